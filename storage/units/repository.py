"""What was changed of units, and when it was written down; the people and leaders of units that are to be changed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import bindparam, case, func, insert, or_, select

from domain.people.person import Role, Status
from domain.people.roster.rows import KnownLeader, KnownPerson, KnownRoster, MemberKind
from domain.units.repository import LateChanges, UnitEvent
from storage.engine.database import Repository
from storage.people.placement import BY_NAME, GONE_VALUES, PLACE, here
from storage.people.roster import ROSTER_COLUMNS, known_units
from storage.people.tree import WITHIN, on_day
from storage.rounds.places import AT
from storage.tables import ID, grants, memberships, unit_changes, units
from storage.types import new_id

_CONCERNED = bindparam("units", type_=ID, expanding=True)
_PEOPLE_OF_UNITS = (
    select(*ROSTER_COLUMNS)
    .select_from(PLACE.join(units, units.c.id == memberships.c.unit_id))
    .where(memberships.c.unit_id.in_(_CONCERNED), memberships.c.status.not_in(GONE_VALUES))
    .order_by(*BY_NAME)
)
_LEADERS_OF_UNITS = (
    select(grants.c.person_id, units.c.code.label("unit_code"), grants.c.role)
    .join(units, units.c.id == grants.c.unit_id)
    .where(grants.c.unit_id.in_(_CONCERNED), on_day(grants), here(grants.c.person_id))
    .order_by(grants.c.valid_from, grants.c.person_id)
)
_UNIT_CODES = select(units.c.code)
_KEEP_UNIT_CHANGE = insert(unit_changes)
_OF_PERSON = unit_changes.c.person_id.is_not(None)
_LATE_UNIT_CHANGES = select(
    func.count(case((~_OF_PERSON, 1))).label("units"), func.count(case((_OF_PERSON, 1))).label("people")
).where(
    unit_changes.c.at > AT,
    unit_changes.c.effective_on <= bindparam("day", type_=unit_changes.c.effective_on.type),
    or_(unit_changes.c.unit_id.in_(WITHIN), unit_changes.c.target_id.in_(WITHIN)),
)


class SqlUnits(Repository):
    """The tree as the office changes it."""

    async def around(self, units: Collection[str], day: date) -> KnownRoster:
        concerned = {"units": list(units), "day": day}
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
                for row in await self._statements.rows(_PEOPLE_OF_UNITS, concerned)
            ),
            units=await known_units(self._statements, day),
            leaders=tuple(
                KnownLeader(row["person_id"], row["unit_code"], Role(row["role"]))
                for row in await self._statements.rows(_LEADERS_OF_UNITS, concerned)
            ),
            used_unit_codes=frozenset(await self._statements.values(_UNIT_CODES)),
        )

    async def keep(self, event: UnitEvent) -> None:
        await self._statements.run(
            _KEEP_UNIT_CHANGE,
            {
                "id": new_id(event.at),
                "act": event.act.value,
                "unit_id": event.unit,
                "target_id": event.target or None,
                "person_id": event.person or None,
                "effective_on": event.effective,
                "at": event.at,
                "by": event.by,
            },
        )

    async def late(self, scope: tuple[str, ...], day: date, at: datetime) -> LateChanges:
        row = await self._statements.row(_LATE_UNIT_CHANGES, {"scope": list(scope), "day": day, "at_": at})
        return LateChanges() if row is None else LateChanges(row["units"], row["people"])
