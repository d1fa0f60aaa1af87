"""The moments on a message's way between which the death of the process makes a difference.

The product does not know them. A transaction is recognised by what it asks of the outbox, the rest by the calls that
come before and after it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import wraps
from typing import Any
from unittest.mock import patch

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.settlements import Settlements
from bot.receiving.dispatch import Dispatcher
from storage.delivery.outbox import SqlOutbox
from storage.engine.database import Database


class Checkpoint(StrEnum):
    """In the order in which a message meets them."""

    ANSWERED = "a batch is answered, its commit is to come"
    KEPT = "a batch is committed, none of its answers is on its way"
    TAKEN = "a batch's answers are on their way, the platform has not heard of the new cursor"
    CLAIMED = "notices are claimed, the commit is to come"
    CLAIM_KEPT = "notices are claimed and committed"
    MARKED = "parcels are marked as being sent, the commit is to come"
    MARK_KEPT = "parcels are marked and committed, sending is next"
    TURNED = (
        "outcomes that are no sends are written, perhaps the turn to a next channel; the commit is to come"
    )
    TURN_KEPT = "an account is closed and committed, and the parcel is about to go to the next one"
    ACCEPTED = "the platform took a parcel, and nothing of ours says so"
    SETTLED = "what became of parcels is written, the commit is to come"
    SETTLEMENT_KEPT = "what became of parcels is committed"


Reached = Callable[[Checkpoint], None]
"""Told of every moment that is reached; what it raises comes out of the product's code there."""

Method = Callable[..., Awaitable[Any]]

_BEFORE_AND_AFTER_COMMIT: dict[Method, tuple[Checkpoint, Checkpoint | None]] = {
    SqlOutbox.answer: (Checkpoint.ANSWERED, Checkpoint.KEPT),
    SqlOutbox.claim_for: (Checkpoint.CLAIMED, Checkpoint.CLAIM_KEPT),
    SqlOutbox.mark: (Checkpoint.MARKED, Checkpoint.MARK_KEPT),
    SqlOutbox.sent: (Checkpoint.SETTLED, Checkpoint.SETTLEMENT_KEPT),
    SqlOutbox.later: (Checkpoint.TURNED, None),
    SqlOutbox.expire: (Checkpoint.TURNED, None),
    SqlOutbox.fail: (Checkpoint.TURNED, None),
    SqlOutbox.doubt: (Checkpoint.TURNED, None),
    SqlOutbox.at_once: (Checkpoint.TURNED, None),
    SqlOutbox.turn: (Checkpoint.TURNED, None),
}
"""What a transaction is about, by the first of these that it calls."""

_about: ContextVar[list[tuple[Checkpoint, Checkpoint | None]]] = ContextVar("about")


@contextmanager
def watching(reached: Reached) -> Iterator[None]:
    """Let `reached` be told of every moment of the assistants that are made inside."""
    write = Database.write

    @asynccontextmanager
    async def written(database: Database) -> AsyncIterator[AsyncConnection]:
        about: list[tuple[Checkpoint, Checkpoint | None]] = []
        async with write(database) as connection:
            _about.set(about)
            yield connection
            if about:
                reached(about[0][0])
        if about and about[0][1] is not None:
            reached(about[0][1])

    def accepted(settlements: Settlements, *args: Any) -> Awaitable[None]:
        reached(Checkpoint.ACCEPTED)
        return sent(settlements, *args)

    sent = Settlements.sent
    with ExitStack() as patches:
        for method, moments in _BEFORE_AND_AFTER_COMMIT.items():
            patches.enter_context(patch.object(SqlOutbox, method.__name__, _noted(method, moments)))
        patches.enter_context(patch.object(Database, "write", written))
        patches.enter_context(patch.object(Settlements, "sent", accepted))
        for owner, after, moment in (
            (Settlements, Settlements.closed, Checkpoint.TURN_KEPT),
            (Dispatcher, Dispatcher.receive, Checkpoint.TAKEN),
        ):
            patches.enter_context(patch.object(owner, after.__name__, _then(after, reached, moment)))
        yield


def _noted(method: Method, moments: tuple[Checkpoint, Checkpoint | None]) -> Method:
    @wraps(method)
    async def noted(*args: Any, **kwargs: Any) -> Any:
        _about.get([]).append(moments)
        return await method(*args, **kwargs)

    return noted


def _then(method: Method, reached: Reached, moment: Checkpoint) -> Method:
    @wraps(method)
    async def done(*args: Any, **kwargs: Any) -> Any:
        result = await method(*args, **kwargs)
        reached(moment)
        return result

    return done
