"""A round that a province has lived through: pledges, decisions and reports. Written in bulk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, update

from storage.tables import decisions, pledge_versions, pledges, progress_reports, rounds, seats
from storage.types import new_id
from storage.work import SqlWork
from tests.bench.province import Province, open_round, write

DAYS = 20
"""From the opening of a round to that of the next, when it is closed."""


async def live_round(
    work: SqlWork, province: Province, opened: datetime, each: int, *, closes: bool = True
) -> None:
    """Let the province live through a round in which everybody makes so many pledges."""
    closed = opened + timedelta(days=DAYS) - timedelta(hours=1)
    made = await open_round(work, province, opened=opened, deadline=closed - timedelta(days=3))
    found = await work.statements.rows(
        select(seats.c.person_id, seats.c.unit_id).where(seats.c.round_id == made.id)
    )
    ids = [new_id(opened) for _ in range(len(found) * each)]
    owners = [(row["person_id"], row["unit_id"]) for row in found for _ in range(each)]
    await _write_pledges(work, made.id, ids, owners, opened)
    if closes:
        closing = {"state": "closed", "closed_at": closed}
        await work.statements.run(update(rounds).where(rounds.c.id == made.id).values(**closing))


async def _write_pledges(
    work: SqlWork, round_id: str, ids: list[str], owners: list[tuple[str, str]], at: datetime
) -> None:
    """Eight of ten are confirmed, half of these are reported on, later and later."""

    def when(place: int, days: int) -> datetime:
        return at + timedelta(days=place % DAYS, minutes=days, milliseconds=place % 86_000_000)

    def pledged() -> Iterator[dict[str, Any]]:
        for place, (id_, (person, unit)) in enumerate(zip(ids, owners, strict=True)):
            yield {
                "id": id_,
                "receipt": f"{round_id[:12]}-{place}",
                "round_id": round_id,
                "person_id": person,
                "unit_id": unit,
                "state": "approved" if place % 10 < 8 else "submitted",
                "version": 1,
                "submitted_at": when(place, 0),
                "fulfilment": "reported" if place % 10 < 4 else None,
                "fulfilment_version": int(place % 10 < 4),
                "fulfilment_at": when(place, 2) if place % 10 < 4 else None,
                "progress": "done" if place % 10 < 4 else None,
                "progress_at": when(place, 2) if place % 10 < 4 else None,
            }

    text = {"group_number": 1, "deed": "Việc", "result": "", "until": at.date(), "evidence": ""}
    versions = (
        {"pledge_id": id_, "version": 1, "at": when(place, 0), **text} for place, id_ in enumerate(ids)
    )
    ruled = {"version": 1, "approved": True, "remark": "", "decided_by": "office", "acting_for": ""}
    confirmed = ({"pledge_id": ids[n], "at": when(n, 1), **ruled} for n in range(len(ids)) if n % 10 < 8)
    told = {"progress": "done", "note": ""}
    reported = (
        {"id": new_id(at), "pledge_id": ids[n], "at": when(n, 2), **told}
        for n in range(len(ids))
        if n % 10 < 4
    )
    await write(work, insert(pledges), pledged())
    await write(work, insert(pledge_versions), versions)
    await write(work, insert(decisions), confirmed)
    await write(work, insert(progress_reports), reported)
