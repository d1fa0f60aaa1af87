"""Runs the assistant and notes every few milliseconds of CPU where each thread is. A program: `FILE` for the result.

Each thread's share of a sample is the CPU it used since the last one, by its own clock, so that the database's
thread is not charged to the loop. Counting begins with SIGUSR1 and is written when the assistant was asked to stop.
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path
from types import FrameType

import greenlet  # type: ignore[import-untyped]  # SQLAlchemy's; the installed release has no types

from bot.__main__ import main

ROOT = Path(__file__).parents[2]
INTERVAL = 0.002


class Sampler:
    """Stacks with the seconds of CPU spent in them, outermost frame first."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._stacks: defaultdict[tuple[str, ...], float] = defaultdict(float)
        self._used: dict[int, float] = {}
        self._names: dict[str, str] = {}

    def start(self, _number: int, _frame: FrameType | None) -> None:
        """Begin to count."""
        self._used = {one: self._clock(one) for one in sys._current_frames()}
        signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)

    def sample(self, _number: int, frame: FrameType | None) -> None:
        """Note where every thread is."""
        main_thread = threading.main_thread().ident
        for one, its_frame in sys._current_frames().items():
            used = self._clock(one)
            spent = used - self._used.get(one, used)
            self._used[one] = used
            if spent > 0:
                stack = self._stack(frame, tasks=True) if one == main_thread else self._stack(its_frame)
                self._stacks[stack] += spent

    def stop(self) -> None:
        """Write the result."""
        signal.setitimer(signal.ITIMER_PROF, 0)
        lines = [f"{spent:.6f} {';'.join(stack)}" for stack, spent in self._stacks.items()]
        self._file.write_text("\n".join(lines))

    def _stack(self, frame: FrameType | None, *, tasks: bool = False) -> tuple[str, ...]:
        found: list[str] = []
        self._walk(frame, found)
        # SQLAlchemy runs in greenlets: what awaits it goes on in the parent.
        above = greenlet.getcurrent().parent if tasks else None
        while above is not None:
            self._walk(above.gr_frame, found)
            above = above.parent
        return tuple(reversed(found))

    def _walk(self, frame: FrameType | None, found: list[str]) -> None:
        while frame is not None:
            code = frame.f_code
            name = self._names.get(code.co_filename)
            if name is None:
                name = self._names[code.co_filename] = _short(code.co_filename)
            found.append(f"{name}:{code.co_name}")
            frame = frame.f_back

    @staticmethod
    def _clock(thread: int) -> float:
        try:
            return time.clock_gettime(time.pthread_getcpuclockid(thread))
        except OSError:  # it has just ended
            return 0.0


def _short(file: str) -> str:
    path = Path(file)
    parts = path.parts
    if "site-packages" in parts:
        return "/".join(parts[parts.index("site-packages") + 1 :])
    if path.is_relative_to(ROOT):
        return "./" + str(path.relative_to(ROOT))
    return path.name if len(parts) < 2 else "/".join(parts[-2:])


if __name__ == "__main__":
    sampler = Sampler(Path(sys.argv[1]))
    signal.signal(signal.SIGUSR1, sampler.start)
    signal.signal(signal.SIGPROF, sampler.sample)
    status = main(["run"])
    sampler.stop()
    sys.exit(status)
