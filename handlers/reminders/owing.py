"""What a person still owes the rounds they sit in; what a reminder and the list of tasks are made of."""

from __future__ import annotations

from datetime import date

from domain.calendar.working_days import ONE_DAY, WorkCalendar
from domain.people.person import COUNTED
from domain.rounds.round import Seat, Task
from domain.talk.messages import Text, say
from handlers.rounds.kinds import KINDS, Owed, called
from handlers.rounds.schedule import left_text, moment_text
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
        if theirs := [task for task in tasks if task.round.kind is kind.kind]:
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
