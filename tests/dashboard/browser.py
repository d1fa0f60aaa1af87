"""A browser without a screen: it keeps cookies, says where it comes from, and finds forms on pages."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape

import aiohttp
from yarl import URL

from bot.web.dashboard.requests import FORM_TOKEN
from tests.town import Town

NAVIGATES = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none"}
"""What a browser says when somebody opens a link."""

_TOKEN = re.compile(rf'name="{FORM_TOKEN}" value="([0-9a-f]*)"')
_TAG = re.compile(r"<[^>]*>")
_INLINE = re.compile(r"</?(?:b|i|code)>")


@dataclass
class Answer:
    """What came back."""

    status: int
    html: str
    headers: Mapping[str, str]

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", self.html))).split())

    @property
    def form_token(self) -> str:
        """What its forms repeat."""
        found = _TOKEN.search(self.html)
        assert found is not None, self.text
        return found[1]


@dataclass
class Browser:
    """Somebody's browser at a town's page."""

    town: Town
    session: aiohttp.ClientSession
    origin: str
    token: str = ""
    asks: Mapping[str, str] = field(default_factory=lambda: NAVIGATES)

    async def get(self, path: str, **headers: str) -> Answer:
        """Open an address."""
        sent = {**self.asks, **headers}
        async with self.session.get(path, headers=sent, allow_redirects=False) as answer:
            found = Answer(answer.status, await answer.text(errors="replace"), dict(answer.headers))
        if (token := _TOKEN.search(found.html)) is not None:
            self.token = token[1]
        return found

    async def post(self, path: str, /, *more: tuple[str, str], **fields: str) -> Answer:
        """Send a form of our own page."""
        return await self.send(path, [(FORM_TOKEN, self.token), *fields.items(), *more])

    async def send(self, path: str, fields: list[tuple[str, str]], **headers: str) -> Answer:
        """Send any form."""
        ours = {"Sec-Fetch-Site": "same-origin", "Origin": "null", **headers}
        async with self.session.post(path, data=fields, headers=ours, allow_redirects=False) as answer:
            found = Answer(answer.status, await answer.text(errors="replace"), dict(answer.headers))
        if (token := _TOKEN.search(found.html)) is not None:
            self.token = token[1]
        return found

    @property
    def cookie(self) -> str:
        """What it repeats of its session."""
        return {cookie.key: cookie.value for cookie in self.session.cookie_jar}["bang"]

    def repeats(self, cookie: str) -> None:
        """Repeat this, whatever it was told to forget."""
        self.session.cookie_jar.update_cookies({"bang": cookie}, URL(self.origin))

    async def asks_for_link(self, code: str) -> tuple[str, str]:
        """Ask for a link in the chat of the person with this code. Returns its path and the code beside it."""
        said = "\n".join(await self.town.talk(code).says("/bang"))
        path = re.search(r"https?://[^/]+(/bang/vao/\S+)", said)
        digits = re.search(r"\b[0-9]{4}\b", said)
        assert path is not None, said
        assert digits is not None, said
        return path[1], digits[0]

    async def signs_in(self, code: str) -> Answer:
        """Get in as the person with this code. Returns the first page."""
        path, digits = await self.asks_for_link(code)
        assert (await self.get(path)).status == 200
        entered = await self.post(path, code=digits)
        assert entered.status == 303, entered.text
        return await self.get(entered.headers["Location"])


@asynccontextmanager
async def browser_at(town: Town, port: int) -> AsyncIterator[Browser]:
    """A fresh one."""
    origin = f"http://127.0.0.1:{port}"
    jar = aiohttp.CookieJar(unsafe=True)  # a number is no host name, and cookies are kept for it all the same
    async with aiohttp.ClientSession(origin, cookie_jar=jar) as session:
        yield Browser(town, session, origin)
