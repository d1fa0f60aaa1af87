"""One time for every process of a siege: it runs as the machine's does, and jumps for all of them at once."""

from __future__ import annotations

import mmap
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class SharedClock:
    """Milliseconds ahead of the machine's monotonic clock, in a file that every process maps."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._ahead: memoryview[int] | None = None

    def __reduce__(self) -> tuple[type[SharedClock], tuple[Path]]:
        return SharedClock, (self._file,)

    def now(self) -> datetime:
        """This instant, aware, in UTC."""
        return _EPOCH + timedelta(milliseconds=self._mapped()[0] + _running())

    def jump(self, at: datetime) -> None:
        """Make it this instant now, for everybody."""
        self._mapped()[0] = (at - _EPOCH) // timedelta(milliseconds=1) - _running()

    def _mapped(self) -> memoryview[int]:
        if self._ahead is None:
            with self._file.open("r+b") as file:
                # Read and written as one aligned number, so that nobody ever sees half of it.
                self._ahead = memoryview(mmap.mmap(file.fileno(), 8)).cast("q")
        return self._ahead


def shared_clock(file: Path, at: datetime) -> SharedClock:
    """A new one at this instant."""
    file.write_bytes(bytes(8))
    clock = SharedClock(file)
    clock.jump(at)
    return clock


def _running() -> int:
    return time.monotonic_ns() // 1_000_000
