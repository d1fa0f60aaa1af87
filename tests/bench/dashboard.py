"""The office's page over a province: how long each of its pages takes, from the request to the last byte."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import aiohttp
from sqlalchemy import insert, select, text

from bot.app import App
from bot.web.dashboard.access import SESSION_COOKIE
from domain.dashboard.session import LINK_LIFE, code_digest, form_token, session_digest
from domain.people.person import Role
from domain.pledges.pledge import PledgeState
from domain.rounds.round import RoundState
from domain.talk.messages import Address
from handlers.dashboard.actions import new_token
from handlers.figures.summary import committee
from storage.tables import decisions, pledge_versions, pledges, rounds, seats, units
from storage.types import new_id
from storage.work import SqlWork, reading, writing
from tests.bench.planning import PEOPLE, Base, province_due
from tests.bench.province import FIRST_CHAT, write
from tests.bench.workbook import WorkbookMade, make_workbook
from tests.town import MONDAY, ZONE

READER = Address("telegram", str(FIRST_CHAT))
EARLIER = (4, 3, 2)
"""How many pledges everybody made in the rounds before."""
OUT_OF = 4
"""One of so many has not registered; of those who have, one of so many waits."""


@dataclass(frozen=True, slots=True)
class PageTimes:
    """Seconds of one page, to its last byte: at the first look, which counts what is kept, and at further ones."""

    first: float
    later: float


@dataclass(frozen=True, slots=True)
class DashboardTimes:
    """What the office waits for: its pages, `/tonghop` in seconds, the workbook of everything."""

    pages: Mapping[str, PageTimes]
    summary: float
    workbook: WorkbookMade


async def dashboard_times(base: Base, folder: Path, runs: int, people: int = PEOPLE) -> DashboardTimes:
    """Settle a province three quarters of which have registered, behind rounds of nine pledges from everybody; open
    each page once, and so many times again."""
    async with AsyncExitStack() as closing:
        app, _ = await closing.enter_async_context(province_due(base, folder, people, EARLIER))
        async with writing(app.database) as work:
            paths = await _filled(work)
        if base.server is not None:
            async with app.database.write() as connection:
                await connection.execute(text("ANALYZE"))
        port = await app.listener.open("127.0.0.1", 0)
        address = f"http://127.0.0.1:{port}"
        app.scenes.policy = replace(app.scenes.policy, public_url=address)
        app.links.public_url = address
        token = await _signed_in(app)
        jar = aiohttp.CookieJar(unsafe=True)
        session = await closing.enter_async_context(aiohttp.ClientSession(address, cookie_jar=jar))
        cookie = {SESSION_COOKIE.name(address): token}
        found = {}
        for name, path in paths.items():
            first, *later = [await _opened(session, path, cookie) for _ in range(runs + 1)]
            found[name] = PageTimes(first, median(later))
        form = form_token(token, app.scenes.policy.pepper)
        root_id = paths["top"].rpartition("/")[2]
        workbook = await make_workbook(session, cookie, form, root_id)
        return DashboardTimes(found, median([await _summary(app) for _ in range(runs)]), workbook)


async def _summary(app: App) -> float:
    """Seconds of `/tonghop`."""
    now = app.clock.now()
    async with reading(app.database) as work:
        caller = (await work.accounts.callers([READER], now.date()))[READER]
        began = time.perf_counter()
        await committee(app.scenes.scene(caller, work, now))
        return time.perf_counter() - began


async def _filled(work: SqlWork) -> dict[str, str]:
    """Register three quarters of the province, confirm most of it, and give its first member the office."""
    at = MONDAY
    rows = await work.statements.rows(
        select(seats.c.round_id, seats.c.person_id, seats.c.unit_id)
        .join(rounds, rounds.c.id == seats.c.round_id)
        .where(rounds.c.state == RoundState.OPEN.value)
    )
    registered = [
        {
            "id": new_id(at),
            "receipt": f"NG-{number}",
            "version": 1,
            "submitted_at": at,
            "state": (PledgeState.APPROVED if number % (OUT_OF + 1) else PledgeState.SUBMITTED).value,
            **row,
        }
        for number, row in enumerate(rows)
        if number % OUT_OF
    ]
    await write(work, insert(pledges), registered)
    words = {"group_number": 1, "deed": "x", "result": "x", "until": MONDAY.date(), "evidence": "x", "at": at}
    await write(
        work,
        insert(pledge_versions),
        ({**words, "pledge_id": one["id"], "version": 1} for one in registered),
    )
    decided = {"version": 1, "approved": True, "remark": "", "decided_by": "x", "acting_for": "", "at": at}
    await write(
        work,
        insert(decisions),
        (
            {**decided, "pledge_id": one["id"]}
            for one in registered
            if one["state"] == PledgeState.APPROVED.value
        ),
    )
    day = at.astimezone(ZONE).date()
    root = await work.people.root(day)
    person = await work.people.by_code("DV0", day)
    assert root is not None
    assert person is not None
    await work.people.grant(person.id, Role.OFFICE, root.id, day)
    known = {row["code"]: row["id"] for row in await work.statements.rows(select(units.c.code, units.c.id))}
    return {
        "overview": "/bang",
        "top": f"/bang/don-vi/{root.id}",
        "body": f"/bang/don-vi/{known['DB0']}",
        "cell": f"/bang/don-vi/{known['CB1']}",
        "people": "/bang/dang-vien",
        "missing": "/bang/dang-vien?standing=missing",
        "beyond": "/bang/dang-vien?page=9999",
        "person": f"/bang/nguoi/{person.id}",
        "waiting": "/bang/cho",
        "reach": "/bang/ket-noi",
    }


async def _signed_in(app: App) -> str:
    """A session of the office; returns what its browser repeats."""
    token, pepper, now = new_token(), app.scenes.policy.pepper, app.clock.now()
    async with writing(app.database) as work:
        caller = (await work.accounts.callers([READER], now.date()))[READER]
        assert caller.person is not None
        link_id = await work.dashboard_sessions.offer(
            caller.person.id,
            READER,
            link=token,
            code=code_digest(token, "", pepper),
            at=now,
            until=now + LINK_LIFE,
        )
        assert await work.dashboard_sessions.begin(link_id, session_digest(token, pepper), now)
    return token


async def _opened(session: aiohttp.ClientSession, path: str, cookies: Mapping[str, str]) -> float:
    began = time.perf_counter()
    async with session.get(path, cookies=cookies) as answer:
        body = await answer.read()
        assert answer.status == 200, body
    return time.perf_counter() - began
