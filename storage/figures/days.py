"""The figures at the end of days that are over: kept once, as adding up a province takes seconds."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, fields
from datetime import date, datetime

from sqlalchemy import bindparam, select

from domain.figures.counts import RoundFigures
from domain.figures.lines import UnitLine
from storage.engine.database import Repository
from storage.engine.upsert import for_both, keep_first
from storage.people.tree import DAY
from storage.tables import day_figures
from storage.types import Instant

KEPT_DAY = select(day_figures.c.figures).where(
    day_figures.c.day == DAY, day_figures.c.at == bindparam("at_", type_=Instant())
)
"""What is kept of exactly this instant along the tree of this day."""

_KEEP_DAY = for_both(day_figures, keep_first)
_KEPT_DAYS = select(day_figures.c.day).where(day_figures.c.day >= DAY)


class SqlDayFigures(Repository):
    """See `domain.figures.repository.KeptDays`."""

    async def keep(self, day: date, at: datetime, rounds: Sequence[str], lines: Sequence[UnitLine]) -> bool:
        kept = {"day": day, "at": at, "figures": _packed(rounds, lines)}
        return await self._statements.changed(_KEEP_DAY, kept)

    async def kept(self, since: date) -> set[date]:
        return set(await self._statements.values(_KEPT_DAYS, {"day": since}))


def _packed(rounds: Sequence[str], lines: Iterable[UnitLine]) -> bytes:
    """The own figures of each unit; names of counts stand once, as there are thousands of units."""
    names: dict[str, list[str]] = {}
    units: dict[str, dict[str, tuple[object, ...]]] = {}
    for line in lines:
        counted = units[line.unit_id] = {}
        for round_id, of in line.figures.by_round().items():
            names.setdefault(str(of.kind), _names_of(type(of)))
            counted[round_id] = (str(of.kind), *astuple(of))  # type: ignore[call-overload]
    kept = {"rounds": list(rounds), "names": names, "units": units}
    return zlib.compress(json.dumps(kept, separators=(",", ":")).encode())


def unpacked_day(
    kept: bytes, kinds: Mapping[str, type[RoundFigures]], rounds: Sequence[str]
) -> dict[str, dict[str, RoundFigures]] | None:
    """The figures of these rounds by unit and round id; None where the day was kept without one of them."""
    day = json.loads(zlib.decompress(kept))
    if not set(rounds) <= set(day["rounds"]):
        return None
    # As a week, it outlives the code that kept it: counts that came later are 0 in it, others are passed over.
    known = {kind: frozenset(_names_of(kinds[kind])) for kind in day["names"]}
    wanted = frozenset(rounds)
    return {
        unit_id: {
            round_id: kinds[kind](
                **{
                    name: count
                    for name, count in zip(day["names"][kind], counts, strict=True)
                    if name in known[kind]
                }
            )
            for round_id, (kind, *counts) in counted.items()
            if round_id in wanted
        }
        for unit_id, counted in day["units"].items()
    }


def _names_of(of: type[RoundFigures]) -> list[str]:
    return [field.name for field in fields(of)]  # type: ignore[arg-type]  # subclasses are dataclasses
