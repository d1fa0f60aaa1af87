"""Text written for the fonts before Unicode, TCVN3 (".VnTime") and VNI ("VNI-Times"): other letters than it shows.

Without its font it reads "NguyÔn V¨n ¸nh". It is known by the name of its font, and without one by words that are no
Vietnamese syllables as they stand but are once they are converted.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from bot.workshop.reading.package import FileRefused

OldFont = Literal["tcvn3", "vni"]

EXCERPT = 60
"""Characters by which a paragraph is named."""
_ENOUGH = 5
"""One word in so many has to be old: texts quote foreign names."""

# The places A1 to FE of TCVN 5712 as its fonts have them; the letters with a dot have no use in them.
_TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ"
)
_TCVN3 = {0xA1 + place: letter for place, letter in enumerate(_TCVN3_LETTERS) if letter != "·"}

_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_VNI_TONES = {"ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_VNI_CIRCUMFLEX = {"â": "", "á": _ACUTE, "à": _GRAVE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_VNI_BREVE = {"ê": "", "é": _ACUTE, "è": _GRAVE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_PAIRS = {
    **{f"{base}{mark}": f"{base}{tone}" for base in "aeouyôö" for mark, tone in _VNI_TONES.items()},
    **{
        f"{base}{mark}": f"{base}{_CIRCUMFLEX}{tone}"
        for base in "aeo"
        for mark, tone in _VNI_CIRCUMFLEX.items()
    },
    **{f"a{mark}": f"a{_BREVE}{tone}" for mark, tone in _VNI_BREVE.items()},
}
_VNI = re.compile("|".join((*_VNI_PAIRS, *_VNI_LETTERS)), re.IGNORECASE)

_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?"
    "(?:(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|oa|oă|oe|oo|uâ|uê|uy|iê|yê|uyê|uô|ươ)(?:ch|ng|nh|[cmnpt])"
    "|a|e|ê|i|o|ô|ơ|u|ư|y|oa|oe|uê|uơ|uy|ia|ua|ưa|uya|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu"
    "|oi|ôi|ơi|oai|oay|oao|oeo|ui|ưi|ưu|uôi|uây|uyu|ươi|ươu)"
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
