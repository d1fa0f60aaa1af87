"""Telling people what happens to their account, their rights or those beside theirs."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from hashlib import sha256

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Person, Role
from domain.ports import Work
from domain.talk.messages import Address, Argument, Choice, Text, reply, say


async def tell_accounts(
    work: Work,
    person: Person,
    *lines: Text,
    now: datetime,
    but: Collection[Address] = (),
    choices: tuple[Choice, ...] = (),
) -> None:
    """Say it on every account of the person that is open, those in `but` excepted: whoever took one does not have
    the others."""
    for one in await work.accounts.of_person(person.id):
        if one.open and one.consented and one.address not in but:
            await tell_account(work, one.address, *lines, now=now, language=person.language, choices=choices)


async def tell_account(
    work: Work,
    address: Address,
    *lines: Text,
    now: datetime,
    language: str,
    choices: tuple[Choice, ...] = (),
) -> None:
    """Say it on this account, whosever it is. The same is said once an instant, but all that differs is said."""
    body = reply(*lines, choices=choices)
    said = sha256(repr((body.lines, body.choices)).encode()).hexdigest()[:12]
    key = f"told:{lines[0].id}:{address.channel}:{address.chat}:{_stamp(now)}:{said}"
    await work.outbox.tell(address, body, key=key, language=language, at=now)


async def tell_people(
    work: Work,
    people: Collection[str],
    *lines: Text,
    about: str,
    now: datetime,
    choices: tuple[Choice, ...] = (),
) -> None:
    """Say it to these people, by their ids, where an account reaches them. `about`: whose or what it is about."""
    notices = [
        Notice(
            key=f"told:{lines[0].id}:{about}:{person_id}:{_stamp(now)}",
            kind=MessageKind.NOTICE,
            person_id=person_id,
            due=now,
            body=reply(*lines, choices=choices),
        )
        for person_id in dict.fromkeys(people)
        if await work.accounts.of_person(person_id)
    ]
    await work.outbox.post(notices, now)


async def offices_over(work: Work, person: Person, day: date) -> list[str]:
    """The ids of those who hold the office at or above the person's unit and every unit where they hold a role."""
    places = [grant.unit_id for grant in await work.people.grants(person.id, day)]
    return await work.people.over([person.unit_id, *places], [Role.OFFICE], day)


async def issuer_name(work: Work, by: str, day: date) -> Argument:
    """Who issued a code, as people are told: a name, or that it was done on the server."""
    person = await work.people.person(by, day)
    return person.full_name if person else say("people-codes-program")


def _stamp(now: datetime) -> int:
    return int(now.timestamp() * 1000)
