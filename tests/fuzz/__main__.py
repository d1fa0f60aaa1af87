"""`python -m tests.fuzz --updates 100000 --seed 7`: anything from each platform, and the whole matrix of foreign ids.

Exit status 1 where anything was wrong; what is printed then repeats it: the seed, the town, and the update.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from tests.fuzz import telegram, zalo
from tests.fuzz.session import A_TOWN, Platform, Tally, play
from tests.security.matrix import Trial, leaks, trials
from tests.security.outsiders import CALLERS, settle_beyond
from tests.town import Town

PLATFORMS: tuple[Platform, ...] = (telegram, zalo)


def main() -> int:
    """The exit status."""
    parser = ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    names = [platform.NAME for platform in PLATFORMS]
    parser.add_argument("--only", choices=[*names, "matrix"], nargs="*", default=[*names, "matrix"])
    parser.add_argument("--updates", type=int, default=100_000, help="for each platform")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--town", type=int, default=0, help="begin with this one")
    parser.add_argument("--commands", nargs="*", help="of the matrix; all, if none is named")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fuzz") as made:
        return asyncio.run(_run(chosen, Path(made)))


async def _run(chosen: Namespace, folder: Path) -> int:
    settled = folder / "settled"
    settled.mkdir()
    town = Town(settled)
    await town.settle()
    await town.close()
    wrong = []
    for platform in PLATFORMS:
        if platform.NAME in chosen.only:
            wrong += await _platform(chosen, platform, settled, folder)
    if "matrix" in chosen.only:
        wrong += await _matrix(chosen.commands, settled)
    for line in wrong:
        print(line)
    return 1 if wrong else 0


async def _platform(chosen: Namespace, platform: Platform, settled: Path, folder: Path) -> list[str]:
    whole, number, began = Tally(), chosen.town, time.monotonic()
    while whole.brought < chosen.updates and not whole.wrong:
        most = min(A_TOWN, chosen.updates - whole.brought)
        place, seed = folder / f"{platform.NAME}-{number}", f"{chosen.seed}:{number}"
        seen = await play(platform, settled, place, updates=most, seed=seed)
        whole.wrong += [
            f"{platform.NAME} --seed {chosen.seed} --town {number}: {line}" for line in seen.wrong
        ]
        whole.brought += seen.brought
        whole.taken += seen.taken
        whole.answered += seen.answered
        number += 1
    spent = time.monotonic() - began
    print(
        f"{platform.NAME}: {whole.brought} updates in {number - chosen.town} towns, {whole.taken} taken in, "
        f"{whole.answered} answered, {len(whole.wrong)} wrong, {spent:.0f} s",
        flush=True,
    )
    return whole.wrong


async def _matrix(names: list[str] | None, settled: Path) -> list[str]:
    """The whole matrix; a command at a time, so that one hears how far it is."""
    town = Town(settled)
    await town.move_in()
    beyond = await settle_beyond(town)
    await town.app.delivery.drain()
    rows: dict[str, list[Trial]] = {}
    for trial in trials(beyond):
        rows.setdefault(trial.command, []).append(trial)
    wrong: list[str] = []
    for command in names or rows:
        found = await leaks(town, rows[command])
        print(
            f"/{command}: {len(rows[command])} ids × {len(CALLERS)} callers, {len(found)} wrong", flush=True
        )
        wrong += found
    await town.close()
    return wrong


if __name__ == "__main__":
    sys.exit(main())
