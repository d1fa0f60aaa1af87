"""The numbers Word puts before paragraphs by itself: they are not in the text, but people cite them ("Article 5").

See ECMA-376 part 1, 17.9.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from bot.workshop.reading.word.markup import based_on, property_of, qn, value

_BULLET = "-"
_LARGEST_ROMAN = 3_999
"""The last number that Roman numerals have; lists in documents are shorter."""


@dataclass(frozen=True, slots=True)
class _ListLevel:
    """A level of a list: the first number, how numbers are written, and the pattern of the label."""

    start: int
    form: str
    pattern: str
    style: str


@dataclass(frozen=True, slots=True)
class _NumberedLists:
    """The lists of a document: levels by the list's definition, definitions by number, numbers by style."""

    levels: Mapping[str, Mapping[int, _ListLevel]]
    definitions: Mapping[str, str]
    restarts: Mapping[tuple[str, int], int]


class Numbering:
    """Counts along while a document is read from its beginning."""

    def __init__(self, numbering: Element, styles: Element) -> None:
        """The roots of the parts with the lists and the styles; there may be nothing in them."""
        self._lists = _lists_of(numbering)
        self._by_style = _numbers_of_styles(styles)
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted_lists: set[tuple[str, int]] = set()

    def label(self, paragraph: Element, style: str) -> str:
        """What Word puts before this paragraph ("1.", "a)", a dash for a bullet), empty for most."""
        inherited, inherited_depth = self._by_style.get(style, ("", ""))
        number = value(property_of(paragraph, "w:numPr", "w:numId")) or inherited
        definition = self._lists.definitions.get(number)
        levels = self._lists.levels.get(definition or "", {})
        depth = _list_depth(
            value(property_of(paragraph, "w:numPr", "w:ilvl")) or inherited_depth, levels, style
        )
        if definition is None or depth not in levels:
            return ""
        counts = self._count(number, definition, depth)
        if levels[depth].form == "bullet":
            return _BULLET
        return re.sub(
            "%([1-9])",
            lambda place: (
                _written_number(counts.get(int(place[1]) - 1, 1), levels[min(int(place[1]) - 1, depth)].form)
                if int(place[1]) - 1 in levels
                else ""
            ),
            levels[depth].pattern,
        ).strip()

    def _count(self, number: str, definition: str, depth: int) -> dict[int, int]:
        counts = self._counts.setdefault(definition, {})
        restart = self._lists.restarts.get((number, depth))
        if restart is not None and (number, depth) not in self._restarted_lists:
            self._restarted_lists.add((number, depth))
            counts[depth] = restart
        else:
            start = self._lists.levels[definition][depth].start
            counts[depth] = counts[depth] + 1 if depth in counts else start
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return counts


def _list_depth(text: str, levels: Mapping[int, _ListLevel], style: str) -> int:
    if text.isdigit():
        return int(text)
    return next((depth for depth, level in levels.items() if style and level.style == style), 0)


def _lists_of(root: Element) -> _NumberedLists:
    levels = {
        definition.get(qn("w:abstractNumId"), ""): dict(map(_list_level, definition.findall(qn("w:lvl"))))
        for definition in root.findall(qn("w:abstractNum"))
    }
    definitions: dict[str, str] = {}
    restarts: dict[tuple[str, int], int] = {}
    for number in root.findall(qn("w:num")):
        name = number.get(qn("w:numId"), "")
        definitions[name] = value(number.find(qn("w:abstractNumId")))
        for override in number.findall(qn("w:lvlOverride")):
            start = value(override.find(qn("w:startOverride")))
            if start.isdigit():
                restarts[name, _list_number(override.get(qn("w:ilvl"), ""))] = int(start)
    return _NumberedLists(levels, definitions, restarts)


def _list_level(level: Element) -> tuple[int, _ListLevel]:
    return _list_number(level.get(qn("w:ilvl"), "")), _ListLevel(
        start=_list_number(value(level.find(qn("w:start"))), otherwise=1),
        form=value(level.find(qn("w:numFmt"))),
        pattern=value(level.find(qn("w:lvlText"))),
        style=value(level.find(qn("w:pStyle"))),
    )


def _list_number(text: str, *, otherwise: int = 0) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def _numbers_of_styles(styles: Element) -> dict[str, tuple[str, str]]:
    """The list and the depth that a style puts its paragraphs in, by the style's id; its base's where it has none."""
    own: dict[str, tuple[str, str]] = {}
    for style in styles.iter(qn("w:style")):
        number = value(property_of(style, "w:numPr", "w:numId"))
        if number:
            own[style.get(qn("w:styleId"), "")] = number, value(property_of(style, "w:numPr", "w:ilvl"))
    lines = based_on(styles).items()
    return {
        style: own[found]
        for style, line in lines
        if (found := next((name for name in line if name in own), ""))
    }


def _written_number(number: int, form: str) -> str:
    match form:
        case "upperRoman":
            return _roman(number)
        case "lowerRoman":
            return _roman(number).lower()
        case "upperLetter":
            return _letters(number)
        case "lowerLetter":
            return _letters(number).lower()
        case "decimalZero":
            return f"{number:02}"
        case "none":
            return ""
        case _:
            return str(number)


def _roman(number: int) -> str:
    if not 1 <= number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for worth, numeral in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        count, number = divmod(number, worth)
        written += numeral * count
    return written


def _letters(number: int) -> str:
    """a to z, then aa, bb and so on, as Word counts."""
    if not 1 <= number <= _LARGEST_ROMAN:
        return str(number)
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
