"""The person's own rounds of every kind, as they wait: in the menu counted by kind, in the list of tasks one by one."""

from __future__ import annotations

from collections.abc import Sequence

from domain.rounds.round import Task
from domain.talk.messages import say
from handlers.people.waiting import HeadLine, ToDo, Waiting, Whose
from handlers.reminders.owing import open_tasks, owed_text, owing
from handlers.rounds.kinds import KindOfRound, kind_of
from handlers.talk.scene import Scene


async def _head(scene: Scene) -> list[HeadLine]:
    """A line a kind; the kind first in which something can be done, and soonest."""
    tasks = [(kind_of(scene, task.round), task) for task in await open_tasks(scene)]
    tasks.sort(key=lambda one: (not one[0].can_be_done(one[1], scene.now), one[1].seat.deadline))
    return [
        _due(scene, kind, [task for its, task in tasks if its is kind])
        for kind in dict.fromkeys(kind for kind, _ in tasks)
    ]


def _due(scene: Scene, kind: KindOfRound, tasks: Sequence[Task]) -> HeadLine:
    first = min(task.seat.deadline for task in tasks)
    until = scene.calendar.day_of(first)
    line = (
        say("people-menu-due", kind=kind.kind, count=len(tasks), until=until)
        if first > scene.now
        else say("people-menu-overdue", kind=kind.kind, count=len(tasks), until=until)
    )
    return HeadLine(line, kind.command)


async def _tasks(scene: Scene) -> list[ToDo]:
    """By deadline; without a button those in which nothing can be done after it."""
    return [
        ToDo(owed_text(scene, one), one.button(named=True))
        if one.doable(scene.now)
        else ToDo(say("reminders-tasks-over", round=owed_text(scene, one)), None)
        for one in await owing(scene)
        if one.begins
    ]


OWED = Waiting(Whose.OWED, tasks=_tasks, head=_head)
