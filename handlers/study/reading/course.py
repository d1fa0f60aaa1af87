"""A reader's course through the cards of an edition: which cards come, what is behind, what comes next. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.study.edition import Card, Edition, Question
from domain.study.readings import Reading, Try


@dataclass(frozen=True, slots=True)
class ReadingCourse:
    """How far somebody is in the edition in force; `tries` are their answers to the questions it has."""

    edition: Edition
    reading: Reading
    tries: tuple[Try, ...] = ()

    @property
    def all_read(self) -> bool:
        """Whether the text was read to its end, and enough questions were answered right."""
        return self.reading.furthest > len(self.edition.cards)

    @property
    def card(self) -> Card | None:
        """The card on the screen; None when all is read and none is looked at again."""
        place = self.reading.card - 1
        return self.edition.cards[place] if 0 <= place < len(self.edition.cards) else None

    @property
    def question(self) -> Question | None:
        """The question on the screen."""
        return self.card.question if self.card is not None and self.reading.asking else None

    @property
    def is_new(self) -> bool:
        """Whether the card on the screen is the furthest one, and not a look back."""
        return self.reading.card == self.reading.furthest

    @property
    def cards(self) -> tuple[int, ...]:
        """The numbers of the cards of this run: at first all, then those whose question was missed."""
        if self.all_read or self.reading.run == 1:
            return tuple(card.number for card in self.edition.cards)
        earlier = [attempt for attempt in self.tries if attempt.run < self.reading.run]
        return self._missed(earlier)

    @property
    def right(self) -> int:
        """How many questions were answered right at the first try of a run."""
        return len(_right_at_once(self.tries))

    @property
    def explained(self) -> bool:
        """Whether the question on the screen was just answered right."""
        here = [
            attempt
            for attempt in self.tries
            if (attempt.card, attempt.run) == (self.reading.card, self.reading.run)
        ]
        return self.question is not None and bool(here) and here[-1].right

    @property
    def before(self) -> int | None:
        """The card before the one on the screen."""
        return max((number for number in self.cards if number < self.reading.card), default=None)

    def wait(self, pace: timedelta, at: datetime) -> timedelta:
        """How long the card on the screen still has to stay there."""
        if not self.is_new or self.reading.asking:
            return timedelta(0)
        return max(self.reading.shown_at + pace - at, timedelta(0))

    def tried(self, option: int) -> Try:
        """The answer to the question on the screen."""
        card, question = self.card, self.question
        right = question is not None and option == question.right
        return Try(card.number if card else 0, self.reading.run, option, right)

    def asks(self) -> Reading:
        """The question of the card comes on the screen."""
        return replace(self.reading, asking=True)

    def rereads(self) -> Reading:
        """The card comes again instead of its question."""
        return replace(self.reading, asking=False)

    def back(self) -> Reading:
        """The card before comes on the screen; how far one was is not forgotten."""
        return replace(self.reading, card=self.before or self.reading.card, asking=False)

    def onward(self, at: datetime, pass_mark: int) -> Reading:
        """The next card of the run, or all is read, or a new run with the cards whose questions were missed."""
        end = len(self.edition.cards) + 1
        after = next((number for number in self.cards if number > self.reading.card), end)
        if not self.is_new:
            return replace(self.reading, card=min(after, self.reading.furthest), asking=False)
        if after < end:
            return replace(self.reading, card=after, furthest=after, asking=False, shown_at=at)
        if self.right >= min(pass_mark, self.edition.questions):
            return replace(self.reading, card=end, furthest=end, asking=False, shown_at=at)
        first = self._missed(self.tries)[0]
        run = self.reading.run + 1
        return replace(self.reading, card=first, furthest=first, run=run, asking=False, shown_at=at)

    def _missed(self, tries: Iterable[Try]) -> tuple[int, ...]:
        right = _right_at_once(tries)
        return tuple(
            card.number
            for card in self.edition.cards
            if card.question is not None and card.number not in right
        )


def _right_at_once(tries: Iterable[Try]) -> set[int]:
    """The cards whose question was answered right at the first try of some run."""
    first: dict[tuple[int, int], bool] = {}
    for attempt in tries:
        first.setdefault((attempt.card, attempt.run), attempt.right)
    return {card for (card, _), right in first.items() if right}


def corrected(reading: Reading, before: Edition, now: Edition) -> Reading:
    """The same place in a small correction of the edition that was being read."""
    end = len(now.cards) + 1
    if reading.furthest > len(before.cards):
        return replace(reading, edition=now.number, card=end, furthest=end, asking=False)
    furthest = min(reading.furthest, end - 1)
    card = min(reading.card, furthest)
    asking = reading.asking and now.cards[card - 1].question is not None
    return replace(reading, edition=now.number, card=card, furthest=furthest, asking=asking)


def unchanged(tries: Sequence[Try], before: Edition, now: Edition) -> list[Try]:
    """The answers to questions that a small correction left as they were."""
    return [
        attempt
        for attempt in tries
        if 0 < attempt.card <= min(len(before.cards), len(now.cards))
        and before.cards[attempt.card - 1].question == now.cards[attempt.card - 1].question
    ]
