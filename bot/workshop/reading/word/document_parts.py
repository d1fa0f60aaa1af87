"""The parts of a Word document that are read, each found by its relationship (ECMA-376 part 2, clause 9).

The others, pictures above all, are not unpacked; a relationship that leads nowhere is passed over.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring

from bot.workshop.reading.office_package import FileRefused

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NOTHING = Element("none")


@dataclass(frozen=True, slots=True)
class WordParts:
    """The roots of the parts; those that a document does not have are elements without children."""

    body: Element
    styles: Element
    numbering: Element
    margins: tuple[Element, ...]
    """Heads and feet of pages."""


def word_parts(data: bytes) -> WordParts:
    """The parts of a package that `package_kind` found sound. Raises FileRefused where its text cannot be had."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = {name.lower(): name for name in archive.namelist()}

        def root(path: str) -> Element | None:
            name = names.get(path.lower())
            try:
                # No document type gets here, so there is nothing to expand or to fetch.
                return fromstring(archive.read(name)) if name else None  # noqa: S314
            except ParseError as error:
                raise FileRefused("unreadable") from error

        main = next(iter(_targets(root("_rels/.rels"), "").get("officeDocument", [])), "word/document.xml")
        folder, name = posixpath.split(main)
        document = root(main)
        body = None if document is None else next(iter(document), None)
        if body is None or not body.tag.endswith("}body"):
            raise FileRefused("unreadable")
        related = _targets(root(f"{folder}/_rels/{name}.rels"), folder)

        def all_of(kind: str) -> list[Element]:
            return [found for path in related.get(kind, []) if (found := root(path)) is not None]

        return WordParts(
            body=body,
            styles=next(iter(all_of("styles")), _NOTHING),
            numbering=next(iter(all_of("numbering")), _NOTHING),
            margins=(*all_of("header"), *all_of("footer")),
        )


def _targets(relationships: Element | None, folder: str) -> Mapping[str, list[str]]:
    """The parts that a part relates to, by the last word of the relationship's type."""
    found: dict[str, list[str]] = {}
    for one in () if relationships is None else relationships.iter(_RELATIONSHIP):
        if one.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
            found.setdefault(one.get("Type", "").rpartition("/")[2], []).append(path.lstrip("/"))
    return found
