"""The page with the remarks on a week: those of all units, and the reader's own to write."""

from __future__ import annotations

from collections.abc import Sequence

from bot.web.dashboard import paths
from bot.web.dashboard.asked import Acts, Asked, NotFound, Shows
from bot.web.dashboard.rendering import Page
from bot.web.dashboard.requests import WRITTEN
from domain.talk.messages import Text
from handlers.dashboard.people import Filters
from handlers.dashboard.remarks import send_remark, week_remarks


class RemarkPages:
    """What was said of a week, and saying it."""

    def shown(self) -> Sequence[tuple[str, Shows]]:
        """Addresses that show something."""
        return ((paths.REMARKS, self._remarks),)

    def acts(self) -> Sequence[tuple[str, Acts]]:
        """Addresses that do something."""
        return ((paths.REMARKS, self._send),)

    async def _remarks(self, asked: Asked) -> Page:
        return await _page(asked, asked.query.get("week", ""), page=Filters.of(asked.query).page)

    async def _send(self, asked: Asked) -> Page:
        form = asked.form
        unit_id, week, written = form.get("unit", ""), form.get("week", ""), form.get(WRITTEN, "")
        sent = await send_remark(asked.scene, unit_id, week, written, shown=form.get("shown", ""))
        if sent is None:
            raise NotFound
        if sent.fault is not None:
            return await _page(asked, week, unit_id=unit_id, written=written, fault=sent.fault)
        return Page("done.html", {"said": sent.lines, "back": paths.remarks(week=week)})


async def _page(
    asked: Asked,
    week: str,
    *,
    page: int = 1,
    unit_id: str = "",
    written: str = "",
    fault: Text | None = None,
) -> Page:
    """The week; in the field of this unit's remark stands what was `written`, with the `fault` beside it."""
    view = await week_remarks(asked.scene, week, page)
    shows = {"view": view, "unit_id": unit_id, "written": written, "fault": fault, "WRITTEN": WRITTEN}
    return Page("remarks.html", shows)
