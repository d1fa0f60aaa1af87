"""The audit log as a sheet: a row an entry, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.audit.entry import AuditFilter, AuditLine
from domain.figures.sheet import ReportSheet, SheetColumn, SheetRow
from domain.talk.messages import Text
from handlers.audit.lines import actor_name, days_text, kind_text
from handlers.figures.sheet_context import SayText
from handlers.people.wording import act_text

MOST_ROWS = 20_000
"""Entries of one workbook, which is to be read by somebody."""


def audit_sheet(
    entries: Sequence[AuditLine], wanted: AuditFilter, *, person: str, units: str, at: datetime, tell: SayText
) -> ReportSheet:
    """`person`: the name of whom is looked for; `units`: those whose log it is."""

    def told(text: Text) -> str:
        return tell(text.id, **text.args)

    days = days_text(wanted)
    notes = [
        units,
        tell("audit-sheet-as-of", at=at, count=len(entries)),
        *([tell("audit-filter-person", name=person)] if wanted.person else []),
        *([tell("audit-filter-kind", kind=kind_text(wanted.kind))] if wanted.kind else []),
        *([tell("audit-filter-days", days=days)] if days else []),
        *([tell("audit-sheet-more", most=MOST_ROWS)] if len(entries) == MOST_ROWS else []),
        tell("audit-sheet-words"),
    ]
    return ReportSheet(
        name=tell("audit-sheet-name"),
        title=tell("audit-sheet-title"),
        notes=tuple(notes),
        columns=(
            SheetColumn(tell("audit-sheet-number"), 9, "count"),
            SheetColumn(tell("audit-sheet-at"), 18, "moment"),
            SheetColumn(tell("audit-sheet-by"), 28),
            SheetColumn(tell("audit-sheet-act"), 46),
            SheetColumn(tell("audit-sheet-person"), 28),
            SheetColumn(tell("audit-sheet-unit"), 34),
            SheetColumn(tell("audit-sheet-note"), 40),
        ),
        rows=[
            SheetRow(
                (
                    line.number,
                    line.at,
                    told(actor_name(line)),
                    told(act_text(line.action)),
                    line.person,
                    line.unit,
                    line.note,
                )
            )
            for line in entries
        ],
    )
