"""Whom the people of a unit may call: `/lienhe` shows it to everybody, `/datlienhe` names it for a unit.

Reminders and the help say it, so it belongs to the people and not to what is asked of them.
"""

from __future__ import annotations

from domain.people.contact import LONGEST_NAME, UnitContact, read_phone
from domain.people.person import LEADING, Role, Unit
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.actions.contacts import CONTACT_UNIT_GONE, forget_contact, name_contact
from handlers.people.finding import units_called
from handlers.people.start import HelpPage
from handlers.people.wording import contact_line, contact_of
from handlers.talk.command import Command, command_button, leader_or_office, member
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import in_words, write

CONTACT_COMMAND = "lienhe"
NAMING_COMMAND = "datlienhe"

_CARING = (Role.SECRETARY, Role.DEPUTY, Role.OFFICE)
_UNIT = "unit-"
_MYSELF = "me"
_NOBODY = "nobody"
_OFFERED = 6
"""Units at hand; any other is typed."""


async def show_contact(scene: Scene) -> Outcome:
    """`/lienhe`: who leads the caller's unit, and whom to call; those who look after a unit may name somebody else.

    Whoever leads it is told who leads the unit above, too: nobody is told to call themselves.
    """
    units = await scene.work.people.units((scene.person.unit_id,), scene.today)
    leaders = [line for unit in units[:1] for line in await _leader_lines(scene, unit)]
    if scene.person.unit_id in scene.caller.units(*LEADING) and units and units[0].parent_id is not None:
        above = await scene.work.people.units((units[0].parent_id,), scene.today)
        leaders += [line for unit in above[:1] for line in (BLANK, *await _leader_lines(scene, unit))]
    naming = (
        (command_button(NAMING_COMMAND, say("people-contact-name")),)
        if leader_or_office(scene.caller)
        else ()
    )
    return Outcome((reply(*leaders, BLANK, await contact_of(scene, scene.person), choices=naming),))


async def _leader_lines(scene: Scene, unit: Unit) -> list[Text]:
    leaders = [
        say("people-leaders-line", role=role.value, name=person.full_name)
        for role in LEADING
        for person in await scene.work.people.holders(unit.id, (role,), scene.today)
    ]
    return [say("people-leaders-title" if leaders else "people-leaders-none", unit=unit.name), *leaders]


# ---------------------------------------------------------------- naming somebody


def _scope(scene: Scene) -> tuple[str, ...]:
    return scene.caller.units(*_CARING)


async def _units(scene: Scene) -> dict[str, Unit]:
    return {unit.id: unit for unit in await scene.work.people.units(_scope(scene), scene.today)}


async def _unit(scene: Scene, answers: Answers) -> Unit | None:
    return (await _units(scene)).get(str(answers["unit"]))


async def _ask_unit(scene: Scene, _answers: Answers) -> Asked:
    """The units at which the caller holds a role, and any under them by its name."""
    units = await _units(scene)
    if len(units) == 1:
        return Taken(next(iter(units)))
    near = [units[unit_id] for unit_id in _scope(scene) if unit_id in units][:_OFFERED]
    choices = tuple(Choice(_UNIT + unit.id, say("people-contact-unit", name=unit.name)) for unit in near)
    return Prompt((say("people-contact-which"),), choices, "text")


async def _hear_unit(scene: Scene, _answers: Answers, given: str) -> Heard:
    units = await _units(scene)
    if given.startswith(_UNIT):
        chosen = given.removeprefix(_UNIT)
        return Taken(chosen) if chosen in units else Invalid(CONTACT_UNIT_GONE.why)
    found = units_called(given, units.values())
    if len(found) == 1:
        return Taken(found[0].id)
    return Invalid(say("people-contact-many" if found else "people-contact-no-unit", count=len(found)))


async def _ask_name(scene: Scene, answers: Answers) -> Asked:
    unit = await _unit(scene, answers)
    if unit is None:
        return Stopped(reply(CONTACT_UNIT_GONE.why))
    named = await scene.work.contacts.nearest(unit.id, scene.today)
    own = named is not None and named.unit_id == unit.id
    none = (Choice(_NOBODY, say("people-contact-nobody")),) if own else ()
    myself = Choice(_MYSELF, say("people-contact-myself", name=scene.person.full_name))
    lines = (say("people-contact-ask-name", unit=unit.name), contact_line(named, scene.policy))
    return Prompt(lines, (myself, *none), "text")


async def _hear_name(scene: Scene, _answers: Answers, given: str) -> Heard:
    if given == _NOBODY:
        return Taken(None)
    if given == _MYSELF:
        return Taken(scene.person.full_name)
    heard = in_words(" ".join(given.split()))
    if isinstance(heard, Invalid):
        return heard
    return Invalid(say("people-contact-name-long")) if len(heard) > LONGEST_NAME else Taken(heard)


def _named(answers: Answers) -> bool:
    return answers.get("name") is not None


def _phone(given: str) -> str | Invalid:
    return read_phone(given) or Invalid(say("people-contact-not-a-phone"))


async def _phone_lines(_scene: Scene, answers: Answers) -> tuple[Text, ...]:
    return (say("people-contact-ask-phone", name=str(answers["name"])),)


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    unit = await _unit(scene, answers)
    called = unit.name if unit else ""
    if not _named(answers):
        return (say("people-contact-review-nobody", unit=called),)
    named = say("people-contact-line", name=str(answers["name"]), phone=str(answers["phone"]))
    return (say("people-contact-review", unit=called), named)


async def _save(scene: Scene, answers: Answers) -> Outcome | Reopened:
    unit_id, by = str(answers["unit"]), scene.person.id
    if _named(answers):
        named = UnitContact(unit_id, str(answers["name"]), str(answers["phone"]))
        done = await name_contact(
            scene.work, named, by=by, scope=_scope(scene), day=scene.today, now=scene.now
        )
    else:
        done = await forget_contact(
            scene.work, unit_id, by=by, scope=_scope(scene), day=scene.today, now=scene.now
        )
    if isinstance(done, Refusal):
        return Outcome((reply(done.why),))
    now = await scene.work.contacts.nearest(unit_id, scene.today)
    return Outcome((reply(say("people-contact-saved", unit=done.name), contact_line(now, scene.policy)),))


NAMING = Flow(
    name=NAMING_COMMAND,
    steps=(
        Step("unit", _ask_unit, _hear_unit),
        Step("name", _ask_name, _hear_name, goes_out=True),
        write("phone", lines=_phone_lines, parse=_phone, when=_named, goes_out=True),
        review(
            "review",
            lines=_review_lines,
            confirm=say("people-contact-save"),
            editable=(
                ReviewPart(("name",), say("people-contact-edit-name")),
                ReviewPart(("phone",), say("people-contact-edit-phone")),
            ),
        ),
    ),
    finish=_save,
    guard=leader_or_office,
)


async def _help_lines(_scene: Scene) -> tuple[Text, ...]:
    return (say("people-contact-help-text"),)


CONTACT_HELP = HelpPage(
    name="lienhe",
    label=say("people-contact-help"),
    lines=_help_lines,
    choices=(command_button(CONTACT_COMMAND, say("people-contact-show")),),
)
"""The page of the help that leads to whom to call."""

COMMANDS: tuple[Command, ...] = (
    Command(
        CONTACT_COMMAND,
        show_contact,
        guard=member,
        aliases=("lien he", "goi ai", "so dien thoai", "nguoi phu trach", "bi thu", "contact", "whom to ask"),
        said=True,
    ),
    Command(
        NAMING_COMMAND,
        NAMING,
        guard=leader_or_office,
        aliases=("dat lien he", "nguoi lien he", "doi nguoi lien he"),
    ),
)
