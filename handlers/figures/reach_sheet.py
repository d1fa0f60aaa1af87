"""Everybody of the scope with the accounts that reach them, and what to do about whom no message reaches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from domain.figures.sheet import ReportSheet
from domain.people.reach import SILENT_AFTER, ReachLine
from handlers.figures.sheet_context import Column, Listed, SheetContext
from handlers.figures.sheets import numbered_sheet, person_columns


def reach_sheet(people: Iterable[ReachLine], context: SheetContext) -> ReportSheet:
    """A row a person."""
    tell = context.tell

    def channels(line: ReachLine) -> str:
        return ", ".join(tell(f"channels-name-{channel}") for channel in line.channels)

    def person(line: ReachLine) -> Listed:
        return line.person

    columns: tuple[Column[ReachLine], ...] = (
        *(column.of(person) for column in person_columns(context, 13, 28)),
        Column("channels", 20, "text", channels),
        Column("reach", 17, "center", lambda line: tell(f"figures-workbook-reach-{line.state.value}")),
        Column("heard-at", 17, "moment", lambda line: line.heard_at),
        Column("code-until", 17, "moment", lambda line: line.code_until),
        Column("act", 28, "text", lambda line: tell(f"figures-workbook-act-{line.state.value}")),
    )
    ordered = sorted(people, key=lambda line: context.by_unit_and_name(line.person))
    sheet = numbered_sheet("reach", ordered, columns, context)
    days = SILENT_AFTER // timedelta(days=1)
    return replace(sheet, notes=(*sheet.notes, tell("figures-workbook-note-reach", days=days)))
