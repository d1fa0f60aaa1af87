"""A province of any size: a root, bodies of forty cells, cells of 25, everybody linked and agreed. Written in bulk.

Through the importer a million people would take an hour; what stands in the rows afterwards is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Insert, insert

from domain.people.person import CONSENT_VERSION, Role, Status
from domain.people.roster.rows import MemberKind
from domain.pledges.round import Group, PledgeRound
from storage.people.names import folded, folded_code, sort_key
from storage.tables import accounts, consents, grants, memberships, people, unit_spans, units
from storage.types import FOREVER, new_id
from storage.work import SqlWork

FIRST_CHAT = 700_001
"""The chat of the first member; the others follow."""

CELL = 25
CELLS_OF_A_BODY = 40
AT_ONCE = 10_000
NAME = "Nguyễn Văn An"


@dataclass(frozen=True, slots=True)
class Province:
    """The id of its root unit, the day and the instant on which it was settled, and how many members it has."""

    root: str
    day: date
    now: datetime
    people: int


async def settle(work: SqlWork, size: int, *, now: datetime, day: date) -> Province:
    """Write a province of `size` members into an empty database; every cell has a secretary."""
    cells = -(-size // CELL)
    bodies = -(-cells // CELLS_OF_A_BODY)
    root, body_ids, cell_ids = new_id(now), _ids(now, bodies), _ids(now, cells)
    tree = [
        (root, "TU", "Đảng bộ tỉnh", None),
        *((one, f"DB{number}", f"Đảng bộ số {number}", root) for number, one in enumerate(body_ids)),
        *(
            (one, f"CB{number}", f"Chi bộ số {number}", body_ids[number // CELLS_OF_A_BODY])
            for number, one in enumerate(cell_ids)
        ),
    ]
    await write(work, insert(units), ({"id": one, "code": code} for one, code, _, _ in tree))
    span = {"valid_from": day, "valid_to": FOREVER}
    spans = ({"unit_id": one, "name": name, "parent_id": above, **span} for one, _, name, above in tree)
    await write(work, insert(unit_spans), spans)
    for first in range(0, size, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, size))
        members = dict(zip(numbers, _ids(now, len(numbers)), strict=True))
        await _move_in(work, members, cell_ids, span, now)
    return Province(root, day, now, size)


async def open_round(
    work: SqlWork, province: Province, *, opened: datetime, deadline: datetime
) -> PledgeRound:
    """A round in which everybody owes one pledge."""
    round_ = PledgeRound(
        id=new_id(opened),
        title="Đăng ký nêu gương",
        period_from=province.day,
        period_to=province.day + timedelta(days=60),
        opens_at=opened,
        deadline=deadline,
        owed=1,
        max_pledges=3,
        approval=True,
        guidance="",
        audience_unit_id=province.root,
        groups=(Group(1, "Đạo đức"), Group(2, "Nhiệm vụ")),
    )
    assert await work.rounds.open(round_, by="office", at=opened, day=province.day) == province.people
    return round_


async def write(work: SqlWork, statement: Insert, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert these, ten thousand at a time."""
    source = iter(rows)
    while some := list(islice(source, AT_ONCE)):
        await work.statements.run(statement, some)


async def _move_in(
    work: SqlWork, members: Mapping[int, str], cells: list[str], span: Mapping[str, date], now: datetime
) -> None:
    name = {"full_name": NAME, "folded_name": folded(NAME), "name_key": sort_key(NAME)}
    place = {"kind": MemberKind.FULL.value, "status": Status.ACTIVE.value, **span}
    chats = [
        {"channel": "telegram", "chat": str(FIRST_CHAT + number), "person_id": person}
        for number, person in members.items()
    ]
    leads = {"role": Role.SECRETARY.value, **span}
    await write(
        work,
        insert(people),
        (
            {"id": person, "code": f"DV{number}", "folded_code": folded_code(f"DV{number}"), **name}
            for number, person in members.items()
        ),
    )
    await write(
        work,
        insert(memberships),
        (
            {
                "person_id": person,
                "unit_id": cells[number // CELL],
                "position": "Bí thư" if number % CELL == 0 else "",
                **place,
            }
            for number, person in members.items()
        ),
    )
    await write(
        work,
        insert(grants),
        (
            {"person_id": person, "unit_id": cells[number // CELL], **leads}
            for number, person in members.items()
            if number % CELL == 0
        ),
    )
    await write(work, insert(accounts), ({**one, "open": True, "linked_at": now} for one in chats))
    consented = {"version": CONSENT_VERSION, "given": True, "at": now}
    await write(work, insert(consents), ({**one, **consented, "id": new_id(now)} for one in chats))


def _ids(now: datetime, count: int) -> list[str]:
    return [new_id(now) for _ in range(count)]
