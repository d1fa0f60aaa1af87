"""The page's answer to "what just happened": rows written and calls made since the last act on the page."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Protocol

from bot.demo.emulators.journal import ApiCall, Json
from bot.demo.emulators.telegram import TelegramCall, TelegramEmulator
from bot.demo.emulators.zalo import ZaloCall, ZaloEmulator

MOST_CALLS = 60
LONGEST_TEXT = 160


@dataclass(frozen=True, slots=True)
class Row:
    """One row that was written: the table, the key and a few short values as text."""

    table: str
    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Happenings:
    """The rows written since a mark, oldest first, and the mark to ask with next."""

    mark: str
    rows: tuple[Row, ...] = ()


class Ledger(Protocol):
    async def since(self, mark: str | None) -> Happenings:
        """What was written since the mark; for None nothing but the present mark."""
        ...


class JustNow:
    """Remembers where the last act on the page began, and tells what followed it."""

    def __init__(self, telegram: TelegramEmulator, zalo: ZaloEmulator, ledger: Ledger) -> None:
        self._telegram = telegram
        self._zalo = zalo
        self._ledger = ledger
        self._mark: str | None = None
        self._call = 0
        self._zalo_call = 0

    async def remember(self) -> None:
        """From here on counts as *just now*."""
        self._mark = (await self._ledger.since(None)).mark
        self._call = self._telegram.counters.calls
        self._zalo_call = self._zalo.counters.calls

    async def tell(self) -> Json:
        """Rows, calls on each platform (the newest of them), and how often the bot ever went faster than allowed.

        `lost` counts the events on Zalo that no poll waited for.
        """
        happenings = await self._ledger.since(self._mark)
        calls = [call for call in self._telegram.calls if call.number > self._call and _worth_showing(call)]
        zalo = [call for call in self._zalo.calls if call.number > self._zalo_call and _worth_seeing(call)]
        return {
            "rows": [{"table": row.table, "key": row.key, "values": row.values} for row in happenings.rows],
            "calls": [self._view(call) for call in calls[-MOST_CALLS:]],
            "hidden": max(len(calls) - MOST_CALLS, 0),
            "zalo": [self._zalo_view(call) for call in zalo[-MOST_CALLS:]],
            "zalo_hidden": max(len(zalo) - MOST_CALLS, 0),
            "lost": self._zalo.counters.lost_updates,
            "too_fast": asdict(self._telegram.violations),
        }

    def _view(self, call: TelegramCall) -> Json:
        person = self._telegram.state.people.get(call.chat_id or 0)
        to = f"{person.last_name} {person.first_name}".strip() if person else ""
        return _shown(call, to, status=call.status)

    def _zalo_view(self, call: ZaloCall) -> Json:
        person = self._zalo.state.people.get(call.chat_id)
        return _shown(call, person.display_name if person else "", status=_meant(call))


def _shown(call: ApiCall, to: str, *, status: object) -> Json:
    text = call.parameters.get("text") or call.parameters.get("caption") or ""
    return {
        "number": call.number,
        "method": call.method,
        "to": to,
        "text": str(text)[:LONGEST_TEXT],
        "status": status,
        "at": int(call.clock.timestamp() * 1000),
    }


def _meant(call: ZaloCall) -> object:
    """The code that the platform says its answer has; every answer comes with HTTP 200."""
    if call.ok or call.answer is None:
        return call.status
    return call.answer.get("error_code", call.answer.get("errorCode"))


def _worth_seeing(call: ZaloCall) -> bool:
    """Every call but the polls that brought nothing."""
    return call.method != "getUpdates" or call.ok


def _worth_showing(call: TelegramCall) -> bool:
    """Every call but the polls that brought nothing."""
    return call.method.lower() != "getupdates" or bool(call.answer and call.answer.get("result"))
