"""A text cut into cards that fit on a phone's screen: by its headings, and long sections by their paragraphs. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.study.edition import Card, Question
from domain.study.text.headings import Level, heading_level, is_bare, is_label, without_mark

LARGEST_CARD = 1_500
"""UTF-16 units of a card's heading and body: the line of progress and the choices fit on the same screen of 2,000."""

SMALLEST_SECTION = 200
"""Below this many units a section shares a card with the next one."""

LONGEST_HEADING = 200
"""Units of a heading: a longer one is a paragraph that somebody styled as a heading."""

MOST_CARDS = 60
"""More cards than this nobody reads on a phone."""

JOINT = " \u203a "
"""Stands between a heading and its subheading, where nothing else is between them."""


class TooLong(Exception):  # noqa: N818 -- it says what the text is
    """The text makes more than MOST_CARDS cards; `cards` is how many."""

    def __init__(self, cards: int) -> None:
        """`cards` is how many the text would make."""
        super().__init__(f"{cards} cards")
        self.cards = cards


@dataclass(frozen=True, slots=True)
class _CardSection:
    """A heading and the text below it. The title block has the level 0 and no heading."""

    level: Level
    heading: str
    body: str = ""

    @property
    def units(self) -> int:
        return _card_units(self.heading) + 1 + _card_units(self.body)

    @property
    def whole(self) -> str:
        """The section as text, its heading included."""
        return "\n\n".join(part for part in (self.heading.replace(JOINT, "\n\n"), self.body) if part)


def cut(text: str) -> tuple[Card, ...]:
    """The cards of a normalised text, numbered from 1; none for an empty one. Raises TooLong.

    What comes before the first heading (the title block) has cards of its own. A section that takes several cards
    has its heading on each of them; a section too short for a card shares one with the next of its rank or below.
    """
    cards: list[Card] = []
    for section in _joined_sections(_headed_sections(list(_card_sections(text)))):
        # The same heading twice in a row would read as one section: the second one's goes into its body.
        repeated = bool(cards) and section.heading != "" and section.heading == cards[-1].heading
        kept = _CardSection(section.level, "", section.whole) if repeated else section
        room = LARGEST_CARD - _card_units(kept.heading) - 1
        pieces = list(_card_pieces(kept.body, room)) or [""]
        cards += [
            Card(number, kept.heading, piece) for number, piece in enumerate(pieces, start=len(cards) + 1)
        ]
    if len(cards) > MOST_CARDS:
        raise TooLong(len(cards))
    return tuple(cards)


def text_of(cards: Sequence[Card]) -> str:
    """The text the cards were cut from, but for white space and heading marks."""
    parts: list[str] = []
    heading = ""
    for card in cards:
        if card.heading and card.heading != heading:
            parts.append(card.heading.replace(JOINT, "\n\n"))
        heading = card.heading
        parts.append(card.body)
    return "\n\n".join(part for part in parts if part)


def with_questions(cards: Sequence[Card], questions: Mapping[int, Question]) -> tuple[Card, ...]:
    """The cards with these questions, by the cards' numbers; a card that is not named has none."""
    return tuple(replace(card, question=questions.get(card.number)) for card in cards)


def _card_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


# ---------------------------------------------------------------- sections


def _card_sections(text: str) -> Iterator[_CardSection]:
    """The sections in order, the title block first."""
    lines = text.split("\n")
    levels = _heading_levels(lines)
    level, heading = 0, ""
    body: list[str] = []
    for place, line in enumerate(lines):
        if levels[place] == 0:
            body.append(without_mark(line))
            continue
        yield from _card_section(level, heading, body)
        level, heading, body = levels[place], without_mark(line), []
    yield from _card_section(level, heading, body)


def _card_section(level: Level, heading: str, body: Sequence[str]) -> Iterator[_CardSection]:
    text = "\n".join(body).strip("\n")
    if _card_units(heading) > LONGEST_HEADING or JOINT in heading:
        yield _CardSection(level, "", "\n\n".join(part for part in (heading, text) if part))
    elif heading or text:
        yield _CardSection(level, heading, text)


def _heading_levels(lines: Sequence[str]) -> list[Level]:
    """The heading level of each line, 0 for ordinary ones.

    Before the first heading comes the title block of an official document: issuer, number, place and date, name. Its
    lines in capitals are no headings, nor is its title, which is the one heading of the first rank. A text without
    other headings has only those.
    """
    levels = [heading_level(line) for line in lines]
    title = levels.index(1) if levels.count(1) == 1 else -1
    first = next(
        (
            place
            for place, level in enumerate(levels)
            if level and not (is_bare(lines[place]) and (place == title or level > 1))
        ),
        0,
    )
    return [0 if place < first else level for place, level in enumerate(levels)]


# ---------------------------------------------------------------- short sections


def _headed_sections(sections: Sequence[_CardSection]) -> list[_CardSection]:
    """The sections with each bare heading put to what is below it, from the end on: headings come in stairs."""
    headed: list[_CardSection] = []
    for section in reversed(sections):
        below = headed[-1] if headed else None
        if section.body or below is None or below.level <= section.level:
            headed.append(section)
            continue
        named = is_label(section.heading)  # "Chapter I" and its name on the next line
        together = (
            _section_under(section, below)
            if named
            else _section_within(section, below) or _section_under(section, below)
        )
        if together is None:
            headed.append(section)
        else:
            headed[-1] = together
    return headed[::-1]


def _joined_sections(sections: Sequence[_CardSection]) -> Iterator[_CardSection]:
    """The sections with the short ones joined to their neighbours of the same rank or below."""
    waiting: _CardSection | None = None
    for section in sections:
        if waiting is None:
            waiting = section
            continue
        deeper = section.level > waiting.level
        short = waiting.units < SMALLEST_SECTION or (deeper and section.units < SMALLEST_SECTION)
        joins = waiting.level > 0 and section.level >= waiting.level and short
        together = _section_within(waiting, section) if joins else None
        if together is None:
            yield waiting
        waiting = together or section
    if waiting is not None:
        yield waiting


def _section_within(first: _CardSection, second: _CardSection) -> _CardSection | None:
    """The second section as part of the first one's body, None where both do not fit on a card."""
    if first.units + second.units + 1 > LARGEST_CARD:
        return None
    body = "\n\n".join(part for part in (first.body, second.whole) if part)
    return _CardSection(first.level, first.heading, body)


def _section_under(first: _CardSection, second: _CardSection) -> _CardSection | None:
    """A heading without a body as part of the next one's heading."""
    heading = f"{first.heading}{JOINT}{second.heading}"
    if not first.heading or not second.heading or _card_units(heading) > LONGEST_HEADING:
        return None
    return _CardSection(first.level, heading, second.body)


# ---------------------------------------------------------------- long sections


def _card_pieces(body: str, room: int) -> Iterator[str]:
    """The body in pieces of at most `room` units, cut where it hurts least."""
    piece = ""
    for joint, part in _card_parts(body, room):
        together = f"{piece}{joint}{part}" if piece else part
        if _card_units(together) <= room:
            piece = together
            continue
        yield piece
        piece = part
    if piece:
        yield piece


def _card_parts(body: str, room: int) -> Iterator[tuple[str, str]]:
    """The smallest parts to which a body has to be cut, each with what joins it to the part before."""
    for paragraph in re.split(r"\n\n", body):
        for line_place, line in enumerate(paragraph.split("\n")):
            joint = "\n" if line_place else "\n\n"
            if _card_units(line) <= room:
                yield joint, line
                continue
            for sentence in re.split(r"(?<=[.!?;:\u2026]) ", line):
                for space, words in _card_words(sentence, room):
                    yield (joint if space else ""), words
                    joint = " "


def _card_words(sentence: str, room: int) -> Iterator[tuple[bool, str]]:
    """The sentence, its words or pieces of them, as they fit; with each, whether a space is before it."""
    if _card_units(sentence) <= room:
        yield True, sentence
        return
    for word in sentence.split(" "):
        if _card_units(word) <= room:
            yield True, word
            continue
        step = room // 2  # a character takes at most two units
        yield from ((start == 0, word[start : start + step]) for start in range(0, len(word), step))
