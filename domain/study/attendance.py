"""A line of attendance about a numbered list ("1-12 truc tiep, 13 truc tuyen, 14 vang: <reason>"). Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from domain.language.ranges import RangePart, RangeTrouble, parse_ranges
from domain.study.completion import Way

# Written without marks, compared so. What says why somebody was away is part of the verb where it is common:
# "vang khong phep" must not become a reason.
_ABSENT_WORDS = ("vang mat", "vang", "chua hoc", "khong hoc", "absent")
_UNEXPLAINED_ABSENCE = ("khong co ly do", "khong ly do", "khong phep")
_EXPLAINED_ABSENCE = ("co ly do", "co phep")
SPOKEN: Mapping[str, Way] = {
    "truc tiep": Way.DIRECT,
    "tham du": Way.DIRECT,
    "co mat": Way.DIRECT,
    "in person": Way.DIRECT,
    "truc tuyen": Way.ONLINE,
    "online": Way.ONLINE,
    "tu nghien cuu": Way.SELF,
    "self-study": Way.SELF,
    "hoc bu": Way.MAKEUP,
    "make-up": Way.MAKEUP,
    **dict.fromkeys(_ABSENT_WORDS, Way.NONE),
    **{
        f"{verb} {why}": Way.NONE
        for verb in _ABSENT_WORDS
        for why in (*_UNEXPLAINED_ABSENCE, *_EXPLAINED_ABSENCE)
    },
}
"""The words that say how somebody studied, as they may be typed."""

AttendanceTrouble = RangeTrouble | Literal["not-offered", "remark", "unexplained"]
"""Why a line was not taken: as `RangeTrouble`; a way that the round does not offer; a remark on somebody who was there;
"with a reason" without the reason."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """How the person with this number, counted from 1, studied. `reason` is word for word, and only with `Way.NONE`."""

    number: int
    way: Way
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceFault:
    """Why a line was not taken: the numbers, the text or the way concerned."""

    trouble: AttendanceTrouble
    numbers: tuple[int, ...] = ()
    text: str = ""
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A line read in full: attendances by number, or faults, never both."""

    attendances: tuple[Attendance, ...]
    faults: tuple[AttendanceFault, ...] = ()


def read_attendance(text: str, *, count: int, ways: Collection[Way]) -> Sheet:
    """What the line says about the people 1 to `count`; those it does not name are left alone.

    `ways` are those the round offers; that somebody was away can always be said.
    """
    read = parse_ranges(text, count=count, verbs=tuple(SPOKEN))
    faults = [AttendanceFault(fault.trouble, fault.numbers, fault.text) for fault in read.faults]
    faults += [fault for part in read.parts if (fault := _attendance_fault(part, ways)) is not None]
    if faults:
        return Sheet((), tuple(faults))
    found = (
        Attendance(number, SPOKEN[part.verb], part.remark) for part in read.parts for number in part.numbers
    )
    return Sheet(tuple(sorted(found, key=lambda attendance: attendance.number)))


def _attendance_fault(part: RangePart, ways: Collection[Way]) -> AttendanceFault | None:
    way = SPOKEN[part.verb]
    if way is Way.NONE:
        if part.remark and part.verb.endswith(_UNEXPLAINED_ABSENCE):
            return AttendanceFault("remark", part.numbers, part.remark)
        if not part.remark and part.verb.endswith(_EXPLAINED_ABSENCE):
            return AttendanceFault("unexplained", part.numbers)
        return None
    if way not in ways:
        return AttendanceFault("not-offered", part.numbers, way=way)
    return AttendanceFault("remark", part.numbers, part.remark) if part.remark else None
