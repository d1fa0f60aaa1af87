"""What a form may say is no longer than what the chat takes, whatever the browser lets through."""

from __future__ import annotations

import asyncio
import re

from domain.preferences.table import PREFERENCES
from storage.work import reading
from tests.dashboard.conftest import Served
from tests.pledges.pledging import ROUND, open_round

DIGITS = "9" * 4_400
"""More than Python reads as a number, and fewer than the longest setting has characters."""


async def test_no_setting_is_undone_by_a_number_without_end(served: Served) -> None:
    browser = await served.browser()
    await browser.signs_in("VP01")

    statuses = {
        name: (await browser.post(f"/bang/cai-dat/{name}", value=DIGITS, changes="0")).status
        for name in PREFERENCES
    }

    assert set(statuses.values()) == {200}, statuses


async def test_a_reason_as_long_as_a_form_is_refused_as_in_the_chat(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await browser.signs_in("VP01")
    person_id = await town.person_id("DV02")
    path = f"/bang/nguoi/{person_id}/gia-han"
    seat = re.search(r'name="round" id="d-1" value="([^"]+)"', (await browser.get(path)).html)
    assert seat is not None

    asked = {"round": seat[1], "until": "15/12/2026", "words": "Đi công tác " * 300}
    refused = await browser.post(path, **asked, seen="2026-12-15", sure="1")
    endless = await browser.post(path, **{**asked, "until": DIGITS})

    assert "vượt mức" in refused.text
    assert (refused.status, endless.status) == (200, 200)
    async with reading(town.app.database) as work:
        bound = await work.rounds.seat(ROUND.id, person_id)
    assert bound is not None
    assert bound.extension_reason == ""


async def test_a_form_of_marks_alone_holds_up_nobody(served: Served) -> None:
    """Whoever sends it need not be in: marks on one letter are sorted, and sorting them all would take minutes."""
    stranger = await served.browser()
    marks = "a" + "\u0301\u0323\u200b" * 25_000

    async with asyncio.timeout(3):
        refused = await stranger.send("/bang/viet", [("text", marks)])

    assert refused.status == 401
