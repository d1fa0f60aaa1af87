"""Aggregates over frozen rosters. The statements stand in `storage.sums` and `storage.lines`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from domain.figures import PledgeFigures
from domain.people import Member
from domain.rounds import Seat
from domain.summaries import MemberLine, PledgeLine, UnitLine
from storage.lines import (
    MEMBER_LINES,
    MISSING_HERE,
    MISSING_UNITS,
    MISSING_UNITS_LATE,
    PLEDGE_LINES,
    member_line,
    missing_seat,
    pledge_line,
)
from storage.placement import members_of
from storage.statements import Statements
from storage.sums import BY_ROUND, TOTAL, UNITS, figures_of
from storage.tree import AS_IT_STANDS


class SqlFigures:
    """Aggregates over frozen rosters, one query each."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def units(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> list[UnitLine]:
        """A line a unit with seats, each unit's own figures without those of the units under it, by code.

        People are counted: `registered` and `approved` have at least as many pledges so as the round asks for (one
        where it asks for none), `missing` have registered too few, `waiting` and `returned` have at least one so.
        """
        rows = await self._statements.rows(UNITS, _asked(scope, rounds, day, at))
        return [
            UnitLine(
                unit_id=row["id"],
                unit_code=row["code"],
                unit_name=row["name"],
                parent_id=row["parent_id"],
                figures=figures_of(row),
                people=row["people"],
                linked=row["linked"],
            )
            for row in sorted(rows, key=lambda row: str(row["code"]))
        ]

    async def total(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> PledgeFigures:
        """The sum over everything in the scope."""
        return figures_of((await self._statements.rows(TOTAL, _asked(scope, rounds, day, at)))[0])

    async def by_round(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> dict[str, PledgeFigures]:
        """The scope's total of each of these rounds, by round id; one query. Rounds without seats are absent."""
        rows = await self._statements.rows(BY_ROUND, _asked(scope, rounds, day, at))
        return {row["round_id"]: figures_of(row) for row in rows}

    async def members(self, scope: tuple[str, ...], rounds: Sequence[str], day: date) -> list[MemberLine]:
        """A line a seat: what that person owes (nothing outside denominators) and did; by unit, then by name."""
        rows = await self._statements.rows(MEMBER_LINES, _asked(scope, rounds, day))
        in_order = sorted(
            rows, key=lambda row: (row["unit_code"], row["name_key"], row["code"], row["binding"])
        )
        return [member_line(row) for row in in_order]

    async def pledges(self, scope: tuple[str, ...], rounds: Sequence[str], day: date) -> list[PledgeLine]:
        """Every pledge of these rounds within the scope by receipt, except those taken back."""
        rows = await self._statements.rows(PLEDGE_LINES, _asked(scope, rounds, day))
        return [pledge_line(row) for row in rows]

    async def missing(self, unit_id: str, round_id: str) -> list[Member]:
        """Who sits in the round at exactly this unit, is still counted, and has registered too little."""
        rows = await self._statements.rows(
            MISSING_HERE, {"round": round_id, "units": [unit_id], "day": AS_IT_STANDS}
        )
        return members_of(rows)

    async def missing_units(
        self, round_id: str, day: date, *, before: datetime | None = None
    ) -> list[tuple[str, int]]:
        """The units in which somebody is missing (see `missing`) and how many, most first; one query.

        With `before` only those count whose binding deadline lies before that instant.
        """
        asked = {"round": round_id, "day": day}
        if before is None:
            rows = await self._statements.rows(MISSING_UNITS, asked)
        else:
            rows = await self._statements.rows(MISSING_UNITS_LATE, {**asked, "before": before})
        in_order = sorted(rows, key=lambda row: (-row["people"], row["code"]))
        return [(row["unit_id"], row["people"]) for row in in_order]

    async def missing_seats(
        self, round_id: str, units: Collection[str], day: date
    ) -> list[tuple[Member, Seat]]:
        """Who is missing at exactly these units, each with their seat; by unit code, then in order of names."""
        rows = await self._statements.rows(
            MISSING_HERE, {"round": round_id, "units": list(units), "day": day}
        )
        in_order = sorted(rows, key=lambda row: str(row["seat_unit_code"]))
        return [
            (member, missing_seat(row, round_id))
            for member, row in zip(members_of(in_order), in_order, strict=True)
        ]


def _asked(
    scope: tuple[str, ...], rounds: Sequence[str], day: date, at: datetime | None = None
) -> dict[str, object]:
    asked: dict[str, object] = {"scope": list(scope), "rounds": list(rounds), "day": day}
    return asked if at is None else {**asked, "at_": at}
