"""Reading the text: its cards, their questions, and what happens when the office changes it meanwhile.

How far somebody is, is kept in the database, so leaving loses nothing and every channel goes on where another stopped.
"""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from domain.study.edition import Edition
from domain.study.readings import Reading
from domain.study.round import StudyRound
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.rounds.schedule import left_text, moment_text
from handlers.study.reading.cards import (
    BEFORE,
    NOT_STUDIED,
    ON,
    REREAD,
    card_shown,
    explanation_shown,
    fits_above,
    option_of,
    question_shown,
    right_note,
    wrong_note,
)
from handlers.study.reading.course import ReadingCourse
from handlers.study.reading.present_course import Beginning, Corrected, course_of
from handlers.study.reading.proofs import GONE, resolution_line
from handlers.study.rounds import running_round
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Reopened, Stopped, Taken
from handlers.talk.scene import Scene

READ = "read"
"""The answer of this step once the text was read to its end."""

BEGIN = "begin"
_NUMBERS = 10
"""Numbers of cards in a note above a card."""


# ---------------------------------------------------------------- what is on the screen


async def ask_reading(scene: Scene, answers: Answers) -> Asked:
    """The introduction, the card, its question; or `READ`, when all is read."""
    round_ = await running_round(scene, str(answers["round"]))
    found = await course_of(scene, round_) if round_ else None
    if round_ is None or found is None:
        return Stopped(GONE)
    if isinstance(found, Beginning):
        return await _introduction(scene, round_, found)
    course, notes = (found.course, (found.note,)) if isinstance(found, Corrected) else (found, ())
    card, question = course.card, course.question
    if card is None:
        return Taken(READ, notes)
    if question is None:
        return card_shown(round_.title, course, card, *notes)
    if course.explained:
        return explanation_shown(round_.title, course, card, question, *notes)
    return question_shown(round_.title, course, card, question, *notes)


async def _introduction(scene: Scene, round_: StudyRound, beginning: Beginning) -> Prompt:
    resolution, edition = round_.resolution, beginning.edition
    seat = await scene.work.rounds.seat(round_.id, scene.person.id)
    deadline = seat.deadline if seat else round_.deadline
    reflection = round_.reflection
    lines = [
        say("study-learn-title", title=round_.title),
        resolution_line(resolution),
        say(
            "study-learn-deadline",
            moment=moment_text(deadline, scene.calendar),
            left=left_text(deadline, scene.now, scene.calendar),
        ),
        *((say("study-learn-link", link=resolution.link),) if resolution.link else ()),
        BLANK,
    ]
    if beginning.renewed:
        lines.append(say("study-learn-renewed", edition=edition.number))
        lines += [say("study-learn-renewed-change", note=note) for note in beginning.changes]
        lines.append(BLANK)
    lines.append(say("study-learn-contents", cards=len(edition.cards), questions=edition.questions))
    if reflection is not None:
        lines.append(say("study-learn-contents-reflection", least=reflection.least))
    lines.append(say("study-learn-begin-how", suffices=int(round_.attendance_suffices)))
    begin = Choice(BEGIN, say("study-learn-begin-again" if beginning.renewed else "study-learn-begin"))
    return Prompt(tuple(lines), (begin, Choice(NOT_STUDIED, say("study-learn-not-now"))))


# ---------------------------------------------------------------- what is answered


async def hear_reading(scene: Scene, answers: Answers, given: str) -> Heard:
    """One step onward, back, or an answer to a question; kept at once."""
    if given == NOT_STUDIED:
        return Taken(NOT_STUDIED)
    round_ = await running_round(scene, str(answers["round"]))
    found = await course_of(scene, round_) if round_ else None
    if round_ is None or found is None:
        return Reopened(())
    if isinstance(found, Beginning):
        if given == BEGIN:
            await scene.work.studies.read(_first(scene, round_, found.edition))
        return Reopened(())
    if isinstance(found, Corrected):  # what was pressed belonged to the text before
        return Reopened((), (found.note,))
    if found.card is None or given == BEGIN:
        return Reopened(())
    return await _step(scene, round_, found, given)


def _first(scene: Scene, round_: StudyRound, edition: Edition) -> Reading:
    return Reading(
        round_id=round_.id,
        person_id=scene.person.id,
        edition=edition.number,
        card=1,
        furthest=1,
        run=1,
        asking=False,
        shown_at=scene.now,
    )


async def _step(scene: Scene, round_: StudyRound, course: ReadingCourse, given: str) -> Heard:
    if given == BEFORE:
        await scene.work.studies.read(course.back())
        return Reopened(())
    if course.question is not None and not course.explained:
        if given != REREAD:
            return await _answered(scene, round_, course, given)
        await scene.work.studies.read(course.rereads())
        return Reopened(())
    if given != ON or course.card is None:
        return Invalid(say("talk-flow-choose"))
    wait = course.wait(round_.pace, scene.now)
    if wait > timedelta(0):
        return Invalid(say("study-learn-too-fast", seconds=ceil(wait.total_seconds())), alone=True)
    if course.is_new and course.card.question is not None and not course.explained:
        await scene.work.studies.read(course.asks())
        return Reopened(())
    return await _onward(scene, round_, course)


async def _answered(scene: Scene, round_: StudyRound, course: ReadingCourse, given: str) -> Heard:
    card, question = course.card, course.question
    option = option_of(given, question) if question else None
    if card is None or question is None or option is None:
        return Invalid(say("talk-flow-choose"))
    attempt = course.tried(option)
    await scene.work.studies.tried(
        round_.id, scene.person.id, course.edition.number, attempt=attempt, at=scene.now
    )
    if not attempt.right:
        await scene.work.studies.read(course.rereads())
        return Reopened((), (wrong_note(card, question),))
    answered = ReadingCourse(course.edition, course.reading, (*course.tries, attempt))
    after = answered.onward(scene.now, round_.pass_mark)
    following = ReadingCourse(answered.edition, after, answered.tries).card
    if not fits_above(question, following):
        return Reopened(())  # the explanation comes by itself: the question stays and is answered
    return await _onward(scene, round_, answered, right_note(question))


def _numbers(cards: tuple[int, ...]) -> str:
    """The first numbers, and that there are more: the note comes above a card."""
    shown = ", ".join(str(number) for number in cards[:_NUMBERS])
    return shown if len(cards) <= _NUMBERS else f"{shown}\u2026"


async def _onward(scene: Scene, round_: StudyRound, course: ReadingCourse, *notes: Text) -> Heard:
    after = course.onward(scene.now, round_.pass_mark)
    await scene.work.studies.read(after)
    if after.run > course.reading.run:
        again = ReadingCourse(course.edition, after, course.tries)
        told = say(
            "study-learn-once-more",
            right=course.right,
            questions=course.edition.questions,
            least=min(round_.pass_mark, course.edition.questions),
            cards=_numbers(again.cards),
        )
        return Reopened((), (*notes, told))
    return Reopened((), notes)
