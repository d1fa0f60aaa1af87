"""Accounts and consents: linking and agreeing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.audit.acts import Act
from domain.people.codes import WRONG_FACTS
from domain.people.consent import consent_version
from domain.people.linking import (
    NEEDS_A_YES,
    VOUCHED,
    AccountLink,
    CodeAuthority,
    LinkCode,
    LinkState,
    account_text,
    fact_of,
    is_fact,
)
from domain.people.person import CONSENT_VERSION, GONE, Caller, ChannelAccount, Person
from domain.ports import Work
from domain.talk.messages import Address, Text, say
from handlers.action import Refusal
from handlers.people.actions.codes import still_issued
from handlers.people.actions.guessing import note_wrong_code
from handlers.people.actions.speaking import allow_button, knows_of, not_me_button, not_me_line, vouched
from handlers.people.actions.telling import (
    issuer_name,
    offices_over,
    tell_account,
    tell_accounts,
    tell_people,
)
from handlers.people.wording import account_name
from handlers.talk.command import command_button


@dataclass(frozen=True, slots=True)
class CodeOwner:
    """A good code, and whom it was made for."""

    code: LinkCode
    person: Person


async def owner_of(work: Work, code: str, *, day: date, now: datetime) -> CodeOwner | None:
    """Whom the code with this digest was made for, while it is good.

    It is not where its owner has got a role since it was made, and it asks for no second fact; nor where whoever issued
    it could not issue it now.
    """
    kept = await work.links.find(code, now)
    person = await work.people.person(kept.person_id, day) if kept else None
    if kept is None or person is None or person.status in GONE:
        return None
    if not kept.guarded and await work.people.grants(person.id, day):
        return None
    return CodeOwner(kept, person) if await still_issued(work, kept, day) else None


async def prove(
    work: Work, caller: Caller, owned: CodeOwner, given: str, *, day: date, now: datetime
) -> Refusal | None:
    """Check the second fact. A wrong one counts as a wrong code; after a few the code is dead, and the office hears."""
    person = owned.person
    if is_fact(given, admitted=(await work.people.admission(person.id)).proving(now), code=person.code):
        return None
    await note_wrong_code(work, caller.address, typed=True, day=day, now=now)
    if not await work.links.doubt(owned.code.digest, now, most=WRONG_FACTS):
        return Refusal(say("people-link-wrong-fact"))
    await _note(work, "code.doubted", person.id, account_text(caller.address), by="assistant", now=now)
    said = say("people-link-doubted", name=person.full_name, count=WRONG_FACTS)
    await tell_people(work, await offices_over(work, person, day), said, about=person.id, now=now)
    return Refusal(say("people-link-code-gone"))


async def fact_question(work: Work, person: Person, now: datetime) -> Text:
    """Which second fact is asked for."""
    return say("people-link-fact", fact=fact_of((await work.people.admission(person.id)).proving(now)).value)


async def link_account(
    work: Work, caller: Caller, code: str, *, proved: str, day: date, now: datetime, addition: int = 0
) -> AccountLink | Refusal:
    """Spend the code with this digest: the caller's account belongs to its owner, who agreed to the consent text.

    Where the owner has an open account and the code is neither theirs nor the office's, the link waits for a yes
    there; so it does where only the office's code may take the place of an account that the office linked. `proved`:
    the digest of the code for which the second fact was right; `addition`: the number of what the office had added to
    the text. Every other account is told.
    """
    owned, address = await owner_of(work, code, day=day, now=now), caller.address
    if owned is None or (owned.code.guarded and proved != owned.code.digest):
        return Refusal(say("people-link-code-gone"))
    kept, person = owned.code, owned.person
    if not await work.links.use(kept.digest, now):
        return Refusal(say("people-link-code-gone"))
    others = [one for one in await work.accounts.of_person(person.id) if one.address != address]
    former = _replaced(others, address)
    waits = kept.authority in NEEDS_A_YES and any(one.open and one.consented for one in others)
    waits = waits or await _outranked(work, person.id, kept.authority, former)
    link = await work.account_links.keep(
        person_id=person.id,
        address=address,
        issued_by=kept.issued_by,
        authority=kept.authority,
        state=LinkState.ASKED if waits else LinkState.LINKED,
        at=now,
        former=None if waits else former,
    )
    await agree(work, person, address, addition=addition, code_by=kept.issued_by, now=now)
    if waits:
        await _note(work, "account.ask", person.id, _how(link), by=person.id, now=now)
        await _ask_others(work, person, link, day=day, now=now)
        return link
    await _attach(work, person, link, caller.person, day=day, now=now)
    return link


async def allow_link(
    work: Work, caller: Caller, link: AccountLink, *, day: date, now: datetime
) -> Refusal | None:
    """The person says yes, on an account that was open when the link was asked for: it is made."""
    person = await work.people.person(link.person_id, day)
    if link.authority in NEEDS_A_YES and await work.people.grants(link.person_id, day):
        return Refusal(say("people-link-role-since"))  # nobody who issued it would be allowed to now
    others = await work.accounts.of_person(link.person_id)
    former = _replaced(others, link.address)
    if (
        person is None
        or person.status in GONE
        or not await knows_of(work, caller, link)
        or (
            former != caller.address
            and await _outranked(work, person.id, link.authority, former)
            and not await vouched(work, person.id, caller.address)
        )
        or not await work.account_links.linked(link.id, now, former=former)
    ):
        return Refusal(say("people-link-nothing-asked"))
    made = AccountLink(
        link.id,
        person.id,
        link.address,
        link.issued_by,
        link.authority,
        LinkState.LINKED,
        link.asked_at,
        now,
        former,
    )
    before = (await work.accounts.callers([link.address], day))[link.address].person
    await _attach(work, person, made, before, day=day, now=now, allowed_on=caller.address)
    done = say("people-link-done", name=person.full_name, unit=person.unit_name)
    menu = command_button("menu", say("people-link-menu"))
    await tell_account(work, link.address, done, now=now, language=person.language, choices=(menu,))
    return None


def _replaced(others: list[ChannelAccount], address: Address) -> Address | None:
    """The account that this one takes the place of."""
    same = (one.address for one in others if one.channel == address.channel and one.address != address)
    return next(same, None)


async def _outranked(work: Work, person_id: str, authority: CodeAuthority, former: Address | None) -> bool:
    """Whether a code of this authority would take the place of an account that the office linked, and did not come
    from the office."""
    return former is not None and authority not in VOUCHED and await vouched(work, person_id, former)


async def _attach(
    work: Work,
    person: Person,
    link: AccountLink,
    before: Person | None,
    *,
    day: date,
    now: datetime,
    allowed_on: Address | None = None,
) -> None:
    """The account belongs to the person from now on. `before`: whose it was; `allowed_on`: where the yes came from."""
    await work.accounts.link(person.id, link.address, now)
    how = f"{_how(link)} allowed on {account_text(allowed_on)}" if allowed_on else _how(link)
    await _note(work, "account.link", person.id, how, by=person.id, now=now)
    if before is not None and before.id != person.id:
        detail = account_text(link.address)
        await _note(work, "account.unlink", before.id, detail, by=person.id, now=now)
    name = await issuer_name(work, link.issued_by, day)
    told = say("people-link-told", channel=account_name(link.address), at=now, by=name)
    others = [one.address for one in await work.accounts.of_person(person.id) if one.open and one.consented]
    lines = {one: told for one in others if one not in (link.address, allowed_on)}
    if link.former is not None and link.former != allowed_on:
        lines[link.former] = say("people-link-detached", channel=account_name(link.former))
    for where, line in lines.items():
        not_me = await not_me_line(work, link, where)
        await tell_account(
            work, where, line, not_me, now=now, language=person.language, choices=(not_me_button(link),)
        )


async def _ask_others(work: Work, person: Person, link: AccountLink, *, day: date, now: datetime) -> None:
    """Ask on every open account whether the new one is the person's."""
    name = await issuer_name(work, link.issued_by, day)
    await tell_accounts(
        work,
        person,
        say("people-link-asked", channel=account_name(link.address), at=now, by=name),
        say("people-link-asked-how"),
        now=now,
        but=(link.address,),
        choices=(
            allow_button(link),
            not_me_button(link),
        ),
    )


def _how(link: AccountLink) -> str:
    """The account and whose code it was, for the audit."""
    return f"{account_text(link.address)} code by {link.issued_by} {link.authority.value}"


# ---------------------------------------------------------------- consents


async def agree(
    work: Work, person: Person, address: Address, *, now: datetime, addition: int = 0, code_by: str = ""
) -> None:
    """The person agrees to the consent text, through this account, to which a code of `code_by` led.

    `addition`: the number of what the office had added to the text.
    """
    await work.accounts.consent(
        address, person_id=person.id, version=CONSENT_VERSION, addition=addition, given=True, at=now
    )
    detail = f"{consent_version(addition)} {account_text(address)}" + (
        f" code by {code_by}" if code_by else ""
    )
    await _note(work, "consent.give", person.id, detail, by=person.id, now=now)


async def decline(
    work: Work, person: Person | None, address: Address, *, now: datetime, addition: int = 0
) -> None:
    """Somebody does not agree. A stranger's refusal is kept with the account's id alone."""
    person_id = person.id if person else None
    await work.accounts.consent(
        address, person_id=person_id, version=CONSENT_VERSION, addition=addition, given=False, at=now
    )
    if person is not None:
        detail = f"{consent_version(addition)} {account_text(address)}"
        await _note(work, "consent.refuse", person.id, detail, by=person.id, now=now)


async def _note(work: Work, action: Act, person_id: str, detail: str, *, by: str, now: datetime) -> None:
    await work.audit.record(at=now, actor=by, action=action, subject=person_id, detail=detail)
