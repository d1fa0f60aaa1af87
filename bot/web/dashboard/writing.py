"""The page on which a member writes one long text: the draft, the last look, the sending; and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from bot.web.dashboard import paths
from bot.web.dashboard.asked import Acts, Asked, Shows
from bot.web.dashboard.rendering import Page
from bot.web.dashboard.requests import WRITTEN
from domain.talk.messages import Text, say
from handlers.dashboard.writing import KeptText, WritingView, keep_text, last_look, open_text, send_text

SHOWN = "shown"
"""The field that says which state of the draft the browser has."""
LOOKS = "look"
"""The field of whoever wants to see it once more before it is sent."""


class WritingPages:
    """The pages of somebody who is in to write one text, which their session names."""

    def shown(self) -> Sequence[tuple[str, Shows]]:
        """Addresses that show something."""
        return ((paths.WRITING, self._write),)

    def acts(self) -> Sequence[tuple[str, Acts]]:
        """Addresses that do something."""
        return ((paths.WRITING, self._keep), (paths.WRITING_SENT, self._send))

    async def _write(self, asked: Asked) -> Page:
        view = await open_text(asked.scene, asked.visit.session.writes)
        return _over(view) if isinstance(view, Text) else _form(view, view.text.text)

    async def _keep(self, asked: Asked) -> Page:
        """Keep the draft; where it is to be looked at and can be, the chat's review comes next."""
        form, name = asked.form, asked.visit.session.writes
        written = form.get(WRITTEN, "")
        kept = await keep_text(asked.scene, name, written, form.get(SHOWN, ""))
        if isinstance(kept, Text):
            return _over(kept, written)
        if kept.fault is not None or LOOKS not in form:
            return _form(kept.view, written, kept)
        look = await last_look(asked.scene, name)
        if not look.ready:
            return _form(kept.view, written, kept, *look.lines)
        return Page("writing_look.html", {"view": kept.view, "lines": look.lines, "SHOWN": SHOWN})

    async def _send(self, asked: Asked) -> Page:
        name = asked.visit.session.writes
        sent = await send_text(asked.scene, name, asked.form.get(SHOWN, ""))
        if sent.done:
            return Page("writing_sent.html", {"said": sent.lines, "done": True, "written": ""})
        view = await open_text(asked.scene, name)
        if isinstance(view, Text):
            return _over(view)
        return _form(view, view.text.text, None, *sent.lines)


def _form(view: WritingView, written: str, kept: KeptText | None = None, *faults: Text) -> Page:
    """The text to write on. `written`: what stands in its field; `kept`: what was just made of it."""
    if kept is not None and kept.fault is not None:
        faults = (kept.fault, *faults)
    shows = {
        "view": view,
        "written": written,
        "faults": faults,
        "other": view.text.text if kept is not None and kept.changed else None,
        "kept": kept is not None and kept.fault is None,
        "words": len(written.split()),
        "WRITTEN": WRITTEN,
        "SHOWN": SHOWN,
        "LOOKS": LOOKS,
    }
    return Page("writing.html", shows)


def _over(why: Text, written: str = "") -> Page:
    """There is nothing to be written any more; what came too late is shown to be copied."""
    return Page(
        "writing_sent.html",
        {"said": (why, say("dashboard-writing-close")), "done": False, "written": written},
    )
