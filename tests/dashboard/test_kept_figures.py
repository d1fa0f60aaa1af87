"""Figures of a large committee are counted beforehand, for one reader, and are a minute old at most."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.web.dashboard.kept_figures import FRESH, KeptFigures
from domain.people.person import Caller
from domain.talk.messages import Address
from storage.work import reading
from tests.dashboard.conftest import Served
from tests.dashboard.test_pages import units_of
from tests.pledges.pledging import open_round, pledged
from tests.town import Town


async def caller_of(town: Town, code: str) -> Caller:
    """Who is behind this person's account."""
    address = Address("telegram", code)
    async with reading(town.app.database) as work:
        return (await work.accounts.callers([address], town.today))[address]


async def seen(figures: KeptFigures, town: Town, caller: Caller) -> str:
    """The first share that this reader sees."""
    async with reading(town.app.database) as work:
        view = await figures.of(town.app.scenes.scene(caller, work, town.clock.now()))
    share = view.panels[0].progress.share
    return f"{share.done}/{share.due}"


async def test_what_is_kept_is_a_minute_old_at_most_and_one_readers(served: Served) -> None:
    town = served.town
    await open_round(town)
    figures = KeptFigures(database=town.app.database, scenes=town.app.scenes, clock=town.clock, large=1)
    office, secretary = await caller_of(town, "VP01"), await caller_of(town, "BT01")
    less = replace(office, grants=secretary.grants)

    figures.begin(office)
    before = await seen(figures, town, office)
    await pledged(town, "DV01")
    kept = await seen(figures, town, office)
    others = [await seen(figures, town, one) for one in (secretary, less)]
    town.clock.at += FRESH + timedelta(seconds=1)
    after = await seen(figures, town, office)
    await figures.close()

    assert (before, kept, after) == ("0/9", "0/9", "1/9")
    assert others == ["1/5", "1/5"]


async def test_small_committees_are_counted_each_time(served: Served) -> None:
    town = served.town
    await open_round(town)
    figures = KeptFigures(database=town.app.database, scenes=town.app.scenes, clock=town.clock)
    office = await caller_of(town, "VP01")

    figures.begin(office)
    before = await seen(figures, town, office)
    await pledged(town, "DV01")
    after = await seen(figures, town, office)
    await figures.close()

    assert (before, after) == ("0/9", "1/9")


async def test_the_unit_that_is_all_of_a_readers_is_counted_with_their_overview(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    assert town.app.dashboard is not None
    monkeypatch.setattr(town.app.dashboard._figures, "_large", 1)
    units = await units_of(town)
    await browser.signs_in("VP01")
    await pledged(town, "DV01")

    overview = await browser.get("/bang")
    whole, cell = [await browser.get(f"/bang/don-vi/{units[code]}") for code in ("DU", "CB1")]

    assert ["1/9" in page.text for page in (overview, whole)] == [False, False]
    assert "1/5" in cell.text
