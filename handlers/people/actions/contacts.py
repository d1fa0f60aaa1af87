"""Who names whom the people of a unit may call: those who lead it or one above it, and the office over it."""

from __future__ import annotations

from datetime import date, datetime

from domain.people.contact import UnitContact
from domain.people.person import Scope, Unit
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal

CONTACT_UNIT_GONE = Refusal(say("people-contact-unit-gone"))
"""The unit is not there any more, or not among those that whoever acts looks after."""


async def name_contact(
    work: Work, contact: UnitContact, *, by: str, scope: Scope, day: date, now: datetime
) -> Unit | Refusal:
    """Name the contact of a unit within `scope`, in the place of the one before."""
    unit = await _unit(work, contact.unit_id, scope, day)
    if unit is None:
        return CONTACT_UNIT_GONE
    await work.contacts.name(contact, by=by, at=now)
    await work.audit.record(at=now, actor=by, action="contact.name", subject=unit.id)
    return unit


async def forget_contact(
    work: Work, unit_id: str, *, by: str, scope: Scope, day: date, now: datetime
) -> Unit | Refusal:
    """The unit names nobody any more: its people call whom the unit above names."""
    unit = await _unit(work, unit_id, scope, day)
    if unit is None:
        return CONTACT_UNIT_GONE
    if await work.contacts.forget(unit.id):
        await work.audit.record(at=now, actor=by, action="contact.forget", subject=unit.id)
    return unit


async def _unit(work: Work, unit_id: str, scope: Scope, day: date) -> Unit | None:
    return next((unit for unit in await work.people.units(scope, day) if unit.id == unit_id), None)
