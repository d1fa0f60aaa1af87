"""2. State is looked at again in the transaction that marks the send: what is not needed any more does not go."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from domain.delivery.outgoing import MessageKind
from domain.rounds.round import Round
from handlers.reminders.planners import plan_reminders
from storage.work import writing
from tests.contract.days import becomes, rows_of
from tests.reminders.test_reminders import local, open_round, register
from tests.town import Town

Meanwhile = Callable[[Town, Round], Awaitable[object]]


async def _finished(town: Town, round_: Round) -> None:
    async with writing(town.app.database) as work:
        known = await work.rounds.open_rounds()
    await register(town, "DV01", known[0])  # type: ignore[arg-type]  # the only round is of pledges
    assert known[0].id == round_.id


def _status(status: str) -> Meanwhile:
    async def changed(town: Town, _round: Round) -> None:
        await becomes(town, "DV01", status)

    return changed


async def _closed(town: Town, round_: Round) -> None:
    async with writing(town.app.database) as work:
        assert await work.rounds.close(round_.id, town.clock.now())


async def _snoozed(town: Town, round_: Round) -> None:
    person = await town.person_id("DV01")
    async with writing(town.app.database) as work:
        assert await work.rounds.snooze(round_.id, person, until=date(2026, 12, 2), reason="đi học")


async def _over(town: Town, round_: Round) -> None:
    async with writing(town.app.database) as work:
        assert await work.rounds.move_deadline(round_.id, local(2026, 11, 23, 9, 31))
    town.clock.at = local(2026, 11, 23, 9, 32)


@pytest.mark.parametrize(
    "meanwhile",
    [
        pytest.param(_finished, id="finished"),
        pytest.param(_status("Từ trần"), id="died"),
        pytest.param(_status("Miễn sinh hoạt"), id="exempt"),
        pytest.param(_status("Đình chỉ"), id="suspended"),
        pytest.param(_status("Vắng"), id="away"),
        pytest.param(_status("Khai trừ"), id="left"),
        pytest.param(_closed, id="the round was closed"),
        pytest.param(_snoozed, id="busy until a later day"),
        pytest.param(_over, id="the deadline is over"),
    ],
)
async def test_what_changed_after_the_plan_is_not_sent(button_town: Town, meanwhile: Meanwhile) -> None:
    round_ = await open_round(button_town)
    now, calendar = button_town.clock.now(), button_town.app.scenes.calendar_cache.current
    assert await plan_reminders(button_town.app.storage, now, calendar, a_week=4) == 8
    key = f"reminder:{await button_town.person_id('DV01')}:2026-11-23"

    await meanwhile(button_town, round_)
    await button_town.app.delivery.drain()

    assert button_town.talk("DV01").unread() == []
    assert dict(await rows_of(button_town.app.database, MessageKind.REMINDER))[key] in ("dropped", "failed")


@pytest.mark.parametrize("status", ["Từ trần", "Miễn sinh hoạt", "Đình chỉ", "Vắng", "Khai trừ"])
async def test_nobody_outside_the_denominator_is_planned_for(button_town: Town, status: str) -> None:
    await open_round(button_town)
    await becomes(button_town, "DV01", status)

    await button_town.at(local(2026, 11, 30, 9))

    assert button_town.talk("DV01").unread() == []
    assert len(await rows_of(button_town.app.database, MessageKind.REMINDER)) == 7
