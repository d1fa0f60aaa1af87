"""The sample committee lives by the rules: what was decided there is what the assistant itself would have kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import RowMapping, select

from bot.app import App
from bot.clock import MovableClock
from bot.demo.committee.world import build
from bot.demo.emulators.telegram import TelegramEmulator
from bot.demo.emulators.zalo import ZaloEmulator
from bot.demo.show import TOKEN, ZALO_TOKEN, first_moment
from bot.settings import Settings
from domain.people.person import LEADING
from domain.pledges.pledge import FulfilmentState
from storage.engine.schema import create
from storage.tables import assessments, audit, decisions, fulfilment_decisions, outbox, pledges
from storage.work import reading
from tests.town import ZONE

DAY = date(2026, 11, 25)
DECIDED = ("pledge.approve", "pledge.return", "reflection.accept", "reflection.return")


async def test_decisions_are_recorded_told_and_made_by_those_who_may(tmp_path: Path) -> None:
    clock = MovableClock(first_moment(DAY, ZONE))
    app = App(Settings(data_dir=tmp_path), clock=clock, channels=())
    telegram, zalo = TelegramEmulator(token=TOKEN, clock=clock), ZaloEmulator(token=ZALO_TOKEN, clock=clock)
    await create(app.database)
    await app.housekeeping.refresh()

    await build(app, telegram, zalo)

    async with reading(app.database) as work:
        decided = await work.statements.rows(select(decisions))
        assessed = await work.statements.rows(select(assessments))
        recorded = await work.statements.rows(select(audit.c.actor).where(audit.c.action.in_(DECIDED)))
        told = await work.statements.rows(select(outbox.c.state).where(outbox.c.key.like("decided:%")))
        authors = {row["id"]: row["person_id"] for row in await work.statements.rows(select(pledges))}
        holdings = await work.people.holdings(LEADING, DAY)
    await app.close()
    assert (len(decided) > 100, len(assessed) > 50) == (True, True)
    assert len(recorded) == len(told) == len(decided) + len(assessed)
    assert {row["state"] for row in told} == {"sent"}
    assert all(authors[row["pledge_id"]] != row["decided_by"] for row in decided)
    assert deciders(decided, "decided_by") | deciders(assessed, "assessed_by") <= {
        person for person, _ in holdings
    }


async def test_results_are_confirmed_by_others_and_their_authors_are_told(tmp_path: Path) -> None:
    clock = MovableClock(first_moment(DAY, ZONE))
    app = App(Settings(data_dir=tmp_path), clock=clock, channels=())
    telegram, zalo = TelegramEmulator(token=TOKEN, clock=clock), ZaloEmulator(token=ZALO_TOKEN, clock=clock)
    await create(app.database)
    await app.housekeeping.refresh()

    await build(app, telegram, zalo)

    async with reading(app.database) as work:
        settled = await work.statements.rows(
            select(pledges.c.person_id, fulfilment_decisions.c.decided_by, fulfilment_decisions.c.approved)
            .select_from(pledges.join(fulfilment_decisions))
            .where(pledges.c.fulfilment == FulfilmentState.CONFIRMED.value)
        )
        reported = await work.statements.rows(select(pledges.c.id).where(pledges.c.fulfilment.is_not(None)))
        told = await work.statements.rows(select(outbox.c.state).where(outbox.c.key.like("fulfilment:%")))
    await app.close()
    assert len(reported) >= len(settled) > len(reported) // 2 > 0
    assert all(row["approved"] and row["person_id"] != row["decided_by"] for row in settled)
    assert [row["state"] for row in told] == ["sent"] * len(settled)


def deciders(rows: Sequence[RowMapping], column: str) -> set[str]:
    """The ids of those who decided."""
    return {str(row[column]) for row in rows}
