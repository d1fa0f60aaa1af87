"""How many were proposed in a week, as the office's message counts them. Nobody is named."""

from __future__ import annotations

from domain.calendar.working_days import Week
from domain.talk.messages import Text, say
from handlers.figures.block import FiguresBlock
from handlers.talk.scene import Scene


class NominationFigures(FiguresBlock):
    """A line of the office's week."""

    async def of_week(self, scene: Scene, unit_id: str, week: Week, /) -> list[Text]:
        count = await scene.work.nominations.count((unit_id,), scene.today, week.label)
        return [say("nominations-of-week", count=count)] if count else []
