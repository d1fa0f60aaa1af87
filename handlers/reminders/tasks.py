"""`/viec`: all that waits for the caller, member or secretary, each thing with its button; silence where
nothing does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.people.person import LEADING
from domain.pledges.pledge import Pledge, PledgeState
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.figures.summary import running
from handlers.figures.week.figures import question_due, remarks_close, week_text
from handlers.reminders.owing import Owed, owed_text, owing
from handlers.reminders.waiting import MOST, to_decide, to_read
from handlers.talk.command import Command, command_button, member
from handlers.talk.scene import Outcome, Scene


@dataclass(frozen=True, slots=True)
class _Task:
    """A line of the list, and the button behind which it can be done."""

    line: Text
    button: Choice


async def tasks(scene: Scene) -> Outcome:
    """Own rounds of every kind by deadline, own returned pledges, then what waits for the caller as a leader.

    Rounds in which nothing can be done after their deadline come last, without a number.
    """
    pledges = await scene.work.pledges.of_person(scene.person.id)
    owed = await owing(scene, pledges)
    found = [
        *_rounds(scene, owed),
        *_returned(pledges),
        *await _decisions(scene),
        *await _reflections(scene),
        *await _question(scene),
    ]
    over = [
        say("tasks-over", round=owed_text(scene, one))
        for one in owed
        if one.begins and not one.doable(scene.now)
    ]
    if not found and not over:
        return Outcome((reply(say("tasks-none"), choices=(command_button("camket", say("tasks-own")),)),))
    lines = [say("tasks-line", number=number, task=task.line) for number, task in enumerate(found, start=1)]
    if found:
        lines = [say("tasks-title", count=len(found)), *lines, BLANK, say("tasks-how")]
    if over:
        lines = [*lines, *([BLANK] if found else []), *over, say("tasks-over-how")]
    return Outcome((reply(*lines, choices=tuple(task.button for task in found), listed=len(found)),))


def _rounds(scene: Scene, owed: Sequence[Owed]) -> list[_Task]:
    return [_Task(owed_text(scene, one), one.button(named=True)) for one in owed if one.doable(scene.now)]


def _returned(pledges: Sequence[Pledge]) -> list[_Task]:
    return [
        _Task(
            say("tasks-returned", receipt=pledge.receipt, title=pledge.round_title),
            command_button("sua", say("tasks-revise", receipt=pledge.receipt), pledge.id),
        )
        for pledge in pledges
        if pledge.state is PledgeState.RETURNED
    ]


async def _decisions(scene: Scene) -> list[_Task]:
    count = await to_decide(scene)
    if not count:
        return []
    line = say("tasks-waiting" if count < MOST else "tasks-waiting-many", count=count)
    return [_Task(line, command_button("duyet", say("tasks-decide")))]


async def _reflections(scene: Scene) -> list[_Task]:
    count = await to_read(scene)
    if not count:
        return []
    line = say("tasks-reflections" if count < MOST else "tasks-reflections-many", count=count)
    return [_Task(line, command_button("docbai", say("tasks-read")))]


async def _question(scene: Scene) -> list[_Task]:
    """The question on the week, while it is open and a unit of the caller's has not been spoken for."""
    units = scene.caller.units(*LEADING)
    week = scene.calendar.week_of(scene.today)
    asked = question_due(week, scene.calendar)
    if not units or asked is None or not asked <= scene.now < remarks_close(week, scene.calendar):
        return []
    if not running(await scene.work.rounds.of_scope(units, scene.today), scene.now):
        return []
    remarks = await scene.work.weeks.remarks(week.label, units, scene.today)
    if all(unit_id in remarks for unit_id in units):
        return []
    return [_Task(say("tasks-week", week=week_text(week)), command_button("baocao", say("tasks-remark")))]


COMMANDS: tuple[Command, ...] = (
    Command(
        "viec",
        tasks,
        guard=member,
        aliases=("viec cua toi", "viec den han", "viec can lam", "tasks", "viec toi"),
        place=150,
    ),
)
