"""Taking the consent back: on every account at once, as it was given."""

from __future__ import annotations

from datetime import date, datetime

from domain.people.codes import DISOWNED_WITHIN
from domain.people.linking import CodeAuthority, account_text
from domain.people.person import CONSENT_VERSION, LEADING, Caller, Person
from domain.ports import Work
from domain.talk.messages import say
from handlers.action import Refusal
from handlers.people.actions.telling import offices_over, tell_accounts, tell_people
from handlers.people.wording import account_name, channel_name


async def withdraw_consent(
    work: Work, caller: Caller, person: Person, *, day: date, now: datetime
) -> Refusal | None:
    """Nothing is written to the person any more, and what only they had seen is forgotten.

    What they handed in belongs to the cell's papers and stays. The accounts stay linked, so that a yes is enough to
    come back. Their codes end. Who leads the unit and the office above it are told, and the person's other accounts.

    Refused to an account that may still be disowned on an older one: it would silence its owner.
    """
    held = await work.accounts.of_person(person.id)
    mine = next((account for account in held if account.address == caller.address), None)
    older = next((account for account in held if mine and account.linked_at < mine.linked_at), None)
    if mine and older and now - mine.linked_at < DISOWNED_WITHIN:
        until = mine.linked_at + DISOWNED_WITHIN
        return Refusal(say("personal-data-too-new", channel=channel_name(older.channel), until=until))
    told = say("personal-data-withdrawn-elsewhere", channel=account_name(caller.address), at=now)
    await tell_accounts(work, person, told, now=now, but=(caller.address,))
    for account in held:
        await work.accounts.consent(
            account.address, person_id=person.id, version=CONSENT_VERSION, given=False, at=now
        )
    await work.links.retire(person.id, now, by=CodeAuthority.OWN)
    await work.personal_data.forget_drafts(person.id)
    detail = " ".join([CONSENT_VERSION, *(account_text(account.address) for account in held)])
    await work.audit.record(
        at=now, actor=person.id, action="consent.withdraw", subject=person.id, detail=detail
    )
    leaders = [leader.id for leader in await work.people.holders(person.unit_id, LEADING, day)]
    offices = await offices_over(work, person, day)
    others = [told for told in (*leaders, *offices) if told != person.id]
    said = say("personal-data-withdrawn-told", name=person.full_name, unit=person.unit_name)
    await tell_people(work, others, said, about=person.id, now=now)
    return None
