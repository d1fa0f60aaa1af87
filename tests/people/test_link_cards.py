"""Secretaries and the office print cards with link codes for a whole unit."""

from __future__ import annotations

import re

import pypdfium2
import pytest
import zxingcpp
from sqlalchemy import select

from bot.delivery.composing import NothingToShow
from bot.reports.recipes import recipes
from domain.people.person import Role
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.talk.messages import Document, Pressed
from storage import tables
from storage.work import writing
from tests.people.test_linking import owner, rows
from tests.town import HEADER, ROSTER, Talk, Town

DEEP = "https://t.me/neu_guong_bot?start="
CAPTION = (
    "Chi bộ Văn phòng: {count} phiếu liên kết, in trên giấy A4 (1 trang), cắt theo đường kẻ.\n"
    "Mỗi mã dùng một lần, đến 09:30, 30/11/2026. Mã cấp trước đó không còn hiệu lực.\n"
    "Đề nghị đồng chí giao tận tay từng người, không gửi tệp vào nhóm chung."
)
LEFT_OUT = (
    "Không in phiếu cho người có quyền trên Hệ thống: Phạm Văn Phó, Trần Thị Bí Thư."
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

    asked = await secretary.presses("In phiếu A4 (PDF)")
    choices = secretary.choices
    said = await secretary.presses("Chưa liên kết: 1")
    [code] = scanned(secretary.files[0].data)
    await town.talk("new").starts(code)
    await town.talk("new").presses("Đồng ý")

    assert asked == [
        "Chi bộ Văn phòng có 5 đồng chí, 1 đồng chí chưa liên kết.\n"
        "Mỗi phiếu có một mã dùng trong 7 ngày; mã cấp trước đó cho các đồng chí này không còn hiệu lực.\n"
        "In phiếu cho ai?\n" + LEFT_OUT
    ]
    assert choices == ["Chưa liên kết: 1", "Tất cả 3 đồng chí", "Thoát"]
    assert said == [CAPTION.format(count=1)]
    assert [(file.name, file.media_type) for file in secretary.files] == [
        ("phieu-lien-ket_2026-11-23.pdf", "application/pdf")
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
    await secretary.presses("Chưa liên kết")

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


async def test_a_sheet_whose_codes_are_all_dead_when_it_is_made_says_so(
    button_town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    town = button_town
    secretary = town.talk("BT01")
    await secretary.says("/inthe")
    await _retired_before_the_sheet_is_made(town, secretary, "Chưa liên kết: 1")

    said = secretary.unread()

    assert said == [
        "Không còn phiếu nào để in: các mã của lần in này đã được dùng, hết hạn hoặc có mã mới thay."
        " Đề nghị đồng chí in lại ở mục “In phiếu liên kết”."
    ]
    assert secretary.files == []
    assert [one for one in caplog.records if one.levelname == "ERROR"] == []


async def _retired_before_the_sheet_is_made(town: Town, secretary: Talk, label: str) -> None:
    """The secretary prints, and in the same batch the office issues a code for the only one on the sheet."""
    office = town.talk("VP01")
    await office.says("/ma")
    await office.says("Võ Văn Ước")
    events = []
    for talk, pressed in ((secretary, label), (office, "Nhắn ngay")):
        shown = zip(talk.last.choices, talk.choices, strict=True)
        token = next(choice.token for choice, text in shown if text.startswith(pressed))
        events.append((talk.address, Pressed(talk.last.turn, token, "1")))
    secretary.unread()
    await town.hear(*events)


async def _refused(town: Town, document: Document) -> bool:
    try:
        await again(town, document)
    except NothingToShow:
        return True
    return False


async def test_the_office_chooses_a_unit(town: Town) -> None:
    office = town.talk("VP01")

    asked = await office.says("in thẻ")
    choices = office.choices
    typed = await office.says("ke hoach")
    outside = await town.talk("BT01").says("/inthe CB2")

    assert asked == [
        "In phiếu liên kết cho đơn vị nào? Đồng chí chọn một đơn vị, hoặc nhắn tên hay mã đơn vị khác."
    ]
    assert choices == ["Đảng ủy Ví dụ", "Đảng bộ Sở Mẫu", "Thoát"]
    assert typed[0].splitlines()[0] == "Chi bộ Kế hoạch có 3 đồng chí, 0 đồng chí chưa liên kết."
    assert office.choices[0] == "Tất cả 2 đồng chí"
    assert outside[0].splitlines()[0] == (
        "Không tìm thấy đơn vị đó trong phạm vi phụ trách. Đề nghị đồng chí nhắn tên hoặc mã đơn vị."
    )


async def test_units_that_cannot_have_cards_are_asked_again_and_too_many_cards_go_unit_by_unit(
    button_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town, office = button_town, button_town.talk("VP01")
    empty = [("", "", f"CB{n}", f"Chi bộ Mới {n}", "DB1", "", "") for n in (7, 8)]
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
        change = compare(read_rows((HEADER, *ROSTER, *empty)), known)
        await work.roster.apply(change, town.today, town.clock.now())

    async def ids(text: str) -> list[str]:
        await office.says(text)
        return [line.id for line in office.last.lines if line.id.startswith("people-link-cards")]

    await office.says("/inthe")
    several, nobody = await ids("chi bo moi"), await ids("chi bo moi 7")
    monkeypatch.setattr("handlers.people.accounts.cards.MOST_CARDS", 1)
    await office.says("/inthe")
    many = await ids("so mau")
    unlinked_only = office.choices
    monkeypatch.setattr("handlers.people.accounts.cards.MOST_CARDS", 0)
    gone = await ids("1")

    assert several == ["people-link-cards-many-units", "people-link-cards-pick-unit"]
    assert (nobody, gone[0]) == (["people-link-cards-nobody"], "people-link-cards-gone")
    assert many[:2] == ["people-link-cards-whom", "people-link-cards-too-many"]
    assert unlinked_only[0] == "Chưa liên kết: 1"
    assert not any(choice.startswith("Tất cả") for choice in unlinked_only)


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
