"""What tests of writing in a browser begin with: a member whose reflection is due, and the page for it."""

from __future__ import annotations

import re

from tests.dashboard.browser import Browser
from tests.study.studying import read_cards
from tests.town import Town

WRITING = "/bang/viet"
_SHOWN = re.compile(r'name="shown" value="([0-9a-f]+)"')


async def link_to_writing(town: Town, code: str = "DV01") -> tuple[str, str]:
    """Ask for the page at the question for the reflection. Returns the link's path and the code beside it."""
    said = "\n".join(await town.talk(code).presses("Viết trên trang"))
    path, digits = re.search(r"https?://[^/]+(/bang/viet/vao/\S+)", said), re.search(r"nhập mã (\d{4})", said)
    assert path is not None, said
    assert digits is not None, said
    return path[1], digits[1]


async def writes(browser: Browser, code: str = "DV01") -> str:
    """Get in to write. Returns the state of the draft that is shown."""
    path, digits = await link_to_writing(browser.town, code)
    assert (await browser.get(path)).status == 200
    entered = await browser.post(path, code=digits)
    assert entered.headers["Location"] == WRITING, entered.text
    return shown_in((await browser.get(WRITING)).html)


def shown_in(html: str) -> str:
    """Which state of the draft a page has."""
    found = _SHOWN.search(html)
    assert found is not None, html
    return found[1]


async def at_reflection(town: Town, code: str) -> None:
    """The question for the reflection, on the screen of this person."""
    await read_cards(town, code)
    await town.talk(code).presses("Tự nghiên cứu")
