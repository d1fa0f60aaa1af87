"""People who talk to a bot, each saying the next thing when the answer to the last has come (a closed loop)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.demo.emulators.journal import Json
from tests.bench.platform import Platform
from tests.bench.script import Act, Pledge, conversation

PATIENCE = 15.0
"""Seconds without any answer to anybody after which a bot has failed."""

SEND = "sendmessage"
EDIT = "editmessagetext"


class NoAnswerError(Exception):
    """The bot said nothing, or something else than the conversation asks for."""


@dataclass(slots=True)
class _Member:
    chat: int
    acts: list[Act]
    said_at: float = 0.0
    message: int = 0
    button: str = ""


@dataclass(frozen=True, slots=True)
class Talked:
    """What a crowd saw. `waits` has the seconds from each act to its answer's arrival at the platform."""

    seconds: float
    waits: tuple[float, ...]
    texts: int
    presses: int
    finished: bool
    characters: int


@dataclass(slots=True)
class _Tally:
    waits: list[float] = field(default_factory=list)
    texts: int = 0
    presses: int = 0
    characters: int = 0


class Crowd:
    """Members in their chats, each with some pledges to register, one conversation after the other."""

    def __init__(self, platform: Platform, talks: Sequence[tuple[int, Sequence[Pledge]]]) -> None:
        self._platform = platform
        self._members = {
            chat: _Member(chat, [act for pledge in pledges for act in conversation(pledge)])
            for chat, pledges in talks
        }
        self._tally = _Tally()
        self._open = len(self._members)
        self._done = asyncio.Event()
        self._fault: NoAnswerError | None = None
        self._last = 0.0

    async def talk(self, *, at_most: float) -> Talked:
        """Everybody begins at once; ends when all are through or after so many seconds.

        Raises NoAnswerError where the bot falls silent or says the wrong thing.
        """
        loop = asyncio.get_running_loop()
        self._platform.heard = self._heard
        began = self._last = time.perf_counter()
        for member in self._members.values():
            self._act(member)
        while not self._done.is_set() and time.perf_counter() - began < at_most:
            left = at_most - (time.perf_counter() - began)
            bell = loop.call_later(min(left, 1.0), self._done.set) if left > 0 else None
            await self._done.wait()
            if bell is not None:
                bell.cancel()
            if self._fault is not None:
                raise self._fault
            if self._open:
                self._done.clear()
                if time.perf_counter() - self._last > PATIENCE:
                    raise NoAnswerError(f"no answer to anybody for {PATIENCE:.0f} s")
        self._platform.heard = None
        tally = self._tally
        if not tally.waits:
            raise NoAnswerError("no answer to anybody")
        ended = time.perf_counter() if self._open else self._last
        return Talked(
            seconds=ended - began,
            waits=tuple(tally.waits),
            texts=tally.texts,
            presses=tally.presses,
            finished=not self._open,
            characters=tally.characters,
        )

    def _act(self, member: _Member) -> None:
        act = member.acts[0]
        member.said_at = time.perf_counter()
        if act.says:
            self._platform.say(member.chat, act.says)
        else:
            self._platform.press(member.chat, member.message, member.button)

    def _heard(self, chat: int, method: str, message: Json) -> None:
        member = self._members.get(chat)
        if member is None or not member.acts:
            return
        act = member.acts[0]
        text = str(message["text"])
        if method != (SEND if act.says else EDIT) or not text.startswith(act.answer):
            self._fault = NoAnswerError(f"{act.answer[:30]!r} was due, {method} {text[:60]!r} came")
            self._done.set()
            return
        self._last = time.perf_counter()
        tally = self._tally
        tally.waits.append(self._last - member.said_at)
        tally.texts += bool(act.says)
        tally.presses += not act.says
        tally.characters += len(text)
        del member.acts[0]
        member.message, member.button = _first_button(message)
        if member.acts:
            asyncio.get_running_loop().call_soon(self._act, member)
            return
        self._open -= 1
        if not self._open:
            self._done.set()


def _first_button(message: Json) -> tuple[int, str]:
    number = message["message_id"]
    markup = message.get("reply_markup")
    assert isinstance(number, int)
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    if not rows or not isinstance(rows, list):
        return number, ""
    return number, str(rows[0][0].get("callback_data", ""))
