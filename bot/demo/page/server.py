"""The demo page's server: phones, clock and "what just happened", all out of the real bot's own traffic.

Knows the local Telegram, the local Zalo and, by protocols, the demo's world; knows nothing of the bot itself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import tzinfo
from pathlib import Path
from urllib.parse import unquote

from aiohttp import web

from bot.demo.committee.cast import CastSource, Character, found_in
from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram import NotPossible, TelegramEmulator
from bot.demo.emulators.zalo import ZaloEmulator
from bot.demo.page.acts import act_on_telegram, act_on_zalo
from bot.demo.page.answers import JSON, TYPES, Guards, answered, asset, attachment, body_of, refused
from bot.demo.page.happenings import JustNow, Ledger
from bot.demo.page.stream import Stream
from bot.demo.page.turning import Busy, Face, Turner, milliseconds

PAGE = Path(__file__).parent / "static"
MOST_FOUND = 40
LARGEST_UPLOAD = 6 * 1024 * 1024
"""A little more than the assistant takes, so that its own refusal can be seen. The page knows the number too."""
NOT_NOW, NO_ROUND, TURNING, TOO_LARGE = "not-now", "no-round", "turning", "too-large"
"""Why the page cannot do something; it has the words."""
_PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class DemoSite:
    """The page and its small API. Call `close()` before the server stops: it ends the event streams."""

    def __init__(
        self,
        *,
        telegram: TelegramEmulator,
        zalo: ZaloEmulator,
        people: CastSource,
        turner: Turner,
        ledger: Ledger,
        zone: tzinfo,
        hosts: Collection[str] = (),
    ) -> None:
        """`hosts`: the names under which browsers find the page, besides this computer's own and its numbers."""
        self._guards = Guards(frozenset(hosts))
        self._telegram = telegram
        self._zalo = zalo
        self._people = people
        self._just_now = JustNow(telegram, zalo, ledger)
        self._face = Face(turner, zone, telegram.state.changed)
        self._stream = Stream(telegram, zalo, self._face, self._known)
        self._files = {path.name: path for path in PAGE.iterdir() if path.suffix in TYPES}

    def routes(self, prefix: str = "/demo") -> list[web.RouteDef]:
        """The routes to add to the product's application."""
        api, guarded = f"{prefix}/api", self._guards
        return [
            web.get(prefix, guarded(self._redirect)),
            web.get(f"{prefix}/", guarded(self._index)),
            web.get(f"{prefix}/page/{{name}}", guarded(self._asset)),
            web.get(f"{api}/cast", guarded(self._cast)),
            web.get(f"{api}/events", guarded(self._stream.serve)),
            web.get(f"{api}/story", guarded(self._tell)),
            web.get(f"{api}/roster", guarded(self._roster)),
            web.get(f"{api}/happened", guarded(self._happened)),
            web.get(f"{api}/files/{{file}}", guarded(self._file)),
            web.post(f"{api}/phones/{{user}}/upload", guarded(self._upload)),
            web.post(f"{api}/phones/{{user}}/{{act}}", guarded(self._act, holds=JSON)),
            web.post(f"{api}/clock/{{step}}", guarded(self._turn, holds=JSON)),
        ]

    async def close(self) -> None:
        """End every open event stream."""
        self._stream.close()

    # Page

    async def _redirect(self, request: web.Request) -> web.StreamResponse:
        return web.Response(status=302, headers={"Location": f"{request.path}/"})

    async def _index(self, _request: web.Request) -> web.StreamResponse:
        return asset(self._files["index.html"])

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        path = self._files.get(request.match_info["name"])
        if path is None:
            raise web.HTTPNotFound
        return asset(path)

    # CastSource

    async def _cast(self, request: web.Request) -> web.StreamResponse:
        found = found_in(
            await self._people.cast(), request.query.get("q", ""), request.query.get("channel", "")
        )
        return answered({"people": [person.as_json() for person in found[:MOST_FOUND]], "total": len(found)})

    async def _known(self, user_ids: Sequence[int]) -> list[Character]:
        """The characters of these phones; whom the platform does not know yet gets a phone."""
        cast = {person.user_id: person for person in await self._people.cast()}
        known = [cast[user_id] for user_id in user_ids if user_id in cast]
        for person in known:
            if person.zalo:
                if person.zalo not in self._zalo.state.people:
                    self._zalo.person(person.name, person.zalo)
            elif person.user_id not in self._telegram.state.people:
                family, _, given = person.name.rpartition(" ")
                self._telegram.person(person.user_id, given, family)
        return known

    # Acts

    async def _person(self, request: web.Request) -> Character:
        user = request.match_info["user"]
        known = await self._known([int(user)]) if user.isdecimal() else []
        if not known:
            raise web.HTTPNotFound
        return known[0]

    async def _act(self, request: web.Request) -> web.StreamResponse:
        person = await self._person(request)
        body = await body_of(request)
        await self._just_now.remember()
        try:
            self._do(person, request.match_info["act"], body)
        except (NotPossible, ValueError):
            return refused(NOT_NOW)
        return answered({"ok": True})

    def _do(self, person: Character, act: str, body: Json) -> None:
        try:
            if person.zalo:
                act_on_zalo(self._zalo, person.zalo, act, body)
            else:
                act_on_telegram(self._telegram, person.user_id, act, body)
        except KeyError:
            raise web.HTTPNotFound from None

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        person = await self._person(request)
        content = bytearray()
        async for chunk in request.content.iter_chunked(65536):
            content += chunk
            if len(content) > LARGEST_UPLOAD:
                return refused(TOO_LARGE, status=413)
        name = unquote(request.headers.get("X-File-Name", "")).rpartition("/")[2] or "tep.bin"
        await self._just_now.remember()
        try:
            self._send(person, request.content_type, name, bytes(content))
        except (NotPossible, ValueError):
            return refused(NOT_NOW)
        return answered({"ok": True})

    def _send(self, person: Character, kind: str, name: str, content: bytes) -> None:
        picture = kind in _PICTURES
        if person.zalo and picture:
            self._zalo.send_photo(person.zalo, content)
        elif person.zalo:
            self._zalo.send_unsupported(person.zalo)  # the platform hands bots no files
        elif picture:
            self._telegram.send_photo(person.user_id, content)
        else:
            self._telegram.send_document(person.user_id, name, content)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        shown = self._zalo.state.pictures.get(request.match_info["file"])
        if shown is not None:
            return web.Response(body=shown.content, content_type=shown.mime)
        file = self._telegram.state.files.get(request.match_info["file"])
        if file is None:
            raise web.HTTPNotFound
        picture = file.mime in _PICTURES
        return web.Response(
            body=file.content,
            content_type=file.mime if picture else "application/octet-stream",
            headers={} if picture else attachment(file.name),
        )

    async def _turn(self, request: web.Request) -> web.StreamResponse:
        try:
            to = await self._face.goal(request.match_info["step"])
        except KeyError:
            raise web.HTTPNotFound from None
        if to is None or to <= self._face.now():
            return refused(NO_ROUND)
        if self._face.turning:
            return refused(TURNING)
        await self._just_now.remember()
        try:
            await self._face.turn(to)
        except Busy:
            return refused(TURNING)
        return answered({"now": milliseconds(self._face.now())})

    # Story

    async def _tell(self, _request: web.Request) -> web.StreamResponse:
        return answered({"import_report": self._people.import_report})

    async def _roster(self, _request: web.Request) -> web.StreamResponse:
        content = await self._people.roster_file()
        return web.Response(body=content, content_type=_SHEET, headers=attachment("danh-sach-mau.xlsx"))

    async def _happened(self, _request: web.Request) -> web.StreamResponse:
        return answered(await self._just_now.tell())
