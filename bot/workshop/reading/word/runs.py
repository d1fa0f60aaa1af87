"""The text of a paragraph from its runs: what readers see of it, signs and equations as characters.

What is hidden, struck through or deleted is no text; that it was there is noted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bot.workshop.reading.office_package import FileRefused
from bot.workshop.reading.old_fonts import EXCERPT, refuse_old_font
from bot.workshop.reading.word.equations import EQUATIONS, NoLine, on_a_line
from bot.workshop.reading.word.looks import Looks, RunLook
from bot.workshop.reading.word.markup import BOX, RUN, qn, seen
from bot.workshop.reading.word.omissions import Omissions
from bot.workshop.reading.word.symbols import lowered, raised, sign, without_private
from domain.talk.messages import LeftOut

_TEXT, _SIGN, _DELETED = qn("w:t"), qn("w:sym"), qn("w:delText")
_SPACES = {
    qn("w:tab"): " ",
    qn("w:ptab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_NOTES = {qn("w:footnoteReference"), qn("w:endnoteReference"), qn("w:commentReference")}
_PICTURES = {qn("w:drawing"), qn("w:pict"), qn("w:object")}
_UNKNOWN = "\ufffd"
"""Stands for a sign that cannot be read until its paragraph is known, by which it is named."""


@dataclass(slots=True)
class _FoundRuns:
    """A paragraph's pieces: texts with their fonts, and what is left out."""

    pieces: list[tuple[str, str]] = field(default_factory=list)
    omitted: dict[LeftOut, str] = field(default_factory=dict)

    def omit(self, kind: LeftOut, text: str) -> None:
        self.omitted[kind] = self.omitted.get(kind, "") + text


class Runs:
    """Reads paragraphs with the styles of their document."""

    def __init__(self, looks: Looks, omissions: Omissions) -> None:
        """`omissions` is told what the text leaves out."""
        self._looks = looks
        self._omissions = omissions

    def text(self, paragraph: Element, style: str) -> str:
        """The paragraph's text, that of the boxes anchored in it left out.

        Raises FileRefused, by the paragraph's text, for a sign or an equation that has no characters and for text of
        a font before Unicode.
        """
        runs = _FoundRuns()
        self._walk(paragraph, style, runs)
        for deleted in paragraph.iter(_DELETED):
            runs.omit("deleted", deleted.text or "")
        text = "".join(piece for piece, _ in runs.pieces)
        if _UNKNOWN in text:
            raise FileRefused("sign", " ".join(text.replace(_UNKNOWN, " … ").split())[:EXCERPT])
        for piece, font in runs.pieces:
            if font.lower().startswith((".vn", "vni")):
                refuse_old_font(piece, font, paragraph=text)
        refuse_old_font(text)
        for kind, words in runs.omitted.items():
            if words.strip():
                self._omissions.add(kind, words)
        return text

    def _walk(self, element: Element, style: str, runs: _FoundRuns) -> None:
        for child in seen(element):
            if child.tag == RUN:
                look = self._looks.of(child.find(qn("w:rPr")), style)
                pieces = "".join(self._pieces(child, look))
                if look.hidden or look.struck:
                    runs.omit("hidden" if look.hidden else "struck", pieces)
                else:
                    runs.pieces.append((_shifted_run(pieces, look), look.font))
            elif child.tag in EQUATIONS:
                try:
                    runs.pieces.append((on_a_line(child), ""))
                except NoLine:
                    runs.pieces.append((_UNKNOWN, ""))
            elif child.tag != BOX:
                self._walk(child, style, runs)

    def _pieces(self, element: Element, look: RunLook) -> Iterator[str]:
        for child in seen(element):
            if child.tag == _TEXT:
                yield without_private(child.text or "", look.font) or ("" if not child.text else _UNKNOWN)
            elif child.tag == _SIGN:
                code = int(child.get(qn("w:char"), "0"), 16)
                yield sign(child.get(qn("w:font"), ""), code) or _UNKNOWN
            elif child.tag in _SPACES:
                yield _SPACES[child.tag]
            elif child.tag in _NOTES:
                self._omissions.add("note")
            elif child.tag in _PICTURES:
                yield from self._picture(child)
            elif child.tag != BOX:
                yield from self._pieces(child, look)

    def _picture(self, picture: Element) -> Iterator[str]:
        """Nothing; an equation of the old editor is a sign nobody can read, and boxes are read by themselves."""
        if any("equation" in one.get("ProgID", "").lower() for one in picture.iter(qn("o:OLEObject"))):
            yield _UNKNOWN
        elif next(picture.iter(BOX), None) is None:
            self._omissions.add("picture")


def _shifted_run(text: str, look: RunLook) -> str:
    match look.shift:
        case "superscript":
            return raised(text)
        case "subscript":
            return lowered(text)
        case _:
            return text
