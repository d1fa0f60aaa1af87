"""Names of other units that the page shows are noted in the audit log, and what is asked for in vain."""

from __future__ import annotations

from tests.audit.test_looking import acts
from tests.dashboard.conftest import Served
from tests.dashboard.test_pages import units_of
from tests.pledges.pledging import open_round


async def test_the_page_notes_the_same_as_the_chat(served: Served) -> None:
    town = served.town
    browser = await served.browser()
    an, foreign = await town.person_id("DV01"), "0" * 32
    cell = (await units_of(town))["CB1"]
    await open_round(town)
    await browser.signs_in("VP01")

    for path in (f"/bang/nguoi/{an}", f"/bang/nguoi/{an}", "/bang/dang-vien", f"/bang/nguoi/{foreign}"):
        await browser.get(path)
    await town.after(days=1)
    await browser.signs_in("VP01")
    await browser.get(f"/bang/ket-noi?unit={cell}")

    assert [act for act, _ in await acts(town, "look.")] == [
        "look.unit",
        "look.unit",
        "look.refused",
        "look.unit",
    ]
