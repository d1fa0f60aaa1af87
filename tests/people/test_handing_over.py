"""A secretary hands the cell to the deputy until a day: who is told of what waits, and who hears of it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from domain.people.handover import HandedUnits
from domain.people.person import Role
from domain.talk.messages import Pressed
from handlers.action import Refusal
from handlers.people.actions.handing import NOT_HANDED, end_over, hand_over, take_back
from handlers.review.deciders import leaders_of
from storage.people.handovers import SqlHandovers
from storage.tables import audit
from storage.work import writing
from tests.people.test_linking import rows
from tests.pledges.pledging import ON_TIME_ONLY, open_round, pledged
from tests.town import ZONE, Talk, Town

MONDAY_AFTER = datetime(2026, 11, 30, 9, 30, tzinfo=ZONE)


async def deputy_of_cell(town: Town, code: str = "PB01", like: str = "BT01") -> str:
    """Give this person the rights of a deputy where that one is secretary; returns the unit's id."""
    person_id, secretary = await town.person_id(code), await town.person_id(like)
    async with writing(town.app.database) as work:
        (grant,) = await work.people.grants(secretary, town.today)
        await work.people.grant(person_id, Role.DEPUTY, grant.unit_id, town.today)
    await town.after(minutes=1)
    return grant.unit_id


async def handed(town: Town, day: str = "07/12/2026") -> Talk:
    """The secretary hands the cell to its only deputy until that day."""
    secretary = town.talk("BT01")
    await secretary.says("/bangiao")
    await secretary.says(day)
    await secretary.presses("Bàn giao")
    await town.after(minutes=1)
    return secretary


def told(talk: Talk, begins: str) -> list[str]:
    """Of what this chat has not read yet, what begins like this."""
    return [one for one in talk.unread() if one.startswith(begins)]


async def test_the_deputy_and_the_level_above_are_told(town: Town) -> None:
    await deputy_of_cell(town)
    secretary, deputy, above = town.talk("BT01"), town.talk("PB01"), town.talk("BT00")
    deputy.unread()
    above.unread()

    asked = await secretary.says("bàn giao")
    days = secretary.choices
    wrong = await secretary.says("31/2/2027")
    past = await secretary.says("20/11/2026")
    review = await secretary.says("07/12/2026")
    done = await secretary.presses("Bàn giao")
    await town.after(minutes=1)

    assert asked == [
        "Bàn giao Chi bộ Văn phòng cho đồng chí phó bí thư Phạm Văn Phó, đồng chí nhận lại từ ngày nào? "
        "Đồng chí chọn, hoặc nhắn ngày."
    ]
    assert days[0] == "thứ Hai 30/11/2026"
    assert "28 ngày" in wrong[0]
    assert past[0].startswith("Đề nghị chọn một ngày từ ngày mai")
    assert review[0].startswith(
        "Bàn giao Chi bộ Văn phòng cho đồng chí Phạm Văn Phó, nhận lại từ thứ Hai 07/12/2026?"
    )
    assert done[0].startswith(
        "Đã bàn giao Chi bộ Văn phòng cho đồng chí Phạm Văn Phó, nhận lại từ thứ Hai 07/12/2026."
    )
    assert len(told(deputy, "Đồng chí Trần Thị Bí Thư bàn giao công việc của Chi bộ Văn phòng")) == 1
    assert len(told(above, "Đồng chí Trần Thị Bí Thư bàn giao công việc của Chi bộ Văn phòng")) == 1
    assert ("handover.begin",) in await rows(town.app.database, audit.c.action)


async def test_what_waits_goes_to_the_deputy_alone(town: Town) -> None:
    await open_round(town)
    await deputy_of_cell(town)
    secretary, deputy = await handed(town), town.talk("PB01")
    secretary.unread()
    deputy.unread()

    await pledged(town, "DV01")
    await town.at(MONDAY_AFTER)
    to_deputy, to_secretary = deputy.unread(), secretary.unread()

    # What they owe themselves is still theirs.
    assert not any("Nguyễn Văn An" in one for one in to_secretary)
    assert any("Nguyễn Văn An" in one for one in to_deputy)


async def test_the_first_screen_does_not_press_the_secretary(town: Town) -> None:
    await open_round(town)
    await deputy_of_cell(town)
    await pledged(town, "DV01")
    secretary = town.talk("BT01")
    before = await secretary.says("/menu")
    await handed(town)

    after = await secretary.says("/menu")
    tasks = await secretary.says("/viec")
    of_deputy = await town.talk("PB01").says("/menu")

    assert "Chờ đồng chí: 1 nội dung" in before[0]
    assert "Chờ đồng chí" not in after[0]
    assert (
        "Chi bộ Văn phòng đang được bàn giao cho đồng chí Phạm Văn Phó, nhận lại từ thứ Hai 07/12/2026."
        in after[0]
    )
    assert "Chờ đồng chí: 1 nội dung" in of_deputy[0]
    # They may do it all the same.
    assert "Nguyễn Văn An" in tasks[0]


async def test_without_a_handover_both_hear(town: Town) -> None:
    await open_round(town)
    await deputy_of_cell(town)
    secretary, deputy = town.talk("BT01"), town.talk("PB01")
    secretary.unread()
    deputy.unread()

    await pledged(town, "DV01")
    await town.at(MONDAY_AFTER)

    assert any("Nguyễn Văn An" in one for one in secretary.unread())
    assert any("Nguyễn Văn An" in one for one in deputy.unread())


async def test_the_deputys_own_goes_to_the_secretary_all_the_same(town: Town) -> None:
    unit_id = await deputy_of_cell(town)
    await handed(town)
    deputy, secretary, member = [await town.person_id(code) for code in ("PB01", "BT01", "DV01")]

    async with writing(town.app.database) as work:
        from_deputy = await leaders_of(work, unit_id, town.today, but=deputy)
        from_member = await leaders_of(work, unit_id, town.today, but=member)

    assert [one.id for one in from_deputy] == [secretary]
    assert [one.id for one in from_member] == [deputy]


async def test_taken_back_at_once(town: Town) -> None:
    await deputy_of_cell(town)
    secretary, deputy, above = await handed(town), town.talk("PB01"), town.talk("BT00")
    deputy.unread()
    above.unread()

    shown = await secretary.says("/bangiao")
    back = await secretary.presses("Nhận lại việc")
    again = await secretary.says("/nhanlai")
    await town.after(minutes=1)

    assert shown == [
        "Chi bộ Văn phòng đang được bàn giao cho đồng chí Phạm Văn Phó, nhận lại từ thứ Hai 07/12/2026."
    ]
    assert back[0].startswith("Đồng chí đã nhận lại công việc của Chi bộ Văn phòng.")
    assert again == ["Hiện không có bàn giao nào của đồng chí."]
    ended = (
        "Việc bàn giao Chi bộ Văn phòng từ đồng chí Trần Thị Bí Thư cho đồng chí Phạm Văn Phó đã kết thúc."
    )
    assert len(told(deputy, ended)) == 1
    assert len(told(above, ended)) == 1
    assert ("handover.end",) in await rows(town.app.database, audit.c.action)


async def test_it_ends_by_itself_and_both_hear(town: Town) -> None:
    await deputy_of_cell(town)
    secretary, deputy = await handed(town, "26/11/2026"), town.talk("PB01")
    await town.at(datetime(2026, 11, 25, 16, tzinfo=ZONE))
    before = told(secretary, "Việc bàn giao"), told(deputy, "Việc bàn giao")

    await town.at(datetime(2026, 11, 26, 8, 30, tzinfo=ZONE))
    await town.after(minutes=20)

    assert before == ([], [])
    assert len(told(secretary, "Việc bàn giao Chi bộ Văn phòng")) == 1
    assert len(told(deputy, "Việc bàn giao Chi bộ Văn phòng")) == 1


async def test_what_ends_by_itself_is_nobodys_act(button_town: Town) -> None:
    town = button_town
    await deputy_of_cell(town)
    await handed(town, "26/11/2026")

    await town.at(datetime(2026, 11, 26, 8, 30, tzinfo=ZONE))

    entries = await rows(town.app.database, audit.c.actor, audit.c.action)
    assert ("assistant", "handover.end") in entries


async def test_how_many_ended_by_themselves_is_told_once(button_town: Town) -> None:
    town = button_town
    await deputy_of_cell(town)
    await handed(town, "26/11/2026")
    ended = []
    for day in (25, 27, 27):
        async with writing(town.app.database) as work:
            ended.append(await end_over(work, day=date(2026, 11, day), now=town.clock.now()))

    assert ended == [0, 1, 0]


async def test_taken_back_in_two_places_at_once_is_told_once(
    button_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is later still sees it stand, and ends nothing."""
    town = button_town
    unit_id = await deputy_of_cell(town)
    await handed(town)
    async with writing(town.app.database) as work:
        seen = await work.handovers.standing(town.today)
        by = await work.people.by_code("BT01", town.today)
    assert by is not None

    async def as_seen(_handovers: SqlHandovers, _day: date) -> HandedUnits:
        return seen

    monkeypatch.setattr(SqlHandovers, "standing", as_seen)
    ended = []
    for _ in range(2):
        async with writing(town.app.database) as work:
            ended.append(await take_back(work, unit_id, by=by, day=town.today, now=town.clock.now()))

    assert ended[1] == NOT_HANDED
    assert (await rows(town.app.database, audit.c.action)).count(("handover.end",)) == 1


async def test_whoever_is_the_office_too_still_reads_what_waits_for_it(button_town: Town) -> None:
    """A request for more time from another cell, passed on to the office, is nothing that the deputy decides."""
    town = button_town
    await open_round(town, ON_TIME_ONLY)
    await deputy_of_cell(town)
    secretary, office = await town.person_id("BT01"), await town.person_id("VP01")
    async with writing(town.app.database) as work:
        root = await work.people.root(town.today)
        assert root is not None
        await work.people.grant(secretary, Role.OFFICE, root.id, town.today)
        await work.people.revoke(office, Role.OFFICE, root.id, town.today)
    await handed(town)
    for said in ("/xingiahan", "1", "1"):
        await town.talk("DV11").says(said)
    await town.talk("DV11").presses("Gửi đề nghị")
    await town.talk("BT02").says("/xetgiahan")
    await town.talk("BT02").says("1 đồng ý")
    await town.talk("BT02").presses("Thực hiện")

    (first_screen,) = await town.talk("BT01").says("/menu")

    assert "1 đề nghị gia hạn" in first_screen


async def test_a_deputy_who_loses_the_role_has_nothing_in_hand(button_town: Town) -> None:
    town = button_town
    unit_id = await deputy_of_cell(town)
    await handed(town)
    deputy = await town.person_id("PB01")
    async with writing(town.app.database) as work:
        await work.people.revoke(deputy, Role.DEPUTY, unit_id, town.today)
        standing = await work.handovers.standing(town.today)

    assert standing == {}


async def test_who_has_no_deputy_is_told_whom_to_ask(town: Town) -> None:
    asked = await town.talk("BT02").says("/bangiao")

    assert asked[0].splitlines()[0] == (
        "Chi bộ Kế hoạch chưa có đồng chí nào có quyền phó bí thư trên Hệ thống, nên chưa bàn giao được. "
        "Đề nghị đồng chí liên hệ để được phân quyền:"
    )
    assert len(asked[0].splitlines()) == 2


@pytest.mark.parametrize("code", ["PB01", "DV01", "VP01"])
async def test_only_a_secretary_hands_over(town: Town, code: str) -> None:
    await deputy_of_cell(town)

    said = await town.talk(code).says("/bangiao")

    assert said[0].splitlines()[0] == "Mục này không thuộc phần việc của đồng chí."


async def test_a_foreign_unit_or_deputy_in_a_button_does_nothing(button_town: Town) -> None:
    """The secretary of another cell, with the unit and the deputy of this one."""
    town = button_town
    unit_id = await deputy_of_cell(town)
    other, deputy = town.talk("BT02"), await town.person_id("PB01")

    foreign = await other.does(Pressed(0, f"/bangiao.{unit_id}", "1"))
    await handed(town)
    taken = await other.does(Pressed(0, f"/nhanlai.{unit_id}", "1"))
    async with writing(town.app.database) as work:
        by = await work.people.by_code("BT02", town.today)
        assert by is not None
        refused = await hand_over(
            work,
            unit_id,
            deputy,
            until=MONDAY_AFTER.date(),
            by=by,
            day=town.today,
            now=town.clock.now(),
        )
        standing = await work.handovers.standing(town.today)

    assert foreign[0].startswith("Chưa bàn giao được")
    assert taken == ["Hiện không có bàn giao nào của đồng chí."]
    assert isinstance(refused, Refusal)
    assert set(standing) == {unit_id}
