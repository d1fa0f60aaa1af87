"""Which lines of a document are headings: marked ones, and those of Vietnamese official documents. Pure.

Words are compared folded; see Decree 30/2020/ND-CP, annex I, for parts, chapters, sections and articles.
"""

from __future__ import annotations

import re

from domain.language.vietnamese import fold

Level = int
"""The rank of a heading: 1 is the highest, 0 no heading. Only ranks of one document compare."""

LONGEST_PLAIN = 120
"""Characters of a line without a mark that may be a heading: a longer one is a paragraph."""

_HEADING_MARK = re.compile(r"(#{1,6}) +(?=\S)")
_ROMAN = r"[ivxlc]{1,7}"
# Ranks leave room for a document that mixes marked and plain headings.
_NAMED_HEADINGS: tuple[tuple[re.Pattern[str], Level], ...] = tuple(
    (re.compile(rf"(?P<label>(?:{words})[ .:/)\-\u2013\u2014]*)(?P<rest>.*)"), level)
    for words, level in (
        (
            rf"phan (?:thu )?(?:\d+|{_ROMAN}|nhat|mot|hai|ba|tu|nam|sau|bai|tam|chin|muoi)\b|part (?:\d+|{_ROMAN})\b",
            7,
        ),
        (rf"(?:chuong|chapter) (?:thu )?(?:\d+|{_ROMAN}|nhat|mot|hai|ba|tu|nam|sau|bai|tam|chin|muoi)\b", 8),
        (rf"(?:muc|section) (?:\d+|{_ROMAN})\b", 9),
        (r"(?:dieu|article) \d+[a-z]?\b", 11),
    )
)
_NUMBERED_HEADINGS: tuple[tuple[re.Pattern[str], Level], ...] = (
    (re.compile(r"[IVXLC]{1,7}(?: ?[.)\-\u2013\u2014:] ?|/ )(?=\w)"), 10),
    (re.compile(r"[A-Z](?: ?[.)\-\u2013\u2014] ?|/ )(?=\w)"), 9),
    (re.compile(r"\d{1,2}(?:\.\d{1,2})+[.)]? (?=\S)"), 13),
    (re.compile(r"\d{1,2}(?:\.(?=[^\W\d_])|[.)/\-\u2013] )"), 12),
)
_CAPITALS = 14
_BODY_ENDS = (".", ";", ",", "\u2026", "!", "?")


def without_mark(line: str) -> str:
    """The heading itself, without the mark in front."""
    return _HEADING_MARK.sub("", line, count=1)


def heading_level(line: str) -> Level:
    """The rank of the heading that a line of a normalised text is, 0 for an ordinary line."""
    marked = _HEADING_MARK.match(line)
    if marked:
        return len(marked[1])
    if not line or len(line) > LONGEST_PLAIN or " | " in line:  # a table's row
        return 0
    folded = fold(line)
    for pattern, level in _NAMED_HEADINGS:
        named = pattern.fullmatch(folded)
        if named:
            return level if _names_heading(line, named["label"], named["rest"]) else 0
    if line.endswith(_BODY_ENDS):
        return 0
    for pattern, level in _NUMBERED_HEADINGS:
        if pattern.match(line):
            return level
    return _CAPITALS if _in_capitals(line) else 0


def is_bare(line: str) -> bool:
    """Whether a heading neither names nor numbers its section, as titles of whole documents do."""
    title = without_mark(line)
    return heading_level(title if title.isupper() else title.upper()) in {0, _CAPITALS}


def is_label(heading: str) -> bool:
    """Whether a heading only counts ("Chapter I"), so that its name is on the next line."""
    folded = fold(heading)
    return any((named := pattern.fullmatch(folded)) and not named["rest"] for pattern, _ in _NAMED_HEADINGS)


def _names_heading(line: str, label: str, rest: str) -> bool:
    """Whether "Article 5 ..." names the article or is a sentence about it."""
    if not rest:
        return True
    # A sentence about an article goes on in small letters and without a stop: "Article 5 of this law ...".
    begins = label.rstrip(" ") != label.rstrip(" .:/)-\u2013\u2014")
    return (begins or line[len(label) : len(label) + 1].isupper()) and not line.endswith((";", ","))


def _in_capitals(line: str) -> bool:
    return line.isupper() and sum(letter.isalpha() for letter in line) >= 4 and " " in line
