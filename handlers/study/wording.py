"""A study round in words and buttons shared by several views: its resolution, its cards, what is known of a study."""

from __future__ import annotations

from collections.abc import Sequence

from domain.figures.lines import MemberLine
from domain.language.vietnamese import fold
from domain.study.completion import STUDIED, StudyAnswer, Way
from domain.study.edition import Card, Resolution
from domain.study.lines import study_of
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

_WITHOUT_NUMBER = frozenset({"khong so", "khong", "no number", "none"})


def is_numbered(number: str) -> int:
    """1, or 0 where the office wrote that the text has no number."""
    return int(fold(number) not in _WITHOUT_NUMBER)


def resolution_lines(resolution: Resolution) -> tuple[Text, ...]:
    """The number, the date and the issuing body, and where the public text is."""
    link = (say("study-publish-link", link=resolution.link),) if resolution.link else ()
    named = say(
        "study-publish-resolution",
        numbered=is_numbered(resolution.number),
        number=resolution.number,
        issued=resolution.issued_on,
        issuer=resolution.issuer,
    )
    return (named, *link)


def ways_text(scene: Scene, ways: Sequence[str]) -> str:
    """Ways of studying in one line, in the caller's language."""
    return ", ".join(
        scene.words.say(say("study-publish-way", way=way), scene.caller.language) for way in ways
    )


def attending_line(*, suffices: bool) -> Text:
    """Whether those who were at the conference have to read the text, too; said to the office and its secretaries."""
    return say("study-publish-attending-line", suffices=int(suffices))


def guide_lines(guides: Sequence[str]) -> tuple[Text, ...]:
    """The questions that guide a reflection, numbered."""
    return tuple(
        say("study-publish-guide-line", number=number, guide=guide)
        for number, guide in enumerate(guides, start=1)
    )


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


def way_text(way: Way) -> Text:
    """A way of studying in words."""
    return say(f"study-attendance-way-{way.value}")


def answer_text(line: MemberLine) -> Text | None:
    """What is known of somebody's study, in a few words; None where nothing is."""
    found = study_of(line)
    if found is None or found.way is None:
        return None
    if found.way in STUDIED:
        return say(
            "study-attendance-stands-entered" if found.entered_by else "study-attendance-stands",
            way=way_text(found.way),
        )
    if not found.reason:
        return say("study-attendance-stands-absent")
    return say("study-attendance-stands-excused", reason=found.reason)


def answer_lines(answer: StudyAnswer) -> tuple[Text, ...]:
    """What was entered."""
    if answer.studied:
        why = (say("on-behalf-field-why", reason=answer.reason),) if answer.reason else ()
        return (say("study-learn-proof-way", way=say(f"study-learn-way-{answer.way.value}")), *why)
    if answer.reason:
        return (say("study-objection-excused", reason=answer.reason),)
    return (say("study-objection-absent"),)


def study_button(label: Text, opened: str) -> Choice:
    """Opens one's own study: a round by its id, a proof by its code, or a part of it."""
    return command_button("hoctap", label, opened)


def attendance_button(label: Text, round_id: str) -> Choice:
    """Opens the roll call of a unit in this round."""
    return command_button("diemdanh", label, round_id)
