"""Broadcasts that the caller's office may see and change: those to units of its scope."""

from __future__ import annotations

from domain.broadcasts.broadcast import Broadcast
from domain.talk.messages import Reply, reply, say
from handlers.broadcasts.lines import list_door
from handlers.rounds.opening_steps import office_scope
from handlers.talk.scene import Scene

SHOWN = 7
"""Recent broadcasts in the list; their numbers are typed with one key."""


async def ours(scene: Scene, broadcast_id: str) -> Broadcast | None:
    """The broadcast, if all of its audience lies in the caller's office."""
    return await scene.work.broadcasts.within(broadcast_id, office_scope(scene), scene.today)


async def recent(scene: Scene) -> list[Broadcast]:
    """The newest ones first."""
    return await scene.work.broadcasts.of_scope(office_scope(scene), scene.today, limit=SHOWN)


def unknown() -> Reply:
    """There is none of this id, or it is not theirs."""
    return reply(say("broadcast-unknown"), choices=(list_door(),))
