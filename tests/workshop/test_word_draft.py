"""The draft of a report as a Word file, and what a template may not do."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.shared import Mm, Pt
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError

from bot.words.texts import FluentWords
from bot.workshop.jobs import WordDraft
from bot.workshop.printing.word_draft import word_draft
from domain.figures.draft import DraftRound, DraftTable, ReportDraft
from handlers.figures.sheet_context import teller
from tests.town import ZONE

WORDS = FluentWords(zone=ZONE, strict=True)
DRAFT = ReportDraft(
    above="ĐẢNG BỘ TỈNH VÍ DỤ",
    issuer="ĐẢNG ỦY SỞ MẪU & BAN",
    number="Số        -BC/ĐU",
    place="………, ngày      tháng 11 năm 2026",
    about="kết quả đăng ký, thực hiện nêu gương",
    period="Tuần 47, từ 16/11 đến 22/11/2026",
    opening="Đảng ủy Sở Mẫu báo cáo kết quả như sau:",
    rounds=(
        DraftRound(
            title="Đợt đăng ký: {{ 7 * 7 }} <Quý I>",
            lines=("Đã đăng ký: 8/9 (88,89%) (Biểu 1).",),
            table=DraftTable(
                name="Biểu 1. Quý I",
                source="Nguồn: danh sách chốt.",
                headings=("TT", "Đơn vị", "Đã đăng ký", "Chưa đăng ký"),
                rows=(("1", "Chi bộ Một", "5/5 (100,00%)", "0"), ("2", "Chi bộ Hai", "3/4 (75,00%)", "1")),
                total=("", "Tổng cộng", "8/9 (88,89%)", "1"),
            ),
        ),
    ),
    charts=(),
    later=("Ghi nhận sau.",),
    pace=("Quý I: kịp tiến độ.",),
    behind=("Không có đơn vị chậm.",),
    due=("Quý I: hạn 30/11.",),
    receivers=("- Cấp ủy cấp trên (để báo cáo);", "- Lưu Văn phòng Đảng ủy."),
    on_behalf="T/M BAN THƯỜNG VỤ",
    signer="BÍ THƯ",
)


def made_of(own: bytes | None = None) -> bytes:
    return word_draft(WordDraft(DRAFT, "vi", own), teller(WORDS, "vi"))


def template(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def test_the_signature_never_stands_alone_on_a_page() -> None:
    """It goes with the last heading and what stands below that."""
    made = Document(BytesIO(made_of()))

    last = [one.paragraph_format.keep_with_next for one in made.paragraphs[-3:]]

    assert made.paragraphs[-3].text.startswith("IV")
    assert last == [True, True, True]


def test_the_draft_is_laid_out_as_the_party_asks() -> None:
    made = Document(BytesIO(made_of()))

    (section,) = made.sections
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(one / Mm(1)) for one in margins if one is not None] == [20, 20, 30, 15]
    assert (made.styles["Normal"].font.name, made.styles["Normal"].font.size) == ("Times New Roman", Pt(14))
    assert "PAGE" in section.header._element.xml
    head, units, foot = made.tables
    left, right = (cell.text.split("\n") for cell in head.rows[0].cells)
    assert left == ["ĐẢNG BỘ TỈNH VÍ DỤ", "ĐẢNG ỦY SỞ MẪU & BAN", "*", "Số        -BC/ĐU"]
    assert right == ["ĐẢNG\xa0CỘNG\xa0SẢN\xa0VIỆT\xa0NAM", "………, ngày      tháng 11 năm 2026"]
    assert [[cell.text for cell in row.cells] for row in units.rows] == [
        ["TT", "Đơn vị", "Đã đăng ký", "Chưa đăng ký"],
        ["1", "Chi bộ Một", "5/5 (100,00%)", "0"],
        ["2", "Chi bộ Hai", "3/4 (75,00%)", "1"],
        ["", "Tổng cộng", "8/9 (88,89%)", "1"],
    ]
    assert foot.rows[0].cells[0].text.split("\n") == ["Nơi nhận:", *DRAFT.receivers]
    said = [one.text for one in made.paragraphs]
    assert said[:5] == [
        "(Dự thảo lần 1)",
        "BÁO CÁO",
        "kết quả đăng ký, thực hiện nêu gương",
        "(Tuần 47, từ 16/11 đến 22/11/2026)",
        "-----",
    ]
    assert "1. Đợt đăng ký: {{ 7 * 7 }} <Quý I>" in said
    assert "- Đã đăng ký: 8/9 (88,89%) (Biểu 1)." in said


def test_a_share_has_room_for_each_of_its_numbers() -> None:
    """`107/310` at 12 points and bold is 14 mm wide, `(100,00%)` 19 mm."""
    columns = (
        "Đã đăng ký",
        "Đã xác nhận",
        "Chờ xác nhận",
        "Chờ bổ sung",
        "Chưa đăng ký",
        "Kết quả đạt",
        "Có",
    )
    figures = ("107/310 (34,52%)", "70/310 (22,58%)", "37", "3", "200", "6", "7")
    table = DraftTable(
        name="Biểu 1",
        source="Nguồn",
        headings=("TT", "Đơn vị", *columns),
        rows=(("1", "Chi bộ Một", *figures),),
        total=("", "Tổng cộng", *figures),
    )
    draft = replace(DRAFT, rounds=(replace(DRAFT.rounds[0], table=table),))

    made = Document(BytesIO(word_draft(WordDraft(draft, "vi", None), teller(WORDS, "vi"))))

    row = made.tables[1].rows[1]
    millimetres = [(cell.width or Mm(0)) / Mm(1) for cell in row.cells]
    assert min(millimetres[2:4]) - 2 >= 19
    assert min(millimetres[4:]) - 2 >= 12
    assert round(sum(millimetres)) == 165


@pytest.mark.parametrize(
    ("hostile", "fault"),
    [
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", SecurityError),
        ("{{ co_quan.__init__.__globals__ }}", SecurityError),
        ("{{ cac_dot.append(1) }}", SecurityError),
        ("{{ self.__init__ }}", SecurityError),
        ("{{ ''['__class__']['__mro__'] }}", SecurityError),
        ("{{ '%s'|attr('__class__') }}", SecurityError),
        ("{{ '{0.__class__}'.format(1) }}", SecurityError),
        ("{% for n in range(10 ** 9) %}x{% endfor %}", OverflowError),
        ("{{ mat_khau }}", UndefinedError),
        ("{% include '/etc/passwd' %}", TypeError),
    ],
)
def test_a_template_reaches_nothing_of_the_program(hostile: str, fault: type[Exception]) -> None:
    with pytest.raises((fault, TemplateError)) as raised:
        made_of(template(hostile))

    assert isinstance(raised.value, fault)


def test_a_template_says_what_it_wants_in_its_own_order() -> None:
    own = template(
        "{{ thay_mat }} / {{ co_quan }}", "{% for dot in cac_dot %}{{ dot.bieu.tong[2] }}{% endfor %}"
    )

    made = Document(BytesIO(made_of(own)))

    assert [one.text for one in made.paragraphs] == [
        "T/M BAN THƯỜNG VỤ / ĐẢNG ỦY SỞ MẪU & BAN",
        "8/9 (88,89%)",
    ]
