"""Which tests run a line: learnt by running the tests of the same noun once, under coverage."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coverage import CoverageData

LEAST_LIMIT = 30.0


@dataclass(frozen=True, slots=True)
class Reach:
    """`lines`: by file and line, the tests that run it. `seconds`: how long each test took. `loading`: by file, the
    lines that are run, also or only, while files are loaded."""

    lines: Mapping[str, Mapping[int, Sequence[str]]]
    seconds: Mapping[str, float]
    loading: Mapping[str, Collection[int]] = field(default_factory=dict)

    def longest(self, tests: Sequence[str]) -> float:
        """Seconds after which one of these tests hangs: ten times what the slowest takes, at least half a minute."""
        return max([LEAST_LIMIT, *(10 * self.seconds[test] for test in tests)])

    def at_load(self, path: str, line: int) -> bool:
        """Whether this line is run while files are loaded."""
        return line in self.loading.get(path, ())

    def tests(self, path: str, line: int, budget: float) -> tuple[list[str], int]:
        """The tests that run this line, of `budget` seconds together; and how many there are. First those that bear the
        file's name, then those of its noun, and quick ones before slow ones.

        What is run when the module is loaded, such as a statement that is put together once, concerns every test that
        enters a file of its folder, and first of all those that enter its own.
        """
        within = {test for tests in self.lines.get(path, {}).values() for test in tests}
        reaching = {test for test in self.lines.get(path, {}).get(line, ()) if test in self.seconds}
        if not reaching:
            folder = path.rpartition("/")[0]
            beside = [lines for other, lines in self.lines.items() if other.rpartition("/")[0] == folder]
            reaching = {
                test for lines in beside for tests in lines.values() for test in tests if test in self.seconds
            }
        chosen: list[str] = []
        spent = 0.0
        for test in sorted(
            reaching, key=lambda test: (test not in within, _distance(test, path), self.seconds[test], test)
        ):
            spent += self.seconds[test]
            if chosen and spent > budget:
                break
            chosen.append(test)
        return chosen, len(reaching)


def _distance(test: str, path: str) -> int:
    """How far a test is from a file by their names: 0 with its name, 1 in the folder of its noun, else 2."""
    place = Path(path)
    if place.stem in Path(test.partition("::")[0]).stem:
        return 0
    return 1 if test.split("/")[1:2] == list(place.parts[1:2]) else 2


def learn(project: Path, tests: str, paths: Collection[str], kept: Path) -> None:
    """Run this folder of tests in a copy of the project, measuring these files; keep what `learnt` reads in `kept`."""
    name = tests.replace("/", "-")
    config = project / f"{name}.ini"
    included = "\n    ".join(sorted(paths))
    config.write_text(
        f"[run]\nconcurrency = greenlet, thread\ndata_file = {kept / name}.coverage\nrelative_files = true\n"
        f"disable_warnings = no-data-collected\ninclude =\n    {included}\n",
        encoding="utf-8",
    )
    subprocess.run(
        [
            *(sys.executable, "-m", "coverage", "run", f"--rcfile={config.name}", "-m", "pytest", "-q"),
            *("-p", "tests.mutants.contexts", f"--outcomes={kept / name}.json", "-p", "no:cacheprovider"),
            *(
                "--timeout=600",
                "-m",
                "not browser and not crash",
                tests,
            ),
        ],
        cwd=project,
        stdout=sys.stderr,
        check=False,  # tests that fail as things are do not judge anything
    )


def learnt(kept: Path) -> Reach:
    """What was learnt, from all the folders of tests together."""
    seconds: dict[str, float] = {}
    lines: dict[str, dict[int, list[str]]] = {}
    loading: dict[str, set[int]] = {}
    for outcomes in sorted(kept.glob("*.json")):
        seconds |= json.loads(outcomes.read_text(encoding="utf-8"))
        data = CoverageData(basename=str(outcomes.with_suffix(".coverage")))
        data.read()
        for measured in data.measured_files():
            path = Path(measured).as_posix()
            by_line, at_load = lines.setdefault(path, {}), loading.setdefault(path, set())
            for line, tests in data.contexts_by_lineno(measured).items():
                by_line.setdefault(line, []).extend(sorted(test for test in tests if test))
                if "" in tests:
                    at_load.add(line)
    return Reach(lines, seconds, loading)
