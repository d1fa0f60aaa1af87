"""Office files as packages: which kind, and whether they may be unpacked at all (ECMA-376 part 2)."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import Literal

from domain.talk.messages import FileFault

MOST_UNPACKED = 40 * 1024 * 1024
MOST_PARTS = 2_000
MOST_ELEMENTS = 400_000
"""XML elements of one part. Each takes some hundred bytes when it is parsed; a text of three hundred pages has less
than a quarter of that."""
_MOST_FOLD = 200
"""What deflate makes of ordinary XML stays well below this many to one; above it a part is a bomb, unless small."""
_SMALL_PART = 1024 * 1024

STRICT = b"http://purl.oclc.org/ooxml/"
"""Where the names of Strict Open XML files are (ISO/IEC 29500); "Strict Open XML Document" in Office is one."""

_CONTENT_TYPES = "[Content_Types].xml"
_MAIN_PARTS = ("word/document.xml", "xl/workbook.xml")


class FileRefused(Exception):  # noqa: N818 -- it says what happened to the file
    """The file is not taken; `fault` says why."""

    def __init__(self, fault: FileFault, place: str = "") -> None:
        """`fault` and `place` (of `domain.talk.messages.Fetched`) are what the sender is told."""
        super().__init__(fault)
        self.fault: FileFault = fault
        self.place = place


def package_kind(data: bytes) -> Literal["word", "sheet"]:
    """The kind of the Office file in these bytes. Raises FileRefused before anything large is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise FileRefused("too-large")
            if any(part.file_size > max(_SMALL_PART, _MOST_FOLD * part.compress_size) for part in parts):
                raise FileRefused("too-large")
            if any(part.flag_bits & 1 for part in parts):
                raise FileRefused("locked")
            names = {part.filename.lower() for part in parts}
            if any(name.endswith("vbaproject.bin") for name in names):
                raise FileRefused("macros")
            if _CONTENT_TYPES.lower() not in names:
                raise FileRefused("wrong-kind")
            types = archive.read(_CONTENT_TYPES)
            _look_through_parts(archive, parts)
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        OSError,
        ValueError,
        NotImplementedError,
        EOFError,
    ) as error:
        raise FileRefused("unreadable") from error
    if b"macroEnabled" in types:
        raise FileRefused("macros")
    if b"wordprocessingml.document.main+xml" in types:
        return "word"
    if b"spreadsheetml.sheet.main+xml" in types:
        return "sheet"
    raise FileRefused("wrong-kind")


def _look_through_parts(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """Raises FileRefused for a Strict file, for two parts of one name, too many elements, and for a document type.

    Office files have none (ECMA-376 part 2, 8.2.5): one that has wants to expand or to fetch.
    """
    if len({part.filename.lower() for part in parts}) < len(
        parts
    ):  # each program would read another one of two
        raise FileRefused("unreadable")
    for part in parts:
        if not part.filename.lower().endswith((".xml", ".rels")):
            continue
        markup = archive.read(part).replace(b"\0", b"")
        if part.filename in _MAIN_PARTS and STRICT in markup:
            raise FileRefused("strict")
        if re.search(b"<!DOCTYPE|<!ENTITY", markup):
            raise FileRefused("unreadable")
        if markup.count(b"<") - markup.count(b"</") > MOST_ELEMENTS:
            raise FileRefused("too-large")
