"""The roster as an office may change it: what belongs to its units, and the file that waits for its decision."""

from __future__ import annotations

import zlib
from datetime import date, datetime

from pydantic import TypeAdapter
from sqlalchemy import bindparam, delete, select

from domain.people.person import Role, Scope, Status
from domain.people.roster.rows import (
    KnownLeader,
    KnownPerson,
    KnownRoster,
    KnownUnit,
    MemberKind,
    RosterSheet,
)
from storage.engine.database import Repository
from storage.engine.upsert import for_both
from storage.people import roster
from storage.people.placement import here
from storage.people.tree import ABOVE, WITHIN, on_day
from storage.tables import ID, grants, memberships, people, roster_sheets, units

_UNITS_BY_CODE = roster.KNOWN_UNITS.order_by(units.c.code)
_OWN_UNITS = _UNITS_BY_CODE.where(units.c.id.in_(WITHIN))
_UNITS_ABOVE = _UNITS_BY_CODE.where(units.c.id.in_(select(ABOVE.c.unit_id)))
_OWN_PEOPLE = roster.KNOWN_PEOPLE.where(memberships.c.unit_id.in_(WITHIN))
_OWN_LEADERS = (
    select(grants.c.person_id, units.c.code.label("unit_code"), grants.c.role, people.c.full_name)
    .select_from(
        grants.join(units, units.c.id == grants.c.unit_id).join(people, people.c.id == grants.c.person_id)
    )
    .where(grants.c.unit_id.in_(WITHIN), on_day(grants), here(grants.c.person_id))
    .order_by(grants.c.valid_from, grants.c.person_id)
)
_EVERY_PERSON_CODE = select(people.c.code)
_EVERY_UNIT_CODE = select(units.c.code)

_KEEP_ROSTER_SHEET = for_both(
    roster_sheets,
    lambda insert: insert.on_conflict_do_update(
        index_elements=[roster_sheets.c.person_id],
        set_={"key": insert.excluded.key, "at": insert.excluded.at, "content": insert.excluded.content},
    ),
)
_ROSTER_SHEET = select(roster_sheets.c.content).where(
    roster_sheets.c.person_id == bindparam("person", type_=ID), roster_sheets.c.key == bindparam("of_key")
)
_FORGET_ROSTER_SHEETS = delete(roster_sheets).where(
    roster_sheets.c.at < bindparam("before", type_=roster_sheets.c.at.type)
)

_PACKING = TypeAdapter(RosterSheet)
_LARGEST_SHEET = 64 << 20
"""Bytes of an unpacked sheet: ten thousand lines have a twentieth of that."""


class SqlOfficeRosters(Repository):
    """What an office further up or further down may import."""

    async def known(self, scope: Scope, day: date) -> KnownRoster:
        concerned = {"scope": list(scope), "day": day}
        rows = await self._statements.rows(_OWN_PEOPLE, concerned)
        leaders = await self._statements.rows(_OWN_LEADERS, concerned)
        return KnownRoster(
            people=tuple(
                KnownPerson(
                    id=row["id"],
                    code=row["code"],
                    full_name=row["full_name"],
                    unit_code=row["unit_code"],
                    position=row["position"],
                    kind=MemberKind(row["kind"]),
                    status=Status(row["status"]),
                )
                for row in rows
            ),
            units=tuple(KnownUnit(**row) for row in await self._statements.rows(_OWN_UNITS, concerned)),
            leaders=tuple(
                KnownLeader(row["person_id"], row["unit_code"], Role(row["role"]), row["full_name"])
                for row in leaders
            ),
            used_codes=frozenset(await self._statements.values(_EVERY_PERSON_CODE)),
            used_unit_codes=frozenset(await self._statements.values(_EVERY_UNIT_CODE)),
        )

    async def units_to_read_by(self, scope: Scope, day: date) -> tuple[KnownUnit, ...]:
        concerned = {"scope": list(scope), "day": day}
        own = [KnownUnit(**row) for row in await self._statements.rows(_OWN_UNITS, concerned)]
        above = [KnownUnit(**row) for row in await self._statements.rows(_UNITS_ABOVE, concerned)]
        return tuple({unit.code: unit for unit in (*above, *own)}.values())

    async def keep(self, person_id: str, key: str, sheet: RosterSheet, at: datetime) -> None:
        content = zlib.compress(_PACKING.dump_json(sheet), 1)
        await self._statements.run(
            _KEEP_ROSTER_SHEET, {"person_id": person_id, "key": key, "at": at, "content": content}
        )

    async def sheet(self, person_id: str, key: str) -> RosterSheet | None:
        content = await self._statements.value(_ROSTER_SHEET, {"person": person_id, "of_key": key})
        if content is None:
            return None
        return _PACKING.validate_json(zlib.decompressobj().decompress(content, _LARGEST_SHEET))

    async def forget(self, before: datetime) -> int:
        return (await self._statements.run(_FORGET_ROSTER_SHEETS, {"before": before})).rowcount
