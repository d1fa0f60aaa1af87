"""The consolidated workbook: rounds, units, people and pledges of a scope as four sheets.

Reads through the repositories, hands plain tables to a thread that prints them. Knows no platform.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from bot.reports.sheets import Book, Cell, Column, Look, Row, Table, printed
from domain.calendar import WorkCalendar
from domain.figures import PledgeFigures, Share
from domain.messages import Argument, say
from domain.people import COUNTED
from domain.ports import Words, Work
from domain.repositories import Scope
from domain.rounds import Round
from domain.summaries import MemberLine, PledgeLine
from domain.tree import Branch, figures_day, grow, walk
from domain.vietnamese import name_key

DASH = "\N{EN DASH}"
"""What stands where nothing is due."""

_Tell = Callable[..., str]

_FIGURES: tuple[tuple[str, float, Look], ...] = (
    ("due", 11, "count"),
    ("registered", 11, "count"),
    ("registration", 12, "share"),
    ("approved", 11, "count"),
    ("approval", 12, "share"),
    ("waiting", 11, "count"),
    ("returned", 11, "count"),
    ("missing", 11, "count"),
)
_PROGRESS: tuple[tuple[str, float, Look], ...] = (
    ("done", 11, "count"),
    ("doing", 11, "count"),
    ("stuck", 11, "count"),
    ("silent", 11, "count"),
)


async def workbook(
    work: Work,
    *,
    scope: Scope,
    rounds: Sequence[str],
    at: datetime,
    calendar: WorkCalendar,
    words: Words,
    language: str,
) -> bytes:
    """The workbook of these rounds (ids; those outside the scope are left out) for the scope's subtree, now.

    Six statements, whatever the number of rounds, units and people.
    """
    today = calendar.day_of(at)
    chosen = [round_ for round_ in await work.rounds.of_scope(scope, today) if round_.id in set(rounds)]
    ids = [round_.id for round_ in chosen]
    day = figures_day(chosen, today=today, calendar=calendar)
    units = await work.people.units(scope, day)
    branches = grow(units, await work.figures.units(scope, ids, at, day) if ids else ())
    sums = await work.figures.by_round(scope, ids, at, day) if ids else {}
    totals = [(round_, sums.get(round_.id, PledgeFigures())) for round_ in chosen]
    members = await work.figures.members(scope, ids, day) if ids else []
    pledges = await work.figures.pledges(scope, ids, day) if ids else []

    def tell(text_id: str, **args: Argument) -> str:
        return words.say(say(text_id, **args), language)

    def book() -> bytes:
        tops = ", ".join(branch.line.unit_name for branch in branches)
        order = {branch.line.unit_id: place for place, branch in enumerate(walk(branches))}
        codes = {branch.line.unit_id: branch.line.unit_code for branch in walk(branches)}
        notes = (tops, tell("workbook-as-of", at=at))
        tables = (
            _summary(totals, notes, tell),
            _units(branches, notes, tell),
            _people(members, order, codes, notes, tell),
            _pledges(pledges, order, codes, notes, tell),
        )
        title = tell("workbook-title")
        return printed(Book(title, at, calendar.zone, tell("workbook-footer", unit=tops, at=at), tables))

    return await asyncio.to_thread(book)


def _summary(totals: Sequence[tuple[Round, PledgeFigures]], notes: tuple[str, ...], tell: _Tell) -> Table:
    columns = (
        _column("round", 46, "text", tell),
        _column("deadline", 17, "moment", tell),
        _column("round-state", 11, "center", tell),
        *(_column(name, width, look, tell) for name, width, look in (*_FIGURES, *_PROGRESS)),
    )
    rows = [
        Row(
            (
                round_.title,
                round_.deadline,
                tell(f"workbook-round-{round_.state.value}"),
                *_counted(figures),
                *_going(figures),
            )
        )
        for round_, figures in totals
    ]
    whole = PledgeFigures.total(figures for _, figures in totals)
    total = Row((tell("workbook-total"), None, None, *_counted(whole), *_going(whole)), strong=True)
    return Table(
        name=tell("workbook-sheet-summary"),
        title=tell("workbook-heading-summary"),
        notes=notes,
        columns=columns,
        rows=rows,
        total=total if len(rows) > 1 else None,
        frozen=1,
    )


def _units(branches: tuple[Branch, ...], notes: tuple[str, ...], tell: _Tell) -> Table:
    columns = (
        _column("unit-code", 16, "text", tell),
        _column("unit", 46, "text", tell),
        _column("level", 7, "count", tell),
        *(_column(name, width, look, tell) for name, width, look in _FIGURES),
        _column("linked", 11, "count", tell),
    )
    rows = [
        Row(
            (
                branch.line.unit_code,
                branch.line.unit_name,
                branch.depth + 1,
                *_counted(branch.line.figures),
                branch.line.linked,
            ),
            level=branch.depth,
            strong=bool(branch.children),
        )
        for branch in walk(branches)
    ]
    return Table(
        name=tell("workbook-sheet-units"),
        title=tell("workbook-heading-units"),
        notes=(*notes, tell("workbook-note-units")),
        columns=columns,
        rows=rows,
        indented=1,
        frozen=2,
    )


def _people(
    members: Sequence[MemberLine],
    order: Mapping[str, int],
    codes: Mapping[str, str],
    notes: tuple[str, ...],
    tell: _Tell,
) -> Table:
    columns = (
        _column("number", 6, "count", tell),
        _column("person-code", 13, "text", tell),
        _column("full-name", 23, "text", tell),
        _column("unit-code", 13, "text", tell),
        _column("unit", 28, "text", tell),
        _column("status", 15, "text", tell),
        _column("round", 26, "text", tell),
        _column("own-deadline", 17, "moment", tell),
        _column("owed", 10, "count", tell),
        _column("pledged", 9, "count", tell),
        _column("approved", 10, "count", tell),
        _column("returned", 8, "count", tell),
        _column("standing", 15, "center", tell),
        _column("reached", 11, "center", tell),
        _column("remarks", 26, "text", tell),
    )
    last = len(order)
    ordered = sorted(
        members,
        key=lambda line: (
            order.get(line.unit_id, last),
            name_key(line.full_name),
            line.code,
            line.deadline,
            line.round_id,
        ),
    )
    rows = [
        Row(
            (
                number,
                line.code,
                line.full_name,
                codes.get(line.unit_id, ""),
                line.unit_name,
                tell(f"workbook-status-{line.status.value}"),
                line.round_title,
                line.deadline,
                line.owed,
                line.registered,
                line.approved,
                line.returned,
                tell(f"workbook-standing-{_standing(line)}"),
                tell(f"workbook-reached-{_reach(line)}"),
                "; ".join(_remarks(line, tell)),
            )
        )
        for number, line in enumerate(ordered, 1)
    ]
    return Table(
        name=tell("workbook-sheet-people"),
        title=tell("workbook-heading-people"),
        notes=notes,
        columns=columns,
        rows=rows,
        frozen=3,
    )


def _pledges(
    pledges: Sequence[PledgeLine],
    order: Mapping[str, int],
    codes: Mapping[str, str],
    notes: tuple[str, ...],
    tell: _Tell,
) -> Table:
    columns = (
        _column("receipt", 15, "text", tell),
        _column("full-name", 21, "text", tell),
        _column("unit-code", 13, "text", tell),
        _column("unit", 22, "text", tell),
        _column("round", 20, "text", tell),
        _column("group", 22, "text", tell),
        _column("deed", 52, "text", tell),
        _column("result", 24, "text", tell),
        _column("until", 12, "date", tell),
        _column("evidence", 24, "text", tell),
        _column("state", 14, "center", tell),
        _column("submitted-at", 17, "moment", tell),
        _column("decided-at", 17, "moment", tell),
        _column("decided-by", 22, "text", tell),
        _column("remark", 28, "text", tell),
        _column("progress", 14, "center", tell),
        _column("percent", 9, "whole", tell),
        _column("progress-note", 28, "text", tell),
    )
    last = len(order)
    ordered = sorted(
        pledges,
        key=lambda line: (
            order.get(line.unit_id, last),
            name_key(line.full_name),
            line.submitted_at,
            line.receipt,
        ),
    )
    rows = [
        Row(
            (
                line.receipt,
                line.full_name,
                codes.get(line.unit_id, ""),
                line.unit_name,
                line.round_title,
                line.group,
                line.deed,
                line.result,
                line.until,
                line.evidence,
                tell(f"workbook-state-{line.state.value}"),
                line.submitted_at,
                line.decided_at,
                line.decided_by,
                line.remark,
                tell(f"workbook-progress-{line.progress.value}") if line.progress else "",
                None if line.percent is None else Decimal(line.percent) / 100,
                line.progress_note,
            )
        )
        for line in ordered
    ]
    return Table(
        name=tell("workbook-sheet-pledges"),
        title=tell("workbook-heading-pledges"),
        notes=notes,
        columns=columns,
        rows=rows,
        frozen=2,
        wide=2,
    )


def _column(name: str, width: float, look: Look, tell: _Tell) -> Column:
    return Column(tell(f"workbook-col-{name}"), width, look)


def _counted(figures: PledgeFigures) -> tuple[Cell, ...]:
    """The cells of `_FIGURES`."""
    return (
        figures.due,
        figures.registered,
        _percent(figures.registration),
        figures.approved,
        _percent(figures.approval),
        figures.waiting,
        figures.returned,
        figures.missing,
    )


def _going(figures: PledgeFigures) -> tuple[Cell, ...]:
    """The cells of `_PROGRESS`."""
    return (figures.done, figures.doing, figures.stuck, figures.silent)


def _percent(share: Share) -> Cell:
    """The share as Excel shows it with two decimals: already rounded, so that 99,999 % does not become 100."""
    return DASH if share.percent is None else share.percent / 100


def _standing(line: MemberLine) -> str:
    if line.status not in COUNTED:
        return "uncounted"
    if line.returned:
        return "returned"
    if line.registered < line.owed:
        return "part" if line.registered else "missing"
    return "waiting" if line.approved < line.registered else "approved"


def _reach(line: MemberLine) -> str:
    if not line.linked:
        return "unlinked"
    return "yes" if line.reachable else "no"


def _remarks(line: MemberLine, tell: _Tell) -> list[str]:
    said: list[str] = []
    if line.snoozed_until is not None:
        said.append(tell("workbook-snoozed", until=line.snoozed_until, reason=line.snooze_reason))
    if line.extension_reason:
        said.append(tell("workbook-extended", until=line.deadline, reason=line.extension_reason))
    return said
