"""An account that could not be told comes back: it works again, and hears what was linked meanwhile."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.people.codes import DISOWNED_WITHIN
from domain.people.linking import AccountLink, LinkState
from domain.people.person import Person
from domain.ports import Work
from domain.talk.messages import Address, Text, reply, say
from handlers.people.actions.speaking import allow_button, not_me_button, not_me_line
from handlers.people.actions.telling import issuer_name, tell_account
from handlers.people.wording import account_name, channel_name

NOTICED_WITHIN = timedelta(days=1)
"""That an account is closed is mostly seen when something is sent to it: what was sent just before did not arrive
either."""


async def welcome_back(
    work: Work,
    address: Address,
    person_id: str | None,
    *,
    language: str,
    closed_at: datetime,
    day: date,
    now: datetime,
) -> None:
    """Somebody writes again from an account that was closed since then, through which they are told.

    `person_id`: whose it is; None where another account took its place.
    """
    if person_id is None:
        await _tell_replaced(work, address, language=language, now=now)
        return
    lines = (
        say("people-accounts-back", channel=channel_name(address.channel)),
        say("people-accounts-back-next"),
    )
    key = f"back:{address.channel}:{address.chat}:{int(closed_at.timestamp() * 1000)}"
    await work.outbox.tell(address, reply(*lines), key=key, language=language, at=now)
    await tell_missed_links(work, person_id, address, since=closed_at - NOTICED_WITHIN, day=day, now=now)


async def tell_missed_links(
    work: Work, person_id: str, address: Address, *, since: datetime, day: date, now: datetime
) -> None:
    """Tell this account of the person's other ones that were linked after that, and of those that ask to be."""
    person = await work.people.person(person_id, day)
    present = {one.address for one in await work.accounts.of_person(person_id)} - {address}
    for link in await work.account_links.since(person_id, since) if person else ():
        waits = link.state is LinkState.ASKED and link.address != address
        if person is not None and (waits or link.address in present):
            await _tell_missed(work, person, link, address, day=day, now=now)


async def _tell_missed(
    work: Work, person: Person, link: AccountLink, address: Address, *, day: date, now: datetime
) -> None:
    recent = now - link.asked_at < DISOWNED_WITHIN
    args = {"channel": account_name(link.address), "by": await issuer_name(work, link.issued_by, day)}
    if link.state is LinkState.ASKED:
        if recent:
            lines: tuple[Text, ...] = (
                say("people-link-asked", at=link.asked_at, **args),
                say("people-link-asked-how"),
            )
            buttons = (allow_button(link), not_me_button(link))
            await tell_account(work, address, *lines, now=now, language=person.language, choices=buttons)
        return
    missed = say("people-link-missed", at=link.linked_at or link.asked_at, **args)
    how = await not_me_line(work, link, address) if recent else say("people-link-missed-late")
    choices = (not_me_button(link),) if recent else ()
    await tell_account(work, address, missed, how, now=now, language=person.language, choices=choices)


async def _tell_replaced(work: Work, address: Address, *, language: str, now: datetime) -> None:
    taking = await work.account_links.recent(None, address, now - DISOWNED_WITHIN)
    if not taking:
        return
    link = taking[0]
    gone = say("people-link-detached", channel=account_name(address))
    how = await not_me_line(work, link, address)
    await tell_account(work, address, gone, how, now=now, language=language, choices=(not_me_button(link),))
