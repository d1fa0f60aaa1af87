"""Secretaries and the office print cards with link codes for a whole unit."""

from __future__ import annotations

import re

import pypdfium2
import zxingcpp
from sqlalchemy import select

from bot.reports.recipes import NoRight, recipes
from domain.people.person import Role
from domain.talk.messages import Document
from storage import tables
from storage.work import writing
from tests.people.test_linking import owner, rows
from tests.town import Talk, Town

DEEP = "https://t.me/neu_guong_bot?start="
CAPTION = (
    "Chi bộ Văn phòng: {count} thẻ liên kết, in trên giấy A4 (1 trang), cắt theo đường kẻ.\n"
    "Mỗi mã dùng một lần, đến 09:30, 30/11/2026. Mã cấp trước đó không còn hiệu lực.\n"
    "Đề nghị đồng chí giao tận tay từng người, không gửi tệp vào nhóm chung."
)
LEFT_OUT = (
    "Không in thẻ cho người đang giữ vai trò: Phạm Văn Phó, Trần Thị Bí Thư."
    " Mã của các đồng chí này do văn phòng cấp riêng, dùng trong 15 phút."
)


def scanned(pdf: bytes) -> list[str]:
    """The codes in the Telegram links of all pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.render(scale=200 / 72).to_pil() for page in document]
    finally:
        document.close()
    links = [found.text for page in pages for found in zxingcpp.read_barcodes(page)]
    return [link.removeprefix(DEEP) for link in links if link.startswith(DEEP)]


def recipe_of(talk: Talk) -> Document:
    """The newest document as it was asked for."""
    return next(reply.documents[0] for reply in reversed(talk._box.replies) if reply.documents)


async def again(town: Town, document: Document) -> bytes:
    """The file as another attempt to send it makes it."""
    made = recipes(town.app.database, town.app.scenes, town.clock, town.app.workshop, town.app.photos)
    return (await made["link-cards"](document, "vi")).data


async def test_a_secretary_prints_cards_for_those_not_linked(button_town: Town) -> None:
    town = button_town
    secretary = town.talk("BT01")
    await secretary.says("mã")

    asked = await secretary.presses("In thẻ A4 (PDF)")
    choices = secretary.choices
    said = await secretary.presses("1 đồng chí chưa liên kết")
    [code] = scanned(secretary.files[0].data)
    await town.talk("new").starts(code)
    await town.talk("new").presses("Đồng ý")

    assert asked == [
        "Chi bộ Văn phòng có 5 đồng chí, 1 đồng chí chưa liên kết.\n"
        "Mỗi thẻ có một mã dùng trong 7 ngày; mã cấp trước đó cho các đồng chí này không còn hiệu lực.\n"
        "In thẻ cho ai?\n" + LEFT_OUT
    ]
    assert choices == ["1 đồng chí chưa liên kết", "Tất cả 3 đồng chí", "Thoát"]
    assert said == [CAPTION.format(count=1)]
    assert [(file.name, file.media_type) for file in secretary.files] == [
        ("the-lien-ket_2026-11-23.pdf", "application/pdf")
    ]
    assert await owner(town, "new") == "DV03"


async def test_another_attempt_makes_the_same_file_and_leaves_out_who_linked(button_town: Town) -> None:
    town = button_town
    secretary = town.talk("BT01")
    await secretary.says("/inthe")
    await secretary.presses("Tất cả")
    document, first = recipe_of(secretary), secretary.files[0].data

    same = await again(town, document)
    codes = scanned(first)
    await town.talk("new").starts(codes[0])
    await town.talk("new").presses("Đồng ý")
    later = await again(town, document)

    assert same == first
    assert len(set(codes)) == 3
    assert sorted(scanned(later)) == sorted(codes[1:])


async def test_no_code_is_kept_in_clear(button_town: Town) -> None:
    town = button_town
    secretary = town.talk("BT01")
    await secretary.says("/inthe")
    await secretary.presses("Tất cả")

    codes = scanned(secretary.files[0].data)
    kept: list[object] = []
    async with town.app.database.read() as connection:
        for table in tables.metadata.sorted_tables:
            kept += [tuple(row) for row in await connection.execute(select(table))]
    assert [code for code in codes if code in repr(kept)] == []


async def test_the_audit_tells_of_each_code_and_of_the_cards(button_town: Town) -> None:
    town = button_town
    secretary = town.talk("BT01")
    await secretary.says("/inthe")
    await secretary.presses("1 đồng chí")

    audit = tables.audit
    kept = await rows(town.app.database, audit.c.actor, audit.c.action, audit.c.detail)
    actor = await town.person_id("BT01")
    assert [row for row in kept if str(row[1]).startswith("code.")] == [
        (actor, "code.issue", "10080 min leader"),
        (actor, "code.cards", "1 cards"),
    ]


async def test_whoever_lost_the_role_gets_nothing_and_old_cards_are_not_made(button_town: Town) -> None:
    town = button_town
    office = town.talk("VP01")
    await office.says("/inthe CB1")
    await office.presses("Tất cả")
    document = recipe_of(office)
    root = document.args["unit"]
    refused = []

    await town.after(days=8)
    refused.append(await _refused(town, document))
    await office.says("/inthe CB1")
    await office.presses("Tất cả")
    person_id = await town.person_id("VP01")
    async with writing(town.app.database) as work:
        top = await work.people.root(town.today)
        assert top is not None
        await work.people.revoke(person_id, Role.OFFICE, top.id, town.today)
    refused.append(await _refused(town, recipe_of(office)))

    assert refused == [True, True]
    assert root != top.id


async def _refused(town: Town, document: Document) -> bool:
    try:
        await again(town, document)
    except NoRight:
        return True
    return False


async def test_the_office_chooses_a_unit(town: Town) -> None:
    office = town.talk("VP01")

    asked = await office.says("in thẻ")
    choices = office.choices
    typed = await office.says("ke hoach")
    outside = await town.talk("BT01").says("/inthe CB2")

    assert asked == [
        "In thẻ liên kết cho đơn vị nào? Đồng chí bấm một đơn vị, hoặc nhắn tên hay mã đơn vị khác."
    ]
    assert choices == ["Đảng ủy Ví dụ", "Đảng bộ Sở Mẫu", "Thoát"]
    assert typed[0].splitlines()[0] == "Chi bộ Kế hoạch có 3 đồng chí, 0 đồng chí chưa liên kết."
    assert office.choices[0] == "Tất cả 2 đồng chí"
    assert outside[0].splitlines()[0] == (
        "Không tìm thấy đơn vị đó trong phạm vi phụ trách. Đề nghị đồng chí nhắn tên hoặc mã đơn vị."
    )


async def test_a_channel_without_files_says_how_to_get_it(two_channels: Town) -> None:
    await two_channels.link("BT01", "zalo")
    secretary = two_channels.talk("BT01", "zalo")
    await secretary.says("in the")

    said = await secretary.says("1")

    assert re.sub("[0-9]{8}", "#", said[0]).startswith(CAPTION.format(count=1))
    assert secretary.files == []


async def test_a_member_prints_nothing(town: Town) -> None:
    said = await town.talk("DV01").says("/inthe")

    assert said[0].splitlines()[0] == "Mục này không thuộc phần việc của đồng chí."
