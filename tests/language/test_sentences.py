"""What a sentence is about, by a table of phrases."""

from __future__ import annotations

import pytest

from domain.language.sentences import LONGEST, consists_of, holds, phrases, topics

TABLE = {
    "busy": phrases("bận | gia hạn"),
    "deadline": phrases("hạn | hạn đăng ký"),
    "register": phrases("đăng ký"),
    "help": phrases("giúp | giúp tôi"),
}
AROUND = phrases("tôi | cho | ạ | bao giờ | là | giúp tôi")
THANKS = phrases("cảm ơn | ok")


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("hạn bao giờ", ["deadline"]),
        ("HAN BAO GIO?", ["deadline"]),
        ("hạn hán bao giờ", []),
        ("tôi bận", ["busy"]),
        ("toi ban", ["busy"]),
        ("bạn tôi", []),
        ("hạn đăng ký là bao giờ", ["deadline"]),
        ("cho tôi gia hạn ạ", ["busy"]),
        ("đăng ký, gia hạn", ["register", "busy"]),
        ("đăng ký xe", ["register"]),
        ("đăng ký xe máy", []),
        ("đăng kí", ["register"]),
        ("đăng ký giúp tôi", ["register"]),
        ("giúp tôi", ["help"]),
        ("", []),
        ("đăng ký " * 9, []),
        ("đăng ký" + " " * LONGEST, ["register"]),
        ("đăng ký " + "x" * LONGEST, []),
    ],
)
def test_a_sentence_is_about_what_hardly_anything_is_left_beside(sentence: str, about: list[str]) -> None:
    assert sorted(topics(sentence.strip(), TABLE, AROUND)) == sorted(about)


@pytest.mark.parametrize(
    ("sentence", "thanks"),
    [
        ("cảm ơn", True),
        ("Cam on a", True),
        ("ok ok", True),
        ("ok tôi", True),
        ("ok, đăng ký", False),
        ("tôi", False),
    ],
)
def test_a_courtesy_is_nothing_but_one(sentence: str, thanks: bool) -> None:
    assert consists_of(sentence, THANKS, AROUND) == thanks


def test_a_phrase_stands_in_a_sentence_as_words_and_not_as_letters() -> None:
    assert holds("nhờ ok nhé", THANKS)
    assert not holds("okla", THANKS)
