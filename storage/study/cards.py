"""Cards of an edition as JSON, and back. An edition outlives the code that stored it: the names here never change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from domain.study.edition import Card, Question


def cards_json(cards: Iterable[Card]) -> list[dict[str, Any]]:
    """What is kept in `study_editions.cards`."""
    return [
        {
            "number": card.number,
            "heading": card.heading,
            "body": card.body,
            "question": None if card.question is None else _question_json(card.question),
        }
        for card in cards
    ]


def cards_of(stored: Iterable[Mapping[str, Any]]) -> tuple[Card, ...]:
    """The cards of what `cards_json` made."""
    return tuple(
        Card(
            number=card["number"],
            heading=card["heading"],
            body=card["body"],
            question=None if card["question"] is None else _question_of(card["question"]),
        )
        for card in stored
    )


def _question_json(question: Question) -> dict[str, Any]:
    return {
        "text": question.text,
        "options": list(question.options),
        "right": question.right,
        "explanation": question.explanation,
    }


def _question_of(stored: Mapping[str, Any]) -> Question:
    return Question(
        text=stored["text"],
        options=tuple(stored["options"]),
        right=stored["right"],
        explanation=stored["explanation"],
    )
