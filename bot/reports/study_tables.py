"""Study rounds as sheets: the rounds, the units, the questions. The set of figures is what superiors ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from textwrap import shorten

from bot.reports.ground import Columns, ReportContext, percent
from bot.reports.sheets import Cell, SheetRow, Table
from domain.figures.counts import Share, StudyFigures
from domain.figures.lines import MemberLine
from domain.figures.tree import Branch, finished, walk
from domain.people.person import COUNTED
from domain.rounds.round import Round
from domain.study.edition import STUDIED, QuestionFigures

QUESTION = 160
"""Characters of a question: enough to know it by."""

_FIGURES: Columns = (
    ("seated", 10, "count"),
    ("called", 10, "count"),
    ("studied", 9, "count"),
    ("study", 11, "share"),
    ("direct", 9, "count"),
    ("online", 9, "count"),
    ("self-study", 9, "count"),
    ("makeup", 8, "count"),
    ("excused", 10, "count"),
    ("unexcused", 10, "count"),
    ("late", 9, "count"),
    ("reflections", 11, "count"),
    ("handed-in", 11, "count"),
    ("reflection", 11, "share"),
    ("accepted", 11, "count"),
    ("acceptance", 11, "share"),
    ("cells", 11, "count"),
    ("finished", 11, "count"),
)


def study_rounds_table(
    totals: Sequence[tuple[Round, StudyFigures]],
    branches: tuple[Branch, ...],
    members: Sequence[MemberLine],
    ground: ReportContext,
) -> Table:
    """A row a round, and their sum. In the sum a unit has finished where it has finished every round."""
    tell = ground.tell
    rows = []
    for round_, figures in totals:
        lines = [line for line in members if line.round_id == round_.id]
        rows.append(
            SheetRow(
                (
                    round_.title,
                    round_.deadline,
                    tell(f"workbook-round-{round_.state.value}"),
                    *_counted(figures, late=_late(lines), cells=_cells(lines)),
                    _completed_at(lines) if figures.due and not figures.completion.missing else None,
                )
            )
        )
    whole = StudyFigures.total(figures for _, figures in totals)
    counted = _counted(whole, late=_late(members), cells=finished(branches))
    return Table(
        name=tell("workbook-sheet-study-summary"),
        title=tell("workbook-heading-study-summary"),
        notes=(*ground.notes, tell("workbook-note-study")),
        columns=ground.columns(
            (
                ("study-round", 40, "text"),
                ("deadline", 17, "moment"),
                ("round-state", 11, "center"),
                *_FIGURES,
                ("finished-on", 17, "moment"),
            )
        ),
        rows=rows,
        total=SheetRow((tell("workbook-total"), None, None, *counted, None), strong=True)
        if len(rows) > 1
        else None,
        frozen=1,
        wide=2,
    )


def study_units_table(
    branches: tuple[Branch, ...], members: Sequence[MemberLine], ground: ReportContext
) -> Table:
    """A row a unit with everything under it, indented by its depth."""
    late: dict[str, int] = {}
    for line in members:
        late[line.unit_id] = late.get(line.unit_id, 0) + _late((line,))
    rows = [
        SheetRow(
            (
                branch.line.unit_code,
                branch.line.unit_name,
                branch.depth + 1,
                *_counted(
                    branch.line.figures.study,
                    late=sum(late.get(one.line.unit_id, 0) for one in walk((branch,))),
                    cells=finished((branch,)),
                ),
            ),
            level=branch.depth,
            strong=bool(branch.children),
        )
        for branch in walk(branches)
    ]
    tell = ground.tell
    return Table(
        name=tell("workbook-sheet-study-units"),
        title=tell("workbook-heading-study-units"),
        notes=(*ground.notes, tell("workbook-note-study"), tell("workbook-note-units")),
        columns=ground.columns(
            (("unit-code", 14, "text"), ("unit", 40, "text"), ("level", 7, "count"), *_FIGURES)
        ),
        rows=rows,
        indented=1,
        frozen=2,
        wide=2,
    )


def questions_table(
    figures: Sequence[QuestionFigures], titles: Mapping[str, str], ground: ReportContext
) -> Table:
    """A row a question of the editions in force, the most missed first; `titles` of the rounds by their ids."""
    rows = [
        SheetRow(
            (
                titles[one.round_id],
                one.card,
                shorten(one.text, QUESTION, placeholder="\u2026"),
                one.asked,
                one.missed,
                percent(Share(one.missed, one.asked)),
            )
        )
        for one in figures
    ]
    tell = ground.tell
    return Table(
        name=tell("workbook-sheet-questions"),
        title=tell("workbook-heading-questions"),
        notes=(*ground.notes, tell("workbook-note-questions")),
        columns=ground.columns(
            (
                ("study-round", 40, "text"),
                ("card", 8, "count"),
                ("question", 66, "text"),
                ("asked", 13, "count"),
                ("missed", 13, "count"),
                ("miss-rate", 13, "ratio"),
            )
        ),
        rows=rows,
    )


def _counted(figures: StudyFigures, *, late: int, cells: Share) -> tuple[Cell, ...]:
    """The cells of `_FIGURES`."""
    return (
        figures.seated,
        figures.due,
        figures.studied,
        percent(figures.completion),
        figures.direct,
        figures.online,
        figures.self_study,
        figures.makeup,
        figures.excused,
        figures.unexcused,
        late,
        figures.reflections,
        figures.handed_in,
        percent(figures.reflection),
        figures.accepted,
        percent(figures.acceptance),
        cells.due,
        cells.done,
    )


def _has_studied(line: MemberLine) -> bool:
    return line.study is not None and line.study.way in STUDIED


def _late(lines: Iterable[MemberLine]) -> int:
    """How many of those who count studied after their deadline."""
    return sum(
        line.study is not None and line.study.late and _has_studied(line) and line.status in COUNTED
        for line in lines
    )


def _cells(lines: Iterable[MemberLine]) -> Share:
    """In how many units everybody has studied, of those in which somebody is to."""
    finished_units: dict[str, bool] = {}
    for line in lines:
        if line.status in COUNTED:
            finished_units[line.unit_id] = finished_units.get(line.unit_id, True) and _has_studied(line)
    return Share(sum(finished_units.values()), len(finished_units))


def _completed_at(lines: Iterable[MemberLine]) -> datetime | None:
    """When the last one studied."""
    return max(
        (line.study.at for line in lines if line.study and line.study.at and _has_studied(line)), default=None
    )
