"""Friday's question as it waits for whoever leads a unit that has not been spoken for."""

from __future__ import annotations

from domain.people.person import LEADING
from domain.talk.messages import say
from handlers.figures.summary import running
from handlers.figures.week.figures import week_text
from handlers.figures.week.hours import question_due, remarks_close
from handlers.people.waiting import ToDo, Waiting, Whose
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


async def _tasks(scene: Scene) -> list[ToDo]:
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
    return [
        ToDo(
            say("reminders-tasks-week", week=week_text(week)),
            command_button("baocao", say("reminders-tasks-remark")),
        )
    ]


QUESTION = Waiting(Whose.OTHERS, tasks=_tasks)
