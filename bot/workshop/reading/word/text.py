"""The text of a Word document: paragraphs and tables in order, headings on lines that begin with `#`.

Text in content controls, in text boxes and in proposed insertions is text that readers see. Footnotes, tables of
contents and what is not on the page are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from xml.etree.ElementTree import Element

from bot.workshop.reading.office_package import FileRefused
from bot.workshop.reading.word.document_parts import WordParts, word_parts
from bot.workshop.reading.word.looks import Looks
from bot.workshop.reading.word.markup import (
    BOX,
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    based_on,
    boxes,
    property_of,
    qn,
    seen,
    value,
)
from bot.workshop.reading.word.numbering import Numbering
from bot.workshop.reading.word.omissions import Omissions
from bot.workshop.reading.word.runs import Runs
from domain.language.secrecy import secret_mark
from domain.language.vietnamese import fold
from domain.study.text.headings import without_mark
from domain.talk.messages import Omission

_HEADING = re.compile(r"(?:heading|tieu de) ?([1-9])\b.*")
_TITLE = re.compile(r"title|tieu de")
_CONTENTS = re.compile(r"(?:toc|muc luc) ?(?:[1-9]|heading)\b.*")
_DEEPEST = 6
"""Levels of headings that a mark can show."""
MOST_TEXT = 500_000
"""Characters that are read: several times what can be published."""
_WATERMARK = qn("v:textpath")


def word_text(data: bytes) -> tuple[str, tuple[Omission, ...]]:
    """The text of a .docx file, a blank line between paragraphs, and what it leaves out. Raises FileRefused.

    A page's head or foot is not read, unless it carries a mark of secrecy: then its line comes first, so that the text
    is refused like one with the mark in its body.
    """
    parts = word_parts(data)
    omissions = Omissions()
    blocks: list[str] = []
    length = 0
    for block in chain(_stamps(parts, omissions), _WordReader(parts, omissions).blocks(parts.body)):
        length += len(block) + 2
        if length > MOST_TEXT:
            raise FileRefused("too-large")
        if block:
            blocks.append(block)
    return "\n\n".join(blocks), omissions.all()


def _stamps(parts: WordParts, omissions: Omissions) -> Iterator[str]:
    """The lines of heads, feet and watermarks that carry a mark of secrecy; of the others, that they were there."""
    found: set[str] = set()
    for root in parts.margins:
        texts = ("".join(part.text or "" for part in line.iter(qn("w:t"))) for line in root.iter(PARAGRAPH))
        lines = [" ".join(text.split()) for text in texts]
        lines += [drawing.get("string", "") for drawing in root.iter(_WATERMARK)]
        for line in lines:
            if secret_mark(line) is not None:
                if line not in found:
                    found.add(line)
                    yield line
            elif any(map(str.isalpha, line)):
                omissions.add("header", line)


class _WordReader:
    """Walks through a document with its styles and its numbering."""

    def __init__(self, parts: WordParts, omissions: Omissions) -> None:
        self._numbering = Numbering(parts.numbering, parts.styles)
        self._runs = Runs(Looks(parts.styles), omissions)
        self._names = {
            style.get(qn("w:styleId"), ""): fold(value(style.find(qn("w:name"))))
            for style in parts.styles.iter(qn("w:style"))
        }
        self._levels = _levels_of(parts.styles, self._names)
        used = {value(style) for style in parts.body.iter(qn("w:pStyle"))}
        self._titled = any(_TITLE.fullmatch(self._names.get(style, "")) for style in used)

    def blocks(self, parent: Element) -> Iterator[str]:
        """The paragraphs and tables below an element, in order; a table's rows are lines."""
        for child in seen(parent):
            if child.tag == PARAGRAPH:
                yield self._word_paragraph(child)
                for box in boxes(child):
                    yield from self.blocks(box)
            elif child.tag == TABLE:
                yield "\n".join(filter(None, map(self._table_row, _elements_below(child, ROW))))
            else:  # a content control, a proposed insertion: only a wrapping
                yield from self.blocks(child)

    def _word_paragraph(self, paragraph: Element) -> str:
        style = value(property_of(paragraph, "w:pStyle"))
        label = self._numbering.label(paragraph, style)
        text = (
            ""
            if _CONTENTS.fullmatch(self._names.get(style, ""))
            else self._runs.text(paragraph, style).strip()
        )
        if not text:
            return ""
        labelled = f"{label} {text}".strip()
        outline = _outline_level(value(property_of(paragraph, "w:outlineLvl")))
        level = self._levels.get(style, 0) if outline is None else outline
        if level and self._titled and not _TITLE.fullmatch(self._names.get(style, "")):
            level += 1  # the first rank is the title's
        return f"{'#' * min(level, _DEEPEST)} {' '.join(labelled.split())}" if level else labelled

    def _table_row(self, row: Element) -> str:
        cells = [
            " ".join(without_mark(" ".join(block.split())) for block in self.blocks(cell) if block)
            for cell in _elements_below(row, CELL)
        ]
        return " | ".join(cells) if any(cells) else ""


def _elements_below(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, those in content controls too."""
    for child in seen(parent):
        if child.tag == tag:
            yield child
        elif child.tag not in {PARAGRAPH, TABLE, BOX}:
            yield from _elements_below(child, tag)


def _levels_of(styles: Element, names: Mapping[str, str]) -> dict[str, int]:
    """The levels of headings by their styles' ids: by name, by outline level, or by the style they are based on."""
    own: dict[str, int] = {}
    for style in styles.iter(qn("w:style")):
        name = style.get(qn("w:styleId"), "")
        heading = _HEADING.fullmatch(names[name])
        outline = _outline_level(value(property_of(style, "w:outlineLvl")))
        if heading:
            own[name] = int(heading[1])
        elif _TITLE.fullmatch(names[name]):
            own[name] = 1
        elif outline is not None:
            own[name] = outline
    found = {
        style: next((own[name] for name in line if name in own), 0)
        for style, line in based_on(styles).items()
    }
    return {style: level for style, level in found.items() if level}


def _outline_level(text: str) -> int | None:
    """The level of an outline level as it is written, 0 for that of body text (17.3.1.20); None without one."""
    if len(text) != 1 or not text.isdecimal():
        return None
    return int(text) + 1 if int(text) < 9 else 0
