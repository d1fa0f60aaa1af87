"""What a publishing conversation has gathered: the cards of its text, and their questions as answers can keep them.

A question is kept with a mark of its card, so that it finds the card again when the text is put in anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.study.edition import Card, Edition, Question, digest_of
from domain.study.text.cards import cut, with_questions
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Omission, Text, say

_MARK = 16


@dataclass(frozen=True, slots=True)
class Kept:
    """A question for the card with this number, as long as that is the card with this mark."""

    card: int
    mark: str
    question: Question


@dataclass(frozen=True, slots=True)
class Placed:
    """The questions by the numbers of their cards, and those whose card is not there any more."""

    by_card: Mapping[int, Question]
    lost: tuple[Kept, ...]


def cards_of(answers: Answers) -> tuple[Card, ...]:
    """The cards of the text that was answered, without questions."""
    return cut(text_of(answers))


def text_answer(text: str, omitted: Sequence[Omission]) -> Answer:
    """A text as an answer, with what its document holds besides."""
    return {"text": text, "omitted": [f"{one.kind} {one.count} {one.excerpt}" for one in omitted]}


def text_of(answers: Answers) -> str:
    """The text that was answered."""
    answer = answers.get("text")
    return str(answer["text"] if isinstance(answer, dict) else answer or "")


def omission_lines(answers: Answers) -> tuple[Text, ...]:
    """What the answered text leaves out of its document: by kind how often, and how the first begins."""
    answer = answers.get("text")
    kept = answer.get("omitted") if isinstance(answer, dict) else None
    parts = [line.split(" ", 2) for line in kept] if isinstance(kept, list) else []
    lines = tuple(
        say("study-publish-omitted", kind=kind, count=int(count), excerpt=excerpt, named=int(bool(excerpt)))
        for kind, count, excerpt in parts
    )
    return (say("study-publish-omitted-head"), *lines) if lines else ()


def keep(questions: Mapping[int, Question], cards: Sequence[Card]) -> list[str]:
    """The questions as an answer, by card."""
    marks = {card.number: _mark(card) for card in cards}
    return [
        json.dumps(
            {
                "card": number,
                "mark": marks[number],
                "text": question.text,
                "options": list(question.options),
                "right": question.right,
                "why": question.explanation,
            },
            ensure_ascii=False,
        )
        for number, question in sorted(questions.items())
    ]


def placed(kept: Answer, cards: Sequence[Card]) -> Placed:
    """The questions of an answer on these cards: each on the card with its mark, else on that with its heading."""
    by_mark = {_mark(card): card.number for card in cards}
    by_name = _by_name(cards)
    found: dict[int, Question] = {}
    lost: list[Kept] = []
    for one in _read(kept):
        numbers = by_name.get(one.mark.partition(".")[0], ())
        same = one.card if one.card in numbers else None
        only = numbers[0] if len(numbers) == 1 and cards[numbers[0] - 1].heading else None
        number = by_mark.get(one.mark) or same or only
        if number is None or number in found:
            lost.append(one)
        else:
            found[number] = one.question
    return Placed(dict(sorted(found.items())), tuple(lost))


def questions_of(answers: Answers) -> Mapping[int, Question]:
    """The questions that were answered, by the numbers of today's cards."""
    return placed(answers.get("questions"), cards_of(answers)).by_card if answers.get("questions") else {}


def question_count(answers: Answers) -> int:
    """How many cards have a question."""
    return len(questions_of(answers))


def edition_of(answers: Answers) -> Edition:
    """The first edition, as it was prepared."""
    text = text_of(answers)
    return Edition(1, text, digest_of(text), with_questions(cards_of(answers), questions_of(answers)))


def _read(kept: Answer) -> list[Kept]:
    found = []
    for line in kept if isinstance(kept, list) else []:
        one = json.loads(line)
        question = Question(one["text"], tuple(one["options"]), one["right"], one["why"])
        found.append(Kept(one["card"], one["mark"], question))
    return found


def _by_name(cards: Sequence[Card]) -> dict[str, list[int]]:
    """The numbers of the cards under each heading."""
    numbers: dict[str, list[int]] = {}
    for card in cards:
        numbers.setdefault(_name(card), []).append(card.number)
    return numbers


def _mark(card: Card) -> str:
    """The card's heading and text, each by a digest."""
    return f"{_name(card)}.{digest_of(card.body)[:_MARK]}"


def _name(card: Card) -> str:
    return digest_of(card.heading)[:_MARK]
