"""Documents in: what a conversation waits for is fetched and read outside any transaction, then told to it.

A wish is a row that was kept with the update it came with. It goes away in the transaction that takes the document in,
so whatever happens in between, somebody fetches again, and nobody is told twice.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from bot.channels.base import Channel, ChannelError, Fatal, InDoubt, NotSent, Oversized
from bot.workshop.jobs import CleanPhoto, JobFailed, ReadDocument, ReadTemplate
from domain.ports import Clock
from domain.talk.messages import LARGEST_FILE, Address, Fetched, FileFault, Update
from storage.engine.database import Database
from storage.pledges.photo_folder import PhotoFolder
from storage.receiving.inbox import FETCH_LEASE, FetchRequest
from storage.work import writing

log = logging.getLogger(__name__)

DOWNLOADS_AT_ONCE = 4
"""How many documents are fetched beside each other; each may be held in memory whole."""

ATTEMPTS = 3
PAUSES = (timedelta(seconds=5), timedelta(seconds=25))
"""Before the second attempt and the third."""

FETCHING = 75.0
"""Seconds that a document may take from the platform."""

HANDING_OVER = 30.0
"""Seconds that are left for the transaction that takes a document in."""

READING = FETCH_LEASE.total_seconds() - FETCHING - HANDING_OVER
"""Seconds that a document may wait for the workshop and be read in it: nobody else fetches it meanwhile."""

Reader = Callable[[ReadDocument], Awaitable[Fetched]]
"""Reads a document, or checks a template. Raises JobFailed."""

Cleaner = Callable[[CleanPhoto], Awaitable[bytes | None]]
"""Makes a photograph anew. Raises JobFailed."""

RosterKeeper = Callable[[Address, str, bytes], Awaitable[Fetched]]
"""Reads a roster of this name that came from there, and keeps it. Raises JobFailed."""

HandOverOne = Callable[[Update], Awaitable[None]]
"""Takes an update in; returns after the commit. The second one with the same wish changes nothing."""


class Fetching:
    """Serves wishes. Any number of processes may do so beside each other."""

    def __init__(
        self,
        *,
        database: Database,
        channels: Mapping[str, Channel],
        read: Reader,
        clean: Cleaner,
        photos: PhotoFolder,
        keep_roster: RosterKeeper,
        hand_over: HandOverOne,
        clock: Clock,
    ) -> None:
        self._database = database
        self._channels = channels
        self._read = read
        self._clean = clean
        self._photos = photos
        self._keep_roster = keep_roster
        self._hand_over = hand_over
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()
        self._wished = asyncio.Event()

    def wake(self) -> None:
        """There may be a new wish, or room for one."""
        self._wished.set()

    async def run(self) -> None:
        """Serve until cancelled; looks whenever it is woken."""
        while True:
            try:
                await self.begin_some()
            except Exception:  # what is due is still due at the next look
                log.exception("no wish for a document could be taken")
            await self._wished.wait()
            self._wished.clear()

    async def begin_some(self) -> int:
        """Begin with as many due wishes as there is room for. Returns how many."""
        room = DOWNLOADS_AT_ONCE - len(self._tasks)
        if room <= 0:
            return 0
        async with writing(self._database) as work:
            wishes = await work.fetches.claim(self._clock.now(), room)
        for wish in wishes:
            task = asyncio.create_task(self._serve(wish))
            self._tasks.add(task)
            task.add_done_callback(self._ended)
        return len(wishes)

    async def drain(self) -> None:
        """Serve everything that is due now; returns when nothing is left in our hands."""
        while await self.begin_some() or self._tasks:
            await asyncio.wait(self._tasks)

    async def take_over(self) -> None:
        """Whoever else held a wish is dead: all are due at once."""
        async with writing(self._database) as work:
            await work.fetches.at_once(self._clock.now())

    async def close(self) -> None:
        """Drop what is in our hands; the wishes stay."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, wish: FetchRequest) -> None:
        try:
            fetched = await self._fetched(wish)
            if fetched is not None:
                update = Update(wish.address, wish.answer_id, self._clock.now(), fetched)
                await self._hand_over(update)
        except Exception:  # found again when it is nobody's any more; after some attempts it is given up
            log.exception("the document of %s was left", wish.event_id)

    async def _fetched(self, wish: FetchRequest) -> Fetched | None:
        """The document, or why there is none; None where it is tried again later."""
        channel = self._channels.get(wish.address.channel)
        if channel is None or wish.attempts > ATTEMPTS:
            return _without(wish, "unfetched")
        try:
            async with asyncio.timeout(FETCHING):
                data = await channel.fetch(wish.file, largest=LARGEST_FILE)
        except Oversized:
            return _without(wish, "too-large")
        except (NotSent, InDoubt, Fatal, TimeoutError) as fault:
            return await self._put_off(wish, fault)
        except ChannelError as fault:
            log.warning("the document of %s is not handed out: %s", wish.event_id, fault)
            return _without(wish, "unfetched")
        try:
            async with asyncio.timeout(READING):
                return await self._content(wish, data)
        except TimeoutError as fault:
            return await self._put_off(wish, fault)

    async def _put_off(self, wish: FetchRequest, fault: ChannelError | TimeoutError) -> Fetched | None:
        why = f"{type(fault).__name__} {fault}"
        log.warning("attempt %d at the document of %s failed: %s", wish.attempts, wish.event_id, why)
        if wish.attempts >= ATTEMPTS:
            return _without(wish, "unfetched")
        pause = PAUSES[wish.attempts - 1]
        if isinstance(fault, NotSent) and fault.retry_after is not None:
            pause = max(pause, timedelta(seconds=fault.retry_after))
        async with writing(self._database) as work:
            await work.fetches.later(wish, self._clock.now() + pause)
        # The row remembers; the bell only spares the person the wait for the next look.
        asyncio.get_running_loop().call_later(pause.total_seconds(), self.wake)
        return None

    async def _content(self, wish: FetchRequest, data: bytes) -> Fetched:
        """What stands in it. Reading may take long and runs beside everything else."""
        if wish.read_as == "photo":
            return await self._photo(wish, data)
        try:
            if wish.read_as == "roster":
                return await self._keep_roster(wish.address, wish.name, data)
            job = (ReadTemplate if wish.read_as == "template" else ReadDocument)(
                wish.name, data, LARGEST_FILE
            )
            return await self._read(job)
        except JobFailed as fault:
            log.warning("the document of %s could not be read: %s", wish.event_id, fault)
            return _without(wish, "unreadable" if fault.why == "broken" else "too-large")

    async def _photo(self, wish: FetchRequest, data: bytes) -> Fetched:
        """The photograph, kept without a word about itself."""
        try:
            photo = await self._clean(CleanPhoto(data))
        except JobFailed as fault:
            log.warning("the photo of %s could not be read: %s", wish.event_id, fault)
            photo = None
        if photo is None:
            return _without(wish, "no-photo")
        handle = await asyncio.to_thread(self._photos.keep, photo)
        return Fetched("", text=wish.name, photo=handle)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self.wake()


def _without(wish: FetchRequest, fault: FileFault) -> Fetched:
    return Fetched(wish.name, fault=fault)
