"""What channels carried in a month, on both databases."""

from __future__ import annotations

from datetime import timedelta

from domain.delivery.outgoing import Quota
from storage.work import SqlWork
from tests.committee import DAY_ONE, NOON, Committee


async def test_months_and_channels_are_counted_apart(work: SqlWork) -> None:
    quotas = work.quotas

    first = await quotas.count("2026-11", sent={"zalo": 2, "telegram": 1})
    second = await quotas.count("2026-11", received={"zalo": 3}, sent={"zalo": 1})
    await quotas.count("2026-12", received={"zalo": 5})

    assert first == [Quota("telegram", "2026-11", sent=1), Quota("zalo", "2026-11", sent=2)]
    assert second == [Quota("zalo", "2026-11", sent=3, received=3)]
    assert await quotas.of("2026-11") == {
        "telegram": Quota("telegram", "2026-11", sent=1),
        "zalo": Quota("zalo", "2026-11", sent=3, received=3),
    }
    assert await quotas.of("2027-01") == {}


async def test_a_quota_is_exhausted_once_a_month(work: SqlWork) -> None:
    quotas = work.quotas
    await quotas.count("2026-11", sent={"zalo": 2})

    news = [
        await quotas.exhaust(channel, "2026-11", NOON + timedelta(minutes=minutes))
        for minutes, channel in enumerate(("zalo", "zalo", "telegram"))
    ]
    counted = await quotas.count("2026-11", received={"zalo": 1})

    assert news == [True, False, True]
    assert counted == [Quota("zalo", "2026-11", sent=2, received=1, exhausted_at=NOON)]


async def test_preflight_says_who_is_reached_by_which_channel_first(committee: Committee) -> None:
    rounds = committee.work.rounds
    await committee.link("A1")
    await committee.link("A1", channel="zalo", at=NOON + timedelta(minutes=1))
    await committee.link("A2", channel="zalo")
    await committee.link("A3", consented=False)
    await committee.link("C1", channel="zalo")
    closed = await committee.link("B2")
    await committee.work.accounts.reach(closed, open_=False, at=NOON)

    whole = await rounds.preflight(committee.units["GOC"], DAY_ONE)
    cell = await rounds.preflight(committee.units["CB2"], DAY_ONE)
    await committee.work.accounts.prefer(committee.people["A1"], "zalo")
    preferred = await rounds.preflight(committee.units["CB1"], DAY_ONE)

    assert whole.by_channel == (("telegram", 1), ("zalo", 2))
    assert cell.by_channel == ()
    assert preferred.by_channel == (("zalo", 2),)
