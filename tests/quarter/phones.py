"""The phones of a quarter: what was said on each, when, and why it came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.channels.render import fit
from domain.delivery.outgoing import MessageKind
from domain.talk.messages import Address, Content, Pressed, Reply
from storage.tables import outbox
from storage.work import writing
from tests.quarter.cast import channel_of
from tests.town import ZONE, Memory, Town

SAID = "said"
"""The kind of what a person says or presses; all others are those of messages that came."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something on a phone: when (the committee's wall clock), by which kind of message, and its words by language.

    `key` names the message where it was put on its way by the program itself.
    """

    code: str
    at: datetime
    kind: str
    key: str
    texts: dict[str, str]

    def first_line(self) -> str:
        """What one reads without opening it."""
        return self.texts["vi"].partition("\n")[0]


class Phones:
    """Everybody's phone. What comes is read whenever somebody looks."""

    def __init__(self, town: Town, names: Mapping[str, str], languages: Sequence[str]) -> None:
        """`names`: whose phones, by code; `languages`: those in which they are read."""
        self._town = town
        self._languages = languages
        self.names = names
        self._addresses = {code: Address(channel_of(code), code) for code in names}
        self._read = dict.fromkeys(self._addresses, 0)
        self.spoken: list[Spoken] = []

    async def says(self, code: str, *texts: str) -> None:
        """Type these one after the other."""
        for text in texts:
            self._note(code, text)
            await self._town.talk(code, self._addresses[code].channel).says(text)
            await self.look()

    async def presses(self, code: str, *labels: str) -> None:
        """Press these buttons of the last message one after the other, or type what stands before them."""
        for label in labels:
            self._note(code, f"[{label}]")
            await self._town.talk(code, self._addresses[code].channel).presses(label)
            await self.look()

    async def opens(self, code: str, command: str, argument: str) -> None:
        """Press the button of an earlier message that opens this."""
        await self.does(code, Pressed(0, f"/{command}.{argument}"), f"[{command}]")

    async def does(self, code: str, content: Content, noted: str) -> None:
        """Do anything, noted down in these words."""
        self._note(code, noted)
        await self._town.talk(code, self._addresses[code].channel).does(content)
        await self.look()

    async def look(self) -> None:
        """Read on every phone what came since the last look."""
        new = [
            (code, address, place)
            for code, address in self._addresses.items()
            for place in range(self._read[code], len(self._channel(address).box(address).replies))
        ]
        if not new:
            return
        async with writing(self._town.app.database) as work:
            for code, address, place in new:
                box = self._channel(address).box(address)
                found = await work.statements.rows(
                    select(outbox.c.kind, outbox.c.key).where(
                        outbox.c.channel == address.channel,
                        outbox.c.chat == address.chat,
                        outbox.c.message == box.ids[place],
                    )
                )
                (row,) = found or ({"kind": MessageKind.ANSWER.value, "key": ""},)
                self._read[code] = place + 1
                self.spoken.append(
                    Spoken(
                        code,
                        self._now(),
                        row["kind"],
                        row["key"] or "",
                        self._texts(address, box.replies[place]),
                    )
                )

    def of(self, code: str) -> Sequence[Spoken]:
        """All that was said on one phone, in order."""
        return [one for one in self.spoken if one.code == code]

    def came(self, code: str) -> Sequence[Spoken]:
        """What came by itself on one phone: neither what was said there nor what was answered to it."""
        return [one for one in self.of(code) if one.kind not in (SAID, MessageKind.ANSWER)]

    def _note(self, code: str, text: str) -> None:
        self.spoken.append(Spoken(code, self._now(), SAID, "", dict.fromkeys(self._languages, text)))

    def _now(self) -> datetime:
        return self._town.clock.now().astimezone(ZONE)

    def _channel(self, address: Address) -> Memory:
        return self._town.channels[address.channel]

    def _texts(self, address: Address, reply: Reply) -> dict[str, str]:
        return {language: self._shown(address, reply, language) for language in self._languages}

    def _shown(self, address: Address, reply: Reply, language: str) -> str:
        pieces = fit(reply, self._channel(address).capabilities, words=self._town.words, language=language)
        buttons = [f"[{label}]" for piece in pieces for row in piece.rows for label, _ in row]
        return "\n".join([*(piece.text for piece in pieces), *([" ".join(buttons)] if buttons else [])])
