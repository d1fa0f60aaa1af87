"""What changed between two texts of a resolution, and where the questions of the old cards belong now. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

from rapidfuzz import fuzz

from domain.language.vietnamese import fold
from domain.study.edition import Card, Edition, Question

EXCERPT = 160
"""Characters of a paragraph that are shown."""

ALIKE = 80.0
"""The likeness in percent from which two cards count as one."""

_REWORDED = 50.0
"""The likeness from which a paragraph was altered rather than replaced, and a card under the same heading kept."""
_CHANGE_CONTEXT = 50
_NEAR_CHANGE = 12


@dataclass(frozen=True, slots=True)
class Alteration:
    """A paragraph before and after, each cut to where they differ."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What members are told of a new text: paragraphs in the order of the text, each cut to EXCERPT characters."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    altered: tuple[Alteration, ...] = ()

    @property
    def count(self) -> int:
        """How many paragraphs changed."""
        return len(self.added) + len(self.removed) + len(self.altered)

    def first(self, most: int) -> Changes:
        """At most so many of them: alterations first, then what is new, then what is gone."""
        altered = self.altered[:most]
        added = self.added[: most - len(altered)]
        return Changes(added, self.removed[: most - len(altered) - len(added)], altered)


def changed(before: str, after: str) -> Changes:
    """What changed between two normalised texts, paragraph by paragraph. Blank lines do not count."""
    old, new = _resolution_paragraphs(before), _resolution_paragraphs(after)
    added: list[str] = []
    removed: list[str] = []
    altered: list[Alteration] = []
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            continue
        pairs = _paragraph_pairs(old[old_from:old_to], new[new_from:new_to])
        kept_old, kept_new = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
        altered += [_alteration(old[old_from + first], new[new_from + second]) for first, second in pairs]
        removed += [
            _alteration_excerpt(old[place])
            for place in range(old_from, old_to)
            if place - old_from not in kept_old
        ]
        added += [
            _alteration_excerpt(new[place])
            for place in range(new_from, new_to)
            if place - new_from not in kept_new
        ]
    return Changes(tuple(added), tuple(removed), tuple(altered))


def carried_over(old_cards: Sequence[Card], new_cards: Sequence[Card]) -> dict[int, int]:
    """To which new card, by its number, a question of an old card belongs; old cards that are gone are left out.

    The same text, a likeness of ALIKE percent, or the same heading with a text still like the old one. No new card is
    named twice: the likest wins, and of equals the nearest.
    """
    headings = Counter(fold(card.heading) for cards in (old_cards, new_cards) for card in cards)
    old_texts = {card.number: fold(f"{card.heading} {card.body}") for card in old_cards}
    new_texts = {card.number: fold(f"{card.heading} {card.body}") for card in new_cards}
    candidates: list[tuple[float, int, int, int]] = []
    for old in old_cards:
        for new in new_cards:
            likeness = fuzz.ratio(old_texts[old.number], new_texts[new.number])
            heading = fold(old.heading)
            same = heading != "" and heading == fold(new.heading)
            # A heading that occurs once in each text names its card, whatever became of the words below it.
            if likeness >= ALIKE or (same and (likeness >= _REWORDED or headings[heading] == 2)):
                candidates.append((-likeness, abs(old.number - new.number), old.number, new.number))
    carried: dict[int, int] = {}
    for _, _, old_number, new_number in sorted(candidates):
        if old_number not in carried and new_number not in carried.values():
            carried[old_number] = new_number
    return dict(sorted(carried.items()))


def questions_kept(before: Edition, cards: Sequence[Card]) -> tuple[Mapping[int, Question], list[int]]:
    """The questions that go over to the new cards, and the old cards whose questions do not."""
    over = carried_over(before.cards, cards)
    asked = {card.number: card.question for card in before.cards if card.question is not None}
    kept = {over[number]: question for number, question in asked.items() if number in over}
    return kept, [number for number in asked if number not in over]


def _resolution_paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def _paragraph_pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Places of old and new paragraphs that are versions of each other, in order."""
    pairs: list[tuple[int, int]] = []
    following = 0
    for place, paragraph in enumerate(old):
        near = range(following, min(len(new), following + _NEAR_CHANGE))
        best = max(near, key=lambda other: fuzz.ratio(paragraph, new[other]), default=None)
        if best is not None and fuzz.ratio(paragraph, new[best]) >= _REWORDED:
            pairs.append((place, best))
            following = best + 1
    return pairs


def _alteration(before: str, after: str) -> Alteration:
    start = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    return Alteration(_alteration_excerpt(before, around=start), _alteration_excerpt(after, around=start))


def _alteration_excerpt(text: str, *, around: int = 0) -> str:
    """A part of the text that begins a little before `around`, at a word, with dots where something is left out."""
    start = 0
    if len(text) > EXCERPT and around > _CHANGE_CONTEXT:
        start = text.find(" ", around - _CHANGE_CONTEXT, around) + 1 or around - _CHANGE_CONTEXT
    part = text[start:]
    ahead = "\u2026" if start else ""
    if len(part) + len(ahead) > EXCERPT:
        room = EXCERPT - len(ahead) - 1
        end = part.rfind(" ", room // 2, room)
        part = f"{part[: end if end > 0 else room].rstrip()}\u2026"
    return ahead + part
