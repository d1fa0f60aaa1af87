"""The values of a roster's cells: text, codes, statuses, kinds, genders and days, however a typist had them. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from domain.language.vietnamese import fold, tidy
from domain.people.person import Status
from domain.people.roster.rows import (
    EXCEL_EPOCH,
    BrokenCell,
    Cell,
    FormattedCell,
    Gender,
    MemberKind,
)

YES, NO = "\u0110\u00fang", "Sai"
"""What a cell that holds true or false shows in a Vietnamese Excel."""

# Excel's way to keep a character that XML does not allow (ECMA-376, 22.9.2.19, ST_Xstring).
_ESCAPED = re.compile(r"_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")


def cell_text(cell: Cell) -> str:
    """A cell as one line of clean text, as people see it; a date as dd/mm/yyyy, a number with a decimal comma.

    Empty where nothing can be had or nothing stands.
    """
    match cell:
        case None | BrokenCell():
            return ""
        case bool():
            return YES if cell else NO
        case FormattedCell():
            return cell.text
        case str():
            return " ".join(tidy(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), cell)).split())
        case float() if cell.is_integer():
            return str(int(cell))
        case float():
            return str(cell).replace(".", ",")
        case date():
            return cell.strftime("%d/%m/%Y")
        case _:
            return str(cell)


def is_filled(cell: Cell) -> bool:
    """Whether anything stands in a cell, be it a value that could not be had. A box to tick says nothing."""
    return isinstance(cell, BrokenCell) or (not isinstance(cell, bool) and cell_text(cell) != "")


_CODE = re.compile(r"[^\W_][\w.\-/]{0,39}")


def code_of(text: str) -> str | None:
    """A code in capitals; the 14 digits of an organisation get their dots. None if it is no code.

    Signs that only look wider or otherwise (Unicode's compatibility forms) are those they look like: two codes that
    read alike are one.
    """
    joined = unicodedata.normalize("NFKC", text).upper()
    if re.fullmatch(r"[0-9]{14}", joined):
        return ".".join((joined[:2], joined[2:5], joined[5:8], joined[8:11], joined[11:]))
    return joined if _CODE.fullmatch(joined) else None


_STATUSES: tuple[tuple[re.Pattern[str], Status], ...] = tuple(
    (re.compile(pattern), status)
    for pattern, status in (
        (r"(?:da )?(?:tu tran|mat|hi sinh|chet)", Status.DECEASED),
        (r".*\btam thoi (?:den|trong).*|.*\bden .*tam thoi", Status.TEMPORARY_IN),
        (r".*\btam thoi (?:di|ngoai).*|.*\bdi .*tam thoi", Status.TEMPORARY_OUT),
        (r".*\bmien (?:cong tac|sinh hoat).*", Status.EXEMPT),
        (r".*\bdinh chi.*", Status.SUSPENDED),
        (r"(?:da |dang )?(?:ra khoi dang|xoa ten|khai tru|chuyen di|chuyen ra|xin ra).*", Status.LEFT),
        (r"(?:tam |di )?vang(?: mat)?", Status.AWAY),
        (r"(?:dang )?(?:nghi (?:phep|thai san|om|dai han)|di hoc|di cong tac).*", Status.AWAY),
        (r"(?:dang )?(?:sinh hoat|hoat dong)(?: dang)?", Status.ACTIVE),
        (r"binh thuong|khoi phuc dang tich|chuyen den.*", Status.ACTIVE),
        (r"(?:dang vien )?(?:chinh thuc|du bi)", Status.ACTIVE),
    )
)  # fmt: skip
KINDS: Mapping[str, MemberKind] = {
    "": MemberKind.FULL, "chinh thuc": MemberKind.FULL, "dang vien chinh thuc": MemberKind.FULL, "ct": MemberKind.FULL,
    "du bi": MemberKind.PROBATIONARY, "dang vien du bi": MemberKind.PROBATIONARY, "db": MemberKind.PROBATIONARY,
}  # fmt: skip
"""What a folded text says of the kind of membership; an empty cell is a full member."""
GENDERS: Mapping[str, Gender] = {"nam": "male", "male": "male", "nu": "female", "female": "female"}
"""What a folded text says of the gender."""


def status_of(text: str) -> Status | None:
    """The status a text means, active for an empty one; None if nobody knows it."""
    if not text:
        return Status.ACTIVE
    folded = " ".join(re.findall(r"[^\W_]+", fold(text)))
    return next((status for pattern, status in _STATUSES if pattern.fullmatch(folded)), None)


def kind_in(status: str) -> str:
    """The folded kind that a status says, empty if none.

    The export of the official system names probationary members in the status.
    """
    return fold(status) if fold(status) in KINDS else ""


_EARLIEST, _LATEST = 1900, 2100


def day_of(cell: Cell, *, epoch: date = EXCEL_EPOCH) -> date | None:
    """A date however Excel or a typist had it; None if it is none. `epoch`: day 0 of the workbook's serial dates."""
    match cell:
        case FormattedCell():
            return day_of(cell.value, epoch=epoch)
        case datetime():
            return cell.date()
        case date():
            return cell
        case bool():
            return None
        case int() | float():
            return _date_of_number(cell, epoch)
    text = cell_text(cell)
    if re.fullmatch(r"[0-9]{4,5}", text):
        return _date_of_number(int(text), epoch)
    parts = _DATE_PARTS.fullmatch(text)
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?", text)
    if iso:
        return _roster_date(int(iso[1]), int(iso[2]), int(iso[3]))
    if parts is None or (parts[1] is None and len(parts[3]) == 2):
        return None
    year = int(parts[3])
    if len(parts[3]) == 2:
        year += 2000 if year < 50 else 1900  # a member since before 1950 will have the year written in full
    return _roster_date(year, int(parts[2]), int(parts[1] or 1))


def is_whole_day(typed: str) -> bool:
    """Whether a day, a month and a year in four digits were typed, whatever the signs between them."""
    parts = _DATE_PARTS.fullmatch(typed)
    return parts is not None and parts[1] is not None and len(parts[3]) == 4


def has_short_year(cell: Cell) -> bool:
    """Whether a date was typed with two digits of its year."""
    parts = _DATE_PARTS.fullmatch(cell_text(cell)) if isinstance(cell, str) else None
    return parts is not None and len(parts[3]) == 2


_DATE_PARTS = re.compile(r"(?:([0-9]{1,2})[/.\- ])?([0-9]{1,2})[/.\- ]([0-9]{4}|[0-9]{2})")


def _date_of_number(number: float, epoch: date) -> date | None:
    """The first day of a year, or the day of a serial number."""
    if not 1_000 <= number < 100_000:
        return None
    if number == int(number) and _EARLIEST <= number <= _LATEST:
        return date(int(number), 1, 1)
    day = epoch + timedelta(days=int(number))
    return day if _EARLIEST <= day.year <= _LATEST else None


def _roster_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None
