"""How the page's server answers: JSON, files of the page, downloads, and the guards on every response."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

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
# What a page of another origin may send without asking first; everything else the browser guards.
_UNGUARDED = {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}


def guarded(handler: Handler) -> Handler:
    """The handler behind the guards: no act on behalf of another site, and the strict policy on every answer."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.method == "POST" and request.content_type in _UNGUARDED:
            raise web.HTTPUnsupportedMediaType
        response = await handler(request)
        response.headers.update(GUARDS)
        return response

    return answer


def asset(path: Path) -> web.Response:
    """A file of the page."""
    return web.Response(body=path.read_bytes(), content_type=TYPES[path.suffix], charset="utf-8")


def attachment(name: str) -> dict[str, str]:
    """The header that makes a browser save what it gets under this name."""
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}


def answered(content: Json, *, status: int = 200) -> web.Response:
    """JSON."""
    return web.json_response(content, status=status)


def refused(words: str, *, status: int = 409) -> web.Response:
    """What was asked cannot be done (409: now); the page shows the words."""
    return answered({"error": words}, status=status)


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
