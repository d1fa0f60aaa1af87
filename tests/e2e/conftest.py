"""A demonstration and a browser in front of it, and that neither had anything to complain of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e.running import Demo, chromium, demonstration, window

HERE = Path(__file__).parent

HALVES = (
    ("test_story.py", "test_zalo.py", "test_files.py"),
    ("test_resolution.py", "test_tour.py", "test_dashboard.py"),
)
"""What each of two workers begins with, about as much for both; in the order of names one had nearly all."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the stories that are named into that order, on the places that they have among all tests."""
    order = [HERE / name for half in HALVES for name in half]
    places = [place for place, item in enumerate(items) if item.path in order]
    stories = sorted((items[place] for place in places), key=lambda item: order.index(item.path))
    for place, story in zip(places, stories, strict=True):
        items[place] = story


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
