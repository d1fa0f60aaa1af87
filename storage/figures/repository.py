"""Aggregates over frozen rosters. The statements stand in `storage.*.figures` and `storage.figures.lines`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from domain.figures.counts import Figures, RoundFigures, Share
from domain.figures.lines import MemberLine, UnitLine
from domain.people.person import Member
from domain.rounds.round import Seat
from storage.engine.database import Repository, Statements
from storage.figures.counts import REACHED, UNITS, RoundCounts
from storage.figures.lines import (
    MISSING_HERE,
    MISSING_UNITS,
    MISSING_UNITS_BOUND,
    MemberLines,
    missing_seat,
)
from storage.people.placement import members_of
from storage.people.tree import AS_IT_STANDS


class SqlFigures(Repository):
    """Aggregates over frozen rosters: a statement or a few, however many rows they count."""

    def __init__(self, statements: Statements, kinds: Sequence[RoundCounts], members: MemberLines) -> None:
        """`kinds`: how rounds are counted, each kind once. `members`: the lines of seats in rounds of these kinds."""
        super().__init__(statements)
        self._kinds = kinds
        self._members = members

    async def units(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> list[UnitLine]:
        asked = _asked(scope, rounds, day, at)
        figures = _together(
            [
                {row["unit_id"]: kind.of(row) for row in await self._statements.rows(kind.units, asked)}
                for kind in self._kinds
            ]
        )
        if not figures:
            return []
        named = await self._statements.rows(UNITS, {"scope": asked["scope"], "day": day})
        return [
            UnitLine(
                unit_id=row["id"],
                unit_code=row["code"],
                unit_name=row["name"],
                parent_id=row["parent_id"],
                figures=figures[row["id"]],
            )
            for row in sorted(named, key=lambda row: str(row["code"]))
            if row["id"] in figures
        ]

    async def reached(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> dict[str, Share]:
        rows = await self._statements.rows(REACHED, _asked(scope, rounds, day, at))
        return {row["unit_id"]: Share(row["reached"], row["people"]) for row in rows}

    async def total(self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date) -> Figures:
        asked = _asked(scope, rounds, day, at)
        return Figures(*[kind.of(await self._statements.row(kind.total, asked)) for kind in self._kinds])

    async def by_round(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> dict[str, Figures]:
        asked = _asked(scope, rounds, day, at)
        return _together(
            [
                {row["round_id"]: kind.of(row) for row in await self._statements.rows(kind.by_round, asked)}
                for kind in self._kinds
            ]
        )

    async def members(self, scope: tuple[str, ...], rounds: Sequence[str], day: date) -> list[MemberLine]:
        rows = await self._statements.rows(self._members.statement, _asked(scope, rounds, day))
        in_order = sorted(
            rows, key=lambda row: (row["unit_code"], row["name_key"], row["code"], row["binding"])
        )
        return [self._members.line(row) for row in in_order]

    async def missing(self, unit_id: str, round_id: str) -> list[Member]:
        rows = await self._statements.rows(
            MISSING_HERE, {"round": round_id, "units": [unit_id], "day": AS_IT_STANDS}
        )
        return members_of(rows)

    async def missing_units(
        self, round_id: str, day: date, *, deadline: datetime | None = None
    ) -> list[tuple[str, int]]:
        asked = {"round": round_id, "day": day}
        if deadline is None:
            rows = await self._statements.rows(MISSING_UNITS, asked)
        else:
            rows = await self._statements.rows(MISSING_UNITS_BOUND, {**asked, "deadline": deadline})
        in_order = sorted(rows, key=lambda row: (-row["people"], row["code"]))
        return [(row["unit_id"], row["people"]) for row in in_order]

    async def missing_seats(
        self, round_id: str, units: Collection[str], day: date
    ) -> list[tuple[Member, Seat]]:
        rows = await self._statements.rows(
            MISSING_HERE, {"round": round_id, "units": list(units), "day": day}
        )
        in_order = sorted(rows, key=lambda row: str(row["seat_unit_code"]))
        return [
            (member, missing_seat(row, round_id))
            for member, row in zip(members_of(in_order), in_order, strict=True)
        ]


def _together(kinds: Iterable[Mapping[str, RoundFigures]]) -> dict[str, Figures]:
    """The figures of each unit or round over every kind."""
    found: dict[str, list[RoundFigures]] = {}
    for kind in kinds:
        for one, figures in kind.items():
            found.setdefault(one, []).append(figures)
    return {one: Figures(*figures) for one, figures in found.items()}


def _asked(
    scope: tuple[str, ...], rounds: Sequence[str], day: date, at: datetime | None = None
) -> dict[str, object]:
    asked: dict[str, object] = {"scope": list(scope), "rounds": list(rounds), "day": day}
    return asked if at is None else {**asked, "at_": at}
