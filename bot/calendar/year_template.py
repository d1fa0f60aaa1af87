"""The template in which the office writes its own days of a year, with those that are known already.

`domain.calendar.sheet` reads it back, in every language it is handed out in.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.workshop.jobs import Book
from domain.calendar.spans import Span, free_spans, own_spans
from domain.calendar.working_days import WorkCalendar
from domain.figures.sheet import Cell, ReportSheet, SheetColumn, SheetRow
from handlers.calendar.lines import feasts_text
from handlers.figures.sheet_context import SayText

_BLANK_ROWS = 20
_SATURDAY = 5


def calendar_sheet(year: int, calendar: WorkCalendar, *, at: datetime, tell: SayText) -> Book:
    """The template: own days of the year on its first sheet, the public holidays on the second."""
    title = tell("calendar-sheet-title", year=f"{year}")
    return Book(
        title=title,
        at=at,
        zone=calendar.zone,
        footer=title,
        sheets=(_own_days_sheet(year, title, calendar, tell), _public_days_sheet(year, calendar, tell)),
    )


def _own_days_sheet(year: int, title: str, calendar: WorkCalendar, tell: SayText) -> ReportSheet:
    free, worked = tell("calendar-sheet-free"), tell("calendar-sheet-worked")
    day = _day_rule(year, tell)
    kind: Mapping[str, object] = {
        "validate": "list",
        "source": [free, worked],
        "error_title": tell("calendar-sheet-wrong-kind-title"),
        "error_message": tell("calendar-sheet-wrong-kind"),
    }
    there = own_spans({own.day: own for own in calendar.own.values() if own.day.year == year})
    filled = [
        SheetRow(
            (
                span.first,
                span.last if span.last != span.first else None,
                worked if span.worked else free,
                span.note,
            )
        )
        for span in there
    ]
    blank: tuple[Cell, ...] = (None,) * 4
    return ReportSheet(
        name=tell("calendar-sheet-name", year=f"{year}"),
        title=title,
        notes=(
            tell("calendar-sheet-note-fill"),
            tell("calendar-sheet-note-public"),
            tell("calendar-sheet-note-back"),
        ),
        columns=(
            SheetColumn(tell("calendar-sheet-from"), 18, "date", day),
            SheetColumn(tell("calendar-sheet-to"), 18, "date", day),
            SheetColumn(tell("calendar-sheet-kind"), 16, "center", kind),
            SheetColumn(tell("calendar-sheet-note"), 76),
        ),
        rows=[
            *_example_days(year, free, worked, tell),
            *filled,
            *(SheetRow(blank) for _ in range(_BLANK_ROWS)),
        ],
    )


def _example_days(year: int, free: str, worked: str, tell: SayText) -> tuple[SheetRow, ...]:
    """Two rows that nobody reads back, as their notes say what they are."""
    friday = date(year, 8, 8)
    friday += timedelta(days=(_SATURDAY - 1 - friday.weekday()) % 7)
    return (
        SheetRow(
            (friday, friday + timedelta(days=3), free, tell("calendar-sheet-example-free")),
            strong=True,
        ),
        SheetRow(
            (friday + timedelta(days=8), None, worked, tell("calendar-sheet-example-worked")), strong=True
        ),
    )


def _day_rule(year: int, tell: SayText) -> Mapping[str, object]:
    """A date of this year, or near it: a break may go over New Year."""
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": date(year - 1, 12, 1),
        "maximum": date(year + 1, 1, 31),
        "error_title": tell("calendar-sheet-wrong-day-title"),
        "error_message": tell("calendar-sheet-wrong-day"),
    }


def _span_name(span: Span, tell: SayText) -> str:
    """The names of the days off, with what is not announced yet."""
    if not span.names:
        return ""
    said = "calendar-sheet-guessed" if span.guessed else "calendar-sheet-known"
    return tell(said, names=feasts_text(span.names))


def _public_days_sheet(year: int, calendar: WorkCalendar, tell: SayText) -> ReportSheet:
    public = WorkCalendar(
        free_days=calendar.free_days,
        swapped_days=calendar.swapped_days,
        names=calendar.names,
        guessed=calendar.guessed,
    )
    return ReportSheet(
        name=tell("calendar-sheet-public"),
        title=tell("calendar-sheet-public-title", year=f"{year}"),
        notes=(tell("calendar-source"),),
        columns=(
            SheetColumn(tell("calendar-sheet-from"), 18, "date"),
            SheetColumn(tell("calendar-sheet-to"), 18, "date"),
            SheetColumn(tell("calendar-sheet-public-name"), 92),
        ),
        rows=[
            SheetRow((span.first, span.last, _span_name(span, tell)))
            for span in free_spans(public, date(year, 1, 1), date(year, 12, 31))
        ],
    )
