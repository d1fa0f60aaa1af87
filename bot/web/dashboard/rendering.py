"""Pages out of templates: what people wrote is escaped, and words come from the same files as the chat's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.web.dashboard import paths
from bot.web.dashboard.requests import FORM_TOKEN
from domain.dashboard.session import IDLE
from domain.ports import Words
from domain.talk.messages import Argument, Text, say

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"

HEADERS = {
    "Cache-Control": "no-store, private",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
"""Of every page: nothing is kept, framed, or run that is not ours, and its address goes nowhere."""

ASSETS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Page:
    """A template by its name, and what it shows."""

    template: str
    shown: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a page is made: their language, their name, and what their forms must repeat. Nobody has no name.

    `home`: where their pages begin; `brand`: the id of what these are called; `menu`: there are several.
    """

    language: str
    name: str = ""
    form_token: str = ""
    now: datetime | None = None
    home: str = paths.HOME
    brand: str = "dashboard-name"
    menu: bool = True


class Renderer:
    """Templates with words in the reader's language."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._templates = _templates()

    def response(self, page: Page, reader: Reader) -> web.Response:
        """The page for this reader."""
        text = self._templates.get_template(page.template).render(
            reader=reader,
            say=self._said(reader.language),
            plain=self._plain(reader.language),
            word=self._word(reader.language),
            **page.shown,
        )
        return web.Response(
            status=page.status, text=text, content_type="text/html", charset="utf-8", headers=HEADERS
        )

    def _said(self, language: str) -> Callable[..., Markup]:
        """Words with our own emphasis; arguments are escaped by the words."""

        def said(text: Text | str, **args: Argument) -> Markup:
            wanted = say(text, **args) if isinstance(text, str) else text
            return Markup(self._words.say(wanted, language, "html"))  # noqa: S704 - they escape what they are given

        return said

    def _plain(self, language: str) -> Callable[[Argument], str]:
        """A name, or words for one; the template escapes them."""
        return lambda name: self._words.say(name, language) if isinstance(name, Text) else str(name)

    def _word(self, language: str) -> Callable[..., str]:
        """Words without emphasis, fit for attributes, too; the template escapes them."""
        return lambda text_id, **args: self._words.say(say(text_id, **args), language)


@cache
def _templates() -> Environment:
    """Read once for a process; they know no words and no reader."""
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.globals["paths"] = paths
    templates.globals["FORM_TOKEN"] = FORM_TOKEN
    templates.globals["idle_seconds"] = int(IDLE.total_seconds()) + 5
    return templates
