"""A siege in figures."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from tests.crash.siege.run import Outcome

SHOWN = 20
_COPIED = ("answers copied", "notices copied", "reminders copied")
_LINE = re.compile(r"^\d+ (WARNING|ERROR|CRITICAL) ([\w.]+): (.*)$")
_DIGITS = re.compile(r"\b[0-9a-f]{16,}\b|\d+")


def table(outcome: Outcome, log: Path) -> str:
    """The figures, what was violated, and what the processes logged most."""
    numbers = outcome.verdict.numbers
    lines = [
        *(f"| killed while {role} | {deaths} |" for role, deaths in sorted(outcome.deaths.items())),
        f"| seconds | {outcome.seconds:.0f} |",
        *(f"| {name} | {number} |" for name, number in sorted(numbers.items())),
        *(
            f"| {name} per 1,000 kills | {1000 * numbers[name] / max(outcome.kills, 1):.1f} |"
            for name in _COPIED
        ),
        f"| violations | {len(outcome.verdict.violations)} |",
    ]
    said = [f"violation: {one}" for one in outcome.verdict.violations[:SHOWN]]
    logged = [f"log, {times} times: {line}" for line, times in _logged(log).most_common(SHOWN)]
    return "\n".join(["| figure | value |", "|---|---|", *lines, *said, *logged])


def _logged(log: Path) -> Counter[str]:
    if not log.exists():
        return Counter()
    found = (_LINE.match(line) for line in log.read_text(errors="replace").splitlines())
    return Counter(_DIGITS.sub("#", f"{one[1]} {one[2]}: {one[3]}")[:160] for one in found if one)
