"""`/lich`: the days off and the swapped days to come, when reminders go out, own deadlines; a whole year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.calendar.spans import free_spans, known_years, worked_days
from domain.calendar.working_days import WorkCalendar
from domain.rounds.round import is_past
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.calendar.actions import NOT_YOURS, may_change
from handlers.calendar.lines import days_text, free_line, own_lines, worked_line
from handlers.rounds.kinds import called
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.flow import Asked, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given

SHOWN_AHEAD = 5
SHOWN_YEAR = 40
AHEAD = timedelta(days=400)
"""How far `/lich` looks: over the next Tet, whenever it is asked."""

VIEW = command_button("lich", say("calendar-button-view"))

OFFICE_BUTTONS = (
    command_button("themnghi", say("calendar-button-free")),
    command_button("thembu", say("calendar-button-worked")),
    command_button("nhaplich", say("calendar-button-import")),
)


async def view(scene: Scene) -> Outcome:
    """What is ahead, or the year that was asked for."""
    calendar = await fresh(scene)
    asked = re.search(r"[0-9]{4}", scene.argument)
    if asked is not None:
        return await _calendar_year(scene, calendar, int(asked[0]))
    return await _days_ahead(scene, calendar)


async def fresh(scene: Scene) -> WorkCalendar:
    """The calendar with own days that were set just now: the running one is read anew only once a minute."""
    return replace(scene.calendar, own=await scene.work.days.all())


async def keeps_calendar(scene: Scene) -> bool:
    """Whether the caller is the office of the root."""
    return await may_change(scene.work, office_scope(scene), scene.today)


def refused(why: Refusal) -> Outcome:
    """Why nothing was changed, and the way back to the calendar."""
    return Outcome((reply(why.why, choices=(VIEW,)),))


async def _ask_calendar_office(scene: Scene, _answers: Answers) -> Asked:
    """Not a question: an office further down hears at once that it may only read."""
    return Taken(1) if await keeps_calendar(scene) else Stopped(refused(NOT_YOURS).replies[0])


async def _days_ahead(scene: Scene, calendar: WorkCalendar) -> Outcome:
    today = scene.today
    free = free_spans(calendar, today, today + AHEAD)
    worked = worked_days(calendar, today, today + AHEAD)
    lines = [
        say("calendar-title"),
        _today_line(scene, calendar),
        say("calendar-hours", hours=_working_hours(calendar)),
        BLANK,
        say("calendar-free-ahead"),
        *_soonest_days([*map(free_line, free)]),
        *(
            (BLANK, say("calendar-worked-ahead"), *_soonest_days([*map(worked_line, worked)]))
            if worked
            else ()
        ),
        *await _deadlines_ahead(scene),
    ]
    choices = [
        command_button("lich", say("calendar-button-year", year=f"{year}"), f"{year}")
        for year in _calendar_years(today)[:2]
    ]
    return Outcome((reply(*lines, choices=(*choices, *await _calendar_buttons(scene, calendar))),))


def _soonest_days(lines: Sequence[Text]) -> tuple[Text, ...]:
    """The first of them, and how many more there are."""
    more = len(lines) - SHOWN_AHEAD
    rest = (say("calendar-ahead-more", count=more),) if more > 0 else ()
    return (*lines[:SHOWN_AHEAD], *rest)


async def _calendar_year(scene: Scene, calendar: WorkCalendar, year: int) -> Outcome:
    others = tuple(
        command_button("lich", say("calendar-button-year", year=f"{other_year}"), f"{other_year}")
        for other_year in known_years(scene.today)
        if other_year != year
    )
    if year not in known_years(scene.today):
        years = known_years(scene.today)
        said = say("calendar-year-unknown", first=f"{years[0]}", last=f"{years[-1]}")
        return Outcome((reply(said, choices=(*others, VIEW)),))
    first, last = date(year, 1, 1), date(year, 12, 31)
    free = free_spans(calendar, first, last)
    worked = worked_days(calendar, first, last)
    lines = [
        say("calendar-year-title", year=f"{year}"),
        *map(free_line, free[:SHOWN_YEAR]),
        *((say("calendar-own-more", count=len(free) - SHOWN_YEAR),) if len(free) > SHOWN_YEAR else ()),
        *((BLANK, say("calendar-worked-year"), *map(worked_line, worked[:SHOWN_YEAR])) if worked else ()),
    ]
    buttons: tuple[Choice, ...] = ()
    if await keeps_calendar(scene):
        own = [day for day in calendar.own.values() if day.day.year == year]
        if own:
            lines += [BLANK, say("calendar-own-year"), *own_lines(own, SHOWN_YEAR)]
        buttons = await _calendar_buttons(scene, calendar)
    lines += [BLANK, say("calendar-source")]
    return Outcome((reply(*lines, choices=(*others, VIEW, *buttons)),))


def _today_line(scene: Scene, calendar: WorkCalendar) -> Text:
    """Whether today is worked; where no message may go out now, when the next one may."""
    today = days_text(scene.today, scene.today)
    if calendar.is_working_time(scene.now):
        return say("calendar-today-now", day=today)
    following = moment_text(calendar.next_working_time(scene.now), calendar)
    return say(
        "calendar-today", day=today, worked=int(calendar.is_working_day(scene.today)), moment=following
    )


def _working_hours(calendar: WorkCalendar) -> str:
    return ", ".join(f"{start:%H:%M}\N{EN DASH}{end:%H:%M}" for start, end in calendar.hours)


async def _deadlines_ahead(scene: Scene) -> tuple[Text, ...]:
    """The caller's own deadlines ahead, soonest first."""
    tasks = [
        task
        for task in await scene.work.rounds.tasks(scene.person.id)
        if task.is_open and task.round.running(scene.now) and not is_past(task.seat.deadline, scene.now)
    ][:SHOWN_AHEAD]
    if not tasks:
        return ()
    lines = (
        say(
            "calendar-deadline",
            moment=moment_text(task.seat.deadline, scene.calendar),
            title=called(task.round),
        )
        for task in tasks
    )
    return (BLANK, say("calendar-deadlines"), *lines)


async def _calendar_buttons(scene: Scene, calendar: WorkCalendar) -> tuple[Choice, ...]:
    if not await keeps_calendar(scene):
        return ()
    back = (command_button("bolich", say("calendar-button-back")),) if calendar.own else ()
    return (*OFFICE_BUTTONS, *back)


def _calendar_years(today: date) -> list[int]:
    """The years that matter now, this one first."""
    return [year for year in known_years(today) if year >= today.year]


OFFICE = Step("office", _ask_calendar_office, as_given)
"""The first step of every flow that changes the calendar."""
