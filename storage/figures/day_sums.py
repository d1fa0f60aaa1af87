"""Sums over what is kept of days that are over: a curve reads dozens of them, and needs no unit for itself."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, select

from domain.figures.counts import Figures, RoundFigures
from domain.people.person import Scope
from storage.engine.database import Repository, Statements
from storage.people.tree import UNDER
from storage.tables import day_figures
from storage.types import Day

_KEPT_DAY_FIGURES = select(day_figures.c.day, day_figures.c.at, day_figures.c.figures).where(
    day_figures.c.day.in_(bindparam("days", type_=Day(), expanding=True))
)
_UNITS_ON_DAY = select(UNDER.c.unit_id)


class SqlDaySums(Repository):
    """See `domain.figures.repository.DaySums`."""

    def __init__(self, statements: Statements, kinds: Sequence[type[RoundFigures]]) -> None:
        """`kinds`: the figures of every kind of rounds."""
        super().__init__(statements)
        self._kinds = {str(kind.kind): kind for kind in kinds}

    async def of(
        self, scope: Scope, rounds: Sequence[str], days: Mapping[date, datetime]
    ) -> dict[date, Figures]:
        rows = await self._statements.rows(_KEPT_DAY_FIGURES, {"days": list(days)})
        sums: dict[date, Figures] = {}
        for row in rows:
            if row["at"] != days[row["day"]]:
                continue
            kept = json.loads(zlib.decompress(row["figures"]))
            if set(rounds) <= set(kept["rounds"]):
                on_day = {"scope": list(scope), "day": row["day"]}
                units = await self._statements.values(_UNITS_ON_DAY, on_day)
                sums[row["day"]] = Figures(self._summed(kept, rounds, units))
        return sums

    def _summed(
        self, kept: Mapping[str, Any], rounds: Sequence[str], units: Sequence[str]
    ) -> dict[str, RoundFigures]:
        """The sums of these units by round. Columns are summed before anything is made of them, as there are thousands
        of units."""
        sums: dict[str, RoundFigures] = {}
        of_units = [counted for unit in units if (counted := kept["units"].get(unit))]
        for round_id in rounds:
            rows = [counted[round_id] for counted in of_units if round_id in counted]
            if not rows:
                continue
            of, names = self._kinds[rows[0][0]], kept["names"][rows[0][0]]
            known = {field.name for field in fields(of)}  # type: ignore[arg-type]  # subclasses are dataclasses
            columns = zip(names, (sum(column) for column in list(zip(*rows, strict=True))[1:]), strict=True)
            sums[round_id] = of(**{name: count for name, count in columns if name in known})
        return sums
