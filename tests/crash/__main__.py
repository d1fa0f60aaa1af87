"""`python -m tests.crash --database sqlite --kills 1000 --seed 7`: kill one of two processes again and again.

Exit status 1 where anything was lost, sent twice without being in doubt, or sent to whoever was done.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from contextlib import ExitStack
from pathlib import Path

from tests import postgres
from tests.crash.committee import CROWD, settle
from tests.crash.siege.run import Plan, besiege
from tests.crash.siege.table import table

MOST_A_DAY = 100


def main() -> int:
    """The exit status."""
    parser = ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument(
        "--webhook", action="store_true", help="the platform brings updates (PostgreSQL only)"
    )
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--processes", type=int, default=2, help="how many serve or stand by at a time")
    parser.add_argument("--seed", type=int, default=None, help="drawn where none is given, and printed")
    parser.add_argument(
        "--minutes",
        type=float,
        default=float("inf"),
        help="begin no further day after so many; all that was is judged",
    )
    parser.add_argument("--keep", type=Path, default=None, help="a folder to leave the log and the files in")
    chosen = parser.parse_args()
    if chosen.webhook and chosen.database == "sqlite":
        parser.error("on SQLite one process serves: --webhook needs --database postgresql")
    with ExitStack() as stack:
        folder = chosen.keep or Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="siege", dir=postgres.quick_place()))
        )
        folder.mkdir(parents=True, exist_ok=True)
        return _run(chosen, folder, stack)


def _run(chosen: Namespace, folder: Path, stack: ExitStack) -> int:
    if chosen.database == "sqlite":
        url = f"sqlite+aiosqlite:///{folder / 'neuguong.sqlite'}"
    elif reason := postgres.why_not():
        print(f"skipped: {reason}")
        return 0
    else:
        cluster = stack.enter_context(postgres.running())
        url = cluster.url(cluster.create())
    seed = chosen.seed if chosen.seed is not None else time.time_ns() % 1_000_000
    plan = Plan(
        database_url=url,
        folder=folder,
        kills=chosen.kills,
        days=max(1, -(-chosen.kills // MOST_A_DAY)),
        seed=seed,
        webhook=chosen.webhook,
        at_a_time=chosen.processes,
        at_most=60 * chosen.minutes,
    )
    way = "webhook" if chosen.webhook else "polling"
    print(f"{chosen.database}, {way}, {chosen.kills} kills, seed {seed}", flush=True)
    asyncio.run(settle(url, CROWD))
    outcome = asyncio.run(besiege(plan, lambda line: print(f"  {line}", flush=True)))
    print(table(outcome, folder / "log"), flush=True)
    return 1 if outcome.verdict.violations else 0


if __name__ == "__main__":
    sys.exit(main())
