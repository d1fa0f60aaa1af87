"""Report templates that want more than placeholders: files that Word would act upon, hidden as well as can be."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document

from bot.workshop.jobs import ReadTemplate
from bot.workshop.reading.report_template import read_template
from domain.talk.messages import Fetched

Parts = dict[str, bytes]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
BODY = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def template(change: Callable[[Parts], None] = lambda _parts: None) -> bytes:
    """A right template, with its parts changed."""
    document, plain, made = Document(), BytesIO(), BytesIO()
    document.add_paragraph("{{ co_quan }}")
    document.save(plain)
    with zipfile.ZipFile(plain) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def read(data: bytes) -> Fetched:
    """What the workshop says of it."""
    return read_template(ReadTemplate("mau.docx", data, 5 << 20))


def run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


def mark(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def code(text: str, element: str = "w:instrText") -> str:
    return run(f'<{element} xml:space="preserve">{text}</{element}>')


def field(text: str) -> str:
    return mark("begin") + code(text) + mark("separate") + run("<w:t>1</w:t>") + mark("end")


def with_body(inside: str) -> Callable[[Parts], None]:
    """Another paragraph in the text."""

    def change(parts: Parts) -> None:
        paragraph = f'<w:p xmlns:w="{WORD}">{inside}</w:p>'.encode()
        parts[BODY] = parts[BODY].replace(b"<w:sectPr", paragraph + b"<w:sectPr", 1)

    return change


def with_relation(kind: str, target: str, mode: str = "") -> Callable[[Parts], None]:
    """Another relation of the text."""

    def change(parts: Parts) -> None:
        relation = f'<Relationship Id="rId99" Type="{kind}" Target="{target}" {mode}/>'.encode()
        parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", relation + b"</Relationships>")
        if "://" not in target:
            parts[f"word/{target}"] = b"\xd0\xcf\x11\xe0 not ours"

    return change


def under_another_name(parts: Parts) -> None:
    """The text in a part that is not named as XML, with a field that fetches."""
    with_body(field('INCLUDETEXT "//vi.du/mat.docx"'))(parts)
    parts["word/text.dat"] = parts.pop(BODY)
    parts["word/_rels/text.dat.rels"] = parts.pop(RELATIONS)
    for name in ("_rels/.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"word/document.xml", b"word/text.dat")


def with_settings(inside: str) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        parts["word/settings.xml"] = parts["word/settings.xml"].replace(
            b"</w:settings>", f"{inside}</w:settings>".encode()
        )

    return change


def with_part(name: str, content: bytes) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        parts[name] = content

    return change


FETCH = 'INCLUDETEXT "//vi.du/mat.docx"'
HIDDEN: dict[str, Callable[[Parts], None]] = {
    "a field right behind another": with_body(field("PAGE") + field(FETCH)),
    "a field in two runs": with_body(
        mark("begin") + code("INCLUDE") + code('PICTURE "//vi.du/a.png"') + mark("separate") + mark("end")
    ),
    "a field that a placeholder completes": with_body(field("{{ 'INCLUDE' }}TEXT \"//vi.du/mat.docx\"")),
    "a field that loses its beginning": with_body(
        mark("begin")
        + code("PAGE INCLUDE")
        + run("<w:t>{% if co_quan %}</w:t>")
        + code("X")
        + run("<w:t>{% endif %}</w:t>")
        + code('TEXT "//vi.du/mat.docx"')
        + mark("separate")
        + mark("end")
    ),
    "marks of a field that a placeholder makes": with_body(
        mark("{{ 'begin' }}") + code("INCLUDE") + code('TEXT "//vi.du/a"') + mark("{{ 'end' }}")
    ),
    "a field within a field": with_body(
        mark("begin") + code("IF 1 = 1 ") + field(FETCH) + mark("separate") + mark("end")
    ),
    "a deleted field": with_body(mark("begin") + code(FETCH, "w:delInstrText") + mark("end")),
    "a simple field": with_body('<w:fldSimple w:instr="PAGE{% if tong %} DDEAUTO c:/cmd.exe{% endif %}"/>'),
    "a field in the strict namespace": with_part(
        "word/footer9.xml", f'<w:ftr xmlns:w="{STRICT_WORD}">{field(FETCH)}</w:ftr>'.encode()
    ),
    "a comment that takes a mark away": with_body(
        mark("begin") + code("PAGE ") + "<!-- {% if tong %} -->" + mark("separate") + "<!-- {% endif %} -->"
    ),
    "a placeholder between runs": with_body(mark("begin") + "{% if tong %}" + code("PAGE") + mark("end")),
    "a field over two paragraphs": with_body(
        mark("begin") + "</w:p><w:p>" + code("PAGE") + mark("separate") + mark("end")
    ),
    "a run that goes with its mark": with_body(
        mark("begin")
        + run('<w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>{%r if tong %}</w:t>')
        + mark("end")
    ),
    "a link in a field": with_body(field('HYPERLINK "https://vi.du/"')),
    "the text under another name": under_another_name,
    "a relation without a mode": with_relation(f"{OFFICE}/image", "https://vi.du/a.png"),
    "an object among the pictures": with_relation(f"{OFFICE}/oleObject", "media/a.png"),
    "a macro under another name": with_relation(
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "media/b.png"
    ),
    "a source of a mail merge": with_settings(
        '<w:mailMerge><w:connectString w:val="Provider=X;Data Source=//vi.du/a"/></w:mailMerge>'
    ),
    "an add-in that opens with the document": with_part(
        "word/webextensions/webextension.xml",
        b'<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"/>',
    ),
    "a picture by its address": with_body(
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape>'
        '<v:imagedata src="https://vi.du/a.png"/></v:shape></w:pict></w:r>'
    ),
    "a drawing that fetches": with_part(
        "word/media/a.svg",
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://vi.du/a.png"/></svg>',
    ),
    "a program among the pictures": with_part("word/media/a.exe", b"MZ"),
}


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_word_would_fetch_or_run_is_found_however_it_is_hidden(hidden: str) -> None:
    read_as = read(template(HIDDEN[hidden]))

    assert (read_as.fault, read_as.content) == ("outside", b"")


@pytest.mark.parametrize(
    "loop",
    [
        "{% for a in 'aaaaaaaaaa' %}{% endfor %}",
        "{% for a in cac_dot %}{% for b in cac_dot %}{% for c in cac_dot %}{% for d in cac_dot %}"
        "{% for e in cac_dot %}{{ co_quan }}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
    ],
)
def test_loops_that_no_report_has_are_refused_unseen(loop: str) -> None:
    """The first trial has little in the places: what is small there may be huge on a Monday."""
    assert read(template(with_body(run(f"<w:t>{loop}</w:t>")))).fault == "commands"


def test_two_parts_of_one_name_are_none() -> None:
    """One of them would be looked at, and the other one read."""
    made = BytesIO(template())
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/Document.xml", b"<other/>")

    assert read(made.getvalue()).fault == "unreadable"


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "no-such"])
def test_markup_in_an_encoding_that_is_read_otherwise_is_refused(encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()

    assert read(template(with_part("word/odd.xml", head))).fault == "unreadable"


def test_fields_that_letterheads_have_are_taken() -> None:
    usual = (
        r"PAGE \* MERGEFORMAT",
        " NUMPAGES ",
        r'DATE \@ "dd/MM/yyyy"',
        r'TOC \o "1-3" \h \z \u',
        r'HYPERLINK \l "_Toc1"',
        "=SUM(ABOVE)",
    )
    simple = '<w:fldSimple w:instr=" SECTIONPAGES "/>'

    read_as = read(template(with_body("".join(map(field, usual)) + simple)))

    assert (read_as.fault, read_as.text) == (None, "co_quan")
    assert read_as.content
