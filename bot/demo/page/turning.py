"""The page's clock: what it shows, where its buttons lead, and that it turns once at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta, tzinfo
from typing import Protocol

from bot.demo.emulators.journal import Json

MONDAY_MORNING = time(8, 5)


class Turner(Protocol):
    def now(self) -> datetime:
        """The demo's time, aware, in UTC."""
        ...

    async def turn(self, to: datetime) -> None:
        """Move the clock forward step by step while the real scheduler runs; returns when all is done."""
        ...

    async def next_deadline(self) -> datetime | None:
        """The deadline of the open round that ends next; None if no round is open."""
        ...


class Busy(Exception):  # noqa: N818  a fact about the clock, not a fault
    """The clock is turning already."""


class Face:
    """The clock as the page sees it. `changed` is called when it begins and when it has ended to turn."""

    def __init__(self, turner: Turner, zone: tzinfo, changed: Callable[[], None]) -> None:
        self._turner = turner
        self._zone = zone
        self._changed = changed
        self._span: tuple[datetime, datetime] | None = None

    @property
    def turning(self) -> bool:
        """Whether it is moving now."""
        return self._span is not None

    def now(self) -> datetime:
        """The demo's time, aware, in UTC."""
        return self._turner.now()

    def show(self) -> Json:
        """The minute in milliseconds, the zone, and while it turns how much of the way is done (0 to 1)."""
        now = self._turner.now()
        shown: Json = {
            "now": milliseconds(now.replace(second=0, microsecond=0)),
            "zone": str(self._zone),
        }
        if self._span is not None:
            start, end = self._span
            shown["progress"] = round(min(max((now - start) / (end - start), 0.0), 1.0), 2)
        return shown

    async def goal(self, step: str) -> datetime | None:
        """Where this button leads; None where there is nowhere to go. Raises KeyError for an unknown button."""
        now = self._turner.now()
        match step:
            case "hour":
                return now + timedelta(hours=1)
            case "day":
                return now + timedelta(days=1)
            case "deadline":
                return await self._turner.next_deadline()
            case "monday":
                return next_monday(now, self._zone)
        raise KeyError(step)

    async def turn(self, to: datetime) -> None:
        """Turn to this moment, which is in the future. Raises Busy while it is turning."""
        if self._span is not None:
            raise Busy
        self._span = (self._turner.now(), to)
        self._changed()
        try:
            await self._turner.turn(to)
        finally:
            self._span = None
            self._changed()


def next_monday(now: datetime, zone: tzinfo) -> datetime:
    """The next Monday at five past eight in the committee's zone; on a Monday before that, the same day."""
    local = now.astimezone(zone)
    monday = local.date() + timedelta(days=-local.weekday() % 7)
    candidate = datetime.combine(monday, MONDAY_MORNING, tzinfo=zone)
    if candidate <= local:
        candidate = datetime.combine(monday + timedelta(days=7), MONDAY_MORNING, tzinfo=zone)
    return candidate.astimezone(now.tzinfo)


def milliseconds(moment: datetime) -> int:
    """Since 1970, as JavaScript counts."""
    return int(moment.timestamp() * 1000)
