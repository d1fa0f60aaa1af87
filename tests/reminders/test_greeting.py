"""Who has just linked an account was greeted with what waits: no reminder says the same within a day of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from tests.contract.days import live
from tests.people.test_linking import code_for
from tests.reminders.test_reminders import OTHER, QUARTER, local, open_round
from tests.town import Town

NEWCOMER = "DV03"


async def links(town: Town, at: datetime) -> list[str]:
    """The newcomer links their account then; returns what they read."""
    await town.at(at)
    code = await code_for(town, NEWCOMER)
    talk = town.talk(NEWCOMER)
    await talk.says(f"/start {code}")
    return await talk.says("1")


@pytest.mark.parametrize(
    ("linked", "first"),
    [
        pytest.param(local(2026, 11, 27, 15), local(2026, 11, 30, 9), id="more than a day before T-7"),
        pytest.param(local(2026, 11, 30, 8), local(2026, 12, 4, 9), id="an hour before T-7"),
        pytest.param(local(2026, 11, 30, 15), local(2026, 12, 4, 9), id="after T-7, which was missed"),
        pytest.param(local(2026, 12, 4, 8, 30), local(2026, 12, 7, 9), id="on the morning of T-1"),
        pytest.param(local(2026, 12, 6, 15), local(2026, 12, 7, 9), id="on the eve of the last day"),
    ],
)
async def test_the_first_reminder_comes_when_it_has_something_new_to_say(
    button_town: Town, linked: datetime, first: datetime
) -> None:
    await open_round(button_town)

    greeted = await links(button_town, linked)
    came = await live(button_town, NEWCOMER, until=date(2026, 12, 8))

    assert any("07/12/2026" in text for text in greeted)
    assert came[0].at == first


async def test_what_one_was_greeted_with_the_others_are_reminded_of(button_town: Town) -> None:
    await open_round(button_town)
    await live(button_town, "DV01", until=date(2026, 11, 27))
    await links(button_town, local(2026, 11, 30, 8))

    came = await live(button_town, "DV01", until=date(2026, 11, 30))

    assert [one.at for one in came] == [local(2026, 11, 30, 9)]


async def test_on_the_last_day_itself_the_greeting_is_enough(button_town: Town) -> None:
    await open_round(button_town)

    await links(button_town, local(2026, 12, 7, 8, 30))

    assert await live(button_town, NEWCOMER, until=date(2026, 12, 8)) == []


async def test_a_round_that_opens_after_the_greeting_is_told_of(button_town: Town) -> None:
    await open_round(button_town)
    await links(button_town, local(2026, 11, 25, 8))
    await open_round(button_town, OTHER, deadline=local(2026, 12, 15, 17))

    came = await live(button_town, NEWCOMER, until=date(2026, 11, 26))

    assert [(one.at, OTHER in one.text) for one in came] == [(local(2026, 11, 25, 9), True)]


async def test_the_next_one_comes_on_the_day_that_was_said(button_town: Town) -> None:
    """The greeting of the second round falls on the eve of T-7 of the first."""
    await open_round(button_town, deadline=local(2026, 12, 9, 17))
    await open_round(button_town, OTHER, deadline=local(2026, 12, 14, 17))
    await links(button_town, local(2026, 12, 1, 15))

    came = await live(button_town, NEWCOMER, until=date(2026, 12, 15))

    assert [one.following for one in came] == [*(one.day for one in came[1:]), None]
    assert QUARTER in came[0].text
    assert came[0].at - local(2026, 12, 1, 15) > timedelta(hours=24)
