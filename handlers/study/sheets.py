"""Study rounds as sheets of the workbook: the rounds, the units, the people, the questions.

The set of figures is what superiors ask for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from textwrap import shorten

from domain.figures.counts import Share
from domain.figures.lines import MemberLine
from domain.figures.sheet import Cell, Columns, ReportSheet, SheetRow
from domain.figures.tree import Branch, walk
from domain.people.person import COUNTED
from domain.rounds.round import Round
from domain.study.answers import STUDIED, Way
from domain.study.figures import StudyFigures, finished
from domain.study.lines import StudyLine, has_studied, study_of
from domain.study.readings import QuestionFigures
from domain.study.reflections import ReflectionState
from handlers.figures.sheet_context import SheetContext, percent, unit_rows

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
_PEOPLE: Columns = (
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


def rounds_sheet(
    totals: Sequence[tuple[Round, StudyFigures]],
    branches: tuple[Branch, ...],
    members: Sequence[MemberLine],
    context: SheetContext,
) -> ReportSheet:
    """A row a round, and their sum. In the sum a unit has finished where it has finished every round."""
    rows = []
    for round_, figures in totals:
        lines = [line for line in members if line.round_id == round_.id]
        rows.append(
            SheetRow(
                (
                    *context.round_cells(round_),
                    *_counted(figures, late=_late(lines), cells=_cells(lines)),
                    _completed_at(lines) if figures.due and not figures.completion.missing else None,
                )
            )
        )
    whole = StudyFigures.total(figures for _, figures in totals)
    counted = _counted(whole, late=_late(members), cells=finished(branches))
    return context.sheet(
        "study-summary",
        (
            ("study-round", 40, "text"),
            ("deadline", 17, "moment"),
            ("round-state", 11, "center"),
            *_FIGURES,
            ("finished-on", 17, "moment"),
        ),
        rows,
        "study",
        total=context.total_row(*counted, None) if len(rows) > 1 else None,
        frozen=1,
        wide=2,
    )


def units_sheet(
    branches: tuple[Branch, ...], members: Sequence[MemberLine], context: SheetContext
) -> ReportSheet:
    """A row a unit with everything under it, indented by its depth."""
    late: dict[str, int] = {}
    for line in members:
        late[line.unit_id] = late.get(line.unit_id, 0) + _late((line,))
    rows = unit_rows(
        branches,
        lambda branch: _counted(
            branch.line.figures.of(StudyFigures),
            late=sum(late.get(one.line.unit_id, 0) for one in walk((branch,))),
            cells=finished((branch,)),
        ),
    )
    return context.sheet(
        "study-units",
        (("unit-code", 14, "text"), ("unit", 40, "text"), ("level", 7, "count"), *_FIGURES),
        rows,
        "study",
        "units",
        indented=1,
        frozen=2,
        wide=2,
    )


def people_sheet(members: Sequence[MemberLine], context: SheetContext) -> ReportSheet:
    """A row a person and study round."""
    tell = context.tell
    rows = []
    for number, line in enumerate(sorted(members, key=context.by_unit_and_name), 1):
        study = study_of(line) or StudyLine()
        rows.append(
            SheetRow(
                (
                    *context.person_cells(number, line),
                    _standing(line, study, context),
                    tell(f"figures-workbook-way-{study.way.value}") if study.way else "",
                    study.at,
                    study.code,
                    tell("figures-workbook-late") if study.late else "",
                    study.entered_by,
                    study.reason,
                    _reflection(line, study, context),
                    *context.reach_cells(line),
                )
            )
        )
    return context.sheet("study-people", _PEOPLE, rows, frozen=3, wide=2)


def questions_sheet(
    figures: Sequence[QuestionFigures], titles: Mapping[str, str], context: SheetContext
) -> ReportSheet:
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
    return context.sheet(
        "questions",
        (
            ("study-round", 40, "text"),
            ("card", 8, "count"),
            ("question", 66, "text"),
            ("asked", 13, "count"),
            ("missed", 13, "count"),
            ("miss-rate", 13, "ratio"),
        ),
        rows,
        "questions",
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


def _standing(line: MemberLine, study: StudyLine, context: SheetContext) -> str:
    """What is still to be done, in two words."""
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


def _reflection(line: MemberLine, study: StudyLine, context: SheetContext) -> str:
    if study.reflection is not None:
        return context.tell(f"figures-workbook-reflection-{study.reflection.value}")
    return context.tell("figures-workbook-reflection-owed") if study.reflection_owed and line.owed else ""
