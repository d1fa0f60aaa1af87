"""`/xemthongbao`: the recent broadcasts, or one of them with how far it is.

What became of the messages is as the chore last counted it: counting a hundred thousand rows here would hold up
everybody's answers.
"""

from __future__ import annotations

from domain.broadcasts.broadcast import Broadcast, BroadcastState
from domain.talk.messages import BLANK, Reply, Text, reply, say
from handlers.broadcasts.lines import (
    NEW,
    acts,
    excerpt_of,
    left_lines,
    list_button,
    listed_line,
    option_text,
    state_text,
    tally_lines,
    view_button,
)
from handlers.broadcasts.posting import BROADCAST_COUNT_EVERY
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Outcome, Scene

MOST_RECENT = 7
"""Recent broadcasts in the list; their numbers are typed with one key."""


async def ours(scene: Scene, broadcast_id: str) -> Broadcast | None:
    """The broadcast, if all of its audience is within the caller's office."""
    return await scene.work.broadcasts.within(broadcast_id, office_scope(scene), scene.today)


async def recent(scene: Scene) -> list[Broadcast]:
    """The newest ones first."""
    return await scene.work.broadcasts.of_scope(office_scope(scene), scene.today, limit=MOST_RECENT)


def unknown() -> Reply:
    """There is none of this id, or it is not theirs."""
    return reply(say("broadcasts-unknown"), choices=(list_button(),))


async def show(scene: Scene) -> Outcome:
    """The one that the argument names, or the list."""
    if not scene.argument:
        return Outcome((await _broadcast_list(scene),))
    broadcast = await ours(scene, scene.argument)
    return Outcome((unknown() if broadcast is None else await one(scene, broadcast),))


async def _broadcast_list(scene: Scene) -> Reply:
    broadcasts = await recent(scene)
    new = command_button(NEW, say("broadcasts-button-new"))
    if not broadcasts:
        return reply(say("broadcasts-none"), choices=(new,))
    lines = [
        listed_line(number, broadcast, scene.calendar) for number, broadcast in enumerate(broadcasts, start=1)
    ]
    buttons = (view_button(broadcast, option_text(broadcast)) for broadcast in broadcasts)
    return reply(say("broadcasts-list"), *lines, choices=(*buttons, new), listed=len(lines))


async def one(scene: Scene, broadcast: Broadcast) -> Reply:
    """A broadcast with its state, what became of its messages, and what may be done with it."""
    unit = await scene.work.broadcasts.unit_name(broadcast.audience.unit_id, scene.today)
    lines: list[Text] = [
        say("broadcasts-title", excerpt=excerpt_of(broadcast)),
        say("broadcasts-is", state=state_text(broadcast)),
        say("broadcasts-confirmed", moment=moment_text(broadcast.at, scene.calendar)),
        *((audience_text(unit, leaders=bool(broadcast.audience.roles)),) if unit else ()),
    ]
    if broadcast.state is not BroadcastState.WITHDRAWN:
        lines += [BLANK, *tally_lines(broadcast)]
    lines += left_lines(broadcast, scene.now, scene.calendar)
    lines += _broadcast_counts_lines(scene, broadcast)
    again = (view_button(broadcast, say("broadcasts-button-again")),) if broadcast.ended_at is None else ()
    return reply(*lines, choices=(*acts(broadcast, scene.now), *again, list_button()))


def _broadcast_counts_lines(scene: Scene, broadcast: Broadcast) -> tuple[Text, ...]:
    """How old the figures are, and how soon there are newer ones where messages may be going out now."""
    if broadcast.counted_at is None:
        return ()
    if broadcast.ended_at is not None or not scene.calendar.is_working_time(scene.now):
        return (say("broadcasts-counted", at=broadcast.counted_at),)
    return (say("broadcasts-counting", at=broadcast.counted_at, seconds=BROADCAST_COUNT_EVERY.seconds),)


def audience_text(unit: str, *, leaders: bool) -> Text:
    """To whom it goes: a unit with all under it, everybody there or those who lead."""
    return say("broadcasts-to", unit=unit, who="leaders" if leaders else "everybody")
