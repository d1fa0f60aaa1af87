"""Accounts of somebody who gets a role, linked by the code of whoever would not be allowed to issue it now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.people.linking import CodeAuthority
from domain.people.person import ChannelAccount, Person, Role, Unit
from domain.ports import Work
from domain.talk.messages import Argument, Choice, Text, say
from handlers.people.actions.closing import CLOSE_COMMAND
from handlers.people.actions.telling import issuer_name, tell_people
from handlers.people.finding import PICKED
from handlers.people.wording import account_name, role_name
from handlers.talk.command import command_button


@dataclass(frozen=True, slots=True)
class UncoveredAccount:
    """An account through which a role would be used that whoever issued its code does not oversee.

    `issuer`: their name; None where it was linked before links were kept.
    """

    account: ChannelAccount
    issuer: Argument | None


async def uncovered_accounts(work: Work, person_id: str, unit_id: str, day: date) -> list[UncoveredAccount]:
    """The person's accounts that neither the command line linked, nor a present office at or above the unit."""
    offices = await work.people.over([unit_id], [Role.OFFICE], day)
    found: list[UncoveredAccount] = []
    for one in await work.accounts.of_person(person_id):
        made = await work.account_links.made(person_id, one.address)
        if made is None:
            found.append(UncoveredAccount(one, None))
        elif made.authority is not CodeAuthority.OPERATOR and not (
            made.authority is CodeAuthority.OFFICE and made.issued_by in offices
        ):
            found.append(UncoveredAccount(one, await issuer_name(work, made.issued_by, day)))
    return found


def uncovered_lines(accounts: Sequence[UncoveredAccount]) -> tuple[Text, ...]:
    """Which they are and what to do about it; nothing where there are none."""
    if not accounts:
        return ()
    return (say("people-roles-accounts"), *map(_line, accounts), say("people-roles-accounts-check"))


def told_uncovered(
    person: Person, role: Role, unit: Unit, accounts: Sequence[UncoveredAccount]
) -> tuple[Text, ...]:
    """Who got which role, and the accounts; nothing where there are none."""
    if not accounts:
        return ()
    args: dict[str, Argument] = {"name": person.full_name, "role": role_name(role), "unit": unit.name}
    return (say("people-roles-accounts-told", **args), *uncovered_lines(accounts))


def closing_button(person: Person) -> Choice:
    """Behind it every account of the person is closed."""
    return command_button(CLOSE_COMMAND, say("people-close-button"), PICKED + person.id)


async def tell_uncovered(
    work: Work,
    person: Person,
    role: Role,
    unit: Unit,
    accounts: Sequence[UncoveredAccount],
    *,
    by: str,
    day: date,
    now: datetime,
) -> None:
    """The offices over the unit hear through which accounts a role is used that was given without asking them; who gave
    it, `by`, is answered so."""
    if not accounts:
        return
    offices = [
        one for one in await work.people.over([unit.id], [Role.OFFICE], day) if one not in {person.id, by}
    ]
    await tell_people(
        work,
        offices,
        *told_uncovered(person, role, unit, accounts),
        about=f"{person.id}:{role.value}:{unit.id}",
        now=now,
        choices=(closing_button(person),),
    )


def _line(one: UncoveredAccount) -> Text:
    channel, since = account_name(one.account.address), one.account.linked_at
    if one.issuer is None:
        return say("people-roles-account-unknown", channel=channel, since=since)
    return say("people-roles-account", channel=channel, since=since, by=one.issuer)
