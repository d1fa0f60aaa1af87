"""What is done about people: codes, accounts and consents, roles, and the roster as a whole.

`by` is the id of whoever acts, or the name of a program; `scope` the units within which they may.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.codes import CARD_CODE_LIFE, digest, draw_for_card, make_code
from domain.people.person import (
    CONSENT_VERSION,
    Caller,
    ChannelAccount,
    Grant,
    LinkCode,
    Person,
    Role,
    Scope,
    Unit,
)
from domain.people.roster.change import RosterChange
from domain.policy import Policy
from domain.ports import Work
from domain.talk.messages import Address, Argument, Reply, reply, say
from handlers.action import Refusal
from handlers.people.finding import GONE, member_within, person_within
from handlers.people.wording import account_name, channel_name, contact, role_name
from handlers.talk.command import command_button

GIVEN = (Role.SECRETARY, Role.DEPUTY, Role.OFFICE)
"""The roles that are given and taken back."""

# ---------------------------------------------------------------- codes


async def issue_code(
    work: Work,
    person: Person,
    *,
    life: timedelta,
    by: str,
    now: datetime,
    pepper: bytes,
    draw: Callable[[int], int],
) -> str:
    """A fresh code of eight digits that ties one account to this person; earlier ones stop working.

    `pepper` keys its digest (see `Policy`); `draw` is `secrets.randbelow`.
    """
    code = make_code(draw)
    while await work.links.find(digest(code, pepper), now) is not None:
        code = make_code(draw)
    kept = LinkCode(digest=digest(code, pepper), person_id=person.id, expires_at=now + life, issued_by=by)
    await work.links.issue(kept, now)
    minutes = f"{life // timedelta(minutes=1)} min"
    await work.audit.record(at=now, actor=by, action="code.issue", subject=person.id, detail=minutes)
    return code


async def issue_cards(
    work: Work, people: Sequence[Person], unit_id: str, *, by: str, now: datetime, pepper: bytes
) -> None:
    """A code for each of these people of the unit, for cards: it is found again from this instant, and kept nowhere."""
    for person in people:
        draw = draw_for_card(person.id, now, pepper)
        await issue_code(work, person, life=CARD_CODE_LIFE, by=by, now=now, pepper=pepper, draw=draw)
    cards = f"{len(people)} cards"
    await work.audit.record(at=now, actor=by, action="code.cards", subject=unit_id, detail=cards)


# ---------------------------------------------------------------- accounts and consents


@dataclass(frozen=True, slots=True)
class Unlinked:
    """The account that belongs to nobody any more, and the person's account that is used from now on, if any."""

    address: Address
    next: ChannelAccount | None


async def owner_of(work: Work, code: str, *, day: date, now: datetime) -> Person | None:
    """Whom the code with this digest was made for, while it is good."""
    kept = await work.links.find(code, now)
    person = await work.people.person(kept.person_id, day) if kept else None
    return None if person is None or person.status in GONE else person


async def link_account(
    work: Work, caller: Caller, code: str, *, policy: Policy, day: date, now: datetime
) -> Person | Refusal:
    """Spend the code with this digest: the caller's account belongs to its owner, who agreed to the consent text.

    The owner's former account on this channel is told.
    """
    person, address = await owner_of(work, code, day=day, now=now), caller.address
    if person is None or not await work.links.use(code, now):
        return Refusal(say("people-link-code-gone"))
    former = await work.accounts.link(person.id, address, now)
    await agree(work, person, address, now=now)
    await _note(work, "account.link", person.id, address.channel, by=person.id, now=now)
    if caller.person is not None and caller.person.id != person.id:
        await _note(work, "account.unlink", caller.person.id, address.channel, by=person.id, now=now)
    if former is not None and former != address:
        lines = (
            say("people-link-detached", channel=account_name(former)),
            say("people-link-detached-not-me"),
        )
        await _tell_detached(work, former, reply(*lines, contact(policy)), person.language, now)
    return person


async def agree(work: Work, person: Person, address: Address, *, now: datetime) -> None:
    """The person agrees to the consent text, through this account."""
    await work.accounts.consent(address, person_id=person.id, version=CONSENT_VERSION, given=True, at=now)
    await _note(work, "consent.give", person.id, CONSENT_VERSION, by=person.id, now=now)


async def decline(work: Work, person: Person | None, address: Address, *, now: datetime) -> None:
    """Somebody does not agree. A stranger's refusal is kept with the account's id alone."""
    await work.accounts.consent(
        address, person_id=person.id if person else None, version=CONSENT_VERSION, given=False, at=now
    )
    if person is not None:
        await _note(work, "consent.refuse", person.id, CONSENT_VERSION, by=person.id, now=now)


async def unlink_account(
    work: Work, caller: Caller, person: Person, channel: str, *, policy: Policy, now: datetime
) -> Unlinked | Refusal:
    """Untie the person's account on this channel. It is told, unless it is the one from which the caller speaks."""
    accounts_held = await work.accounts.of_person(person.id)
    mine = next((one for one in accounts_held if one.channel == channel), None)
    if mine is None or not await work.accounts.detach(mine.address, person.id):
        return Refusal(say("people-accounts-gone", channel=channel_name(channel)))
    await _note(work, "account.unlink", person.id, channel, by=person.id, now=now)
    left = next((one for one in await work.accounts.of_person(person.id) if one.open and one.consented), None)
    unlinked = Unlinked(mine.address, left)
    if mine.address != caller.address:
        await _tell_detached(work, mine.address, detached(unlinked, policy), person.language, now)
    return unlinked


def detached(unlinked: Unlinked, policy: Policy) -> Reply:
    """What is read on an account that belongs to nobody any more."""
    left = unlinked.next
    again = (
        say("people-accounts-detached-elsewhere", channel=channel_name(left.channel))
        if left
        else say("people-accounts-detached-again")
    )
    name = channel_name(unlinked.address.channel)
    return reply(say("people-accounts-detached", channel=name), again, contact(policy))


async def prefer_channel(work: Work, person: Person, channel: str, *, now: datetime) -> Refusal | None:
    """Use the person's account on this channel before the others."""
    if not await work.accounts.prefer(person.id, channel):
        return Refusal(say("people-accounts-gone", channel=channel_name(channel)))
    await _note(work, "account.prefer", person.id, channel, by=person.id, now=now)
    return None


async def _tell_detached(work: Work, address: Address, told: Reply, language: str, now: datetime) -> None:
    key = f"detached:{address.channel}:{address.chat}:{int(now.timestamp() * 1000)}"
    await work.outbox.tell(address, told, key=key, language=language, at=now)


async def _note(work: Work, action: str, person_id: str, detail: str, *, by: str, now: datetime) -> None:
    await work.audit.record(at=now, actor=by, action=action, subject=person_id, detail=detail)


# ---------------------------------------------------------------- roles


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
) -> tuple[Person, Unit] | Refusal:
    """Give the role at the unit or take it back, and tell the person, where an account reaches them."""
    person = await person_within(work, person_id, scope, day)
    unit = next((unit for unit in await work.people.units(scope, day) if unit.id == unit_id), None)
    if person is None or unit is None:
        return Refusal(say("people-roles-gone"))
    if giving:
        done = await work.people.grant(person.id, role, unit.id, day)
    else:
        theirs = await revocable(work, person.id, by=by, scope=scope, day=day)
        held = (role, unit.id) in [(grant.role, grant.unit_id) for grant in theirs]
        done = held and await work.people.revoke(person.id, role, unit.id, day)
    args: dict[str, Argument] = {"name": person.full_name, "role": role_name(role), "unit": unit.name}
    if not done:
        return Refusal(say("people-roles-as-before", **args))
    action = "role.grant" if giving else "role.revoke"
    await _note(work, action, person.id, f"{role.value} {unit.code}", by=by, now=now)
    known = await member_within(work, person, scope, day)
    if known is not None and known.linked and person.id != by:
        told = say("people-roles-notice-given" if giving else "people-roles-notice-ended", **args)
        notice = Notice(
            key=f"role:{person.id}:{int(now.timestamp() * 1000)}",
            kind=MessageKind.NOTICE,
            person_id=person.id,
            due=now,
            body=reply(told, choices=(command_button("menu", say("people-roles-menu")),)),
        )
        await work.outbox.post([notice], now)
    return person, unit


async def appoint_office(work: Work, person: Person, *, by: str, day: date, now: datetime) -> None:
    """Give the person the whole committee's office, unless they hold it."""
    root = await work.people.root(day)
    if root is not None and await work.people.grant(person.id, Role.OFFICE, root.id, day):
        await _note(work, "role.grant", person.id, "office", by=by, now=now)


# ---------------------------------------------------------------- the roster


async def apply_roster(work: Work, change: RosterChange, *, by: str, day: date, now: datetime) -> None:
    """Bring the committee to what a file says, from `day` on."""
    await work.roster.apply(change, day, now)
    counts = f"new {len(change.new)}, changed {len(change.changed)}, missing {len(change.missing)}"
    await _note(work, "roster.import", "roster", counts, by=by, now=now)
