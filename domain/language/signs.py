"""Dashes, digits, stops of any script, as phones and office programs write them for the keyboard's own. Pure."""

from __future__ import annotations

import unicodedata

HYPHENS = "\u2010\u2011\ufe63\uff0d\u2212"
"""What is written for the keyboard's hyphen and joins as it does: hyphens, wide and small ones, the minus sign."""

DASHES = (
    "\u058a\u05be\u1400\u1806\u2012\u2013\u2014\u2015\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0"
    "\ufe31\ufe32\ufe58\U00010ead"
    "\u207b\u208b\u2043\u02d7\u2500"
)
"""Every other dash of Unicode, and what looks like one: raised and lowered minus signs, a bullet, a modifier, a box's
line. Each sets apart as an en dash does. For a class of a regular expression."""

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
