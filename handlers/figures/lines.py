"""Figures as lines of a message: shares, what changed, a unit's line. Knows no rights and no storage."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain.figures.counts import Figures, Share
from domain.talk.messages import Argument, Text, say
from handlers.figures.block import Kinds, RoundBlock
from handlers.rounds.kinds import share

NamedShare = Callable[[RoundBlock, Text], Text]
"""Adds to the share of a kind what belongs to it."""


def unit_line(number: int, name: Argument, figures: Figures, kinds: Kinds) -> Text:
    """A unit in a list: the share of each kind, and who is missing where there is room for it."""

    def lacking(kind: RoundBlock, of: Text) -> Text:
        if (told := kind.lacks(figures, of)) is not None:
            return told
        missing = figures.of(kind.figures).lacking
        return say("figures-summary-lacks", share=of, count=missing) if missing and len(kinds) == 1 else of

    return say("figures-summary-unit", number=number, unit=name, share=shares(figures, kinds, lacking))


def shares(figures: Figures, kinds: Kinds, told: NamedShare) -> Text:
    """The share of each kind that somebody here is asked for; named where the list speaks of several kinds."""
    there = [kind for kind in kinds if kind.tasks(figures).due]
    if not there:
        return share(Share())
    each = [(kind, told(kind, share(kind.tasks(figures)))) for kind in there]
    if len(kinds) == 1:
        return each[0][1]
    return joined([kind.named(text) for kind, text in each])


def joined(texts: Sequence[Text]) -> Text:
    """Short texts behind each other in one line. Raises IndexError where there are none."""
    line = texts[0]
    for text in texts[1:]:
        line = say("figures-summary-joined", first=line, second=text)
    return line
