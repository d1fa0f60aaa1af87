"""The question for the cards' questions: typed in the chat, or in the sheet that is handed out and sent back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.language.ranges import parse_ranges
from domain.language.vietnamese import fold
from domain.study.edition import Card, Question
from domain.study.questions.faults import QuestionFault, QuestionsRead
from domain.study.questions.sheet import read_question_rows
from domain.study.questions.typed import read_questions
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Document, Fetched, Text, say
from handlers.study.publishing.draft import Kept, cards_of, keep, placed
from handlers.study.publishing.text import LONGEST_PART, file_fault
from handlers.talk.flow import Asked, Heard, Invalid, More, Step, Taken
from handlers.talk.flow import Prompt as Asking
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt
from handlers.talk.writing import also_on_page

SHOWN_FAULTS = 5
SHOWN_QUESTIONS = 30
SHEET = "question-sheet"
"""The recipe of the sheet; its rows are the cards."""

DONE = "questions.done"
TEMPLATE = "questions.sheet"
CLEAR = "questions.clear"

_REMOVE = ("bo", "xoa", "remove")
_LABELS = "ABCDEFGH"
_COLUMNS = ("card", "heading", "question", "right", "explanation", "option")


async def _ask(scene: Scene, answers: Answers) -> Asked:
    cards = cards_of(answers)
    there = placed(scene.so_far, cards)
    template = Choice(TEMPLATE, say("study-questions-sheet"))
    if not there.by_card:
        lines = (*_lost(there.lost), say("study-questions-ask", cards=len(cards)), *_how())
        return Asking(lines, (Choice(DONE, say("study-questions-no")), template), "text")
    listed = _listed(there.by_card)
    lines = (
        *_lost(there.lost),
        say("study-questions-there", count=len(there.by_card), cards=len(cards)),
        *listed,
        BLANK,
        say("study-questions-go-on"),
    )
    choices = (
        Choice(DONE, say("study-questions-done")),
        template,
        Choice(CLEAR, say("study-questions-clear")),
    )
    return Asking(lines, choices, "text")


async def _hear(scene: Scene, answers: Answers, given: str) -> Heard:
    cards = cards_of(answers)
    kept = scene.so_far
    there = placed(kept, cards).by_card
    if given == DONE:
        return Taken(keep(there, cards))
    if given == TEMPLATE:
        sheet = Document(SHEET, {"headings": "\n".join(card.heading for card in cards)})
        return More(kept, (say("study-questions-sheet-given"),), (sheet,))
    if given == CLEAR:
        return More([], (say("study-questions-cleared", count=len(there)),))
    if re.match(rf"(?:{'|'.join(_REMOVE)})\b(?! *:)", fold(given)) and len(given) < 100:
        return _removed(given, there, cards)
    return _added(read_questions(given, len(cards)), there, cards)


async def _read(scene: Scene, answers: Answers, fetched: Fetched) -> Heard:
    cards = cards_of(answers)
    if (fault := file_fault(fetched, wanted="sheet")) is not None:
        return Invalid(fault)
    there = placed(scene.so_far, cards).by_card
    added = _added(read_question_rows(fetched.rows, len(cards)), there, cards, sheet=1)
    if not isinstance(added, More) or not fetched.sheet:
        return added
    return replace(added, notes=(say("study-publish-sheet-read", sheet=fetched.sheet), *added.notes))


def _added(
    read: QuestionsRead, there: Mapping[int, Question], cards: Sequence[Card], *, sheet: int = 0
) -> Heard:
    """The new questions besides the old ones; a card that had one has the new one."""
    if read.faults:
        return Invalid(_faulty(read.faults, sheet=sheet))
    replaced = len(there.keys() & read.questions.keys())
    note = say("study-questions-added", count=len(read.questions), replaced=replaced)
    return More(keep({**there, **read.questions}, cards), (note,))


def _removed(given: str, there: Mapping[int, Question], cards: Sequence[Card]) -> Heard:
    """Without the questions of the cards named after the verb."""
    line = parse_ranges(given, count=len(cards), verbs=_REMOVE)
    numbers = {number for part in line.parts for number in part.numbers}
    gone = sorted(numbers & there.keys())
    if not gone or any(part.remark for part in line.parts):
        return Invalid(say("study-questions-remove-how"))
    left = {number: question for number, question in there.items() if number not in numbers}
    return More(keep(left, cards), (say("study-questions-removed", cards=", ".join(map(str, gone))),))


def _faulty(faults: Sequence[QuestionFault], *, sheet: int) -> Text:
    """All that is wrong in one note: the first faults with their places, how many more, and that nothing is lost."""
    note = say("study-questions-faults", count=len(faults))
    for fault in faults[:SHOWN_FAULTS]:
        one = say(
            "study-questions-fault",
            trouble=fault.trouble,
            line=fault.line,
            card=fault.card,
            text=_named(fault),
            sheet=sheet,
        )
        note = say("study-questions-fault-lines", before=note, line=one)
    if len(faults) > SHOWN_FAULTS:
        more = say("study-questions-faults-more", count=len(faults) - SHOWN_FAULTS)
        note = say("study-questions-fault-lines", before=note, line=more)
    return say("study-questions-fault-lines", before=note, line=say("study-questions-faults-kept"))


def _named(fault: QuestionFault) -> str | Text:
    """What is at fault: a column by its name, anything else word for word."""
    of_column = fault.trouble in ("column-missing", "column-twice") and fault.text in _COLUMNS
    return say("study-questions-column", column=fault.text) if of_column else fault.text


def _how() -> tuple[Text, ...]:
    return (
        BLANK,
        say("study-questions-how"),
        say("study-questions-example"),
        BLANK,
        say("study-questions-how-sheet"),
    )


def _listed(questions: Mapping[int, Question]) -> tuple[Text, ...]:
    lines = tuple(
        say(
            "study-questions-item",
            card=number,
            text=excerpt(question.text),
            options=len(question.options),
            right=_LABELS[question.right],
        )
        for number, question in list(questions.items())[:SHOWN_QUESTIONS]
    )
    rest = len(questions) - len(lines)
    return (*lines, *((say("study-questions-item-more", count=rest),) if rest else ()))


def _lost(lost: Sequence[Kept]) -> tuple[Text, ...]:
    if not lost:
        return ()
    lines = tuple(
        say("study-questions-lost-line", card=one.card, text=excerpt(one.question.text))
        for one in lost[:SHOWN_FAULTS]
    )
    return (say("study-questions-lost", count=len(lost)), *lines, BLANK)


QUESTIONS = also_on_page(
    Step("questions", _ask, _hear, longest=LONGEST_PART, read=_read, grows=True, goes_out=True)
)
