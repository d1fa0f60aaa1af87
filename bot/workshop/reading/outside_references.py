"""What a Word file would fetch or run when somebody opens it: relations, fields, objects, add-ins.

Looked for by what a part is, never by where it lies or what it is called, since both are its sender's choice. Of fields
those that a letterhead has are taken, and no other; placeholders may not stand in one, or they could make one.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

from bot.workshop.reading.office_package import FileRefused

_MARKUP = (".xml", ".rels")
_PICTURES_AND_FONTS = (
    *(".bmp", ".emf", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".wmf"),
    *(".odttf", ".ttf"),
)
"""What a part may be besides markup; a drawing of markup (SVG) may fetch."""
_ACTIVE_PLACES = ("/activex/", "/embeddings/", "/afchunk", "/webextensions/")
_ACTIVE_RELATIONS = re.compile(
    r"/(afchunk|attachedtemplate|control|extensibility|frame|mailmerge\w*|oleobject|package|subdocument|vbaproject|"
    r"webextension\w*)$"
)
_ACTIVE_ELEMENTS = frozenset({"OLEObject", "altChunk", "control", "mailMerge", "subDoc", "webextension"})
_ADDRESS = re.compile(r"\s*([a-z][a-z0-9+.-]*:|//|\\\\)", re.IGNORECASE)

_FIELD_TYPE = re.compile(r"=|\w+")
_LETTERHEAD_FIELDS = frozenset(
    (
        *("=", "AUTHOR", "CREATEDATE", "DATE", "DOCPROPERTY", "EQ", "FILENAME", "FORMTEXT"),
        *("IF", "NUMPAGES", "PAGE", "PAGEREF", "PRINTDATE", "REF", "SAVEDATE", "SECTION"),
        *("SECTIONPAGES", "SEQ", "STYLEREF", "SUBJECT", "SYMBOL", "TIME", "TITLE", "TOC"),
    )
)
"""Fields that say something of the document itself (ECMA-376 part 1, 17.16.5)."""
_WITHIN_DOCUMENT = re.compile(r"\s*HYPERLINK\s+\\l\s", re.IGNORECASE)
_OF_A_FIELD = ("fldChar", "instrText", "delInstrText")
_PLACEHOLDER = re.compile("[{}]")


def refuse_what_reaches_outside(data: bytes) -> None:
    """Raises FileRefused where the Word file in these bytes refers to anything outside itself, or holds what runs.

    It has been found to be an Office package already.
    """
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            lower = f"/{name.lower()}"
            if lower.endswith("/"):  # a folder
                continue
            if any(place in lower for place in _ACTIVE_PLACES):
                raise FileRefused("outside")
            if not lower.endswith((*_MARKUP, *_PICTURES_AND_FONTS)):
                raise FileRefused("outside")
            if not lower.endswith(_MARKUP):
                continue
            try:
                root = _parsed(archive.read(name))
            except (ElementTree.ParseError, LookupError, ValueError) as fault:  # or in an encoding of its own
                raise FileRefused("unreadable") from fault
            reaches = _relates_outside if lower.endswith(".rels") else _markup_reaches_outside
            if reaches(root):
                raise FileRefused("outside")


def _parsed(markup: bytes) -> ElementTree.Element:
    """With its comments, in which placeholders are filled in like everywhere else."""
    builder = ElementTree.TreeBuilder(insert_comments=True, insert_pis=True)
    parser = ElementTree.XMLParser(target=builder)  # noqa: S314 -- without a document type
    parser.feed(markup)
    return parser.close()


def _relates_outside(relations: ElementTree.Element) -> bool:
    return any(
        one.get("TargetMode", "Internal").strip().lower() != "internal"
        or _ADDRESS.match(one.get("Target", "")) is not None
        or _ACTIVE_RELATIONS.search(one.get("Type", "").strip().lower()) is not None
        for one in relations.iter()
    )


def _markup_reaches_outside(part: ElementTree.Element) -> bool:
    fields = _Fields()
    return any(
        _bare(element.tag) in _ACTIVE_ELEMENTS or _points_outside(element) or not fields.takes(element)
        for element in part.iter()
    )


def _points_outside(element: ElementTree.Element) -> bool:
    return any(
        _bare(name) in ("src", "href") and _ADDRESS.match(value) is not None
        for name, value in element.attrib.items()
    )


def _bare(name: object) -> str:
    """The name without its namespace: there are several for the same."""
    return str(name).rpartition("}")[2]


class _Fields:
    """The fields of a part as they begin and end, one within the other (17.16.18)."""

    def __init__(self) -> None:
        self._open: list[str | None] = []
        """What each open field is; None from where its last result stands."""

    def takes(self, element: ElementTree.Element) -> bool:
        """Whether this element, the next one of the part, makes no field that letterheads do not have."""
        if _PLACEHOLDER.search(element.tail or ""):  # Word has no text there, Jinja2 would have some
            return False
        match _bare(element.tag):
            case "fldSimple":
                return _is_of_letterhead(_attribute(element, "instr"))
            case "fldChar":
                return self._takes_mark(_attribute(element, "fldCharType"))
            case "instrText" | "delInstrText":
                return self._takes_code(element.text or "")
            case "p":  # one that goes by a placeholder would take a part of the field along
                return not self._is_in_code()
            case "r" if any(_bare(one.tag) in _OF_A_FIELD for one in element):  # the same with a run
                return not any(map(_PLACEHOLDER.search, element.itertext()))
            case _:
                return not self._is_in_code() or not any(map(_PLACEHOLDER.search, _words_of(element)))

    def _takes_mark(self, mark: str) -> bool:
        if mark == "begin":
            within_nothing = bool(self._open) and self._open[-1] is not None and not self._open[-1].strip()
            self._open.append("")
            return not within_nothing  # it would say itself which field it is in
        if mark not in ("separate", "end"):
            return False
        code = None
        if self._open:
            code = self._open.pop()
            if mark == "separate":
                self._open.append(None)
        return code is None or _is_of_letterhead(code)

    def _takes_code(self, code: str) -> bool:
        if not self._open or self._open[-1] is None:
            return not code.strip()
        self._open[-1] += code
        return True

    def _is_in_code(self) -> bool:
        return any(code is not None for code in self._open)


def _words_of(element: ElementTree.Element) -> tuple[str, ...]:
    return (element.text or "", *element.attrib.values())


def _attribute(element: ElementTree.Element, wanted: str) -> str:
    return next((value for name, value in element.attrib.items() if _bare(name) == wanted), "")


def _is_of_letterhead(code: str) -> bool:
    if _PLACEHOLDER.search(code):
        return False
    if _WITHIN_DOCUMENT.match(code):
        return True
    kind = _FIELD_TYPE.match(code.strip())
    return kind is not None and kind[0].upper() in _LETTERHEAD_FIELDS
