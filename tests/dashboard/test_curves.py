"""A round day by day on the page: the curve ends with the figure beside it, and is its reader's."""

from __future__ import annotations

import re
from datetime import datetime
from html import unescape

from handlers.figures.day_close import keep_day
from storage.work import SqlStorage, writing
from tests.dashboard.browser import Answer, Browser
from tests.dashboard.conftest import Served
from tests.dashboard.test_pages import units_of
from tests.pledges.pledging import ROUND, open_round, pledged
from tests.town import ZONE, Town

SHARE = re.compile(r"\d+/\d+ \(\d+,\d\d%\)")
PICTURE = re.compile(r'<img src="(/bang/dien-bien/[^"]+)" alt="([^"]+)"')


def days_of(page: Answer) -> list[tuple[str, str]]:
    """The table of a curve: days and shares, the newest first."""
    rows = re.findall(r'<th scope="row">(.*?)</th><td class="share"><span>(.*?)</span>', page.html)
    return [(day, share) for day, share in rows]


async def three_days(town: Town) -> dict[str, str]:
    """A pledge on the first and on the third day; what the chat said at the end of each."""
    said = {}
    for code in ("DV01", "", "DV02"):
        if code:
            await pledged(town, code)
        talk = town.talk("VP01")
        talk.unread()
        (summary,) = await talk.says("/tonghop")
        told = SHARE.search(summary)
        assert told is not None
        said[f"{town.today:%d/%m/%Y}"] = told[0]
        if len(said) < 3:
            await town.after(days=1)
    return said


async def drawn(browser: Browser, page: Answer) -> tuple[str, str]:
    """The picture on a page, and what is said instead of it."""
    found = PICTURE.search(page.html)
    assert found is not None, page.text
    picture = await browser.get(unescape(found[1]))
    assert (picture.status, picture.headers["Content-Type"]) == (200, "image/svg+xml")
    assert picture.headers["X-Content-Type-Options"] == "nosniff"
    assert picture.headers["Cache-Control"] == "no-store, private"
    return picture.html, unescape(found[2])


async def test_the_curve_ends_with_the_figure_beside_it(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    said = await three_days(town)
    newest = list(said.values())[-1]
    units = await units_of(town)

    home = await browser.signs_in("VP01")
    picture, instead = await drawn(browser, home)
    page = await browser.get(f"/bang/dien-bien/{ROUND.id}?unit={units['DU']}")
    storage = SqlStorage(town.app.database)
    while await keep_day(storage, town.clock.now(), town.app.scenes.calendar_cache.current):
        pass
    kept = await browser.get(f"/bang/dien-bien/{ROUND.id}")
    past = await browser.get(f"/bang/dien-bien/{ROUND.id}?ngay=2026-11-24")

    assert newest in home.text
    assert f">{newest}<" in picture
    assert f"đến nay {newest}, mức cần đạt 28%." in instead
    assert days_of(page) == days_of(kept) == list(reversed(said.items()))
    assert days_of(past) == list(reversed(said.items()))[1:]
    assert f">{said['24/11/2026']}<" in (await drawn(browser, past))[0]


async def test_a_curve_is_its_readers(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    await three_days(town)
    units, now = await units_of(town), town.clock.now()
    page = await browser.signs_in("BT01")

    picture, _ = await drawn(browser, page)
    own = f"/bang/dien-bien/{ROUND.id}"
    refused = [
        f"{own}?unit={units['DB1']}",
        f"{own}/hinh?unit={units['DB1']}&luc={now:%Y-%m-%dT%H:%M:%SZ}",
        f"{own}/hinh?unit={units['CB1']}&luc=2099-01-01T00:00:00Z",
        f"{own}/hinh?unit={units['CB1']}&luc=2026-11-25T00:00:00",
        f"{own}/hinh?unit={units['CB1']}&luc=2020-01-01T00:00:00Z",
        f"{own}/hinh?unit={units['CB1']}",
        "/bang/dien-bien/none",
        f"/bang/dien-bien/none/hinh?luc={now:%Y-%m-%dT%H:%M:%SZ}",
    ]

    assert SHARE.findall(page.text)[0] in picture
    assert [(await browser.get(path)).status for path in refused] == [404] * len(refused)
    stranger = await served.browser()
    assert (await stranger.get(f"{own}/hinh?luc={now:%Y-%m-%dT%H:%M:%SZ}")).status == 401


async def test_a_round_that_ended_in_this_quarter_keeps_its_curve(served: Served) -> None:
    town, browser = served.town, await served.browser()
    await open_round(town)
    said = await three_days(town)
    async with writing(town.app.database) as work:
        await work.rounds.close(ROUND.id, town.clock.now())
    await town.at(datetime(2026, 12, 1, 9, tzinfo=ZONE))

    home = await browser.signs_in("VP01")
    ended = await browser.get(re.findall(rf'href="(/bang/dien-bien/{ROUND.id}[^"]*)"', home.html)[0])
    picture, _ = await drawn(browser, ended)
    await town.at(datetime(2027, 1, 4, 9, tzinfo=ZONE))
    later = await browser.signs_in("VP01")

    assert "Các đợt kết thúc trong quý này" in home.text
    assert days_of(ended) == list(reversed(said.items()))
    assert f">{list(said.values())[-1]}<" in picture
    assert "/bang/dien-bien/" not in later.html
