"""Busy until a day: puts off the reminders of a round or of all, each once, with a reason that the secretary sees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.reminders.actions import NOTHING_TO_SNOOZE, snooze
from handlers.reminders.open_tasks import latest_snooze, may_snooze, owing
from handlers.reminders.tasks import TASKS_COMMAND
from handlers.rounds.kinds import Owed, named, option_of
from handlers.rounds.reasons import reason_of, reason_step
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button, member
from handlers.talk.days import day_label, day_text
from handlers.talk.flow import Asked, Flow, Heard, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, hear_later_day

EVERY_ROUND = "all"


async def _snoozable(scene: Scene) -> list[Owed]:
    return [owed for owed in await owing(scene) if may_snooze(owed.seat, scene.calendar, scene.today)]


async def _chosen(scene: Scene, answers: Answers) -> list[Owed]:
    """What is put off, soonest deadline first."""
    chosen = answers["round"]
    return [owed for owed in await _snoozable(scene) if chosen in (EVERY_ROUND, owed.round.id)]


def _latest(chosen: Sequence[Owed], scene: Scene) -> date:
    """The last day until which all of them may be put off."""
    return min(latest_snooze(owed.seat, scene.calendar) for owed in chosen)


def _called(chosen: Sequence[Owed], *, first: bool) -> Text:
    return (
        named(chosen[0].round, first=first)
        if len(chosen) == 1
        else say("reminders-snooze-several", count=len(chosen), first=int(first))
    )


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
    choices = [Choice(owed.round.id, option_of(owed.round)) for owed in rounds]
    choices.append(Choice(EVERY_ROUND, say("reminders-snooze-every")))
    return Prompt((say("reminders-snooze-ask-round"),), tuple(choices))


async def _ask_until(scene: Scene, answers: Answers) -> Asked:
    chosen = await _chosen(scene, answers)
    if not chosen:
        return _refused(await _why_not(scene, str(answers["round"])))
    latest = _latest(chosen, scene)
    days = (
        scene.calendar.next_working_day_after(scene.today),
        scene.calendar.add_working_days(scene.today, 3),
        _next_monday(scene),
    )
    choices = tuple(Choice(day.isoformat(), day_label(day)) for day in sorted(set(days)) if day <= latest)
    lines = (
        say("reminders-snooze-ask-until", round=_called(chosen, first=True)),
        say(
            "reminders-snooze-latest",
            latest=day_text(latest),
            moment=moment_text(chosen[0].seat.deadline, scene.calendar),
        ),
    )
    return Prompt(lines, choices, "text")


async def _hear_until(scene: Scene, answers: Answers, given: str) -> Heard:
    chosen = await _chosen(scene, answers)
    latest = _latest(chosen, scene) if chosen else date.max
    return hear_later_day(
        given,
        today=scene.today,
        latest=latest,
        early=say("reminders-snooze-past"),
        late=say("reminders-snooze-beyond", latest=day_text(latest)),
    )


def _next_monday(scene: Scene) -> date:
    """The first day of next week, or the first working day after it begins."""
    sunday = scene.today + timedelta(days=6 - scene.today.weekday())
    return scene.calendar.next_working_day_after(sunday)


async def _snooze(scene: Scene, answers: Answers) -> Outcome | Reopened:
    chosen = await _chosen(scene, answers)
    until = date.fromisoformat(str(answers["until"]))
    if not chosen:
        return Outcome((_refused(await _why_not(scene, str(answers["round"]))).reply,))
    if not scene.today < until <= _latest(chosen, scene):
        return Reopened(("until",), (say("reminders-snooze-past"),))
    for owed in chosen:
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
    several = len(chosen) > 1
    said = reply(
        say("reminders-snooze-done", round=_called(chosen, first=False), until=day_text(until)),
        say(
            "reminders-snooze-deadline",
            count=len(chosen),
            moment=moment_text(chosen[0].seat.deadline, scene.calendar),
        ),
        choices=tuple(
            owed.button(named=several) for owed in chosen if owed.kind.can_be_done(owed.task, scene.now)
        ),
    )
    return Outcome((said,))


SNOOZE = Flow(
    name="hoan",
    steps=(
        Step("round", _ask_round, as_given),
        Step("until", _ask_until, _hear_until),
        reason_step("reminders-snooze-ask-reason", goes_out=False),
    ),
    finish=_snooze,
    guard=member,
    argument="round",
)
