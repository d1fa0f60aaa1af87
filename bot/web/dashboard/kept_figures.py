"""The overview of a large committee, counted beforehand: adding up a province takes a second, which nobody should wait.

What is kept was counted for one reader, and is a minute old at most; the page says of which instant it is. Counting
begins when they open their link, and goes on every so often as long as they look.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.dashboard.session import IDLE
from domain.people.person import Caller
from domain.ports import Clock
from handlers.dashboard.figures import FiguresView, all_figures, scope_of, unit_figures
from handlers.talk.scene import Scene, SceneFactory
from storage.engine.database import Database
from storage.work import reading

log = logging.getLogger(__name__)

LARGE = 2_000
"""Places in open rounds from which on the figures of a scope are kept; fewer are counted while a page is made."""

FRESH = timedelta(seconds=60)
"""How old what is shown may be."""

AGAIN = 40.0
"""Seconds after which what somebody looks at is counted again."""

Reader = tuple[str, frozenset[tuple[str, str]]]
"""Who looks, and by which roles at which units: whoever loses one is another reader."""


@dataclass(slots=True)
class _Kept:
    """One reader's figures, and the counting of them that goes on. `used`: when they looked last."""

    caller: Caller
    used: datetime
    view: FiguresView | None = None
    counting: asyncio.Task[None] | None = field(default=None, repr=False)


class KeptFigures:
    """Figures of those who look at much."""

    def __init__(self, *, database: Database, scenes: SceneFactory, clock: Clock, large: int = LARGE) -> None:
        self._database = database
        self._scenes = scenes
        self._clock = clock
        self._large = large
        self._kept: dict[Reader, _Kept] = {}
        self._again: asyncio.Task[None] | None = None

    async def of(self, scene: Scene) -> FiguresView:
        """What this reader sees, now or a minute ago at most."""
        kept = self._kept.get(_reader(scene.caller))
        if kept is not None:
            kept.used = scene.now
            # Never by waiting for a counting: it needs a connection, and this request holds one already.
            if kept.view is not None and self._is_fresh(kept):
                return kept.view
        view = await all_figures(scene)
        self._keep(_Kept(scene.caller, scene.now, view))
        return view

    async def of_unit(self, scene: Scene, unit_id: str) -> FiguresView | None:
        """The same of one unit: where it is all that they look after, it is counted once for both. None where it is
        none of theirs."""
        kept = self._kept.get(_reader(scene.caller))
        shown = kept.view if kept is not None and self._is_fresh(kept) else None
        is_all = scope_of(scene) == (unit_id,) or (
            shown is not None and shown.unit is not None and shown.unit.id == unit_id
        )
        return await (self.of(scene) if is_all else unit_figures(scene, unit_id))

    def begin(self, caller: Caller) -> None:
        """Count for this reader, who will look at it soon."""
        if _reader(caller) not in self._kept:
            kept = _Kept(caller, self._clock.now())
            self._kept[_reader(caller)] = kept
            self._counting(kept)

    async def close(self) -> None:
        """Count no more."""
        tasks = [kept.counting for kept in self._kept.values()]
        running = [task for task in (*tasks, self._again) if task is not None]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _is_fresh(self, kept: _Kept) -> bool:
        return kept.view is not None and timedelta(0) <= self._clock.now() - kept.view.at <= FRESH

    def _counting(self, kept: _Kept) -> asyncio.Task[None]:
        """One at a time for each reader."""
        if kept.counting is None:
            kept.counting = asyncio.create_task(self._count(kept))
        return kept.counting

    async def _count(self, kept: _Kept) -> None:
        try:
            async with reading(self._database) as work:
                kept.view = await all_figures(self._scenes.scene(kept.caller, work, self._clock.now()))
        except Exception:
            log.exception("the figures of the page could not be counted")
            kept.view = None
        finally:
            kept.counting = None
        self._keep(kept)

    def _keep(self, kept: _Kept) -> None:
        """What is small is let go of: it is counted while its page is made."""
        if kept.view is None or kept.view.places < self._large:
            self._kept.pop(_reader(kept.caller), None)
            return
        self._kept[_reader(kept.caller)] = kept
        if self._again is None:
            self._again = asyncio.create_task(self._count_again())

    async def _count_again(self) -> None:
        while self._kept:
            await asyncio.sleep(AGAIN)
            now = self._clock.now()
            for reader, kept in list(self._kept.items()):
                if now - kept.used >= IDLE:
                    del self._kept[reader]
                else:
                    await asyncio.shield(self._counting(kept))
        self._again = None


def _reader(caller: Caller) -> Reader:
    roles = frozenset((grant.role.value, grant.unit_id) for grant in caller.grants)
    return caller.person.id if caller.person else "", roles
