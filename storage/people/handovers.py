"""Units that their secretary handed to a deputy for a while."""

from __future__ import annotations

from datetime import date

from sqlalchemy import (
    Column,
    ColumnElement,
    Executable,
    RowMapping,
    and_,
    bindparam,
    delete,
    exists,
    not_,
    select,
)

from domain.people.handover import HandedUnits, Handover
from domain.people.person import Role
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.people.placement import here, reachable
from storage.people.tree import DAY, on_day
from storage.tables import ID, grants, handovers
from storage.types import Instant


def _replace(insert: Insert) -> Executable:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[handovers.c.unit_id],
        set_={
            "person_id": new.person_id,
            "deputy_id": new.deputy_id,
            "until": new.until,
            "begun_at": new.begun_at,
        },
    )


def _holds(person_id: Column[str], role: Role) -> ColumnElement[bool]:
    return exists().where(
        grants.c.unit_id == handovers.c.unit_id,
        grants.c.person_id == person_id,
        grants.c.role == role.value,
        on_day(grants),
        here(grants.c.person_id),
    )


_STANDS = and_(
    handovers.c.until > DAY,
    _holds(handovers.c.person_id, Role.SECRETARY),
    _holds(handovers.c.deputy_id, Role.DEPUTY),
    reachable(handovers.c.deputy_id),
)
_STANDING_HANDOVERS = select(handovers).where(_STANDS)
_HANDOVERS_OVER = select(handovers).where(not_(_STANDS)).order_by(handovers.c.unit_id)
_BEGIN_HANDOVER = for_both(handovers, _replace)
_END_HANDOVER = (
    delete(handovers)
    .where(
        handovers.c.unit_id == bindparam("unit", type_=ID),
        handovers.c.person_id == bindparam("person", type_=ID),
        handovers.c.begun_at == bindparam("begun_at", type_=Instant()),
    )
    .returning(handovers.c.unit_id)
)


class SqlHandovers(Repository):
    """See `domain.people.handover.Handovers`."""

    async def standing(self, day: date) -> HandedUnits:
        rows = await self._statements.rows(_STANDING_HANDOVERS, {"day": day})
        return {row["unit_id"]: _handover(row) for row in rows}

    async def begin(self, handover: Handover) -> None:
        row = {
            "unit_id": handover.unit_id,
            "person_id": handover.person_id,
            "deputy_id": handover.deputy_id,
            "until": handover.until,
            "begun_at": handover.begun_at,
        }
        await self._statements.run(_BEGIN_HANDOVER, row)

    async def end(self, handover: Handover) -> bool:
        asked = {"unit": handover.unit_id, "person": handover.person_id, "begun_at": handover.begun_at}
        return await self._statements.value(_END_HANDOVER, asked) is not None

    async def over(self, day: date) -> list[Handover]:
        return [_handover(row) for row in await self._statements.rows(_HANDOVERS_OVER, {"day": day})]


def _handover(row: RowMapping) -> Handover:
    return Handover(row["unit_id"], row["person_id"], row["deputy_id"], row["until"], row["begun_at"])
