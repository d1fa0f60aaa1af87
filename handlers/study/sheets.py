"""Study rounds as sheets of the workbook: the rounds, the units, the people, the questions.

The set of figures is what superiors ask for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from textwrap import shorten

from domain.figures.counts import Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import ReportSheet, SheetRow
from domain.figures.tree import cells as cells_of
from domain.figures.tree import rolled_up, sum_of
from domain.people.person import COUNTED
from domain.rounds.round import Round
from domain.rounds.standing import RoundStanding
from domain.study.completion import Way
from domain.study.figures import StudyFigures, finished_cells
from domain.study.lines import StudyLine, study_of
from domain.study.readings import QuestionFigures
from handlers.figures import sheets
from handlers.figures.block import WorkbookPart
from handlers.figures.sheet_context import Column, SheetContext, cells, percent
from handlers.figures.sheets import Placed

QUESTION = 160
"""Characters of a question: enough to know it by."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """What is counted of a round, or in it of a unit with everything under it.

    `people` belong there, on the list of the round or not; `late` studied after their deadline; `cells`: in how many
    cells everybody has studied.
    """

    figures: StudyFigures
    people: int
    late: int
    cells: Share


_STUDIED = {
    RoundStanding.CONFIRMED: "done",
    RoundStanding.WAITING: "unread",
    RoundStanding.RETURNED: "returned",
    RoundStanding.MISSING: "reflection",
}
"""The end of the id of the words for how somebody stands who has studied."""

_FIGURES: tuple[Column[_Counted], ...] = (
    Column("people", 10, "count", lambda of: of.people),
    Column("seated", 10, "count", lambda of: of.figures.seated),
    Column("called", 10, "count", lambda of: of.figures.due),
    Column("studied", 9, "count", lambda of: of.figures.studied),
    Column("study", 11, "share", lambda of: percent(of.figures.completion)),
    Column("direct", 9, "count", lambda of: of.figures.direct),
    Column("online", 9, "count", lambda of: of.figures.online),
    Column("self-study", 9, "count", lambda of: of.figures.self_study),
    Column("makeup", 8, "count", lambda of: of.figures.makeup),
    Column("excused", 10, "count", lambda of: of.figures.excused),
    Column("unexcused", 10, "count", lambda of: of.figures.unexcused),
    Column("late", 9, "count", lambda of: of.late),
    Column("reflections", 11, "count", lambda of: of.figures.reflections),
    Column("handed-in", 11, "count", lambda of: of.figures.handed_in),
    Column("reflection", 11, "share", lambda of: percent(of.figures.reflection)),
    Column("accepted", 11, "count", lambda of: of.figures.accepted),
    Column("acceptance", 11, "share", lambda of: percent(of.figures.acceptance)),
    Column("unread", 11, "count", lambda of: of.figures.unread),
    Column("reflections-returned", 11, "count", lambda of: of.figures.returned),
    Column("unwritten", 11, "count", lambda of: of.figures.unwritten),
    Column("cells", 11, "count", lambda of: of.cells.due),
    Column("finished", 11, "count", lambda of: of.cells.done),
)


def rounds_sheet(rounds: Sequence[Round], part: WorkbookPart, context: SheetContext) -> ReportSheet:
    """A row a round."""
    people = sum(part.people.values())

    def counted(round_: Round) -> _Counted:
        return _Counted(
            part.sums.of(StudyFigures, round_.id),
            people,
            late=_late(line for line in part.members if line.round_id == round_.id),
            cells=finished_cells(part.branches, round_.id),
        )

    def finished_on(round_: Round) -> datetime | None:
        share = part.sums.tasks(round_.id)
        lines = (line for line in part.members if line.round_id == round_.id)
        return _completed_at(lines) if share.due and not share.missing else None

    columns = (*(column.of(counted) for column in _FIGURES), Column("finished-on", 17, "moment", finished_on))
    return sheets.rounds_sheet("study-summary", rounds, columns, context, "study", title=("study-round", 40))


def unit_sheets(
    rounds: Sequence[Round], part: WorkbookPart, context: SheetContext
) -> tuple[ReportSheet, ...]:
    """A sheet a round, a row a unit with everything under it."""
    people = rolled_up(part.branches, part.people, 0)
    own_late: dict[str, dict[str, int]] = {round_.id: {} for round_ in rounds}
    for line in part.members:
        if line.round_id in own_late:
            late_there = own_late[line.round_id]
            late_there[line.unit_id] = late_there.get(line.unit_id, 0) + _late((line,))
    late = {round_id: rolled_up(part.branches, own, 0) for round_id, own in own_late.items()}

    def counted(row: Placed) -> _Counted:
        round_, branch = row
        bodiless = branch.children or branch.line.unit_id in cell_ids
        return _Counted(
            branch.line.figures.of(StudyFigures, round_.id),
            sum_of(branch, people, part.people, 0),
            sum_of(branch, late[round_.id], own_late[round_.id], 0),
            # The people who belong to a body itself are no cell.
            finished_cells((branch,), round_.id) if bodiless else Share(),
        )

    cell_ids = {cell.line.unit_id for cell in cells_of(part.branches)}
    columns = [column.of(counted) for column in _FIGURES]
    return sheets.sheets_by_units(
        "study-units",
        rounds,
        part.branches,
        columns,
        context,
        "study",
        widths=(14, 40),
    )


def people_sheet(
    rounds: Sequence[Round], members: Iterable[MemberLine], context: SheetContext
) -> ReportSheet:
    """A row a person, columns a round."""
    tell = context.tell
    study: tuple[Column[StudyLine], ...] = (
        Column(
            "way", 15, "center", lambda of: tell(f"figures-workbook-way-{of.way.value}") if of.way else ""
        ),
        Column("studied-at", 17, "moment", lambda of: of.at),
        Column("proof", 15, "center", lambda of: of.code),
        Column("late", 9, "center", lambda of: tell("figures-workbook-late") if of.late else ""),
        Column("entered-by", 21, "text", lambda of: of.entered_by),
        Column("reason", 26, "text", lambda of: of.reason),
    )
    columns: tuple[Column[MemberLine], ...] = (
        Column("standing", 17, "center", lambda line: _standing(line, context)),
        *(column.of(_study) for column in study),
        Column("reflection-state", 15, "center", lambda line: _reflection(line, context)),
    )
    return sheets.people_sheet("study-people", rounds, members, columns, context, widths=(12, 26), reached=12)


def questions_sheet(
    figures: Iterable[QuestionFigures], titles: Mapping[str, str], context: SheetContext
) -> ReportSheet:
    """A row a question of the editions in force, the most missed first; `titles` of the rounds by their ids."""
    columns: tuple[Column[QuestionFigures], ...] = (
        Column("study-round", 40, "text", lambda of: titles[of.round_id]),
        Column("card", 8, "count", lambda of: of.card),
        Column("question", 66, "text", lambda of: shorten(of.text, QUESTION, placeholder="\u2026")),
        Column("asked", 13, "count", lambda of: of.asked),
        Column("missed", 13, "count", lambda of: of.missed),
        Column("miss-rate", 13, "ratio", lambda of: percent(Share(of.missed, of.asked))),
    )
    rows = [SheetRow(cells(columns, one)) for one in figures]
    return context.sheet("questions", columns, rows, "questions")


def _study(line: MemberLine) -> StudyLine:
    return study_of(line) or StudyLine()


def _late(lines: Iterable[MemberLine]) -> int:
    """How many of those who count studied after their deadline."""
    return sum(
        study.late and study.studied
        for line in lines
        if line.status in COUNTED and (study := study_of(line)) is not None
    )


def _completed_at(lines: Iterable[MemberLine]) -> datetime | None:
    """When the last one studied."""
    studies = (study for line in lines if (study := study_of(line)) is not None and study.studied)
    return max((study.at for study in studies if study.at is not None), default=None)


def _standing(line: MemberLine, context: SheetContext) -> str:
    """What is still to be done, in two words."""
    study = _study(line)
    if line.status not in COUNTED:
        return context.tell("figures-workbook-studied-uncounted")
    if study.studied:
        return context.tell(f"figures-workbook-studied-{_STUDIED[line.standing]}")
    if study.way is Way.NONE and study.reason:
        return context.tell("figures-workbook-studied-excused")
    if study.way is None and study.card:
        return context.tell("figures-workbook-studied-reading", card=study.card)
    return context.tell("figures-workbook-studied-missing")


def _reflection(line: MemberLine, context: SheetContext) -> str:
    study = _study(line)
    if study.reflection is not None:
        return context.tell(f"figures-workbook-reflection-{study.reflection.value}")
    return context.tell("figures-workbook-reflection-owed") if study.reflection_owed and line.owed else ""
