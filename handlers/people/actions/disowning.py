"""Somebody says on one of their accounts that a newer one is not theirs: it is closed, and what it did is looked at.

What the office linked is closed by nobody whom the office did not link, or whoever came first would keep the owner out:
the office hears of it, and decides.
"""

from __future__ import annotations

from datetime import date, datetime

from domain.audit.entry import AuditEntry, to_review
from domain.people.codes import DISOWNED_WITHIN
from domain.people.linking import AccountLink, CodeAuthority, LinkState, account_text
from domain.people.person import LEADING, Caller, Person, Role
from domain.ports import Work
from domain.talk.messages import Address, say
from handlers.action import Refusal
from handlers.people.actions.closing import CLOSE_COMMAND
from handlers.people.actions.speaking import knows_of, may_disown, vouched
from handlers.people.actions.telling import (
    issuer_name,
    offices_over,
    tell_account,
    tell_accounts,
    tell_people,
)
from handlers.people.finding import PICKED
from handlers.people.wording import account_name
from handlers.talk.command import command_button

REVIEW_COMMAND = "rasoat"


async def meant_links(work: Work, caller: Caller, link_id: str, *, now: datetime) -> list[AccountLink]:
    """The link that a button names, or those of the week that bare words on this account may mean, the newest first.

    Of several links of one account the last one counts, whatever an older button says: it may be the office's. Those of
    accounts that are not the person's any more are meant only where there are no others.
    """
    since = now - DISOWNED_WITHIN
    if link_id:
        named = await work.account_links.find(link_id)
        found = [await _as_it_stands(work, named)] if named and named.asked_at >= since else []
    else:
        person_id = caller.person.id if caller.person else None
        newest: dict[Address, AccountLink] = {}
        for one in await work.account_links.recent(person_id, caller.address, since):
            newest.setdefault(one.address, one)
        found = list(newest.values())
    known = [one for one in found if await knows_of(work, caller, one)]
    present = [one for one in known if one.state is LinkState.ASKED or await _is_theirs(work, one)]
    return present or known[:1]


async def _as_it_stands(work: Work, link: AccountLink) -> AccountLink:
    """How the account was linked last, if that was after this one was asked for."""
    made = await work.account_links.made(link.person_id, link.address)
    return made if made and made.linked_at and made.linked_at >= link.asked_at else link


async def _is_theirs(work: Work, link: AccountLink) -> bool:
    return any(one.address == link.address for one in await work.accounts.of_person(link.person_id))


async def disown(
    work: Work, caller: Caller, link: AccountLink, *, day: date, now: datetime
) -> AccountLink | Refusal:
    """Close the account, or do not let it in, and tell the office what was done through it.

    Refused where it was linked by the office's code and the caller's was not: then the office decides.
    """
    person = await work.people.person(link.person_id, day)
    if person is None or not await knows_of(work, caller, link):
        return Refusal(say("people-link-nothing-asked"))
    if not await may_disown(work, link, caller.address):
        return await _dispute(work, caller, link, person, day=day, now=now)
    if not await work.account_links.disowned(link.id, now):
        return Refusal(say("people-link-nothing-asked"))
    asked = link.state is LinkState.ASKED  # then it did not make the account theirs: another link may have
    closed_there = not asked and await work.accounts.detach(link.address, person.id)
    # One that was replaced may be a lost telephone: it closes what took its place, but nothing the office did since.
    held = [one.address for one in await work.accounts.of_person(person.id)]
    trusted = caller.address in held and await vouched(work, person.id, caller.address)
    ends = CodeAuthority.OFFICE if trusted else CodeAuthority.OWN
    await work.links.retire(person.id, now, by=ends)
    await work.links.retire_issued(person.id, link.asked_at, now)
    await _close_later(work, caller, link, person, trusted=trusted, now=now)
    detail = f"{account_text(link.address)} on {account_text(caller.address)}"
    await work.audit.record(
        at=now, actor=person.id, action="account.disown", subject=person.id, detail=detail
    )
    channel = account_name(link.address)
    there = (await work.accounts.callers([link.address], day))[link.address].person
    if closed_there or (asked and there is None):
        closed = say("people-link-disowned-there", channel=channel)
        await tell_account(work, link.address, closed, now=now, language=person.language)
    known = say("people-link-disowned", channel=channel)
    await tell_accounts(work, person, known, now=now, but=(caller.address, link.address))
    done = await done_through(work, link)
    await tell_people(
        work,
        await _reviewers(work, person, day),
        say("people-disowned-office", name=person.full_name, unit=person.unit_name, channel=channel, at=now),
        say("people-disowned-acts", count=len(done)),
        about=link.id,
        now=now,
        choices=(command_button(REVIEW_COMMAND, say("people-disowned-review")),) if done else (),
    )
    return link


async def _dispute(
    work: Work, caller: Caller, link: AccountLink, person: Person, *, day: date, now: datetime
) -> Refusal:
    """The office hears, once, and may close every account of the person."""
    channel = account_name(link.address)
    if not await work.account_links.disputed(link.id):
        if link.state is LinkState.DISPUTED:
            return Refusal(say("people-link-disputed", channel=channel))
        return Refusal(say("people-link-nothing-asked"))
    detail = f"{account_text(link.address)} on {account_text(caller.address)}"
    await work.audit.record(
        at=now, actor=person.id, action="account.dispute", subject=person.id, detail=detail
    )
    offices = await offices_over(work, person, day)
    await tell_people(
        work,
        [one for one in offices if one != person.id] or offices,
        say(
            "people-link-disputed-office",
            name=person.full_name,
            unit=person.unit_name,
            channel=channel,
            other=account_name(caller.address),
            by=await issuer_name(work, link.issued_by, day),
            at=now,
        ),
        say("people-link-disputed-how"),
        about=link.id,
        now=now,
        choices=(command_button(CLOSE_COMMAND, say("people-close-button"), PICKED + person.id),),
    )
    return Refusal(say("people-link-disputed", channel=channel))


async def _close_later(
    work: Work, caller: Caller, link: AccountLink, person: Person, *, trusted: bool, now: datetime
) -> None:
    """Whoever had the account may have let others in behind it: what was linked since then goes with it.

    The owner's own is linked again by a code; a stranger's would stay for good. What the office linked stays where it
    did not link the caller's too (`trusted`).
    """
    for one in await work.accounts.of_person(person.id):
        if one.address == caller.address or one.linked_at <= link.asked_at:
            continue
        if not trusted and await vouched(work, person.id, one.address):
            continue
        await work.accounts.detach(one.address, person.id)
        detail = f"{account_text(one.address)} on {account_text(caller.address)}"
        await work.audit.record(
            at=now, actor=person.id, action="account.disown", subject=person.id, detail=detail
        )
        closed = say("people-link-disowned-there", channel=account_name(one.address))
        await tell_account(work, one.address, closed, now=now, language=person.language)


async def done_through(work: Work, link: AccountLink) -> list[AuditEntry]:
    """What was done as the person through the account since it was linked."""
    if link.linked_at is None:
        return []
    done = to_review(await work.audit.done_through(link.address, link.linked_at))
    return [entry for entry in done if entry.actor == link.person_id]


async def _reviewers(work: Work, person: Person, day: date) -> list[str]:
    """Who looks at what was done in this person's name: the offices over them, or whoever leads the committee where
    the person is the only one; never the person."""
    offices = [one for one in await offices_over(work, person, day) if one != person.id]
    root = None if offices else await work.people.root(day)
    leaders = await work.people.over([root.id], LEADING, day) if root else []
    return offices or [one for one in leaders if one != person.id]


async def waiting_reviews(work: Work, caller: Caller, *, day: date) -> list[AccountLink]:
    """The disowned accounts that wait for this caller's review, the oldest first."""
    scope = caller.units(Role.OFFICE, *LEADING)
    if caller.person is None or not scope:
        return []
    found = []
    for link in await work.account_links.to_review(scope, day, but=caller.person.id):
        person = await work.people.person(link.person_id, day)
        if person is not None and caller.person.id in await _reviewers(work, person, day):
            found.append(link)
    return found


async def review_disowned(
    work: Work, caller: Caller, reviewer: Person, link_id: str, *, day: date, now: datetime
) -> AccountLink | Refusal:
    """Somebody who may looked at what was done through a disowned account of somebody else.

    Refused to whoever got a role through it.
    """
    waiting = await waiting_reviews(work, caller, day=day)
    link = next((one for one in waiting if one.id == link_id), None)
    if link is None:
        return Refusal(say("people-disowned-gone"))
    done = await done_through(work, link)
    if any(entry.action == "role.grant" and entry.subject == reviewer.id for entry in done):
        return Refusal(say("people-disowned-own-role"))
    if not await work.account_links.reviewed(link.id, by=reviewer.id, at=now):
        return Refusal(say("people-disowned-gone"))
    await work.audit.record(
        at=now,
        actor=reviewer.id,
        action="account.review",
        subject=link.person_id,
        detail=account_text(link.address),
    )
    return link
