"""Lines of decisions about the numbers of a list. Pure; words are compared folded."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from domain.language.signs import plain_signs
from domain.language.vietnamese import fold_in_place, tidy

RangeTrouble = Literal["unreadable", "overlap", "out-of-range"]


@dataclass(frozen=True, slots=True)
class RangePart:
    """One decision of a line: for which numbers, by which of the verbs, and the remark word for word."""

    numbers: tuple[int, ...]
    verb: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RangeFault:
    """Why a line was not taken: the numbers concerned, or the text nobody can read."""

    trouble: RangeTrouble
    numbers: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class NumberedParts:
    """A line read in full: either parts or faults, never both, so that half a line is never carried out."""

    parts: tuple[RangePart, ...]
    faults: tuple[RangeFault, ...]


_NUMBER = r"[0-9]{1,6}"
_RANGE = rf"{_NUMBER}(?:\s*(?:-+|\bden\b|\btoi\b)\s*{_NUMBER})?"
_NUMBERS = (
    rf"(?:\b(?:so|muc|tu)\s+)?(?P<numbers>(?<![\w/.]){_RANGE}(?:(?:\s*[,;+&]\s*|\s+va\s+|\s+){_RANGE})*"
    r"(?![0-9/])|\b(?:tat\s+ca|con\s+lai)\b)"
)


def parse_ranges(text: str, *, count: int, verbs: Collection[str]) -> NumberedParts:
    """What a line like "1-5 duyet, 6 tra: <remark>" decides about the numbers 1 to `count`.

    `verbs` are the words that decide, in any spelling; a part gives back the verb as it was handed in. The
    numbers may stand before their verbs or, in the whole line, after them; "tat ca" is all of them and
    "con lai" those not named otherwise. What follows a verb (and a colon) is the remark, kept word for word;
    after a colon only a comma, semicolon or line break followed by numbers and a verb ends it.
    Dashes, digits and full stops of any script are those of the keyboard; punctuation at the end says nothing.
    A number named twice, a number outside 1 to `count`, a range that runs backwards, a verb inside a remark
    without a colon and text nobody can read are faults.
    """
    line = tidy(text)
    flat = plain_signs(fold_in_place(line))
    by_length = sorted(verbs, key=len, reverse=True)
    spoken = "|".join(rf"(?P<v{i}>{_spoken(verb)})" for i, verb in enumerate(by_length))
    verb_first = re.match(rf"\s*(?:{spoken})(?!\w)", flat) is not None
    verb = rf"(?:{spoken})(?!\w)"
    order = rf"{verb}\s*:?\s*{_NUMBERS}" if verb_first else rf"{_NUMBERS}\s*[:.)-]*\s*{verb}"
    starts = _range_starts(re.compile(order), flat)
    if not starts or flat[: starts[0].start()].strip(" ,;"):
        return NumberedParts(parts=(), faults=(RangeFault("unreadable", text=line),))
    drafts = []
    for match, following in zip(starts, (*starts[1:], None), strict=True):
        rest = line[match.end() : following.start() if following else len(line)]
        said = next(name for i, name in enumerate(by_length) if match[f"v{i}"] is not None)
        remark = "" if re.fullmatch(r"\s*:\s*|[^\w:]*_*", rest) else rest.strip(" \n,;")
        if not remark.startswith(":") and (
            re.search(verb, plain_signs(fold_in_place(remark))) or re.fullmatch(r"[\W\d]+", remark)
        ):
            return NumberedParts(parts=(), faults=(RangeFault("unreadable", text=remark),))
        drafts.append((match["numbers"], said, _without_lead(remark)))
    return _settle_ranges(drafts, count=count)


def _without_lead(remark: str) -> str:
    """A remark without what leads to it from its verb: a colon, a dash."""
    return remark[len(remark) - len(plain_signs(remark).lstrip(" :-")) :].strip()


def _spoken(verb: str) -> str:
    return r"\s+".join(re.escape(word) for word in fold_in_place(tidy(verb)).split())


def _range_starts(pattern: re.Pattern[str], flat: str) -> list[re.Match[str]]:
    """Where parts begin: at the start, after a separator, or after a mere space while no remark is open."""
    found: list[re.Match[str]] = []
    place = 0
    while match := pattern.search(flat, place):
        before = flat[found[-1].end() : match.start()] if found else flat[: match.start()]
        if re.search(r"[,;\n]\s*(?:va\s+)?$", before) or ":" not in before:
            found.append(match)
            place = match.end()
        else:
            place = match.start() + 1
    return found


def _settle_ranges(drafts: list[tuple[str, str, str]], *, count: int) -> NumberedParts:
    everything = range(1, count + 1)
    named = [_named_numbers(numbers, count) for numbers, _, _ in drafts]
    outside = sorted({n for numbers in named for n in numbers if n not in everything})
    listed = [n for numbers in named for n in numbers]
    rests = [i for i, (numbers, _, _) in enumerate(drafts) if numbers.startswith("con")]
    if rests:
        named[rests[0]] = tuple(n for n in everything if n not in listed)
    twice = sorted({n for n in listed if listed.count(n) > 1})
    faults = []
    if outside:
        faults.append(RangeFault("out-of-range", numbers=tuple(outside)))
    if twice:
        faults.append(RangeFault("overlap", numbers=tuple(twice)))
    if len(rests) > 1 or not all(named):
        faults.append(RangeFault("unreadable", text=", ".join(numbers for numbers, _, _ in drafts)))
    if faults:
        return NumberedParts(parts=(), faults=tuple(faults))
    parts = (
        RangePart(numbers, verb, remark) for numbers, (_, verb, remark) in zip(named, drafts, strict=True)
    )
    return NumberedParts(parts=tuple(parts), faults=())


def _named_numbers(words: str, count: int) -> tuple[int, ...]:
    """The numbers of a list; of a range that leaves 1 to `count` only its ends, so that it cannot be huge."""
    if words.startswith("con"):
        return ()
    if words.startswith("tat"):
        return tuple(range(1, count + 1))
    numbers: set[int] = set()
    for item in re.finditer(_RANGE, words):
        first, *last = (int(number) for number in re.findall(_NUMBER, item[0]))
        end = last[0] if last else first
        if end < first:
            return ()  # a range that runs backwards may be a slip of either end
        numbers.update(range(first, end + 1) if first >= 1 and end <= count else (first, end))
    return tuple(sorted(numbers))
