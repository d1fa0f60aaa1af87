"""Who takes part in a quarter: invented members of several kinds, those who lead them, and the office above."""

from __future__ import annotations

from collections.abc import Sequence

from domain.people.person import CONSENT_VERSION, Role
from domain.people.roster.change import compare
from domain.people.roster.sheet import read_rows
from domain.talk.messages import Address
from storage.engine.schema import create
from storage.work import SqlWork, writing
from tests.town import BODY, CELL, COMMITTEE, HEADER, OTHER, Town

ACTIVE = "Đang sinh hoạt"

Cast = Sequence[tuple[str, str, str, str, str | None, str, str]]
"""Lines of a roster: code, name, unit's code and name, the unit above, position, status."""

CAST: Cast = (
    ("BTDU", "Nguyễn Thị Chủ Trì", *COMMITTEE, "Bí thư", ACTIVE),
    ("VP01", "Lê Thị Văn Phòng", *COMMITTEE, "Chánh Văn phòng", ACTIVE),
    ("BT00", "Hồ Sỹ Trên", *BODY, "Bí thư", ACTIVE),
    ("BT01", "Trần Thị Bí Thư", *CELL, "Bí thư", ACTIVE),
    ("PB01", "Phạm Văn Phó", *CELL, "Phó Bí thư", ACTIVE),
    ("SOM", "Nguyễn Văn Sớm", *CELL, "", ACTIVE),
    ("MUON", "Đặng Thị Muộn", *CELL, "", ACTIVE),
    ("CHUA", "Võ Văn Chưa", *CELL, "", ACTIVE),
    ("SUA", "Bùi Ngọc Sửa", *CELL, "", ACTIVE),
    ("TRA", "Lý Văn Trả", *CELL, "", ACTIVE),
    ("XIN", "Phan Thị Xin", *CELL, "", ACTIVE),
    ("ZALO", "Đỗ Văn Giản", *CELL, "", ACTIVE),
    ("VANG", "Hoàng Thị Vắng", *CELL, "", ACTIVE),
    ("DI", "Mai Văn Đi", *CELL, "", ACTIVE),
    ("BT02", "Đinh Văn Dũng", *OTHER, "Bí thư", ACTIVE),
    ("KH01", "Trần Yến", *OTHER, "", ACTIVE),
)
"""By code: the committee's secretary, its office, the superior, a cell with secretary and deputy, and a cell whose
secretary does nothing.

The members: one who is early, late, never there, returned and mending, returned and not mending, asking for time, on
Zalo only, absent for two weeks, leaving; and one in the cell where nobody acts.
"""

ON_ZALO = "ZALO"
OFFICE = "VP01"
NAMES = {row[0]: row[1] for row in CAST}


def channel_of(code: str) -> str:
    """The one channel of this person."""
    return "zalo" if code == ON_ZALO else "telegram"


async def settle(town: Town, cast: Cast = CAST) -> None:
    """Create the database, bring the cast in, link everybody, and give the office its role."""
    await create(town.app.database)
    async with writing(town.app.database) as work:
        await _import(work, town, cast)
        root = await work.people.root(town.today)
        assert root is not None
        for code, *_ in cast:
            person = await work.people.by_code(code, town.today)
            assert person is not None
            if code == OFFICE:
                await work.people.grant(person.id, Role.OFFICE, root.id, town.today)
            address = Address(channel_of(code), code)
            await work.accounts.link(person.id, address, town.clock.now())
            await work.accounts.consent(
                address, person_id=person.id, version=CONSENT_VERSION, given=True, at=town.clock.now()
            )
    await town.app.open()


async def leaves(town: Town, code: str) -> None:
    """The roster comes again, and this person has moved to another Party organisation."""
    rows = [(*row[:-1], "Chuyển đi") if row[0] == code else row for row in CAST]
    async with writing(town.app.database) as work:
        await _import(work, town, rows)


async def _import(work: SqlWork, town: Town, rows: Sequence[tuple[str | None, ...]]) -> None:
    known = await work.roster.known(town.today)
    await work.roster.apply(compare(read_rows((HEADER, *rows)), known), town.today, town.clock.now())
