"""Roles: who may give and take them back, and who hears of it.

Roles that show what people write are given by those who hold the office. The first office comes from the command line.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from domain.audit.acts import Act
from domain.people.linking import CodeAuthority, account_text
from domain.people.person import Grant, Person, Role, Scope, Unit
from domain.ports import Work
from domain.talk.messages import Address, Argument, say
from handlers.action import Refusal
from handlers.people.actions.covering import UncoveredAccount, tell_uncovered, uncovered_accounts
from handlers.people.actions.telling import issuer_name, tell_accounts, tell_people
from handlers.people.finding import person_within
from handlers.people.wording import role_name
from handlers.talk.command import command_button

GIVEN = (Role.SECRETARY, Role.DEPUTY, Role.OFFICE)
"""The roles that are given and taken back."""


async def revocable(work: Work, person_id: str, *, by: str, scope: Scope, day: date) -> list[Grant]:
    """What they may take back: roles within their scope, but never their own office, or nobody may be left."""
    units = {unit.id for unit in await work.people.units(scope, day)}
    return [
        grant
        for grant in await work.people.grants(person_id, day)
        if grant.role in GIVEN
        and grant.unit_id in units
        and not (person_id == by and grant.role is Role.OFFICE)
    ]


async def change_role(
    work: Work,
    person_id: str,
    role: Role,
    unit_id: str,
    *,
    giving: bool,
    by: str,
    scope: Scope,
    day: date,
    now: datetime,
    confirmed: Collection[Address] = (),
) -> tuple[Person, Unit] | Refusal:
    """Give the role at the unit or take it back. The person is told, and all who hold it there or above.

    Refused for a second secretary of one unit, and where an account that nobody over the role linked is not among those
    that were `confirmed` to be the person's. `scope`: the units at which whoever acts holds the office.
    """
    person = await person_within(work, person_id, scope, day)
    unit = next((unit for unit in await work.people.units(scope, day) if unit.id == unit_id), None)
    if person is None or unit is None:
        return Refusal(say("people-roles-gone"))
    args: dict[str, Argument] = {"name": person.full_name, "role": role_name(role), "unit": unit.name}
    if giving:
        if role is Role.SECRETARY and (second := await second_secretary(work, person, unit, day)):
            return second
        await _end_unused(work, person.id, now)
        uncovered = await uncovered_accounts(work, person.id, unit.id, day)
        if any(one.account.address not in confirmed for one in uncovered):
            return Refusal(say("people-roles-accounts-changed", name=person.full_name))
        done = await work.people.grant(person.id, role, unit.id, day)
    else:
        theirs = await revocable(work, person.id, by=by, scope=scope, day=day)
        held = (role, unit.id) in [(grant.role, grant.unit_id) for grant in theirs]
        done = held and await work.people.revoke(person.id, role, unit.id, day)
    if not done:
        return Refusal(say("people-roles-as-before", **args))
    action: Act = "role.grant" if giving else "role.revoke"
    detail = f"{role.value} {unit.code}"
    await work.audit.record(at=now, actor=by, action=action, subject=person.id, detail=detail)
    for address in confirmed if giving else ():
        await work.audit.record(
            at=now, actor=by, action="account.confirm", subject=person.id, detail=account_text(address)
        )
    await tell_role(work, person, role, unit, given=giving, by=by, day=day, now=now)
    return person, unit


async def second_secretary(work: Work, person: Person, unit: Unit, day: date) -> Refusal | None:
    """Why the person cannot become the unit's secretary: somebody else is."""
    holders = await work.people.holders(unit.id, (Role.SECRETARY,), day)
    present = next((one for one in holders if one.id != person.id), None)
    if present is None:
        return None
    return Refusal(say("people-roles-second-secretary", unit=unit.name, name=present.full_name))


async def appoint_office(
    work: Work, person: Person, *, by: str, day: date, now: datetime
) -> list[UncoveredAccount]:
    """Give the person the whole committee's office, unless they hold it. Returns the accounts to be looked at."""
    root = await work.people.root(day)
    if root is None or not await work.people.grant(person.id, Role.OFFICE, root.id, day):
        return []
    await work.audit.record(at=now, actor=by, action="role.grant", subject=person.id, detail="office")
    return await note_given(work, person, Role.OFFICE, root, by=by, day=day, now=now)


async def note_given(
    work: Work, person: Person, role: Role, unit: Unit, *, by: str, day: date, now: datetime
) -> list[UncoveredAccount]:
    """What follows where a role was given and nobody was asked about accounts: codes issued before end, the offices
    over the role hear by whose codes its accounts were linked. Returns those accounts."""
    await _end_unused(work, person.id, now)
    uncovered = await uncovered_accounts(work, person.id, unit.id, day)
    await tell_role(work, person, role, unit, given=True, by=by, day=day, now=now)
    await tell_uncovered(work, person, role, unit, uncovered, by=by, day=day, now=now)
    return uncovered


async def _end_unused(work: Work, person_id: str, now: datetime) -> None:
    """End what could still link an account to somebody who gets a role: codes, and leaders' links that wait for a yes.

    Before the accounts are looked at: what is used at this moment is waited for, and then seen.
    """
    await work.links.retire(person_id, now, by=CodeAuthority.OFFICE)
    await work.account_links.withdraw(person_id)


async def tell_role(
    work: Work,
    person: Person,
    role: Role,
    unit: Unit,
    *,
    given: bool,
    by: str,
    day: date,
    now: datetime,
) -> None:
    """Tell the person on every account, and everybody else who holds this role at the unit or above it."""
    args: dict[str, Argument] = {"name": person.full_name, "role": role_name(role), "unit": unit.name}
    about = f"{person.id}:{role.value}:{unit.id}"
    menu = command_button("menu", say("people-roles-menu"))
    if person.id != by:
        own = say("people-roles-notice-given" if given else "people-roles-notice-ended", **args)
        await tell_accounts(work, person, own, now=now, choices=(menu,))
    others = [one for one in await work.people.over([unit.id], [role], day) if one not in {person.id, by}]
    actor = await issuer_name(work, by, day)
    told = say("people-roles-told-given" if given else "people-roles-told-ended", by=actor, **args)
    await tell_people(work, others, told, about=about, now=now)
