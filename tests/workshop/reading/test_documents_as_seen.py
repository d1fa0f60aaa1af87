"""Word documents as people see them: signs, equations, what is hidden or struck through, and what is left out."""

from __future__ import annotations

import pytest

from bot.workshop.reading.document import read_document
from bot.workshop.reading.word.text import MOST_TEXT
from domain.talk.messages import Fetched, Omission
from tests.workshop.reading.documents import document, paragraph, run

LARGEST = 20 * 1024 * 1024
RELATIONSHIPS = "word/_rels/document.xml.rels"
STYLES = "word/styles.xml"


def read(*paragraphs: str, **replaced: tuple[bytes, bytes]) -> Fetched:
    return read_document("nq.docx", document(*paragraphs, replaced=replaced), LARGEST)


def equation(markup: str) -> str:
    return paragraph(run("Tỷ lệ "), f"<m:oMath>{markup}</m:oMath>", run(" là đạt."))


def part(name: str, text: str) -> str:
    return f"<m:{name}><m:r><m:t>{text}</m:t></m:r></m:{name}>"


# ---------------------------------------------------------------- signs and equations


@pytest.mark.parametrize(
    ("font", "char", "seen"),
    [("Symbol", "F0B3", "≥"), ("Symbol", "F0A3", "≤"), ("Symbol", "00B1", "±"), ("Wingdings", "F0FC", "✓")],
)
def test_d03_signs_of_sign_fonts_are_text(font: str, char: str, seen: str) -> None:
    sign = f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'
    typed = f'<w:r><w:rPr><w:rFonts w:hAnsi="{font}"/></w:rPr><w:t>&#x{char.replace("00", "F0")};</w:t></w:r>'

    assert read(paragraph(run("Chỉ tiêu "), sign, run(" 80%"))).text == f"Chỉ tiêu {seen} 80%"
    assert read(paragraph(run("Chỉ tiêu "), typed, run(" 80%"))).text == f"Chỉ tiêu {seen} 80%"


def test_d03_a_sign_that_nobody_can_read_is_refused_by_its_place() -> None:
    sign = '<w:r><w:sym w:font="Webdings" w:char="F0B3"/></w:r>'

    assert read(paragraph(run("Đầu")), paragraph(run("Chỉ tiêu "), sign, run(" 80%"))) == Fetched(
        "nq.docx", fault="sign", place="Chỉ tiêu … 80%"
    )


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<m:r><m:t>a/b≥0,8</m:t></m:r>", "a/b≥0,8"),
        (f"<m:f>{part('num', 'a+b')}{part('den', 'c')}</m:f><m:r><m:t>≥0,8</m:t></m:r>", "(a+b)/c≥0,8"),
        (f"<m:sSup>{part('e', 'x')}{part('sup', '2')}</m:sSup>", "x²"),
        (f"<m:sSub>{part('e', 'x')}{part('sub', 'n')}</m:sSub>", "x_n"),
        (f"<m:rad><m:radPr/><m:deg/>{part('e', '16')}</m:rad>", "√16"),
        (f"<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=']'/></m:dPr>{part('e', 'x')}</m:d>", "[x]"),
        (
            f"<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr>{part('sub', 'i=1')}{part('sup', 'n')}"
            f"{part('e', 'x')}</m:nary>",
            "∑_(i=1)ⁿ x",
        ),
    ],
)
def test_d10_equations_are_text(markup: str, seen: str) -> None:
    assert read(equation(markup)).text == f"Tỷ lệ {seen} là đạt."


@pytest.mark.parametrize(
    "markup",
    [
        f"<m:m><m:mr>{part('e', 'x')}</m:mr></m:m>",
        f"<m:f><m:fPr><m:type m:val='noBar'/></m:fPr>{part('num', '5')}{part('den', '2')}</m:f>",
    ],
)
def test_d10_an_equation_that_fits_on_no_line_is_refused_by_its_place(markup: str) -> None:
    assert read(equation(markup)) == Fetched("nq.docx", fault="sign", place="Tỷ lệ … là đạt.")


def test_d10_an_equation_of_the_old_editor_is_refused_by_its_place() -> None:
    old = '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>'

    assert read(paragraph(run("Hệ số"), old)) == Fetched("nq.docx", fault="sign", place="Hệ số …")


def test_d05_raised_and_lowered_letters_stay_so() -> None:
    up, down = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
    text = paragraph(
        run("100 m"),
        run("2", up),
        run(", 10"),
        run("6", up),
        run(", CO"),
        run("2", down),
        run(", e"),
        run("ax", up),
    )

    assert read(text).text == "100 m², 10⁶, CO₂, e^ax"


# ---------------------------------------------------------------- what is no text


def test_d01_hidden_and_struck_text_is_no_text_and_named() -> None:
    fetched = read(
        paragraph(run("Thấy. "), run("Ghi chú ẩn. ", "<w:vanish/>"), run("Lại thấy.")),
        paragraph(
            run("Giao 5 ", "<w:strike/>"),
            run("chỉ tiêu. ", '<w:dstrike w:val="1"/>'),
            run("Giao 6 chỉ tiêu."),
        ),
        paragraph(run("Không ẩn.", '<w:vanish w:val="0"/>')),
        paragraph(run("Cũng bỏ.", "<w:strike/>")),
    )

    assert fetched.text == "Thấy. Lại thấy.\n\nGiao 6 chỉ tiêu.\n\nKhông ẩn."
    assert fetched.omitted == (
        Omission("hidden", 1, "Ghi chú ẩn."),
        Omission("struck", 2, "Giao 5 chỉ tiêu."),
    )


def test_d01_a_style_hides_too() -> None:
    style = (
        b'<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    fetched = read(
        paragraph(run("Thấy."), run("Ẩn.", '<w:rStyle w:val="An"/>')),
        **{STYLES: (b"</w:styles>", style + b"</w:styles>")},
    )

    assert (fetched.text, fetched.omitted) == ("Thấy.", (Omission("hidden", 1, "Ẩn."),))


def test_pictures_notes_and_deletions_are_named() -> None:
    fetched = read(
        paragraph(run("Có ảnh."), "<w:r><w:drawing/></w:r>", "<w:r><w:drawing/></w:r>"),
        paragraph(run("Có chú thích."), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        paragraph(run("Giữ."), '<w:del w:id="1"><w:r><w:delText>Đã xóa.</w:delText></w:r></w:del>'),
    )

    assert fetched.text == "Có ảnh.\n\nCó chú thích.\n\nGiữ."
    assert fetched.omitted == (Omission("picture", 2), Omission("note", 1), Omission("deleted", 1, "Đã xóa."))


# ---------------------------------------------------------------- odd files


def test_d06_a_relationship_that_leads_nowhere_stops_nothing() -> None:
    image = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    lost = b'<Relationship Id="rId990" Type="' + image + b'" Target="NULL"/></Relationships>'

    assert read(paragraph(run("Nội dung")), **{RELATIONSHIPS: (b"</Relationships>", lost)}).text == "Nội dung"


def test_r03_a_strict_document_gets_advice_of_its_own() -> None:
    transitional = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"

    assert read(paragraph(run("x")), **{"word/document.xml": (transitional, strict)}) == Fetched(
        "nq.docx", fault="strict"
    )


@pytest.mark.parametrize(
    ("text", "font"),
    [("§¶ng céng s¶n ViÖt Nam", "Times New Roman"), ("chi bé", ".VnTime"), ("thò xaõ", "VNI-Times")],
)
def test_r17_a_paragraph_for_an_old_font_is_refused_by_its_place(text: str, font: str) -> None:
    fetched = read(
        paragraph(run("Số 1")), paragraph(run(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'))
    )

    assert (fetched.fault, fetched.place) == (
        "old-font",
        {"§": "Đảng cộng sản Việt Nam", "c": "chi bộ", "t": "thị xã"}[text[0]],
    )


def test_r17_an_old_font_over_unicode_is_only_a_font() -> None:
    assert read(paragraph(run("Nghị quyết số 1", '<w:rFonts w:hAnsi=".VnTime"/>'))).text == "Nghị quyết số 1"


def test_a_document_of_endless_text_is_refused_while_it_is_read() -> None:
    lines = [f"{number:x} {number * 7919:x} {number * 104729:x} " * 20 for number in range(MOST_TEXT // 150)]

    assert read(*(paragraph(run(line)) for line in lines)) == Fetched("nq.docx", fault="too-large")
