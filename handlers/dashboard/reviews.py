"""What waits for the reader's decision, on the page: the chat's queues, one thing out of them, and the decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.review.deciding import Reviewed
from domain.talk.messages import Choice, Text, say
from handlers.action import Refusal
from handlers.people.waiting import MOST
from handlers.review.actions import decide
from handlers.review.deciders import decider_of
from handlers.review.queue import APPROVE, REFUSE, RETURN
from handlers.review.remarks import hear_remark, remark_choices
from handlers.review.reviewable import REVIEWS, Reviewable
from handlers.talk.flow import Invalid, Taken
from handlers.talk.scene import Scene

Review = Reviewable[Any]


@dataclass(frozen=True, slots=True)
class QueuedItem:
    """One thing that waits, in the version that is shown."""

    key: str
    version: int
    text: Text


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits of a kind, oldest first; `more`: beyond what is shown."""

    review: Review
    title: Text
    items: tuple[QueuedItem, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One thing with everything about it. `decisions`: what may be decided, by name and in words; none where it does
    not wait for the reader, and then `lines` say why. `remarks`: ready ones, by token and in words; `ask`: for one.
    `beside`: what the chat offers to look at before one decides.
    """

    review: Review
    key: str
    version: int
    lines: tuple[Text, ...]
    decisions: tuple[tuple[str, Text], ...] = ()
    remarks: tuple[tuple[str, Text], ...] = ()
    ask: Text | None = None
    beside: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of a decision: in words; `again`: it was not taken, and the thing is to be looked at once more."""

    said: Text
    again: OpenItem | None = None


def review_of(scene: Scene, command: str) -> Review | None:
    """The kind of things that this command of the chat opens."""
    return next((one for one in scene.modules[REVIEWS] if one.command == command), None)


async def queues(scene: Scene) -> list[Queue]:
    """Of every kind, where anything waits."""
    found = [await queue_of(scene, review) for review in scene.modules[REVIEWS]]
    return [queue for queue in found if queue.items]


async def queue_of(scene: Scene, review: Review) -> Queue:
    """What waits of this kind."""
    waiting = await review.waiting(scene, limit=MOST + 1)
    items = tuple(
        QueuedItem(item.key, item.version, review.item(scene, number, item))
        for number, item in enumerate(waiting[:MOST], start=1)
    )
    return Queue(review, say(f"command-{review.command}"), items, len(waiting) > MOST)


async def open_item(scene: Scene, review: Review, key: str) -> OpenItem | None:
    """One thing, whether it waits or not; None where it lies outside the reader's scope."""
    decider = decider_of(scene)
    item = await review.one(scene.work, decider, key)
    if item is not None:
        return await _waiting_item(scene, review, item)
    if await review.repository(scene.work).within(key, decider.above, decider.day) is None:
        return None
    asked = (scene.work, decider, key)
    read = await review.readable(*asked) if review.readable is not None else ()
    return OpenItem(review, key, 0, (*read, await review.why_not(*asked)))


async def _waiting_item(scene: Scene, review: Review, item: Reviewed) -> OpenItem:
    names = (APPROVE, *((REFUSE,) if review.refusing else ()), RETURN)
    beside = await review.beside(scene, item) if review.beside is not None else ()
    return OpenItem(
        review,
        item.key,
        item.version,
        tuple(await review.whole(scene, item)),
        decisions=tuple((name, review.say(name)) for name in names),
        remarks=tuple((one.token, one.label) for one in remark_choices(review.ready_remarks)),
        ask=review.say("ask-remark"),
        beside=tuple(beside),
    )


async def decide_item(
    scene: Scene, review: Review, key: str, *, version: int, decision: str, remark: str
) -> Decided | None:
    """Decide on the version that was read. `remark`: the token of a ready one, or words; None where there is nothing of
    this key in the scope. Where somebody was first, or its author changed it, nothing is decided and that is said."""
    shown = await open_item(scene, review, key)
    if shown is None:
        return None
    item = await review.one(scene.work, decider_of(scene), key)
    if item is None or decision not in dict(shown.decisions):
        return Decided(shown.lines[-1], shown)
    if item.version != version:
        return Decided(review.say_of("changed", item), shown)
    words = ""
    if decision != APPROVE:
        heard = hear_remark(scene, review.ready_remarks, remark)
        if isinstance(heard, Invalid):
            return Decided(heard.why, shown)
        words = str(heard.answer) if isinstance(heard, Taken) else ""
    done = await decide(
        scene.work,
        decider_of(scene),
        review,
        item,
        approved=decision == APPROVE,
        remark=words,
        now=scene.now,
        refused=decision == REFUSE,
    )
    if isinstance(done, Refusal):
        return Decided(done.why, shown)
    return Decided(review.say_of(_DONE[decision], item))


_DONE = {APPROVE: "done-approved", REFUSE: "done-refused", RETURN: "done-returned"}


async def approve_several(scene: Scene, review: Review, asked: Sequence[tuple[str, int]]) -> tuple[Text, ...]:
    """Approve these versions, where a list of the kind may be approved at once; what changed meanwhile is left."""
    decider, done, left = decider_of(scene), 0, []
    keys = [key for key, _ in asked]
    waiting = {item.key: item for item in await review.waiting(scene, only=keys, limit=max(len(keys), 1))}
    for number, (key, version) in enumerate(asked, start=1):
        item = waiting.get(key)
        decided = (
            await decide(scene.work, decider, review, item, approved=True, remark="", now=scene.now)
            if review.at_once and item is not None and item.version == version
            else None
        )
        if decided is None or isinstance(decided, Refusal):
            left.append(number)
        else:
            done += 1
    said = [review.say("batch-done", approved=done, returned=0, refused=0)] if done else []
    if left:
        said.append(review.say("batch-left", numbers=", ".join(map(str, left))))
    return tuple(said)
