"""What may be done with a broadcast after it was confirmed: taking it back within its time, and stopping it."""

from __future__ import annotations

from collections.abc import Sequence

from domain.broadcasts.broadcast import Broadcast, BroadcastState
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Reply, Text, reply, say
from handlers.broadcasts.lines import NEW, STOP, acts, excerpt_of, list_door, state_text, view_door
from handlers.broadcasts.our_broadcast import ours, recent, unknown
from handlers.talk.command import command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import pick

_ENDED = (BroadcastState.DONE, BroadcastState.WITHDRAWN, BroadcastState.STOPPED)


async def undo(scene: Scene) -> Outcome:
    """`/thuhoi`: take it back whole, as long as its time has not come; then it can only be stopped.

    Typed without saying which, it means the newest.
    """
    newest = [] if scene.argument else await recent(scene)
    broadcast = newest[0] if newest else await ours(scene, scene.argument)
    if broadcast is None:
        return Outcome((unknown(),))
    if await _withdrawn(scene, broadcast):
        return Outcome((_taken_back(),))
    if broadcast.state in _ENDED:
        return Outcome((_over(broadcast),))
    doors = (*acts(broadcast, scene.now), view_door(broadcast))
    return Outcome((reply(say("broadcast-too-late"), choices=doors),))


async def _withdrawn(scene: Scene, broadcast: Broadcast) -> bool:
    done = await scene.work.broadcasts.withdraw(broadcast.id, scene.now)
    if done:
        await _note(scene, "broadcast.withdraw", broadcast)
    return done


async def _note(scene: Scene, action: str, broadcast: Broadcast) -> None:
    await scene.work.audit.record(
        at=scene.now,
        actor=scene.person.id,
        action=action,
        subject=broadcast.id,
        detail=f"{broadcast.people} people",
    )


def _taken_back() -> Reply:
    again = command_button(NEW, say("broadcast-door-new"))
    return reply(say("broadcast-withdrawn"), choices=(again, list_door()))


def _over(broadcast: Broadcast) -> Reply:
    said = say("broadcast-over", state=state_text(broadcast))
    return reply(said, choices=(view_door(broadcast, say("broadcast-door-view")), list_door()))


# ---------------------------------------------------------------- stopping


async def _ask_which(scene: Scene, _answers: Answers) -> Asked:
    going = [one for one in await recent(scene) if one.state not in _ENDED]
    if not going:
        return Stopped(reply(say("broadcast-none-going"), choices=(list_door(),)))
    return Taken(going[0].id)


async def _as_given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


async def _ask_ours(scene: Scene, answers: Answers) -> Asked:
    """Not a question: the id may come from anywhere, so it is looked at before anything is asked about it."""
    broadcast = await ours(scene, str(answers["broadcast"]))
    if broadcast is None:
        return Stopped(unknown())
    return Stopped(_over(broadcast)) if broadcast.state in _ENDED else Taken(1)


async def _stop_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    broadcast = await ours(scene, str(answers["broadcast"]))
    return (
        (say("broadcast-unknown"),)
        if broadcast is None
        else (say("broadcast-stop", excerpt=excerpt_of(broadcast)),)
    )


async def _stop_options(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return (Choice("yes", say("broadcast-stop-confirm")),)


async def _stop(scene: Scene, answers: Answers) -> Outcome:
    broadcast = await ours(scene, str(answers["broadcast"]))
    if broadcast is None:
        return Outcome((unknown(),))
    if await _withdrawn(scene, broadcast):
        return Outcome((_taken_back(),))
    if not await scene.work.broadcasts.stop(broadcast.id):
        return Outcome((_over(broadcast),))
    await _note(scene, "broadcast.stop", broadcast)
    return Outcome((reply(say("broadcast-stopped"), choices=(view_door(broadcast), list_door())),))


STOP_BROADCAST = Flow(
    name=STOP,
    steps=(
        Step("broadcast", _ask_which, _as_given),
        Step("ours", _ask_ours, _as_given),
        pick("sure", lines=_stop_lines, options=_stop_options),
    ),
    finish=_stop,
    guard=office,
    argument="broadcast",
)
