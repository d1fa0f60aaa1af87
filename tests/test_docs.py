"""The documentation names only files and folders that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
_NAMED = re.compile(r"`((?:bot|handlers|storage|domain|tests|docs)/[\w./-]*)`")
_LINKED = re.compile(r"\]\((?!https?:)([^)#]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_place_that_a_page_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    named = [place for place in _NAMED.findall(text) if not (ROOT / place).exists()]
    linked = [place for place in _LINKED.findall(text) if not (page.parent / place).exists()]

    assert (named, linked) == ([], [])


def test_each_requirement_of_the_standard_is_answered_once_by_a_word_and_what_bears_it() -> None:
    rows = [
        line.strip("|").split(" | ")
        for line in (ROOT / "docs" / "asvs.md").read_text(encoding="utf-8").splitlines()
        if re.match(r"\| \d", line)
    ]
    numbers = [number for cells in rows for number in re.findall(r"\d+\.\d+\.\d+", cells[0])]

    assert len(rows) > 150
    assert [number for number in set(numbers) if numbers.count(number) > 1] == []
    assert [cells for cells in rows if not re.match(r"(met|n/a|not met): \S", cells[2])] == []
