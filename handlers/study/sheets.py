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
from domain.figures.tree import Branch, walk
from domain.people.person import COUNTED
from domain.rounds.round import Round
from domain.study.completion import STUDIED, Way
from domain.study.figures import StudyFigures, finished
from domain.study.lines import StudyLine, has_studied, study_of
from domain.study.readings import QuestionFigures
from domain.study.reflections import ReflectionState
from handlers.figures import sheets
from handlers.figures.sheet_context import Column, SheetContext, cells, percent

QUESTION = 160
"""Characters of a question: enough to know it by."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """What is counted of a round, of a unit with everything under it, or of all rounds.

    `late` studied after their deadline; `cells`: in how many units everybody has studied; `finished_on` when the last
    one of a round did.
    """

    figures: StudyFigures
    late: int
    cells: Share
    finished_on: datetime | None = None


_FIGURES: tuple[Column[_Counted], ...] = (
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
    Column("cells", 11, "count", lambda of: of.cells.due),
    Column("finished", 11, "count", lambda of: of.cells.done),
)


def rounds_sheet(
    totals: Sequence[tuple[Round, StudyFigures]],
    branches: tuple[Branch, ...],
    members: Sequence[MemberLine],
    context: SheetContext,
) -> ReportSheet:
    """A row a round, and their sum. In the sum a unit has finished where it has finished every round."""

    def counted(round_: Round, figures: StudyFigures) -> _Counted:
        lines = [line for line in members if line.round_id == round_.id]
        complete = figures.due and not figures.completion.missing
        return _Counted(figures, _late(lines), _cells(lines), _completed_at(lines) if complete else None)

    finished_on: Column[_Counted] = Column("finished-on", 17, "moment", lambda of: of.finished_on)
    whole = StudyFigures.total(figures for _, figures in totals)
    return sheets.rounds_sheet(
        "study-summary",
        [(round_, counted(round_, figures)) for round_, figures in totals],
        _Counted(whole, _late(members), finished(branches)),
        (*_FIGURES, finished_on),
        context,
        "study",
        title=("study-round", 40),
        wide=2,
    )


def units_sheet(
    branches: tuple[Branch, ...], members: Iterable[MemberLine], context: SheetContext
) -> ReportSheet:
    """A row a unit with everything under it, indented by its depth."""
    late: dict[str, int] = {}
    for line in members:
        late[line.unit_id] = late.get(line.unit_id, 0) + _late((line,))
    counted = {
        branch.line.unit_id: _Counted(
            branch.line.figures.of(StudyFigures),
            late=sum(late.get(one.line.unit_id, 0) for one in walk((branch,))),
            cells=finished((branch,)),
        )
        for branch in walk(branches)
    }

    def of_unit(branch: Branch) -> _Counted:
        return counted[branch.line.unit_id]

    columns = [column.of(of_unit) for column in _FIGURES]
    return sheets.sheet_by_units("study-units", branches, columns, context, "study", widths=(14, 40), wide=2)


def people_sheet(members: Iterable[MemberLine], context: SheetContext) -> ReportSheet:
    """A row a person and study round."""
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
    return sheets.people_sheet(
        "study-people",
        members,
        columns,
        context,
        title=("study-round", 30),
        widths=(12, 26),
        reached=12,
        wide=2,
    )


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


def _cells(lines: Iterable[MemberLine]) -> Share:
    """In how many units everybody has studied, of those in which somebody is to."""
    finished_units: dict[str, bool] = {}
    for line in lines:
        if line.status in COUNTED:
            finished_units[line.unit_id] = finished_units.get(line.unit_id, True) and has_studied(line)
    return Share(sum(finished_units.values()), len(finished_units))


def _completed_at(lines: Iterable[MemberLine]) -> datetime | None:
    """When the last one studied."""
    studies = (study for line in lines if (study := study_of(line)) is not None and study.studied)
    return max((study.at for study in studies if study.at is not None), default=None)


def _standing(line: MemberLine, context: SheetContext) -> str:
    """What is still to be done, in two words."""
    study = _study(line)
    if line.status not in COUNTED:
        return context.tell("figures-workbook-studied-uncounted")
    if study.way in STUDIED:
        if line.done:
            return context.tell(
                f"figures-workbook-studied-{'unread' if line.accepted < line.done else 'done'}"
            )
        returned = study.reflection is ReflectionState.RETURNED
        return context.tell(f"figures-workbook-studied-{'returned' if returned else 'reflection'}")
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
