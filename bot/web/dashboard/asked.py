"""A request of somebody who is in, and what may come of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import web

from bot.web.dashboard.access import Visit
from bot.web.dashboard.rendering import Page
from domain.language.vietnamese import tidy
from domain.talk.messages import Document
from handlers.talk.scene import Scene


class NotFound(Exception):  # noqa: N818 - it says what became of the request
    """There is nothing of that name in the reader's scope; whether there is elsewhere is not said."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """Where the browser goes on."""

    path: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A request of somebody who is in: the scene in which it is answered, and what its address or its form says."""

    request: web.Request
    scene: Scene
    visit: Visit
    fields: tuple[tuple[str, str], ...] = ()
    looked: list[str] = field(default_factory=list)
    """Units of which the page shows names."""

    def named(self, name: str) -> str:
        """A part of the address, as it could have been typed: not every database keeps all that can stand in one."""
        return tidy(self.request.match_info[name])

    @property
    def query(self) -> dict[str, str]:
        """What stands behind the question mark."""
        return {name: tidy(value) for name, value in self.request.query.items()}

    @property
    def form(self) -> dict[str, str]:
        """The fields, of each name the last."""
        return dict(self.fields)


Shows = Callable[[Asked], Awaitable[Page]]
Sends = Callable[[Asked], Awaitable[Document]]
"""What is shown is a file, which is made once the database is left alone."""
Acts = Callable[[Asked], Awaitable[Page | Redirect]]
