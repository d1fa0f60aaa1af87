"""How far somebody has read a text, what they answered to its questions, and how often each is missed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Reading:
    """How far somebody has read an edition: the card on the screen, and the furthest one they got to.

    `furthest` is past the last card when all is read; it is open since `shown_at`. Cards before it may be looked at
    again. `asking`: the card is read and its question is on the screen. `run` counts the rounds of reading, from 1:
    below the pass mark, the cards whose questions were missed come once more.
    """

    round_id: str
    person_id: str
    edition: int
    card: int
    furthest: int
    run: int
    asking: bool
    shown_at: datetime


@dataclass(frozen=True, slots=True)
class Try:
    """An answer to a card's question."""

    card: int
    run: int
    option: int
    right: bool


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """How often a question was answered, and how often wrongly at the first try; `card` counts from 1."""

    round_id: str
    edition: int
    card: int
    text: str
    asked: int
    missed: int
