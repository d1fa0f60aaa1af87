"""Changes that no test has to notice, each with its reason: they take part in no share."""

from __future__ import annotations

from dataclasses import dataclass

from tests.mutants.operators import Mutant


@dataclass(frozen=True, slots=True)
class Accepted:
    """`line`: the words of the line that is changed, so that it is found again wherever it moves."""

    path: str
    line: str
    reason: str


ACCEPTED: tuple[Accepted, ...] = (
    Accepted(
        "domain/figures/counts.py",
        'return f"Figures({self._of!r})"',
        "What a failing test prints; no message is made of it.",
    ),
    Accepted(
        "domain/people/roster/cells.py",
        "_EARLIEST, _LATEST = 1900, 2100",
        "Years of nobody's life; which is the last that is taken for one is promised to nobody.",
    ),
    Accepted(
        "bot/delivery/limits.py",
        "if len(self._put_off) > 1024:",
        "At what size memory is swept.",
    ),
    Accepted(
        "storage/delivery/gauges.py",
        "row = (await self._statements.rows(_ARRIVALS))[0]",
        "There is one row, so the first is the last.",
    ),
    Accepted(
        "storage/people/names.py",
        "LONGEST_KEY = 400",
        "Longer than any name; at which letter a key is cut is promised to nobody.",
    ),
)


def reason_of(mutant: Mutant, source: str) -> str | None:
    """Why this change need not be noticed; None: it has to be."""
    line = source.splitlines()[mutant.line - 1].strip()
    return next((one.reason for one in ACCEPTED if (one.path, one.line) == (mutant.path, line)), None)
