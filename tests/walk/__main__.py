"""Prints how far a message walks through the product, and the table of the house: `python -m tests.walk [--rooms]`.

The channel only remembers what it is given, so the files that speak to a platform are no part of a walk.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.walk.house import FLOORS, House, survey, tracked
from tests.walk.recorder import Recorder
from tests.walk.walks import Walk, walks

ROOT = Path(__file__).parents[2]


def main(arguments: Sequence[str] | None = None) -> None:
    """Walk, survey and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.walk", description=__doc__.partition("\n")[0])
    parser.add_argument("--rooms", action="store_true", help="list the rooms of each walk in order of entry")
    parser.add_argument(
        "--functions", type=int, default=0, metavar="N", help="list the N most called functions"
    )
    wanted = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    with TemporaryDirectory() as folder:
        walked = asyncio.run(walks(Path(folder), Recorder(ROOT, FLOORS)))
    lines = (
        *_walk_lines(walked, rooms=wanted.rooms, functions=wanted.functions),
        "",
        *_house_lines(survey(ROOT, tracked(ROOT))),
    )
    sys.stdout.write("\n".join(lines) + "\n")


def _walk_lines(walked: Sequence[Walk], *, rooms: bool, functions: int) -> Iterator[str]:
    yield f"{'walk':16}{'rooms':>7}{'calls':>7}{'moves':>7}{'resumed':>9}{'messages':>10}"
    for walk in walked:
        counts = f"{len(walk.rooms):>7}{walk.calls:>7}{walk.moves:>7}{walk.resumed:>9}{walk.sent:>10}"
        yield f"{walk.name:16}{counts}"
    for walk in walked:
        if rooms:
            yield f"\n{walk.name}: rooms in the order of first entry, with calls"
            yield from (f"{calls:>7}  {room}" for room, calls in walk.rooms.items())
        if functions:
            yield f"\n{walk.name}: functions most called"
            yield from (f"{calls:>7}  {name}" for name, calls in walk.functions.most_common(functions))


def _house_lines(house: House) -> Iterator[str]:
    yield "the house"
    loose = ", ".join(f"{floor} {count}" for floor, count in house.loose.items())
    yield f"{sum(house.loose.values()):>7}  loose files ({loose})"
    yield f"{house.folders:>7}  folders"
    yield f"{house.lines:>7}  lines of Python"
    checks = ", ".join(f"{name} {len(places)}" for name, places in house.checks.items())
    files = {place.partition(":")[0] for places in house.checks.values() for place in places}
    total = sum(map(len, house.checks.values()))
    yield f"{total:>7}  checks of kinds outside the kinds ({checks}), in {len(files)} files"
    yield f"{len(house.twins):>7}  public class names defined more than once"
    yield from (f"         {name}: {', '.join(files)}" for name, files in house.twins.items())


if __name__ == "__main__":
    main()
