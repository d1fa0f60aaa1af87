"""`python -m tests.bench`: the figures. Exit status 1 where a bot failed to answer, or where ours holds more memory at
rest than it keeps to; whatever the other figures are.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Mapping
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path
from statistics import median

from bot.clock import SystemClock
from tests.bench import report
from tests.bench.bots import AIOGRAM, OURS, PTB, Cores, Kind, as_service
from tests.bench.closing import closing_times
from tests.bench.committee import build
from tests.bench.crowd import NoAnswerError
from tests.bench.dashboard import dashboard_times
from tests.bench.delivery import delivery_figures, delivery_table
from tests.bench.flood import flood
from tests.bench.meanwhile import meanwhile
from tests.bench.measure import WARMING, Place, Result, Setting, at_rest, measure
from tests.bench.memory import memory
from tests.bench.papers import drawing_times
from tests.bench.past_day import past_day_times
from tests.bench.planning import bases, planning_times
from tests.bench.platform import Platform
from tests.bench.processes import scaling
from tests.bench.profile import profile
from tests.bench.scale import SIZES, costs, plot
from tests.bench.script import Pledge, pledges
from tests.bench.study import study_times
from tests.postgres import why_not

CONVERSATIONS = {PTB: 1, AIOGRAM: 2, OURS: 2}
"""How many pledges each person registers. Two are fourteen answers, within the eighteen our limiter lets one chat
have in a burst; the peers have no limiter."""

LOOPBACK = Setting("loopback, 200 people at once", people=200, latency=0.0, at_most=60.0)
DISTANT = Setting("80 ms to the platform and back, 50 people at once", people=50, latency=0.04, at_most=15.0)
SHARED = Setting(
    "processes that share PostgreSQL (fsync on), webhook, 200 people at once", 200, 0.0, at_most=120.0
)
IDLE_SECONDS = 3.0
START_SECONDS = 1.2
REST_MEGABYTES = 110.0 + (4.5 if find_spec("rich") else 0.0)
"""What our assistant keeps to at rest (decision 38); in a developer's environment httpx finds rich, and loads it."""


def say(text: str) -> None:
    """Print at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> int:
    """Measure what the arguments say; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds in turn, of which medians are shown")
    parser.add_argument(
        "--only", choices=(*APART, "loopback", "distant", "rest", "processes"), help="one part of it"
    )
    parser.add_argument(
        "--plot",
        type=Path,
        metavar="FILE.svg",
        help="draw `scale` there, up to a million members (half an hour)",
    )
    parser.add_argument("--profile", action="store_true", help="only: where the assistant's CPU goes")
    chosen = parser.parse_args()
    try:
        faults = asyncio.run(_bench(chosen))
    except NoAnswerError as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    sys.stderr.writelines(f"{uneven}\n" for uneven in faults)
    return 1 if faults else 0


async def _bench(chosen: argparse.Namespace) -> list[str]:
    cores = Cores.pick()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        say(report.machine(cores, folder))
        for part, measured in {} if chosen.profile else APART.items():
            if chosen.only in (None, part):
                (folder / part).mkdir()
                say("\n" + await measured(chosen, cores, folder / part))
                shutil.rmtree(folder / part)
        if chosen.only in APART:
            return []
        os.sched_setaffinity(0, {cores.platform})
        platform = Platform()
        (folder / "template").mkdir()
        chats = await build(folder / "template", WARMING + LOOPBACK.people)
        for chat in chats:
            platform.person(chat, "Đồng chí", str(chat))
        gc.freeze()
        await platform.start()
        place = Place(platform, cores, folder / "template", folder, chats)
        try:
            return await _with_crowd(chosen, place)
        finally:
            await platform.stop()


async def _with_crowd(chosen: argparse.Namespace, place: Place) -> list[str]:
    """What needs people who talk. Returns what was not as it should be."""
    writings = cycle(pledges(2000))
    faults: list[str] = []
    if chosen.profile:
        say(await profile(place, writings, people=LOOPBACK.people, conversations=2))
        return faults
    for part, setting, targets in (
        ("loopback", LOOPBACK, report.SATURATED),
        ("distant", DISTANT, report.DISTANT),
    ):
        if chosen.only in (None, part):
            results = await _in_turn(setting, place, writings, rounds=chosen.rounds)
            say("\n" + report.table(setting, results, targets))
            faults += [one.fault for some in results.values() for one in some if one.fault]
    if chosen.only in (None, "rest"):
        service = as_service(OURS, place.folder / "compiled")
        await at_rest(service, place, seconds=0)
        figures = [await at_rest(service, place, seconds=IDLE_SECONDS) for _ in range(chosen.rounds)]
        say("\n" + report.rest(figures, seconds=START_SECONDS, most=REST_MEGABYTES))
        if median(held for _, held in figures) > REST_MEGABYTES * 1e6:
            faults.append(f"{OURS.name} holds more than {REST_MEGABYTES:g} MB at rest")
    if chosen.only in (None, "processes"):
        say("\n" + await _several(chosen, place, writings))
    return faults


async def _several(chosen: argparse.Namespace, place: Place, writings: Iterator[Pledge]) -> str:
    if why_not():
        return f"several processes: not measured ({why_not()})"
    shown = await scaling(place, SHARED, writings, rounds=chosen.rounds)
    return report.scaling(SHARED, shown, cores=len({place.cores.bot, place.cores.platform}))


# ------------------------------------------------------------------ what needs no crowd


async def _study(chosen: argparse.Namespace, _cores: Cores, folder: Path) -> str:
    return report.study(await study_times(folder, chosen.rounds), published=5.0, units=1.0)


async def _past_day(_chosen: argparse.Namespace, _cores: Cores, folder: Path) -> str:
    return report.past_day(await past_day_times(folder), most=1.0)


async def _planning(chosen: argparse.Namespace, _cores: Cores, folder: Path) -> str:
    with bases(folder) as found:
        times = {base.name: await planning_times(base, folder, chosen.rounds) for base in found}
    return report.planning(times, most=5.0)


async def _closing(_chosen: argparse.Namespace, _cores: Cores, folder: Path) -> str:
    with bases(folder) as found:
        times = {base.name: await closing_times(base, folder) for base in found}
    return report.closing(times, most=0.25)


async def _dashboard(chosen: argparse.Namespace, _cores: Cores, folder: Path) -> str:
    with bases(folder) as found:
        times = {base.name: await dashboard_times(base, folder, chosen.rounds) for base in found}
    return report.dashboard(times, most=0.3)


async def _delivery(_chosen: argparse.Namespace, _cores: Cores, folder: Path) -> str:
    # It has an event loop of its own, on which time jumps.
    return delivery_table(await asyncio.to_thread(delivery_figures, folder))


async def _meanwhile(chosen: argparse.Namespace, cores: Cores, folder: Path) -> str:
    return report.meanwhile(await meanwhile(cores, folder, chosen.rounds), most=0.15)


async def _flood(chosen: argparse.Namespace, cores: Cores, folder: Path) -> str:
    return report.flood(await flood(cores, folder, chosen.rounds), most=0.15)


async def _memory(chosen: argparse.Namespace, cores: Cores, folder: Path) -> str:
    return report.memory(await memory(cores, folder, chosen.rounds), most=200)


async def _papers(chosen: argparse.Namespace, _cores: Cores, _folder: Path) -> str:
    return report.papers(await drawing_times(chosen.rounds), most=3.0)


async def _scale(chosen: argparse.Namespace, _cores: Cores, folder: Path) -> str:
    measured = await costs(SIZES if chosen.plot else SIZES[:-1], folder)
    if chosen.plot:
        picture = plot(measured, report.caption(SystemClock().now().date()))
        await asyncio.to_thread(chosen.plot.write_text, picture)
    return report.scale(measured)


APART: Mapping[str, Callable[[argparse.Namespace, Cores, Path], Awaitable[str]]] = {
    "study": _study,
    "past-day": _past_day,
    "planning": _planning,
    "closing": _closing,
    "dashboard": _dashboard,
    "delivery": _delivery,
    "meanwhile": _meanwhile,
    "flood": _flood,
    "memory": _memory,
    "papers": _papers,
    "scale": _scale,
}
"""Parts that measure without the crowd, in their order; each is given an empty folder of its own."""


async def _in_turn(
    setting: Setting, place: Place, writings: Iterator[Pledge], *, rounds: int
) -> dict[Kind, list[Result]]:
    """A B C A B C …: what disturbs the machine disturbs all of them alike."""
    results: dict[Kind, list[Result]] = {kind: [] for kind in CONVERSATIONS}
    for _ in range(rounds):
        for kind, conversations in CONVERSATIONS.items():
            results[kind].append(await measure(kind, setting, place, writings, conversations=conversations))
    return results


if __name__ == "__main__":
    sys.exit(main())
