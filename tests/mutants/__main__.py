"""`python -m tests.mutants --sample 40 --seed 7`: change the product a little, again and again, and run the tests.

Prints each change that no test noticed. Exit status 1 where fewer than `--least` percent were noticed of those that
change behaviour: what `accepted.py` names with its reason does not count.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from tests.mutants.accepted import reason_of
from tests.mutants.operators import Mutant, mutants
from tests.mutants.places import changed, folders_of
from tests.mutants.reaching import Reach, learn, learnt
from tests.mutants.trial import Bench, Verdict, copy

PROJECT = Path(__file__).parents[2]
NOTICED = (Verdict.KILLED, Verdict.HUNG)
UNNOTICED = (Verdict.SURVIVED, Verdict.UNREACHED)


def main() -> int:
    """The exit status."""
    chosen = _chosen()
    sources = {
        path: (PROJECT / path).read_text(encoding="utf-8")
        for path in changed(PROJECT)
        if path.startswith(tuple(chosen.only))
    }
    every = [mutant for path, source in sources.items() for mutant in mutants(path, source)]
    sample = random.Random(chosen.seed).sample(every, min(chosen.sample, len(every)))
    print(f"{len(sample)} of {len(every)} changes of {len(sources)} files, seed {chosen.seed}")
    with tempfile.TemporaryDirectory(prefix="mutants") as made:
        reach = _reach(chosen, Path(made), sample)
        verdicts = _trials(chosen, Path(made), sample, reach, sources)
    accepted = verdicts[Verdict.ACCEPTED]
    noticed = sum(count for verdict, count in verdicts.items() if verdict in NOTICED)
    told = ", ".join(f"{count} {verdict}" for verdict, count in sorted(verdicts.items()))
    print(f"{told}: {noticed} of {len(sample) - accepted} that change behaviour noticed")
    return int(noticed * 100 < chosen.least * (len(sample) - accepted))


def _chosen() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--sample", type=int, default=40, help="how many changes are tried")
    parser.add_argument("--seed", type=int, default=7, help="which ones")
    parser.add_argument("--only", nargs="*", default=[""], help="paths begin so")
    parser.add_argument("--budget", type=float, default=90, help="seconds of tests for one change")
    parser.add_argument("--jobs", type=int, default=2, help="how many are tried at a time")
    parser.add_argument("--least", type=float, default=0, help="percent that have to be noticed")
    parser.add_argument(
        "--learnt",
        type=Path,
        help="a folder that keeps which tests run which line, for more runs as things are",
    )
    chosen = parser.parse_args()
    chosen.only = chosen.only or [""]
    return chosen


def _reach(chosen: Namespace, made: Path, sample: list[Mutant]) -> Reach:
    """Which tests run which line; kept beside where a folder for it is given."""
    kept: Path = (chosen.learnt or made / "learnt").resolve()
    kept.mkdir(parents=True, exist_ok=True)
    wanted = {test for mutant in sample for test in folders_of(PROJECT, mutant.path)}
    missing = sorted(test for test in wanted if not (kept / f"{test.replace('/', '-')}.json").exists())
    if missing:
        print(f"learning from {' '.join(missing)}", flush=True)
        copied, paths = copy(PROJECT, made / "whole"), changed(PROJECT)
        with ThreadPoolExecutor(chosen.jobs) as pool:
            list(pool.map(lambda tests: learn(copied, tests, paths, kept), missing))
    return learnt(kept)


def _trials(
    chosen: Namespace, made: Path, sample: list[Mutant], reach: Reach, sources: dict[str, str]
) -> Counter[Verdict]:
    wanted = sorted({test for mutant in sample for test in folders_of(PROJECT, mutant.path)})
    benches = [Bench(PROJECT, copy(PROJECT, made / str(number)), wanted) for number in range(chosen.jobs)]
    free: SimpleQueue[Bench] = SimpleQueue()
    for bench in benches:
        free.put(bench)

    def trial(mutant: Mutant) -> tuple[Mutant, Verdict, str]:
        tests, there = reach.tests(mutant.path, mutant.line, chosen.budget)
        bench = free.get()
        began = time.monotonic()
        try:
            verdict = bench.tried(
                mutant,
                [f"--timeout={reach.longest(tests):.0f}", *tests] if tests else [],
                at_load=reach.at_load(mutant.path, mutant.line),
                limit=60 + 4 * chosen.budget,
            )
        finally:
            free.put(bench)
        return mutant, verdict, f"{len(tests)} of {there} tests, {time.monotonic() - began:.0f} s"

    verdicts: Counter[Verdict] = Counter()
    with ThreadPoolExecutor(chosen.jobs) as pool:
        for mutant, judged, lasted in pool.map(trial, sample):
            reason = reason_of(mutant, sources[mutant.path]) if judged in UNNOTICED else None
            verdict, told = (judged, lasted) if reason is None else (Verdict.ACCEPTED, reason)
            verdicts[verdict] += 1
            print(f"{verdict:9} {mutant.path}:{mutant.line} {mutant.what} ({told})", flush=True)
            if verdict in UNNOTICED:
                print(mutant.diff(sources[mutant.path]), flush=True)
    for bench in benches:
        bench.close()
    return verdicts


if __name__ == "__main__":
    sys.exit(main())
