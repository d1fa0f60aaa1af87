"""Death at every named moment, two more lives, and what the platform was given: everything, and nearly nothing twice.

The one moment that no order of steps can close is between the platform's yes and our writing it down: no platform
offers a key by which a second attempt could be recognised. There, and only there, one copy is allowed.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from typing import Protocol

import pytest

from domain.delivery.outgoing import MessageKind
from tests.crash.checkpoints import Checkpoint
from tests.crash.committee import (
    CROWDED,
    LONELY,
    PEOPLE,
    PHONES,
    REMINDERS,
    open_round,
    post_notices,
)
from tests.crash.scene import Scene, without_copies
from tests.crash.talking import act, deed_of, go_on, pledge

pytestmark = pytest.mark.crash

CROWD = [code for code, place in PEOPLE if place is CROWDED]
ALONE = [code for code, place in PEOPLE if place is LONELY]
LISTENERS = [code for code, place in PEOPLE if place not in (CROWDED, LONELY)][:6]

OF_ANSWERS = (Checkpoint.ANSWERED, Checkpoint.KEPT, Checkpoint.TAKEN)
OF_NOTICES = (Checkpoint.CLAIMED, Checkpoint.CLAIM_KEPT, Checkpoint.MARKED, Checkpoint.MARK_KEPT)
OF_BOTH = (Checkpoint.ACCEPTED, Checkpoint.SETTLED, Checkpoint.SETTLEMENT_KEPT)
OF_TURNS = (Checkpoint.TURNED, Checkpoint.TURN_KEPT)
"""Where an account is closed; that the parcel then leaves by the next one is tests/delivery/test_failover.py's."""
IN_DOUBT = {Checkpoint.ACCEPTED, Checkpoint.SETTLED}
"""Where the platform has it and we do not know."""


def test_every_moment_has_its_death() -> None:
    assert {*OF_ANSWERS, *OF_NOTICES, *OF_TURNS, *OF_BOTH} == set(Checkpoint)


def copies_of(heard: Mapping[str, list[str]]) -> Counter[str]:
    """How many copies there are of each message, over what it takes."""
    return Counter(f"{code}: {words}" for code, said in heard.items() for words in said) - Counter(
        {f"{code}: {words}" for code, said in heard.items() for words in said}
    )


class Happening(Protocol):
    """What goes on when the process dies at the moment for the so-manieth time; returns the copies there are."""

    async def __call__(
        self, scene: Scene, codes: list[str], moment: Checkpoint, times: int, /
    ) -> Counter[str]: ...


def name_of(parameter: object) -> str:
    """A moment, or what happens, in the name of a test."""
    return str(getattr(parameter, "name", "") or getattr(parameter, "__name__", parameter))


async def pledges_are_made(scene: Scene, codes: list[str], moment: Checkpoint, times: int) -> Counter[str]:
    """Everybody pledges, through a death and two more lives; returns the copies there are."""
    stories = {code: pledge(code) for code in codes}
    for code, acts in stories.items():
        act(scene, code, acts[0])
    talks = asyncio.gather(*(go_on(scene, code, acts, begun=True) for code, acts in stories.items()))
    first = await scene.life(moment, times)
    await first.dies()
    second = await scene.life()
    await talks
    await second.leave()
    await (await scene.life()).leave()

    heard = {code: scene.heard(code) for code in codes}
    assert {code: without_copies(heard[code]) for code in codes} == {
        code: [one.answer for one in acts] for code, acts in stories.items()
    }
    assert await scene.deeds(codes) == [[deed_of(code)] for code in codes]
    assert await scene.states(MessageKind.ANSWER) == {"sent": sum(len(acts) for acts in stories.values())}
    return copies_of(heard)


async def notices_arrive(scene: Scene, codes: list[str], moment: Checkpoint, times: int) -> Counter[str]:
    """Some are reminded and others are told something; returns the copies there are."""
    await post_notices(scene.url, LISTENERS)
    scene.begin = REMINDERS
    first = await scene.life(moment, times)
    await first.dies()
    told = (MessageKind.NOTICE, MessageKind.REMINDER)
    await scene.all_are_sent(len(codes) + len(LISTENERS), *told)

    heard = {code: scene.heard(code) for code in (*codes, *LISTENERS)}
    assert {code: without_copies(words) for code, words in heard.items()} == {
        **{code: ["Kính mời đồng chí"] for code in codes},
        **{code: ["Mục này không thuộc"] for code in LISTENERS},
    }
    return copies_of(heard)


@pytest.mark.parametrize(
    ("happens", "moment"),
    [(pledges_are_made, one) for one in OF_ANSWERS] + [(notices_arrive, one) for one in OF_NOTICES],
    ids=name_of,
)
async def test_before_anything_is_sent_nothing_is_forgotten_or_doubled(
    any_scene: Scene, happens: Happening, moment: Checkpoint
) -> None:
    await open_round(any_scene.url, "CB1")

    copies = await happens(any_scene, CROWD, moment, 1)

    assert copies.total() == 0


@pytest.mark.parametrize("moment", OF_BOTH, ids=name_of)
async def test_answer_is_repeated_only_where_it_is_in_doubt(scene: Scene, moment: Checkpoint) -> None:
    await open_round(scene.url, "CB3")

    copies = await pledges_are_made(scene, ALONE, moment, 1)

    assert copies.total() == (moment in IN_DOUBT)


@pytest.mark.parametrize(
    ("happens", "moment", "times"),
    [
        (pledges_are_made, Checkpoint.ACCEPTED, 17),
        (pledges_are_made, Checkpoint.SETTLED, 4),
        (pledges_are_made, Checkpoint.SETTLEMENT_KEPT, 4),
        (notices_arrive, Checkpoint.ACCEPTED, 5),
        (notices_arrive, Checkpoint.SETTLED, 2),
        (notices_arrive, Checkpoint.SETTLEMENT_KEPT, 2),
    ],
    ids=name_of,
)
async def test_death_amid_many_repeats_none_more_than_once(
    scene: Scene, happens: Happening, moment: Checkpoint, times: int
) -> None:
    await open_round(scene.url, "CB1")

    copies = await happens(scene, CROWD, moment, times)

    assert max(copies.values(), default=0) <= 1


@pytest.mark.parametrize("moment", OF_TURNS, ids=name_of)
async def test_death_while_a_channel_is_closed_loses_and_doubles_nothing(
    scene: Scene, moment: Checkpoint
) -> None:
    blocked, *others = LISTENERS
    scene.telegram.block(PHONES[blocked])
    await post_notices(scene.url, LISTENERS)
    scene.begin = REMINDERS

    first = await scene.life(moment)
    await first.dies()
    await scene.rest()

    heard = {code: scene.heard(code) for code in LISTENERS}
    assert {code: without_copies(words) for code, words in heard.items()} == {
        blocked: [],
        **{code: ["Mục này không thuộc"] for code in others},
    }
    assert max(copies_of(heard).values(), default=0) <= 1
    assert await scene.states(MessageKind.NOTICE) == {"failed": 1, "sent": len(others)}


async def test_death_before_the_platform_heard_of_the_cursor_repeats_nothing(scene: Scene) -> None:
    """The answer is out and settled, but the platform has lost the poll that would have told it so."""
    await open_round(scene.url, "CB3")
    (one,) = ALONE
    story = pledge(one)[:2]
    act(scene, one, story[0])
    scene.telegram.fault("getUpdates", kind="duplicate")

    first = await scene.life(Checkpoint.SETTLEMENT_KEPT)
    await first.dies()
    second = await scene.life()
    await go_on(scene, one, story, begun=True)
    await second.leave()

    assert scene.telegram.counters.repeated == 1
    assert scene.heard(one) == [turn.answer for turn in story]
