"""One card for everything about a person: who may open it, what it says, where its buttons lead and come back from."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import RowMapping

from domain.people.person import Role
from domain.talk.messages import Pressed
from handlers.people.card import CARD_COMMAND
from storage.engine.database import Statement, Statements
from storage.engine.fast_path import StatementParameters
from storage.tables import audit
from storage.work import writing
from tests.extensions.test_extensions import BY_LEADERS, TUESDAY
from tests.people.test_linking import rows
from tests.pledges.pledging import ON_TIME_ONLY, decided, open_round, pledged, roster_says
from tests.security.people import unit_ids
from tests.study.studying import open_study
from tests.town import CELL, OTHER, Talk, Town


async def opened(town: Town, talk: Talk, code: str) -> list[str]:
    """The lines of the card of the person with this code, as this chat sees it."""
    return (await talk.says(f"/{CARD_COMMAND} {code}"))[0].splitlines()


def rows_read(monkeypatch: pytest.MonkeyPatch, column: str) -> list[str]:
    """What this column holds in all rows that are read from now on."""
    read: list[str] = []
    rows_of = Statements.rows

    async def noted(
        statements: Statements, statement: Statement, parameters: StatementParameters | None = None
    ) -> Sequence[RowMapping]:
        found = await rows_of(statements, statement, parameters)
        read.extend(str(row[column]) for row in found if column in row)
        return found

    monkeypatch.setattr(Statements, "rows", noted)
    return read


async def test_a_secretary_finds_everything_about_a_member_on_one_card(town: Town) -> None:
    await open_round(town)

    card = await opened(town, town.talk("BT01"), "DV01")

    assert card == [
        "Nguyễn Văn An (DV01)",
        "Đơn vị: Chi bộ Văn phòng",
        "Trạng thái: đang sinh hoạt",
        "Tài khoản: đã liên kết",
        "• Đăng ký Q.I/2027: chưa đăng ký, hạn thứ Hai 30/11/2026",
    ]
    assert town.talk("BT01").choices == [
        "Nhập thay",
        "Nhắc",
        "Đi vắng đến ngày…",
        "Phiếu liên kết",
        "Tìm người khác",
    ]


async def test_the_three_states_exclude_one_another(town: Town) -> None:
    await open_round(town)
    secretary = town.talk("BT01")
    pledge = await pledged(town, "DV01")
    waiting = await opened(town, secretary, "DV01")
    await decided(town, "BT01", pledge, "Cần nêu rõ kết quả")

    returned = await opened(town, secretary, "DV01")

    assert waiting[-1] == "• Đăng ký Q.I/2027: đã đăng ký, chờ xác nhận"
    assert returned[-1] == "• Đăng ký Q.I/2027: chờ bổ sung"


async def test_the_list_of_the_cell_leads_to_the_card(town: Town) -> None:
    await open_round(town)
    secretary = town.talk("BT01")
    await secretary.says("/chibo")

    which = await secretary.presses("Chọn đồng chí")
    card = await secretary.presses("Đặng Thị Ánh")

    assert which[0].startswith("Đồng chí chọn, hoặc nhắn họ tên khác:")
    assert card[0].splitlines()[0] == "Đặng Thị Ánh (DV02)"


async def test_those_who_are_missing_lead_to_the_card(town: Town) -> None:
    await open_round(town)
    secretary = town.talk("BT01")
    await secretary.says("/nhac")

    await secretary.presses("Chọn đồng chí")
    card = await secretary.presses("Võ Văn Ước")

    assert card[0].splitlines()[3:4] == ["Tài khoản: chưa liên kết"]
    # No message reaches them, so nobody is offered to send one.
    assert secretary.choices == ["Nhập thay", "Đi vắng đến ngày…", "Phiếu liên kết", "Tìm người khác"]


async def test_mondays_tasks_lead_to_the_card(town: Town) -> None:
    await open_round(town)
    secretary = town.talk("BT01")
    await secretary.says("/viec")

    await secretary.presses("Chọn đồng chí")
    card = await secretary.presses("Nguyễn Văn An")

    assert card[0].startswith("Nguyễn Văn An (DV01)")


async def test_the_search_offers_the_people_of_the_cell(town: Town) -> None:
    secretary = town.talk("BT01")
    await secretary.says("/danhsach")

    offered = secretary.choices
    card = await secretary.presses("Nguyễn Văn An")

    assert "Nguyễn Văn An" in offered
    assert "Bùi Văn Út" not in offered
    assert card[0].startswith("Nguyễn Văn An (DV01)")


async def test_one_tap_reminds_the_person_and_comes_back(town: Town) -> None:
    await open_round(town)
    secretary, member = town.talk("BT01"), town.talk("DV01")
    member.unread()
    await opened(town, secretary, "DV01")

    said = await secretary.presses("Nhắc")
    got = member.unread()
    card = await secretary.presses("Thông tin đồng chí")
    again = await secretary.says(f"/nhacrieng w-{await town.person_id('DV01')}")

    assert said == ["Đã gửi tin nhắc đến đồng chí Nguyễn Văn An."]
    assert len(got) == 1
    assert "chưa đăng ký" in got[0]
    assert card[0].startswith("Nguyễn Văn An (DV01)")
    assert again == ["Đồng chí Nguyễn Văn An đã có tin nhắc trong ngày, Hệ thống không gửi thêm."]
    assert ("reminder.nudge",) in await rows(town.app.database, audit.c.action)


async def test_entering_for_the_person_needs_no_name_and_comes_back(town: Town) -> None:
    await open_round(town)
    secretary = town.talk("BT01")
    await opened(town, secretary, "DV03")

    entering = await secretary.presses("Nhập thay")
    card = await secretary.presses("Thông tin đồng chí")

    assert entering[0].startswith("Nhập thay cho đồng chí Võ Văn Ước (DV03)")
    assert card[0].startswith("Võ Văn Ước (DV03)")


async def test_more_time_for_the_person_needs_no_name_and_comes_back(town: Town) -> None:
    await open_round(town, BY_LEADERS)
    await town.at(TUESDAY)
    secretary = town.talk("BT01")
    await opened(town, secretary, "DV01")

    until = await secretary.presses("Gia hạn")
    await secretary.says("17:00 04/12")
    await secretary.says("Đi công tác dài ngày")
    done = await secretary.presses("Xác nhận gia hạn")
    card = await secretary.presses("Thông tin đồng chí")

    assert until[0].startswith("Thời hạn hiện nay của đồng chí này")
    assert done == ["Đã gia hạn cho đồng chí Nguyễn Văn An đến 17:00, thứ Sáu 04/12/2026."]
    assert "được gia hạn đến" in card[0]


async def test_a_round_that_leaders_may_not_extend_is_not_offered(town: Town) -> None:
    await open_round(town, ON_TIME_ONLY)
    await town.at(TUESDAY)
    secretary = town.talk("BT01")

    await opened(town, secretary, "DV01")
    tried = await secretary.says(f"/giahanrieng w-{await town.person_id('DV01')}")

    assert "Gia hạn" not in secretary.choices
    assert tried == ["Hiện không có đợt nào đồng chí này cần gia hạn mà đồng chí được gia hạn."]


async def test_a_slip_for_the_person_comes_back_to_the_card(town: Town) -> None:
    secretary = town.talk("BT01")
    await opened(town, secretary, "DV03")
    await secretary.presses("Phiếu liên kết")

    await secretary.presses("Nhắn ngay")
    card = await secretary.presses("Thông tin đồng chí")

    assert card[0].startswith("Võ Văn Ước (DV03)")


async def test_nobody_acts_on_their_own_card(town: Town) -> None:
    await open_round(town)
    secretary = town.talk("BT01")

    await opened(town, secretary, "BT01")

    assert not {"Nhập thay", "Nhắc", "Gia hạn"} & set(secretary.choices)


async def test_somebody_who_moved_is_reminded_of_what_they_owe_where_they_were(button_town: Town) -> None:
    town = button_town
    await open_round(town)
    await roster_says(town, "DV11", unit=CELL)
    secretary, member = town.talk("BT01"), town.talk("DV11")
    member.unread()
    await opened(town, secretary, "DV11")

    said = await secretary.presses("Nhắc")

    assert said == ["Đã gửi tin nhắc đến đồng chí Bùi Văn Út."]
    assert len(member.unread()) == 1


@pytest.mark.parametrize("code", ["BT02", "DV01"])
@pytest.mark.parametrize("command", ["danhsach", "nhacrieng", "giahanrieng", "nhapthay", "ma"])
async def test_a_foreign_id_in_a_button_opens_nothing(button_town: Town, code: str, command: str) -> None:
    """Of another cell's secretary, and of a member: neither looks after this person."""
    await open_round(button_town, BY_LEADERS)
    person = await button_town.person_id("DV02")
    talk = button_town.talk(code)
    talk.unread()
    sent = button_town.talk("DV02")
    sent.unread()

    said = await talk.does(Pressed(0, f"/{command}.w-{person}", "1"))

    assert said
    assert "Đặng Thị Ánh" not in "".join(said)
    assert sent.unread() == []


async def test_a_foreign_unit_in_a_button_lists_nobody(button_town: Town) -> None:
    other, own = button_town.talk("BT02"), button_town.talk("BT01")
    async with writing(button_town.app.database) as work:
        person = await work.people.by_code("DV01", button_town.today)
    assert person is not None

    said = await other.does(Pressed(0, f"/danhsach.unit-{person.unit_id}", "1"))
    mine = await own.does(Pressed(0, f"/danhsach.unit-{person.unit_id}", "1"))

    assert "Nguyễn Văn An" not in "".join(said)
    assert mine[0].startswith("Đồng chí chọn, hoặc nhắn họ tên khác:")


async def test_a_former_secretarys_old_card_does_nothing(button_town: Town) -> None:
    town = button_town
    await open_round(town)
    former = town.talk("BT01")
    await opened(town, former, "DV01")
    person_id = await town.person_id("BT01")
    async with writing(town.app.database) as work:
        (grant,) = await work.people.grants(person_id, town.today)
        await work.people.revoke(person_id, Role.SECRETARY, grant.unit_id, town.today)
    await town.after(minutes=1)
    town.talk("DV01").unread()

    said = await former.presses("Nhắc")

    assert said[0].splitlines()[0] == "Mục này không thuộc phần việc của đồng chí."
    assert town.talk("DV01").unread() == []


async def test_a_deputy_of_another_cell_sees_no_card(button_town: Town) -> None:
    town = button_town
    secretary, deputy = await town.person_id("BT02"), await town.person_id("DV11")
    async with writing(town.app.database) as work:
        (grant,) = await work.people.grants(secretary, town.today)
        await work.people.grant(deputy, Role.DEPUTY, grant.unit_id, town.today)
    await town.after(minutes=1)

    said = await town.talk("DV11").says("/danhsach DV01")

    assert "Nguyễn Văn An" not in said[0]


async def test_roles_are_offered_where_the_office_reaches_and_not_where_the_cell_does(
    button_town: Town,
) -> None:
    town = button_town
    both = await town.person_id("BT02")
    units = await unit_ids(town)
    async with writing(town.app.database) as work:
        await work.people.grant(both, Role.OFFICE, units["CB2"], town.today)
        await work.people.grant(both, Role.SECRETARY, units["CB1"], town.today)
    talk = town.talk("BT02")

    await opened(town, talk, "DV11")
    of_the_office = talk.choices
    await opened(town, talk, "DV01")

    assert ["Phân quyền" in offered for offered in (of_the_office, talk.choices)] == [True, False]


async def test_a_card_reads_nobody_elses_seats_but_those_of_the_cell(
    button_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The office of a province has a hundred thousand of them in its scope."""
    town = button_town
    await open_round(town, ON_TIME_ONLY)
    await open_study(town)
    cell = await town.person_id("DV01"), await town.person_id("BT01")
    async with writing(town.app.database) as work:
        (grant,) = await work.people.grants(cell[1], town.today)
    read = rows_read(monkeypatch, "seat_unit_id")

    card = await opened(town, town.talk("VP01"), "DV01")

    assert [line for line in card if line.startswith("• ")] != []
    assert set(read) == {grant.unit_id}


async def test_whoever_moved_brings_their_rounds_to_the_card(button_town: Town) -> None:
    town = button_town
    await open_round(town)
    await roster_says(town, "DV01", unit=OTHER)

    card = await opened(town, town.talk("BT02"), "DV01")

    assert card[-1] == "• Đăng ký Q.I/2027: chưa đăng ký, hạn thứ Hai 30/11/2026"


@pytest.mark.parametrize(("argument", "most"), [("", 3), ("unit-{unit}", 2)])
async def test_a_search_reads_no_more_people_than_it_offers(
    button_town: Town, monkeypatch: pytest.MonkeyPatch, argument: str, most: int
) -> None:
    """The secretary of a body, who leads all of its cells, and is the only one who belongs to the body itself."""
    town = button_town
    above = await town.person_id("BT00")
    async with writing(town.app.database) as work:
        (grant,) = await work.people.grants(above, town.today)
    monkeypatch.setattr("handlers.people.directory.MOST_LISTED", 2)
    read = rows_read(monkeypatch, "reachable")

    await town.talk("BT00").says(f"/danhsach {argument.format(unit=grant.unit_id)}")

    assert 0 < len(read) <= most


async def test_a_button_without_its_unit_finds_nobody(button_town: Town) -> None:
    said = await button_town.talk("BT01").does(Pressed(0, f"/{CARD_COMMAND}.unit-"))

    assert said[0].startswith("Không tìm thấy")
