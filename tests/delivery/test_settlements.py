"""What became of parcels is written down although the database is in the way for a while."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text

from bot.calendar.cache import CalendarCache
from bot.channels.base import Rejected
from bot.delivery.quota import QuotaMeter
from bot.delivery.settlements import PAUSES, Settlements
from bot.demo.committee.one_transaction import claim_due
from domain.delivery.outgoing import Parcel
from domain.policy import Policy
from domain.talk.messages import Address, Reply, Text
from handlers.talk.scene import FilledSlots, SceneFactory
from storage.engine.database import Database, is_passing
from storage.tables import outbox
from storage.work import writing
from tests.committee import NOON
from tests.town import ZONE, strict_words

SAID = Reply(lines=(Text("talk-reception-fault"),))


class InTheWay:
    """Another transaction that holds the parcels' rows, and lets them go after so many pauses."""

    def __init__(self, database: Database, *, pauses: int) -> None:
        self._database = database
        self._left = pauses
        self.slept: list[float] = []

    async def __aenter__(self) -> InTheWay:
        self._writing = writing(self._database)
        work = await self._writing.__aenter__()
        await work.statements.rows(select(outbox).with_for_update())
        return self

    async def __aexit__(self, *_fault: object) -> None:
        if self._left > 0:
            await self._writing.__aexit__(None, None, None)

    async def sleep(self, seconds: float) -> None:
        """Wait for no time; the last pause sees the rows go free."""
        self.slept.append(seconds)
        self._left -= 1
        if self._left == 0:
            await self._writing.__aexit__(None, None, None)


async def sending(database: Database) -> list[Parcel]:
    """Two parcels being sent, in a database that does not wait for locks."""
    if database.single:
        pytest.skip("SQLite has one writer, with a queue in front of it")
    async with writing(database) as work:
        name = (await work.statements.rows(text("SELECT current_database() AS name")))[0]["name"]
        await work.statements.run(text(f"ALTER DATABASE {name} SET lock_timeout = '20ms'"))
        for chat in ("1", "2"):
            await work.outbox.tell(Address("telegram", chat), SAID, key=chat, language="vi", at=NOON)
        parcels = await claim_due(work.outbox, me="me", now=NOON, most=9)
        await work.outbox.mark(parcels, now=NOON)
    await database.close()  # the next connections know of the time-out
    return parcels


def settlements(database: Database, other: InTheWay) -> Settlements:
    """They wait as the other transaction lets them."""
    scenes = SceneFactory(strict_words(), Policy(), CalendarCache(ZONE), FilledSlots())
    return Settlements(database, QuotaMeter(scenes, ["telegram"]), sleep=other.sleep)


async def states(database: Database) -> dict[str, int]:
    """How many rows are in each state."""
    async with writing(database) as work:
        return await work.outbox.counts()


async def test_an_outcome_waits_for_the_database(database: Database) -> None:
    parcels = await sending(database)
    async with InTheWay(database, pauses=2) as other:
        for parcel in parcels:
            await settlements(database, other).refused(parcel, NOON, Rejected("x" * 400))

    assert other.slept == list(PAUSES[:2])
    assert await states(database) == {"failed": 2}


async def test_a_database_that_stays_in_the_way_leaves_it_to_the_reaper(database: Database) -> None:
    first, _ = await sending(database)
    async with InTheWay(database, pauses=9) as other:
        with pytest.raises(Exception, match="lock timeout") as raised:
            await settlements(database, other).failed(first, "Rejected")

    assert (other.slept, is_passing(raised.value)) == (list(PAUSES), True)
    assert await states(database) == {"sending": 2}
