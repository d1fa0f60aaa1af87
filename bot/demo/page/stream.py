"""The stream of events that moves the page: the clock, and each phone whenever something on it changed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web

from bot.demo.committee.cast import Character
from bot.demo.emulators.journal import Json
from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.telegram.view import phone_view
from bot.demo.emulators.zalo import ZaloEmulator
from bot.demo.emulators.zalo.view import phone_view as zalo_view
from bot.demo.page.answers import GUARDS
from bot.demo.page.turning import Face

MOST_PHONES = 8
LINKED_EVERY = 1.0
"""Seconds between two looks whether another phone was linked."""

Known = Callable[[Sequence[int]], Awaitable[list[Character]]]


class Stream:
    """Streams of server-sent events, one for each page that is open. `known` finds the people of phones."""

    def __init__(self, telegram: TelegramEmulator, zalo: ZaloEmulator, face: Face, known: Known) -> None:
        self._telegram = telegram
        self._zalo = zalo
        self._face = face
        self._known = known
        self._closing = False

    def close(self) -> None:
        """End every open stream."""
        self._closing = True
        self._telegram.state.changed()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Send what changes on the phones asked for, until the page is closed."""
        asked = [int(part) for part in request.query.get("phones", "").split(",") if part.isdecimal()]
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", **GUARDS})
        await response.prepare(request)
        try:
            await self._follow(response, asked[:MOST_PHONES])
        except ConnectionResetError:
            return response  # the page was closed
        return response

    async def _follow(self, response: web.StreamResponse, asked: Sequence[int]) -> None:
        time = asyncio.get_running_loop().time
        characters = await self._known(asked)
        looked = time()
        seen: dict[int, object] = {}
        clock: Json = {}
        while not self._closing:
            if clock != (now := self._face.show()):
                clock = now
                await _emit(response, "clock", clock)
            if time() - looked >= LINKED_EVERY and any(not person.linked for person in characters):
                looked = time()
                characters = await self._known(asked)
            for person in characters:
                state = self._state_of(person)
                if seen.get(person.user_id) != state:
                    seen[person.user_id] = state
                    await _emit(response, "phone", {**self._view(person), "person": person.as_json()})
            await self._change(0.1 if self._face.turning else 1.0)

    def _view(self, person: Character) -> Json:
        if person.zalo:
            return zalo_view(self._zalo, person.zalo)
        return phone_view(self._telegram, person.user_id)

    def _state_of(self, person: Character) -> tuple[object, ...]:
        if person.zalo:
            return self._zalo.state.chats[person.zalo].version, person
        chat = self._telegram.state.chats[person.user_id]
        return chat.version, len(self._telegram.spinning(person.user_id)), person

    async def _change(self, seconds: float) -> None:
        """Wait until something changes on either platform, at most so long."""
        changes = [asyncio.ensure_future(bell.change()) for bell in (self._telegram.state, self._zalo.state)]
        try:
            done, _ = await asyncio.wait(changes, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for change in changes:
                change.cancel()
            await asyncio.gather(*changes, return_exceptions=True)
        if done:
            await asyncio.sleep(0.02)  # a burst of changes is one event


async def _emit(response: web.StreamResponse, event: str, content: Json) -> None:
    await response.write(f"event: {event}\ndata: {json.dumps(content, ensure_ascii=False)}\n\n".encode())
