"""The office reads who did what: within its units, by person, kind and day; the file it takes is in the log, too."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from fluent.syntax import FluentParser, ast
from openpyxl import load_workbook

from bot.words.texts import OURS
from domain.audit.acts import ABOUT_A_PERSON, ABOUT_A_UNIT, ACTS, KINDS_OF_ACTS, acts_of
from domain.audit.entry import AuditFilter
from domain.audit.typed_days import past_days
from domain.people.person import Role
from storage.work import writing
from tests.pledges.pledging import open_round, pledged
from tests.security.people import grant
from tests.town import Town

MONDAY = date(2026, 11, 23)
UT = "• 09:30, 23/11/2026: Bùi Văn Út gửi nội dung đăng ký"
AN = "• 09:30, 23/11/2026: Nguyễn Văn An gửi nội dung đăng ký"


async def lived(town: Town) -> None:
    """Two members of different cells pledged."""
    await open_round(town)
    await pledged(town, "DV01")
    await pledged(town, "DV11")


def entries(said: list[str]) -> list[str]:
    """The entries of a screen."""
    return [line for line in "\n".join(said).splitlines() if line.startswith("•")]


async def test_the_newest_entries_are_sentences_narrowed_by_typing_and_by_choosing(town: Town) -> None:
    await lived(town)
    office = town.talk("VP01")

    newest = await office.says("nhật ký")
    last_week = await office.says("tuần trước")
    today = await office.says("23/11")
    asked = await office.presses("Lọc theo loại việc")
    study = await office.presses("Học tập")
    everything = await office.presses("Bỏ lọc")
    found = await office.says("nguyen van an")
    no_day = await office.says("31/2")
    nobody = await office.says("zzz")

    assert newest[0].startswith("Nhật ký, mới nhất trước\n")
    assert entries(newest) == entries(today) == entries(everything) == [UT, AN]
    assert "Thời gian: từ 16/11/2026 đến 22/11/2026\n\nKhông có việc nào." in last_week[0]
    assert asked == ["Xem loại việc nào?"]
    assert entries(study) == []
    assert entries(found) == [AN]
    assert no_day[0].startswith("Tháng 2 năm 2026 có 28 ngày.")
    assert nobody[0].startswith("Không tìm thấy đồng chí nào như vậy")


async def test_older_entries_stand_on_further_pages_and_say_whom_they_are_about(plain_town: Town) -> None:
    cell = await plain_town.person_id("DV01")
    office_id = await plain_town.person_id("VP01")
    async with writing(plain_town.app.database) as work:
        for number in range(9):
            await work.audit.record(
                at=plain_town.clock.now(),
                actor="cli" if number == 0 else office_id,
                action="role.grant",
                subject=cell,
                detail=f"office {number}",
            )
    office = plain_town.talk("VP01")

    first = await office.says("/nhatky")
    second = await office.says("1")

    assert (
        entries(first)
        == ["• 09:30, 23/11/2026: Lê Thị Văn Phòng cấp quyền trên Hệ thống, đối với đồng chí Nguyễn Văn An"]
        * 8
    )
    assert entries(second) == [
        "• 09:30, 23/11/2026: Người vận hành cấp quyền trên Hệ thống, đối với đồng chí Nguyễn Văn An"
    ]
    assert entries(await office.says("1")) == entries(first)


async def test_the_file_has_what_was_looked_for_and_is_in_the_log(button_town: Town) -> None:
    await lived(button_town)
    office = button_town.talk("VP01")

    await office.says("/nhatky")
    await office.says("Út")
    given = await office.presses("Tải Excel")
    await office.presses("Xong")
    after = await office.says("/nhatky")

    assert given[0].startswith("Đồng chí nhận tệp Excel dưới đây.")
    assert [file.name for file in office.files] == ["neu-guong_nhat-ky_2026-11-23.xlsx"]
    cells = [
        [str(cell.value) for cell in row if cell.value is not None]
        for row in load_workbook(BytesIO(office.files[0].data)).worksheets[0].iter_rows()
    ]
    assert ["Của hoặc về đồng chí: Bùi Văn Út"] in cells
    assert [row[2:4] for row in cells if row and row[0].isdecimal()] == [
        ["Bùi Văn Út", "gửi nội dung đăng ký"]
    ]
    assert entries(after)[0] == "• 09:30, 23/11/2026: Lê Thị Văn Phòng tải nhật ký, tại Đảng ủy Ví dụ"


async def test_an_office_sees_its_own_units_and_a_secretary_none(plain_town: Town) -> None:
    await lived(plain_town)
    await grant(plain_town, "DV12", Role.OFFICE, "CB2")
    async with writing(plain_town.app.database) as work:
        root = await work.people.root(plain_town.today)
        assert root is not None
        units = {one.code: one.id for one in await work.people.units((root.id,), plain_town.today)}
        at = plain_town.clock.now()
        await work.audit.record(at=at, actor="assistant", action="code.paused", subject="codes")
        await work.audit.record(at=at, actor="cli", action="unit.rename", subject=units["CB1"])
        await work.audit.record(at=at, actor="cli", action="unit.rename", subject=units["CB2"])
    whole, part, leader = (plain_town.talk(code) for code in ("VP01", "DV12", "BT01"))

    everything = entries(await whole.says("/nhatky"))
    of_part = entries(await part.says("/nhatky"))
    stranger = await part.says("an")

    assert [line.partition(": ")[2] for line in everything] == [
        "Người vận hành đổi tên đơn vị, tại Chi bộ Kế hoạch",
        "Người vận hành đổi tên đơn vị, tại Chi bộ Văn phòng",
        "Hệ thống tạm dừng nhận mã liên kết nhắn tay vì có nhiều mã sai",
        "Bùi Văn Út gửi nội dung đăng ký",
        "Nguyễn Văn An gửi nội dung đăng ký",
    ]
    assert [everything[0], everything[3]] == of_part
    assert stranger[0].startswith("Không tìm thấy")
    assert "không thuộc phần việc" in (await leader.says("/nhatky"))[0]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_act_has_its_own_words(language: str) -> None:
    source = (OURS / language / "audit" / "log.ftl").read_text()
    (message,) = [
        entry
        for entry in FluentParser().parse(source).body
        if isinstance(entry, ast.Message) and entry.id.name == "audit-act"
    ]
    assert message.value is not None
    (placeable,) = message.value.elements
    assert isinstance(placeable, ast.Placeable)
    assert isinstance(placeable.expression, ast.SelectExpression)
    variants = [one.key for one in placeable.expression.variants if not one.default]
    named = [key.name for key in variants if isinstance(key, ast.Identifier)]

    assert named == [act.replace(".", "-") for act in ACTS]


def test_every_act_is_of_one_kind_and_about_one_thing() -> None:
    assert sorted(act for kind in KINDS_OF_ACTS for act in acts_of(kind)) == sorted(ACTS)
    assert not ABOUT_A_PERSON & ABOUT_A_UNIT


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("31/3", date(2026, 3, 31), date(2026, 3, 31)),
        ("hôm qua", date(2026, 11, 22), date(2026, 11, 22)),
        ("tuần trước", date(2026, 11, 16), date(2026, 11, 22)),
        ("tuần này", MONDAY, MONDAY),
        ("tháng này", date(2026, 11, 1), MONDAY),
        ("tháng trước", date(2026, 10, 1), date(2026, 10, 31)),
        ("tháng 12", date(2025, 12, 1), date(2025, 12, 31)),
        ("tháng 2/2026", date(2026, 2, 1), date(2026, 2, 28)),
        ("từ 1/3 đến 31/3", date(2026, 3, 1), date(2026, 3, 31)),
        ("1/3/2026 - 31/3/2026", date(2026, 3, 1), date(2026, 3, 31)),
    ],
)
def test_days_that_are_over_are_read_as_people_type_them(typed: str, first: date, last: date) -> None:
    assert past_days(typed, MONDAY) == (first, last)


@pytest.mark.parametrize("typed", ["tháng 13", "31/12/2026", "tuần sau", "An", "31/2"])
def test_what_is_not_over_or_no_day_is_none(typed: str) -> None:
    assert past_days(typed, MONDAY) is None


def test_a_filter_is_what_its_token_says() -> None:
    wanted = AuditFilter("some-id", "study", date(2026, 3, 1), date(2026, 3, 31), 17)

    assert AuditFilter.parse(wanted.token) == wanted
    assert AuditFilter.parse("||x|") == AuditFilter.parse("x|y|2026-13-01||0") == AuditFilter()
