"""Questions typed into one chat message, each for a card. Pure; words are compared folded.

The 3: <question>
A. <option>
*B. <the right option>
Giai thich: <why>
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from domain.language.vietnamese import fold_in_place, tidy
from domain.study.questions.faults import (
    QuestionFault,
    QuestionsRead,
    QuestionTrouble,
    RawQuestion,
    checked,
    named_answer,
)

__all__ = ["QuestionFault", "QuestionTrouble", "QuestionsRead", "read_questions"]

_QuestionLineKind = Literal["card", "option", "answer", "explanation", "plain", "blank"]

_RIGHT_STAR = r"[*\u2713\u2714\u2705\u2611]"
_CARD = re.compile(
    r"(?:(?:cau hoi|question)\s+(?:(?:cho|cua|for)\s+)?)?(?:phan|the|part|card)(?:\s+so)?"
    r"(?:\s*(?P<number>[0-9]+)\s*[:.)\-\u2013]?|\s*:)\s*"
)
_LABELLED = re.compile(r"(?:cau|question)(?:\s+hoi)?(?:\s*[0-9]+)?\s*[:.]\s*")
_OPTION = re.compile(
    rf"(?P<star>(?:{_RIGHT_STAR}\s*)*)(?P<label>[a-h]|[1-9])\s*[.):/\-]\s*(?P<after>(?:{_RIGHT_STAR}\s*)*)(?=\S)"
)
_ANSWER = re.compile(
    r"(?:(?:dap an|phuong an)(?:\s+dung)?|tra loi dung|answer|right answer|correct answer)\s*[:\-]\s*"
)
_EXPLANATION = re.compile(r"(?:giai thich|loi giai|explanation)\s*[:\-]\s*")
_MARKED_AT_END = re.compile(rf"\s*(?:{_RIGHT_STAR}|[(\[](?P<word>[^()\[\]]*)[)\]])\s*\.?$")
# "right" with its marks, and as it is typed without; other words that fold alike ("to use") do not count.
_RIGHT_WORDS = frozenset(
    {"\u0111\u00fang", "dung", "\u0111\u00e1p \u00e1n \u0111\u00fang", "dap an dung", "right", "correct", "x"}
)


@dataclass(frozen=True, slots=True)
class _QuestionLine:
    """A line by what it begins with. `label` is the card's number or the option's letter."""

    number: int
    kind: _QuestionLineKind
    rest: str
    label: str = ""
    right: bool = False


@dataclass(slots=True)
class _QuestionDraft:
    """A question while its lines are read."""

    line: int
    card: str
    text: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    right: list[int] = field(default_factory=list)
    answer: str = ""
    explanation: list[str] = field(default_factory=list)
    last: _QuestionLineKind = "card"

    def raw(self) -> RawQuestion:
        named, unknown = named_answer(self.answer, self.labels, self.options) if self.answer else ((), "")
        return RawQuestion(
            line=self.line,
            card=self.card,
            text=" ".join(self.text),
            options=tuple(self.options),
            right=tuple(sorted({*self.right, *named})),
            explanation="\n".join(self.explanation),
            answer=unknown,
        )


def read_questions(text: str, cards: int) -> QuestionsRead:
    """The questions of a message for a text of so many cards, all of them or, with faults, none.

    A question begins with "Phan <number>:" and has options "A." to "E."; a star before or after the right one, the word
    for "right" in brackets behind it, or a line "Dap an: B" tells which is right. Text that belongs to no card is a
    fault, so that nothing somebody typed is passed over in silence.
    """
    lines = [_question_line(number, line) for number, line in enumerate(tidy(text).split("\n"), start=1)]
    drafts: list[_QuestionDraft] = []
    for place, line in enumerate(lines):
        if line.kind == "blank":
            continue
        if line.kind == "card" or not drafts or _begins_question(drafts[-1], lines, place):
            drafts.append(_QuestionDraft(line.number, line.label if line.kind == "card" else ""))
        _take_question_line(drafts[-1], line)
    if not drafts:
        return QuestionsRead({}, (QuestionFault("no-question"),))
    return checked([draft.raw() for draft in drafts], cards=cards)


def _question_line(number: int, line: str) -> _QuestionLine:
    flat = fold_in_place(line)
    if not line:
        return _QuestionLine(number, "blank", "")
    if card := _CARD.match(flat):
        rest = line[card.end() :]
        label = _LABELLED.match(flat[card.end() :])
        return _QuestionLine(number, "card", rest[label.end() :] if label else rest, card["number"] or "")
    if label := _LABELLED.match(flat):
        return _QuestionLine(number, "plain", line[label.end() :], "question")
    if answer := _ANSWER.match(flat):
        return _QuestionLine(number, "answer", line[answer.end() :])
    if explanation := _EXPLANATION.match(flat):
        return _QuestionLine(number, "explanation", line[explanation.end() :])
    if option := _OPTION.match(flat):
        rest, marked = _unmarked_option(line[option.end() :])
        return _QuestionLine(
            number, "option", rest, option["label"], bool(option["star"] or option["after"] or marked)
        )
    return _QuestionLine(number, "plain", line)


def _unmarked_option(option: str) -> tuple[str, bool]:
    """An option without the mark behind it, and whether there was one."""
    mark = _MARKED_AT_END.search(option)
    if mark is None or (mark["word"] is not None and mark["word"].strip().casefold() not in _RIGHT_WORDS):
        return option, False
    return option[: mark.start()], True


def _begins_question(draft: _QuestionDraft, lines: Sequence[_QuestionLine], place: int) -> bool:
    """Whether a plain line begins a question of its own, whose card was forgotten."""
    line = lines[place]
    if line.kind != "plain" or not draft.options:
        return False
    if line.label == "question":
        return True
    # A paragraph of an explanation is followed by no option; the text of a question is.
    after_blank = place > 0 and lines[place - 1].kind == "blank"
    following = next(
        (later.kind for later in lines[place + 1 :] if later.kind not in {"plain", "blank"}), "card"
    )
    return following == "option" and (after_blank or draft.last == "explanation")


def _take_question_line(draft: _QuestionDraft, line: _QuestionLine) -> None:
    kind: _QuestionLineKind = draft.last if line.kind == "plain" else line.kind
    match kind:
        case "option" if line.kind == "option":
            if line.right:
                draft.right.append(len(draft.options))
            draft.labels.append(line.label)
            draft.options.append(line.rest)
        case "option":
            _go_on_with_question(draft, line.rest)
        case "answer":
            draft.answer = " ".join(part for part in (draft.answer, line.rest) if part)
        case "explanation":
            draft.explanation += [line.rest] if line.rest else []
        case _:
            draft.text += [line.rest] if line.rest else []
    draft.last = kind


def _go_on_with_question(draft: _QuestionDraft, rest: str) -> None:
    """A line that goes on with the last option; the mark may be at its end."""
    text, marked = _unmarked_option(rest)
    draft.options[-1] = f"{draft.options[-1]} {text}".strip()
    if marked:
        draft.right.append(len(draft.options) - 1)
