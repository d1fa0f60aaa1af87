"""However somebody presses through the cards, the course leads to its end, and only past enough right answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.study.edition import Card, Edition, Question, digest_of
from domain.study.readings import Reading, Try
from handlers.study.reading.course import ReadingCourse, corrected, unchanged
from tests.town import MONDAY

QUESTION = Question("Đúng hay sai?", ("Đúng", "Sai"), right=0)
READING = Reading("r", "p", edition=1, card=1, furthest=1, run=1, asking=False, shown_at=MONDAY)


def edition(asked: list[bool]) -> Edition:
    """An edition of as many cards, with a question where `asked` says so."""
    cards = tuple(
        Card(number, "", "Nội dung", QUESTION if has else None) for number, has in enumerate(asked, start=1)
    )
    return Edition(1, "Nội dung", digest_of("Nội dung"), cards)


def pressed(course: ReadingCourse, act: int, pass_mark: int) -> ReadingCourse:
    """What one press does: 0 goes back, 1 onward, 2 answers wrongly, 3 rightly."""
    if course.all_read:
        return course
    if act == 0:
        return replace(course, reading=course.back())
    if course.question is None:
        asks = course.is_new and course.card is not None and course.card.question is not None
        after = course.asks() if asks else course.onward(MONDAY, pass_mark)
        return replace(course, reading=after)
    attempt = course.tried(0 if act == 3 else 1)
    answered = replace(course, tries=(*course.tries, attempt))
    after = answered.onward(MONDAY, pass_mark) if attempt.right else answered.rereads()
    return replace(answered, reading=after)


@given(
    st.lists(st.booleans(), min_size=1, max_size=6),
    st.integers(min_value=0, max_value=8),
    st.lists(st.integers(min_value=0, max_value=3), max_size=60),
)
def test_course_always_ends_and_never_too_soon(asked: list[bool], pass_mark: int, acts: list[int]) -> None:
    course = ReadingCourse(edition(asked), READING)

    for act in acts:
        before = course
        course = pressed(course, act, pass_mark)
        same_run = course.reading.run == before.reading.run
        assert not same_run or course.reading.furthest >= before.reading.furthest
        assert course.reading.card <= course.reading.furthest
        assert course.card is not None or course.all_read
    for _ in range(200):
        course = pressed(course, 3, pass_mark)

    assert course.all_read
    assert course.right >= min(pass_mark, course.edition.questions)


def test_later_run_has_only_the_cards_whose_question_was_missed() -> None:
    tries = (Try(1, 1, 1, right=False), Try(1, 1, 0, right=True), Try(3, 1, 0, right=True))
    course = ReadingCourse(edition([True, False, True]), replace(READING, run=2), tries)

    assert course.cards == (1,)


def test_card_waits_only_where_it_is_new() -> None:
    pace = timedelta(seconds=8)
    course = ReadingCourse(edition([True, False]), READING)

    assert course.wait(pace, MONDAY + timedelta(seconds=3)) == timedelta(seconds=5)
    assert course.wait(pace, MONDAY + timedelta(seconds=9)) == timedelta(0)
    assert replace(course, reading=course.asks()).wait(pace, MONDAY) == timedelta(0)
    assert replace(course, reading=replace(READING, furthest=2)).wait(pace, MONDAY) == timedelta(0)


def test_small_correction_with_fewer_cards_keeps_the_place() -> None:
    before, now = edition([True, True, True]), replace(edition([True]), number=2, minor=True)
    there = replace(READING, card=3, furthest=3, asking=True)
    finished = replace(READING, card=4, furthest=4)

    assert corrected(there, before, now) == replace(there, edition=2, card=1, furthest=1, asking=True)
    assert corrected(finished, before, now) == replace(finished, edition=2, card=2, furthest=2)


def test_answers_to_questions_that_were_changed_do_not_count() -> None:
    before = edition([True, True])
    other = replace(before.cards[1], question=replace(QUESTION, right=1))
    now = replace(before, number=2, minor=True, cards=(before.cards[0], other))
    tries = [Try(1, 1, 0, right=True), Try(2, 1, 0, right=True)]

    assert unchanged(tries, before, now) == tries[:1]
