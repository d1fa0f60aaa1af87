"""A database as an operator would have it: migrated, everybody linked, one round open. Written through the product.

The round asks nobody for approval and its opening notices are not due yet, so that the assistant sends answers only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from bot.clock import SystemClock
from bot.settings import Settings
from domain.people.person import CONSENT_VERSION
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.pledges.round import Group, PledgeRound
from domain.talk.messages import Address
from handlers.modules import reception
from storage.engine.database import Database
from storage.engine.migrate import upgrade
from storage.types import new_id
from storage.work import SqlWork, writing
from tests.bench import words

FIRST_CHAT = 700_001
CELL = 25
"""Members of a cell: a usual number; a pledge is compared with those of its cell."""

HEADER = (
    "Mã đảng viên",
    "Họ và tên",
    "Mã đơn vị",
    "Tên đơn vị",
    "Mã đơn vị cấp trên",
    "Chức vụ Đảng",
    "Trạng thái",
)
_NAMES = tuple(
    " ".join(parts)
    for parts in product(
        ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi"),
        ("Văn", "Thị", "Minh", "Ngọc", "Hữu"),
        ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam"),
    )
)


async def build(folder: Path, people: int, url: str = "") -> list[int]:
    """Make the database of an existing data directory, or that at `url`, with so many members; returns their chats."""
    settings = Settings(_env_file=None, data_dir=folder, database_url=url)
    now = SystemClock().now()
    today = now.astimezone(settings.timezone).date()
    database = Database(settings.database)
    try:
        await upgrade(database)
        async with writing(database) as work:
            file = read_rows((HEADER, *_rows(people)))
            assert not file.faults
            await work.roster.apply(compare(file, await work.roster.known(today)), today, now)
            chats = list(range(FIRST_CHAT, FIRST_CHAT + people))
            for number, chat in enumerate(chats):
                person = await work.people.by_code(_code(number), today)
                assert person is not None
                address = Address("telegram", str(chat))
                await work.accounts.link(person.id, address, now)
                await work.accounts.consent(
                    address, person_id=person.id, version=CONSENT_VERSION, given=True, at=now
                )
            round_id = await _open_round(work, today)
            await _leave_in_peace(work, round_id, chats, today)
    finally:
        await database.close()
    return chats


def _rows(people: int) -> Sequence[tuple[str, ...]]:
    office = ("VP0001", "Lê Thị Văn Phòng", "DU", "Đảng ủy Ví dụ", "", "", "Đang sinh hoạt")
    return [office] + [
        (
            _code(number),
            _NAMES[number % len(_NAMES)],
            f"CB{number // CELL:02}",
            f"Chi bộ số {number // CELL + 1}",
            "DU",
            "",
            "Đang sinh hoạt",
        )
        for number in range(people)
    ]


def _code(number: int) -> str:
    return f"DV{number:04}"


async def _leave_in_peace(work: SqlWork, round_id: str, chats: Sequence[int], today: date) -> None:
    """Nothing but answers goes out: nobody is reminded, and every chat has shown its list of commands before."""
    addresses = [Address("telegram", str(chat)) for chat in chats]
    desk = reception()
    for address, caller in (await work.accounts.callers(addresses, today)).items():
        assert caller.person is not None
        await work.rounds.snooze(round_id, caller.person.id, until=today + timedelta(days=39), reason="bench")
        names = (command.name for command in desk.menu(caller))
        await work.accounts.shown(address, " ".join((caller.language, *names)))


async def _open_round(work: SqlWork, today: date) -> str:
    now = SystemClock().now()
    root = await work.people.root(today)
    office = await work.people.by_code("VP0001", today)
    assert root is not None
    assert office is not None
    round_ = PledgeRound(
        id=new_id(now),
        title=words.ROUND,
        period_from=today,
        period_to=today + timedelta(days=60),
        opens_at=now,
        deadline=now + timedelta(days=40),
        owed=1,
        max_pledges=3,
        approval=False,
        guidance="",
        audience_unit_id=root.id,
        groups=tuple(Group(number, title) for number, title in enumerate(words.GROUPS, start=1)),
    )
    await work.rounds.open(round_, by=office.id, at=now, day=today)
    return round_.id
