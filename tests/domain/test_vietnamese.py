"""Folding, names, dates in words, decisions by number."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.vietnamese import (
    Decisions,
    RangeFault,
    RangePart,
    fold,
    fold_telex,
    name_key,
    parse_date,
    parse_datetime,
    parse_ranges,
    tidy,
    title_case_name,
)

SUNDAY = date(2026, 11, 22)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
VERBS = ("duyệt", "trả lại", "trả")
IN_ORDER = [
    "Nguyễn Văn An",
    "Đặng Thị Ánh",
    "Phạm Văn Ăn",
    "Trần Thị Ân",
    "Lê Văn Ẩn",
    "Hồ Thị Bình",
    "Nguyễn Thị Bính",
    "Đinh Văn Dũng",
    "Nguyễn Văn Đạt",
    "Đỗ Đức",
    "Thái Văn Oanh",
    "Thái Văn Ơn",
    "Bùi Văn Út",
    "Võ Thị Uyên",
    "Võ Văn Ước",
    "Trần Yến",
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bí thư", "bi thu"),
        ("ĐĂNG KÝ", "đăng kí"),
        ("lý do", "lí do"),
        ("Quý II", "quí ii"),
        ("hoà", "hòa"),
        ("uỷ", "ủy"),
        ("  nhiều \t khoảng\u00a0trắng\n", "nhieu khoang trang"),
        (unicodedata.normalize("NFD", "Đường Ước"), "duong uoc"),
        ("d\u200bu\u202eyet", "duyệt"),
        ("Ðảng", "dang"),
    ],
)
def test_fold_makes_spellings_of_one_word_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ngày duyệt", "ngay duyet"),
        ("Huy", "huy"),
        ("Thúy", "thuy"),
        ("Ký", "ki"),
        ("y tế", "y te"),
        ("Đảng ủy", "dang uy"),
        ("", ""),
    ],
)
def test_fold_keeps_a_final_y_after_a_vowel(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_twice_is_fold_once_and_leaves_no_mark_or_edge(text: str) -> None:
    folded = fold(text)

    assert fold(folded) == folded
    assert folded == " ".join(folded.split())
    assert [c for c in unicodedata.normalize("NFD", folded) if unicodedata.category(c) == "Mn"] == []


@given(st.text())
def test_fold_does_not_know_how_a_text_was_composed(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ddawng kys", "đăng ký"), ("duyeejt", "duyệt"), ("tieens ddooj", "tiến độ"), ("hojc taapj", "học tập")],
)
def test_telex_typed_with_the_keyboard_off_is_read(typed: str, meant: str) -> None:
    assert fold_telex(typed) == fold(meant)


def test_tidy_keeps_lines_and_words_and_drops_what_cannot_be_seen() -> None:
    typed = "  \ufeffMột\u200b việc\u00a0làm \r\n\r\n\u202eHai\x00\tviệc\u2028ba  "

    assert tidy(typed) == "Một việc làm\n\nHai việc\nba"


@given(st.text())
def test_tidy_twice_is_tidy_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("  LÊ  THỊ   ÁNH-TUYẾT ", "Lê Thị Ánh-Tuyết"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("Trần VĂN An", "Trần VĂN An"),
        (unicodedata.normalize("NFD", "ĐẶNG THỊ ÁNH"), "Đặng Thị Ánh"),
        ("", ""),
    ],
)
def test_capitals_become_a_name(written: str, name: str) -> None:
    assert title_case_name(written) == name


@given(st.permutations(IN_ORDER))
def test_names_sort_as_vietnamese_lists_do(shuffled: list[str]) -> None:
    assert sorted(shuffled, key=name_key) == IN_ORDER


@given(st.permutations(["ma", "mà", "mả", "mã", "má", "mạ"]))
def test_tones_sort_in_their_order(shuffled: list[str]) -> None:
    assert sorted(shuffled, key=name_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]


def test_letters_sort_in_the_order_of_the_alphabet() -> None:
    alphabet = [
        "a",
        "ă",
        "â",
        "b",
        "c",
        "d",
        "đ",
        "e",
        "ê",
        "g",
        "h",
        "i",
        "k",
        "l",
        "m",
        "n",
        "o",
        "ô",
        "ơ",
        "p",
        "q",
        "r",
        "s",
        "t",
        "u",
        "ư",
        "v",
        "x",
        "y",
    ]

    assert sorted(set(alphabet), key=name_key) == alphabet


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Trần Văn An", "Lê Văn Bình"),  # the given name decides
        ("Lê Văn An", "Nguyễn Anh An"),  # then the family name
        ("Lê Anh An", "Lê Văn An"),  # then the middle
        ("Lê An", "Lê Anh An"),
        ("An", "Lê An"),
        ("", "An"),
    ],
)
def test_given_name_then_family_then_middle(first: str, second: str) -> None:
    assert name_key(first) < name_key(second)


@given(st.text(), st.text())
def test_any_two_texts_can_be_sorted(one: str, other: str) -> None:
    assert (name_key(one) <= name_key(other)) or (name_key(other) <= name_key(one))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5/2", date(2027, 2, 5)),
        ("22/11", date(2026, 11, 22)),
        ("21/11", date(2027, 11, 21)),
        ("5-2-26", date(2026, 2, 5)),
        ("5.2.2026", date(2026, 2, 5)),
        ("05/02/2026", date(2026, 2, 5)),
        ("5 / 2 / 2026.", date(2026, 2, 5)),
        ("2026-02-05", date(2026, 2, 5)),
        ("mùng 5", date(2026, 12, 5)),
        ("mồng 5", date(2026, 12, 5)),
        ("mung 5 thang 2", date(2027, 2, 5)),
        ("ngày 5 tháng 2 năm 2026", date(2026, 2, 5)),
        ("NGAY 05 THANG 02 NAM 2026", date(2026, 2, 5)),
        ("ngày 31", date(2026, 12, 31)),
        ("thứ sáu", date(2026, 11, 27)),
        ("thu 6", date(2026, 11, 27)),
        ("T6", date(2026, 11, 27)),
        ("chủ nhật", date(2026, 11, 29)),
        ("thứ hai tuần sau", date(2026, 11, 23)),
        ("thứ sáu tuần này", date(2026, 11, 20)),
        ("cuối tháng", date(2026, 11, 30)),
        ("cuối tháng sau", date(2026, 12, 31)),
        ("hết tháng 3", date(2027, 3, 31)),
        ("cuối tháng 2/2028", date(2028, 2, 29)),
        ("cuối quý", date(2026, 12, 31)),
        ("cuối quí này", date(2026, 12, 31)),
        ("cuối quý II", date(2027, 6, 30)),
        ("cuoi quy 1/2027", date(2027, 3, 31)),
        ("cuối năm", date(2026, 12, 31)),
        ("cuối năm sau", date(2027, 12, 31)),
        ("hết năm 2028", date(2028, 12, 31)),
        ("hôm nay", SUNDAY),
        ("ngay mai", date(2026, 11, 23)),
        ("ngày kia", date(2026, 11, 24)),
        ("trước ngày 10/12/2026", date(2026, 12, 10)),
        ("chậm nhất: 10/12", date(2026, 12, 10)),
        (unicodedata.normalize("NFD", "thứ sáu"), date(2026, 11, 27)),
        ("cuối quý sau", date(2027, 3, 31)),
        ("cuối tháng 13", None),
        ("ngày 0", None),
        ("31/4", None),
        ("29/2", None),
        ("29/2/2027", None),
        ("mùng 15", None),
        ("ngày 32", None),
        ("tháng 3", None),
        ("3/2027", None),
        ("5/2-2026", None),
        ("5/2/2026 nhé", None),
        ("1/1/0001", None),
        ("thứ tám", None),
        ("khi nào xong", None),
        ("", None),
    ],
)
def test_a_date_is_read_or_refused(typed: str, day: date | None) -> None:
    assert parse_date(typed, SUNDAY) == day


@given(st.text(), st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 1, 1)))
def test_no_text_breaks_the_reading_of_dates(text: str, today: date) -> None:
    parse_date(text, today)
    parse_datetime(text, today=today, end_of_day=time(17), zone=ZONE)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_every_way_of_writing_a_date_means_it(day: date) -> None:
    written = [
        day.strftime("%d/%m/%Y"),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}-{day.month}-{day:%y}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        day.isoformat(),
    ]

    assert [parse_date(text, SUNDAY) for text in written] == [day] * len(written)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_the_next_one_after_today(today: date, weekday: int) -> None:
    names = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"]

    day = parse_date(names[weekday], today)

    assert day is not None
    assert day.weekday() == weekday
    assert timedelta(days=1) <= day - today <= timedelta(days=7)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("30/11/2026 17:00", time(17, 0)),
        ("17h30 ngày 30/11", time(17, 30)),
        ("17h30, 30/11/2026", time(17, 30)),
        ("30.11.2026 08:05", time(8, 5)),
        ("30/11", time(17, 0)),
        ("trước 11 giờ 30 phút ngày 30/11", time(11, 30)),
        ("lúc 17 giờ ngày 30/11", time(17, 0)),
        ("17 giờ 30/11", time(17, 0)),
        ("30/11 lúc 5 giờ chiều", time(17, 0)),
        ("16h30 cuối tháng", time(16, 30)),
        ("hết ngày 30/11", time(17, 0)),
        ("17h", None),
        ("25h 30/11", None),
        ("17:60 30/11", None),
        ("17:0 30/11", None),
        ("17: 30/11", None),
        ("7h-17h 30/11", None),
        ("hôm nào đó 17h", None),
        ("", None),
    ],
)
def test_a_deadline_is_an_instant(typed: str, at: time | None) -> None:
    read = parse_datetime(typed, today=SUNDAY, end_of_day=time(17), zone=ZONE)

    assert read == (None if at is None else datetime.combine(date(2026, 11, 30), at, tzinfo=ZONE))
    assert read is None or read.tzinfo is UTC


def part(*numbers: int, verb: str = "duyệt", remark: str = "") -> RangePart:
    return RangePart(numbers, verb, remark)


def unreadable(text: str) -> RangeFault:
    return RangeFault("unreadable", text=text)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "1-5 duyệt, 6 trả: thiếu minh chứng",
            [part(1, 2, 3, 4, 5), part(6, verb="trả", remark="thiếu minh chứng")],
        ),
        (
            "1,2,3 duyet; 4 tra lai thiếu số liệu",
            [part(1, 2, 3), part(4, verb="trả lại", remark="thiếu số liệu")],
        ),
        ("1 den 5 duyet", [part(1, 2, 3, 4, 5)]),
        ("từ 1 đến 3: DUYỆT", [part(1, 2, 3)]),
        ("1–3 duyệt", [part(1, 2, 3)]),
        ("1 2 và 4 duyệt", [part(1, 2, 4)]),
        ("tất cả duyệt", [part(1, 2, 3, 4, 5, 6)]),
        ("duyệt tất cả", [part(1, 2, 3, 4, 5, 6)]),
        ("duyệt 1-5, trả 6: thiếu", [part(1, 2, 3, 4, 5), part(6, verb="trả", remark="thiếu")]),
        ("1-5 duyệt 6 trả", [part(1, 2, 3, 4, 5), part(6, verb="trả")]),
        ("6 trả: thiếu, còn lại duyệt", [part(6, verb="trả", remark="thiếu"), part(1, 2, 3, 4, 5)]),
        (
            "6 trả: Thiếu 2 ảnh, 3 biên bản; xem mục 4",
            [part(6, verb="trả", remark="Thiếu 2 ảnh, 3 biên bản; xem mục 4")],
        ),
        ("2 trả: bổ sung 1 duyệt chi\n3 duyệt", [part(2, verb="trả", remark="bổ sung 1 duyệt chi"), part(3)]),
        ("1,1,2 duyệt", [part(1, 2)]),
    ],
)
def test_a_line_of_decisions_is_read(line: str, parts: list[RangePart]) -> None:
    assert parse_ranges(line, count=6, verbs=VERBS) == Decisions(parts=tuple(parts), faults=())


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ("1-3 duyệt, 2 trả", [RangeFault("overlap", numbers=(2,))]),
        ("tất cả duyệt, 6 trả", [RangeFault("overlap", numbers=(6,))]),
        ("1-9 duyệt", [RangeFault("out-of-range", numbers=(9,))]),
        ("0 duyệt", [RangeFault("out-of-range", numbers=(0,))]),
        ("1-999999 duyệt", [RangeFault("out-of-range", numbers=(999999,))]),
        (
            "1-7 duyệt, 7 trả",
            [RangeFault("out-of-range", numbers=(7,)), RangeFault("overlap", numbers=(7,))],
        ),
        ("5-1 duyệt", [unreadable("5-1")]),
        ("1-6 duyệt, còn lại trả", [unreadable("1-6, con lai")]),
        ("1-5 duyệt, 6", [unreadable("6")]),
        ("1-5 duyệt, không duyệt 6", [unreadable("không duyệt 6")]),
        ("1 không duyệt", [unreadable("1 không duyệt")]),
        ("đồng ý 1 duyệt", [unreadable("đồng ý 1 duyệt")]),
        ("duyệt", [unreadable("duyệt")]),
        ("30/11 duyệt", [unreadable("30/11 duyệt")]),
        ("", [unreadable("")]),
    ],
)
def test_a_line_that_is_not_certain_decides_nothing(line: str, faults: list[RangeFault]) -> None:
    assert parse_ranges(line, count=6, verbs=VERBS) == Decisions(parts=(), faults=tuple(faults))


@pytest.mark.parametrize(
    "line", ["1 " * 1000, "1" + " " * 2000, "1-" * 1000, "duyệt " * 300, "1 trả: " + "1, " * 600]
)
def test_a_long_line_of_anything_is_answered(line: str) -> None:
    parse_ranges(line, count=6, verbs=VERBS)


@given(st.text(alphabet="0123456789-,;: \nduyệttrảlại") | st.text(), st.integers(0, 20))
def test_no_line_decides_a_number_twice_or_outside(line: str, count: int) -> None:
    decisions = parse_ranges(line, count=count, verbs=VERBS)

    numbers = [number for decided in decisions.parts for number in decided.numbers]
    assert len(set(numbers)) == len(numbers)
    assert set(numbers) <= set(range(1, count + 1))
    assert bool(decisions.parts) != bool(decisions.faults)
