"""Figures as lines of a message: shares, what changed, a unit's line. Knows no rights and no storage."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain.figures.counts import Figures, Share
from domain.talk.messages import Argument, Text, say
from handlers.figures.block import CountedRound, CountedRounds
from handlers.rounds.kinds import share

NamedShare = Callable[[CountedRound, Text], Text]
"""Adds to the share in a round what belongs to it."""


def unit_line(number: int, name: Argument, figures: Figures, rounds: CountedRounds) -> Text:
    """A unit in a list: its share in each round, and who is missing where there is room for it."""

    def lacking(counted: CountedRound, of: Text) -> Text:
        if (told := counted.block.lacks(figures, counted.round, of)) is not None:
            return told
        missing = figures.of(counted.block.figures, counted.id).lacking
        return say("figures-summary-lacks", share=of, count=missing) if missing and len(rounds) == 1 else of

    return say("figures-summary-unit", number=number, unit=name, share=shares(figures, rounds, lacking))


def shares(figures: Figures, rounds: CountedRounds, told: NamedShare) -> Text:
    """The share in each round that asks somebody here; named where the list speaks of several rounds."""
    there = [counted for counted in rounds if figures.tasks(counted.id).due]
    if not there:
        return share(Share())
    each = [(counted, told(counted, counted.share(figures))) for counted in there]
    if len(rounds) == 1:
        return each[0][1]
    return joined([counted.named(text) for counted, text in each])


def joined(texts: Sequence[Text]) -> Text:
    """Short texts behind each other in one line. Raises IndexError where there are none."""
    line = texts[0]
    for text in texts[1:]:
        line = say("figures-summary-joined", first=line, second=text)
    return line
