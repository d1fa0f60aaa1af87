"""A committee's own Word template for reports: what is kept of it, and which placeholders there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches

from domain.figures.draft import DraftRound, DraftTable, ReportDraft

PLACEHOLDERS = (
    "cap_tren",
    "co_quan",
    "so_hieu",
    "dia_danh_ngay",
    "trich_yeu",
    "ky_bao_cao",
    "mo_dau",
    "cac_dot",
    "bieu_do",
    "ghi_sau",
    "tien_do",
    "don_doc",
    "den_han",
    "noi_nhan",
    "thay_mat",
    "chuc_vu",
)
"""What a template may name; what each stands for is said by the words of `figures-template-place`."""

OF_A_ROUND = ("ten", "noi_dung", "bieu", "nguon", "cot", "dong", "tong")
"""What it may name of one of `cac_dot` and of its table `bieu`."""

OF_A_LOOP = ("index", "index0", "first", "last", "length")

_LEAST_LIKE = 0.6
"""How alike two names are, of 1, for one to be meant by the other."""


@dataclass(frozen=True, slots=True)
class ReportTemplate:
    """A template that was sent: the name of its file, who sent it and when. `taken_at`: since when it is, or was, in
    force; None while nobody confirmed it."""

    id: str
    name: str
    by: str
    sent_at: datetime
    taken_at: datetime | None


@dataclass(frozen=True, slots=True)
class KeptTemplates:
    """The one in force and the one before it; None in place of either is the program's own."""

    current: ReportTemplate | None
    former: ReportTemplate | None


def unknown_placeholders(named: Collection[str]) -> Iterator[tuple[str, str]]:
    """The names that there are not, each with the one that is likely meant, or with nothing. `named`: as they stand in
    the template, those of a round and of a loop behind a dot (`.ten`)."""
    known = [*PLACEHOLDERS, *(f".{name}" for name in (*OF_A_ROUND, *OF_A_LOOP))]
    for name in named:
        if name not in known:
            alike = [one for one in known if one.startswith(".") == name.startswith(".")]
            nearest = get_close_matches(name, alike, n=1, cutoff=_LEAST_LIKE)
            yield name, nearest[0] if nearest else ""


def missing_placeholders(named: Collection[str]) -> Sequence[str]:
    """The placeholders that the template leaves out: a report made with it does not say them."""
    return [name for name in PLACEHOLDERS if name not in named]


def blank_draft() -> ReportDraft:
    """A report in which nothing is filled in, by which templates are tried."""
    blank = "\N{HORIZONTAL ELLIPSIS}"
    row = (blank, blank, blank)
    table = DraftTable(name=blank, source=blank, headings=row, rows=(row, row), total=row)
    return ReportDraft(
        above=blank,
        issuer=blank,
        number=blank,
        place=blank,
        about=blank,
        period=blank,
        opening=blank,
        rounds=(DraftRound(title=blank, lines=(blank, blank), table=table),) * 2,
        charts=(),
        later=(blank,),
        pace=(blank,),
        behind=(blank,),
        due=(blank,),
        receivers=(blank, blank),
        on_behalf=blank,
        signer=blank,
    )
