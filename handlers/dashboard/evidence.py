"""Photographs of evidence on the page: the chat's command shows them, with its checks and its note in the audit."""

from __future__ import annotations

from dataclasses import replace

from domain.talk.messages import Document
from handlers.talk.command import EVERY_COMMAND
from handlers.talk.flow import Flow
from handlers.talk.scene import Scene

EVIDENCE_COMMAND = "xemanh"
"""The command that shows one."""


async def evidence_shown(scene: Scene, pledge_id: str, part: str) -> Document | None:
    """The photograph as a file to be made; None where the chat would show none."""
    for command in scene.modules[EVERY_COMMAND]:
        if (
            command.name != EVIDENCE_COMMAND
            or isinstance(command.runs, Flow)
            or not command.guard(scene.caller)
        ):
            continue
        done = await command.runs(replace(scene, argument=f"{pledge_id}.{part}"))
        return next((one for said in done.replies for one in said.documents), None)
    return None
