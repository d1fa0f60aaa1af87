"""Many accounts at once, for committees that are made up: a simulation links a hundred thousand people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert

from domain.policy import CONSENT_VERSION
from domain.talk.messages import Address
from storage.engine.ids import new_id
from storage.engine.statements import Statements
from storage.tables import accounts, consents

AT_ONCE = 10_000

_ACCOUNTS = insert(accounts)
_CONSENTS = insert(consents)


async def link_many(statements: Statements, doors: Sequence[tuple[str, Address]], at: datetime) -> None:
    """Give these people, by id, these accounts, with their yes to the consent text in force.

    The accounts must be new. Tells no account that it was detached, as `SqlAccounts.link` does.
    """
    for first in range(0, len(doors), AT_ONCE):
        some = [
            {"channel": address.channel, "chat": address.chat, "person_id": person_id}
            for person_id, address in doors[first : first + AT_ONCE]
        ]
        await statements.run(_ACCOUNTS, [{**one, "open": True, "linked_at": at} for one in some])
        agreed = {"version": CONSENT_VERSION, "given": True, "at": at}
        await statements.run(_CONSENTS, [{**one, **agreed, "id": new_id(at)} for one in some])
