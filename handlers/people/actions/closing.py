"""The office, or the command line, ends every account of a person and every code: nobody is that person any more.

For when it is not clear which of the accounts are theirs. Whoever is meant gets a new code.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.people.codes import CARD_CODE_LIFE
from domain.people.linking import VOUCHED, CodeAuthority, Issuer, LinkStanding, account_text, authority_of
from domain.people.person import ChannelAccount, Person
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.actions.telling import issuer_name, offices_over, tell_account, tell_people
from handlers.people.wording import account_name

CLOSE_COMMAND = "dongtaikhoan"


@dataclass(frozen=True, slots=True)
class ClosedAccounts:
    """Whose accounts were closed, and which."""

    person: Person
    accounts: tuple[ChannelAccount, ...]


async def may_close(work: Work, person: Person, *, closer: Issuer, day: date) -> bool:
    """Whether these may end the person's accounts: those who may link them as the office, but not the person."""
    if closer.operator:
        return True
    standings = await work.people.standings([person.id], scope=closer.scope, offices=closer.offices, day=day)
    return authority_of(closer, person.id, standings.get(person.id, LinkStanding())) in VOUCHED


async def close_accounts(
    work: Work, person: Person, *, closer: Issuer, day: date, now: datetime
) -> ClosedAccounts | Refusal:
    """Close every account of the person and end every code, those for them and those they gave out.

    All accounts are told, and the other offices above. Roles stay: without an account nobody uses them.
    """
    if not await may_close(work, person, closer=closer, day=day):
        return Refusal(say("people-close-not-yours", name=person.full_name))
    await work.links.retire(person.id, now, by=CodeAuthority.OFFICE)
    await work.links.retire_issued(person.id, now - CARD_CODE_LIFE, now)
    await work.account_links.close(person.id)
    # Only now: who links an account at this moment holds its code or its link, and was waited for.
    held = await work.accounts.of_person(person.id)
    for one in held:
        await work.accounts.detach(one.address, person.id)
        await work.audit.record(
            at=now,
            actor=closer.id,
            action="account.close",
            subject=person.id,
            detail=account_text(one.address),
        )
        there = say("people-close-there", channel=account_name(one.address))
        await tell_account(work, one.address, there, now=now, language=person.language)
    detail = f"{len(held)} accounts"
    await work.audit.record(
        at=now, actor=closer.id, action="account.close-all", subject=person.id, detail=detail
    )
    others = [one for one in await offices_over(work, person, day) if one not in {person.id, closer.id}]
    told = say(
        "people-close-told",
        name=person.full_name,
        unit=person.unit_name,
        count=len(held),
        by=await issuer_name(work, closer.id, day),
    )
    await tell_people(work, others, told, about=person.id, now=now)
    return ClosedAccounts(person, tuple(held))
