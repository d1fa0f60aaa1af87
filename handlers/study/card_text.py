"""A card as it stands on a screen: the same for the office that prepares it and for whoever studies it."""

from __future__ import annotations

from domain.study.edition import Card
from domain.talk.messages import BLANK, Text, say


def card_lines(title: str, card: Card, total: int) -> tuple[Text, ...]:
    """The card under the title of its round, with its place among `total` cards."""
    heading = (BLANK, say("study-card-heading", heading=card.heading)) if card.heading else ()
    return (
        place_line(title, card, total),
        *heading,
        BLANK,
        say("study-card-body", body=card.body),
    )


def place_line(title: str, card: Card, total: int) -> Text:
    """The title of the round, and which of its `total` cards this is."""
    return say("study-card-place", title=title, number=card.number, total=total)
