"""The HTTP listener: updates from platforms, files by link, health and metrics.

Everything that comes in is hostile: sizes and times are bounded, secrets are compared before a body is read, and what
went wrong is told in one sentence without a word of what was sent.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.channels.base import File
from bot.channels.hooks import Hook, secret_ok
from bot.delivery.composing import Documents, NothingToShow
from bot.delivery.settlements import GroupCommit
from bot.reports.rights import NoRight
from bot.web.file_links import PATH, FileLinks, ForgedLink
from bot.web.health import Health, Pulse
from domain.ports import Clock, Words
from domain.talk.messages import Update, say

log = logging.getLogger(__name__)


def _without_content(record: logging.LogRecord) -> bool:
    """What is no HTTP is one line: the parser's own words quote what was sent."""
    fault = record.exc_info[1] if record.exc_info else None
    if isinstance(fault, HttpProcessingError):
        record.msg, record.args, record.exc_info = "a malformed request: %s", (type(fault).__name__,), None
    return True


requests = logging.getLogger("bot.web.requests")

LARGEST = 256 * 1024
"""Bytes of a webhook's body; the longest message has a few thousand."""

READING = 10.0
"""Seconds in which a body must have come."""

FILES_AT_ONCE = 2
"""Files made at a time; a workbook of everything keeps a processor busy."""

HEADERS_WITHIN = 15.0
"""Seconds within which the whole head of a request must have come, from the connection or from the last answer on."""

GRACE = 5.0
"""Seconds that requests under way may take when the listener closes."""

HEADERS = {
    "Cache-Control": "no-store, private",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}

_FILE_PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body {{ font: 1.15rem/1.6 sans-serif; max-width: 34rem; margin: 18vh auto; padding: 0 1.5rem }}</style>
<h1>{title}</h1>
<p>{said}</p>
</html>
"""

Take = Callable[[list[Update], str], Awaitable[None]]
"""Keeps updates; returns after the commit. No cursor comes with what is brought: it is empty."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A channel whose updates come by webhook."""

    hook: Hook
    secret: str
    take: Take


class Web:
    """The routes of the product; the demonstration adds its own beside them."""

    def __init__(
        self,
        *,
        brought: Mapping[str, Brought],
        links: FileLinks,
        documents: Documents,
        health: Health,
        pulse: Pulse,
        words: Words,
        clock: Clock,
    ) -> None:
        self._brought = brought
        self._taken = {name: GroupCommit(_one_batch(one.take)) for name, one in brought.items()}
        self._links = links
        self._documents = documents
        self._health = health
        self._pulse = pulse
        self._words = words
        self._clock = clock
        self._making = asyncio.Semaphore(FILES_AT_ONCE)
        self._counting = asyncio.Lock()

    def routes(self) -> list[web.RouteDef]:
        """The routes to add to an application. A GET answers HEAD too."""
        return [
            web.get("/healthz", self._healthz),
            web.get("/metrics", self._metrics),
            web.post("/webhook/{channel}", self._webhook),
            web.get(PATH + "{token}", self._file),
        ]

    # ------------------------------------------------------------------ for operators

    async def _healthz(self, _request: web.Request) -> web.Response:
        well, known = await self._health.look()
        return web.json_response(known, status=200 if well else 503, headers={"Cache-Control": "no-store"})

    async def _metrics(self, _request: web.Request) -> web.Response:
        async with self._counting:
            try:
                text = await self._health.metrics()
            except Exception:  # a scrape that fails is a gap in a curve, not a fault of the assistant
                log.exception("the metrics could not be read")
                return web.Response(status=503)
        return web.Response(text=text, headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    # ------------------------------------------------------------------ what platforms bring

    async def _webhook(self, request: web.Request) -> web.Response:
        """200 right behind the commit; 503 where nothing was kept, so that the platform brings it again."""
        name = request.match_info["channel"]
        brought = self._brought.get(name)
        if brought is None:
            return web.Response(status=404)
        if not secret_ok(request.headers.get(brought.hook.header), brought.secret):
            log.warning("a webhook of %s came without its secret", name)
            return web.Response(status=403)
        body = await _request_body(request)
        if body is None:
            return web.Response(status=413)
        updates = brought.hook.read(body, now=self._clock.now()) if body.strip() else []
        if updates:
            try:
                await self._taken[name].do(updates)
            except Exception as fault:  # noqa: BLE001 - its words may quote what was said
                log.error("a webhook of %s was not taken and comes again: %s", name, type(fault).__name__)
                return web.Response(status=503)
        self._pulse.heard(name)
        return web.Response()

    # ------------------------------------------------------------------ files

    async def _file(self, request: web.Request) -> web.Response:
        try:
            wish = self._links.read(request.match_info["token"])
        except ForgedLink:
            log.warning("a link to a file was followed that is none of ours")
            return self._page(404, "web-files-unknown")
        if self._clock.now() >= wish.until:
            return self._page(410, "web-files-expired", wish.language)
        make = self._documents.get(wish.document.recipe)
        if make is None:
            return self._page(404, "web-files-unknown", wish.language)
        try:
            async with self._making:
                file = await make(wish.document, wish.language)
        except NothingToShow as nothing:
            status = 403 if isinstance(nothing, NoRight) else 410
            if status == 403:
                log.warning(
                    "a link to a file of the recipe %s was followed without the right", wish.document.recipe
                )
            return self._page(status, nothing.text_id, wish.language)
        except Exception:
            log.exception("a file of the recipe %s could not be made", wish.document.recipe)
            return self._page(500, "web-files-fault", wish.language)
        return _file_response(file)

    def _page(self, status: int, text_id: str, language: str = "") -> web.Response:
        language = language or self._words.languages()[0]
        page = _FILE_PAGE.format(
            language=escape(language),
            title=escape(self._words.say(say("web-files-title"), language), quote=False),
            said=escape(self._words.say(say(text_id), language), quote=False),
        )
        return web.Response(
            status=status, text=page, content_type="text/html", charset="utf-8", headers=HEADERS
        )


class HttpListener:
    """Listens for requests. Nothing is logged of them: addresses hold what opens files."""

    def __init__(self, routes: Sequence[web.RouteDef], *, headers_within: float = HEADERS_WITHIN) -> None:
        """`headers_within`: seconds after which a connection that has not asked for anything is closed."""
        self._routes = routes
        self._headers_within = headers_within
        self._runner: web.AppRunner | None = None

    async def open(self, host: str, port: int) -> int:
        """Listen; returns the port, which the system picks for 0. Raises OSError where that cannot be had."""
        application = web.Application(client_max_size=LARGEST)
        application.add_routes(self._routes)
        application.on_response_prepare.append(_guarded)
        requests.addFilter(_without_content)
        # aiohttp's keep-alive begins with the connection, so who sends a head letter by letter is cut off, too.
        self._runner = web.AppRunner(
            application,
            access_log=None,
            logger=requests,
            keepalive_timeout=self._headers_within,
            shutdown_timeout=GRACE,
        )
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError:
            await self.close()
            raise
        return int(self._runner.addresses[0][1])

    async def close(self) -> None:
        """Listen no more; what is under way ends. May be called twice, and without `open`."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()


async def _guarded(_request: web.BaseRequest, response: web.StreamResponse) -> None:
    """Whatever is answered is what it says it is, is framed by nobody, takes its address, which may open a file,
    nowhere, and does not say by which versions it is made."""
    response.headers.pop("Server", None)
    for name in ("X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy"):
        response.headers.setdefault(name, HEADERS[name])


def _one_batch(take: Take) -> Callable[[Sequence[list[Update]]], Awaitable[Sequence[None]]]:
    """What came while the last batch was being kept is kept as the next one: a crowd shares its commits."""

    async def act(groups: Sequence[list[Update]]) -> Sequence[None]:
        await take([update for group in groups for update in group], "")
        return [None] * len(groups)

    return act


async def _request_body(request: web.Request) -> bytes | None:
    """The body, or None where it is too long or too slow. Not by `request.read`: another application may allow more."""
    body = bytearray()
    try:
        async with asyncio.timeout(READING):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > LARGEST:
                    return None
    except TimeoutError:
        return None
    return bytes(body)


def _file_response(file: File) -> web.Response:
    return web.Response(
        body=file.data,
        headers={
            **HEADERS,
            "Content-Type": file.media_type,
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
        },
    )
