"""What a person does with accounts that are theirs: untying one, choosing which goes first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.people.codes import DISOWNED_WITHIN
from domain.people.linking import account_text
from domain.people.person import Caller, ChannelAccount, Person
from domain.policy import Policy
from domain.ports import Work
from domain.talk.messages import Address, Reply, reply, say
from handlers.action import Refusal
from handlers.people.actions.speaking import vouched
from handlers.people.actions.telling import tell_account, tell_accounts
from handlers.people.wording import account_name, channel_name, contact
from handlers.talk.command import command_button

CHANNELS_COMMAND = "kenh"


@dataclass(frozen=True, slots=True)
class Unlinked:
    """The account that belongs to nobody any more, and the person's account that is used from now on, if any."""

    address: Address
    next: ChannelAccount | None


async def unlink_account(
    work: Work, caller: Caller, person: Person, channel: str, *, policy: Policy, now: datetime
) -> Unlinked | Refusal:
    """Untie the person's account on this channel. It is told, unless it is the one from which the caller speaks.

    Refused to an account that is newer than the other and may still be disowned there: it would silence its owner. And
    to one that the office did not link, where it did link the other.
    """
    accounts_held = await work.accounts.of_person(person.id)
    mine = next((one for one in accounts_held if one.channel == channel), None)
    theirs = next((one for one in accounts_held if one.address == caller.address), None)
    if mine and theirs and mine.linked_at < theirs.linked_at and now - theirs.linked_at < DISOWNED_WITHIN:
        until = theirs.linked_at + DISOWNED_WITHIN
        return Refusal(say("people-accounts-too-new", channel=channel_name(channel), until=until))
    if (
        mine
        and mine.address != caller.address
        and await vouched(work, person.id, mine.address)
        and not await vouched(work, person.id, caller.address)
    ):
        return Refusal(say("people-accounts-by-office", channel=channel_name(channel)))
    if mine is None or not await work.accounts.detach(mine.address, person.id):
        return Refusal(say("people-accounts-gone", channel=channel_name(channel)))
    await work.audit.record(
        at=now,
        actor=person.id,
        action="account.unlink",
        subject=person.id,
        detail=account_text(mine.address),
    )
    left = next((one for one in await work.accounts.of_person(person.id) if one.open and one.consented), None)
    unlinked = Unlinked(mine.address, left)
    if mine.address != caller.address:
        lines = detached(unlinked, policy).lines
        await tell_account(work, mine.address, *lines, now=now, language=person.language)
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


async def prefer_channel(
    work: Work, caller: Caller, person: Person, channel: str, *, now: datetime
) -> Refusal | None:
    """Use the person's account on this channel before the others, which are told: notices come there no longer."""
    first = next(iter(await work.accounts.of_person(person.id)), None)
    if not await work.accounts.prefer(person.id, channel):
        return Refusal(say("people-accounts-gone", channel=channel_name(channel)))
    await work.audit.record(
        at=now, actor=person.id, action="account.prefer", subject=person.id, detail=channel
    )
    if first is not None and first.channel == channel:
        return None
    await tell_accounts(
        work,
        person,
        say("people-accounts-preferred-told", channel=channel_name(channel), on=account_name(caller.address)),
        say("people-accounts-preferred-not-me"),
        now=now,
        but=(caller.address,),
        choices=(command_button(CHANNELS_COMMAND, say("command-kenh")),),
    )
    return None
