"""`/viec`: all that waits for the caller, member or secretary, each thing with its button; silence where
nothing does."""

from __future__ import annotations

from collections.abc import Sequence

from domain.talk.messages import BLANK, Text, reply, say
from handlers.people.card import people_button
from handlers.people.waiting import WAITING, ToDo, Whose
from handlers.rounds.kinds import KINDS
from handlers.talk.command import leader
from handlers.talk.scene import Outcome, Scene

TASKS_COMMAND = "viec"


async def what_waits(scene: Scene) -> list[tuple[Whose, ToDo]]:
    """What waits in every module: what others wait for, then the caller's own deadlines and what came back to them."""
    rows = sorted(scene.modules[WAITING], key=lambda row: (row.whose is not Whose.OTHERS, row.whose))
    return [(row.whose, one) for row in rows for one in await row.tasks(scene)]


async def tasks(scene: Scene) -> Outcome:
    """The list of it."""
    found = await what_waits(scene)
    if not found:
        kept = tuple(kind.kept for kind in scene.modules[KINDS] if kind.kept is not None)
        return Outcome((reply(say("reminders-tasks-none"), choices=kept),))
    lines = [
        say("reminders-tasks-title", count=len(found)),
        *_parts(found),
        BLANK,
        say("reminders-tasks-how"),
    ]
    buttons = tuple(one.button for _, one in found)
    if leader(scene.caller) and any(whose is Whose.OTHERS for whose, _ in found):
        buttons = (*buttons, people_button())
    return Outcome((reply(*lines, choices=buttons, listed=len(found)),))


def _parts(found: Sequence[tuple[Whose, ToDo]]) -> list[Text]:
    """The numbered lines; where there are both, those that others wait for and the caller's own under their heads."""
    both = len({whose is Whose.OTHERS for whose, _ in found}) > 1
    lines: list[Text] = []
    for number, (whose, one) in enumerate(found, start=1):
        if both and (number == 1 or (whose is Whose.OTHERS) != (found[number - 2][0] is Whose.OTHERS)):
            lines.append(say("reminders-tasks-others" if whose is Whose.OTHERS else "reminders-tasks-mine"))
        lines.append(say("reminders-tasks-line", number=number, task=one.line))
    return lines
