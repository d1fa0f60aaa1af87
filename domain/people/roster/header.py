"""The heading of a roster: which column is which, by name in any order, and what must not be kept. Pure.

The names are those of the committee's own template and of the official exports and forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.language.vietnamese import fold, folded_words
from domain.people.roster.cells import cell_text
from domain.people.roster.rows import Cell, MergedCells, RosterColumn

_ROSTER_HEADINGS: Mapping[RosterColumn, frozenset[str]] = {
    "code": folded_words("ma dang vien", "ma so dang vien", "ma dv"),
    "full-name": folded_words("ho va ten", "ho ten", "ho va ten dang vien", "ho ten dang vien", "ten dang vien"),
    "unit-code": folded_words("ma don vi", "ma chi bo", "ma to chuc dang", "ma don vi sinh hoat"),
    "unit-name": folded_words(
        "ten don vi", "don vi", "chi bo", "ten chi bo", "chi bo dang sinh hoat",
        "to chuc dang dang sinh hoat", "ten to chuc dang", "to chuc dang",
    ),
    "parent-code": folded_words(
        "ma don vi cap tren", "ma cap tren", "ma don vi cha", "ma to chuc dang cap tren",
    ),
    "position": folded_words("chuc vu dang", "chuc vu trong dang", "chuc vu dang hien nay", "chuc vu"),
    "kind": folded_words("loai", "loai dang vien", "loai dv", "chinh thuc/du bi"),
    "status": folded_words("trang thai", "trang thai hoat dong", "trang thai sinh hoat", "tinh trang"),
    "admitted": folded_words("ngay vao dang", "ngay ket nap", "nam vao dang", "ngay vao dang du bi"),
    "gender": folded_words("gioi tinh", "nam/nu", "nam, nu"),
}  # fmt: skip
REQUIRED: tuple[RosterColumn, ...] = ("full-name", "unit-code", "unit-name")
"""Columns a file has to have; only the code of the unit may be missing, where the units are known."""
_ROSTER_COUNTERS = folded_words("stt", "tt", "so tt", "so thu tu")
# What the product must not hold: identity and card numbers, birth, origin, belief, family, dossier,
# discipline, rating, private addresses and numbers. Dropped by name, and never looked at.
_FORBIDDEN_HEADINGS = folded_words(
    "cccd", "cmnd", "can cuoc", "dinh danh", "so the", "the dang", "so li lich", "li lich", "dan toc",
    "ton giao", "que quan", "nguyen quan", "thuong tru", "tam tru", "cu tru", "khai sinh", "noi sinh",
    "ngay sinh", "sinh ngay", "nam sinh", "gia dinh", "vo chong", "ho so", "ky luat", "kiem diem", "xep loai",
    "danh gia", "ten goi khac", "sdt", "dien thoai", "email", "dia chi", "thanh phan", "suc khoe", "hon nhan",
)  # fmt: skip
_ROSTER_SUBHEADINGS = folded_words(
    "nam", "nu", "dang", "cq", "chinh quyen", "dt", "doan the", "du bi", "chinh thuc", "cm", "llct",
    "chuyen mon", "quoc gia", "tinh", "xa", "dia chi chi tiet",
)  # fmt: skip
HEADER_WITHIN = 30
"""The heading stands in one of these first lines."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where a sheet has its columns. `line` counts from 1, `data_from` from 0: the first row below the heading.

    `columns` are places in a row from 0, several where a heading spans them (a name cut in two); `dropped`, `unknown`
    and `twice` are the headings that were not taken, `nameless` the places without any heading, `counters` those that
    number the lines.
    """

    line: int
    data_from: int
    columns: Mapping[RosterColumn, tuple[int, ...]]
    nameless: tuple[int, ...]
    dropped: tuple[str, ...]
    unknown: tuple[str, ...]
    twice: tuple[RosterColumn, ...]
    counters: tuple[int, ...] = ()


def _roster_heading(label: str) -> str:
    """A heading without its star, note in brackets and edges."""
    return fold(re.sub(r"\([^)]*\)|[*:]", " ", label)).strip(" .,-")


def _column_of(label: str) -> RosterColumn | None:
    heading = _roster_heading(label)
    return next((column for column, names in _ROSTER_HEADINGS.items() if heading in names), None)


def _is_forbidden(label: str) -> bool:
    words = " ".join(re.findall(r"[^\W_]+", fold(label)))
    return any(f" {phrase} " in f" {words} " for phrase in _FORBIDDEN_HEADINGS)


def find_header(cells: Sequence[Sequence[Cell]], merged: Iterable[MergedCells] = ()) -> Header | None:
    """The heading of a sheet, of one line or two: the first that has a name and something else. None without."""
    for index, row in enumerate(cells[:HEADER_WITHIN]):
        labels = [cell_text(cell) for cell in row]
        found = {_column_of(label) for label in labels if label} - {None}
        if "full-name" in found and len(found) > 1:
            spans = [range(one.left, one.right + 1) for one in merged if one.top <= index + 1 <= one.bottom]
            return _header_at(cells, index, labels, spans)
    return None


def _header_at(
    cells: Sequence[Sequence[Cell]], index: int, labels: list[str], spans: Sequence[range]
) -> Header:
    data_from = index + 1
    below = [cell_text(cell) for cell in cells[data_from]] if data_from < len(cells) else []
    if any(below) and all(_roster_heading(label) in _ROSTER_SUBHEADINGS for label in below if label):
        labels = _two_heading_lines(labels, below)
        data_from += 1
    while data_from < len(cells) and _numbers_columns(cells[data_from]):
        data_from += 1
    columns: dict[RosterColumn, tuple[int, ...]] = {}
    spanned: set[int] = set()
    dropped, unknown, twice, counters = [], [], [], []
    for place, label in enumerate(labels):
        column = _column_of(label)
        spanned |= {*_heading_span(place, labels, spans)} if label else set()
        if column is not None and column not in columns:
            columns[column] = _heading_span(place, labels, spans)
        elif column is not None:
            twice.append(column)
        elif _is_forbidden(label):
            dropped.append(label)
        elif label and _roster_heading(label) in _ROSTER_COUNTERS:
            counters.append(place)
        elif label:
            unknown.append(label)
    width = max(map(len, cells[data_from:]), default=0)
    nameless = tuple(place for place in range(max(width, len(labels))) if place not in spanned)
    return Header(
        line=index + 1,
        data_from=data_from,
        columns=columns,
        nameless=nameless,
        dropped=tuple(dropped),
        unknown=tuple(unknown),
        twice=tuple(twice),
        counters=tuple(counters),
    )


def _heading_span(place: int, labels: Sequence[str], spans: Sequence[range]) -> tuple[int, ...]:
    """The places under a heading: those merged with it, as far as they have no heading of their own."""
    merged = next((span for span in spans if span.start == place), range(place, place + 1))
    own = [one for one in merged[1:] if one < len(labels) and labels[one]]
    return tuple(range(place, own[0] if own else merged.stop))


def _two_heading_lines(above: list[str], below: list[str]) -> list[str]:
    """Headings of two lines as one: a merged heading counts for all the columns it spans."""
    width = max(len(above), len(below))
    upper, lower = above + [""] * (width - len(above)), below + [""] * (width - len(below))
    labels, spanning = [], ""
    for top, bottom in zip(upper, lower, strict=True):
        spanning = top or (spanning if bottom else "")
        labels.append(f"{spanning} {bottom}".strip() if bottom else top)
    return labels


def _numbers_columns(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns, as official forms do."""
    texts = [cell_text(cell) for cell in row if cell_text(cell)]
    return len(texts) > 2 and all(re.fullmatch(r"\(?[0-9]{1,2}\)?", text) for text in texts)
