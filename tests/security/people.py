"""What the tests of rights do again and again: issue, link, read what came."""

from __future__ import annotations

import re
from datetime import timedelta

from sqlalchemy import update

from domain.people.linking import CodeAuthority, LinkState
from domain.people.person import Role
from domain.talk.messages import Address
from storage.tables import people
from storage.work import writing
from tests.town import Talk, Town


def code_in(said: list[str]) -> str:
    """The code of eight digits that was handed over."""
    found = re.findall(r"\b\d{4} \d{4}\b", "\n".join(said))
    assert len(found) == 1, said
    return str(found[0])


async def code_from(issuer: Talk, name: str, life: str = "Nhắn ngay") -> list[str]:
    """What somebody who looks after others is told when they ask for a code for the person of this name."""
    await issuer.says("/ma")
    await issuer.says(name)
    return await issuer.presses(life)


async def unit_ids(town: Town) -> dict[str, str]:
    """The ids of all units by their codes."""
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        return {one.code: one.id for one in await work.people.units((root.id,), town.today)}


async def grant(town: Town, code: str, role: Role, unit: str = "DU") -> None:
    """Give a role behind everybody's back, to begin with."""
    person_id, units = await town.person_id(code), await unit_ids(town)
    async with writing(town.app.database) as work:
        await work.people.grant(person_id, role, units[unit], town.today)


async def revoke(town: Town, code: str, role: Role, unit: str = "DU") -> None:
    """End a role behind everybody's back."""
    person_id, units = await town.person_id(code), await unit_ids(town)
    async with writing(town.app.database) as work:
        assert await work.people.revoke(person_id, role, units[unit], town.today)


async def vouch(town: Town, code: str, channel: str = "telegram") -> None:
    """The office's code made the account of this person what it is."""
    person_id, office = await town.person_id(code), await town.person_id("VP01")
    async with writing(town.app.database) as work:
        await work.account_links.keep(
            person_id=person_id,
            address=Address(channel, code),
            issued_by=office,
            authority=CodeAuthority.OFFICE,
            state=LinkState.LINKED,
            at=town.clock.now() - timedelta(days=30),
        )


async def admit(town: Town, code: str, day: object) -> None:
    """What the roster has as the day of admission."""
    async with writing(town.app.database) as work:
        await work.statements.run(update(people).where(people.c.code == code).values(admitted=day))


def beginnings(said: list[str]) -> list[str]:
    """The first line of each message."""
    return [text.splitlines()[0] for text in said]
