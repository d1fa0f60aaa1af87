"""Which of a person's accounts may speak about another one of them."""

from __future__ import annotations

from domain.people.linking import VOUCHED, AccountLink
from domain.people.person import Caller
from domain.ports import Work
from domain.talk.messages import Address, Choice, Text, say
from handlers.talk.command import command_button

NOT_ME_COMMAND = "khongphaitoi"
ALLOW_COMMAND = "dongylienket"


async def knows_of(work: Work, caller: Caller, link: AccountLink) -> bool:
    """Whether this account may speak about that link: it is another one of the person, open before it was asked for,
    or the one that the link took the place of."""
    if link.former == caller.address:
        return True
    if caller.person is None or caller.person.id != link.person_id or caller.address == link.address:
        return False
    accounts = await work.accounts.of_person(link.person_id)
    return any(one.address == caller.address and one.linked_at <= link.asked_at for one in accounts)


async def may_disown(work: Work, link: AccountLink, address: Address) -> bool:
    """Whether this account of the link's person, or that was, is enough to close the linked one.

    What the office linked is closed by nobody whom the office did not link: whoever came first would keep the owner
    out.
    """
    return link.authority not in VOUCHED or await vouched(work, link.person_id, address)


async def vouched(work: Work, person_id: str, address: Address) -> bool:
    """Whether the office's code, or the command line's, made this account the person's."""
    made = await work.account_links.made(person_id, address)
    return made is not None and made.authority in VOUCHED


def allow_button(link: AccountLink) -> Choice:
    """Behind it somebody lets the account in."""
    return command_button(ALLOW_COMMAND, say("people-link-allow"), link.id)


def not_me_button(link: AccountLink) -> Choice:
    """Behind it somebody says that the linked account is not theirs."""
    return command_button(NOT_ME_COMMAND, say("people-link-not-me"), link.id)


async def not_me_line(work: Work, link: AccountLink, address: Address) -> Text:
    """What becomes of it where that is said on this account."""
    if await may_disown(work, link, address):
        return say("people-link-told-not-me")
    return say("people-link-told-not-me-office")
