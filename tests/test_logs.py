"""A fault that comes again and again is one line a minute, with how often it came."""

from __future__ import annotations

import logging
from collections.abc import Iterable

import pytest

from bot.logs import JsonLines, OncePerMinute, PlainLines, set_up_logging
from bot.settings import Settings


def told(*records: logging.LogRecord) -> list[str]:
    """What of these gets into the log, in order."""
    lines: list[str] = []
    once = OncePerMinute(lambda record: lines.append(record.getMessage()))
    log = logging.Handler()
    log.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    log.addFilter(once)
    for record in records:
        log.handle(record)
    return lines


def record(
    at: float,
    said: str,
    *args: object,
    level: int = logging.ERROR,
    fault: BaseException | None = None,
    name: str = "bot.x",
) -> logging.LogRecord:
    info = None if fault is None else (type(fault), fault, None)
    made = logging.LogRecord(name, level, "x.py", 1, said, args, info)
    made.created = at
    return made


def numbered(times: Iterable[float]) -> list[logging.LogRecord]:
    return [record(at, "update %s of %s failed", f"{n}af{n}", "zalo") for n, at in enumerate(times)]


def test_b3_repeated_faults_are_told_once_and_counted() -> None:
    ended = record(61, "listening", level=logging.INFO)

    assert told(*numbered([0, 1, 2, 59]), ended) == [
        "update 0af0 of zalo failed",
        "update 0af0 of zalo failed (3 more times within 60 s)",
        "listening",
    ]


def test_b3_the_next_minute_begins_anew() -> None:
    assert told(*numbered([0, 1, 60, 61, 120])) == [
        "update 0af0 of zalo failed",
        "update 0af0 of zalo failed (1 more time within 60 s)",
        "update 2af2 of zalo failed",
        "update 2af2 of zalo failed (1 more time within 60 s)",
        "update 4af4 of zalo failed",
    ]


@pytest.mark.parametrize(
    "other",
    [
        record(1, "update %s of %s failed", "1", "telegram"),
        record(1, "update 1 of zalo failed", fault=ValueError()),
        record(1, "update 1 of zalo failed", name="bot.y"),
    ],
    ids=["another channel", "another exception", "another place"],
)
def test_b3_other_faults_are_told(other: logging.LogRecord) -> None:
    assert len(told(record(0, "update 1 of zalo failed"), other)) == 2


def test_b3_what_is_no_fault_is_told_each_time() -> None:
    again = [record(at, "in reach again", level=logging.INFO) for at in range(3)]

    assert told(*again) == ["in reach again"] * 3


WRITTEN = "giải quyết trước hạn 30% hồ sơ"


def quoting() -> logging.LogRecord:
    """A record of a fault whose words quote a message, raised over one from the system."""
    try:
        try:
            raise OSError(28, "No space left on device")
        except OSError as full:
            raise ValueError(WRITTEN) from full
    except ValueError as fault:
        return logging.LogRecord(
            "bot.x", logging.ERROR, "x.py", 1, "failed", (), (type(fault), fault, fault.__traceback__)
        )


@pytest.mark.parametrize("form", [PlainLines(), JsonLines()], ids=["text", "json"])
def test_what_people_wrote_is_in_no_log_but_what_the_system_said_is(form: logging.Formatter) -> None:
    line = form.format(quoting())

    assert WRITTEN not in line
    assert "in quoting" in line
    assert line.index("OSError: [Errno 28] No space left on device") < line.index("ValueError")


def test_what_comes_from_outside_begins_no_line_of_the_log() -> None:
    forged = "x\n1970-01-01T00:00:00.000+00:00 INFO bot.x: all is well\u2028\u202e\x1b[2K"

    line = PlainLines().format(record(0, "the photo of %s", forged, fault=OSError(forged)))

    assert line.splitlines() == [
        "1970-01-01T00:00:00.000+00:00 ERROR bot.x: the photo of x\\n1970-01-01T00:00:00.000+00:00 INFO bot.x: "
        "all is well\\u2028\\u202e\\x1b[2K",
        "OSError: x\\n1970-01-01T00:00:00.000+00:00 INFO bot.x: all is well\\u2028\\u202e\\x1b[2K",
    ]


def test_times_say_their_offset() -> None:
    line = PlainLines().format(record(0, "listening", level=logging.INFO))

    assert line == "1970-01-01T00:00:00.000+00:00 INFO bot.x: listening"


def test_the_database_s_library_tells_no_statements(caplog: pytest.LogCaptureFixture) -> None:
    set_up_logging(Settings(_env_file=None, log_level="DEBUG"))

    logging.getLogger("aiosqlite").debug("executing %s", WRITTEN)

    assert caplog.records == []
