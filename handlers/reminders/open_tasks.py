"""What a person still owes the rounds they sit in: reminders, the menu and the list of tasks are made of it."""

from __future__ import annotations

from datetime import date

from domain.calendar.working_days import ONE_DAY, WorkCalendar
from domain.people.person import COUNTED
from domain.rounds.round import Seat, Task, is_past
from domain.talk.messages import Argument, Text, say
from handlers.people.waiting import HeadLine, ToDo, Waiting, Whose
from handlers.rounds.kinds import KINDS, Owed, ask_extension_button, called, short_name
from handlers.rounds.schedule import left_text, moment_text
from handlers.talk.days import day_text
from handlers.talk.scene import Scene


async def open_tasks(scene: Scene) -> list[Task]:
    """What the rounds that have opened still ask the scene's person for; nothing of those who are not counted."""
    if scene.person.status not in COUNTED:
        return []
    tasks = await scene.work.rounds.tasks(scene.person.id)
    return [task for task in tasks if task.round.opens_at <= scene.now and task.is_open]


async def owing(scene: Scene) -> list[Owed]:
    """The same, soonest deadline first, with how far the person has come."""
    tasks = await open_tasks(scene)
    found: list[Owed] = []
    for kind in scene.modules[KINDS]:
        if theirs := [task for task in tasks if task.round.kind == kind.kind]:
            found += await kind.owed(scene, theirs)
    place = {task.round.id: number for number, task in enumerate(tasks)}
    return sorted(found, key=lambda owed: (owed.seat.deadline, place[owed.round.id]))


def owed_text(scene: Scene, owed: Owed) -> Text:
    """One task in a line: its real deadline, the days left, what is there already."""
    return say(
        "reminders-owed-round",
        title=called(owed.round),
        moment=moment_text(owed.seat.deadline, scene.calendar),
        left=left_text(owed.seat.deadline, scene.now, scene.calendar),
        done=owed.completion(),
    )


def latest_snooze(seat: Seat, calendar: WorkCalendar) -> date:
    """The last day until which a reminder may be put off: the last working day before the deadline."""
    return calendar.last_working_day_on_or_before(calendar.day_of(seat.deadline) - ONE_DAY)


def may_snooze(seat: Seat, calendar: WorkCalendar, today: date) -> bool:
    """Whether reminders of this seat may be put off: once a round, and while a day is left to put them off to."""
    return seat.snoozed_until is None and today < latest_snooze(seat, calendar)


# ---------------------------------------------------------------- as they wait


async def _head(scene: Scene) -> list[HeadLine]:
    """A line for each round with something left to do; those first in which it can be done, and soonest."""
    owed = [one for one in await owing(scene) if one.begins]
    owed.sort(key=lambda one: not one.doable(scene.now))
    return [_due(scene, one) for one in owed]


def _due(scene: Scene, owed: Owed) -> HeadLine:
    """The round by name, how far the person is, its deadline with weekday and days left; and the way to do it."""
    last = scene.calendar.day_of(owed.seat.deadline)
    until = day_text(last)
    about: dict[str, Argument] = {
        "kind": owed.round.kind,
        "title": owed.round.title,
        "name": short_name(owed.round),
        "done": owed.task.done,
        "owed": owed.round.owed,
    }
    if not is_past(owed.seat.deadline, scene.now):
        line = say("people-menu-due", **about, until=until, days=(last - scene.today).days)
        return HeadLine(line, owed.button(named=False))
    doable = owed.doable(scene.now)
    line = say("people-menu-overdue", **about, until=until, doable=int(doable))
    return HeadLine(line, owed.button(named=False) if doable else ask_extension_button(owed.round))


async def _tasks(scene: Scene) -> list[ToDo]:
    """By deadline; those in which nothing can be done after it with the button that asks for more time."""
    left = [one for one in await owing(scene) if one.begins]
    several = sum(not one.doable(scene.now) for one in left) > 1
    return [
        ToDo(
            owed_text(scene, one),
            one.button(named=True)
            if one.doable(scene.now)
            else ask_extension_button(one.round, named=several),
        )
        for one in left
    ]


OWED = Waiting(Whose.OWED, tasks=_tasks, head=_head)
"""The person's own rounds of every kind: in the menu counted by kind, in the list of tasks one by one."""
