"""The page on which a text is written or pasted that a question in the chat asks for."""

from __future__ import annotations

from collections.abc import Sequence

from bot.web.dashboard import paths
from bot.web.dashboard.asked import Acts, Asked, Shows
from bot.web.dashboard.confirming import CONFIRMED
from bot.web.dashboard.rendering import Page
from bot.web.dashboard.requests import WRITTEN
from domain.talk.messages import Text, say
from handlers.dashboard.drafting import answer_question, open_questions

EDITED = "edit"
"""The field of whoever goes back from the last look with what they wrote."""


class DraftPages:
    """The open questions that a text answers, and the last look before it goes into the chat."""

    def shown(self) -> Sequence[tuple[str, Shows]]:
        """Addresses that show something."""
        return ((paths.DRAFTS, self._questions),)

    def acts(self) -> Sequence[tuple[str, Acts]]:
        """Addresses that do something."""
        return ((paths.DRAFTS, self._answer),)

    async def _questions(self, asked: Asked) -> Page:
        return await _form(asked)

    async def _answer(self, asked: Asked) -> Page:
        form = asked.form
        flow, written = form.get("flow", ""), form.get(WRITTEN, "")
        if EDITED in form:
            return await _form(asked, flow, written)
        version = form.get("version", "")
        answered = await answer_question(
            asked.scene, flow, written, version=version, confirmed=CONFIRMED in form
        )
        if answered is None:
            return await _form(asked, flow, written, say("dashboard-drafts-changed"))
        if answered.fault is not None:
            return await _form(asked, flow, written, answered.fault)
        if answered.done:
            said = (say("dashboard-drafts-done"), *answered.lines)
            return Page("done.html", {"said": said, "back": paths.DRAFTS})
        shows = {
            "lines": answered.lines,
            "hidden": {"flow": flow, "version": version, WRITTEN: written},
            "written": written,
            "CONFIRMED": CONFIRMED,
            "EDITED": EDITED,
        }
        return Page("draft_look.html", shows)


async def _form(asked: Asked, flow: str = "", written: str = "", fault: Text | None = None) -> Page:
    """The questions; in the field of this flow's stands what was `written`, with the `fault` beside it."""
    questions = await open_questions(asked.scene)
    shows = {
        "questions": questions,
        "flow": flow,
        "written": written,
        "fault": fault,
        "gone": written and flow not in [question.flow for question in questions],
        "WRITTEN": WRITTEN,
    }
    return Page("drafts.html", shows)
