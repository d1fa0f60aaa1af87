"""How the assistant is: whether the database takes what is written, when platforms were last heard, what waits.

For operators.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from domain.ports import Clock
from storage.delivery.gauges import Counts, QueueGauge
from storage.engine.database import Database
from storage.receiving.probe import DatabaseFault, fault_of
from storage.work import reading, writing

log = logging.getLogger(__name__)

HEALTH_PATIENCE = 5.0
"""Seconds in which the database must answer."""

CHANNEL_SILENCE = timedelta(minutes=2)
"""A platform answers a poll within a minute, even with nothing: after this long we are deaf."""

ARRIVALS_STUCK = timedelta(minutes=2)
"""What arrived is dealt with at once: what is still there after so long is not being taken."""

OUTBOX_OVERDUE = timedelta(minutes=10)
"""How old a due message may be; older is right only as long as others before it leave, or a platform wants a pause."""

DELIVERY_STALLED = timedelta(minutes=5)
"""How long nothing need leave of a channel in which messages are overdue."""

LEAST_FREE = 64 * 1024 * 1024
"""Bytes that must be free beside the database: a write-ahead log grows at a bad moment, and a backup needs more."""

DATABASE_CHECKED = timedelta(hours=1)
"""How old the check of the whole file may be."""

METRICS_HISTORY = timedelta(minutes=1)
"""How old the count of what became of messages may be: it goes through the whole outbox."""

By = Literal["polling", "webhook"]

Reason = DatabaseFault | Literal["deaf", "arrivals-stuck", "outbox-stuck"]
"""Why somebody must look."""

Free = Callable[[], int]
"""Bytes that are free where the database lies."""


def free_beside(folder: Path) -> Free:
    """What is free on the disk of this folder; where nobody can tell, that is no fault."""

    def free() -> int:
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            return LEAST_FREE

    return free


@dataclass
class Pulse:
    """When each platform was last heard: a poll it answered, or a webhook it brought."""

    clock: Clock
    ways: Mapping[str, By]
    began: datetime = field(init=False)
    heard_at: dict[str, datetime] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.began = self.clock.now()

    def heard(self, channel: str) -> None:
        """The platform has just been heard."""
        self.heard_at[channel] = self.clock.now()

    def deaf(self, channel: str, now: datetime) -> bool:
        """Whether polls get no answer. A platform that brings its updates may be silent as long as people are."""
        return (
            self.ways[channel] == "polling" and now - self.heard_at.get(channel, self.began) > CHANNEL_SILENCE
        )


class Health:
    """What an operator, or a program in their stead, asks for."""

    def __init__(
        self,
        *,
        database: Database,
        pulse: Pulse,
        clock: Clock,
        zone: ZoneInfo,
        limits: Mapping[str, int],
        stalled: Callable[[str, datetime], bool],
        free: Free,
    ) -> None:
        """`limits`: messages a month by channel; in `zone` the month turns. `stalled`: whether nothing of a channel has
        left since then though it might have."""
        self._database = database
        self._pulse = pulse
        self._clock = clock
        self._zone = zone
        self._limits = limits
        self._stalled = stalled
        self._free = free
        self._ended: Counts = {}
        self._metrics_counted_at: datetime | None = None
        self._counting = asyncio.Lock()
        self._sound = True
        self._database_checked_at: datetime | None = None
        self._looking = asyncio.Lock()

    async def look(self) -> tuple[bool, Mapping[str, object]]:
        """Whether all is well, and what is known, as JSON: with every reason why not. Ages are seconds, null where
        there is nothing."""
        async with self._looking:
            now = self._clock.now()
            waiting, faults = await self._database_now(now)
        deaf = [name for name in self._pulse.ways if self._pulse.deaf(name, now)]
        reasons: list[Reason] = [*faults]
        if deaf:
            reasons.append("deaf")
        if waiting and waiting.oldest_arrival is not None and now - waiting.oldest_arrival > ARRIVALS_STUCK:
            reasons.append("arrivals-stuck")
        if waiting and any(
            now - due > OUTBOX_OVERDUE and self._stalled(channel, now - DELIVERY_STALLED)
            for channel, due in waiting.due.items()
        ):
            reasons.append("outbox-stuck")
        return not reasons, {
            "ok": not reasons,
            "reasons": reasons,
            "database": not faults,
            "channels": {
                name: {
                    "by": by,
                    "deaf": name in deaf,
                    "heard_seconds": _seconds_since(self._pulse.heard_at.get(name), now),
                }
                for name, by in self._pulse.ways.items()
            },
            "oldest_waiting_seconds": _seconds_since(waiting.oldest_due if waiting else None, now),
            "oldest_arrival_seconds": _seconds_since(waiting.oldest_arrival if waiting else None, now),
        }

    async def metrics(self) -> str:
        """Everything that can be drawn over time, in Prometheus' text form. Raises what the database raises."""
        now = self._clock.now()
        async with reading(self._database) as work:
            waiting = await work.gauges.waiting(now)
            parcels = await work.gauges.on_the_way()
            doubted = await work.gauges.doubted()
            used = await work.quotas.of(f"{now.astimezone(self._zone):%Y-%m}")
        parcels |= await self._history(now)
        held = sum(rows for (state, _), rows in doubted.items() if state == "held")
        doubts: Counter[tuple[str, str]] = Counter()
        for (state, kind), rows in doubted.items():
            doubts[kind, "held" if state == "held" else "repeated"] += rows
        quotas = sorted({*used, *self._limits})
        return "".join(
            [
                _metric(
                    "outbox_messages",
                    "Messages in the outbox by state and kind.",
                    [
                        ({"state": state, "kind": kind}, rows)
                        for (state, kind), rows in sorted(parcels.items())
                    ],
                ),
                _metric(
                    "outbox_in_doubt", "Messages that may have arrived and are not repeated.", [({}, held)]
                ),
                _metric(
                    "outbox_doubts",
                    "Messages that were in doubt, by kind and whether they were held or sent once more.",
                    [
                        ({"kind": kind, "became": became}, rows)
                        for (kind, became), rows in sorted(doubts.items())
                    ],
                ),
                _metric(
                    "outbox_oldest_waiting_seconds",
                    "For how long the oldest due message waits.",
                    [({}, _seconds_since(waiting.oldest_due, now) or 0)],
                ),
                _metric(
                    "arrivals_waiting", "Events written down and not answered yet.", [({}, waiting.arrivals)]
                ),
                _metric(
                    "arrivals_oldest_seconds",
                    "For how long the oldest of them waits.",
                    [({}, _seconds_since(waiting.oldest_arrival, now) or 0)],
                ),
                _metric(
                    "channel_heard_seconds",
                    "Since when a platform has not been heard (a poll answered, a webhook brought).",
                    [
                        (
                            {"channel": name},
                            _seconds_since(self._pulse.heard_at.get(name, self._pulse.began), now) or 0,
                        )
                        for name in self._pulse.ways
                    ],
                ),
                _metric(
                    "quota_sent",
                    "Messages sent this month.",
                    [({"channel": name}, used[name].sent if name in used else 0) for name in quotas],
                ),
                _metric(
                    "quota_received",
                    "Messages received this month.",
                    [({"channel": name}, used[name].received if name in used else 0) for name in quotas],
                ),
                _metric(
                    "quota_limit",
                    "Messages a month that the platform allows, in and out.",
                    [({"channel": name}, limit) for name, limit in sorted(self._limits.items())],
                ),
                _metric(
                    "quota_exhausted",
                    "1 where the platform refuses more this month.",
                    [
                        ({"channel": name}, int(name in used and used[name].exhausted_at is not None))
                        for name in quotas
                    ],
                ),
            ]
        )

    async def _history(self, now: datetime) -> Counts:
        """What became of messages, as it was at most a minute ago; those who ask meanwhile wait for one count."""
        async with self._counting:
            if (
                self._metrics_counted_at is None
                or not timedelta() <= now - self._metrics_counted_at < METRICS_HISTORY
            ):
                async with reading(self._database) as work:
                    self._ended = await work.gauges.ended()
                self._metrics_counted_at = now
            return self._ended

    async def _database_now(self, now: datetime) -> tuple[QueueGauge | None, list[DatabaseFault]]:
        """What waits, where that can be read, and what is wrong: a write is tried, the file is checked now and then."""
        waiting: QueueGauge | None = None
        faults: list[DatabaseFault] = []
        try:
            async with asyncio.timeout(HEALTH_PATIENCE), reading(self._database) as work:
                waiting = await work.gauges.waiting(now)
            async with asyncio.timeout(HEALTH_PATIENCE), writing(self._database) as work:
                await work.probe.write(now)
        except Exception as fault:  # whatever it is, the answer is that something is wrong
            faults.append(fault_of(fault))
            log.exception("the database does not answer")
        if self._free() < LEAST_FREE:
            faults.append("disk-full")
        if not await self._is_sound(now):
            faults.append("corrupted")
        return waiting, list(dict.fromkeys(faults))

    async def _is_sound(self, now: datetime) -> bool:
        """What the last check of the whole file said; where it cannot be had, something else is wrong."""
        if (
            self._database_checked_at is None
            or not timedelta() <= now - self._database_checked_at < DATABASE_CHECKED
        ):
            self._database_checked_at = now
            try:
                async with asyncio.timeout(HEALTH_PATIENCE), reading(self._database) as work:
                    self._sound = await work.probe.sound()
            except TimeoutError:
                log.info("checking the database takes long; it is checked again in an hour")
            except Exception as fault:
                self._sound = fault_of(fault) != "corrupted"
                log.exception("the database could not be checked")
        return self._sound


def _seconds_since(moment: datetime | None, now: datetime) -> float | None:
    return None if moment is None else round(max(0.0, (now - moment).total_seconds()), 3)


def _metric(name: str, about: str, values: Iterable[tuple[Mapping[str, str], float]]) -> str:
    """One gauge. Labels are names of ours and need no escaping."""
    full = f"neuguong_{name}"
    lines = [f"# HELP {full} {about}", f"# TYPE {full} gauge"]
    for labels, value in values:
        shown = ",".join(f'{label}="{text}"' for label, text in labels.items())
        lines.append(f"{full}{{{shown}}} {value}" if shown else f"{full} {value}")
    return "\n".join(lines) + "\n"
