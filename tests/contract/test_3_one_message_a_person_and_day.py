"""3. One reminder a person and day over all rounds of all kinds, and a weekly budget that the last steps may exceed."""

from __future__ import annotations

import asyncio
from datetime import date

from domain.delivery.outgoing import MessageKind
from handlers.reminders.planners import plan_reminders
from storage.engine.database import Database
from storage.work import SqlStorage
from tests.contract.conftest import NewTown
from tests.contract.days import live, rows_of
from tests.reminders.test_reminders import OTHER, QUARTER, local, open_round
from tests.study.studying import STUDY, open_study
from tests.town import Town

RESOLUTION = STUDY.title
THIRD = "Đăng ký nêu gương cả năm"


async def test_rounds_of_all_kinds_share_one_message_the_most_urgent_first_each_with_its_button(
    button_town: Town,
) -> None:
    await open_round(button_town)
    await open_study(button_town)  # until 30 November
    await open_round(button_town, OTHER, deadline=local(2026, 12, 4, 17))

    (came,) = await live(button_town, "DV01", until=date(2026, 11, 23))

    places = [came.text.index(title) for title in (RESOLUTION, OTHER, QUARTER)]
    assert places == sorted(places)
    assert button_town.talk("DV01").choices == [
        "Học tập 57-NQ/VD",
        "Đăng ký Việc làm…",
        "Đăng ký Q.I/2027",
        "Xem ví dụ",
        "Để sau",
    ]


async def test_a_nudge_and_a_step_of_the_same_day_are_one_message(button_town: Town) -> None:
    await open_round(button_town)
    await button_town.after(minutes=1)
    await button_town.at(local(2026, 11, 30, 8, 30))
    member, secretary = button_town.talk("DV11"), button_town.talk("BT02")
    member.unread()

    await secretary.says("/nhac")
    await secretary.says("1")
    nudged = member.unread()
    await button_town.at(local(2026, 11, 30, 9))

    assert (len(nudged), member.unread()) == (1, [])


async def test_a_round_that_opens_later_that_day_waits_for_the_next_working_day(button_town: Town) -> None:
    await open_round(button_town)
    await button_town.after(minutes=1)
    button_town.clock.at = local(2026, 11, 23, 9, 45)
    await open_round(button_town, OTHER, deadline=local(2026, 12, 14, 17))

    came = await live(button_town, "DV01", until=date(2026, 11, 26))

    assert [(one.day, OTHER in one.text) for one in came] == [
        (date(2026, 11, 25), True)
    ]  # the 24th is a holiday


async def test_the_weekly_budget_holds_back_all_but_the_last_steps(new_town: NewTown) -> None:
    """Deadlines on Tuesday and Thursday: T-7 and T-3 of the second one fall on days of their own."""
    town = await new_town(1)
    await open_round(town, deadline=local(2026, 12, 8, 17))
    await open_round(town, OTHER, deadline=local(2026, 12, 10, 17))

    came = await live(town, "DV01", until=date(2026, 12, 11))

    assert [one.day for one in came] == [
        date(2026, 11, 23),  # both opened; T-7 of nothing falls into this week
        date(
            2026, 12, 1
        ),  # T-7 of the first; T-7 of the second on the 3rd and T-3 of the first on the 4th wait
        date(2026, 12, 7),  # T-1 of the first, and T-3 of the second, which was due today
        date(2026, 12, 8),
        date(2026, 12, 9),
        date(2026, 12, 10),
    ]
    assert [OTHER in one.text and QUARTER in one.text for one in came[:4]] == [True] * 4


async def test_a_step_that_was_held_back_comes_when_the_week_is_new_if_it_is_still_the_newest(
    new_town: NewTown,
) -> None:
    town = await new_town(1)
    await town.at(local(2026, 11, 25, 8))
    await open_round(town, deadline=local(2026, 12, 30, 17))
    await town.at(local(2026, 11, 26, 9))
    town.clock.at = local(2026, 11, 26, 9, 30)
    await open_round(town, OTHER, deadline=local(2026, 12, 31, 17))

    came = await live(town, "DV01", until=date(2026, 12, 2))

    assert [(one.at, OTHER in one.text) for one in came] == [(local(2026, 11, 30, 9), True)]


async def test_what_was_told_in_another_rounds_message_is_not_told_again(new_town: NewTown) -> None:
    """The second round's notice is held back on Thursday; Friday's message, of a last step, speaks of it."""
    town = await new_town(1)
    await town.at(local(2026, 11, 25, 8))
    await open_round(town, deadline=local(2026, 11, 27, 17))
    await town.at(local(2026, 11, 25, 9))
    await town.at(local(2026, 11, 26, 8))
    await open_round(town, OTHER, deadline=local(2026, 12, 31, 17))

    came = await live(town, "DV01", until=date(2026, 12, 2))

    assert [(one.day, OTHER in one.text) for one in came] == [
        (date(2026, 11, 26), True),
        (date(2026, 11, 27), True),
    ]


async def test_a_nudge_is_no_part_of_the_budget(new_town: NewTown) -> None:
    town = await new_town(1)
    await open_round(town, deadline=local(2026, 12, 30, 17))
    await town.after(minutes=1)
    await town.at(local(2026, 11, 30, 8, 30))
    member = town.talk("DV11")
    member.unread()

    await town.talk("BT02").says("/nhac")
    await town.talk("BT02").says("1")
    nudged = member.unread()
    await open_round(town, OTHER, deadline=local(2026, 12, 31, 17))
    came = await live(town, "DV11", until=date(2026, 12, 4))

    assert len(nudged) == 1
    assert [one.day for one in came] == [date(2026, 12, 1)]


async def test_the_budget_holds_however_many_processes_plan(beside: tuple[Town, Database]) -> None:
    """Monday's message has used the week up; on Thursday both processes find a notice that must wait."""
    town, other = beside
    storages = [town.app.storage, SqlStorage(other)] * 2
    calendar = town.app.scenes.calendar_cache.current
    monday, friday = local(2026, 11, 30, 9), local(2026, 12, 4, 9)
    await open_round(town, deadline=local(2026, 12, 30, 17))
    for day in range(4):
        await open_round(town, f"{THIRD} {day}", deadline=local(2026, 12, 31, 17))

    async def plan(now: object, a_week: int) -> int:
        assert now in (monday, friday)
        at = monday if now == monday else friday
        return sum(
            await asyncio.gather(
                *(plan_reminders(storage, at, calendar, a_week=a_week) for storage in storages)
            )
        )

    first = await plan(monday, 1)
    town.clock.at = friday
    await open_round(town, OTHER, deadline=local(2026, 12, 31, 17))

    assert (first, await plan(friday, 1), await plan(friday, 2)) == (40, 0, 8)
    assert len(await rows_of(other, MessageKind.REMINDER)) == 16
