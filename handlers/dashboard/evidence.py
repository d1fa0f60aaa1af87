"""Pictures on the page: a command of the chat shows them, with its checks and its note in the audit."""

from __future__ import annotations

from dataclasses import replace

from domain.talk.messages import Document
from handlers.talk.command import EVERY_COMMAND
from handlers.talk.flow import Flow
from handlers.talk.scene import Scene


def picture_commands(scene: Scene) -> frozenset[str]:
    """The names of the commands that show a picture."""
    return frozenset(command.name for command in scene.modules[EVERY_COMMAND] if command.picture)


async def picture_shown(scene: Scene, name: str, argument: str) -> Document | None:
    """The picture that this command shows, as a file to be made; None where the chat would show none."""
    for command in scene.modules[EVERY_COMMAND]:
        if command.name != name or not command.picture or isinstance(command.runs, Flow):
            continue
        if not command.guard(scene.caller):
            return None
        done = await command.runs(replace(scene, argument=argument))
        return next((one for said in done.replies for one in said.documents), None)
    return None
