"""`/viec`: all that waits for the caller, member or secretary, each thing with its button; silence where
nothing does."""

from __future__ import annotations

from domain.talk.messages import BLANK, reply, say
from handlers.people.waiting import WAITING
from handlers.rounds.kinds import KINDS
from handlers.talk.scene import Outcome, Scene

TASKS_COMMAND = "viec"


async def tasks(scene: Scene) -> Outcome:
    """What waits in every module: the caller's own deadlines, what came back to them, what others wait for.

    Things about which nothing can be done any more come last, without a number.
    """
    rows = sorted(scene.modules[WAITING], key=lambda row: row.whose)
    waiting = [one for row in rows for one in await row.tasks(scene)]
    found = [one.line for one in waiting if one.button is not None]
    over = [one.line for one in waiting if one.button is None]
    if not waiting:
        kept = tuple(kind.kept for kind in scene.modules[KINDS] if kind.kept is not None)
        return Outcome((reply(say("reminders-tasks-none"), choices=kept),))
    lines = [
        say("reminders-tasks-line", number=number, task=line) for number, line in enumerate(found, start=1)
    ]
    if found:
        lines = [say("reminders-tasks-title", count=len(found)), *lines, BLANK, say("reminders-tasks-how")]
    if over:
        lines = [*lines, *([BLANK] if found else []), *over, say("reminders-tasks-over-how")]
    buttons = tuple(one.button for one in waiting if one.button is not None)
    return Outcome((reply(*lines, choices=buttons, listed=len(found)),))
