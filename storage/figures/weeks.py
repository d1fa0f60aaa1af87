"""Weekly snapshots, stored once, and the secretaries' remarks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, bindparam, func, insert, select

from domain.figures.counts import Figures, RoundFigures
from domain.people.person import Scope
from storage.engine.database import Repository, Statements
from storage.engine.upsert import Insert, for_both, keep_first
from storage.people.tree import WITHIN
from storage.tables import rounds, week_figures, week_remarks, weeks

_TAKE_WEEK = for_both(weeks, keep_first)
_KEEP_WEEK = insert(week_figures)
_KEPT_WEEK = select(week_figures).where(week_figures.c.week == bindparam("week"))
_WEEK_KEPT_WITHIN = _KEPT_WEEK.where(week_figures.c.unit_id.in_(WITHIN))
_ANY_WEEK_FIGURES = select(week_figures.c.week).where(week_figures.c.week == bindparam("week")).limit(1)
_WEEK_KEPT_AT = select(weeks.c.kept_at).where(weeks.c.week == bindparam("week"))
_ONLY_ROUNDS = (
    select(rounds.c.kind, func.min(rounds.c.id).label("id"))
    .where(
        rounds.c.opened_at
        <= select(weeks.c.kept_at).where(weeks.c.week == bindparam("week")).scalar_subquery()
    )
    .group_by(rounds.c.kind)
    .having(func.count() == 1)
)
"""Of each kind the round that was the only one when the week was kept."""
_REMARKS_WEEK = select(week_remarks.c.unit_id, week_remarks.c.remark).where(
    week_remarks.c.week == bindparam("week"), week_remarks.c.unit_id.in_(WITHIN)
)


def _remark_on_week(insert: Insert) -> Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[week_remarks.c.week, week_remarks.c.unit_id],
        set_={"remark": new.remark, "by": new.by, "at": new.at},
    )


_REMARK_WEEK = for_both(week_remarks, _remark_on_week)


class SqlWeeks(Repository):
    """Weekly snapshots, which never change, and what secretaries said on the week."""

    def __init__(self, statements: Statements, kinds: Sequence[type[RoundFigures]]) -> None:
        """`kinds`: the figures of every kind of rounds that a week keeps."""
        super().__init__(statements)
        self._kinds = {str(kind.kind): kind for kind in kinds}

    async def keep(self, week: str, lines: Mapping[str, Figures], at: datetime) -> bool:
        if not await self._statements.changed(_TAKE_WEEK, {"week": week, "kept_at": at}):
            return False
        if lines:
            await self._statements.run(
                _KEEP_WEEK,
                [
                    {"week": week, "unit_id": unit_id, "figures": _written_figures(figures)}
                    for unit_id, figures in lines.items()
                ],
            )
        return True

    async def is_kept(self, week: str) -> bool:
        return await self._statements.value(_ANY_WEEK_FIGURES, {"week": week}) is not None

    async def kept_at(self, week: str) -> datetime | None:
        at: datetime | None = await self._statements.value(_WEEK_KEPT_AT, {"week": week})
        return at

    async def kept(self, week: str) -> dict[str, Figures]:
        return await self._by_unit(await self._statements.rows(_KEPT_WEEK, {"week": week}), week)

    async def kept_within(self, week: str, scope: Scope, day: date) -> dict[str, Figures]:
        kept_week = {"week": week, "scope": list(scope), "day": day}
        return await self._by_unit(await self._statements.rows(_WEEK_KEPT_WITHIN, kept_week), week)

    async def remark(self, week: str, unit_id: str, *, text: str, by: str, at: datetime) -> None:
        await self._statements.run(
            _REMARK_WEEK,
            {"week": week, "unit_id": unit_id, "remark": text, "by": by, "at": at},
        )

    async def remarks(self, week: str, scope: Scope, day: date) -> dict[str, str]:
        rows = await self._statements.rows(_REMARKS_WEEK, {"week": week, "scope": list(scope), "day": day})
        return {row["unit_id"]: row["remark"] for row in rows}

    async def _by_unit(self, kept: Sequence[RowMapping], week: str) -> dict[str, Figures]:
        sums = any(self._is_sum(name, counts) for row in kept for name, counts in row["figures"].items())
        only = await self._statements.rows(_ONLY_ROUNDS, {"week": week}) if sums else ()
        only_by_kind = {row["kind"]: row["id"] for row in only}
        return {row["unit_id"]: self._figures(row["figures"], only_by_kind) for row in kept}

    def _is_sum(self, name: str, counts: Mapping[str, Any]) -> bool:
        """Snapshots of 0.1 are sums over all rounds of a kind, under its name."""
        return name in self._kinds and "kind" not in counts

    def _figures(self, kept: Mapping[str, Mapping[str, Any]], only: Mapping[str, str]) -> Figures:
        of: dict[str, RoundFigures] = {}
        for name, counts in kept.items():
            if counts.get("kind") in self._kinds:
                of[name] = _counts_of_week(self._kinds[counts["kind"]], counts["counts"])
            elif self._is_sum(name, counts) and name in only:
                # A sum over several rounds is true of none of them, and is passed over.
                of[only[name]] = self._kinds[name].of_sum(counts)
        return Figures(of)


def _written_figures(figures: Figures) -> dict[str, dict[str, object]]:
    return {
        round_id: {"kind": str(round_figures.kind), "counts": asdict(round_figures)}  # type: ignore[call-overload]
        for round_id, round_figures in figures.by_round().items()
    }


def _counts_of_week(of: type[RoundFigures], kept: Mapping[str, int]) -> RoundFigures:
    # A snapshot outlives the code that took it: counts that came later are 0 in it, others are passed over.
    names = {field.name for field in fields(of)}  # type: ignore[arg-type]  # subclasses are dataclasses
    return of(**{name: count for name, count in kept.items() if name in names})
