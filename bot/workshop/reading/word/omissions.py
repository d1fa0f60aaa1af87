"""What a document's text leaves out, counted while it is read, so that the office can see it."""

from __future__ import annotations

from domain.talk.messages import LeftOut, Omission

EXCERPT = 60
"""Characters of what was left out that are shown."""


class Omissions:
    """Counts by kind, and keeps how the first of each begins."""

    def __init__(self) -> None:
        """Nothing was left out so far."""
        self._counts: dict[LeftOut, int] = {}
        self._first: dict[LeftOut, str] = {}

    def add(self, kind: LeftOut, text: str = "") -> None:
        """One more of this kind."""
        self._counts[kind] = self._counts.get(kind, 0) + 1
        self._first.setdefault(kind, " ".join(text.split())[:EXCERPT])

    def all(self) -> tuple[Omission, ...]:
        """What was left out, in the order in which it was met."""
        return tuple(Omission(kind, count, self._first[kind]) for kind, count in self._counts.items())
