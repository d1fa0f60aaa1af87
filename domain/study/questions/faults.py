"""What can be wrong with a question of a card, however it was entered: typed in the chat, or in a sheet. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from domain.language.secrecy import secret_mark
from domain.language.vietnamese import fold
from domain.study.edition import Question

FEWEST_OPTIONS, MOST_OPTIONS = 2, 5
LONGEST_QUESTION, LONGEST_OPTION, LONGEST_EXPLANATION = 400, 150, 600
"""Characters: a question with its five options, or its explanation, fits on a screen of 2,000 beside the rest."""

QuestionTrouble = Literal[
    "no-question",
    "no-header",
    "column-missing",
    "column-twice",
    "column-nameless",
    "no-card",
    "unknown-card",
    "twice",
    "no-text",
    "too-few-options",
    "too-many-options",
    "same-options",
    "no-right",
    "two-right",
    "unknown-right",
    "too-long",
    "secret-mark",
]
"""Why questions were not taken. `unknown-right`: the right answer is named, but no option is called so."""


@dataclass(frozen=True, slots=True)
class QuestionFault:
    """One thing that is wrong: at which line of the message or row of the sheet, from 1 (0: the whole).

    `text` is the text at fault word for word, shortened; of `column-missing` and `column-twice` the column's name as
    in `domain.study.questions.sheet.Column`, of `column-nameless` its letters, of `secret-mark` the mark. `card` is the
    card's number as far as known, or 0.
    """

    trouble: QuestionTrouble
    line: int = 0
    text: str = ""
    card: int = 0


@dataclass(frozen=True, slots=True)
class QuestionsRead:
    """Questions by the number of their card, or faults, never both: half a list is never taken."""

    questions: Mapping[int, Question]
    faults: tuple[QuestionFault, ...] = ()


@dataclass(frozen=True, slots=True)
class RawQuestion:
    """A question as somebody wrote it. `card` is what was where the number should be; `right` has the places of the
    options marked as right, from 0; `answer` is an answer named in words that no option is called."""

    line: int
    card: str
    text: str
    options: tuple[str, ...]
    right: tuple[int, ...]
    explanation: str = ""
    answer: str = ""


_QUESTION_EXCERPT = 80


def checked(raws: Sequence[RawQuestion], *, cards: int) -> QuestionsRead:
    """The questions for a text of so many cards, if nothing is wrong with any of them."""
    questions: dict[int, Question] = {}
    faults: list[QuestionFault] = []
    seen: set[int] = set()
    for raw in raws:
        card = int(raw.card) if raw.card.isascii() and raw.card.isdigit() and len(raw.card) < 5 else 0
        wrong = list(_question_faults(raw, card, cards=cards))
        if card in seen:
            wrong.insert(0, QuestionFault("twice", raw.line, raw.text[:_QUESTION_EXCERPT], card))
        seen |= {card} - {0}
        faults += wrong
        if not wrong:
            questions[card] = Question(raw.text, raw.options, raw.right[0], raw.explanation)
    return QuestionsRead({}, tuple(faults)) if faults else QuestionsRead(questions)


def _question_faults(raw: RawQuestion, card: int, *, cards: int) -> Iterator[QuestionFault]:
    """All that is wrong with a question by itself."""
    for trouble, text in (*_card_faults(raw, card, cards=cards), *_option_faults(raw), *_wording_faults(raw)):
        short = text if len(text) <= _QUESTION_EXCERPT else f"{text[: _QUESTION_EXCERPT - 1].rstrip()}\u2026"
        yield QuestionFault(trouble, raw.line, short, card)


def _card_faults(raw: RawQuestion, card: int, *, cards: int) -> Iterator[tuple[QuestionTrouble, str]]:
    if not raw.card:
        yield "no-card", raw.text
    elif not 1 <= card <= cards:
        yield "unknown-card", raw.card


def _option_faults(raw: RawQuestion) -> Iterator[tuple[QuestionTrouble, str]]:
    if len(raw.options) < FEWEST_OPTIONS:
        yield "too-few-options", raw.text
    if len(raw.options) > MOST_OPTIONS:
        yield "too-many-options", raw.text
    # Compared with the marks: words that differ only in them are different answers.
    alike = Counter(option.casefold() for option in raw.options)
    yield from (("same-options", option) for option, count in alike.items() if count > 1)
    if raw.answer:
        yield "unknown-right", raw.answer
    elif not raw.right:
        yield "no-right", raw.text
    elif len(raw.right) > 1:
        yield "two-right", raw.text


def _wording_faults(raw: RawQuestion) -> Iterator[tuple[QuestionTrouble, str]]:
    if not raw.text:
        yield "no-text", ""
    lengths = ((raw.text, LONGEST_QUESTION), (raw.explanation, LONGEST_EXPLANATION))
    for part, longest in (*lengths, *((option, LONGEST_OPTION) for option in raw.options)):
        if len(part) > longest:
            yield "too-long", part
    mark = secret_mark("\n".join((raw.text, *raw.options, raw.explanation)))
    if mark is not None:
        yield "secret-mark", mark


def named_answer(text: str, labels: Sequence[str], options: Sequence[str]) -> tuple[tuple[int, ...], str]:
    """The places of the options that an answer names, by label ("B", "A, C", "B. Text") or word for word.

    The second part is the answer itself where no option is called so, else empty.
    """
    folded = fold(text).strip(" .")
    names = [fold(label) for label in labels]
    whole = [place for place, option in enumerate(options) if fold(option).strip(" .") == folded]
    if len(whole) == 1:
        return tuple(whole), ""
    wanted = _labels_in(folded)
    if not wanted or not set(wanted) <= set(names):
        return (), text
    return tuple(sorted({names.index(label) for label in wanted})), ""


def _labels_in(folded: str) -> list[str]:
    """The labels of an answer like "a, c", "a va c" or "b. text"; empty for anything else."""
    words = folded.replace(",", " ").replace(";", " ").replace("/", " ").replace("&", " ").split()
    labels = [word for word in words if word not in {"va", "and"}]
    if labels and all(len(label.strip(".)")) == 1 for label in labels):
        return [label.strip(".)") for label in labels]
    if len(folded) > 1 and folded[1] in ".):" and folded[0].isalnum():
        return [folded[0]]
    return []
