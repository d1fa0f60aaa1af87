"""Vietnamese as people type it: folding, the order of names, dates in words, lines of decisions by number.

Pure and free of the clock: what "today" is, is always an argument. The source is ASCII: Vietnamese words are
compared folded, so that every spelling, with or without marks, composed or decomposed, is one word.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

# The stroke of the Vietnamese d is part of the letter: Unicode does not decompose it. Eth (U+00D0) and the
# African D (U+0189) look the same in capitals and come out of old fonts.
_STROKE_D = str.maketrans({0x0110: "D", 0x0111: "d", 0x00D0: "D", 0x00F0: "d", 0x0189: "D"})
_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
# One sound, two spellings: a final y after a consonant or after "qu" may as well be an i.
_FINAL_Y = re.compile(r"(?:(?<=[bcdfghjklmnpqrstvwxz])|(?<=qu))y(?![^\W\d_])")


def tidy(text: str) -> str:
    """Text a person typed, fit to be kept: NFC, no control, zero-width or bidi characters, edges trimmed.

    Line breaks stay (as "\\n"); every other kind of space becomes an ordinary one.
    """
    kept = []
    for character in _LINE_BREAKS.sub("\n", text):
        category = unicodedata.category(character)
        if character == "\n":
            kept.append(character)
        elif category == "Zs" or character == "\t":
            kept.append(" ")
        elif category not in _INVISIBLE:
            kept.append(character)
    composed = unicodedata.normalize("NFC", "".join(kept))
    return "\n".join(line.strip(" ") for line in composed.split("\n")).strip()


def fold(text: str) -> str:
    """The form in which two texts are compared or searched: no marks, no capitals, single spaces.

    Old and new places of the tone mark fall together with the marks. A final y after a consonant or after
    "qu" becomes i (ky = ki, ly = li, quy = qui), elsewhere y stays (ngay, duyet, huy), so BOTH sides of a
    comparison have to be folded: `fold(typed) == fold("dang ky")`, never `fold(typed) == "dang ky"`.
    Different words may collide (ty = ti): good for finding, not for telling people apart.
    """
    plain = unicodedata.normalize("NFD", tidy(text).translate(_STROKE_D)).casefold()
    letters = "".join(
        c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c) not in {"Mn", "Me"}
    )
    return _FINAL_Y.sub("i", " ".join(letters.split()))


def fold_telex(text: str) -> str:
    """The folded form of text typed with the Telex keyboard switched off ("ddawng kys" = fold("dang ky")).

    Only for a second look at commands nothing else matched: it damages foreign words.
    """
    return fold(" ".join(_untelex(word) for word in fold(text).split()))


def _untelex(word: str) -> str:
    plain = re.sub(r"dd|aa|ee|oo", lambda pair: pair[0][0], word)
    plain = re.sub(r"(?<=[aou])w", "", plain).replace("w", "u")
    return re.sub(r"(?<=[aeiouy])[sfrxj](?=.)|(?<=.)[sfrxj]$", "", plain)


def title_case_name(name: str) -> str:
    """A name written all in capitals (or all in small letters) in ordinary writing; a mixed one as it is."""
    words = " ".join(tidy(name).split())
    if words not in {words.upper(), words.lower()}:
        return words
    return re.sub(r"[^\W\d_]+", lambda part: part[0][:1].upper() + part[0][1:].lower(), words)


NameKey = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]

_MODIFIERS = {0x0306: 1, 0x0302: 2, 0x031B: 3}  # breve, circumflex, horn: letters of their own, in this order
_TONES = {0x0300: 1, 0x0309: 2, 0x0303: 3, 0x0301: 4, 0x0323: 5}  # huyen, hoi, nga, sac, nang; 0 is ngang


def name_key(full_name: str) -> NameKey:
    """The sort key of a full name as Vietnamese lists have it: given name, then family name, then the middle.

    Letters a, a breve, a circumflex, b, c, d, d stroke, e ... decide first; tones (ngang, huyen, hoi, nga,
    sac, nang) only between equal letters. Case and the place of the tone mark do not matter.
    """
    words = [_word_key(word) for word in tidy(full_name).split()]
    if not words:
        return ()
    family, *middle = words[:-1] or [((), ())]
    return (words[-1], family, *middle)


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    for character in unicodedata.normalize("NFD", word.lower()):
        code = ord(character)
        if code in _TONES:
            tones.append(_TONES[code])
        elif code in _MODIFIERS and letters:
            letters[-1] += _MODIFIERS[code]
        elif not unicodedata.combining(character):
            # Four places for each letter: itself and its modified forms. The stroke makes d a letter after d.
            base = character.translate(_STROKE_D)
            letters.append(ord(base) * 4 + (base != character))
    return tuple(letters), tuple(tones)


# --- dates -----------------------------------------------------------------------------------------------

_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tu": 2, "4": 2, "nam": 3, "5": 3, "sau": 4, "6": 4, "bay": 5, "7": 5,
}  # fmt: skip
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_BEFORE_A_DATE = re.compile(r"^(?:(?:cham nhat|truoc|den|vao|han|la|luc|het(?= ngay))\b[ :]*)+")
_YEAR = r"(?:(?:[ ,]*nam |[/.\- ])(?P<year>[0-9]{4}))?"

_Reading = Callable[[re.Match[str], date], date | None]


def parse_date(text: str, today: date) -> date | None:
    """The date a person means, or None where it is not certain.

    Takes 5/2, 5-2-26, 5.2.2026, 2026-02-05, "ngay 5 thang 2 nam 2026", "mung 5", "thu sau" (the next one
    after today), "thu sau tuan sau", "cuoi thang", "cuoi quy II", "cuoi nam", "hom nay", "ngay mai",
    "ngay kia", with or without marks and a leading "truoc" or "cham nhat". A date without a year is the next
    such day, today included, this year or next year; two digits of a year are of this century.
    """
    words = _BEFORE_A_DATE.sub("", fold(text).strip(" .,;:!?()"))
    words = re.sub(r"^(?:het|trong) (?=thang|qui|nam)", "cuoi ", words)
    for pattern, read in _READINGS:
        if match := pattern.fullmatch(words):
            try:
                return read(match, today)
            except (ValueError, OverflowError):  # the calendar has no such day
                return None
    return None


def parse_datetime(text: str, *, today: date, end_of_day: time, zone: tzinfo) -> datetime | None:
    """The instant (aware, UTC) of a deadline like "30/11/2026 17:00", "17h30 ngay 30/11" or "30/11".

    A date without a time of day means `end_of_day` in `zone`; a time without a date is not a deadline: None.
    """
    words = fold(text).strip(" .,;:!?()")
    clock = re.search(_CLOCK, words)
    at: time | None = end_of_day
    if clock is not None:
        at = _time_of(clock)
        words = f"{words[: clock.start()]} {words[clock.end() :]}".strip(" ,-").removesuffix(" luc")
    day = parse_date(words, today)
    return None if day is None or at is None else datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


_CLOCK = (
    r"(?<![0-9/.\-])(?P<hour>[0-9]{1,2}) ?(?::|h|g(?:io)?) ?(?P<minute>[0-9]{2}(?![0-9/.\-]))?"
    r"(?: ?(?:p(?:hut)?))?(?: (?P<half>sang|chieu|toi))?(?![0-9a-z])"
)


def _time_of(match: re.Match[str]) -> time | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if ":" in match[0] and match["minute"] is None:
        return None
    if match["half"] in {"chieu", "toi"} and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _full(match: re.Match[str], today: date) -> date | None:
    day, month, year = int(match["day"]), int(match["month"]), match["year"]
    if year is None:
        return _next_such_day(today, month=month, day=day)
    number = int(year) + (2000 if len(year) == 2 else 0)
    return date(number, month, day) if 1900 <= number < 2200 else None


def _next_such_day(today: date, *, month: int, day: int) -> date | None:
    for year in (today.year, today.year + 1):
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] and date(year, month, day) >= today:
            return date(year, month, day)
    return None


def _day_of_month(match: re.Match[str], today: date) -> date | None:
    day = int(match["day"])
    if not 1 <= day <= 31:
        return None
    year, month = today.year, today.month
    while day > monthrange(year, month)[1] or date(year, month, day) < today:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, day)


def _weekday(match: re.Match[str], today: date) -> date | None:
    name = match["weekday"]
    weekday = 6 if name is None else _WEEKDAYS[name]
    monday = today - timedelta(days=today.weekday())
    match match["week"]:
        case None:
            return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
        case "nay":
            return monday + timedelta(days=weekday)
        case _:
            return monday + timedelta(days=7 + weekday)


def _end_of_month(match: re.Match[str], today: date) -> date | None:
    named = match.groupdict()
    if "number" in named:
        return _end_of(today, month=int(named["number"]), year=named["year"])
    year, month = today.year, today.month
    if named["which"] in {"sau", "toi"}:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, monthrange(year, month)[1])


def _end_of_quarter(match: re.Match[str], today: date) -> date | None:
    named = match.groupdict()
    if "number" in named:
        return _end_of(today, month=3 * _QUARTERS[named["number"]], year=named["year"])
    year, quarter = today.year, (today.month + 2) // 3
    if named["which"] in {"sau", "toi"}:
        year, quarter = (year, quarter + 1) if quarter < 4 else (year + 1, 1)
    return date(year, 3 * quarter, monthrange(year, 3 * quarter)[1])


def _end_of(today: date, *, month: int, year: str | None) -> date | None:
    if not 1 <= month <= 12:
        return None
    number = int(year) if year else today.year + (month < today.month)
    return date(number, month, monthrange(number, month)[1])


def _end_of_year(match: re.Match[str], today: date) -> date | None:
    if match["year"] is not None:
        return date(int(match["year"]), 12, 31)
    return date(today.year + (match["which"] in {"sau", "toi"}), 12, 31)


def _days_from_now(days: int) -> _Reading:
    return lambda _match, today: today + timedelta(days=days)


_READINGS: tuple[tuple[re.Pattern[str], _Reading], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?:ngay )?(?P<day>[0-9]{1,2})(?P<sep> ?[/.\-] ?)(?P<month>[0-9]{1,2})"
         r"(?:(?P=sep)(?P<year>[0-9]{4}|[0-9]{2}))?", _full),
        (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})", _full),
        (r"(?:ngay |m[uo]ng )?(?P<day>[0-9]{1,2}) thang (?P<month>[0-9]{1,2})" + _YEAR, _full),
        (r"m[uo]ng (?P<day>[1-9]|0[1-9]|10)", _day_of_month),
        (r"ngay (?P<day>[0-9]{1,2})", _day_of_month),
        (r"(?:(?:thu ?|t)(?P<weekday>[2-7]|hai|ba|tu|nam|sau|bay)|chu nhat|cn)"
         r"(?: tuan (?P<week>nay|sau|toi))?", _weekday),
        (r"cuoi thang (?P<number>[0-9]{1,2})" + _YEAR, _end_of_month),
        (r"cuoi thang(?: (?P<which>nay|sau|toi))?", _end_of_month),
        (r"cuoi qui (?P<number>i{1,3}|iv|[1-4])" + _YEAR, _end_of_quarter),
        (r"cuoi qui(?: (?P<which>nay|sau|toi))?", _end_of_quarter),
        (r"cuoi nam(?: (?:(?P<which>nay|sau|toi)|(?P<year>[0-9]{4})))?", _end_of_year),
        (r"hom nay", _days_from_now(0)),
        (r"(?:ngay )?mai", _days_from_now(1)),
        (r"ngay kia", _days_from_now(2)),
    )
)  # fmt: skip


# --- lines of decisions ----------------------------------------------------------------------------------

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
class Decisions:
    """A line read in full: either parts or faults, never both, so that half a line is never carried out."""

    parts: tuple[RangePart, ...]
    faults: tuple[RangeFault, ...]


_NUMBER = r"[0-9]{1,6}"
_RANGE = rf"{_NUMBER}(?:\s*(?:-|\u2013|\u2014|\bden\b|\btoi\b)\s*{_NUMBER})?"
_NUMBERS = (
    rf"(?:\b(?:so|muc|tu)\s+)?(?P<numbers>(?<![\w/.]){_RANGE}(?:(?:\s*[,+&]\s*|\s+va\s+|\s+){_RANGE})*"
    r"(?![0-9/])|\b(?:tat\s+ca|con\s+lai)\b)"
)


def parse_ranges(text: str, *, count: int, verbs: Collection[str]) -> Decisions:
    """What a line like "1-5 duyet, 6 tra: <remark>" decides about the numbers 1 to `count`.

    `verbs` are the words that decide, in any spelling; a part gives back the verb as it was handed in. The
    numbers may stand before their verbs or, in the whole line, after them; "tat ca" is all of them and
    "con lai" those not named otherwise. What follows a verb (and a colon) is the remark, kept word for word;
    after a colon only a comma, semicolon or line break followed by numbers and a verb ends it.
    A number named twice, a number outside 1 to `count`, a range that runs backwards, a verb inside a remark
    without a colon and text nobody can read are faults.
    """
    line = tidy(text)
    flat = _flat(line)
    by_length = sorted(verbs, key=len, reverse=True)
    spoken = "|".join(rf"(?P<v{i}>{_spoken(verb)})" for i, verb in enumerate(by_length))
    verb_first = re.match(rf"\s*(?:{spoken})(?!\w)", flat) is not None
    verb = rf"(?:{spoken})(?!\w)"
    order = rf"{verb}\s*:?\s*{_NUMBERS}" if verb_first else rf"{_NUMBERS}\s*[:.)-]?\s*{verb}"
    starts = _starts(re.compile(order), flat)
    if not starts or flat[: starts[0].start()].strip(" ,;"):
        return Decisions(parts=(), faults=(RangeFault("unreadable", text=line),))
    drafts = []
    for match, following in zip(starts, (*starts[1:], None), strict=True):
        rest = line[match.end() : following.start() if following else len(line)]
        said = next(name for i, name in enumerate(by_length) if match[f"v{i}"] is not None)
        remark = rest.strip(" \n,;")
        if not remark.startswith(":") and (
            re.search(verb, _flat(remark)) or re.fullmatch(r"[\W\d]+", remark)
        ):
            return Decisions(parts=(), faults=(RangeFault("unreadable", text=remark),))
        drafts.append((match["numbers"], said, remark.lstrip(" :-\u2013").strip()))
    return _settle(drafts, count=count)


def _flat(text: str) -> str:
    """Folded letter by letter, so that a place in it is the same place in the text."""
    return "".join(unicodedata.normalize("NFD", c.translate(_STROKE_D))[0].lower()[0] for c in text)


def _spoken(verb: str) -> str:
    return r"\s+".join(re.escape(word) for word in _flat(tidy(verb)).split())


def _starts(pattern: re.Pattern[str], flat: str) -> list[re.Match[str]]:
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


def _settle(drafts: list[tuple[str, str, str]], *, count: int) -> Decisions:
    everything = range(1, count + 1)
    named = [_named(numbers, count) for numbers, _, _ in drafts]
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
        return Decisions(parts=(), faults=tuple(faults))
    parts = (
        RangePart(numbers, verb, remark) for numbers, (_, verb, remark) in zip(named, drafts, strict=True)
    )
    return Decisions(parts=tuple(parts), faults=())


def _named(words: str, count: int) -> tuple[int, ...]:
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
