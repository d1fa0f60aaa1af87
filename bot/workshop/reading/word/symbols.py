"""Signs that Word keeps as places of a font of signs, and raised or lowered letters, as ordinary characters."""

from __future__ import annotations

from collections.abc import Mapping

# The Symbol font by rows of sixteen places from 0x20 on; a full stop where there is no such sign in words or sums.
_SYMBOL_ROWS = {
    0x20: " !∀#∃%&∋()∗+,−./",
    0x30: "0123456789:;<=>?",
    0x40: "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ",
    0x50: "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
    0x60: "‾αβχδεφγηιϕκλμνο",
    0x70: "πθρστυϖωξψζ{|}∼\0",
    0xA0: "€ϒ′≤⁄∞\u0192♣♦♥♠↔←↑→↓",
    0xB0: "°±″≥×∝∂•÷≠≡≈…|―↵",
    0xC0: "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉",
    0xD0: "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓",
    0xE0: "◊⟨®©™∑\0\0\0\0\0\0\0\0\0\0",
    0xF0: "\0⟩∫\0\0\0\0\0\0\0\0\0\0\0\0\0",
}
_SYMBOL = {
    start + place: sign
    for start, row in _SYMBOL_ROWS.items()
    for place, sign in enumerate(row)
    if sign != "\0"
}
_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑",
    0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xDF: "←",
    0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS: Mapping[str, Mapping[int, str]] = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE = 0xF000
"""Fonts of signs have their places here besides those of ASCII."""

_PLAIN = "0123456789+-=()"
_RAISED = dict(zip(f"{_PLAIN}ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾\u207f\u2071", strict=True))
_LOWERED = dict(zip(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))


def sign(font: str, code: int) -> str | None:
    """The character that a font of signs shows at a place; None where nobody can tell."""
    place = code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code
    return _FONTS.get(font.lower(), {}).get(place)


def without_private(text: str, font: str) -> str | None:
    """The text with its private characters as the font shows them; None where one cannot be told."""
    signs = [sign(font or "symbol", ord(one)) if 0xE000 <= ord(one) <= 0xF8FF else one for one in text]
    return None if None in signs else "".join(one for one in signs if one is not None)


def raised(text: str) -> str:
    """A superscript: "2" as in m², anything without such a character after a caret."""
    return _shifted_symbols(text, _RAISED, "^")


def lowered(text: str) -> str:
    """A subscript: "2" as in CO₂, anything without such a character after a low line."""
    return _shifted_symbols(text, _LOWERED, "_")


def _shifted_symbols(text: str, places: Mapping[str, str], mark: str) -> str:
    inner = text.strip()
    if not inner:
        return text
    if all(letter in places for letter in inner):
        shifted = "".join(places[letter] for letter in inner)
    else:
        shifted = f"{mark}{inner}" if inner.isalnum() else f"{mark}({inner})"
    return text.replace(inner, shifted, 1)
