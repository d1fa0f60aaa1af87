"""Rosters in: read in the workshop by what their sender may import, and kept until they have decided."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.workshop.jobs import ReadRoster
from domain.people.person import Role
from domain.people.roster.rows import RosterSheet
from domain.ports import Clock
from domain.talk.messages import LARGEST_FILE, Address, Fetched
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database
from storage.types import new_id
from storage.work import reading, writing

RosterReader = Callable[[ReadRoster], Awaitable[RosterSheet | Fetched]]
"""Reads a roster, or says why not. Raises JobFailed."""


class RosterFiles:
    """Takes the rosters that people of an office send."""

    def __init__(self, *, database: Database, scenes: SceneFactory, read: RosterReader, clock: Clock) -> None:
        self._database = database
        self._scenes = scenes
        self._read = read
        self._clock = clock

    async def keep(self, address: Address, name: str, data: bytes) -> Fetched:
        """The key of what was read and kept, or why it was not. Raises JobFailed."""
        now = self._clock.now()
        day = self._scenes.calendar_cache.current.day_of(now)
        async with reading(self._database) as work:
            caller = (await work.accounts.callers([address], day))[address]
            units = await work.office_rosters.units_to_read_by(caller.units(Role.OFFICE), day)
        if caller.person is None or not units:
            return Fetched(name, fault="unfetched")
        sheet = await self._read(ReadRoster(name, data, LARGEST_FILE, units, day))
        if isinstance(sheet, Fetched):
            return sheet
        key = new_id(now)
        async with writing(self._database) as work:
            await work.office_rosters.keep(caller.person.id, key, sheet, now)
        return Fetched(name, sheet=sheet.title, roster=key)
