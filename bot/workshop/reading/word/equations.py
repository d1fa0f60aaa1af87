"""Equations of a document (ECMA-376 part 1, 22.1) as people type them on a line: (a+b)/c ≥ 0,8."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bot.workshop.reading.word.symbols import lowered, raised

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
EQUATIONS = {f"{MATH}oMath", f"{MATH}oMathPara"}

_VALUE = f"{MATH}val"
_WRAPPINGS = {
    "oMath",
    "oMathPara",
    "e",
    "num",
    "den",
    "sub",
    "sup",
    "deg",
    "fName",
    "box",
    "r",
    "func",
    "lim",
}


class NoLine(Exception):  # noqa: N818 -- it says what the equation is
    """The equation cannot be written on a line."""


def on_a_line(equation: Element) -> str:
    """The equation's text. Raises NoLine for matrices, accents and whatever else would lose its sense."""
    if not equation.tag.startswith(MATH):  # runs hold their text and look in Word's own elements too
        return equation.text or "" if equation.tag.endswith("}t") else ""
    name = equation.tag.removeprefix(MATH)
    if name == "t":
        return equation.text or ""
    if name in _WRAPPINGS:
        return "".join(map(on_a_line, equation))
    return "" if name.endswith("Pr") else _structure(equation, name)


def _structure(equation: Element, name: str) -> str:
    match name:
        case "f" if _property(equation, "fPr", "type") != "noBar":
            return f"{_bracketed(_part(equation, 'num'))}/{_bracketed(_part(equation, 'den'))}"
        case "sSup" | "sSub" | "sSubSup":
            return _part(equation, "e") + lowered(_part(equation, "sub")) + raised(_part(equation, "sup"))
        case "rad":
            return f"{raised(_part(equation, 'deg'))}√{_bracketed(_part(equation, 'e'))}"
        case "d":
            first = _property(equation, "dPr", "begChr", "(")
            last = _property(equation, "dPr", "endChr", ")")
            between = _property(equation, "dPr", "sepChr", "|")
            return first + between.join(map(on_a_line, equation.findall(f"{MATH}e"))) + last
        case "nary":
            bounds = lowered(_part(equation, "sub")) + raised(_part(equation, "sup"))
            return f"{_property(equation, 'naryPr', 'chr', '∫')}{bounds} {_part(equation, 'e')}"
        case _:
            raise NoLine


def _part(equation: Element, name: str) -> str:
    part = equation.find(f"{MATH}{name}")
    return "" if part is None else on_a_line(part).strip()


def _property(equation: Element, properties: str, name: str, otherwise: str = "") -> str:
    found = equation.find(f"{MATH}{properties}/{MATH}{name}")
    return otherwise if found is None else found.get(_VALUE, otherwise)


def _bracketed(part: str) -> str:
    return part if part.replace(",", "").replace(".", "").isalnum() else f"({part})"
