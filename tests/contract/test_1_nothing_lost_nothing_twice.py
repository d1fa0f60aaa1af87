"""1. Nothing promised is lost, nothing is sent twice, however many look and plan. Kills are in `tests/crash`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial

import pytest
from sqlalchemy import func, select

from bot.channels.base import Rejected
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind
from domain.ports import Storage
from domain.talk.messages import Address
from handlers.reminders.planners import plan_missing, plan_reminders, plan_superior
from storage.engine.database import Database
from storage.tables import outbox, reminders
from storage.work import SqlStorage, reading, writing
from tests.contract.days import rows_of
from tests.reminders.test_reminders import OTHER, QUARTER, local, open_round
from tests.town import Town

REACHED = ("VP01", "BT00", "BT01", "PB01", "DV01", "DV02", "BT02", "DV11")
"""Everybody on the rounds' rosters who has a door."""

Beside = tuple[Town, Database]
Plan = Callable[[Storage, datetime, WorkCalendar], Awaitable[int]]


async def _race(town: Town, other: Database, plan: str, now: datetime) -> list[int]:
    """Both processes look at once, twice each; returns what each look found new."""
    calendar = town.app.scenes.calendar_cache.current
    plans: Mapping[str, Plan] = {
        "reminders": partial(plan_reminders, a_week=4),
        "missing": plan_missing,
        "superior": plan_superior,
    }
    storages: list[Storage] = [town.app.storage, SqlStorage(other)] * 2
    return await asyncio.gather(*(plans[plan](storage, now, calendar) for storage in storages))


async def test_processes_that_plan_at_once_plan_each_person_once(beside: Beside) -> None:
    town, other = beside
    await open_round(town)
    await open_round(town, OTHER, deadline=local(2026, 12, 4, 17))
    day = f"{town.today:%Y-%m-%d}"

    new = await _race(town, other, "reminders", town.clock.now())
    again = await _race(town, other, "reminders", town.clock.now())

    ids = [await town.person_id(code) for code in REACHED]
    assert (sum(new), again) == (2 * len(REACHED), [0, 0, 0, 0])
    assert await rows_of(other, MessageKind.REMINDER) == sorted(
        (f"reminder:{id_}:{day}", "pending") for id_ in ids
    )
    async with reading(other) as work:
        entries = await work.statements.value(select(func.count()).select_from(reminders))
    assert entries == 2 * len(REACHED)


@pytest.mark.parametrize(
    ("plan", "now", "kind", "count"),
    [
        # The list of CB1 twice, of CB2, of the body, of the committee's office.
        ("missing", local(2026, 12, 8, 9), MessageKind.MISSING, 5),
        # The body hears of its cells, the office of the body.
        ("superior", local(2026, 12, 11, 9), MessageKind.ESCALATION, 2),
    ],
)
async def test_lists_are_posted_once(
    beside: Beside, plan: str, now: datetime, kind: MessageKind, count: int
) -> None:
    town, other = beside
    await open_round(town)
    if kind is MessageKind.ESCALATION:
        await town.at(local(2026, 12, 8, 9))

    await _race(town, other, plan, now)
    again = await _race(town, other, plan, now)

    assert again == [0, 0, 0, 0]
    assert [state for _, state in await rows_of(other, kind)] == ["pending"] * count


async def test_any_number_of_looks_sends_one_message(beside: Beside) -> None:
    town, _ = beside
    await open_round(town)

    for _ in range(3):
        await town.after(minutes=1)

    assert [len(town.talk(code).unread()) for code in REACHED] == [1] * len(REACHED)


async def test_what_is_refused_for_ever_is_not_tried_again(button_town: Town) -> None:
    await open_round(button_town)
    button_town.channel.refusals = [Rejected("bad request") for _ in REACHED]

    await button_town.after(minutes=1)
    await button_town.after(hours=1)

    assert button_town.channel.refusals == []
    assert [button_town.talk(code).unread() for code in REACHED] == [[]] * len(REACHED)
    assert {state for _, state in await rows_of(button_town.app.database, MessageKind.REMINDER)} == {"failed"}


async def test_a_closed_account_turns_to_the_next_one_at_once(two_channels: Town) -> None:
    await two_channels.link("DV01", "zalo")
    await open_round(two_channels)
    two_channels.channel.closed |= {Address("telegram", "DV01"), Address("telegram", "DV11")}

    await two_channels.after(minutes=1)
    await two_channels.after(hours=1)

    assert two_channels.talk("DV01").unread() == []
    (came,) = two_channels.talk("DV01", "zalo").unread()
    assert QUARTER in came
    async with reading(two_channels.app.database) as work:
        rows = await work.statements.rows(
            select(outbox.c.state, outbox.c.attempts).where(
                outbox.c.person_id == await two_channels.person_id("DV11"),
                outbox.c.kind == MessageKind.REMINDER.value,
            )
        )
    assert [(row["state"], row["attempts"]) for row in rows] == [("failed", 1)]


async def test_people_without_a_consented_account_are_not_planned_for(button_town: Town) -> None:
    """A step that went to nobody would be lost for whoever agrees a minute later."""
    await open_round(button_town)
    person, address = await button_town.person_id("DV03"), Address("telegram", "DV03")
    async with writing(button_town.app.database) as work:
        await work.accounts.link(person, address, button_town.clock.now())
    await button_town.after(minutes=1)
    before = len(await rows_of(button_town.app.database, MessageKind.REMINDER))

    await button_town.link("DV03", "telegram")
    await button_town.after(minutes=1)

    assert (before, len(button_town.talk("DV03").unread())) == (len(REACHED), 1)
