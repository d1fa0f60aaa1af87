"""A text that speaks of secret papers: its places are named, and the office says why it is public all the same."""

from __future__ import annotations

from domain.study.text.resolution import doubtful_marks
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.study.publishing.draft import text_of
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Scene

SHOWN_MARKS = 5
SHORTEST_REASON, LONGEST_REASON = 10, 300
"""Characters of the reason, which the audit keeps."""

CHANGE = "open.change"


def open_lines(answers: Answers) -> tuple[Text, ...]:
    """The reason that was given, for the review."""
    reason = answers.get("open")
    return (say("study-publish-review-open", reason=str(reason)),) if reason else ()


def _is_doubtful(answers: Answers) -> bool:
    return bool(doubtful_marks(text_of(answers)))


async def _ask(_scene: Scene, answers: Answers) -> Asked:
    marks = doubtful_marks(text_of(answers))
    lines = tuple(
        say("study-publish-mark", line=mark.number, mark=mark.mark, words=mark.excerpt)
        for mark in marks[:SHOWN_MARKS]
    )
    rest = len(marks) - len(lines)
    more = (say("study-publish-marks-more", count=rest),) if rest else ()
    head = say("study-publish-marks", count=len(marks))
    return Prompt(
        (head, *lines, *more, BLANK, say("study-publish-ask-open")),
        (Choice(CHANGE, say("study-publish-cards-change")),),
        "text",
    )


async def _hear(_scene: Scene, _answers: Answers, given: str) -> Heard:
    if given == CHANGE:
        return Reopened(("text",))
    reason = " ".join(given.split())
    if not SHORTEST_REASON <= len(reason) <= LONGEST_REASON:
        return Invalid(say("study-publish-line-length", least=SHORTEST_REASON, most=LONGEST_REASON))
    return Taken(reason)


OPEN = Step("open", _ask, _hear, when=_is_doubtful)
