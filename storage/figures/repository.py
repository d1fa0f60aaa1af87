"""Aggregates over frozen rosters. The statements stand in `storage.*.figures` and `storage.figures.lines`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import nullcontext
from datetime import date, datetime

from sqlalchemy import RowMapping

from domain.figures.counts import Figures, RoundFigures, Share
from domain.figures.lines import MemberLine, UnitLine
from domain.people.person import Member, Unit
from domain.rounds.round import Seat
from storage.engine.database import Repository, Statements
from storage.figures.counts import FIRST_DAY, PEOPLE, REACHED, UNITS, RoundCounts
from storage.figures.days import KEPT_DAY, unpacked_day
from storage.figures.lines import MISSING_HERE, MISSING_UNITS, MISSING_UNITS_BOUND, MemberLines
from storage.people.placement import members_of
from storage.people.tree import AS_IT_STANDS
from storage.rounds.repository import seat_of

MANY_UNITS = 400
"""Units from which on a scope has many."""


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
        figures_of = _figures_parameters(scope, rounds, day, at)
        # Whatever was kept of others: the line of a unit comes of its name, and names are asked for within the scope.
        named = await self.places(scope, day)
        counted = await self._kept(rounds, at, day)
        if counted is None:
            counted = await self._counted(figures_of, many=len(named) >= MANY_UNITS)
        return [
            UnitLine(
                unit_id=unit.id,
                unit_code=unit.code,
                unit_name=unit.name,
                parent_id=unit.parent_id,
                figures=Figures(counted[unit.id]),
            )
            for unit in sorted(named, key=lambda unit: unit.code)
            if unit.id in counted
        ]

    async def _kept(
        self, rounds: Sequence[str], at: datetime, day: date
    ) -> dict[str, dict[str, RoundFigures]] | None:
        """What was kept at the end of the day, of all units."""
        kept = await self._statements.value(KEPT_DAY, {"day": day, "at_": at})
        kinds = {str(kind.figures.kind): kind.figures for kind in self._kinds}
        return None if kept is None else unpacked_day(kept, kinds, rounds)

    async def _counted(
        self, figures_of: Mapping[str, object], *, many: bool
    ) -> dict[str, dict[str, RoundFigures]]:
        counted: dict[str, dict[str, RoundFigures]] = {}
        for kind in self._kinds:
            # What counts a province takes a second, in which the assistant shall hear others (decision 6).
            async with self._statements.beside() if many else nullcontext(self._statements) as statements:
                found = await statements.rows(kind.many_units if many else kind.units, figures_of)
            for row in found:
                counted.setdefault(row["unit_id"], {})[row["round_id"]] = kind.of(row)
        return counted

    async def places(self, scope: tuple[str, ...], day: date) -> list[Unit]:
        rows = await self._statements.rows(UNITS, {"scope": list(scope), "day": day})
        ended = {row["id"]: row["parent_id"] for row in rows if row["ended"]}
        return [
            Unit(id=row["id"], code=row["code"], name=row["name"], parent_id=_found_under(row, ended))
            for row in rows
        ]

    async def reached(
        self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date
    ) -> dict[str, dict[str, Share]]:
        reached: dict[str, dict[str, Share]] = {round_id: {} for round_id in rounds}
        for row in await self._statements.rows(REACHED, _figures_parameters(scope, rounds, day, at)):
            reached[row["round_id"]][row["unit_id"]] = Share(row["reached"], row["people"])
        return reached

    async def total(self, scope: tuple[str, ...], rounds: Sequence[str], at: datetime, day: date) -> Figures:
        figures_of = _figures_parameters(scope, rounds, day, at)
        return Figures(
            {
                row["round_id"]: kind.of(row)
                for kind in self._kinds
                for row in await self._statements.rows(kind.total, figures_of)
            }
        )

    async def first_day(self, scope: tuple[str, ...]) -> date | None:
        day: date | None = await self._statements.value(FIRST_DAY, {"scope": list(scope)})
        return day

    async def people(self, scope: tuple[str, ...], day: date) -> dict[str, int]:
        rows = await self._statements.rows(PEOPLE, {"scope": list(scope), "day": day})
        return {row["unit_id"]: row["people"] for row in rows}

    async def members(self, scope: tuple[str, ...], rounds: Sequence[str], day: date) -> list[MemberLine]:
        def lines(rows: Sequence[RowMapping]) -> list[MemberLine]:
            in_order = sorted(
                rows,
                key=lambda row: (row["unit_code"], row["name_key"], row["code"], row["binding_deadline"]),
            )
            return [self._members.line(row) for row in in_order]

        figures_of = _figures_parameters(scope, rounds, day)
        return await self._statements.made(lines, self._members.within, figures_of)

    async def belonging(self, unit_id: str, rounds: Sequence[str], day: date) -> list[MemberLine]:
        asked = {"unit": unit_id, "rounds": list(rounds), "day": day}
        rows = await self._statements.rows(self._members.belonging, asked)
        in_order = sorted(rows, key=lambda row: (row["name_key"], row["code"], row["binding_deadline"]))
        return [self._members.line(row) for row in in_order]

    async def of_person(self, person_id: str, rounds: Sequence[str], day: date) -> list[MemberLine]:
        asked = {"person": person_id, "rounds": list(rounds), "day": day}
        rows = await self._statements.rows(self._members.of_person, asked)
        return [self._members.line(row) for row in rows]

    async def missing(self, unit_id: str, round_id: str) -> list[Member]:
        rows = await self._statements.rows(
            MISSING_HERE, {"round": round_id, "units": [unit_id], "day": AS_IT_STANDS}
        )
        return members_of(rows)

    async def missing_units(
        self, round_id: str, day: date, *, deadline: datetime | None = None
    ) -> list[tuple[str, int]]:
        figures_of = {"round": round_id, "day": day}
        if deadline is None:
            rows = await self._statements.rows(MISSING_UNITS, figures_of)
        else:
            rows = await self._statements.rows(MISSING_UNITS_BOUND, {**figures_of, "deadline": deadline})
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
            (member, seat_of(row, round_id, unit="seat_unit_id"))
            for member, row in zip(members_of(in_order), in_order, strict=True)
        ]


def _found_under(row: RowMapping, ended: Mapping[str, str | None]) -> str | None:
    """The parent of a unit. Of one that is no more: the unit that took it in at last, since those in between are in no
    figures where nobody sat for them."""
    parent_id: str | None = row["parent_id"]
    seen = {row["id"]}
    while row["ended"] and parent_id is not None and parent_id in ended and parent_id not in seen:
        seen.add(parent_id)
        parent_id = ended[parent_id]
    return parent_id


def _figures_parameters(
    scope: tuple[str, ...], rounds: Sequence[str], day: date, at: datetime | None = None
) -> dict[str, object]:
    figures_of: dict[str, object] = {"scope": list(scope), "rounds": list(rounds), "day": day}
    return figures_of if at is None else {**figures_of, "at_": at}
