"""Parts of what a platform says. All of it is hostile until read here; nothing here ever raises."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping

from domain.talk.messages import Update

Json = Mapping[str, object]

LONGEST_HANDLE = 300
"""Characters of what a file is fetched by later: Telegram's id of it, about 80 today, or Zalo's address of a photo."""

_log = logging.getLogger(__name__)


def part(holder: Json, name: str) -> Json:
    """An object in it; an empty one where there is none."""
    found = holder.get(name)
    return found if isinstance(found, dict) else {}


_DROPPED = dict.fromkeys([0, 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""NUL, and the controls that let a text be read in another direction than it was written (Unicode: Bidi_Control)."""


def text(holder: Json, name: str) -> str:
    """A text as it came, but for what no database keeps (NUL, halves of surrogate pairs) and what deceives readers."""
    value = holder.get(name)
    if not isinstance(value, str):
        return ""
    try:
        value.encode()
    except UnicodeEncodeError:
        value = value.encode("utf-8", "replace").decode()
    return value if value.isascii() and "\0" not in value else value.translate(_DROPPED)


def brought(body: bytes, channel: str, read: Callable[[object], Update | None]) -> list[Update]:
    """The updates (one or none) in the body of a webhook's request; none where it cannot be read."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        _log.warning("%s: a webhook's body that is no JSON was ignored", channel)
        return []
    update = read(raw)
    return [] if update is None else [update]
