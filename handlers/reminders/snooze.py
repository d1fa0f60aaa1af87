"""Busy until a day: puts off one round's reminders, once, with a reason that the secretary sees."""

from __future__ import annotations

from datetime import date, timedelta

from domain.calendar.typed_date import parse_date
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.reminders.actions import NOTHING_TO_SNOOZE, snooze
from handlers.reminders.open_tasks import latest_snooze, may_snooze, owing
from handlers.reminders.tasks import TASKS_COMMAND
from handlers.rounds.kinds import Owed, named, option_of
from handlers.rounds.reasons import read_reason, reason_of, reason_options
from handlers.rounds.schedule import day_label, day_text, moment_text
from handlers.talk.command import command_button, member
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, iso_date, lines_of, not_a_date, read_back, write


async def _snoozable(scene: Scene) -> list[Owed]:
    return [owed for owed in await owing(scene) if may_snooze(owed.seat, scene.calendar, scene.today)]


async def _chosen(scene: Scene, answers: Answers) -> Owed | None:
    return next((owed for owed in await _snoozable(scene) if owed.round.id == answers["round"]), None)


async def _why_not(scene: Scene, round_id: str) -> Text:
    """Why the reminders of this round cannot be put off."""
    for owed in await owing(scene):
        if owed.round.id == round_id and owed.seat.snoozed_until is not None:
            return say("reminders-snooze-used", until=day_text(owed.seat.snoozed_until))
        if owed.round.id == round_id:
            return say("reminders-snooze-too-late", moment=moment_text(owed.seat.deadline, scene.calendar))
    return NOTHING_TO_SNOOZE.why


def _refused(why: Text) -> Stopped:
    return Stopped(reply(why, choices=(command_button(TASKS_COMMAND, say("reminders-snooze-tasks")),)))


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    rounds = await _snoozable(scene)
    if not rounds:
        return _refused(NOTHING_TO_SNOOZE.why)
    if len(rounds) == 1:
        return Taken(rounds[0].round.id)
    choices = tuple(Choice(owed.round.id, option_of(owed.round)) for owed in rounds)
    return Prompt((say("reminders-snooze-ask-round"),), choices)


async def _ask_until(scene: Scene, answers: Answers) -> Asked:
    owed = await _chosen(scene, answers)
    if owed is None:
        return _refused(await _why_not(scene, str(answers["round"])))
    latest = latest_snooze(owed.seat, scene.calendar)
    days = (
        scene.calendar.next_working_day_after(scene.today),
        scene.calendar.add_working_days(scene.today, 3),
        _next_monday(scene),
    )
    choices = tuple(Choice(day.isoformat(), day_label(day)) for day in sorted(set(days)) if day <= latest)
    lines = (
        say("reminders-snooze-ask-until", round=named(owed.round, first=True)),
        say(
            "reminders-snooze-latest",
            latest=day_text(latest),
            moment=moment_text(owed.seat.deadline, scene.calendar),
        ),
    )
    return Prompt(lines, choices, "text")


async def _hear_until(scene: Scene, answers: Answers, given: str) -> Heard:
    owed = await _chosen(scene, answers)
    day = iso_date(given) or parse_date(given, scene.today)
    if day is None:
        return not_a_date(given, scene.today)
    if day <= scene.today:
        return Invalid(say("reminders-snooze-past"))
    if owed is not None and day > latest_snooze(owed.seat, scene.calendar):
        return Invalid(
            say("reminders-snooze-beyond", latest=day_text(latest_snooze(owed.seat, scene.calendar)))
        )
    return Taken(day.isoformat(), read_back(given, day))


def _next_monday(scene: Scene) -> date:
    """The first day of next week, or the first working day after it begins."""
    sunday = scene.today + timedelta(days=6 - scene.today.weekday())
    return scene.calendar.next_working_day_after(sunday)


async def _snooze(scene: Scene, answers: Answers) -> Outcome | Reopened:
    owed = await _chosen(scene, answers)
    until = date.fromisoformat(str(answers["until"]))
    if owed is None:
        return Outcome((_refused(await _why_not(scene, str(answers["round"]))).reply,))
    if not scene.today < until <= latest_snooze(owed.seat, scene.calendar):
        return Reopened(("until",), (say("reminders-snooze-past"),))
    refused = await snooze(
        scene.work,
        owed.round.id,
        by=scene.person.id,
        until=until,
        reason=reason_of(scene, answers),
        now=scene.now,
    )
    if refused is not None:
        return Outcome((_refused(refused.why).reply,))
    said = reply(
        say("reminders-snooze-done", round=named(owed.round), until=day_text(until)),
        say("reminders-snooze-deadline", moment=moment_text(owed.seat.deadline, scene.calendar)),
        choices=(owed.button(named=False),) if owed.kind.can_be_done(owed.task, scene.now) else (),
    )
    return Outcome((said,))


SNOOZE = Flow(
    name="hoan",
    steps=(
        Step("round", _ask_round, as_given),
        Step("until", _ask_until, _hear_until),
        write(
            "reason", lines=lines_of("reminders-snooze-ask-reason"), parse=read_reason, options=reason_options
        ),
    ),
    finish=_snooze,
    guard=member,
    argument="round",
)
