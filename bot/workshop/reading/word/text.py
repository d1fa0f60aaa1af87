"""The text of a Word document: paragraphs and tables in order, headings on lines that begin with `#`.

Reads the markup itself: text in content controls, in text boxes and in proposed insertions is text that readers see,
and python-docx passes it over. Deletions, footnotes and tables of contents are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import cast

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from bot.workshop.reading.word.markup import (
    BOX,
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    Element,
    boxes,
    inline_text,
    property_of,
    seen,
    value,
)
from bot.workshop.reading.word.numbering import Numbering
from domain.language.secrecy import secret_mark
from domain.language.vietnamese import fold
from domain.study.text.headings import without_mark

_HEADING = re.compile(r"(?:heading|tieu de) ?([1-9])\b.*")
_TITLE = re.compile(r"title|tieu de")
_CONTENTS = re.compile(r"(?:toc|muc luc) ?(?:[1-9]|heading)\b.*")
_DEEPEST = 6
"""Levels of headings that a mark can show."""
_WATERMARK = "{urn:schemas-microsoft-com:vml}textpath"


def word_text(data: bytes) -> str:
    """The text of a .docx file, a blank line between paragraphs. Raises what python-docx raises on broken ones.

    A page's header is not read, unless it carries a mark of secrecy: then its line comes first, so that the text is
    refused like one with the mark in its body.
    """
    document = Document(BytesIO(data))
    blocks = [*_stamps(document), *_Reader(document).blocks(cast("Element", document.element.body))]
    return "\n\n".join(block for block in blocks if block)


def _stamps(document: WordDocument) -> Iterator[str]:
    """The lines of headers, footers and watermarks that carry a mark of secrecy."""
    found: set[str] = set()
    for section in document.sections:
        for part in (section.header, section.first_page_header, section.footer, section.first_page_footer):
            if part.is_linked_to_previous:
                continue  # the one before was looked at, or there is none
            root = cast("Element", part._element)  # noqa: SLF001 -- the only way to the markup
            lines = [" ".join(inline_text(paragraph).split()) for paragraph in root.iter(PARAGRAPH)]
            lines += [drawing.get("string") for drawing in root.iter(_WATERMARK)]
            marked = [line for line in lines if secret_mark(line) is not None and line not in found]
            found.update(marked)
            yield from marked


class _Reader:
    """Walks through a document with its styles and its numbering."""

    def __init__(self, document: WordDocument) -> None:
        self._numbering = Numbering(document)
        styles = cast("Element", document.styles.element)
        self._names = {
            style.get(qn("w:styleId")): fold(value(style.find(qn("w:name"))))
            for style in styles.iterchildren(qn("w:style"))
        }
        self._levels = _levels_of(styles, self._names)
        used = {value(style) for style in cast("Element", document.element.body).iter(qn("w:pStyle"))}
        self._titled = any(_TITLE.fullmatch(self._names.get(style, "")) for style in used)

    def blocks(self, parent: Element) -> Iterator[str]:
        """The paragraphs and tables below an element, in order; a table's rows are lines."""
        for child in seen(parent):
            if child.tag == PARAGRAPH:
                yield self._paragraph(child)
                for box in boxes(child):
                    yield from self.blocks(box)
            elif child.tag == TABLE:
                yield "\n".join(filter(None, map(self._row, _below(child, ROW))))
            else:  # a content control, a proposed insertion: only a wrapping
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Element) -> str:
        style = value(property_of(paragraph, "w:pStyle"))
        label = self._numbering.label(paragraph, style)
        text = inline_text(paragraph).strip()
        if not text or _CONTENTS.fullmatch(self._names.get(style, "")):
            return ""
        labelled = f"{label} {text}".strip()
        outline = _outline(value(property_of(paragraph, "w:outlineLvl")))
        level = self._levels.get(style, 0) if outline is None else outline
        if level and self._titled and not _TITLE.fullmatch(self._names.get(style, "")):
            level += 1  # the first rank is the title's
        return f"{'#' * min(level, _DEEPEST)} {' '.join(labelled.split())}" if level else labelled

    def _row(self, row: Element) -> str:
        cells = [
            " ".join(without_mark(" ".join(block.split())) for block in self.blocks(cell) if block)
            for cell in _below(row, CELL)
        ]
        return " | ".join(cells) if any(cells) else ""


def _below(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, those in content controls too."""
    for child in seen(parent):
        if child.tag == tag:
            yield child
        elif child.tag not in {PARAGRAPH, TABLE, BOX}:
            yield from _below(child, tag)


def _levels_of(styles: Element, names: Mapping[str, str]) -> dict[str, int]:
    """The levels of headings by their styles' ids: by name, by outline level, or by the style they are based on."""
    own: dict[str, int] = {}
    bases: dict[str, str] = {}
    for style in styles.iterchildren(qn("w:style")):
        name = style.get(qn("w:styleId"))
        bases[name] = value(style.find(qn("w:basedOn")))
        heading = _HEADING.fullmatch(names[name])
        outline = _outline(value(property_of(style, "w:outlineLvl")))
        if heading:
            own[name] = int(heading[1])
        elif _TITLE.fullmatch(names[name]):
            own[name] = 1
        elif outline is not None:
            own[name] = outline
    return {name: level for name in bases if (level := _inherited(name, own, bases))}


def _inherited(style: str, own: Mapping[str, int], bases: Mapping[str, str]) -> int:
    passed: set[str] = set()
    while style and style not in passed:
        if style in own:
            return own[style]
        passed.add(style)
        style = bases.get(style, "")
    return 0


def _outline(text: str) -> int | None:
    """The level of an outline level as it is written, 0 for that of body text (17.3.1.20); None without one."""
    if len(text) != 1 or not text.isdecimal():
        return None
    return int(text) + 1 if int(text) < 9 else 0
