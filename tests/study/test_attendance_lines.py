"""A line of attendance about a numbered list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.study.attendance import Attendance, AttendanceFault, Sheet, read_attendance
from domain.study.completion import STUDIED, Way


def these(way: Way, *numbers: int, reason: str = "") -> tuple[Attendance, ...]:
    return tuple(Attendance(number, way, reason) for number in numbers)


@pytest.mark.parametrize(
    ("line", "count", "attendances"),
    [
        (
            "1-12 trực tiếp, 13 trực tuyến, 14 vắng",
            14,
            (*these(Way.DIRECT, *range(1, 13)), *these(Way.ONLINE, 13), *these(Way.NONE, 14)),
        ),
        ("1-2 TRUC TIEP 3 truc tuyen", 3, (*these(Way.DIRECT, 1, 2), *these(Way.ONLINE, 3))),
        ("2 vắng: đi công tác", 2, these(Way.NONE, 2, reason="đi công tác")),
        ("2 vắng đi công tác", 2, these(Way.NONE, 2, reason="đi công tác")),
        (
            "1 vắng: ốm, nằm viện; 2 học bù",
            2,
            (*these(Way.NONE, 1, reason="ốm, nằm viện"), *these(Way.MAKEUP, 2)),
        ),
        ("tất cả trực tiếp", 3, these(Way.DIRECT, 1, 2, 3)),
        ("trực tiếp tất cả", 2, these(Way.DIRECT, 1, 2)),
        ("2 vắng, còn lại tự nghiên cứu", 3, (*these(Way.SELF, 1), *these(Way.NONE, 2), *these(Way.SELF, 3))),
        ("tự nghiên cứu 1-2", 3, these(Way.SELF, 1, 2)),
        ("1 có mặt, 2 online", 2, (*these(Way.DIRECT, 1), *these(Way.ONLINE, 2))),
        ("2 vắng không lý do", 2, these(Way.NONE, 2)),
        ("2 vắng mặt không phép", 2, these(Way.NONE, 2)),
        ("1 vắng có lý do: nuôi con nhỏ", 2, these(Way.NONE, 1, reason="nuôi con nhỏ")),
        ("1 chưa học", 2, these(Way.NONE, 1)),
    ],
)
def test_line_says_of_each_person_once_how_they_studied(
    line: str, count: int, attendances: tuple[Attendance, ...]
) -> None:
    assert read_attendance(line, count=count, ways=STUDIED) == Sheet(attendances)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("xin chào", AttendanceFault("unreadable", text="xin chào")),
        ("1-3", AttendanceFault("unreadable", text="1-3")),
        ("=HYPERLINK(1)", AttendanceFault("unreadable", text="=HYPERLINK(1)")),
        ("3-1 trực tiếp", AttendanceFault("unreadable", text="3-1")),
        ("1-9 trực tiếp", AttendanceFault("out-of-range", (9,))),
        ("0 vắng", AttendanceFault("out-of-range", (0,))),
        ("1-3 trực tiếp, 2 vắng", AttendanceFault("overlap", (2,))),
        ("tất cả trực tiếp, 3 vắng", AttendanceFault("overlap", (3,))),
        ("1-2 trực tuyến", AttendanceFault("not-offered", (1, 2), way=Way.ONLINE)),
        ("1 trực tiếp: tại hội trường", AttendanceFault("remark", (1,), "tại hội trường")),
        ("1 vắng không lý do: ốm", AttendanceFault("remark", (1,), "ốm")),
        ("1 vắng có phép", AttendanceFault("unexplained", (1,))),
    ],
)
def test_line_with_a_fault_says_nothing_of_anybody(line: str, fault: AttendanceFault) -> None:
    assert read_attendance(line, count=3, ways=(Way.DIRECT, Way.SELF)) == Sheet((), (fault,))


def test_absence_can_be_said_whatever_the_round_offers() -> None:
    assert read_attendance("1 vắng", count=1, ways=()) == Sheet(these(Way.NONE, 1))


@given(st.text(max_size=80), st.integers(min_value=1, max_value=30))
def test_any_text_gives_attendances_within_the_list_or_faults(line: str, count: int) -> None:
    sheet = read_attendance(line, count=count, ways=STUDIED)

    numbers = [attendance.number for attendance in sheet.attendances]
    assert bool(sheet.attendances) is not bool(sheet.faults)
    assert numbers == sorted(set(numbers) & set(range(1, count + 1)))
