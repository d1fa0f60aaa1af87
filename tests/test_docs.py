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
