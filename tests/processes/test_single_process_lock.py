"""One process at a time serves from a SQLite file."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.processes.leases import ProcessLeases
from storage.engine.database import Database
from storage.processes.single_process_lock import SingleProcessLock
from tests.town import MONDAY

HOLDER = """
import sys, time
from pathlib import Path
from storage.processes.single_process_lock import SingleProcessLock
sole = SingleProcessLock(Path(sys.argv[1]))
print(sole.take(), flush=True)
time.sleep(60)
"""
ROOT = Path(__file__).parents[2]
CLOCK = MovableClock(MONDAY)


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    first, second = SingleProcessLock(tmp_path / "a.sqlite"), SingleProcessLock(tmp_path / "a.sqlite")
    elsewhere = SingleProcessLock(tmp_path / "b.sqlite")

    assert (first.take(), second.take(), elsewhere.take(), first.take()) == (True, False, True, True)
    first.let_go()
    assert (second.take(), first.take()) == (True, False)
    second.let_go()
    elsewhere.let_go()


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"a\.sqlite\.lock cannot be opened"):
        SingleProcessLock(tmp_path / "missing" / "a.sqlite").take()


async def test_who_stands_by_serves_as_soon_as_the_first_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite"
    holder = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLDER, str(file), stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    assert holder.stdout is not None
    assert await holder.stdout.readline() == b"True\n"
    database = Database(f"sqlite+aiosqlite:///{file}")
    leases = ProcessLeases(database=database, owner="second", clock=CLOCK)

    standing_by = asyncio.create_task(leases.stand_by())
    await asyncio.wait((standing_by,), timeout=0.1)
    waited = not standing_by.done()
    holder.send_signal(signal.SIGKILL)
    await asyncio.wait_for(standing_by, 10)
    await holder.wait()

    assert waited
    assert not SingleProcessLock(file).take()
    await leases.end()
    await database.close()
