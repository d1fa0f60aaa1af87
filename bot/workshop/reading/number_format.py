"""What an Excel cell shows of its value by its number format, written as Vietnamese do (ECMA-376 part 1, 18.8.31).

Dates that show day, month and year are left to their reader, who writes all dates alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_QUIET_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_FORMAT_PART = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]|(?P<other>.)',
    re.DOTALL,
)
_LONGEST_FORMAT = 100
"""Characters of a number format: people's have fewer."""


def shown(value: float | Decimal | date | datetime | time | timedelta, form: str) -> str | None:
    """The text in a cell of this value and format; None where it is what anybody would write for the value."""
    if len(form) > _LONGEST_FORMAT:
        return None
    match value:
        case time():
            return _time_as_shown(value.hour, value.minute, value.second)
        case timedelta():
            minutes, seconds = divmod(int(value.total_seconds()), 60)
            return _time_as_shown(minutes // 60, minutes % 60, seconds)
        case datetime():
            return _moment_as_shown(value, form)
        case date():
            return _moment_as_shown(datetime(value.year, value.month, value.day), form)  # noqa: DTZ001 -- as Excel has it
        case _:
            return _number_as_shown(Decimal(str(value)), form)


def _time_as_shown(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def _moment_as_shown(value: datetime, form: str) -> str | None:
    plain = _QUIET_FORMAT.sub("", form.partition(";")[0]).lower().replace("am/pm", "")
    clock = bool(re.search("[hs]", plain))
    plain = re.sub(r"(?<=h)\W*m+|m+(?=\W*s)", "", plain)  # minutes stand by hours or seconds
    day, month, year = (re.search(part, plain) for part in (r"(?<!d)d{1,2}(?!d)", "m+", "y+"))
    at = _time_as_shown(value.hour, value.minute, value.second) if clock else ""
    if day and month and year:
        return f"{value:%d/%m/%Y} {at}" if clock and (value.hour or value.minute or value.second) else None
    parts = (
        f"{value.day:0{len(day[0])}}" if day else "",
        f"{value.month:0{2 if len(month[0]) == 2 else 1}}" if month else "",
        f"{value.year}" if year else "",
    )
    shown_day = "/".join(part for part in parts if part)
    return " ".join(part for part in (shown_day, at) if part) or None


def _number_as_shown(value: Decimal, form: str) -> str | None:
    sections = _format_sections(form)
    section = sections[0]
    if value < 0 and len(sections) > 1:
        section, value = sections[1], -value
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    tokens = _format_tokens(section)
    if tokens is None:
        return None
    marks = "".join(mark for literal, mark in tokens if not literal)
    value *= 100 ** marks.count("%")
    thousands = re.search(r"[0#?](,+)(?:[^0#?]*$|[^0#?]*\.)", marks)
    value /= 1000 ** len(thousands[1]) if thousands else 1  # commas behind the digits
    whole, point, decimals = marks.partition(".")
    digits = _digits_as_shown(abs(value), sum(decimals.count(mark) for mark in "0#?"), decimals.count("0"))
    integer, _, fraction = digits.partition(".")
    integer = integer.lstrip("0").rjust(whole.count("0"), "0")
    if re.search("[0#?],+[0#?]", whole):
        integer = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", integer)
    written = _digits_in_format(tokens, integer, fraction if point else "")
    return f"-{written}" if value < 0 and re.search(r"[1-9]", digits) else written


@lru_cache(maxsize=256)  # a column has one format
def _format_sections(form: str) -> Sequence[str]:
    """The parts of a format for positive numbers, negative ones, zero and text."""
    held = list(_QUIET_FORMAT.finditer(form))
    cuts = [
        place
        for place, letter in enumerate(form)
        if letter == ";" and not any(one.start() <= place < one.end() for one in held)
    ]
    return [
        form[start:end]
        for start, end in zip((0, *(cut + 1 for cut in cuts)), (*cuts, len(form)), strict=True)
    ]


@lru_cache(maxsize=256)
def _format_tokens(section: str) -> Sequence[tuple[bool, str]] | None:
    """The literals (True) and marks of a section in order; None where it is none that we write out."""
    if re.search(r"general|@|e[+-]|/", _QUIET_FORMAT.sub("", section), re.IGNORECASE):
        return None
    tokens: list[tuple[bool, str]] = []
    for found in _FORMAT_PART.finditer(section):
        other = found["other"]
        if other is not None:
            tokens.append((other not in "0#?.,%", other))
        elif literal := found["quoted"] or found["escaped"] or found["currency"]:
            tokens.append((True, literal))
    return tokens if any(not literal and mark in "0#?" for literal, mark in tokens) else None


def _digits_as_shown(value: Decimal, most: int, least: int) -> str:
    """The number with so many decimals; those above `least` only where they are not zero."""
    rounded = f"{value.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP):f}"
    integer, point, fraction = rounded.partition(".")
    while len(fraction) > least and fraction.endswith("0"):
        fraction = fraction[:-1]
    return f"{integer}{point}{fraction}"


def _digits_in_format(tokens: Sequence[tuple[bool, str]], integer: str, fraction: str) -> str:
    """The digits in the places of their marks, among the literals."""
    point = next((place for place, token in enumerate(tokens) if token == (False, ".")), len(tokens))
    places = [place for place, (literal, mark) in enumerate(tokens[:point]) if not literal and mark in "0#?"]
    grouped = "." in integer
    left: list[str] = []
    for place in range(point - 1, -1, -1):
        literal, mark = tokens[place]
        if literal or mark == "%":
            left.insert(0, mark)
        elif place in places:
            take = len(integer) if place == places[0] or grouped else 1
            left.insert(0, integer[len(integer) - take :] if take else "")
            integer = integer[: len(integer) - take]
    right = [mark for literal, mark in tokens[point + 1 :] if literal or mark == "%"]
    return "".join(left) + (f",{fraction}" if fraction else "") + "".join(right)
