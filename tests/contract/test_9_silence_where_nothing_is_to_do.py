"""9. Members get silence when there is nothing to do; secretaries get one line."""

from __future__ import annotations

from datetime import date

from domain.pledges.pledge import Pledge
from domain.review.deciding import Decision
from storage.work import writing
from tests.contract.days import live
from tests.reminders.test_reminders import local, open_round, register
from tests.town import Town

CELL = ("BT02", "DV11")
"""Everybody of the second cell."""


async def _approved(town: Town, pledge: Pledge) -> None:
    above = await town.person_id("BT00")
    async with writing(town.app.database) as work:
        assert await work.pledges.decide(
            pledge,
            Decision(
                version=pledge.version,
                approved=True,
                remark="",
                decided_by=above,
                acting_for="",
                at=town.clock.now(),
            ),
        )


async def test_a_member_who_is_done_hears_nothing_to_the_end_and_beyond(button_town: Town) -> None:
    round_ = await open_round(button_town)
    await register(button_town, "DV11", round_)

    await live(button_town, "DV11", until=date(2026, 12, 16))

    assert button_town.channel.box(button_town.talk("DV11").address).replies == []


async def test_the_secretary_of_a_unit_that_is_done_gets_one_line_a_week_and_no_list(
    button_town: Town,
) -> None:
    round_ = await open_round(button_town, deadline=local(2026, 12, 1, 17))
    for code in CELL:
        await _approved(button_town, await register(button_town, code, round_))
    secretary = button_town.talk("BT02")

    lists = await live(button_town, "BT02", until=date(2026, 12, 6))
    await button_town.at(local(2026, 12, 7, 8))
    week = secretary.unread()

    assert lists == []
    assert week == [
        "Chi bộ Kế hoạch, Tuần 49 (30/11–06/12/2026): Đăng ký nêu gương 2/2 (100,00%), bằng tuần trước.\n"
        "Không có việc cần đồng chí xử lý."
    ]
