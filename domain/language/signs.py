"""Dashes, digits, stops of any script, as phones and office programs write them for the keyboard's own. Pure."""

from __future__ import annotations

import sys
import unicodedata

HYPHENS = "\u2010\u2011\ufe63\uff0d\u2212"
"""What is written for the keyboard's hyphen and joins as it does: hyphens, wide and small ones, the minus sign."""

_LOOKING_LIKE = "\u207b\u208b\u2043\u02d7\u2500"
"""What looks like a dash and is none to Unicode: raised and lowered minus signs, a bullet, a modifier, a box's line."""

DASHES = _LOOKING_LIKE + "".join(
    mark
    for mark in map(chr, range(0x80, sys.maxunicode + 1))
    if unicodedata.category(mark) == "Pd" and mark not in HYPHENS
)
"""Every dash that sets apart as an en dash does, for a class of a regular expression."""

_PLAIN = {
    **dict.fromkeys(DASHES + HYPHENS, "-"),
    "\u3002": ".",
    "\uff61": ".",
    "\u3001": ",",
    "\uff64": ",",
    "\u060c": ",",
    "\u061b": ";",
}


def plain_signs(text: str) -> str:
    """The text with the keyboard's hyphen, digits, stops and commas for all of their kind, each in its place."""
    return text if text.isascii() else "".join(map(_plain, text))


def _plain(character: str) -> str:
    if character.isascii() or character.isalpha():
        return character
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    plain = _PLAIN.get(character) or unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character
