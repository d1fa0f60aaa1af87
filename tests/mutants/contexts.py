"""A plugin of pytest, under coverage: each test's lines stand under its id; and how each test went, as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import Coverage

_seconds = pytest.StashKey[dict[str, float]]()
_VARIANTS = frozenset({"postgresql", "typed"})
"""Values of a parameter, as they stand in a test's name."""

_failed = pytest.StashKey[set[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where to leave how each test went."""
    parser.addoption("--outcomes", type=Path, help="JSON: seconds by the id of each test that passed")


def pytest_configure(config: pytest.Config) -> None:
    """Nothing was run yet."""
    config.stash[_seconds] = {}
    config.stash[_failed] = set()
    config.pluginmanager.register(_Recorder(config))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """One of the variants of a test does: the same lines run on the other database, and where everything is typed."""
    left = [item for item in items if is_variant(item.name)]
    items[:] = [item for item in items if item not in left]
    config.hook.pytest_deselected(items=left)


def is_variant(test: str) -> bool:
    """Whether the test with this name is another form of one that is run: by its parameters, not by its own words."""
    return not _VARIANTS.isdisjoint(re.split(r"[\[\]-]", test)[1:])


class _Recorder:
    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        measured = Coverage.current()
        if measured is not None:
            measured.switch_context(item.nodeid)
        yield
        if measured is not None:
            measured.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        seconds = self._config.stash[_seconds]
        seconds[report.nodeid] = seconds.get(report.nodeid, 0.0) + report.duration
        if not report.passed:
            self._config.stash[_failed].add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        passed = {
            test: seconds
            for test, seconds in self._config.stash[_seconds].items()
            if test not in self._config.stash[_failed]
        }
        place: Path = self._config.getoption("outcomes")
        place.write_text(json.dumps(passed), encoding="utf-8")
