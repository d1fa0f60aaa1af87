"""A last look at what would be done, and what came of it: a form is sent twice before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from bot.web.dashboard.rendering import Page
from domain.talk.messages import Text

CONFIRMED = "sure"
"""The field of a form whose last look was read."""


def last_look_page(
    lines: Sequence[Text], path: str, confirm: str, hidden: dict[str, str], *, ready: bool
) -> Page:
    """What is going to happen, and the form by which it does."""
    shown = {"lines": lines, "path": path, "confirm": confirm, "hidden": hidden, "ready": ready}
    return Page("last_look.html", {**shown, "CONFIRMED": CONFIRMED})


def done_page(said: Sequence[Text], back: str) -> Page:
    """What came of it."""
    return Page("done.html", {"said": said, "back": back})


def version_of(given: str) -> int:
    """The number of a version; one that nothing has for anything else."""
    return int(given) if given.isascii() and given.isdecimal() and len(given) < len("1234567") else -1
