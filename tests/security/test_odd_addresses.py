"""Addresses that no browser sends: what they name is nothing, on each database, and never a fault of ours."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from yarl import URL

from tests.dashboard.conftest import served_town
from tests.town import Town

ODD = ("%00", "%EF%BF%BE", "%F0%90%80%80%00", "a%00b")


async def test_parts_of_an_address_that_no_database_keeps_name_nothing(
    new_url: Callable[[], str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    town = Town(tmp_path, screens=False, database_url=new_url())
    await town.settle()
    async with AsyncExitStack() as opened:
        browser = await (await served_town(town, opened)).browser()
        await browser.signs_in("VP01")
        parts = (
            "don-vi",
            "nguoi",
            "cho",
            "cho/duyet",
            "cai-dat",
            "cho/baithuhoach",
            "dien-bien",
            "anh/xemanh",
        )
        statuses = {
            f"{part}/{odd}": (await browser.get(URL(f"/bang/{part}/{odd}", encoded=True))).status  # type: ignore[arg-type]
            for part in parts
            for odd in ODD
        }
        for asked in (
            "?ngay=%00",
            "/dang-vien?q=%00&standing=%00&unit=%00&page=%00",
            "/tuan?week=%00",
            "/tuan?week=0001-W01",
            "/tuan?week=9999-W52",
            "/dien-bien/x/hinh?luc=%00",
            "/dien-bien/x/hinh?luc=0001-01-01T00:00:00%2B14:00",
        ):
            statuses[asked] = (await browser.get(URL(f"/bang{asked}", encoded=True))).status  # type: ignore[arg-type]
        posted = await browser.post("/bang/nhac", round="\x00", unit="\x00")
    await town.close()

    assert {asked: status for asked, status in statuses.items() if status not in (200, 404)} == {}
    assert posted.status == 404
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []
