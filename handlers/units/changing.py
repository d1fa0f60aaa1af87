"""`/donvi`: the office renames, splits, merges, moves or dissolves a unit, after it has seen what that means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain.figures.past_day import past_day
from domain.people.person import LEADING, Unit
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from domain.units.change import TO_ANOTHER, UnitAct, UnitPlan
from handlers.action import Refusal
from handlers.people.card import people_button
from handlers.people.finding import PICKED_UNIT, hear_units, unit_choices
from handlers.rounds.opening_steps import office_scope, picked
from handlers.talk.command import Command, MenuGroup, command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, in_words, iso_date, not_a_date, pick, write
from handlers.units.actions import change_unit, refusal_of, state_mark, unit_state
from handlers.units.preview import preview_lines

COMMAND = "donvi"

_LONGEST_NAME = 300
_YES = "yes-"

ACTS = (UnitAct.RENAME, UnitAct.SPLIT, UnitAct.MERGE, UnitAct.MOVE, UnitAct.DISSOLVE)


async def _office_units(scene: Scene) -> dict[str, Unit]:
    return {unit.id: unit for unit in await scene.work.people.units(office_scope(scene), scene.today)}


async def hear_unit(scene: Scene, _answers: Answers, given: str) -> Heard:
    """Units of the office by a button, or by their name or code: their ids."""
    return hear_units(given, await _office_units(scene))


async def _hear_other_unit(scene: Scene, answers: Answers, given: str) -> Heard:
    """Any but the unit that is changed."""
    heard = hear_units(given, await _office_units(scene))
    own = _chosen(answers, "unit")
    if isinstance(heard, Taken) and heard.answer == [own]:
        return Invalid(say("units-fault-itself", act=_act(answers).value))
    if isinstance(heard, Taken) and isinstance(heard.answer, list):
        return Taken([one for one in heard.answer if one != own])
    return heard


async def found_units(scene: Scene, found: object) -> Sequence[Choice]:
    """The units with these ids that are still there."""
    units = await _office_units(scene)
    return unit_choices([units[id_] for id_ in found if id_ in units] if isinstance(found, list) else [])


async def _ask_which(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt((say("units-ask-unit"),), expects="text")


async def _which_lines(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("units-ask-one"),)


async def _which_units(scene: Scene, answers: Answers) -> Sequence[Choice]:
    return await found_units(scene, answers.get("which"))


def _act(answers: Answers) -> UnitAct:
    return UnitAct(str(answers["act"]))


def _is(*acts: UnitAct) -> Callable[[Answers], bool]:
    return lambda answers: _act(answers) in acts


async def _act_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    unit = (await _office_units(scene)).get(_chosen(answers, "unit"))
    if unit is None:
        return (say("people-roles-no-unit"),)
    leaders = await scene.work.people.holders(unit.id, LEADING, scene.today)
    members = await scene.work.units.around([unit.id], scene.today)
    led = ", ".join(person.full_name for person in leaders)
    return (
        say("units-title", name=unit.name, code=unit.code),
        say("units-now", people=len(members.people), leaders=led or say("units-no-leader")),
        say("units-ask-act"),
    )


async def _act_choices(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return tuple(Choice(act.value, say(f"units-act-{act.value}")) for act in ACTS)


def _chosen(answers: Answers, step: str) -> str:
    return str(answers.get(step) or "").removeprefix(PICKED_UNIT)


async def _name_lines(_scene: Scene, answers: Answers) -> tuple[Text, ...]:
    return (say("units-ask-name", act=_act(answers).value),)


def _read_name(given: str) -> str | Invalid:
    name = " ".join(given.split())
    return (
        Invalid(say("units-name-too-long", most=_LONGEST_NAME))
        if len(name) > _LONGEST_NAME
        else in_words(name)
    )


async def _ask_who(scene: Scene, answers: Answers) -> Asked:
    around = await scene.work.units.around([_chosen(answers, "unit")], scene.today)
    if len(around.people) < 2:
        return Stopped(reply(say("units-too-few")))
    lines = [say("units-person", number=n, name=one.full_name) for n, one in enumerate(around.people, 1)]
    return Prompt((say("units-ask-who"), *lines), expects="text")


async def _hear_who(scene: Scene, answers: Answers, given: str) -> Heard:
    people = (await scene.work.units.around([_chosen(answers, "unit")], scene.today)).people
    numbers = picked(given, len(people))
    if not numbers:
        return Invalid(say("units-who-unread", count=len(people)))
    return Taken([people[number - 1].id for number in numbers])


async def _ask_where(scene: Scene, answers: Answers) -> Asked:
    if _act(answers) is UnitAct.DISSOLVE:
        unit_id = _chosen(answers, "unit")
        people = (await scene.work.units.around([unit_id], scene.today)).people
        if not people and all(one.parent_id != unit_id for one in (await _office_units(scene)).values()):
            return Taken([])
    return Prompt((say("units-ask-where", act=_act(answers).value),), expects="text")


async def _ask_target(scene: Scene, answers: Answers) -> Asked:
    choices = tuple(await found_units(scene, answers.get("where")))
    if not choices:
        return Taken("")
    return Taken(choices[0].token) if len(choices) == 1 else Prompt((say("units-ask-one"),), choices)


async def _ask_secretary(scene: Scene, answers: Answers) -> Asked:
    """Asked only where the merged unit would have two."""
    plan = _plan(scene, {**answers, "secretary": "", "day": scene.today.isoformat()})
    state = await unit_state(scene.work, plan, scope=office_scope(scene), day=scene.today)
    secretaries = state.secretaries(plan)
    if len(secretaries) < 2 or plan.unit == plan.target:
        return Taken("")
    people = [await scene.work.people.person(one, scene.today) for one in secretaries]
    choices = tuple(Choice(one.id, say("units-secretary", name=one.full_name)) for one in people if one)
    return Prompt((say("units-ask-secretary"),), choices)


async def ask_day(scene: Scene, _answers: Answers) -> Asked:
    """The day that the decision names: today, or one that is typed."""
    today = Choice(scene.today.isoformat(), say("units-today"))
    return Prompt((say("units-ask-day"),), (today,), "text")


async def hear_day(scene: Scene, _answers: Answers, given: str) -> Heard:
    """Today or a day that is over; what is to come is done on its day."""
    day = iso_date(given) or past_day(given, scene.today)
    if day is None:
        return not_a_date(given, scene.today)
    return Invalid(say("units-day-to-come")) if day > scene.today else Taken(day.isoformat())


def _plan(scene: Scene, answers: Answers) -> UnitPlan:
    people = answers.get("who")
    return UnitPlan(
        act=_act(answers),
        unit=_chosen(answers, "unit"),
        effective=iso_date(str(answers.get("day"))) or scene.today,
        name=str(answers.get("name") or ""),
        target=_chosen(answers, "target"),
        people=tuple(map(str, people)) if isinstance(people, list) else (),
        secretary=str(answers.get("secretary") or ""),
    )


async def _ask_sure(scene: Scene, answers: Answers) -> Asked:
    plan = _plan(scene, answers)
    state = await unit_state(scene.work, plan, scope=office_scope(scene), day=scene.today)
    refusal = await refusal_of(scene.work, plan, state, day=scene.today)
    if refusal is not None:
        return Stopped(reply(refusal.why, choices=(_again(),)))
    lines = await preview_lines(scene, plan, state)
    return Prompt(tuple(lines), (Choice(_YES + state_mark(state), say("units-confirm")),))


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    plan = _plan(scene, answers)
    changed = await change_unit(
        scene.work,
        plan,
        as_seen=str(answers["sure"]).removeprefix(_YES),
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if changed is None:
        state = await unit_state(scene.work, plan, scope=office_scope(scene), day=scene.today)
        chosen = plan.secretary in state.secretaries(plan)
        return Reopened(("sure",) if chosen else ("secretary", "sure"), (say("units-changed-meanwhile"),))
    if isinstance(changed, Refusal):
        return Outcome((reply(changed.why, choices=(_again(),)),))
    unit = changed.target or changed.unit
    done = say(
        f"units-done-{_act(answers).value}", unit=changed.unit.name, name=str(answers.get("name") or "")
    )
    return Outcome((reply(done, *changed.look, choices=(people_button(unit.id), _again())),))


def _again() -> Choice:
    return command_button(COMMAND, say("units-button-more"))


UNITS = Flow(
    name="units",
    steps=(
        Step("which", _ask_which, hear_unit),
        pick("unit", lines=_which_lines, options=_which_units, skip_if_single=True),
        pick("act", lines=_act_lines, options=_act_choices),
        write("name", lines=_name_lines, parse=_read_name, when=_is(UnitAct.RENAME, UnitAct.SPLIT)),
        Step("who", _ask_who, _hear_who, when=_is(UnitAct.SPLIT)),
        Step("where", _ask_where, _hear_other_unit, when=_is(*TO_ANOTHER)),
        Step("target", _ask_target, as_given, when=_is(*TO_ANOTHER)),
        Step("secretary", _ask_secretary, as_given, when=_is(UnitAct.MERGE)),
        Step("day", ask_day, hear_day),
        Step("sure", _ask_sure, as_given),
    ),
    finish=_finish,
    guard=office,
    argument="which",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        COMMAND,
        UNITS,
        guard=office,
        aliases=("quan ly don vi", "to chuc don vi", "sap nhap don vi", "units"),
        group=MenuGroup.SETTINGS,
        place=355,
    ),
)
