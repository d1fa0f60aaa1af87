"""The committee's own Word template: sent by its office, checked, looked at, taken, taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from domain.figures.report_template import PLACEHOLDERS, missing_placeholders, unknown_placeholders
from domain.people.person import Role
from storage.engine.database import Database
from storage.tables import audit
from storage.work import reading, writing
from tests.committee import NOON
from tests.people.test_linking import rows
from tests.pledges.pledging import open_round, pledged
from tests.town import Town

OWN = "Mẫu riêng của {{ co_quan }}: {% for d in cac_dot %}{{ d.bieu.tong[2] }}; {% endfor %}"


def word_file(*paragraphs: str, change: Callable[[object], None] = lambda _document: None) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    change(document)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def said_in(file: bytes) -> list[str]:
    return [one.text for one in Document(BytesIO(file)).paragraphs]


async def audited(town: Town) -> list[str]:
    return [str(act) for (act,) in await rows(town.app.database, audit.c.action) if "report-" in str(act)]


async def test_a_template_is_looked_at_before_reports_are_made_with_it_and_taken_back(
    button_town: Town,
) -> None:
    await open_round(button_town)
    await pledged(button_town, "DV01")
    office = button_town.talk("VP01")

    (asked,) = await office.says("/maubaocao")
    assert asked.startswith("Dự thảo báo cáo đang theo mẫu có sẵn của Hệ thống.")
    (here,) = await office.presses("Tải mẫu đang dùng")
    assert here == "Mẫu đang dùng ở tệp gửi kèm.\n\nĐồng chí gửi tệp .docx vào đây, hoặc chọn:"
    assert office.files[-1].name == "mau-bao-cao.docx"
    assert "{{ mo_dau }}" in said_in(office.files[-1].data)
    _, checked = await office.sends("mau-rieng.docx", word_file(OWN))
    assert checked.startswith("Đã kiểm tra mẫu “mau-rieng.docx”: dùng được.\nMẫu không có: ")
    assert "biểu đồ (bieu_do)" in checked
    assert "cơ quan ban hành" not in checked
    # Nothing was kept of last week: the preview is blank.
    assert said_in(office.files[-1].data) == ["Mẫu riêng của …: …; …; "]

    (taken,) = await office.presses("Dùng mẫu này")
    assert "đang theo mẫu “mau-rieng.docx”, dùng từ 09:30, 23/11/2026." in taken
    await office.says("/xuat")
    await office.presses("Báo cáo tháng (Word)")
    assert said_in(office.files[-1].data) == ["Mẫu riêng của ĐẢNG ỦY VÍ DỤ: 1/9 (11,11%); "]

    await office.says("/maubaocao")
    (program,) = await office.presses("Dùng mẫu Hệ thống")
    assert program.startswith("Dự thảo báo cáo đang theo mẫu có sẵn của Hệ thống.")
    await office.says("/maubaocao")
    (former,) = await office.presses("Dùng lại mẫu trước")
    assert former.startswith("Dự thảo báo cáo đang theo mẫu “mau-rieng.docx”")
    assert await audited(button_town) == [
        "report-template.send",
        "report-template.take",
        "report-template.leave",
        "report-template.take-former",
    ]


async def test_the_template_before_is_kept_and_the_one_before_that_is_not(database: Database) -> None:
    async with writing(database) as work:
        templates, sent = work.report_templates, []
        for number in range(3):
            at = NOON + timedelta(minutes=number)
            sent.append(await templates.propose(f"{number}.docx", bytes([number]), by="p", at=at))
            assert await templates.proposed(sent[-1]) is not None
            await templates.take(sent[-1], at)
        lost = await templates.propose("bỏ.docx", b"", by="p", at=NOON)
        await templates.propose("khác.docx", b"", by="p", at=NOON)
        kept = await templates.kept()

        assert (kept.current and kept.current.name, kept.former and kept.former.name) == ("2.docx", "1.docx")
        assert [await templates.content(one) for one in (*sent, lost)] == [None, b"\1", b"\2", None]
        await templates.take(sent[1], NOON + timedelta(hours=1))
        assert await templates.in_force() == b"\1"
        kept = await templates.kept()
        assert kept.former is not None
        assert kept.former.id == sent[2]
        await templates.leave(NOON + timedelta(hours=2))
        assert await templates.in_force() is None


async def test_placeholders_that_there_are_not_are_named_with_the_nearest(button_town: Town) -> None:
    office = button_town.talk("VP01")
    await office.says("/maubaocao")

    _, said = await office.sends(
        "mau.docx", word_file("{{ co_qan }} {{ mat_khau }} {% for d in cac_dot %}{{ d.tenn }}{% endfor %}")
    )

    assert said.startswith(
        "Mẫu có chỗ trống Hệ thống không biết: “.tenn” (có phải “.ten”?), “co_qan” (có phải “co_quan”?), "
        "“mat_khau”. "
    )
    assert "Dùng mẫu này" not in office.choices
    assert "Ở bước này Hệ thống nhận tệp Word .docx." in (await office.says("dùng luôn đi"))[0]


def linked(document: object) -> None:
    document.part.relate_to("https://vi.du/mau.dotm", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)  # type: ignore[attr-defined]


def fetching(document: object) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), 'INCLUDETEXT "C:\\\\mat.docx"')
    document.paragraphs[0]._p.append(field)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", word_file("{{ ''.__class__.__mro__ }}"), "Mẫu có lệnh ngoài các chỗ trống"),
        ("a.docx", word_file("{{ cac_dot.append(1) }}"), "Mẫu có lệnh ngoài các chỗ trống"),
        ("a.docx", word_file("{{ 'x' * 999999999 }}"), "Mẫu có lệnh ngoài các chỗ trống"),
        ("a.docx", word_file("{% include '/etc/passwd' %}"), "Mẫu có lệnh ngoài các chỗ trống"),
        ("a.docx", word_file("{{ co_quan"), "Các chỗ trống chưa khớp nhau"),
        ("a.docx", word_file("{{ co_quan }}", change=linked), "Mẫu có liên kết ra ngoài tệp"),
        ("a.docx", word_file("{{ co_quan }}", change=fetching), "Mẫu có liên kết ra ngoài tệp"),
        ("a.docx", word_file("không có gì"), "Tệp không có chỗ trống nào để điền."),
        ("a.docx", b"text", "Ở bước này Hệ thống nhận tệp Word .docx."),
    ],
)
async def test_a_template_that_wants_more_is_refused_by_a_sentence(
    button_town: Town, name: str, data: bytes, said: str
) -> None:
    office = button_town.talk("VP01")
    await office.says("/maubaocao")

    _, answer = await office.sends(name, data)

    assert answer.startswith(said)
    async with reading(button_town.app.database) as work:
        kept = await work.report_templates.kept()
    assert kept.current is None
    assert await audited(button_town) == []


async def test_an_office_further_down_does_not_choose_the_template(button_town: Town) -> None:
    person_id = await button_town.person_id("DV01")
    async with writing(button_town.app.database) as work:
        root = await work.people.root(button_town.today)
        assert root is not None
        units = await work.people.units((root.id,), button_town.today)
        below = next(unit for unit in units if unit.name == "Đảng bộ Sở Mẫu")
        await work.people.grant(person_id, Role.OFFICE, below.id, button_town.today)

    (said,) = await button_town.talk("DV01").says("/maubaocao")

    assert said.startswith("Mẫu báo cáo do văn phòng của Đảng ủy quyết định.")


def test_every_placeholder_is_known_and_a_template_without_any_lacks_all() -> None:
    assert list(unknown_placeholders(PLACEHOLDERS)) == []
    assert list(missing_placeholders([])) == list(PLACEHOLDERS)
