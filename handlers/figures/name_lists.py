"""Names under a heading, each with what one should know before writing to its owner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.figures.lines import MemberLine
from domain.rounds.round import is_resting
from domain.talk.messages import Text, say

MOST_NAMES = 20
"""Names under one heading; the rest is counted. A cell rarely has more people."""

Noted = tuple[MemberLine, Sequence[Text]]
"""Somebody, and the notes on them."""


def section(heading: str, people: Sequence[Noted]) -> list[Text]:
    """The heading with its `$count` and the names; nothing where there are none."""
    if not people:
        return []
    rest = len(people) - MOST_NAMES
    names = [_noted_name(line, notes) for line, notes in people[:MOST_NAMES]]
    return [
        say(heading, count=len(people)),
        *names,
        *([say("figures-names-more", count=rest)] if rest > 0 else []),
    ]


def _noted_name(line: MemberLine, notes: Sequence[Text]) -> Text:
    said = say("figures-names-one", name=line.full_name)
    for note in notes:
        said = say("figures-names-noted", name=said, note=note)
    return said


def later_notes(line: MemberLine, today: date) -> list[Text]:
    """Until when somebody who is not done is busy, or has more time."""
    notes: list[Text] = []
    if line.done >= line.owed:
        return notes
    if is_resting(line.snoozed_until, today):
        notes.append(say("figures-names-note-snoozed", until=line.snoozed_until, reason=line.snooze_reason))
    if line.extension_reason:
        notes.append(say("figures-names-note-extended", until=line.deadline, reason=line.extension_reason))
    return notes
