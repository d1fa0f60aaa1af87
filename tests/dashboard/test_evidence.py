"""Photographs of evidence on the page: beside the decision, for those who see them in the chat, and each look noted."""

from __future__ import annotations

import re

from tests.audit.test_looking import acts
from tests.dashboard.conftest import Served
from tests.pledges.test_photos import reported


async def test_who_decides_looks_at_the_photograph_and_nobody_else_does(served: Served) -> None:
    town = served.town
    pledge = await reported(town)
    secretary, foreign, stranger = [await served.browser() for _ in range(3)]
    await secretary.signs_in("BT01")
    await foreign.signs_in("BT02")

    item = await secretary.get(f"/bang/cho/xacnhanketqua/{pledge.id}")
    (source,) = re.findall(r'<img src="([^"]+)" alt="[^"]+" loading="lazy">', item.html)
    before, tried = len(await acts(town, "photo.show")), len(await acts(town, "look.refused"))
    seen = await secretary.get(source)
    refused = [await foreign.get(source), await secretary.get(source.replace("result", "pledge"))]

    assert "Xem ảnh kết quả" in item.text
    assert (seen.status, seen.headers["Content-Type"]) == (200, "image/jpeg")
    assert seen.headers["X-Content-Type-Options"] == "nosniff"
    assert seen.headers["Cache-Control"] == "no-store, private"
    assert [one.status for one in refused] == [404, 404]
    assert (await stranger.get(source)).status == 401
    assert (before, len(await acts(town, "photo.show"))) == (0, 1)
    assert (tried, len(await acts(town, "look.refused"))) == (0, 2)
