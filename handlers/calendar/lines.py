"""Days of the calendar in words: spans, what a change moves, what a file says and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from domain.calendar.lists import DayFault, DaysChange
from domain.calendar.spans import LONGEST_BREAK, Span, own_spans
from domain.calendar.working_days import LONGEST_NOTE, OwnDay, WorkCalendar
from domain.language.vietnamese import fold
from domain.reminders.moved_steps import MovedStep, moved_steps
from domain.talk.messages import Text, say
from handlers.rounds.kinds import called
from handlers.rounds.schedule import moment_text
from handlers.talk.days import day_text
from handlers.talk.scene import Scene

_DAY_EXCHANGED_FOR = re.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})")

SHOWN_MOVES = 5
SHOWN_FAULTS = 10
SHOWN_SPANS = 12


def days_text(first: date, last: date) -> Text:
    """A day with its weekday, or a span, its year said once where it is one."""
    if first == last:
        return day_text(first)
    if first.year != last.year:
        return say("calendar-span-years", first=first, last=last)
    return say("calendar-span", day=first.day, month=first.month, last=last)


def free_line(span: Span) -> Text:
    """Days off with their names; without one they are the office's."""
    days = days_text(span.first, span.last)
    if not span.names:
        return say("calendar-free-unnamed", days=days)
    said = "calendar-free-guessed" if span.guessed else "calendar-free"
    return say(said, days=days, names=feasts_text(span.names))


def feasts_text(names: Sequence[str]) -> Text:
    """One or more names of days off, as people call them."""
    said = _feast_text(names[-1])
    for name in reversed(names[:-1]):
        said = say("calendar-feasts", first=_feast_text(name), rest=said)
    return said


def _feast_text(name: str) -> Text:
    """What people call the day: the library has the words of the Labour Code. A day is the one worked in exchange."""
    worked = _DAY_EXCHANGED_FOR.fullmatch(name)
    if worked:
        day, month, year = map(int, worked.groups())
        return say("calendar-feast-exchanged", day=day_text(date(year, month, day)))
    proper, _, instead = name.partition(" (")
    known = fold(proper).replace(" ", "-")
    return say("calendar-feast", known=known, name=proper, instead=int(bool(instead)))


def worked_line(day: OwnDay) -> Text:
    """A day worked in exchange, with the reason where there is one."""
    if not day.note:
        return say("calendar-worked-unnamed", days=day_text(day.day))
    return say("calendar-worked", days=day_text(day.day), note=day.note)


def own_lines(days: Sequence[OwnDay], most: int = SHOWN_SPANS) -> tuple[Text, ...]:
    """Own days, those in a row that say the same as one; the first of them, and how many more."""
    spans = own_spans({day.day: day for day in days})
    lines = tuple(
        say(
            "calendar-own",
            days=days_text(span.first, span.last),
            worked=int(span.worked),
            noted=int(bool(span.note)),
            note=span.note,
        )
        for span in spans[:most]
    )
    return (*lines, say("calendar-own-more", count=len(spans) - most)) if len(spans) > most else lines


async def move_lines(scene: Scene, old: WorkCalendar, new: WorkCalendar) -> tuple[Text, ...]:
    """The reminders of the open rounds that another calendar moves, the first of them; deadlines stay."""
    rounds = await scene.work.rounds.open_rounds()
    moved = moved_steps(rounds, old, new, ladder=scene.policy.ladder, now=scene.now)
    if not moved:
        return (say("calendar-moves-none"),)
    more = len(moved) - SHOWN_MOVES
    return (
        say("calendar-moves", count=len(moved)),
        *(_moved_step_line(moved_step, scene.now, new) for moved_step in moved[:SHOWN_MOVES]),
        *((say("calendar-moves-more", count=more),) if more > 0 else ()),
        say("calendar-deadlines-stay"),
    )


def _moved_step_line(moved_step: MovedStep, now: datetime, calendar: WorkCalendar) -> Text:
    title, step = called(moved_step.round), _step_text(moved_step.name)
    if moved_step.before is None and moved_step.after is not None:
        return say(
            "calendar-move-new", title=title, step=step, moment=moment_text(moved_step.after, calendar)
        )
    before = moment_text(moved_step.before or now, calendar)
    if moved_step.after is None:
        return say("calendar-move-gone", title=title, step=step, moment=before)
    if moved_step.after <= now:  # then it is due, and waits only for working time
        after = moment_text(calendar.next_working_time(now), calendar)
        return say("calendar-move-due", title=title, step=step, before=before, after=after)
    return say(
        "calendar-move", title=title, step=step, before=before, after=moment_text(moved_step.after, calendar)
    )


def _step_text(name: str) -> Text:
    """A step of a ladder, by its name."""
    days = name.removeprefix("t-")
    return say("calendar-step", step=name, days=int(days) if days.isdecimal() else 0)


def change_lines(change: DaysChange) -> tuple[Text, ...]:
    """What a file or a list would change, and what of the office's own days it leaves as it is."""
    worked = sum(day.worked for day in (*change.to_put, *change.unchanged))
    total = len(change.to_put) + len(change.unchanged)
    return (
        say("calendar-read", free=total - worked, worked=worked),
        say(
            "calendar-read-change",
            new=len(change.new),
            changed=len(change.changed),
            unchanged=len(change.unchanged),
        ),
        *own_lines(change.to_put),
        *((say("calendar-read-kept", count=len(change.kept)),) if change.kept else ()),
    )


def fault_line(fault: DayFault, *, sheet: bool) -> Text:
    """One fault with its row of the sheet, or its line of the message."""
    is_column = fault.trouble in ("column-missing", "column-twice")
    text: str | Text = say("calendar-column", column=fault.text) if is_column else fault.text
    return say(
        "calendar-fault",
        trouble=fault.trouble,
        line=fault.line,
        sheet=int(sheet),
        text=text,
        most=LONGEST_BREAK,
        longest=LONGEST_NOTE,
    )


def fault_lines(faults: Sequence[DayFault], *, sheet: bool) -> tuple[Text, ...]:
    """The first faults, how many more, and that nothing was written."""
    more = len(faults) - SHOWN_FAULTS
    return (
        say("calendar-faults", count=len(faults)),
        *(fault_line(fault, sheet=sheet) for fault in faults[:SHOWN_FAULTS]),
        *((say("calendar-faults-more", count=more),) if more > 0 else ()),
        say("calendar-nothing-written"),
    )
