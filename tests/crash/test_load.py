"""Thirty people talk, a notice goes to each, and the process is killed again and again at any moment."""

from __future__ import annotations

import asyncio
from functools import partial
from itertools import cycle, islice
from random import Random

import pytest

from domain.outgoing import Kind
from tests.crash.scene import PEOPLE, Scene, open_round, opening, post_notices
from tests.crash.scene import PHONES as CHATS
from tests.crash.talking import ASK, STOP, Act, act

pytestmark = pytest.mark.crash

KILLS = 8
CODES = [code for code, _ in PEOPLE]
CYCLE = (ASK, Act("2", "Đồng chí viết việc"), STOP)
NOTICE = "Mục này không thuộc"


async def talk(scene: Scene, code: str, enough: asyncio.Event) -> int:
    """Go round and round in closed loop, to the end of a round; returns how many turns it were."""
    turns = 0
    while not enough.is_set():
        for one in CYCLE:
            act(scene, code, one)
            await scene.telegram.wait_for(partial(answered, scene, code, one.answer), timeout=20)
            turns += 1
    return turns


def answered(scene: Scene, code: str, words: str) -> bool:
    """Whether the newest message in this chat that is no notice begins so."""
    shown = reversed(scene.telegram.chat(CHATS[code]))
    said = (opening(message.text) for message in shown if message.from_bot)
    return next((one for one in said if one != NOTICE), "") == words


def called(scene: Scene, times: int) -> bool:
    """Whether the platform was called so often."""
    return scene.telegram.counters.calls >= times


async def test_eight_deaths_under_load_lose_nothing(scene: Scene) -> None:
    random = Random(11)  # noqa: S311  moments of death, no secret
    for cell in ("CB1", "CB2", "CB3"):
        await open_round(scene.folder, cell)
    await post_notices(scene.folder, CODES)
    enough = asyncio.Event()
    talks = [asyncio.create_task(talk(scene, code, enough)) for code in CODES]

    for _ in range(KILLS):
        life = await scene.life()
        calls = scene.telegram.counters.calls + random.randint(60, 180)
        await scene.telegram.wait_for(partial(called, scene, calls), timeout=20)
        await life.is_killed()
    life = await scene.life()
    enough.set()
    turns = await asyncio.gather(*talks)
    await life.leave()
    await (await scene.life()).leave()

    assert await scene.taken() == sum(turns)
    assert await scene.states(Kind.ANSWER) == {"sent": sum(turns)}
    # Killed on both its ways a notice is in doubt twice, and then held: a third copy would be one too many. That none
    # was lost is what the chats say, below.
    notices = await scene.states(Kind.NOTICE)
    assert notices.keys() <= {"sent", "held"}
    assert sum(notices.values()) == len(CODES)
    kept = await scene.answers()
    assert {code: [scene.said(code, message) for message in kept[code]] for code in CODES} == {
        code: list(islice(cycle(one.answer for one in CYCLE), many))
        for code, many in zip(CODES, turns, strict=True)
    }
    heard = {code: scene.heard(code) for code in CODES}
    assert {words.count(NOTICE) for words in heard.values()} <= {1, 2}
    copies = sum(len(words) - words.count(NOTICE) for words in heard.values()) - sum(turns)
    assert 0 < copies <= await scene.repeated()
