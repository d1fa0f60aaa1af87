"""What a draft keeps of a conversation, and what is dropped on the way back."""

from __future__ import annotations

from domain.talk.conversations import Draft

ASKED = Draft({"round": "r", "text": "a", "date": "d"}, unasked=frozenset({"round", "date"}))


def test_going_back_drops_the_last_given_answer_and_what_followed_from_it() -> None:
    assert ASKED.back() == Draft({"round": "r"}, unasked=frozenset({"round"}))


def test_going_back_drops_a_part_before_any_answer() -> None:
    assert ASKED.answered_in_part("place", "x").back() == ASKED


def test_only_what_the_person_gave_is_given() -> None:
    unasked = Draft({"round": "r"}, unasked=frozenset({"round"}))

    assert [draft.given for draft in (Draft(), unasked, unasked.answered_in_part("text", ""), ASKED)] == [
        False,
        False,
        True,
        True,
    ]
    assert [draft.begun for draft in (Draft(), unasked)] == [False, True]


def test_reopened_answers_are_there_again_after_going_back() -> None:
    reopened = ASKED.reopen(("text", "date"), growing=("text",), leaving="review")

    assert (dict(reopened.answers), dict(reopened.parts)) == ({"round": "r"}, {"text": "a"})
    assert reopened.back() == Draft({"round": "r", "text": "a", "date": "d"}, unasked=frozenset({"round"}))


def test_an_answer_given_again_takes_the_place_of_the_old_one() -> None:
    reopened = ASKED.reopen(("text",), growing=("text",), leaving="review")

    assert reopened.answered("text", "b") == Draft({"round": "r", "date": "d", "text": "b"}, ASKED.unasked)


def test_the_question_that_is_left_for_another_begins_anew() -> None:
    at_a_page = ASKED.answered_in_part("cards", 2)

    assert dict(at_a_page.reopen(("text",), growing=(), leaving="cards").parts) == {}
    assert dict(at_a_page.reopen((), growing=(), leaving="cards").parts) == {"cards": 2}
