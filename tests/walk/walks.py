"""Three walks through a small committee: a typed answer, a pledge that is sent, a reminder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from domain.talk.messages import Content, Pressed, Said
from tests.pledges.pledging import OTHER_DEED, open_round, pledged
from tests.town import ZONE, Town
from tests.walk.recorder import Recorder

FIRST_RUNG = datetime(2026, 11, 25, 9, tzinfo=ZONE)
NEXT_RUNG = datetime(2026, 11, 27, 9, tzinfo=ZONE)
"""Moments at which the ladder of the round reminds who owes a pledge, and at which nothing else is due."""


@dataclass(frozen=True, slots=True)
class Walk:
    """What was counted on one way. `sent`: messages that left, so that a way that stops short is noticed."""

    name: str
    rooms: Counter[str]
    functions: Counter[str]
    moves: int
    resumed: int
    sent: int

    @property
    def calls(self) -> int:
        """Calls into all rooms."""
        return self.rooms.total()


async def walks(folder: Path, recorder: Recorder) -> list[Walk]:
    """Walk the three ways, each of them warm: the same was done before by somebody else, or for another rung.

    What is typed was not typed before, as it is with answers, so that whatever reads a text has to read this one.
    """
    with recorder.watching_threads():
        town = Town(
            folder, database_url=f"sqlite+aiosqlite:///{folder / 'walk.sqlite'}"
        )  # as the product keeps it
        await town.settle()
    try:
        return await _walked(town, recorder)
    finally:
        await town.close()


async def _walked(town: Town, recorder: Recorder) -> list[Walk]:
    await open_round(town)
    await pledged(town, "DV02")
    an = town.talk("DV01")

    async def does(content: Content) -> None:
        await town.hear((an.address, content))

    await an.says("/dangky")
    await an.presses("Chuyển đổi số")
    answer = await _walk("typed answer", town, recorder, does(Said(OTHER_DEED)))
    await an.presses("Bỏ qua")
    await an.presses("Hết quý")
    await an.presses("Bỏ qua")
    (send,) = (one for one in an.last.choices if town.words.say(one.label, "vi").startswith("Gửi"))
    sent = await _walk("send", town, recorder, does(Pressed(an.last.turn, send.token, "1")))
    await town.at(FIRST_RUNG)
    await town.at(NEXT_RUNG - timedelta(hours=4))
    for _day in range(5):  # what was over before is kept by then, one day a minute
        await town.after(minutes=1)
    reminder = await _walk("reminder", town, recorder, town.at(NEXT_RUNG))
    return [answer, sent, reminder]


async def _walk(name: str, town: Town, recorder: Recorder, way: Awaitable[None]) -> Walk:
    before = _messages(town)
    with recorder.counting():
        await way
    return Walk(
        name, recorder.rooms, recorder.functions, recorder.moves, recorder.resumed, _messages(town) - before
    )


def _messages(town: Town) -> int:
    return sum(len(box.replies) for box in town.channel.boxes.values())
