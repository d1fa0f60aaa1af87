"""Letting days pass in a town, and reading off reminders when they came and when they say the next one comes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.delivery.outgoing import MessageKind
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from storage.engine.database import Database
from storage.tables import outbox
from storage.work import writing
from tests.reminders.test_reminders import LOOKS, local
from tests.town import HEADER, ROSTER, Town

_NEXT = re.compile(r"lần nhắc sau: \D+ (\d\d)/(\d\d)/(\d{4})\.\)")
_LAST_LINE = re.compile(r"\n.*\((?:Tin tự động|Theo đề nghị của đồng chí)[^\n]*\)(?:\n|$)")
"""By its last line a reminder is known: it says why it came."""


@dataclass(frozen=True, slots=True)
class Came:
    """A message: when it came, its text, and the day on which it says that the next reminder comes."""

    at: datetime
    text: str

    @property
    def day(self) -> date:
        """The day on which it came."""
        return self.at.date()

    @property
    def following(self) -> date | None:
        """The day it names; None where it says that it is the last one."""
        found = _NEXT.search(self.text)
        if found is None:
            assert "đây là lần nhắc cuối" in self.text
            return None
        day, month, year = map(int, found.groups())
        return date(year, month, day)


async def live(town: Town, code: str, *, until: date, looks: Sequence[tuple[int, int]] = LOOKS) -> list[Came]:
    """Let the days pass, looking at all times of day; returns the reminders that the person got."""
    talk = town.talk(code)
    talk.unread()
    came: list[Came] = []
    day = town.today
    while day <= until:
        for hour, minute in looks:
            moment = local(day.year, day.month, day.day, hour, minute)
            if moment >= town.clock.now():
                await town.at(moment)
                came += [Came(moment, text) for text in talk.unread() if _LAST_LINE.search(text)]
        day += timedelta(days=1)
    return came


async def becomes(town: Town, code: str, status: str) -> None:
    """The roster comes again, with another status for the person with this code."""
    rows = [(*row[:-1], status) if row[0] == code else row for row in ROSTER]
    async with writing(town.app.database) as work:
        known = await work.roster.known(town.today)
        await work.roster.apply(compare(read_rows((HEADER, *rows)), known), town.today, town.clock.now())


async def rows_of(database: Database, kind: MessageKind) -> list[tuple[str, str]]:
    """Key and state of everything of a kind in the outbox, by key."""
    async with writing(database) as work:
        rows = await work.statements.rows(outbox.select().where(outbox.c.kind == kind.value))
    return sorted((row["key"], row["state"]) for row in rows)
