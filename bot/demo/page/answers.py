"""How the page's server answers: JSON, files of the page, downloads, and the guards on every response."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import quote, urlsplit

from aiohttp import web

from bot.demo.emulators.journal import Json

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
GUARDS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
_FORMS = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}
"""What a page of another origin may send without asking first; everything else the browser guards."""

JSON = frozenset({"application/json"})
"""The type of what an act's request holds."""


@dataclass(frozen=True, slots=True)
class Guards:
    """What a request has to be before it is answered, and the strict policy on every answer.

    `hosts`: the names, besides this computer's and addresses in numbers, under which the page is served. Under any
    other one a request was led here by somebody else's name server.
    """

    hosts: frozenset[str] = frozenset()

    def __call__(self, handler: Handler, *, holds: frozenset[str] = frozenset()) -> Handler:
        """The handler behind the guards. `holds`: the types that a body may have, any but a form's where empty."""

        async def answer(request: web.Request) -> web.StreamResponse:
            self._check(request, holds)
            response = await handler(request)
            response.headers.update(GUARDS)
            return response

        return answer

    def _check(self, request: web.Request, holds: frozenset[str]) -> None:
        """Raises HTTPForbidden for another site's request, HTTPUnsupportedMediaType for another type of body."""
        if not self._is_ours(request.host):
            raise web.HTTPForbidden(text="the page is not served under this name")
        origin = request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden(text="no other site may use this page")
        if request.method == "POST":
            kind = request.content_type if "Content-Type" in request.headers else ""
            if not kind or kind in _FORMS or (holds and kind not in holds):
                raise web.HTTPUnsupportedMediaType

    def _is_ours(self, host: str) -> bool:
        """Whether a browser that was told this name came here by itself: numbers need no name server."""
        try:
            name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
            ip_address(name)
        except ValueError:
            return name in self.hosts or name.rpartition(".")[2] == "localhost"
        return True


def asset(path: Path) -> web.Response:
    """A file of the page."""
    return web.Response(body=path.read_bytes(), content_type=TYPES[path.suffix], charset="utf-8")


def attachment(name: str) -> dict[str, str]:
    """The header that makes a browser save what it gets under this name."""
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}


def answered(content: Json, *, status: int = 200) -> web.Response:
    """JSON."""
    return web.json_response(content, status=status)


def refused(why: str, *, status: int = 409) -> web.Response:
    """What was asked cannot be done (409: now); the page has words for `why`."""
    return answered({"error": why}, status=status)


async def body_of(request: web.Request) -> Json:
    """The JSON object of the request. Raises HTTPBadRequest for anything else."""
    try:
        body = await request.json()
    except ValueError:
        raise web.HTTPBadRequest from None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest
    return body


def text_of(body: Json, name: str) -> str:
    """A text of the body; empty where there is none."""
    value = body.get(name)
    return value if isinstance(value, str) else ""
