"""One text that an app sent as several messages, because one did not hold it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_FULL = 1500
"""From this length on a message may have been cut by the app because it was full."""


def joined(parts: Sequence[str]) -> str:
    """The parts as one text: what an app cut in the middle of a sentence goes on without a line break."""
    whole = parts[0] if parts else ""
    for before, part in pairwise(parts):
        in_midst = len(before) >= _FULL and before[-1] not in ".:;!?\u2026" and part[:1].islower()
        whole += (" " if in_midst else "\n") + part
    return whole
