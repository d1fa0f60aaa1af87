"""Whom the people of a unit may call: what the unit names, or the nearest one above it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Executable, bindparam, delete, literal, select

from domain.language.vietnamese import fold
from domain.people.contact import UnitContact
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.people.tree import on_day
from storage.tables import ID, unit_contacts, unit_spans

_HIGHEST_UNIT = 20
"""Units above one another at most; a circle that somebody imported is left after so many."""

_CONTACT_UNIT = bindparam("unit", type_=ID)


def _contacts_upwards() -> Executable:
    line = select(_CONTACT_UNIT.label("unit_id"), literal(0).label("height")).cte("line", recursive=True)
    above = (
        select(unit_spans.c.parent_id, line.c.height + 1)
        .join(line, unit_spans.c.unit_id == line.c.unit_id)
        .where(unit_spans.c.parent_id.is_not(None), on_day(unit_spans), line.c.height < _HIGHEST_UNIT)
    )
    line = line.union_all(above)
    return (
        select(unit_contacts.c.unit_id, unit_contacts.c.name, unit_contacts.c.phone)
        .join(line, line.c.unit_id == unit_contacts.c.unit_id)
        .order_by(line.c.height)
    )


def _replace_contact(insert: Insert) -> Executable:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[unit_contacts.c.unit_id],
        set_={"name": new.name, "phone": new.phone, "named_by": new.named_by, "named_at": new.named_at},
    )


_CONTACTS_UPWARDS = _contacts_upwards()
_NAME_CONTACT = for_both(unit_contacts, _replace_contact)
_FORGET_CONTACT = (
    delete(unit_contacts).where(unit_contacts.c.unit_id == _CONTACT_UNIT).returning(unit_contacts.c.unit_id)
)


class SqlContacts(Repository):
    """The contacts of units."""

    async def nearest(self, unit_id: str, day: date, *, besides: str = "") -> UnitContact | None:
        rows = await self._statements.rows(_CONTACTS_UPWARDS, {"unit": unit_id, "day": day})
        named = (UnitContact(row["unit_id"], row["name"], row["phone"]) for row in rows)
        return next((one for one in named if fold(one.name) != fold(besides)), None)

    async def name(self, contact: UnitContact, *, by: str, at: datetime) -> None:
        row = {
            "unit_id": contact.unit_id,
            "name": contact.name,
            "phone": contact.phone,
            "named_by": by,
            "named_at": at,
        }
        await self._statements.run(_NAME_CONTACT, row)

    async def forget(self, unit_id: str) -> bool:
        return await self._statements.value(_FORGET_CONTACT, {"unit": unit_id}) is not None
