"""Text written for the fonts before Unicode, TCVN3 (".VnTime") and VNI ("VNI-Times"): other letters than it shows.

It is known by the name of its font, and without one by words that are no Vietnamese syllables as they stand but are
once they are converted.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from bot.workshop.reading.office_package import FileRefused

OldFont = Literal["tcvn3", "vni"]

EXCERPT = 60
"""Characters by which a paragraph is named."""
_ENOUGH = 5
"""One word in so many has to be old: texts quote foreign names."""

# The places A1 to FE of TCVN 5712 as its fonts have them; a full stop where they have none.
_TCVN3_LETTERS = (
    "\u0102\u00c2\u00ca\u00d4\u01a0\u01af\u0110\u0103\u00e2\u00ea\u00f4\u01a1\u01b0\u0111."
    ".....\u00e0\u1ea3\u00e3\u00e1\u1ea1.\u1eb1\u1eb3\u1eb5\u1eaf"
    ".......\u1eb7\u1ea7\u1ea9\u1eab\u1ea5\u1ead\u00e8."
    "\u1ebb\u1ebd\u00e9\u1eb9\u1ec1\u1ec3\u1ec5\u1ebf\u1ec7\u00ec\u1ec9...\u0129"
    "\u00ed\u1ecb\u00f2.\u1ecf\u00f5\u00f3\u1ecd\u1ed3\u1ed5\u1ed7\u1ed1\u1ed9\u1edd\u1edf"
    "\u1ee1\u1edb\u1ee3\u00f9.\u1ee7\u0169\u00fa\u1ee5\u1eeb\u1eed\u1eef\u1ee9\u1ef1\u1ef3"
    "\u1ef7\u1ef9\u00fd\u1ef5"
)
_TCVN3 = {0xA1 + place: letter for place, letter in enumerate(_TCVN3_LETTERS) if letter != "."}

_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_VNI_TONES = {"\u00f9": _ACUTE, "\u00f8": _GRAVE, "\u00fb": _HOOK, "\u00f5": _TILDE, "\u00ef": _DOT}
_VNI_CIRCUMFLEX = {
    "\u00e2": "",
    "\u00e1": _ACUTE,
    "\u00e0": _GRAVE,
    "\u00e5": _HOOK,
    "\u00e3": _TILDE,
    "\u00e4": _DOT,
}
_VNI_BREVE = {
    "\u00ea": "",
    "\u00e9": _ACUTE,
    "\u00e8": _GRAVE,
    "\u00fa": _HOOK,
    "\u00fc": _TILDE,
    "\u00eb": _DOT,
}
_VNI_LETTERS = {
    "\u00f1": "\u0111",
    "\u00f4": "\u01a1",
    "\u00f6": "\u01b0",
    "\u00e6": "\u1ec9",
    "\u00f3": "\u0129",
    "\u00f2": "\u1ecb",
    "\u00ee": "\u1ef5",
}
_VNI_PAIRS = {
    **{f"{base}{mark}": f"{base}{tone}" for base in "aeouy\u00f4\u00f6" for mark, tone in _VNI_TONES.items()},
    **{
        f"{base}{mark}": f"{base}{_CIRCUMFLEX}{tone}"
        for base in "aeo"
        for mark, tone in _VNI_CIRCUMFLEX.items()
    },
    **{f"a{mark}": f"a{_BREVE}{tone}" for mark, tone in _VNI_BREVE.items()},
}
_VNI = re.compile("|".join((*_VNI_PAIRS, *_VNI_LETTERS)), re.IGNORECASE)

_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcd\u0111ghklmnprstvx])?"
    "(?:(?:a|\u0103|\u00e2|e|\u00ea|i|o|\u00f4|\u01a1|u|\u01b0|y|oa|o\u0103|oe|oo|u\u00e2|u\u00ea|uy|i\u00ea|y\u00ea|uy\u00ea|u\u00f4|\u01b0\u01a1)(?:ch|ng|nh|[cmnpt])"
    "|a|e|\u00ea|i|o|\u00f4|\u01a1|u|\u01b0|y|oa|oe|u\u00ea|u\u01a1|uy|ia|ua|\u01b0a|uya|ai|ao|au|ay|\u00e2u|\u00e2y|eo|\u00eau|iu|i\u00eau|y\u00eau"
    "|oi|\u00f4i|\u01a1i|oai|oay|oao|oeo|ui|\u01b0i|\u01b0u|u\u00f4i|u\u00e2y|uyu|\u01b0\u01a1i|\u01b0\u01a1u)"
)
_TONES = dict.fromkeys(map(ord, (_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT)))
_WORD = re.compile(r"[^\s!-@\[-`{-~]+")


def converted(text: str, font: OldFont) -> str:
    """The text in Unicode. Fonts of capitals have the places of small letters, so those come out small."""
    if font == "tcvn3":
        return text.translate(_TCVN3)
    return unicodedata.normalize("NFC", _VNI.sub(lambda found: _of_vni(found[0]), text))


def _of_vni(found: str) -> str:
    small = found.lower()
    letters = _VNI_LETTERS.get(small) or "".join(_VNI_LETTERS.get(one, one) for one in _VNI_PAIRS[small])
    return letters.upper() if found[0].isupper() else letters


def old_font(text: str, font_name: str = "") -> OldFont | None:
    """The kind of font that a text was written for, None for one in Unicode. `font_name`: the font it is shown in."""
    if text.isascii():
        return None
    by_name = _named(font_name)
    if by_name is not None and not any(ord(letter) > 0xFF for letter in text):
        return by_name
    words = _WORD.findall(text)
    odd = [word for word in words if not word.isascii() and not _is_syllable(word)]
    if not odd:
        return None
    fonts: tuple[OldFont, OldFont] = ("tcvn3", "vni")
    counts = {font: sum(_is_syllable(converted(word, font)) for word in odd) for font in fonts}
    likest = max(fonts, key=counts.__getitem__)
    letters = sum(any(map(str.isalpha, word)) for word in words)
    return likest if counts[likest] and counts[likest] * _ENOUGH >= letters else None


def is_vietnamese(text: str) -> bool:
    """Whether most of the words with marks are syllables as they stand."""
    marked = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(map(_is_syllable, marked)) * 2 > len(marked)


def refuse_old_font(text: str, font_name: str = "", *, paragraph: str = "") -> None:
    """Raises FileRefused for text of an old font; it names the `paragraph` (or the text) as it reads in Unicode."""
    font = old_font(text, font_name)
    if font is not None:
        raise FileRefused("old-font", converted(" ".join((paragraph or text).split()), font)[:EXCERPT])


def _named(font_name: str) -> OldFont | None:
    name = font_name.lower()
    return "tcvn3" if name.startswith(".vn") else "vni" if name.startswith("vni") else None


@lru_cache(maxsize=8192)
def _is_syllable(word: str) -> bool:
    """Whether a word is written as a Vietnamese syllable is, with at most one tone."""
    apart = unicodedata.normalize("NFD", word.lower())
    plain = apart.translate(_TONES)
    if len(apart) - len(plain) > 1 or not any(letter.isascii() for letter in word):
        return False
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)) is not None
