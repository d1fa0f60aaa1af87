"""Documents that people send: a text, or the rows of a sheet, or one clear reason why not.

The bytes come from outside: their size, what they unpack to and their kind are settled before anything parses them.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import Literal

from bot.workshop.jobs import UnreadableWorkbook
from bot.workshop.reading.excel import read_workbook
from bot.workshop.reading.office_package import FileRefused, package_kind
from bot.workshop.reading.old_fonts import is_vietnamese, refuse_old_font
from bot.workshop.reading.word.text import word_text
from domain.people.roster.merged import texts_of
from domain.people.roster.rows import BrokenCell
from domain.people.roster.unheaded import column_letters
from domain.talk.messages import Fetched, FileFault

MOST_ROWS = 2_000

# Old binary Office files and password-protected new ones are both "compound files"; the latter hold a stream of this
# name (MS-OFFCRYPTO 2.3.4.4).
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TEXT_ENDINGS = ("txt", "md", "markdown", "text", "")
_OFFICE_ENDINGS = ("docx", "xlsx")
_MACRO_ENDINGS = ("docm", "dotm", "xlsm", "xltm", "xlsb")
_WORKBOOK_FAULTS: dict[str, FileFault] = {
    "people-roster-unreadable-protected": "locked",
    "people-roster-unreadable-old": "wrong-kind",
    "people-roster-unreadable-kind": "wrong-kind",
    "people-roster-unreadable-strict": "strict",
    "people-roster-unreadable-large": "too-large",
    "people-roster-unreadable-far": "too-far",
    "people-roster-unreadable-empty": "empty",
    "people-roster-unreadable-blank": "empty",
}

_CELL_FAULTS: dict[str, FileFault] = {
    "people-roster-fault-formula": "formula",
    "people-roster-fault-error": "formula",
    "people-roster-fault-tcvn3": "old-font",
    "people-roster-fault-vni": "old-font",
}


def read_document(name: str, data: bytes, largest: int) -> Fetched:
    """The text of a file of this name: never raises, for any bytes.

    `largest` is the limit in bytes. Text files (UTF-8, UTF-16 with a mark, Windows-1258) and Word documents give
    `text`, headings on lines that begin with `#`; Excel workbooks give the `rows` of their first sheet that is not
    hidden, blank ones included. What is in the file decides, not its name, except that a name has to be one of a text
    for a text.
    """
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    try:
        return _read_kind(name, ending, data, largest=largest)
    except Exception as fault:  # noqa: BLE001 -- parsers raise anything on hostile bytes, and one file must not stop the others
        return unread(name, fault)


def unread(name: str, fault: Exception) -> Fetched:
    """What becomes of a file on which this was raised."""
    match fault:
        case FileRefused():
            return Fetched(name, fault=fault.fault, place=fault.place)
        case UnreadableWorkbook():
            return Fetched(name, fault=_WORKBOOK_FAULTS.get(fault.text_id, "unreadable"))
        case MemoryError():
            return Fetched(name, fault="too-large")
        case _:
            return Fetched(name, fault="unreadable")


def office_kind(name: str, data: bytes, *, largest: int) -> Literal["word", "sheet"] | None:
    """The kind of Office file that this is, None for none. Raises FileRefused where it is not opened."""
    if not data:
        raise FileRefused("empty")
    if len(data) > largest:
        raise FileRefused("too-large")
    if name.rpartition(".")[2].lower() in _MACRO_ENDINGS:
        raise FileRefused("macros")
    if data.startswith(_COMPOUND):
        raise FileRefused("locked" if _ENCRYPTED in data else "wrong-kind")
    return package_kind(data) if data.startswith(b"PK") else None


def _read_kind(name: str, ending: str, data: bytes, *, largest: int) -> Fetched:
    kind = office_kind(name, data, largest=largest)
    if kind == "word":
        text, omitted = word_text(data)
        return Fetched(name, text=_filled_text(text), omitted=omitted)
    if kind == "sheet":
        return _read_sheet(name, data)
    if ending in _OFFICE_ENDINGS:
        raise FileRefused("wrong-kind" if _foreign_file(data) else "unreadable")
    if ending not in _TEXT_ENDINGS or _foreign_file(data):
        raise FileRefused("wrong-kind")
    return Fetched(name, text=_filled_text(_decoded_text(data)))


def _read_sheet(name: str, data: bytes) -> Fetched:
    sheet = read_workbook(data, most_rows=MOST_ROWS)
    for line, row in enumerate(sheet.rows, start=1):
        for place, cell in enumerate(row):
            if isinstance(cell, BrokenCell):
                raise FileRefused(_CELL_FAULTS[cell.text_id], f"{column_letters(place)}{line}")
    return Fetched(name, rows=texts_of(sheet), sheet=sheet.title)


def _filled_text(text: str) -> str:
    if not text.strip():
        raise FileRefused("empty")
    return text


_FOREIGN = (
    b"%PDF",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
    b"Rar!",
    b"7z\xbc\xaf",
)


def _foreign_file(data: bytes) -> bool:
    """Whether the bytes are a well-known kind that we do not take: PDF, RTF, pictures, archives."""
    return data.startswith(_FOREIGN)


_MARKS: tuple[tuple[bytes, Literal["utf-8-sig", "utf-16"]], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def _decoded_text(data: bytes) -> str:
    """The text in the bytes. Raises FileRefused where they are no text, or text for a font before Unicode."""
    encodings = next(([encoding] for mark, encoding in _MARKS if data.startswith(mark)), ["utf-8", "cp1258"])
    for encoding in encodings:
        try:
            text = unicodedata.normalize("NFC", data.decode(encoding))
        except UnicodeError:
            continue
        if any(unicodedata.category(letter) == "Cc" and letter not in "\t\n\r\f\v\x1a" for letter in text):
            raise FileRefused("unreadable")
        western = encoding == "cp1258" and not is_vietnamese(
            text
        )  # as programs of the time of such fonts wrote
        for paragraph in (data.decode("cp1252", "replace") if western else text).splitlines():
            refuse_old_font(paragraph)
        return text
    raise FileRefused("unreadable")
