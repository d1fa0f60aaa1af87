"""What may be done with a broadcast after it was confirmed: taking it back within its time, and stopping it."""

from __future__ import annotations

from collections.abc import Sequence

from domain.broadcasts.broadcast import Broadcast, BroadcastState
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.broadcasts.actions import ENDED, stop, take_back
from handlers.broadcasts.lines import (
    NEW,
    STOP,
    acts,
    excerpt_of,
    list_button,
    option_text,
    state_text,
    view_button,
)
from handlers.broadcasts.views import ours, recent, unknown
from handlers.rounds.choosing import choose_ours
from handlers.rounds.opening_steps import office_scope
from handlers.talk.command import command_button, office
from handlers.talk.flow import Flow
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import pick


async def undo(scene: Scene) -> Outcome:
    """`/thuhoi`: take it back whole, as long as its time has not come; then it can only be stopped.

    Typed without saying which, it means the newest.
    """
    newest = [] if scene.argument else await recent(scene)
    broadcast = newest[0] if newest else await ours(scene, scene.argument)
    if broadcast is None:
        return Outcome((unknown(),))
    taken = await take_back(
        scene.work,
        broadcast.id,
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if not isinstance(taken, Refusal):
        return Outcome((_broadcast_taken_back(),))
    if broadcast.state in ENDED:
        return Outcome((_broadcast_over(broadcast),))
    buttons = (*acts(broadcast, scene.now), view_button(broadcast))
    return Outcome((reply(taken.why, choices=buttons),))


def _broadcast_taken_back() -> Reply:
    again = command_button(NEW, say("broadcasts-button-new"))
    return reply(say("broadcasts-withdrawn"), choices=(again, list_button()))


def _broadcast_over(broadcast: Broadcast) -> Reply:
    said = say("broadcasts-over", state=state_text(broadcast))
    return reply(said, choices=(view_button(broadcast, say("broadcasts-button-view")), list_button()))


# ---------------------------------------------------------------- stopping


async def _newest_broadcast_going(scene: Scene) -> Sequence[Choice]:
    """Which one is not asked: it is urgent."""
    unended = [broadcast for broadcast in await recent(scene) if broadcast.state not in ENDED]
    return [Choice(broadcast.id, option_text(broadcast)) for broadcast in unended[:1]]


async def _broadcast_fault(scene: Scene, broadcast_id: str) -> Reply | None:
    broadcast = await ours(scene, broadcast_id)
    if broadcast is None:
        return unknown()
    return _broadcast_over(broadcast) if broadcast.state in ENDED else None


async def _broadcast_stop_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    broadcast = await ours(scene, str(answers["broadcast"]))
    return (
        (say("broadcasts-unknown"),)
        if broadcast is None
        else (say("broadcasts-stop", excerpt=excerpt_of(broadcast)),)
    )


async def _broadcast_stop_options(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return (Choice("yes", say("broadcasts-stop-confirm")),)


async def _stop_broadcast(scene: Scene, answers: Answers) -> Outcome:
    broadcast_id = str(answers["broadcast"])
    stopped = await stop(
        scene.work,
        broadcast_id,
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if isinstance(stopped, Refusal):
        broadcast = await ours(scene, broadcast_id)
        return Outcome((unknown() if broadcast is None else _broadcast_over(broadcast),))
    if stopped.state is BroadcastState.WITHDRAWN:
        return Outcome((_broadcast_taken_back(),))
    return Outcome((reply(say("broadcasts-stopped"), choices=(view_button(stopped), list_button())),))


STOP_BROADCAST = Flow(
    name=STOP,
    steps=(
        *choose_ours(
            "broadcast",
            offered=_newest_broadcast_going,
            none=reply(say("broadcasts-none-going"), choices=(list_button(),)),
            fault=_broadcast_fault,
        ),
        pick("sure", lines=_broadcast_stop_lines, options=_broadcast_stop_options),
    ),
    finish=_stop_broadcast,
    guard=office,
    argument="broadcast",
)
