"""Documents that people send: what is read out of them, and one clear reason for every file that is not taken."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.workshop.reading.document import MOST_ROWS, read_document
from bot.workshop.reading.sheet_markup import MOST_COLUMNS
from domain.talk.messages import Fetched, FileFault

LARGEST = 2 * 1024 * 1024


def word(build: Callable[[WordDocument], object]) -> bytes:
    document = Document()
    build(document)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def insert(document: WordDocument, markup: str) -> None:
    """Markup at the end of the body, where python-docx has no way to write it."""
    namespaces = nsdecls("w", "wp", "a") + (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    wrapped = parse_xml(f"<w:body {namespaces}>{markup}</w:body>")
    for child in list(wrapped):
        document.element.body.insert(len(document.element.body) - 1, child)


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def sheet(*rows: tuple[str | int | float | None, ...]) -> bytes:
    workbook = Workbook()
    active = workbook.active
    assert isinstance(active, Worksheet)
    for row in rows:
        active.append(row)
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def package(**parts: bytes) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return content.getvalue()


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same package with one part changed or, where it had none, added."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
        if name not in old.namelist():
            new.writestr(name, change(b""))
    return out.getvalue()


def text_in(data: bytes) -> str:
    fetched = read_document("nq.docx", data, LARGEST)
    assert fetched.fault is None
    return fetched.text


# ---------------------------------------------------------------- texts


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nq.txt", "Nghị quyết\nsố 1".encode()),
        ("nq.md", "Nghị quyết\nsố 1".encode("utf-8-sig")),
        ("NQ.TXT", "Nghị quyết\nsố 1".encode("utf-16")),
        ("nghi-quyet", b"\xfe\xff" + "Nghị quyết\nsố 1".encode("utf-16-be")),
        ("nq.txt", "Nghi\u0323 quyê\u0301t\nsô\u0301 1".encode("cp1258")),
    ],
)
def test_a_text_file_is_read(name: str, data: bytes) -> None:
    assert read_document(name, data, LARGEST) == Fetched(name, text="Nghị quyết\nsố 1")


# ---------------------------------------------------------------- Word


def test_headings_and_tables_stand_in_order() -> None:
    def build(document: WordDocument) -> None:
        document.add_paragraph("BAN CHẤP HÀNH")
        document.add_paragraph("NGHỊ QUYẾT", style="Title")
        document.add_heading("I. Bối cảnh", 1)
        document.add_paragraph("Một dòng\tvà\ndòng sau")
        table = document.add_table(rows=2, cols=2)
        for place, text in enumerate(("Chỉ tiêu", "2030", "Hồ sơ\nsố", "100%")):
            table.cell(place // 2, place % 2).text = text
        document.add_heading("1. Tình hình", 2)
        document.add_paragraph("Cuối.")

    assert text_in(word(build)).split("\n\n") == [
        "BAN CHẤP HÀNH",
        "# NGHỊ QUYẾT",
        "## I. Bối cảnh",
        "Một dòng và\ndòng sau",
        "Chỉ tiêu | 2030\nHồ sơ số | 100%",
        "### 1. Tình hình",
        "Cuối.",
    ]


def test_headings_are_known_by_name_outline_and_base() -> None:
    def build(document: WordDocument) -> None:
        document.styles.add_style("Tiêu đề 2", 1)
        document.styles.add_style("Điều", 1).base_style = document.styles["Heading 3"]
        document.add_paragraph("Một", style="Tiêu đề 2")
        document.add_paragraph("Hai", style="Điều")
        insert(document, paragraph("Ba", '<w:outlineLvl w:val="0"/>'))
        insert(document, paragraph("Bốn", '<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>'))

    assert text_in(word(build)) == "## Một\n\n### Hai\n\n# Ba\n\nBốn"


def test_numbers_that_word_counts_are_written() -> None:
    def build(document: WordDocument) -> None:
        for text in ("Một", "Hai"):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("mục", style="List Bullet")
        document.add_paragraph("Ba", style="List Number")

    assert text_in(word(build)) == "1. Một\n\n2. Hai\n\n- mục\n\n3. Ba"


def test_articles_are_numbered_as_their_list_says() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{label}"/></w:lvl>'
        for depth, (start, form, label) in enumerate(
            ((4, "upperRoman", "Chương %1."), (1, "decimal", "Điều %1.%2."), (1, "lowerLetter", "%3)"))
        )
    )

    def build(document: WordDocument) -> None:
        numbering = document.part.numbering_part.element
        numbering.insert(
            0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>')
        )
        for name, override in (
            ("91", ""),
            ("92", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>'),
        ):
            numbering.append(
                parse_xml(
                    f'<w:num {nsdecls("w")} w:numId="{name}"><w:abstractNumId w:val="90"/>{override}</w:num>'
                )
            )
        for number, depth, text in (
            (91, 0, "A"), (91, 1, "B"), (91, 2, "C"), (91, 2, "D"),
            (91, 1, "E"), (91, 0, "F"), (91, 1, "G"), (92, 0, "H"), (0, 0, "I"),
        ):  # fmt: skip
            insert(
                document,
                paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'),
            )

    assert text_in(word(build)).split("\n\n") == [
        "Chương IV. A", "Điều IV.1. B", "a) C", "b) D", "Điều IV.2. E",
        "Chương V. F", "Điều V.1. G", "Chương IX. H", "I",
    ]  # fmt: skip


def test_what_readers_see_is_read_and_nothing_else() -> None:
    box = "<wps:txbx><w:txbxContent>" + paragraph("Trong khung") + "</w:txbxContent></wps:txbx>"

    def build(document: WordDocument) -> None:
        insert(
            document,
            "<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("Trong ô điền") + "</w:sdtContent></w:sdt>",
        )
        insert(
            document,
            '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>Thêm</w:t></w:r></w:ins>'
            '<w:del w:id="2" w:author="x"><w:r><w:delText>Bỏ</w:delText></w:r></w:del>'
            "<w:r><w:noBreakHyphen/><w:instrText>PAGE</w:instrText><w:footnoteReference w:id='1'/></w:r></w:p>",
        )
        insert(
            document,
            f"<w:p><w:r><w:t>Ngoài</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
        )
        document.styles.add_style("toc 1", 1)
        document.add_paragraph("I. Bối cảnh\t3", style="toc 1")
        document.sections[0].header.paragraphs[0].text = "Trang"

    assert text_in(word(build)) == "Trong ô điền\n\nThêm-\n\nNgoài\n\nTrong khung"


def test_a_stamp_in_the_header_comes_first() -> None:
    def build(document: WordDocument) -> None:
        document.add_paragraph("Nội dung")
        document.sections[0].header.paragraphs[0].text = "TỐI MẬT"

    assert text_in(word(build)) == "TỐI MẬT\n\nNội dung"


# ---------------------------------------------------------------- Excel


def test_the_rows_of_the_first_sheet_are_texts() -> None:
    fetched = read_document("x.xlsx", sheet(("Thẻ", "Câu hỏi"), (), (3, " Hỏi? ", None, 1.5)), LARGEST)

    assert fetched == Fetched(
        "x.xlsx", rows=(("Thẻ", "Câu hỏi"), (), ("3", "Hỏi?", "", "1,5")), sheet="Sheet"
    )


def test_a_sheet_is_read_so_far_and_never_cut() -> None:
    widest = read_document("x.xlsx", sheet(tuple(range(MOST_COLUMNS))), LARGEST)
    wider = read_document("x.xlsx", sheet(tuple(range(MOST_COLUMNS + 1))), LARGEST)
    most = read_document("x.xlsx", sheet(*[("a",)] * MOST_ROWS), LARGEST)
    more = read_document("x.xlsx", sheet(*[("a",)] * (MOST_ROWS + 1)), LARGEST)

    assert ([len(row) for row in widest.rows], wider, len(most.rows), more) == (
        [MOST_COLUMNS],
        Fetched("x.xlsx", fault="too-far"),
        MOST_ROWS,
        Fetched("x.xlsx", fault="too-far"),
    )


# ---------------------------------------------------------------- what is not taken

WORD = word(lambda document: document.add_paragraph("Nghị quyết"))
EXCEL = sheet(("Thẻ", "Câu hỏi"), ("1", "Hỏi?"))
TYPES = "[Content_Types].xml"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
BOMB = b"<a>" + b" " * (8 * 1024 * 1024)
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


def with_macros(types: bytes) -> bytes:
    return types.replace(b"document.main", b"document.macroEnabled.main")


def with_entities(part: bytes) -> bytes:
    return part.replace(b"<w:document", ENTITIES + b"<w:document")


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.docx", word(lambda _: None), "empty"),
        ("a.xlsx", sheet(), "empty"),
        ("a.txt", b"a" * (LARGEST + 1), "too-large"),
        ("a.docx", with_part(WORD, "word/bomb.xml", lambda _: BOMB), "too-large"),
        ("a.docx", with_part(WORD, "word/x.bin", lambda _: bytes(41 << 20)), "too-large"),
        ("a.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "locked"),
        ("a.doc", COMPOUND, "wrong-kind"),
        ("a.xls", COMPOUND, "wrong-kind"),
        ("a.docm", WORD, "macros"),
        ("a.docx", with_part(WORD, "word/vbaProject.bin", lambda _: b"x"), "macros"),
        ("a.xlsx", with_part(EXCEL, "xl/vbaProject.bin", lambda _: b"x"), "macros"),
        ("a.docx", with_part(WORD, TYPES, with_macros), "macros"),
        ("a.pdf", b"%PDF-1.7", "wrong-kind"),
        ("a.docx", b"%PDF-1.7", "wrong-kind"),
        ("a.txt", b"\x89PNG\r\n", "wrong-kind"),
        ("a.rtf", b"{\\rtf1}", "wrong-kind"),
        ("a.csv", b"a;b", "wrong-kind"),
        ("a.zip", package(a=b"b"), "wrong-kind"),
        ("a.docx", package(a=b"b"), "wrong-kind"),
        ("a.docx", b"Nghi quyet", "unreadable"),
        ("a.docx", WORD[:-200], "unreadable"),
        ("a.docx", with_part(WORD, "word/document.xml", lambda part: part[:-50]), "unreadable"),
        ("a.docx", with_part(WORD, "word/document.xml", with_entities), "unreadable"),
        ("a.xlsx", with_part(EXCEL, "xl/workbook.xml", lambda part: ENTITIES + part), "unreadable"),
        ("a.txt", b"a\0b", "unreadable"),
        ("a.txt", b"\xff\xfea", "unreadable"),
        ("a.txt", b"\x8d\x8e\x8f", "unreadable"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_taken_has_one_reason(name: str, data: bytes, fault: FileFault) -> None:
    assert read_document(name, data, LARGEST) == Fetched(name, fault=fault)


def test_what_is_in_a_file_decides_and_not_its_name() -> None:
    named_word = read_document("a.docx", EXCEL, LARGEST)
    named_text = read_document("a.txt", WORD, LARGEST)

    assert (named_word, named_text) == (
        Fetched("a.docx", rows=(("Thẻ", "Câu hỏi"), ("1", "Hỏi?")), sheet="Sheet"),
        Fetched("a.txt", text="Nghị quyết"),
    )


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.docx", "a.xlsx", "a", "a.doc", ""]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    fetched = read_document(name, data, LARGEST)

    assert (fetched.text != "" or fetched.rows != ()) is (fetched.fault is None)


PARTS = [
    (data, name)
    for data in (WORD, EXCEL)
    for name in zipfile.ZipFile(BytesIO(data)).namelist()
    if name.endswith((".xml", ".rels"))
]


@settings(max_examples=150)
@given(st.sampled_from(PARTS), st.data())
def test_damaged_office_files_are_read_or_refused(part: tuple[bytes, str], data: st.DataObject) -> None:
    content, name = part

    def damaged(old: bytes) -> bytes:
        at = data.draw(st.integers(0, len(old)))
        gone = data.draw(st.integers(0, 40))
        return (
            old[:at]
            + data.draw(st.sampled_from([b"", b"<", b"0", b"-1", b'"', b"99999999999", b"\xff"]))
            + old[at + gone :]
        )

    fetched = read_document("a.docx", with_part(content, name, damaged), LARGEST)

    assert (fetched.text != "" or fetched.rows != ()) is (fetched.fault is None)


@settings(max_examples=100)
@given(
    st.sampled_from([WORD, EXCEL]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=4),
)
def test_files_with_flipped_bytes_are_read_or_refused(content: bytes, flips: list[tuple[float, int]]) -> None:
    damaged = bytearray(content)
    for place, byte in flips:
        damaged[int(place * (len(damaged) - 1))] = byte

    fetched = read_document("a.docx", bytes(damaged), LARGEST)

    assert (fetched.text != "" or fetched.rows != ()) is (fetched.fault is None)
