"""Aggregates over frozen rosters. The statements stand in `storage.*sums` and `storage.figures.lines`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import RowMapping

from domain.figures.counts import Figures, PledgeFigures, Share, StudyFigures
from domain.figures.lines import MemberLine, PledgeLine, UnitLine
from domain.people.person import Member
from domain.rounds.round import Seat
from storage.engine.statements import Statements
from storage.figures.lines import (
    MEMBER_LINES,
    MISSING_HERE,
    MISSING_UNITS,
    MISSING_UNITS_LATE,
    PLEDGE_LINES,
    member_line,
    missing_seat,
    pledge_line,
)
from storage.people.placement import members_of
from storage.people.tree import AS_IT_STANDS
from storage.pledges.sums import PLEDGE_BY_ROUND, PLEDGE_TOTAL, PLEDGE_UNITS, pledge_figures_of
from storage.rounds.sums import REACHED, UNITS
from storage.study.sums import (
    STUDY_BY_ROUND,
    STUDY_TOTAL,
    STUDY_UNITS,
    study_figures_of,
)


class SqlFigures:
    """Aggregates over frozen rosters: a statement or a few, however many rows they count."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    async def units(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> list[UnitLine]:
        """A line a unit with seats, each unit's own figures without those of the units under it, by code.

        People are counted. Of pledges, `registered` and `approved` have at least as many so as the round asks for (one
        where it asks for none), `missing` have registered too few, `waiting` and `returned` have at least one so.
        """
        asked = _asked(scope, rounds, day, at)
        pledge = {row["unit_id"]: row for row in await self._statements.rows(PLEDGE_UNITS, asked)}
        study = {row["unit_id"]: row for row in await self._statements.rows(STUDY_UNITS, asked)}
        if not pledge and not study:
            return []
        named = await self._statements.rows(UNITS, {"scope": asked["scope"], "day": day})
        return [
            UnitLine(
                unit_id=row["id"],
                unit_code=row["code"],
                unit_name=row["name"],
                parent_id=row["parent_id"],
                figures=_together(pledge.get(row["id"]), study.get(row["id"])),
            )
            for row in sorted(named, key=lambda row: str(row["code"]))
            if row["id"] in pledge or row["id"] in study
        ]

    async def reached(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> dict[str, Share]:
        """How many of each unit's own people in these rounds a door reaches, by unit id; everybody counts once."""
        rows = await self._statements.rows(REACHED, _asked(scope, rounds, day, at))
        return {row["unit_id"]: Share(row["reached"], row["people"]) for row in rows}

    async def total(self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date) -> Figures:
        """The sum over everything in the scope."""
        asked = _asked(scope, rounds, day, at)
        return _together(
            await self._statements.row(PLEDGE_TOTAL, asked), await self._statements.row(STUDY_TOTAL, asked)
        )

    async def by_round(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> dict[str, Figures]:
        """The scope's total of each of these rounds, by round id. Rounds without seats are absent."""
        asked = _asked(scope, rounds, day, at)
        pledge = {row["round_id"]: row for row in await self._statements.rows(PLEDGE_BY_ROUND, asked)}
        study = {row["round_id"]: row for row in await self._statements.rows(STUDY_BY_ROUND, asked)}
        return {one: _together(pledge.get(one), study.get(one)) for one in {**pledge, **study}}

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
        """Who sits in the round at exactly this unit, is still counted, and has not done enough."""
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


def _together(pledge: RowMapping | None, study: RowMapping | None) -> Figures:
    return Figures(
        pledge=PledgeFigures() if pledge is None else pledge_figures_of(pledge),
        study=StudyFigures() if study is None else study_figures_of(study),
    )


def _asked(
    scope: tuple[str, ...], rounds: Sequence[str], day: date, at: datetime | None = None
) -> dict[str, object]:
    asked: dict[str, object] = {"scope": list(scope), "rounds": list(rounds), "day": day}
    return asked if at is None else {**asked, "at_": at}
