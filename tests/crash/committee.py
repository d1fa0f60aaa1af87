"""The committee of the crash stories on whatever database: settled, asked in rounds, told things."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime

from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import CONSENT_VERSION
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.pledges.round import Group, PledgeRound
from domain.talk.messages import Address, reply, say
from storage.engine.database import Database
from storage.engine.migrate import upgrade
from storage.work import SqlWork, writing
from tests.town import BODY, COMMITTEE, HEADER, ZONE

Place = tuple[str, str, str | None]

DAY = date(2026, 11, 23)
LUNCH = datetime(2026, 11, 23, 11, 40, tzinfo=ZONE).astimezone(UTC)
"""A working Monday's lunch hour: nobody is reminded of anything."""
REMINDERS = datetime(2026, 11, 23, 10, 30, tzinfo=ZONE).astimezone(UTC)
"""When the first reminder of the round is due."""

CROWDED: Place = ("CB1", "Chi bộ Đông", "DB1")
LISTENING: Place = ("CB2", "Chi bộ Nghe", "DB1")
LONELY: Place = ("CB3", "Chi bộ Một", "DB1")
PEOPLE: tuple[tuple[str, Place], ...] = (
    *((f"A{number:02}", CROWDED) for number in range(1, 13)),
    *((f"B{number:02}", LISTENING) for number in range(1, 18)),
    ("C01", LONELY),
)
PHONES = {code: 5_000_000 + number for number, (code, _) in enumerate(PEOPLE)}
CROWD: tuple[tuple[str, Place], ...] = tuple(
    (f"S{number:03}", (CROWDED, LISTENING, LONELY)[number % 3]) for number in range(90)
)
"""Whoever talks while processes die by the hundred."""
CROWD_PHONES = {code: 6_000_000 + number for number, (code, _) in enumerate(CROWD)}


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The database behind this URL."""
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()


async def settle(url: str, people: Sequence[tuple[str, Place]] = PEOPLE) -> None:
    """These people on the roster, linked and agreed."""
    rows = [
        (code, "Nguyễn Văn An", *place, "", "Đang sinh hoạt")
        for code, place in (("VP", COMMITTEE), ("BT", BODY), *people)
    ]
    phones = {code: (PHONES | CROWD_PHONES)[code] for code, _ in people}
    async with opened(url) as database:
        await upgrade(database)
        async with writing(database) as work:
            await _settle(work, rows, phones)


async def _settle(work: SqlWork, rows: Sequence[tuple[str | None, ...]], phones: Mapping[str, int]) -> None:
    day = date(2026, 11, 1)
    await work.roster.apply(compare(read_rows((HEADER, *rows)), await work.roster.known(day)), day, LUNCH)
    for code, phone in phones.items():
        person = await work.people.by_code(code, day)
        assert person is not None
        address = Address("telegram", str(phone))
        await work.accounts.link(person.id, address, LUNCH)
        await work.accounts.consent(
            address, person_id=person.id, version=CONSENT_VERSION, given=True, at=LUNCH
        )


async def open_round(
    url: str, unit_code: str, *, opens: datetime | None = None, deadline: datetime | None = None
) -> None:
    """A round for this unit, which asks nobody's approval.

    Unless something else is said, it opens on the Monday at half past nine and is due two weeks later.
    """
    opens = opens or datetime(2026, 11, 23, 9, 30, tzinfo=ZONE)
    async with opened(url) as database, writing(database) as work:
        root = await work.people.root(opens.date())
        assert root is not None
        units = {unit.code: unit.id for unit in await work.people.units((root.id,), opens.date())}
        round_ = PledgeRound(
            id=f"round-{unit_code}-{opens:%Y%m%d}",
            title="Quý I/2027",
            period_from=date(2027, 1, 1),
            period_to=date(2027, 3, 31),
            opens_at=opens,
            deadline=deadline or datetime(2026, 12, 7, 17, tzinfo=ZONE),
            owed=1,
            max_pledges=3,
            approval=False,
            guidance="",
            audience_unit_id=units[unit_code],
            groups=(Group(1, "Đạo đức, lối sống"), Group(2, "Chuyển đổi số")),
        )
        await work.rounds.open(round_, by=root.id, at=opens, day=opens.date())


async def post_notices(url: str, codes: Sequence[str]) -> None:
    """One notice for each of these people, due now."""
    async with opened(url) as database, writing(database) as work:
        people = [await work.people.by_code(code, DAY) for code in codes]
        notices = [
            Notice(
                f"told:{person.id}",
                MessageKind.NOTICE,
                person.id,
                REMINDERS,
                reply(say("talk-reception-not-yours")),
            )
            for person in people
            if person is not None
        ]
        assert await work.outbox.post(notices, REMINDERS) == len(codes)
