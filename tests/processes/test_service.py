"""The assistant begins as docs/operations.md has a service start it: without docstrings and assertions."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import unused_port

from bot.commands.run import dashboard_of
from bot.settings import Settings
from bot.web.dashboard.paths import HOME
from bot.web.dashboard.routes import Dashboard
from tests.bench.bots import OURS, ROOT, Cores, as_service, running
from tests.bench.platform import Platform

_START = re.compile(r"ExecStart=/srv/neuguong/\.venv/bin/python (.*)")


def test_the_service_starts_what_is_measured() -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    folder = Path("/srv/neuguong/.venv/compiled")

    assert [start.split() for start in _START.findall(page)] == [[*as_service(OURS, folder).arguments]]
    assert f"pycache_prefix=$(CURDIR)/$(VENV)/{folder.name} " in (ROOT / "Makefile").read_text("utf-8")


@pytest.mark.parametrize(("address", "page"), [("", None), ("https://bot.example.vn", Dashboard)])
def test_the_offices_page_is_loaded_where_a_link_can_lead_to_it(
    address: str, page: type[Dashboard] | None
) -> None:
    assert dashboard_of(Settings(_env_file=None, public_url=address)) is page


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is given a core of its own")
async def test_it_polls_and_shows_pages_and_complains_of_nothing(tmp_path: Path) -> None:
    platform, empty, port = Platform(), tmp_path / "empty", unused_port()
    empty.mkdir()
    # Compiled files lie where they are for other tests: a folder of its own would take six seconds to fill.
    service = replace(OURS, arguments=("-OO", *OURS.arguments))
    where = {"PUBLIC_URL": f"http://127.0.0.1:{port}", "HTTP_PORT": str(port)}
    await platform.start()
    try:
        async with (
            running(service, platform, Cores.pick(), template=empty, folder=tmp_path, environment=where),
            ClientSession(where["PUBLIC_URL"]) as browser,
            browser.get(HOME) as answer,
        ):
            page = await answer.text()
    finally:
        await platform.stop()

    assert "</html>" in page
    assert (tmp_path / f"{OURS.name}.log").read_text() == ""
