"""The office gives and takes back roles within its own subtree, each act confirmed once more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import sha256

from domain.people.linking import account_text
from domain.people.person import Caller, Grant, Person, Role, Unit
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Argument, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.actions.covering import (
    UncoveredAccount,
    closing_button,
    uncovered_accounts,
    uncovered_lines,
)
from handlers.people.actions.replacing import replace_holder
from handlers.people.actions.roles import change_role, revocable, second_secretary
from handlers.people.finding import PICKED_UNIT, find_person, hear_units, person_of, unit_choices
from handlers.people.wording import role_name
from handlers.talk.command import Command, MenuGroup, command_button, member
from handlers.talk.flow import Asked, Flow, Heard, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, pick

COMMAND = "phanquyen"

LETTERS: Mapping[str, Role] = {"s": Role.SECRETARY, "d": Role.DEPUTY, "o": Role.OFFICE}
"""The roles that are given here, by the letter that stands for each in tokens."""

_GIVE = "give-"
_END = "end-"
_REPLACE = "replace"
_BESIDE = "deputy"


def manages_roles(caller: Caller) -> bool:
    """The office, within its own subtree. The operator gives nobody a look at what people write."""
    return member(caller) and caller.holds(Role.OFFICE)


def _scope(scene: Scene) -> tuple[str, ...]:
    return scene.caller.units(Role.OFFICE)


async def _units(scene: Scene) -> dict[str, Unit]:
    return {unit.id: unit for unit in await scene.work.people.units(_scope(scene), scene.today)}


async def _person(scene: Scene, answers: Answers) -> Person | None:
    return await person_of(scene, _scope(scene), str(answers["person"]))


# ---------------------------------------------------------------- what is to change


async def _ask_act(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    person = await _person(scene, answers)
    if person is None:
        return (say("people-find-nobody"),)
    held = await scene.work.people.grants(person.id, scene.today)
    lines = [say("people-roles-held", role=role_name(grant.role), unit=grant.unit_name) for grant in held]
    title = say("people-roles-person", name=person.full_name, unit=person.unit_name)
    return (title, *(lines or [say("people-roles-none")]), BLANK, say("people-roles-act"))


async def _acts(scene: Scene, answers: Answers) -> Sequence[Choice]:
    endings = [
        Choice(_END + _letter(grant.role) + "-" + grant.unit_id, _ending(grant))
        for grant in await revocable(
            scene.work, str(answers["person"]), by=scene.person.id, scope=_scope(scene), day=scene.today
        )
    ]
    givings = [
        Choice(_GIVE + letter, say("people-roles-give", role=role_name(role)))
        for letter, role in LETTERS.items()
    ]
    return (*givings, *endings)


def _ending(grant: Grant) -> Text:
    return say("people-roles-end", role=role_name(grant.role), unit=grant.unit_name)


def _letter(role: Role) -> str:
    return next(letter for letter, given in LETTERS.items() if given is role)


def _is_giving(answers: Answers) -> bool:
    return str(answers.get("act", "")).startswith(_GIVE)


# ---------------------------------------------------------------- where


async def _ask_where(scene: Scene, answers: Answers) -> Asked:
    """The person's own unit and those above it are at hand; any other is typed."""
    units = await _units(scene)
    person = await _person(scene, answers)
    near: list[Unit] = []
    unit = units.get(person.unit_id) if person else None
    while unit is not None and unit not in near:
        near.append(unit)
        unit = units.get(unit.parent_id) if unit.parent_id else None
    role = _role(answers)
    return Prompt((say("people-roles-where", role=role_name(role)),), unit_choices(near), expects="text")


async def _hear_where(scene: Scene, _answers: Answers, given: str) -> Heard:
    return hear_units(given, await _units(scene))


async def _ask_unit(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("people-roles-which-unit"),)


async def _found_units(scene: Scene, answers: Answers) -> Sequence[Choice]:
    units = await _units(scene)
    where = answers.get("where")
    return unit_choices([units[id_] for id_ in where if id_ in units] if isinstance(where, list) else [])


# ---------------------------------------------------------------- one secretary a unit


def _is_secretary_given(answers: Answers) -> bool:
    return answers.get("act") == _GIVE + _letter(Role.SECRETARY)


async def _other_secretary(scene: Scene, answers: Answers) -> Person | None:
    """Who holds the role at the unit now, the person meant excepted."""
    holders = await scene.work.people.holders(_unit_id(answers), (Role.SECRETARY,), scene.today)
    return next((one for one in holders if one.id != answers["person"]), None)


async def _ask_instead(scene: Scene, answers: Answers) -> Asked:
    """Asked only where the unit has a secretary already: it never has two."""
    other, person = await _other_secretary(scene, answers), await _person(scene, answers)
    unit = (await _units(scene)).get(_unit_id(answers))
    if other is None or person is None or unit is None:
        return Taken(None)
    return Prompt(
        (say("people-roles-instead", unit=unit.name, present=other.full_name, name=person.full_name),),
        (
            Choice(_REPLACE, say("people-roles-replace")),
            Choice(_BESIDE, say("people-roles-beside")),
        ),
    )


def _is_replacing(answers: Answers) -> bool:
    return answers.get("instead") == _REPLACE


# ---------------------------------------------------------------- sure, and done


def _role(answers: Answers) -> Role:
    """The role that is given or taken back; the act is one of the choices that were offered."""
    if answers.get("instead") == _BESIDE:
        return Role.DEPUTY
    act = str(answers["act"]).removeprefix(_GIVE).removeprefix(_END)
    return LETTERS[act[0]]


def _unit_id(answers: Answers) -> str:
    if _is_giving(answers):
        return str(answers["unit"]).removeprefix(PICKED_UNIT)
    return str(answers["act"]).removeprefix(_END)[2:]


async def _ask_sure(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    person, unit = await _person(scene, answers), (await _units(scene)).get(_unit_id(answers))
    if person is None or unit is None:
        return (say("people-roles-gone"),)
    role = _role(answers)
    args: dict[str, Argument] = {"name": person.full_name, "role": role_name(role), "unit": unit.name}
    if not _is_giving(answers):
        return say("people-roles-sure-end", **args), say("people-roles-codes-end")
    if _is_replacing(answers):
        other = await _other_secretary(scene, answers)
        ends = [say("people-roles-replaced", name=other.full_name)] if other else []
        return (say("people-roles-sure-give", **args), *ends)
    if role is Role.SECRETARY and (second := await second_secretary(scene.work, person, unit, scene.today)):
        return (second.why,)
    others = await scene.work.people.holders(unit.id, (role,), scene.today)
    present = [
        say("people-roles-holder", name=other.full_name, role=role_name(role))
        for other in others
        if other.id != person.id
    ]
    return (
        say("people-roles-sure-give", **args),
        say("people-roles-reach", role=role.value),
        *present,
        *uncovered_lines(await _uncovered(scene, answers)),
    )


async def _sure(scene: Scene, answers: Answers) -> Sequence[Choice]:
    """Nothing to confirm where a unit would get a second secretary."""
    if _is_giving(answers) and _role(answers) is Role.SECRETARY and not _is_replacing(answers):
        person, unit = await _person(scene, answers), (await _units(scene)).get(_unit_id(answers))
        if person and unit and await second_secretary(scene.work, person, unit, scene.today):
            return ()
    uncovered = await _uncovered(scene, answers)
    person = await _person(scene, answers)
    close = (closing_button(person),) if uncovered and person else ()
    return (Choice(_yes(uncovered), say("people-roles-confirm")), *close)


async def _uncovered(scene: Scene, answers: Answers) -> list[UncoveredAccount]:
    """The accounts through which a role that is given would be used without anybody over it having linked them."""
    if not _is_giving(answers):
        return []
    return await uncovered_accounts(scene.work, str(answers["person"]), _unit_id(answers), scene.today)


def _yes(accounts: Sequence[UncoveredAccount]) -> str:
    """Yes to exactly these accounts: where others came meanwhile, it is asked anew."""
    if not accounts:
        return "yes"
    named = [f"{account_text(one.account.address)} {one.account.linked_at.isoformat()}" for one in accounts]
    return "yes-" + sha256("\n".join(named).encode()).hexdigest()[:12]


async def _change(scene: Scene, answers: Answers) -> Outcome | Reopened:
    role, giving = _role(answers), _is_giving(answers)
    uncovered = await _uncovered(scene, answers)
    if answers["sure"] != _yes(uncovered):
        return Reopened(("sure",))
    change = partial(
        change_role,
        scene.work,
        role=role,
        unit_id=_unit_id(answers),
        by=scene.person.id,
        scope=_scope(scene),
        day=scene.today,
        now=scene.now,
        confirmed=[one.account.address for one in uncovered],
    )
    done_to = partial(change, person_id=str(answers["person"]), giving=giving)
    other = await _other_secretary(scene, answers) if _is_replacing(answers) else None
    if other is None:
        changed = await done_to()
    else:
        ended = partial(change, person_id=other.id, giving=False)
        changed = await replace_holder(scene.work, end=ended, give=done_to)
    if isinstance(changed, Refusal):
        return Outcome((reply(changed.why, choices=(_more(),)),))
    person, unit = changed
    done = "people-roles-given" if giving else "people-roles-ended"
    said = say(done, name=person.full_name, role=role_name(role), unit=unit.name)
    return Outcome((reply(said, choices=(_more(),)),))


def _more() -> Choice:
    return command_button(COMMAND, say("people-roles-more"))


ROLES = Flow(
    name="roles",
    steps=(
        *find_person(_scope, question="people-roles-question"),
        pick("act", lines=_ask_act, options=_acts),
        Step("where", _ask_where, _hear_where, when=_is_giving),
        pick("unit", lines=_ask_unit, options=_found_units, when=_is_giving, skip_if_single=True),
        Step("instead", _ask_instead, as_given, when=_is_secretary_given),
        pick("sure", lines=_ask_sure, options=_sure),
    ),
    finish=_change,
    guard=manages_roles,
    argument="name",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        COMMAND,
        ROLES,
        guard=manages_roles,
        aliases=("phan quyen", "phan vai tro", "vai tro", "quyen", "roles"),
        group=MenuGroup.PEOPLE,
        place=360,
    ),
)
