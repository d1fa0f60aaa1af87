"""What a new text changes, in lines for the office and as the note that members read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.study.edition import Card, Edition, Question
from domain.study.edition_changes import Changes, carried_over, changed
from domain.talk.conversations import Answers
from domain.talk.messages import Text, say
from handlers.rounds.opening_steps import in_vietnamese
from handlers.talk.scene import Scene

SHOWN = 5
IN_A_NOTE = 3
"""Changes in the note that is made from them: it stands in a message on a phone."""


def changes_of(before: Edition, answers: Answers) -> Changes:
    """What the answered text changes."""
    return changed(before.text, str(answers["text"]))


def change_lines(changes: Changes, most: int) -> tuple[Text, ...]:
    """How many paragraphs changed, and the first of them; with 0 only how many."""
    if not changes.count:
        return (say("edition-changes-none"),)
    counts = say(
        "edition-changes",
        count=changes.count,
        added=len(changes.added),
        removed=len(changes.removed),
        altered=len(changes.altered),
    )
    return (counts, *(_lines(changes, most) if most else ()))


def made_note(scene: Scene, changes: Changes) -> str:
    """The note for members, from the changes themselves; it is kept, so it is said in the committee's language."""
    lines = _lines(changes, IN_A_NOTE) or (say("edition-changes-none"),)
    return "\n".join(in_vietnamese(scene, line) for line in lines)


def questions_kept(before: Edition, cards: Sequence[Card]) -> tuple[Mapping[int, Question], list[int]]:
    """The questions that go over to the new cards, and the old cards whose questions do not."""
    over = carried_over(before.cards, cards)
    asked = {card.number: card.question for card in before.cards if card.question is not None}
    kept = {over[number]: question for number, question in asked.items() if number in over}
    return kept, [number for number in asked if number not in over]


def _lines(changes: Changes, most: int) -> tuple[Text, ...]:
    first = changes.first(most)
    lines = (
        *(say("edition-altered", before=one.before, after=one.after) for one in first.altered),
        *(say("edition-added", text=text) for text in first.added),
        *(say("edition-removed", text=text) for text in first.removed),
    )
    rest = changes.count - first.count
    return (*lines, *((say("edition-changes-more", count=rest),) if rest else ()))
