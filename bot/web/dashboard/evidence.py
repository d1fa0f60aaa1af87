"""Photographs of evidence, for those who may see them in the chat."""

from __future__ import annotations

from collections.abc import Sequence

from bot.web.dashboard import paths
from bot.web.dashboard.asked import Asked, NotFound, Sends
from domain.talk.messages import Document
from handlers.dashboard.evidence import picture_shown


class EvidencePages:
    """Each look at one is noted in the audit, as in the chat."""

    def sent(self) -> Sequence[tuple[str, Sends]]:
        """Addresses of photographs."""
        return ((f"{paths.EVIDENCE}/{{command}}/{{argument}}", self._photograph),)

    async def _photograph(self, asked: Asked) -> Document:
        document = await picture_shown(asked.scene, asked.named("command"), asked.named("argument"))
        if document is None:
            raise NotFound
        return document
