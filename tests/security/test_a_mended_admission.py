"""A day of admission that an office writes lets nobody in: for a week the second fact is what it was."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.people.linking import ADMISSION_PROVES_AFTER, Admission
from domain.people.person import Role
from storage.work import writing
from tests.people.test_linking import owner
from tests.security.people import admit, code_from, code_in, grant
from tests.town import Talk, Town

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
OLD, NEW, OTHER = date(1998, 2, 3), date(2001, 2, 4), date(2005, 6, 7)


@pytest.mark.parametrize("before", [OLD, None])
def test_what_proved_before_proves_for_a_week_however_often_it_is_changed(before: date | None) -> None:
    first = Admission(before).changed(NEW, NOW)
    second = first.changed(OTHER, NOW + timedelta(days=6))

    assert [first.proving(NOW + timedelta(days=days)) for days in (0, 6, 7)] == [before, before, NEW]
    assert [second.proving(NOW + timedelta(days=days)) for days in (6, 12, 13)] == [before, before, OTHER]


async def mended(office: Talk, code: str, typed: str) -> tuple[str, str]:
    """Mend the day; returns the last look and what came of it."""
    await office.says(f"/danhsach {code}")
    await office.presses("Sửa thông tin")
    await office.presses("Ngày vào Đảng")
    look = await office.says(typed)
    return "\n".join(look), "\n".join(await office.presses("Xác nhận"))


async def test_an_office_reads_tries_and_writes_no_second_fact(button_town: Town) -> None:
    town = button_town
    await admit(town, "BT02", OLD)
    await grant(town, "BT00", Role.OFFICE)
    office, above, mine = town.talk("VP01"), town.talk("BT00"), town.talk("BT02")

    look, done = await mended(office, "BT02", "04/02/2001")
    town.clock.at += timedelta(minutes=1)
    same, _ = await mended(office, "BT02", "03/02/1998")
    town.clock.at += timedelta(minutes=1)
    await mended(office, "BT02", "04/02/2001")
    told = mine.unread()
    new = town.talk("new")
    asked = await new.says(code_in(await code_from(office, "Đinh Văn Dũng")))
    (wrong,) = await new.says("04/02/2001")
    await new.says("03/02/1998")
    await new.presses("Đồng ý")

    assert "1998" not in look + done
    assert "Ngày vào Đảng: 04/02/2001." in look
    assert done.startswith("Đã sửa thông tin của đồng chí Đinh Văn Dũng.\nNgày vào Đảng: 04/02/2001.")
    assert "vốn đã như vậy" not in same
    assert [one.count("vừa được sửa thành") for one in told].count(1) == 3
    assert "Ngày vào Đảng của đồng chí Đinh Văn Dũng (Chi bộ Kế hoạch) vừa được sửa" in above.unread()[0]
    assert "ngày vào Đảng" in asked[0]
    assert wrong.startswith("Thông tin chưa khớp")
    assert await owner(town, "new") == "BT02"

    town.clock.at += ADMISSION_PROVES_AFTER
    later = town.talk("later")
    await later.says(code_in(await code_from(office, "Đinh Văn Dũng")))
    (right, *_) = await later.says("04/02/2001")
    assert right.startswith("Mã này được cấp cho đồng chí Đinh Văn Dũng")
    person = await town.person_id("BT02")
    async with writing(town.app.database) as work:
        assert await work.people.admitted(person) == NEW
        assert await work.audit.verify() is None


async def test_an_office_further_down_mends_no_day_of_a_role_above_it(button_town: Town) -> None:
    town = button_town
    await grant(town, "DV02", Role.OFFICE, "CB1")
    await grant(town, "DV03", Role.OFFICE, "DU")
    lower = town.talk("DV02")
    await lower.says("/suadangvien DV03")
    await lower.presses("Ngày vào Đảng")
    odd = [(await lower.says(typed))[0] for typed in ("1998", "2/1998", "3/2/98", "31/02/1998")]
    (refused,) = await lower.says("03/02/1998")
    await lower.says("/suadangvien DV01")
    await lower.presses("Ngày vào Đảng")
    (never,) = await lower.says("01/01/2099")

    assert {one.split(",")[0] for one in odd} == {"Đồng chí nhắn đủ ngày"}
    assert refused.startswith("Đồng chí Võ Văn Ước còn có quyền trên Hệ thống ở đơn vị khác.")
    assert never.startswith("Ngày vào Đảng phải từ 03/02/1930 đến hôm nay")
