"""The message that a broadcast's receivers read, and the last look before each of them gets it."""

from __future__ import annotations

from collections.abc import Mapping

from domain.broadcasts.broadcast import UNDER_WAY, Broadcast
from domain.people.person import COUNTED
from domain.talk.messages import BLANK, Reply, Text, reply, say
from handlers.talk.scene import Scene


def message_lines(office: str, text: str) -> tuple[Text, ...]:
    """Who says it, what they typed, as they typed it, and that it comes by itself."""
    return (
        say("broadcast-header", office=office),
        BLANK,
        say("broadcast-text", text=text),
        BLANK,
        say("broadcast-footer"),
    )


async def compose_broadcast(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The message, unless it was stopped meanwhile or its receiver does not belong to the audience any more."""
    broadcast = await scene.work.broadcasts.get(about["broadcast"])
    if broadcast is None or broadcast.state not in UNDER_WAY or not await _is_meant(scene, broadcast):
        return None
    return reply(*message_lines(broadcast.office, broadcast.text))


async def _is_meant(scene: Scene, broadcast: Broadcast) -> bool:
    """Whether the receiver is in the audience today, found from them upwards: it is asked once a message."""
    person, audience = scene.caller.person, broadcast.audience
    if person is None or person.status not in COUNTED:
        return False
    lies_under = scene.work.broadcasts.under
    if not await lies_under([person.unit_id], [audience.unit_id], scene.today):
        return False
    held_at = scene.caller.units(*audience.roles)
    return not audience.roles or await lies_under(held_at, [audience.unit_id], scene.today)
