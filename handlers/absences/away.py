"""`/divang`: a member is away until a day, from their card; `/trolai`: they are back."""

from __future__ import annotations

from datetime import date, timedelta

from domain.absences.absence import LONGEST_ABSENCE
from domain.people.person import COUNTED, Person
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.absences.actions import AWAY_COMMAND, BACK_COMMAND, end_absence, note_absence
from handlers.action import Refusal
from handlers.people.card import CARING, CardPart, CardRow, at_card, card_button
from handlers.people.finding import PICKED, find_person, person_of
from handlers.rounds.reasons import reason_of, reason_step
from handlers.talk.command import Command, command_button, leader_or_office, member
from handlers.talk.days import day_label, day_text
from handlers.talk.flow import Asked, Flow, Heard, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import ReviewPart, review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, hear_later_day

_OFFERED = (timedelta(days=7), timedelta(days=14), timedelta(days=30))
"""How long absences often last; other days are typed."""


def _scope(scene: Scene) -> tuple[str, ...]:
    return scene.caller.units(*CARING)


async def _person(scene: Scene, answers: Answers) -> Person | None:
    """The member, as long as the caller looks after them and it is not the caller."""
    if answers["person"] == scene.person.id:
        return None
    person = await person_of(scene, _scope(scene), str(answers["person"]))
    return person if person is not None and person.status in COUNTED else None


async def _ask_theirs(scene: Scene, answers: Answers) -> Asked:
    """Not a question: an id may come from anywhere."""
    if await _person(scene, answers) is not None:
        return Taken(1)
    return Stopped(reply(say("absences-not-yours")))


async def _ask_until(scene: Scene, answers: Answers) -> Asked:
    person = await _person(scene, answers)
    if person is None:
        return Stopped(reply(say("absences-not-yours")))
    away = await scene.work.absences.of(person.id, scene.today)
    lines = [say("absences-ask-until", name=person.full_name)]
    days = tuple(
        Choice(day.isoformat(), day_label(day)) for day in (scene.today + ahead for ahead in _OFFERED)
    )
    if away is None:
        return Prompt(tuple(lines), days, "text")
    lines.insert(0, say("absences-now", until=day_text(away.until), reason=away.reason))
    back = command_button(BACK_COMMAND, say("absences-button-is-back"), at_card(person.id))
    return Prompt(tuple(lines), (back, *days), "text")


async def _hear_until(scene: Scene, _answers: Answers, given: str) -> Heard:
    latest = scene.today + LONGEST_ABSENCE
    outside = say("absences-day-out-of-range", latest=latest)
    return hear_later_day(given, today=scene.today, latest=latest, early=outside, late=outside)


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    person = await _person(scene, answers)
    if person is None:
        return (say("absences-not-yours"),)
    until = day_text(date.fromisoformat(str(answers["until"])))
    return (
        say("absences-review", name=person.full_name, unit=person.unit_name),
        say("absences-review-until", until=until),
        say("absences-review-reason", reason=reason_of(scene, answers)),
        say("absences-review-told"),
    )


async def _note(scene: Scene, answers: Answers) -> Outcome | Reopened:
    until = date.fromisoformat(str(answers["until"]))
    noted = await note_absence(
        scene.work,
        str(answers["person"]),
        until=until,
        reason=reason_of(scene, answers),
        by=scene.person,
        scope=_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if isinstance(noted, Refusal):
        return Outcome((reply(noted.why),))
    accounts = await scene.work.accounts.of_person(noted.id)
    told = any(one.open and one.consented for one in accounts)
    return Outcome(
        (
            reply(
                say("absences-noted", name=noted.full_name, until=day_text(until)),
                say("absences-told" if told else "absences-untold"),
                choices=(card_button(noted.id),),
            ),
        )
    )


async def back(scene: Scene) -> Outcome:
    """End the absence of the person of the argument, or the caller's own."""
    whose = scene.argument.removeprefix(PICKED) or scene.person.id
    ended = await end_absence(
        scene.work, whose, by=scene.person, scope=_scope(scene), day=scene.today, now=scene.now
    )
    if isinstance(ended, Refusal):
        return Outcome((reply(ended.why),))
    if ended.id == scene.person.id:
        tasks = command_button("viec", say("absences-button-tasks"))
        return Outcome((reply(say("absences-back"), choices=(tasks,)),))
    return Outcome((reply(say("absences-ended", name=ended.full_name), choices=(card_button(ended.id),)),))


_NAME, _WHO = find_person(_scope, question="absences-ask-who")

AWAY = Flow(
    name=AWAY_COMMAND,
    steps=(
        _NAME,
        _WHO,
        Step("theirs", _ask_theirs, as_given),
        Step("until", _ask_until, _hear_until),
        reason_step("absences-ask-reason"),
        review(
            "review",
            lines=_review_lines,
            confirm=say("absences-confirm"),
            editable=(
                ReviewPart(("until",), say("absences-edit-until")),
                ReviewPart(("reason",), say("absences-edit-reason")),
            ),
        ),
    ),
    finish=_note,
    guard=leader_or_office,
    argument="name",
)


async def _part(scene: Scene, person: Person) -> CardPart:
    absence = await scene.work.absences.of(person.id, scene.today)
    lines: tuple[Text, ...] = ()
    if absence is not None:
        by = await scene.work.people.person(absence.noted_by, scene.today)
        name = by.full_name if by else ""
        until = day_text(absence.until)
        lines = (say("absences-card", until=until, reason=absence.reason, name=name),)
    if person.status not in COUNTED or person.id == scene.person.id:
        return CardPart(lines)
    label = say("absences-button-away" if absence is None else "absences-button-change")
    return CardPart(lines, (command_button(AWAY_COMMAND, label, at_card(person.id)),))


ABSENCE = CardRow(50, _part)

COMMANDS: tuple[Command, ...] = (
    Command(AWAY_COMMAND, AWAY, guard=leader_or_office, aliases=("di vang", "vang mat den ngay", "away")),
    Command(BACK_COMMAND, back, guard=member, aliases=("toi da tro lai", "da ve", "i am back")),
)
