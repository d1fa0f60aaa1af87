"""Replies become pieces that fit: nothing lost, nothing too long, buttons where they belong."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.base import Capabilities, File, Rejected
from bot.channels.render import Piece, fit, split
from bot.demo.emulators.telegram.markup import parse_html
from domain.ports import Markup
from domain.talk.messages import Choice, Expects, Reply, Text
from tests.channels.conftest import PlainWords

BUTTONS = Capabilities(max_text=40, buttons=8, edit=True, files_out=True, max_caption=20, markup="html")
BARE = Capabilities(max_text=200, buttons=0, edit=False, files_out=False)
WORDS = PlainWords()
BOOK = File("a.xlsx", "application/vnd.ms-excel", b"x")
SHEET = File("b.pdf", "application/pdf", b"y")


def choices(*pairs: tuple[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(token, Text(label)) for token, label in pairs)


def test_lines_are_joined_and_blank_ones_stay() -> None:
    reply = Reply(lines=(Text("một"), Text(""), Text("hai")))

    assert fit(reply, BUTTONS, words=WORDS, language="vi") == [Piece("một\n\nhai", "html")]


def test_short_labels_stand_in_pairs_and_the_way_out_is_last() -> None:
    offered = choices(
        ("a", "Học tập"),
        ("back", "Quay lại"),
        ("b", "Việc làm"),
        ("c", "Một nhãn dài hơn nhiều"),
        ("d", "Khác"),
    )

    (piece,) = fit(Reply(lines=(Text("?"),), choices=offered, turn=3), BUTTONS, words=WORDS, language="vi")

    assert piece.rows == (
        (("Học tập", "3:a"), ("Việc làm", "3:b")),
        (("Một nhãn dài hơn nhiều", "3:c"),),
        (("Khác", "3:d"),),
        (("Quay lại", "3:back"),),
    )


@pytest.mark.parametrize(
    ("expects", "text"),
    [
        ("choice", "Chọn:\n1. Học tập\n2. Việc làm\n0. Quay lại"),
        ("number", "Chọn:\nA. Học tập\nB. Việc làm\n0. Quay lại"),
    ],
)
def test_without_buttons_choices_are_lines(expects: Expects, text: str) -> None:
    offered = choices(("a", "Học tập"), ("b", "Việc làm"), ("back", "Quay lại"))
    reply = Reply(lines=(Text("Chọn:"),), choices=offered, turn=3, expects=expects)

    assert fit(reply, BARE, words=WORDS, language="vi") == [Piece(text, "plain")]


class TellingWords(PlainWords):
    """The same with the arguments behind it."""

    def say(self, text: Text, language: str, markup: Markup = "plain") -> str:
        told = [
            f"{name}={value.id if isinstance(value, Text) else value}"
            for name, value in sorted(text.args.items())
        ]
        return " ".join([text.id, *told])


TELLING = TellingWords()
ZALO = Capabilities(max_text=200, buttons=0, edit=False, files_out=False, choices=3)
OUT = ("back", "Quay lại")


def many(number: int) -> tuple[Choice, ...]:
    """So many choices, and the way back among them."""
    return choices(OUT, *[(f"t{place}", f"Việc {place}") for place in range(1, number + 1)])


@pytest.mark.parametrize(
    ("number", "page", "text"),
    [
        (3, 1, "?\n1. Việc 1\n2. Việc 2\n3. Việc 3\n0. Quay lại"),
        (4, 1, "?\n1. Việc 1\n2. Việc 2\n3. Việc 3\n0. Quay lại\nchannels-choices-after-one first=4 last=4"),
        (4, 2, "?\n4. Việc 4\n0. Quay lại\nchannels-choices-before first=1 last=3"),
        (
            8,
            2,
            "?\n4. Việc 4\n5. Việc 5\n6. Việc 6\n0. Quay lại\n"
            "channels-choices-after first=7 last=8\nchannels-choices-before first=1 last=3",
        ),
        (8, 9, "?\n7. Việc 7\n8. Việc 8\n0. Quay lại\nchannels-choices-before first=4 last=6"),
        (4, 0, "?\n1. Việc 1\n2. Việc 2\n3. Việc 3\n0. Quay lại\nchannels-choices-after-one first=4 last=4"),
        (0, 1, "?\n0. Quay lại"),
    ],
)
def test_choices_come_a_screen_at_a_time_with_the_way_back_on_each(number: int, page: int, text: str) -> None:
    reply = Reply(lines=(Text("?"),), choices=many(number), turn=3, page=page)

    assert fit(reply, ZALO, words=TELLING, language="vi") == [Piece(text, "plain")]


@pytest.mark.parametrize(
    ("expects", "text"),
    [
        (
            "letter",
            "?\nA. Việc 1\nB. Việc 2\nC. Việc 3\n0. Quay lại\nchannels-choices-after-one first=D last=D",
        ),
        (
            "number",
            "?\nA. Việc 1\nB. Việc 2\nC. Việc 3\n0. Quay lại\nchannels-choices-after-one first=D last=D",
        ),
    ],
)
def test_letters_stand_where_numbers_mean_something_else(expects: Expects, text: str) -> None:
    reply = Reply(lines=(Text("?"),), choices=many(4), turn=3, expects=expects)

    assert fit(reply, ZALO, words=TELLING, language="vi") == [Piece(text, "plain")]


@pytest.mark.parametrize(
    ("listed", "page", "text"),
    [
        (4, 1, "?\n0. Quay lại"),
        (3, 1, "?\n4. Việc 4\n0. Quay lại"),
        (
            1,
            2,
            "?\n5. Việc 5\n6. Việc 6\n7. Việc 7\n0. Quay lại\n"
            "channels-choices-after first=8 last=9\nchannels-choices-before first=2 last=4",
        ),
    ],
)
def test_what_the_lines_list_is_not_repeated(listed: int, page: int, text: str) -> None:
    offered = many(9 if page > 1 else 4)
    reply = Reply(lines=(Text("?"),), choices=offered, turn=3, listed=listed, page=page)

    assert fit(reply, ZALO, words=TELLING, language="vi") == [Piece(text, "plain")]


def test_command_buttons_outside_the_open_question_are_named_by_their_commands() -> None:
    offered = choices(("/duyet.p1", "Xem và duyệt"), ("/viec", "Việc"))

    pieces = fit(Reply(lines=(Text("Mới"),), choices=offered), ZALO, words=TELLING, language="vi")

    assert [piece.text for piece in pieces] == [
        "Mới\nchannels-typed-button command=duyet label=Xem và duyệt\nchannels-typed-button command=viec label=Việc"
    ]


@given(
    paragraphs=st.lists(st.integers(1, 120), min_size=1, max_size=8),
    labels=st.lists(st.integers(1, 40), min_size=1, max_size=9),
    page=st.integers(1, 4),
)
def test_a_screen_of_choices_stays_together_at_the_end(
    paragraphs: list[int], labels: list[int], page: int
) -> None:
    text = "\n\n".join("từ " * (length // 3) + "x" * (length % 3 + 1) for length in paragraphs)
    offered = choices(OUT, *[(f"t{place}", "y" * length) for place, length in enumerate(labels)])
    reply = Reply(lines=(Text(text),), choices=offered, turn=1, page=page)

    pieces = [piece.text for piece in fit(reply, ZALO, words=TELLING, language="vi")]

    signs = [re.findall(r"^\d\. ", piece, re.MULTILINE) for piece in pieces]
    assert [piece for piece in pieces if units(piece) > ZALO.max_text] == []
    assert signs[:-1] == [[]] * (len(pieces) - 1)
    assert signs[-1][-1] == "0. "


def test_more_choices_than_buttons_are_lines() -> None:
    offered = choices(*[(f"t{number}", "x") for number in range(9)])

    pieces = fit(Reply(lines=(Text("?"),), choices=offered), BUTTONS, words=WORDS, language="vi")

    assert [(piece.text.count("\n"), piece.rows) for piece in pieces] == [(7, ()), (1, ())]


def test_one_file_takes_a_short_text_as_its_caption() -> None:
    pieces = fit(Reply(lines=(Text("Bảng"),)), BUTTONS, words=WORDS, language="vi", files=[BOOK])

    assert pieces == [Piece("Bảng", "html", file=BOOK)]


def test_several_files_follow_the_text_and_carry_the_buttons() -> None:
    reply = Reply(lines=(Text("Bảng"),), choices=choices(("a", "Được")), turn=1)

    pieces = fit(reply, BUTTONS, words=WORDS, language="vi", files=[BOOK, SHEET])

    assert pieces == [
        Piece("Bảng", "html"),
        Piece("", "html", file=BOOK),
        Piece("", "html", rows=((("Được", "1:a"),),), file=SHEET),
    ]


def test_channel_without_files_says_so() -> None:
    reply = Reply(lines=(Text("Bảng"),))

    assert fit(reply, BARE, words=WORDS, language="vi", files=[BOOK]) == [
        Piece("Bảng\nchannels-file-elsewhere", "plain")
    ]


@pytest.mark.parametrize(
    "reply",
    [
        Reply(lines=()),
        Reply(lines=(Text(""), Text(""))),
        Reply(lines=(Text("?"),), choices=choices(("x" * 63, "Dài")), turn=1),
    ],
)
def test_what_no_platform_carries_is_rejected(reply: Reply) -> None:
    with pytest.raises(Rejected):
        fit(reply, BUTTONS, words=WORDS, language="vi")


SPLITS: list[tuple[str, int, Markup, list[str]]] = [
    ("một hai", 7, "plain", ["một hai"]),
    ("một hai ba", 7, "plain", ["một hai", "ba"]),
    ("một hai\n\nba bốn năm", 12, "plain", ["một hai", "ba bốn năm"]),
    ("một\n\nhai ba bốn", 10, "plain", ["một\n\nhai", "ba bốn"]),
    ("một hai\nba\n\nbốn năm", 12, "plain", ["một hai\nba", "bốn năm"]),
    ("một hai ba\nbốn", 12, "plain", ["một hai ba", "bốn"]),
    ("abcdefgh", 3, "plain", ["abc", "def", "gh"]),
    ("👍👍👍", 3, "plain", ["👍", "👍", "👍"]),
    ("<b>một hai</b> ba", 7, "html", ["<b>một hai</b>", "ba"]),
    ("<b>một hai ba</b>", 7, "html", ["<b>một hai</b>", "<b>ba</b>"]),
    ("<b>a <i>b c</i> d</b> e", 3, "html", ["<b>a <i>b</i></b>", "<b><i>c</i> d</b>", "e"]),
    ("&lt;&lt;&lt; &amp;&amp;", 3, "html", ["&lt;&lt;&lt;", "&amp;&amp;"]),
    ("&amp;&amp;&amp;", 3, "html", ["&amp;&amp;&amp;"]),
    ("<code>abc</code>", 3, "html", ["<code>abc</code>"]),
    ("a &lt;b&gt; c", 5, "html", ["a &lt;b&gt;", "c"]),
    ("  \n ", 2, "plain", []),
]


@pytest.mark.parametrize(("text", "limit", "markup", "parts"), SPLITS)
def test_text_is_split(text: str, limit: int, markup: Markup, parts: list[str]) -> None:
    assert split(text, limit, markup) == parts


LETTERS = st.sampled_from([*"aăê👍 \n<>&", "từ ", "\n\n", "x" * 30])


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(text=st.lists(LETTERS, max_size=200).map("".join), limit=st.integers(2, 60))
def test_plain_text_keeps_every_letter_within_the_limit(text: str, limit: int) -> None:
    parts = split(text, limit, "plain")

    assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", text)
    assert [part for part in parts if units(part) > limit or not part.strip()] == []


@given(text=st.lists(LETTERS, max_size=200).map("".join), limit=st.integers(31, 60))
def test_words_shorter_than_the_limit_stay_whole(text: str, limit: int) -> None:
    short = " ".join(word for word in text.split() if units(word) <= limit)

    assert [word for part in split(short, limit, "plain") for word in part.split()] == short.split()


WRITTEN = st.recursive(
    st.sampled_from(["a", "từ ", "👍", " ", "\n", "\n\n", "&lt;", "&amp;", "&gt;", "x" * 30]),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "code"]), st.lists(inner, max_size=6)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=60,
)


@given(text=st.lists(WRITTEN, max_size=20).map("".join), limit=st.integers(2, 60))
def test_html_parts_are_each_well_formed_and_lose_nothing(text: str, limit: int) -> None:
    parts = split(text, limit, "html")

    seen = [parse_html(part)[0] for part in parts]
    whole = unescape(re.sub(r"</?(?:b|i|code)>", "", text))
    assert re.sub(r"\s", "", "".join(seen)) == re.sub(r"\s", "", whole)
    assert [part for part in seen if units(part) > limit] == []
