"""A resolution and its text as it is studied: editions, cards, questions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Resolution:
    """What is studied: its number (`57-NQ/TW`), date, issuing body, and where the public text is."""

    number: str
    issued_on: date
    issuer: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question on a card: two to five options, the place of the right one from 0, why it is right."""

    text: str
    options: tuple[str, ...]
    right: int
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A piece of the text that fits on a phone's screen, from 1; `heading` is empty where the text has none there."""

    number: int
    heading: str
    body: str
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """One text of a study round, which never changes. `minor`: a small correction of the edition before.

    `text` is normalised, `digest` its SHA-256 in hexadecimal, `note` what changed against the edition before.
    """

    number: int
    text: str
    digest: str
    cards: tuple[Card, ...]
    minor: bool = False
    note: str = ""

    @property
    def questions(self) -> int:
        """How many cards have a question."""
        return sum(card.question is not None for card in self.cards)


def digest_of(text: str) -> str:
    """The SHA-256 of a normalised text, in hexadecimal: what a proof carries."""
    return hashlib.sha256(text.encode()).hexdigest()
