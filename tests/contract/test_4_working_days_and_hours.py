"""4. Reminders keep to working days and hours: holidays, the office's own days, swapped days."""

from __future__ import annotations

from datetime import date

import pytest

from domain.calendar.working_days import OFFICE_HOURS
from storage.work import writing
from tests.contract.days import live
from tests.reminders.test_reminders import local, open_round
from tests.town import Town


async def _days(town: Town, **days: bool) -> None:
    """The office's own days, `d2026_11_27=False` being a free one."""
    async with writing(town.app.database) as work:
        for name, worked in days.items():
            year, month, day = map(int, name.removeprefix("d").split("_"))
            await work.days.put(date(year, month, day), worked=worked)


@pytest.mark.parametrize(
    ("days", "came"),
    [
        # T-7 on Monday, T-3 and T-1 on the Friday before their weekend, the day itself.
        ({}, [(11, 30), (12, 4), (12, 7)]),
        # A free Monday and a free Friday: the last working day before.
        ({"d2026_11_30": False, "d2026_12_04": False}, [(11, 27), (12, 3), (12, 7)]),
        # The Saturday is worked: T-1, which is Sunday, moves there and no further; T-3 stays on Friday.
        ({"d2026_12_05": True}, [(11, 30), (12, 4), (12, 5), (12, 7)]),
        # The deadline's own day is free: the last call comes on the working day before it.
        ({"d2026_12_07": False}, [(11, 30), (12, 4)]),
    ],
)
async def test_a_step_on_a_free_day_moves_to_the_last_working_day_before(
    button_town: Town, days: dict[str, bool], came: list[tuple[int, int]]
) -> None:
    await _days(button_town, **days)
    await open_round(button_town)
    await button_town.after(minutes=1)

    steps = await live(button_town, "DV01", until=date(2026, 12, 9))

    assert [one.at for one in steps] == [local(2026, month, day, 9) for month, day in came]


async def test_the_real_deadline_is_said_where_the_last_call_moves(button_town: Town) -> None:
    await _days(button_town, d2026_12_07=False)
    await open_round(button_town)
    await button_town.after(minutes=1)

    *_, last = await live(button_town, "DV01", until=date(2026, 12, 9))

    assert last.text.startswith("Còn 3 ngày, hạn 17:00, thứ Hai 07/12/2026.")
    assert last.following is None


async def test_nothing_comes_outside_working_hours_or_on_a_holiday(button_town: Town) -> None:
    """Opened on the evening before a holiday."""
    button_town.clock.at = local(2026, 11, 23, 18)
    await open_round(button_town)

    came = await live(button_town, "DV01", until=date(2026, 12, 9))

    assert came[0].day == date(2026, 11, 25)
    for one in came:
        assert any(start <= one.at.time() < end for start, end in OFFICE_HOURS)
