"""The assistant begins as docs/operations.md has a service start it: without docstrings and assertions."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench.bots import OURS, ROOT, Cores, as_service, running
from tests.bench.platform import Platform

_START = re.compile(r"ExecStart=/srv/neuguong/\.venv/bin/python (.*)")


def test_the_service_starts_what_is_measured() -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    folder = Path("/srv/neuguong/.venv/compiled")

    assert [start.split() for start in _START.findall(page)] == [[*as_service(OURS, folder).arguments]]
    assert f"pycache_prefix=$(CURDIR)/$(VENV)/{folder.name} " in (ROOT / "Makefile").read_text("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is given a core of its own")
async def test_it_polls_and_complains_of_nothing(tmp_path: Path) -> None:
    platform, empty = Platform(), tmp_path / "empty"
    empty.mkdir()
    # Compiled files lie where they are for other tests: a folder of its own would take six seconds to fill.
    service = replace(OURS, arguments=("-OO", *OURS.arguments))
    await platform.start()
    try:
        async with running(service, platform, Cores.pick(), template=empty, folder=tmp_path) as bot:
            started = bot.start_seconds
    finally:
        await platform.stop()

    assert started > 0
    assert (tmp_path / f"{OURS.name}.log").read_text() == ""
