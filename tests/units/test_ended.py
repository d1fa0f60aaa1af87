"""What is left of a unit that is no more: its figures, its roles, its code."""

from __future__ import annotations

from datetime import timedelta

from domain.calendar.working_days import Week
from handlers.figures.week.figures import week_lines
from handlers.figures.week.planners import close_week
from storage.work import writing
from tests.pledges.pledging import open_round, pledged
from tests.town import Town
from tests.units.test_changing import ask, units_now


async def test_the_week_of_a_merger_counts_its_people_in_the_unit_that_took_them_in(
    button_town: Town,
) -> None:
    town = button_town
    await open_round(town)
    await pledged(town, "DV11")
    office = await ask(town, "CB2", "Sáp nhập", "CB1", "Trần Thị Bí Thư", "Hôm nay")
    await office.presses("Thực hiện")

    async with writing(town.app.database) as work:
        calendar = town.app.scenes.calendar_cache.current
        await close_week(work, town.clock.now() + timedelta(days=7), calendar)
        lines, (round_,) = await week_lines(work, Week(2026, 48), "CB1", at=town.clock.now(), day=town.today)

    assert [(one.unit_name, one.figures.tasks(round_.id).due) for one in lines] == [
        ("Chi bộ Văn phòng", 7),
        ("Chi bộ Kế hoạch", 2),
    ]


async def test_a_unit_that_is_split_off_never_gets_the_code_of_one_that_is_no_more(button_town: Town) -> None:
    town = button_town
    for unit, act, *answers in (
        ("CB1", "Tách đơn vị", "Chi bộ Ba", "1"),
        ("CB1-2", "Sáp nhập", "CB2"),
        ("CB1", "Tách đơn vị", "Chi bộ Tư", "1"),
    ):
        office = await ask(town, unit, act, *answers, "Hôm nay")
        await office.presses("Thực hiện")
        await town.after(days=1)

    now = await units_now(town)
    assert {code: name for code, name in now.items() if code.startswith("CB1-")} == {"CB1-3": "Chi bộ Tư"}
