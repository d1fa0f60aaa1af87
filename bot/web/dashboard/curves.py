"""The page of a round day by day, and its picture."""

from __future__ import annotations

from collections.abc import Sequence

from bot.web.dashboard import paths
from bot.web.dashboard.asked import Asked, NotFound, Sends, Shows
from bot.web.dashboard.kept_figures import KeptFigures
from bot.web.dashboard.rendering import Page
from domain.talk.messages import Document
from handlers.action import Refusal
from handlers.dashboard.curves import curve_picture, curve_view
from handlers.dashboard.figures import past_figures, unit_figures


class CurvePages:
    """Curves of the reader's units; of others there are none."""

    def __init__(self, figures: KeptFigures) -> None:
        self._kept = figures

    def shown(self) -> Sequence[tuple[str, Shows]]:
        """Addresses that show something."""
        return ((f"{paths.CURVES}/{{id}}", self._curve),)

    def sent(self) -> Sequence[tuple[str, Sends]]:
        """Addresses of pictures."""
        return ((f"{paths.CURVES}/{{id}}/hinh", self._picture),)

    async def _curve(self, asked: Asked) -> Page:
        unit_id, past = asked.query.get("unit", ""), asked.query.get(paths.PAST_DAY, "")
        if past:
            figures = await past_figures(asked.scene, past, unit_id)
        else:
            kept = await self._kept.of(asked.scene)
            beside = not unit_id or (kept.unit is not None and kept.unit.id == unit_id)
            figures = kept if beside else await unit_figures(asked.scene, unit_id)
        if figures is None or isinstance(figures, Refusal):
            raise NotFound
        view = await curve_view(asked.scene, figures, asked.named("id"))
        if view is None:
            raise NotFound
        return Page("curve.html", {"view": view, "unit_id": unit_id})

    async def _picture(self, asked: Asked) -> Document:
        unit_id, at = asked.query.get("unit", ""), asked.query.get(paths.INSTANT, "")
        document = await curve_picture(asked.scene, asked.named("id"), unit_id, at)
        if document is None:
            raise NotFound
        return document
