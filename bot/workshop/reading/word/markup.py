"""WordprocessingML as far as we read it: the names of its elements, properties and styles (ECMA-376 part 1, 17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}


def qn(name: str) -> str:
    """An element's or attribute's full name from its usual one (`w:p`)."""
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


PARAGRAPH, TABLE, ROW, CELL, RUN = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:r")
BOX = qn("w:txbxContent")
PROPERTIES = qn("w:pPr")
_VALUE = qn("w:val")
# What is not seen on the page, or (properties) what is no text; where there are alternatives, the second is the first
# one once more for older programs.
_UNSEEN = {
    qn("w:del"),
    qn("w:moveFrom"),
    PROPERTIES,
    qn("w:rPr"),
    qn("w:tblPr"),
    qn("w:trPr"),
    qn("w:tcPr"),
    qn("w:sdtPr"),
    qn("w:sectPr"),
    qn("mc:Fallback"),
}


def value(element: Element | None) -> str:
    """The `w:val` of a property, empty where there is none."""
    return "" if element is None else element.get(_VALUE, "")


def property_of(element: Element, *path: str) -> Element | None:
    """A property by its path of names (`w:numPr`, `w:numId`) below the paragraph properties."""
    return element.find("/".join((PROPERTIES, *(qn(name) for name in path))))


def seen(element: Element) -> Iterator[Element]:
    """The children of an element that are on the page."""
    return (child for child in element if child.tag not in _UNSEEN)


def boxes(element: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, in order; one inside another is found in its turn."""
    for child in seen(element):
        if child.tag == BOX:
            yield child
        else:
            yield from boxes(child)


def based_on(styles: Element) -> Mapping[str, list[str]]:
    """Each style by its id, followed by those it is based on, nearest first."""
    bases = {
        style.get(qn("w:styleId"), ""): value(style.find(qn("w:basedOn")))
        for style in styles.iter(qn("w:style"))
    }
    lines: dict[str, list[str]] = {}
    for style in bases:
        line: list[str] = []
        name = style
        while name in bases and name not in line:
            line.append(name)
            name = bases[name]
        lines[style] = line
    return lines
