"""`/giahan`: more time for a person, a unit, or everybody who is not done, by the office or those whom it lets.

`/giahanrieng` is the same for one person, from their card.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from domain.people.person import COUNTED, LEADING, Person, Role
from domain.rounds.round import Round, Seat
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.extensions.actions import Grantable, grant, grant_to, grantable, is_extendable, missing_within
from handlers.people.card import CardPart, CardRow, at_card, card_button
from handlers.people.finding import find_person, units_called
from handlers.rounds.actions import NOT_SEATED, UNKNOWN
from handlers.rounds.choosing import ROUND_LIST, choose_ours
from handlers.rounds.deadlines import deadline_step, free_day_notes, later_days, moment_of, not_before
from handlers.rounds.kinds import EXTEND_COMMAND, kind_of, named, option_of
from handlers.rounds.reasons import reason_of, reason_step
from handlers.rounds.schedule import moment_text
from handlers.talk.command import Command, command_button, leader_or_office, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, one_of

EXTEND_ONE_COMMAND = "giahanrieng"

ALL = "all"
"""The answer to `name` for everybody who is not done."""
UNIT = "unit"
"""The answer to `name` for a unit, which is asked for next."""
SHOWN_UNITS = 8


def _scope(scene: Scene) -> tuple[str, ...]:
    return scene.caller.units(*LEADING, Role.OFFICE)


async def _given(scene: Scene, round_id: str) -> Grantable | None:
    return await grantable(scene.work, round_id, scene.caller.grants, scene.today)


async def _missing(scene: Scene, answers: Answers) -> list[Seat]:
    """Those who are meant and not done: everybody in the caller's reach, or those of the unit that was chosen."""
    given = await _given(scene, str(answers["round"]))
    if given is None:
        return []
    seats = await missing_within(scene.work, given, scene.today, by=scene.person.id)
    unit = answers.get("unit")
    return seats if unit is None else [seat for seat in seats if seat.unit_id == unit]


# ---------------------------------------------------------------- in which round


async def _offered(scene: Scene) -> Sequence[Choice]:
    known = await scene.work.rounds.of_scope(_scope(scene), scene.today)
    return [
        Choice(round_.id, option_of(round_)) for round_ in known if await _given(scene, round_.id) is not None
    ]


async def _fault(scene: Scene, round_id: str) -> Reply | None:
    return None if await _given(scene, round_id) else _gone(scene)


async def _missed(scene: Scene, person_id: str) -> list[Round]:
    """The rounds in which this person is not done and the caller may give them more time."""
    known = await scene.work.rounds.of_scope(_scope(scene), scene.today)
    found = []
    for round_ in known:
        given = await _given(scene, round_.id)
        if given is not None and await is_extendable(
            scene.work, given, person_id, scene.today, by=scene.person.id
        ):
            found.append(round_)
    return found


async def _offered_one(scene: Scene, answers: Answers) -> Asked:
    person_id = str(answers["person"])
    choices = [Choice(round_.id, option_of(round_)) for round_ in await _missed(scene, person_id)]
    none = reply(say("extensions-none-for-one"), choices=(card_button(person_id),))
    return one_of(choices, say("rounds-ask-which"), none=none)


def _gone(scene: Scene) -> Reply:
    return reply(UNKNOWN.why, choices=_back(scene))


def _back(scene: Scene) -> tuple[Choice, ...]:
    """The office's way back to its rounds."""
    return (ROUND_LIST,) if office(scene.caller) else ()


# ---------------------------------------------------------------- for whom

_NAME, _PERSON = find_person(_scope, question="extensions-ask-name")


async def _ask_name(scene: Scene, answers: Answers) -> Asked:
    seats = await _missing(scene, answers)
    units = {seat.unit_id for seat in seats}
    choices = (
        *((Choice(ALL, say("extensions-all", count=len(seats))),) if seats else ()),
        *((Choice(UNIT, say("extensions-one-unit")),) if len(units) > 1 else ()),
    )
    return Prompt((say("extensions-ask-name"),), choices, "text")


async def _hear_name(scene: Scene, answers: Answers, given: str) -> Heard:
    return Taken(given) if given in (ALL, UNIT) else await _NAME.hear(scene, answers, given)


def _one_person(answers: Answers) -> bool:
    return isinstance(answers.get("name"), list)


def _one_unit(answers: Answers) -> bool:
    return answers.get("name") == UNIT


async def _ask_unit(scene: Scene, answers: Answers) -> Asked:
    counts: dict[str, int] = {}
    for seat in await _missing(scene, answers):
        counts[seat.unit_id] = counts.get(seat.unit_id, 0) + 1
    if not counts:
        return Stopped(reply(say("extensions-nobody"), choices=_back(scene)))
    names = {unit.id: unit.name for unit in await scene.work.people.units(_scope(scene), scene.today)}
    most = sorted(counts, key=lambda unit_id: -counts[unit_id])[:SHOWN_UNITS]
    choices = tuple(
        Choice(unit_id, say("extensions-unit", name=names.get(unit_id, ""), count=counts[unit_id]))
        for unit_id in most
    )
    return Prompt((say("extensions-ask-unit"),), choices, "text")


async def _hear_unit(scene: Scene, _answers: Answers, given: str) -> Heard:
    units = await scene.work.people.units(_scope(scene), scene.today)
    found = [unit for unit in units if unit.id == given] or units_called(given, units)
    return Taken(found[0].id) if len(found) == 1 else Invalid(say("rounds-unit-unknown"))


async def _seat(scene: Scene, answers: Answers) -> Seat | None:
    """The seat of the chosen person, if that person belongs to the caller's reach in the round."""
    given = await _given(scene, str(answers["round"]))
    person_id = str(answers["person"])
    if given is None or not await scene.work.people.within(person_id, given.scope, scene.today):
        return None
    return await scene.work.rounds.seat(str(answers["round"]), person_id)


async def _ask_seated(scene: Scene, answers: Answers) -> Asked:
    """Not a question: whether there is anybody to give more time to."""
    if _one_person(answers):
        if await _seat(scene, answers) is not None:
            return Taken(1)
        again = command_button(EXTEND_COMMAND, say("extensions-again"), str(answers["round"]))
        return Stopped(reply(NOT_SEATED.why, choices=(again, *_back(scene))))
    if await _missing(scene, answers):
        return Taken(1)
    return Stopped(reply(say("extensions-nobody"), choices=_back(scene)))


# ---------------------------------------------------------------- until when


async def _least(scene: Scene, answers: Answers) -> datetime:
    """The deadline that binds now those who are meant: the person's own, or the round's."""
    if _one_person(answers):
        seat = await _seat(scene, answers)
        return seat.deadline if seat else scene.now
    round_ = await scene.work.rounds.get(str(answers["round"]))
    return round_.deadline if round_ else scene.now


async def _until_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    moment = moment_text(await _least(scene, answers), scene.calendar)
    return (say("extensions-ask-until-when", moment=moment, one=int(_one_person(answers))),)


async def _until_days(scene: Scene, answers: Answers) -> Sequence[date]:
    return later_days(scene, await _least(scene, answers), (3, 5, 10))


async def _after_seat(scene: Scene, answers: Answers) -> tuple[datetime, Text]:
    return not_before(scene, await _least(scene, answers), "extensions-too-early")


# ---------------------------------------------------------------- given


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await scene.work.rounds.get(str(answers["round"]))
    if round_ is None:
        return (UNKNOWN.why,)
    until = moment_of(answers["until"])
    return (
        say("extensions-review-round", round=named(round_)),
        await _whom(scene, answers),
        say("extensions-review-until", moment=moment_text(until, scene.calendar)),
        *free_day_notes(until, scene),
        say("extensions-review-reason", reason=reason_of(scene, answers)),
        say("extensions-review-told"),
    )


async def _whom(scene: Scene, answers: Answers) -> Text:
    if _one_person(answers):
        person = await scene.work.people.person(str(answers["person"]), scene.today)
        name, unit = (person.full_name, person.unit_name) if person else ("", "")
        return say("extensions-review-person", name=name, unit=unit)
    count = len(await _missing(scene, answers))
    if not _one_unit(answers):
        return say("extensions-review-all", count=count)
    units = await scene.work.people.units((str(answers["unit"]),), scene.today)
    return say("extensions-review-unit", count=count, unit=units[0].name if units else "")


async def _extend(scene: Scene, answers: Answers) -> Outcome | Reopened:
    return await (_extend_one if _one_person(answers) else _extend_many)(scene, answers)


async def _extend_one(scene: Scene, answers: Answers) -> Outcome | Reopened:
    person_id, until = str(answers["person"]), moment_of(answers["until"])
    extended = await grant(
        scene.work,
        str(answers["round"]),
        person_id,
        until=until,
        reason=reason_of(scene, answers),
        task=lambda round_: kind_of(scene, round_).doing_button(round_),
        by=scene.person.id,
        grants=scene.caller.grants,
        calendar=scene.calendar,
        now=scene.now,
    )
    if extended == UNKNOWN:
        return Outcome((_gone(scene),))
    if isinstance(extended, Refusal):
        again = ("name", "person", "seated") if extended == NOT_SEATED else ("until",)
        return Reopened((*again, "review"), (extended.why,))
    person = await scene.work.people.person(person_id, scene.today)
    moment = moment_text(until, scene.calendar)
    said = say("extensions-given", name=person.full_name if person else "", moment=moment)
    return _done(scene, extended, said, card_button(person_id))


async def _extend_many(scene: Scene, answers: Answers) -> Outcome | Reopened:
    given, until = await _given(scene, str(answers["round"])), moment_of(answers["until"])
    if given is None:
        return Outcome((_gone(scene),))
    if until <= scene.now:
        past = say("rounds-deadline-past", moment=moment_text(until, scene.calendar))
        return Reopened(("until", "review"), (past,))
    round_ = given.round
    count = await grant_to(
        scene.work,
        round_,
        await _missing(scene, answers),
        until=until,
        reason=reason_of(scene, answers),
        task=kind_of(scene, round_).doing_button(round_),
        by=scene.person.id,
        calendar=scene.calendar,
        now=scene.now,
    )
    said = say("extensions-given-to-many", count=count, moment=moment_text(until, scene.calendar))
    return _done(scene, round_, said)


def _done(scene: Scene, round_: Round, said: Text, *on: Choice) -> Outcome:
    more = command_button(EXTEND_COMMAND, say("extensions-another"), round_.id)
    view = (kind_of(scene, round_).view_button(round_),) if office(scene.caller) else ()
    return Outcome((reply(said, choices=(*on, more, *view)),))


_OURS = choose_ours("round", offered=_offered, none=reply(say("rounds-none-open")), fault=_fault)
_TERMS = (
    Step("seated", _ask_seated, as_given),
    deadline_step("until", lines=_until_lines, days=_until_days, floor=_after_seat),
    reason_step("extensions-ask-why"),
    review(
        "review",
        lines=_review_lines,
        confirm=say("extensions-confirm"),
        editable=(
            ReviewPart(("until",), say("extensions-edit-until")),
            ReviewPart(("reason",), say("extensions-edit-reason")),
        ),
    ),
)

EXTEND = Flow(
    name=EXTEND_COMMAND,
    steps=(
        *_OURS,
        replace(_NAME, ask=_ask_name, hear=_hear_name),
        Step("unit", _ask_unit, _hear_unit, _one_unit),
        replace(_PERSON, when=_one_person),
        *_TERMS,
    ),
    finish=_extend,
    guard=leader_or_office,
    argument="round",
)

EXTEND_ONE = Flow(
    name=EXTEND_ONE_COMMAND,
    steps=(_NAME, _PERSON, replace(_OURS[0], ask=_offered_one), _OURS[1], *_TERMS),
    finish=_extend,
    guard=leader_or_office,
    argument="name",
)


async def _part(scene: Scene, person: Person) -> CardPart:
    if person.status not in COUNTED or not await _missed(scene, person.id):
        return CardPart()
    label = say("extensions-button-card")
    return CardPart(choices=(command_button(EXTEND_ONE_COMMAND, label, at_card(person.id)),))


GRANTING = CardRow(40, _part)

COMMANDS: tuple[Command, ...] = (
    Command(EXTEND_COMMAND, EXTEND, guard=leader_or_office, aliases=("gia han", "extend")),
    Command(EXTEND_ONE_COMMAND, EXTEND_ONE, guard=leader_or_office),
)
