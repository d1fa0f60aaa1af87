"""A demonstration and a browser in front of it, and that neither had anything to complain of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e.running import Demo, chromium, demonstration, window


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    """A demonstration that logs no error while the story goes on, and ends in order behind it."""
    with demonstration(tmp_path / "demo") as started:
        yield started
    assert started.ended == 0
    assert [
        line for line in started.log.splitlines() if " ERROR " in line or line.startswith("Traceback")
    ] == []


@pytest.fixture(scope="session")
def browser() -> str:
    """Where the browser is; skips where there is none."""
    found = chromium()
    if found is None:
        pytest.skip("there is no chromium on this machine (apt install chromium)")
    return found


@pytest.fixture
def page(browser: str, demo: Demo) -> Iterator[Page]:
    """The demonstration's page, on which nothing goes wrong until the story is over."""
    with window(demo.address, browser) as opened:
        yield opened.page
        assert opened.faults == []
