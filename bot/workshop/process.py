"""The assistant's side of the workshop: a process is started when a job comes, and killed when a job costs too much.

So the assistant never loads what reads and makes Office files, and nothing that is sent can hold it up.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import IO, Literal, TypeVar
from zoneinfo import ZoneInfo

from bot.workshop.jobs import Job, JobFailed, UnreadableWorkbook

Result = TypeVar("Result")

Answer = tuple[Literal["done", "unreadable", "memory", "broken"], object]
"""What the process answers: the result, the id of a text, nothing, or the place where it broke."""

_ROOT = str(Path(__file__).parents[2])
_NEEDED = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "SYSTEMROOT")
"""Variables of the environment that the process gets."""

_PLAIN = frozenset(
    {
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "time"),
        ("datetime", "timedelta"),
        ("domain.people.person", "Status"),
        ("domain.people.roster.rows", "BrokenCell"),
        ("domain.people.roster.rows", "CellSheet"),
        ("domain.people.roster.rows", "FormattedCell"),
        ("domain.people.roster.rows", "KnownUnit"),
        ("domain.people.roster.rows", "MemberKind"),
        ("domain.people.roster.rows", "MergedCells"),
        ("domain.people.roster.rows", "RosterFile"),
        ("domain.people.roster.rows", "RosterRow"),
        ("domain.people.roster.rows", "RosterSheet"),
        ("domain.people.roster.rows", "RowFault"),
        ("domain.talk.messages", "Fetched"),
        ("domain.talk.messages", "Omission"),
    }
)
"""The classes that an answer may hold: the process has read hostile files, so nothing else is made from its bytes."""


class Workshop:
    """Does jobs one after another. Any task may ask; `close` when done."""

    def __init__(self, *, zone: ZoneInfo, overlay: Path | None = None, idle: float = 300.0) -> None:
        """`zone`, `overlay`: as `FluentWords` takes them. `idle`: seconds after which the process ends."""
        self._arguments = (zone.key, str(overlay or ""), str(idle))
        # One thread: jobs wait for each other here, and never for the threads that look up addresses.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workshop")
        self._process: subprocess.Popen[bytes] | None = None
        self._guard = Lock()
        self._closed = False

    async def do(self, job: Job[Result]) -> Result:
        """What the job gives. Raises UnreadableWorkbook where it says so, and JobFailed."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, job)

    @property
    def pid(self) -> int | None:
        """The process's number while it runs."""
        return None if self._process is None else self._process.pid

    def close(self) -> None:
        """End at once; what is being done fails."""
        with self._guard:
            self._closed = True
            if self._process is not None:
                self._process.kill()
        self._thread.shutdown(cancel_futures=True)
        if self._process is not None:
            self._let_go(self._process)

    @staticmethod
    def _let_go(process: subprocess.Popen[bytes]) -> None:
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):  # what was not written need not be
                    pipe.close()

    def _do(self, job: Job[Result]) -> Result:
        kind, content = self._answer(job)
        match kind:
            case "done":
                return content  # type: ignore[return-value] # by the job's type
            case "unreadable":
                raise UnreadableWorkbook(str(content))
            case "memory":
                raise JobFailed("memory")
            case "broken":
                raise JobFailed("broken", str(content))

    def _answer(self, job: Job[Result]) -> Answer:
        for process in (self._running(), None):
            try:
                return _asked(process or self._running(), job)
            except _HasRestedError:  # it ended of itself while it was asked: a new one is asked
                continue
        raise JobFailed("broken", "the process ends before it answers")

    def _running(self) -> subprocess.Popen[bytes]:
        with self._guard:
            if self._closed:
                raise JobFailed("broken", "closed")
            if self._process is not None and self._process.poll() is not None:
                self._let_go(self._process)
                self._process = None
            if self._process is None:
                self._process = subprocess.Popen(  # noqa: S603 -- our own program
                    [sys.executable, "-m", "bot.workshop", *self._arguments],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,  # what libraries print may quote what they read
                    env=_environment(),
                )
            return self._process


def _environment() -> dict[str, str]:
    """What a program needs to start, and no token or password: who reads hostile files shall have nothing to give away.

    The folder may be another than the program's: commands are given where people's files are.
    """
    kept = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, (_ROOT, *sys.path)))}


class _HasRestedError(Exception):
    """The process had nothing to do for long and ended as it was asked."""


class AnswerTooLargeError(Exception):
    """The answer has more bytes than the job may give."""


def _asked(process: subprocess.Popen[bytes], job: Job[Result]) -> Answer:
    stdin, stdout = _workshop_pipes(process)
    killer = Timer(job.seconds, process.kill)
    killer.start()
    try:
        # Part by part: as one piece the rows of a province would be held twice, and hold up everything that runs.
        pickle.dump(job, stdin)
        stdin.flush()
        answer = plain(stdout, job.largest_answer)
    except (BrokenPipeError, EOFError):
        if process.wait() == 0:
            raise _HasRestedError from None
        raise JobFailed("time" if killer.finished.is_set() else "memory") from None
    except (AnswerTooLargeError, MemoryError):
        _end_workshop(process)
        raise JobFailed("size", f"the answer has more than {job.largest_answer} bytes") from None
    except Exception as fault:  # noqa: BLE001 -- bytes that are no answer raise anything; what follows is none either
        _end_workshop(process)
        raise JobFailed("broken", f"{type(fault).__name__}: the answer is no plain data") from None
    else:
        return answer
    finally:
        killer.cancel()


def _end_workshop(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def _workshop_pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:  # asked for above
        raise JobFailed("broken", "no pipes")
    return process.stdin, process.stdout


def plain(stream: IO[bytes], most: int) -> Answer:
    """The next answer of the stream, of `most` bytes. Raises UnpicklingError for anything but plain data."""
    answer: Answer = _Plain(_Measured(stream, most)).load()
    return answer


class _Measured:
    """A stream for one unpickling; gives out no more than `left` bytes, and holds none that are beyond them."""

    def __init__(self, stream: IO[bytes], left: int) -> None:
        self._stream = stream
        self._left = left

    def read(self, size: int) -> bytes:
        """The next `size` bytes. Raises AnswerTooLargeError before it reads more than are left, and EOFError."""
        if size > self._left:
            raise AnswerTooLargeError
        return self._whole(self._stream.read(size), size)

    def readline(self) -> bytes:
        """The bytes up to the end of the line, with it; a whole line, or as read."""
        line = self._stream.readline(self._left + 1)
        if len(line) > self._left:
            raise AnswerTooLargeError
        return self._whole(line, len(line) if line.endswith(b"\n") else len(line) + 1)

    def _whole(self, part: bytes, size: int) -> bytes:
        if len(part) < size:
            raise EOFError
        self._left -= size
        return part


class _Plain(pickle.Unpickler):
    """Makes nothing but plain data."""

    def find_class(self, module: str, name: str) -> object:
        """Raises UnpicklingError for a class that no answer holds."""
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of an answer")
