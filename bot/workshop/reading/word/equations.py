"""Equations of a document (ECMA-376 part 1, 22.1) as people type them on a line: (a+b)/c ≥ 0,8."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bot.workshop.reading.word.symbols import lowered, raised

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
EQUATIONS = {f"{MATH}oMath", f"{MATH}oMathPara"}

_VALUE = f"{MATH}val"
_EQUATION_WRAPPINGS = {
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
    if name in _EQUATION_WRAPPINGS:
        return "".join(map(on_a_line, equation))
    return "" if name.endswith("Pr") else _equation_structure(equation, name)


def _equation_structure(equation: Element, name: str) -> str:
    match name:
        case "f" if _equation_property(equation, "fPr", "type") != "noBar":
            above, below = _equation_part(equation, "num"), _equation_part(equation, "den")
            return f"{_bracketed_part(above)}/{_bracketed_part(below)}"
        case "sSup" | "sSub" | "sSubSup":
            return (
                _equation_part(equation, "e")
                + lowered(_equation_part(equation, "sub"))
                + raised(_equation_part(equation, "sup"))
            )
        case "rad":
            return (
                f"{raised(_equation_part(equation, 'deg'))}√{_bracketed_part(_equation_part(equation, 'e'))}"
            )
        case "d":
            first = _equation_property(equation, "dPr", "begChr", "(")
            last = _equation_property(equation, "dPr", "endChr", ")")
            between = _equation_property(equation, "dPr", "sepChr", "|")
            return first + between.join(map(on_a_line, equation.findall(f"{MATH}e"))) + last
        case "nary":
            bounds = lowered(_equation_part(equation, "sub")) + raised(_equation_part(equation, "sup"))
            return f"{_equation_property(equation, 'naryPr', 'chr', '∫')}{bounds} {_equation_part(equation, 'e')}"
        case _:
            raise NoLine


def _equation_part(equation: Element, name: str) -> str:
    part = equation.find(f"{MATH}{name}")
    return "" if part is None else on_a_line(part).strip()


def _equation_property(equation: Element, properties: str, name: str, otherwise: str = "") -> str:
    found = equation.find(f"{MATH}{properties}/{MATH}{name}")
    return otherwise if found is None else found.get(_VALUE, otherwise)


def _bracketed_part(part: str) -> str:
    return part if part.replace(",", "").replace(".", "").isalnum() else f"({part})"
