"""People as sheets, a row a person and round: what they registered, and how they studied."""

from __future__ import annotations

from collections.abc import Sequence

from bot.reports.ground import Columns, ReportContext
from bot.reports.sheets import SheetRow, Table
from domain.figures.lines import MemberLine, StudyLine
from domain.people.person import COUNTED
from domain.study.edition import STUDIED, ReflectionState, Way

_PLEDGE_COLUMNS: Columns = (
    ("number", 6, "count"),
    ("person-code", 13, "text"),
    ("full-name", 23, "text"),
    ("unit-code", 13, "text"),
    ("unit", 28, "text"),
    ("status", 15, "text"),
    ("round", 26, "text"),
    ("own-deadline", 17, "moment"),
    ("owed", 10, "count"),
    ("pledged", 9, "count"),
    ("approved", 10, "count"),
    ("returned", 8, "count"),
    ("standing", 15, "center"),
    ("reached", 11, "center"),
    ("remarks", 26, "text"),
)
_STUDY_COLUMNS: Columns = (
    ("number", 6, "count"),
    ("person-code", 12, "text"),
    ("full-name", 23, "text"),
    ("unit-code", 12, "text"),
    ("unit", 26, "text"),
    ("status", 15, "text"),
    ("study-round", 30, "text"),
    ("own-deadline", 17, "moment"),
    ("standing", 17, "center"),
    ("way", 15, "center"),
    ("studied-at", 17, "moment"),
    ("proof", 15, "center"),
    ("late", 9, "center"),
    ("entered-by", 21, "text"),
    ("reason", 26, "text"),
    ("reflection-state", 15, "center"),
    ("reached", 12, "center"),
    ("remarks", 26, "text"),
)


def pledge_people_table(members: Sequence[MemberLine], ground: ReportContext) -> Table:
    """A row a person and registration round."""
    tell = ground.tell
    rows = [
        SheetRow(
            (
                number,
                line.code,
                line.full_name,
                ground.codes.get(line.unit_id, ""),
                line.unit_name,
                tell(f"workbook-status-{line.status.value}"),
                line.round_title,
                line.deadline,
                line.owed,
                line.done,
                line.accepted,
                line.returned,
                tell(f"workbook-standing-{_pledge_standing(line)}"),
                tell(f"workbook-reached-{_reach(line)}"),
                ground.remarks(line),
            )
        )
        for number, line in enumerate(sorted(members, key=ground.by_unit_and_name), 1)
    ]
    return Table(
        name=tell("workbook-sheet-people"),
        title=tell("workbook-heading-people"),
        notes=ground.notes,
        columns=ground.columns(_PLEDGE_COLUMNS),
        rows=rows,
        frozen=3,
    )


def study_people_table(members: Sequence[MemberLine], ground: ReportContext) -> Table:
    """A row a person and study round."""
    tell = ground.tell
    rows = []
    for number, line in enumerate(sorted(members, key=ground.by_unit_and_name), 1):
        study = line.study or StudyLine()
        rows.append(
            SheetRow(
                (
                    number,
                    line.code,
                    line.full_name,
                    ground.codes.get(line.unit_id, ""),
                    line.unit_name,
                    tell(f"workbook-status-{line.status.value}"),
                    line.round_title,
                    line.deadline,
                    _study_standing(line, study, ground),
                    tell(f"workbook-way-{study.way.value}") if study.way else "",
                    study.at,
                    study.code,
                    tell("workbook-late") if study.late else "",
                    study.entered_by,
                    study.reason,
                    _reflection(line, study, ground),
                    tell(f"workbook-reached-{_reach(line)}"),
                    ground.remarks(line),
                )
            )
        )
    return Table(
        name=tell("workbook-sheet-study-people"),
        title=tell("workbook-heading-study-people"),
        notes=ground.notes,
        columns=ground.columns(_STUDY_COLUMNS),
        rows=rows,
        frozen=3,
        wide=2,
    )


def _pledge_standing(line: MemberLine) -> str:
    if line.status not in COUNTED:
        return "uncounted"
    if line.returned:
        return "returned"
    if line.done < line.owed:
        return "part" if line.done else "missing"
    return "waiting" if line.accepted < line.done else "approved"


def _study_standing(line: MemberLine, study: StudyLine, ground: ReportContext) -> str:
    """What is still to be done, in two words."""
    if line.status not in COUNTED:
        return ground.tell("workbook-studied-uncounted")
    if study.way in STUDIED:
        if line.done:
            return ground.tell(f"workbook-studied-{'unread' if line.accepted < line.done else 'done'}")
        returned = study.reflection is ReflectionState.RETURNED
        return ground.tell(f"workbook-studied-{'returned' if returned else 'reflection'}")
    if study.way is Way.NONE and study.reason:
        return ground.tell("workbook-studied-excused")
    if study.way is None and study.card:
        return ground.tell("workbook-studied-reading", card=study.card)
    return ground.tell("workbook-studied-missing")


def _reflection(line: MemberLine, study: StudyLine, ground: ReportContext) -> str:
    if study.reflection is not None:
        return ground.tell(f"workbook-reflection-{study.reflection.value}")
    return ground.tell("workbook-reflection-owed") if study.reflection_owed and line.owed else ""


def _reach(line: MemberLine) -> str:
    if not line.linked:
        return "unlinked"
    return "yes" if line.reachable else "no"
