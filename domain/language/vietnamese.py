"""Vietnamese as people type it: tidying, folding, names and their order. Pure.

The source is ASCII: Vietnamese words are compared folded, so that every spelling, with or without marks,
composed or decomposed, is one word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from domain.language.signs import HYPHENS

# The stroke of the Vietnamese d is part of the letter: Unicode does not decompose it. Eth (U+00D0) and the
# African D (U+0189) look the same in capitals and come out of old fonts.
_STROKE_D = str.maketrans({0x0110: "D", 0x0111: "d", 0x00D0: "D", 0x00F0: "d", 0x0189: "D"})
# Names of several peoples have an apostrophe in them; which one is a matter of the keyboard.
_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), "'")
_FOLDED_LETTERS = _STROKE_D | dict.fromkeys(map(ord, HYPHENS), "-") | _APOSTROPHES
_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
# One sound, two spellings: a final y after a consonant or after "qu" may as well be an i.
_FINAL_Y = re.compile(r"(?:(?<=[bcdfghjklmnpqrstvwxz])|(?<=qu))y(?![^\W\d_])")


_MOST_MARKS = 30
"""Marks on one letter (Unicode Standard Annex 15, Stream-Safe Text Format); Vietnamese has two."""
_PERHAPS_MARKS = re.compile(rf"[^\w\s]{{{_MOST_MARKS + 1},}}")

_STEERING = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def without_steering(text: str) -> str:
    """Text without the characters that turn the direction of writing: with them a line reads as what it is not."""
    return text if text.isascii() or text.isprintable() else text.translate(_STEERING)


class _Unmarked(dict[int, int | None]):
    """A table for `str.translate` that drops marks; it is filled as characters come along."""

    def __missing__(self, code: int) -> int | None:
        kept = self[code] = None if unicodedata.category(chr(code)) in {"Mn", "Me"} else code
        return kept


_UNMARKED = _Unmarked()


def tidy(text: str) -> str:
    """Text a person typed, fit to be kept: NFC, no control, zero-width or bidi characters, edges trimmed.

    Line breaks stay (as "\\n"); every other kind of space becomes an ordinary one.
    """
    if text.isprintable():  # no control, no zero-width, no other kind of space: most of what people type
        return _composed(text).strip()
    kept = []
    for character in _LINE_BREAKS.sub("\n", text):
        category = unicodedata.category(character)
        if character == "\n":
            kept.append(character)
        elif category == "Zs" or character == "\t":
            kept.append(" ")
        elif category not in _INVISIBLE:
            kept.append(character)
    composed = _composed("".join(kept))
    return "\n".join(line.strip(" ") for line in composed.split("\n")).strip()


def _composed(text: str) -> str:
    """NFC. Composing sorts the marks of each letter, one by one: a text of marks alone would take minutes."""
    composed = unicodedata.normalize("NFC", _PERHAPS_MARKS.sub(_with_few_marks, text))
    return _PERHAPS_MARKS.sub(_with_few_marks, composed)  # one mark may fall apart into two


def _with_few_marks(found: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in found[0]:
        # Some marks have no class of their own and fall apart into marks that do.
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


@lru_cache(maxsize=4096)  # labels, stock phrases and the neighbours' pledges are folded again and again
def fold(text: str) -> str:
    """The form in which two texts are compared or searched: no marks, no capitals, single spaces, plain hyphens.

    Old and new places of the tone mark fall together with the marks, and so do all apostrophes. A final y after a
    consonant or after "qu" becomes i (ky = ki, ly = li, quy = qui), elsewhere y stays (ngay, duyet, huy), so BOTH
    sides of a comparison have to be folded: `fold(typed) == fold("dang ky")`, never `fold(typed) == "dang ky"`.
    Different words may collide (ty = ti): good for finding, not for telling people apart.
    """
    plain = unicodedata.normalize("NFD", tidy(text).translate(_FOLDED_LETTERS)).casefold()
    letters = unicodedata.normalize("NFD", plain).translate(_UNMARKED)
    return _FINAL_Y.sub("i", " ".join(letters.split()))


def folded_words(*words: str) -> frozenset[str]:
    """These words as they are compared."""
    return frozenset(fold(word) for word in words)


def fold_in_place(text: str) -> str:
    """Folded letter by letter, so that a place in it is the same place in the text. Wants tidy text."""
    return "".join(unicodedata.normalize("NFD", c.translate(_STROKE_D))[0].lower()[0] for c in text)


def fold_telex(text: str) -> str:
    """The folded form of text typed with the Telex keyboard switched off ("ddawng kys" = fold("dang ky")).

    Only for a second look at commands nothing else matched: it damages foreign words.
    """
    return fold(" ".join(_untelex(word) for word in fold(text).split()))


def fold_vni(text: str) -> str:
    """The folded form of text typed with the VNI keyboard switched off ("d9a8ng ky1" = fold("dang ky")).

    The digits behind a letter are tones and marks; numbers that stand by themselves stay. As `fold_telex`, only for a
    second look.
    """
    return fold(re.sub(r"(?<=[a-z])[1-9]+", "", fold(text)))


def _untelex(word: str) -> str:
    plain = re.sub(r"dd|aa|ee|oo", lambda pair: pair[0][0], word)
    plain = re.sub(r"([aou][^\Waouw]*)w", r"\1", plain).replace("w", "u")  # the w may come at the word's end
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
    sac, nang) only between equal letters. Case, the place of the tone mark and the kind of apostrophe do not matter.
    """
    words = [_word_key(word) for word in tidy(full_name).translate(_APOSTROPHES).split()]
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
