"""How a card and its question look in a chat: short enough for a screen of 2,000 characters without buttons."""

from __future__ import annotations

import re

from domain.language.vietnamese import fold
from domain.study.edition import Card, Question
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.study.reading.course import ReadingCourse
from handlers.study.wording import card_lines, place_line
from handlers.talk.flow import Prompt as Asks
from handlers.talk.steps import excerpt

ON = "on"
BEFORE = "before"
REREAD = "card"
NOT_STUDIED = "none"

LONGEST_LABEL = 40
"""Characters of an option that a phone's button shows whole; longer ones are written into the message."""

_ROOM = 1_560
"""Characters of card and explanation together; the rest of 2,000 is for the title, the choices and a note."""
_LEAST_ROOM = 40
_TITLE = 60
_OPTION = re.compile(r"o(\d)")
_LETTER = re.compile(r"([a-e])[.)]?")
_NUMBER = re.compile(r"\d{1,3}[.)]?")


def card_shown(title: str, course: ReadingCourse, card: Card, *notes: Text) -> Asks:
    """The card on the screen with the ways onward and back."""
    above = (*notes, BLANK) if notes else ()
    shown = card_lines(excerpt(title, _TITLE), card, len(course.edition.cards))
    lines = (*above, *_run_line(course, card), *shown)
    back = (Choice(BEFORE, say("study-learn-card-before")),) if course.before is not None else ()
    label = "study-learn-card-on" if course.is_new else "study-learn-card-next"
    first = (Choice(NOT_STUDIED, say("study-learn-not-now")),) if course.before is None else ()
    return Asks(lines, (Choice(ON, say(label)), *back, *first))


def question_shown(title: str, course: ReadingCourse, card: Card, question: Question, *notes: Text) -> Asks:
    """The card's question. Long options are written in the message, with letters for buttons."""
    above = (*notes, BLANK) if notes else ()
    lines = (*above, *_place(title, course, card), BLANK, say("study-learn-question", text=question.text))
    letters = any(len(option) > LONGEST_LABEL for option in question.options)
    if letters:
        written = [
            say("study-learn-question-option", letter=_letter(place), text=option)
            for place, option in enumerate(question.options)
        ]
        lines = (*lines, BLANK, *written)
    options = tuple(
        Choice(f"o{place}", say("study-learn-question-label", text=_letter(place) if letters else option))
        for place, option in enumerate(question.options)
    )
    # Options that are numbers themselves must not be taken for the numbers of choices.
    digits = not letters and any(_NUMBER.fullmatch(option.strip()) for option in question.options)
    choices = (*options, Choice(REREAD, say("study-learn-question-card")))
    return Asks(lines, choices, "number" if digits else "text", listed=len(options) if letters else 0)


def explanation_shown(
    title: str, course: ReadingCourse, card: Card, question: Question, *notes: Text
) -> Asks:
    """A right answer's explanation on a screen of its own, where it does not fit above the next card."""
    above = (*notes, BLANK) if notes else ()
    lines = (*above, *_place(title, course, card), right_note(question))
    return Asks(lines, (Choice(ON, say("study-learn-card-next")),))


def right_note(question: Question) -> Text:
    """That an answer was right, and why."""
    if not question.explanation:
        return say("study-learn-right")
    return say("study-learn-right-because", why=question.explanation)


def wrong_note(card: Card, question: Question) -> Text:
    """That an answer was not right, kindly, with as much of the explanation as fits above the card."""
    room = _ROOM - len(card.heading) - len(card.body)
    why = excerpt(question.explanation, room) if room >= _LEAST_ROOM else ""
    return say("study-learn-wrong-because", why=why) if why else say("study-learn-wrong")


def fits_above(question: Question, following: Card | None) -> bool:
    """Whether the explanation of a right answer fits above the next card."""
    if following is None:
        return True
    return len(question.explanation) + len(following.heading) + len(following.body) <= _ROOM


def option_of(given: str, question: Question) -> int | None:
    """The option that a choice's token, a letter, or the option's own text stands for."""
    if token := _OPTION.fullmatch(given):
        place = int(token[1])
    elif letter := _LETTER.fullmatch(fold(given)):
        place = ord(letter[1]) - ord("a")
    else:
        same = [place for place, option in enumerate(question.options) if fold(option) == fold(given)]
        return same[0] if same else None
    return place if place < len(question.options) else None


def _place(title: str, course: ReadingCourse, card: Card) -> tuple[Text, ...]:
    place = place_line(excerpt(title, _TITLE), card, len(course.edition.cards))
    return (*_run_line(course, card), place)


def _run_line(course: ReadingCourse, card: Card) -> tuple[Text, ...]:
    """In a later run: which of the cards that come once more this is."""
    again = course.cards if course.reading.run > 1 and not course.all_read else ()
    if card.number not in again:
        return ()
    return (say("study-learn-again-place", turn=again.index(card.number) + 1, turns=len(again)),)


def _letter(place: int) -> str:
    return chr(ord("A") + place)
