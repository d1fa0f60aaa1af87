"""WordprocessingML as far as we read it: its elements, and the text of a paragraph (ECMA-376 part 1, 17.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from docx.oxml.ns import qn


class Element(Protocol):
    """What we use of lxml's elements, which have no types of their own. A comment's `tag` is no text."""

    @property
    def tag(self) -> object: ...
    @property
    def text(self) -> str | None: ...
    def get(self, name: str, default: str = "") -> str: ...
    def find(self, path: str) -> Element | None: ...
    def iterchildren(self, *tags: str) -> Iterator[Element]: ...
    def iter(self, *tags: str) -> Iterator[Element]: ...


PARAGRAPH, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
BOX = qn("w:txbxContent")
PROPERTIES = qn("w:pPr")
_VALUE = qn("w:val")
_TEXT = qn("w:t")
_SPACES = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
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
    f"{_COMPATIBILITY}Fallback",
}


def value(element: Element | None) -> str:
    """The `w:val` of a property, empty where there is none."""
    return "" if element is None else element.get(_VALUE, "")


def property_of(element: Element, *path: str) -> Element | None:
    """A property by its path of names (`w:numPr`, `w:numId`) below the paragraph properties."""
    return element.find("/".join((PROPERTIES, *(qn(name) for name in path))))


def seen(element: Element) -> Iterator[Element]:
    """The children of an element that are on the page."""
    return (child for child in element.iterchildren() if child.tag not in _UNSEEN)


def inline_text(element: Element) -> str:
    """The text of a paragraph, that of the boxes anchored in it left out."""
    parts: list[str] = []
    for child in seen(element):
        if child.tag == _TEXT:
            parts.append(child.text or "")
        elif child.tag in _SPACES:
            parts.append(_SPACES[str(child.tag)])
        elif child.tag != BOX:
            parts.append(inline_text(child))
    return "".join(parts)


def boxes(element: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, in order; one inside another is found in its turn."""
    for child in seen(element):
        if child.tag == BOX:
            yield child
        else:
            yield from boxes(child)
