"""The roster as a whole: what the importer compares with, and what it changes. Spans end and begin on the day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, union_all, update

from domain.people.person import Role, Status
from domain.people.roster.change import NewPerson, RosterChange
from domain.people.roster.leading import RoleMove, RoleStep, role_moves
from domain.people.roster.rows import KnownLeader, KnownPerson, KnownRoster, KnownUnit, MemberKind, RosterRow
from storage.engine.database import Repository, Statement, Statements
from storage.engine.upsert import Insert, for_both
from storage.people.names import folded, folded_code, sort_key
from storage.people.placement import LAST_PLACE, STATUS, here
from storage.people.repository import GIVE, TAKE
from storage.people.tree import DAY, on_day
from storage.tables import ID, grants, memberships, people, unit_spans, units
from storage.types import FOREVER, new_id

# ------------------------------------------------------------------ what is known

_parent = units.alias("parent")
KNOWN_UNITS = (
    select(units.c.code, unit_spans.c.name, _parent.c.code.label("parent_code"))
    .select_from(
        units.join(unit_spans, unit_spans.c.unit_id == units.c.id).outerjoin(
            _parent, _parent.c.id == unit_spans.c.parent_id
        )
    )
    .where(on_day(unit_spans))
)
"""The units of the day by their codes."""
ROSTER_COLUMNS = (
    people.c.id,
    people.c.code,
    people.c.full_name,
    units.c.code.label("unit_code"),
    memberships.c.position,
    memberships.c.kind,
    STATUS.label("status"),
)
"""What the roster says of somebody, from their membership and its unit."""
KNOWN_PEOPLE = (
    select(*ROSTER_COLUMNS)
    .select_from(LAST_PLACE.join(units, units.c.id == memberships.c.unit_id))
    .order_by(people.c.code)
)
"""Everybody who ever belonged to a unit."""
_PERSON_CODES = select(people.c.code)
_KNOWN_LEADERS = (
    select(grants.c.person_id, units.c.code.label("unit_code"), grants.c.role)
    .join(units, units.c.id == grants.c.unit_id)
    .where(on_day(grants), here(grants.c.person_id))
    .order_by(grants.c.valid_from, grants.c.person_id)
)
_UNIT_IDS = select(units.c.code, units.c.id)
_LATER_ROSTERS = select(
    func.max(
        union_all(
            select(func.max(unit_spans.c.valid_from).label("begun")),
            select(func.max(memberships.c.valid_from)),
        )
        .subquery()
        .c.begun
    )
)

# ------------------------------------------------------------------ spans
# A span that began before the day ends on it; one that begins on it is written over: the second change of a day
# replaces the first, and no day ever has two rows.

_UNIT, _PERSON = bindparam("unit", type_=ID), bindparam("person", type_=ID)
_NEW_UNITS = insert(units)
_NEW_PEOPLE = insert(people)
_END_UNIT = (
    update(unit_spans)
    .where(unit_spans.c.unit_id == _UNIT, unit_spans.c.valid_from < DAY, unit_spans.c.valid_to > DAY)
    .values(valid_to=DAY)
)
_END_MEMBERSHIP = (
    update(memberships)
    .where(memberships.c.person_id == _PERSON, memberships.c.valid_from < DAY, memberships.c.valid_to > DAY)
    .values(valid_to=DAY)
)


def _begin_unit(insert: Insert) -> Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[unit_spans.c.unit_id, unit_spans.c.valid_from],
        set_={"valid_to": new.valid_to, "name": new.name, "parent_id": new.parent_id},
    )


def _begin_membership(insert: Insert) -> Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[memberships.c.person_id, memberships.c.valid_from],
        set_={
            "valid_to": new.valid_to,
            "unit_id": new.unit_id,
            "position": new.position,
            "kind": new.kind,
            "status": new.status,
        },
    )


_BEGIN_UNIT = for_both(unit_spans, _begin_unit)
_BEGIN_MEMBERSHIP = for_both(memberships, _begin_membership)
_RENAME_PERSON = (
    update(people)
    .where(people.c.id == _PERSON)
    .values(
        full_name=bindparam("new_name"), folded_name=bindparam("new_folded"), name_key=bindparam("new_key")
    )
)

# ------------------------------------------------------------------ roles that come with positions

# Not IN: a statement for many rows at once takes no lists.
_LEADING_ROLE = or_(grants.c.role == Role.SECRETARY.value, grants.c.role == Role.DEPUTY.value)
_TAKE_ROLES_HERE = (
    update(grants)
    .where(
        grants.c.person_id == _PERSON,
        grants.c.unit_id == _UNIT,
        _LEADING_ROLE,
        on_day(grants),
    )
    .values(valid_to=DAY)
)
_END_ROLES_AT = update(grants).where(grants.c.unit_id == _UNIT, on_day(grants)).values(valid_to=DAY)
_TAKE_ROLES_EVERYWHERE = (
    update(grants).where(grants.c.person_id == _PERSON, on_day(grants)).values(valid_to=DAY)
)


async def known_units(statements: Statements, day: date) -> tuple[KnownUnit, ...]:
    """Every unit on that day."""
    return tuple(KnownUnit(**row) for row in await statements.rows(KNOWN_UNITS, {"day": day}))


class SqlRoster(Repository):
    """The roster as a whole, for the importer."""

    async def known(self, day: date) -> KnownRoster:
        return KnownRoster(
            people=tuple(
                KnownPerson(
                    id=row["id"],
                    code=row["code"],
                    full_name=row["full_name"],
                    unit_code=row["unit_code"],
                    position=row["position"],
                    kind=MemberKind(row["kind"]),
                    status=Status(row["status"]),
                )
                for row in await self._statements.rows(KNOWN_PEOPLE, {"day": day})
            ),
            units=await known_units(self._statements, day),
            leaders=tuple(
                KnownLeader(row["person_id"], row["unit_code"], Role(row["role"]))
                for row in await self._statements.rows(_KNOWN_LEADERS, {"day": day})
            ),
            used_codes=frozenset(await self._statements.values(_PERSON_CODES)),
        )

    async def apply(self, change: RosterChange, day: date, at: datetime) -> None:
        begun = await self._statements.value(_LATER_ROSTERS)
        if begun is not None and begun > day:
            raise ValueError(f"the roster was changed as of {begun}, which is later than {day}")
        unit_ids = await self._write_units(change, day, at)
        names = {unit.code: unit.name for unit in await known_units(self._statements, day)}
        born = [(new_id(at), person) for person in change.new]
        await self._write_roster_rows(_NEW_PEOPLE, [_new_person(id_, person) for id_, person in born])
        await self._write_roster_rows(
            _RENAME_PERSON,
            [
                {
                    "person": person.before.id,
                    "new_name": person.after.full_name,
                    "new_folded": folded(person.after.full_name),
                    "new_key": sort_key(person.after.full_name),
                }
                for person in change.renamed
            ],
        )
        placed = [
            person.after
            for person in change.changed
            if _person_place(person.before) != _person_place(person.after)
        ]
        await self._write_roster_rows(
            _END_MEMBERSHIP, [{"person": person.id, "day": day} for person in placed]
        )
        await self._write_roster_rows(
            _BEGIN_MEMBERSHIP,
            [_membership(person.id, person, unit_ids[person.unit_code], day) for person in placed]
            + [_membership(id_, person.row, unit_ids[person.row.unit_code], day) for id_, person in born],
        )
        newcomers = {person.code: id_ for id_, person in born}
        await self._write_roles(role_moves(change, names), newcomers, unit_ids=unit_ids, day=day)

    async def _write_units(self, change: RosterChange, day: date, at: datetime) -> Mapping[str, str]:
        """Bring the units to what the file says; ids by code."""
        # A unit that had ended comes back with all that was done there.
        ids = {row["code"]: row["id"] for row in await self._statements.rows(_UNIT_IDS)}
        born = {unit.code: new_id(at) for unit in change.units_new if unit.code not in ids}
        await self._write_roster_rows(_NEW_UNITS, [{"id": id_, "code": code} for code, id_ in born.items()])
        ids |= born
        changed = {unit.after.code: unit.after for unit in (*change.units_renamed, *change.units_moved)}
        await self._write_roster_rows(_END_UNIT, [{"unit": ids[code], "day": day} for code in changed])
        await self._write_roster_rows(
            _BEGIN_UNIT,
            [
                {
                    "unit_id": ids[unit.code],
                    "valid_from": day,
                    "valid_to": FOREVER,
                    "name": unit.name,
                    "parent_id": None if unit.parent_code is None else ids[unit.parent_code],
                }
                for unit in (*change.units_new, *changed.values())
            ],
        )
        await self._end_units([unit.after for unit in change.units_ended], ids, day)
        return ids

    async def _end_units(self, ended: Sequence[KnownUnit], ids: Mapping[str, str], day: date) -> None:
        """Nobody holds anything there any more. Its last span, of no day, says under which unit it is found from now
        on with all that was done there: the rounds that run still name it."""
        rows = [{"unit": ids[unit.code], "day": day} for unit in ended]
        await self._write_roster_rows(_END_UNIT, rows)
        await self._write_roster_rows(_END_ROLES_AT, rows)
        await self._write_roster_rows(
            _BEGIN_UNIT,
            [
                {
                    "unit_id": ids[unit.code],
                    "valid_from": day,
                    "valid_to": day,
                    "name": unit.name,
                    "parent_id": None if unit.parent_code is None else ids[unit.parent_code],
                }
                for unit in ended
            ],
        )

    async def _write_roles(
        self, moves: Iterable[RoleMove], people: Mapping[str, str], *, unit_ids: Mapping[str, str], day: date
    ) -> None:
        """Carry out the moves. `people`: the ids of those who are new, by code."""
        rows: dict[RoleStep, list[dict[str, Any]]] = defaultdict(list)
        for move in moves:
            row: dict[str, Any] = {"person": people.get(move.person, move.person), "day": day}
            if move.unit_code:
                row["unit"] = unit_ids[move.unit_code]
            if move.role is not None:
                row["of_role"] = move.role.value
            rows[move.step].append(row)
        await self._write_roster_rows(_TAKE_ROLES_EVERYWHERE, rows["gone"])
        await self._write_roster_rows(_TAKE_ROLES_HERE, rows["left-behind"])
        await self._write_roster_rows(TAKE, rows["taken"])
        await self._write_roster_rows(GIVE, rows["given"])

    async def _write_roster_rows(self, statement: Statement, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            await self._statements.run(statement, rows)


def _person_place(person: KnownPerson) -> tuple[str, str, MemberKind, Status]:
    return person.unit_code, person.position, person.kind, person.status


def _new_person(person_id: str, person: NewPerson) -> dict[str, Any]:
    row = person.row
    return {
        "id": person_id,
        "code": person.code,
        "folded_code": folded_code(person.code),
        "full_name": row.full_name,
        "folded_name": folded(row.full_name),
        "name_key": sort_key(row.full_name),
        "gender": row.gender or "",
        "admitted": row.admitted,
    }


def _membership(person_id: str, person: KnownPerson | RosterRow, unit_id: str, day: date) -> dict[str, Any]:
    return {
        "person_id": person_id,
        "valid_from": day,
        "valid_to": FOREVER,
        "unit_id": unit_id,
        "position": person.position,
        "kind": person.kind.value,
        "status": person.status.value,
    }
