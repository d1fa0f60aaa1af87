"""The platform's truth: every message that it took, whether it said so or not, and every attempt at one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.telegram.journal import TelegramCall
from tests.crash.scene import opening

REMINDER = ("Kính mời đồng chí", "Còn ", "Hôm nay là ngày")
NOTICE = re.compile(r"Giấy mời số (\d+)")
_METHODS = ("sendMessage", "editMessageText")


class Sort(Enum):
    """What a message is, by its words."""

    ANSWER = "answer"
    NOTICE = "notice"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Message:
    """A message as the platform took it, or was asked to; `at` in real seconds, `moment` by the siege's clock.

    `id` is the platform's; empty where it took nothing. `words` are its first four, or the number of a notice.
    """

    chat: int
    sort: Sort
    words: str
    id: str
    at: float
    moment: datetime


class Record:
    """Reads what the platform notes, as it is noted, and tells whoever listens to a chat."""

    def __init__(self, telegram: TelegramEmulator) -> None:
        self._telegram = telegram
        self.ears: dict[int, Callable[[Message], None]] = {}
        self.answers: defaultdict[int, list[Message]] = defaultdict(list)
        """Of each chat, since they were last looked through."""
        self.notices: defaultdict[int, list[Message]] = defaultdict(list)
        """By their number."""
        self.reminders: defaultdict[int, list[Message]] = defaultdict(list)
        """Of each chat, with the attempts at them that came to nothing."""
        self.messages = 0
        self.answered = 0

    async def listen(self) -> None:
        """Read until cancelled."""
        while True:
            await self._telegram.state.change()
            self.read()

    def read(self) -> None:
        """Take over what was noted meanwhile."""
        calls = self._telegram.calls
        while calls:
            call = calls.popleft()
            if call.method in _METHODS:
                self._note(call)

    def _note(self, call: TelegramCall) -> None:
        message = _message(call)
        taken = bool(message.id)
        self.messages += taken
        if message.sort is Sort.REMINDER:
            self.reminders[message.chat].append(message)
        elif taken and message.sort is Sort.NOTICE:
            self.notices[int(message.words)].append(message)
        elif taken:
            self.answered += 1
            self.answers[message.chat].append(message)
            if (ear := self.ears.get(message.chat)) is not None:
                ear(message)


def _message(call: TelegramCall) -> Message:
    text = str(call.parameters["text"])
    words, sort = opening(text), Sort.ANSWER
    if (notice := NOTICE.search(text)) is not None:
        words, sort = notice.group(1), Sort.NOTICE
    elif words.startswith(REMINDER):
        sort = Sort.REMINDER
    chat, result = call.chat_id, call.result
    assert chat is not None
    id_ = str(result["message_id"]) if isinstance(result, dict) else ""
    return Message(chat, sort, words, id_, call.at, call.clock)
