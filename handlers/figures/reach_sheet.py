"""Everybody of the scope with the doors that reach them, and what to do about whom no message reaches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from domain.figures.sheet import Columns, ReportSheet, SheetRow
from domain.language.vietnamese import name_key
from domain.people.reach import SILENT_AFTER, ReachLine
from handlers.figures.sheet_context import SheetContext

_COLUMNS: Columns = (
    ("number", 6, "count"),
    ("person-code", 13, "text"),
    ("full-name", 23, "text"),
    ("unit-code", 13, "text"),
    ("unit", 28, "text"),
    ("status", 15, "text"),
    ("channels", 20, "text"),
    ("reach", 17, "center"),
    ("heard-at", 17, "moment"),
    ("code-until", 17, "moment"),
    ("act", 28, "text"),
)


def reach_sheet(people: Sequence[ReachLine], context: SheetContext) -> ReportSheet:
    """A row a person."""
    tell = context.tell
    ordered = sorted(
        people,
        key=lambda line: (
            context.place(line.person.unit_id),
            name_key(line.person.full_name),
            line.person.code,
        ),
    )
    rows = [
        SheetRow(
            (
                number,
                line.person.code,
                line.person.full_name,
                context.codes.get(line.person.unit_id, ""),
                line.person.unit_name,
                tell(f"figures-workbook-status-{line.person.status.value}"),
                ", ".join(tell(f"channels-name-{channel}") for channel in line.channels),
                tell(f"figures-workbook-reach-{line.state.value}"),
                line.heard_at,
                line.code_until,
                tell(f"figures-workbook-act-{line.state.value}"),
            )
        )
        for number, line in enumerate(ordered, 1)
    ]
    days = SILENT_AFTER // timedelta(days=1)
    return ReportSheet(
        name=tell("figures-workbook-sheet-reach"),
        title=tell("figures-workbook-heading-reach"),
        notes=(*context.notes, tell("figures-workbook-note-reach", days=days)),
        columns=context.columns(_COLUMNS),
        rows=rows,
        frozen=3,
    )
