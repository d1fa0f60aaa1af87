"""`python -m bot.workshop ZONE OVERLAY IDLE`: the process that does the jobs. Ends when nothing comes for IDLE seconds.

Jobs come pickled on its standard input, answers leave on its standard output (`process.Answer`).
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from bot.words.texts import FluentWords
from bot.workshop.jobs import (
    Job,
    UnreadableWorkbook,
)
from bot.workshop.process import Answer
from bot.workshop.work import done
from handlers.figures.sheet_context import SayText, teller

if sys.platform != "win32":
    import resource

NICENESS = 5
"""People's answers come before papers."""
MOST_KEPT = 150 << 20
"""Bytes beyond which the process ends between two jobs: what one has taken and keeps (a chart needs a whole JavaScript
engine) would be missing from what the next may ask for."""
MORE = 5
"""Seconds after the asker's own limit when the process ends by itself: the asker may have been killed."""


def main(zone: str, overlay: str, idle: float) -> int:
    """Do one job after another; returns the exit status.

    It is 0 where nothing came for long, nobody asks any more, or a job left the process large.
    """
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the asker, who ends this process
    warnings.simplefilter("ignore")  # they quote files
    if sys.platform != "win32":
        os.nice(NICENESS)

    @cache
    def words() -> FluentWords:
        return FluentWords(zone=ZoneInfo(zone), overlay=Path(overlay) if overlay else None)

    def tell(language: str) -> SayText:
        return teller(words(), language)

    while (job := _next(sys.stdin.buffer, idle)) is not None:
        _limit(job)
        pickle.dump(_answer(job, tell), answers)
        answers.flush()
        _limit(None)
        if _kept_memory() > MOST_KEPT:
            break
    return 0


def _next(jobs: BinaryIO, idle: float) -> Job[object] | None:
    if sys.platform != "win32" and not select.select([jobs], [], [], idle)[0]:
        return None
    try:
        job: Job[object] = pickle.load(jobs)  # noqa: S301 -- from the process that started this one
    except EOFError:
        return None
    return job


def _answer(job: Job[object], tell: Callable[[str], SayText]) -> Answer:
    try:
        return "done", done(job, tell)
    except UnreadableWorkbook as fault:
        return "unreadable", fault.text_id
    except MemoryError:
        return "memory", None
    except Exception as fault:  # noqa: BLE001 -- the asker says what it means for whom; its words may quote a file
        last = traceback.extract_tb(fault.__traceback__)[-1]
        return "broken", f"{type(fault).__name__} at {Path(last.filename).name}:{last.lineno}"


def _kept_memory() -> int:
    """The bytes that count against the limit of the next job; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[5]) * resource.getpagesize() if told.exists() else 0


def _limit(job: Job[object] | None) -> None:
    """Let the process have what the job may cost; None: no job, no limits."""
    if sys.platform == "win32":
        return
    signal.alarm(0 if job is None else int(job.seconds) + MORE)
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (hard if job is None else job.megabytes << 20, hard))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
