"""`/bangiao`: a secretary hands the unit's work to its deputy until a day; `/nhanlai`: and takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from domain.people.handover import LONGEST_HANDOVER, Handover, is_relieved
from domain.people.person import LEADING, Caller, Person, Role
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.actions.handing import hand_over, reachable_deputies, take_back
from handlers.people.waiting import HeadLine
from handlers.people.wording import contact_line
from handlers.talk.command import Command, MenuGroup, command_button, member
from handlers.talk.days import day_label, day_text
from handlers.talk.flow import Asked, Flow, Heard, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, hear_later_day, one_of

HAND_OVER_COMMAND = "bangiao"
TAKE_BACK_COMMAND = "nhanlai"

_OFFERED = (timedelta(days=7), timedelta(days=14), timedelta(days=30))
"""How long secretaries are often away; other days are typed."""


def secretary(caller: Caller) -> bool:
    """Secretaries of any unit: deputies hand nothing on."""
    return member(caller) and caller.holds(Role.SECRETARY)


def _units(scene: Scene) -> dict[str, str]:
    """Names of the units whose secretary the caller is, by id."""
    return {grant.unit_id: grant.unit_name for grant in scene.caller.grants if grant.role is Role.SECRETARY}


async def _ask_unit(scene: Scene, _answers: Answers) -> Asked:
    choices = [
        Choice(unit_id, say("people-handover-unit", unit=name)) for unit_id, name in _units(scene).items()
    ]
    return one_of(choices, say("people-handover-ask-unit"), none=reply(say("people-handover-gone")))


async def _deputies(scene: Scene, unit_id: str) -> Sequence[Person]:
    if unit_id not in _units(scene):
        return ()
    deputies = await reachable_deputies(scene.work, unit_id, scene.today)
    return [one for one in deputies if one.id != scene.person.id]


async def _ask_standing(scene: Scene, answers: Answers) -> Asked:
    """Not a question: what stands already is shown with the way to take it back."""
    unit_id = str(answers["unit"])
    handover = (await scene.work.handovers.standing(scene.today)).get(unit_id)
    if unit_id not in _units(scene) or handover is None or handover.person_id != scene.person.id:
        return Taken(1)
    back = command_button(TAKE_BACK_COMMAND, say("people-handover-button-back"), unit_id)
    return Stopped(reply(await _stands(scene, handover), choices=(back,)))


async def _stands(scene: Scene, handover: Handover) -> Text:
    deputy = await scene.work.people.person(handover.deputy_id, scene.today)
    return say(
        "people-handover-stands",
        unit=_units(scene)[handover.unit_id],
        deputy=deputy.full_name if deputy else "",
        until=day_text(handover.until),
    )


async def relieved_line(scene: Scene) -> HeadLine | None:
    """What the first screen says to a secretary who handed over everything they lead, with the way to take it back.

    None for whoever is the office, too: what waits for it is not the deputy's.
    """
    led = () if scene.caller.holds(Role.OFFICE) else scene.caller.units(*LEADING)
    handed = await scene.work.handovers.standing(scene.today) if led else {}
    if not led or not all(is_relieved(handed, unit_id, scene.person.id) for unit_id in led):
        return None
    back = command_button(TAKE_BACK_COMMAND, say("people-handover-button-back"), led[0])
    return HeadLine(await _stands(scene, handed[led[0]]), back)


async def _ask_deputy(scene: Scene, answers: Answers) -> Asked:
    unit_id = str(answers["unit"])
    deputies = await _deputies(scene, unit_id)
    if deputies:
        choices = [Choice(one.id, say("people-find-person-short", name=one.full_name)) for one in deputies]
        return one_of(choices, say("people-handover-ask-deputy"), none=reply())
    if unit_id not in _units(scene):
        return Stopped(reply(say("people-handover-gone")))
    named = any(await scene.work.people.holders(unit_id, (Role.DEPUTY,), scene.today))
    why = say(
        "people-handover-unreached" if named else "people-handover-no-deputy", unit=_units(scene)[unit_id]
    )
    whom = await scene.work.contacts.nearest(unit_id, scene.today, besides=scene.person.full_name)
    return Stopped(reply(why, contact_line(whom, scene.policy)))


async def _ask_until(scene: Scene, answers: Answers) -> Asked:
    deputy = await _deputy(scene, answers)
    if deputy is None:
        return Stopped(reply(say("people-handover-gone")))
    days = [scene.today + ahead for ahead in _OFFERED]
    choices = tuple(Choice(day.isoformat(), day_label(day)) for day in days)
    unit = _units(scene).get(str(answers["unit"]), "")
    return Prompt((say("people-handover-ask-until", unit=unit, deputy=deputy.full_name),), choices, "text")


async def _hear_until(scene: Scene, _answers: Answers, given: str) -> Heard:
    latest = scene.today + LONGEST_HANDOVER
    outside = say("people-handover-out-of-range", latest=latest)
    return hear_later_day(given, today=scene.today, latest=latest, early=outside, late=outside)


async def _deputy(scene: Scene, answers: Answers) -> Person | None:
    deputies = await _deputies(scene, str(answers["unit"]))
    return next((one for one in deputies if one.id == answers["deputy"]), None)


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    deputy = await _deputy(scene, answers)
    if deputy is None:
        return (say("people-handover-gone"),)
    unit, until = _units(scene)[str(answers["unit"])], date.fromisoformat(str(answers["until"]))
    return (
        say("people-handover-review", unit=unit, deputy=deputy.full_name, until=day_text(until)),
        say("people-handover-review-what"),
    )


async def _hand_over(scene: Scene, answers: Answers) -> Outcome | Reopened:
    until = date.fromisoformat(str(answers["until"]))
    done = await hand_over(
        scene.work,
        str(answers["unit"]),
        str(answers["deputy"]),
        until=until,
        by=scene.person,
        day=scene.today,
        now=scene.now,
    )
    if isinstance(done, Refusal):
        return Outcome((reply(done.why),))
    unit, deputy = done
    back = command_button(TAKE_BACK_COMMAND, say("people-handover-button-back"), unit.id)
    said = say("people-handover-done", unit=unit.name, deputy=deputy.full_name, until=day_text(until))
    return Outcome((reply(said, choices=(back,)),))


async def _take_back(scene: Scene) -> Outcome:
    """End the handover of the unit of the argument, or of the caller's only one."""
    handed = await scene.work.handovers.standing(scene.today)
    own = [unit_id for unit_id in _units(scene) if unit_id in handed]
    unit_id = scene.argument or (own[0] if len(own) == 1 else "")
    done = await take_back(scene.work, unit_id, by=scene.person, day=scene.today, now=scene.now)
    if isinstance(done, Refusal):
        again = command_button(HAND_OVER_COMMAND, say("people-handover-button"))
        return Outcome((reply(done.why, choices=(again,)),))
    return Outcome((reply(say("people-handover-back", unit=done.name)),))


HAND_OVER = Flow(
    name=HAND_OVER_COMMAND,
    steps=(
        Step("unit", _ask_unit, as_given),
        Step("standing", _ask_standing, as_given),
        Step("deputy", _ask_deputy, as_given),
        Step("until", _ask_until, _hear_until),
        review(
            "review",
            lines=_review_lines,
            confirm=say("people-handover-confirm"),
            editable=(ReviewPart(("until",), say("people-handover-edit-until")),),
        ),
    ),
    finish=_hand_over,
    guard=secretary,
    argument="unit",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        HAND_OVER_COMMAND,
        HAND_OVER,
        guard=secretary,
        aliases=("ban giao", "ban giao chi bo", "hand over"),
        group=MenuGroup.HANDING,
        place=298,
    ),
    Command(TAKE_BACK_COMMAND, _take_back, guard=secretary, aliases=("nhan lai", "nhan lai chi bo")),
)
