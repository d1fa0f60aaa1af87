"""Where the log goes and in which form. Libraries that log addresses with tokens, or statements with their values, are
kept quiet; of a fault its place and its kind are told, and its words only where they cannot quote what people said.

A fault that comes again and again is one line a minute, with how often it came.
"""

from __future__ import annotations

import json
import logging
import re
import sqlite3
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType

from bot.settings import Settings

_ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

QUIET = (
    "aiohttp.access",
    "aiosqlite",
    "apscheduler",
    "alembic",
    "fontTools",
    "httpx",
    "telegram",
    "sqlalchemy",
)


SPEAKING_FAULTS = (OSError, sqlite3.Error)
"""Faults whose words come from a system: a full disk, a locked database. Those of others may quote a message."""


def _one_line(text: str) -> str:
    """The text with whatever would break or steer a line written out: who can put words into a log writes no lines."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


class PlainLines(logging.Formatter):
    """A line a record, with the time in UTC; under it the way to a fault."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802, ARG002
        """The instant with its offset, as ISO 8601 has it."""
        return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        """The record's line."""
        return _one_line(super().formatMessage(record))

    def formatException(self, ei: _ExceptionInfo) -> str:  # noqa: N802
        """Where it was raised and what kind of fault it is, and the same of its causes, the first one first."""
        told: list[str] = []
        fault = ei[1]
        while fault is not None:
            words = f": {_one_line(str(fault))}" if isinstance(fault, SPEAKING_FAULTS) else ""
            kind = f"{type(fault).__module__}.{type(fault).__qualname__}".removeprefix("builtins.")
            told.append("".join([*traceback.format_tb(fault.__traceback__), kind, words]))
            fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
        return "\n".join(reversed(told))


class JsonLines(PlainLines):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record with its time, level, origin and words."""
        entry = {
            "at": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


LOG_REPEATED_EVERY = 60.0
"""Seconds in which one fault is told once."""

_NUMBERS = re.compile(r"\b[0-9a-f]*\d[0-9a-f-]*\b")
"""Ids and counts, in which two records of one fault differ."""

_FaultKey = tuple[str, str, type[BaseException] | None]


@dataclass
class _LoggedOnce:
    """A fault that was told, and how often it came since."""

    record: logging.LogRecord
    more: int = 0


class OncePerMinute(logging.Filter):
    """Lets the first of alike warnings and errors pass, and counts those that follow within a minute.

    Alike are those of one logger whose words differ in numbers and ids only, and that carry the same exception. Time is
    that of the records. The count is told with the first record of any kind after the minute.
    """

    def __init__(self, tell: Callable[[logging.LogRecord], None]) -> None:
        """`tell` puts a record into the log without asking here."""
        super().__init__()
        self._tell = tell
        self._told: dict[_FaultKey, _LoggedOnce] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether this record goes into the log."""
        for key, told in list(self._told.items()):
            if not 0 <= record.created - told.record.created < LOG_REPEATED_EVERY:
                del self._told[key]
                if told.more:
                    self._tell(_log_summary(told, record))
        if record.levelno < logging.WARNING:
            return True
        fault = record.exc_info[0] if record.exc_info else None
        key = (record.name, _NUMBERS.sub("#", record.getMessage()), fault)
        if key in self._told:
            self._told[key].more += 1
            return False
        self._told[key] = _LoggedOnce(record)
        return True


def _log_summary(told: _LoggedOnce, now: logging.LogRecord) -> logging.LogRecord:
    first = told.record
    times = f"{told.more} more time" + ("s" if told.more > 1 else "")
    said = f"{first.getMessage()} ({times} within {LOG_REPEATED_EVERY:.0f} s)"
    summary = logging.LogRecord(first.name, first.levelno, first.pathname, first.lineno, said, (), None)
    summary.created, summary.msecs = now.created, now.msecs
    return summary


def set_up_logging(settings: Settings) -> None:
    """Log to stderr as the settings say."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if settings.log_format == "json" else PlainLines())
    handler.addFilter(OncePerMinute(handler.emit))
    logging.basicConfig(level=settings.log_level, handlers=[handler])
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
