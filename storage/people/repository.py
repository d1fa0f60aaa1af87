"""Units, people and roles as they are on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from sqlalchemy import Integer, RowMapping, and_, bindparam, exists, func, literal, or_, select, update

from domain.language.vietnamese import fold
from domain.people.linking import Admission, LinkStanding
from domain.people.person import Grant, Member, Person, Role, Unit
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.people.names import folded_code
from storage.people.placement import (
    BY_NAME,
    GONE_VALUES,
    LAST_PLACE,
    MEMBER,
    PERSON,
    PLACE,
    here,
    members_of,
    person_of,
)
from storage.people.tree import ABOVE, DAY, TAKEN_IN, WITHIN, last_known, on_day, under
from storage.tables import ID, grants, memberships, people, unit_spans, units
from storage.types import FOREVER, Day

_PERSON = select(*PERSON).select_from(LAST_PLACE).where(people.c.id == bindparam("person"))
_PERSON_BY_CODE = (
    select(*PERSON)
    .select_from(LAST_PLACE)
    .where(people.c.folded_code == bindparam("code"))
    .order_by(people.c.code)
)
_IN_SCOPE = (memberships.c.unit_id.in_(WITHIN), memberships.c.status.not_in(GONE_VALUES))
_PERSON_WITHIN = (
    select(func.count())
    .select_from(memberships)
    .where(memberships.c.person_id == bindparam("person"), on_day(memberships), *_IN_SCOPE)
)
_MEMBERS = select(*MEMBER).select_from(PLACE).where(*_IN_SCOPE).order_by(*BY_NAME)
_FIRST_MEMBERS = _MEMBERS.limit(bindparam("most", type_=Integer()))
_FIRST_MEMBERS_AT_UNIT = _FIRST_MEMBERS.where(memberships.c.unit_id == bindparam("unit", type_=ID))
_MOST_NAME_WORDS = 8
_WHOLE_WORDS = literal(" ") + people.c.folded_name + literal(" ")
_SEARCHES = tuple(
    select(*MEMBER)
    .select_from(PLACE)
    .where(
        *_IN_SCOPE,
        or_(
            people.c.folded_code == bindparam("code"),
            and_(*(_WHOLE_WORDS.contains(bindparam(f"word{n}"), autoescape=False) for n in range(count))),
        ),
    )
    .order_by(*BY_NAME)
    .limit(bindparam("most"))
    for count in range(1, _MOST_NAME_WORDS + 1)
)
_UNIT = (units.c.id, units.c.code, unit_spans.c.name, unit_spans.c.parent_id)
_UNITS = (
    select(*_UNIT)
    .join(unit_spans, unit_spans.c.unit_id == units.c.id)
    .where(on_day(unit_spans), units.c.id.in_(WITHIN))
)
_ROOTS = (
    select(*_UNIT)
    .join(unit_spans, unit_spans.c.unit_id == units.c.id)
    .where(on_day(unit_spans), unit_spans.c.parent_id.is_(None))
)
_UNIT_ABOVE = select(unit_spans.c.parent_id).where(
    unit_spans.c.unit_id == bindparam("unit", type_=ID), last_known(unit_spans, "unit_id")
)
_ASKED = units.alias("asked")
_UNITS_FOUND_AT = (
    select(_ASKED.c.id.label("asked_id"), *_UNIT)
    .select_from(
        _ASKED.outerjoin(TAKEN_IN, TAKEN_IN.c.unit_id == _ASKED.c.id)
        .join(units, units.c.id == func.coalesce(TAKEN_IN.c.by_id, _ASKED.c.id))
        .join(unit_spans, and_(unit_spans.c.unit_id == units.c.id, last_known(unit_spans, "unit_id")))
    )
    .where(_ASKED.c.id.in_(bindparam("units", type_=ID, expanding=True)))
)
_HOLDERS = (
    select(*PERSON)
    .select_from(PLACE.join(grants, and_(grants.c.person_id == people.c.id, on_day(grants))))
    .where(
        grants.c.unit_id == bindparam("unit"),
        grants.c.role.in_(bindparam("roles", expanding=True)),
        memberships.c.status.not_in(GONE_VALUES),
    )
    .order_by(*BY_NAME)
)
_ROLES_HELD = (
    select(grants.c.person_id, grants.c.role, grants.c.unit_id, unit_spans.c.name.label("unit_name"))
    .join(people, people.c.id == grants.c.person_id)
    .join(memberships, and_(memberships.c.person_id == grants.c.person_id, on_day(memberships)))
    .join(unit_spans, and_(unit_spans.c.unit_id == grants.c.unit_id, on_day(unit_spans)))
    .where(on_day(grants), memberships.c.status.not_in(GONE_VALUES))
)
_OF_ROLES = grants.c.role.in_(bindparam("roles", expanding=True))
_ROLE_HOLDINGS = _ROLES_HELD.where(_OF_ROLES).order_by(grants.c.unit_id, grants.c.person_id, grants.c.role)
_UNIT_LEADERS = _ROLES_HELD.where(
    _OF_ROLES, grants.c.unit_id.in_(bindparam("units", expanding=True))
).order_by(*BY_NAME)
_GRANTS = _ROLES_HELD.where(grants.c.person_id == bindparam("person")).order_by(
    grants.c.valid_from, grants.c.role, grants.c.unit_id
)

_ROLES_OVER = (
    select(grants.c.person_id)
    .where(grants.c.unit_id.in_(select(ABOVE.c.unit_id)), _OF_ROLES, on_day(grants), here(grants.c.person_id))
    .group_by(grants.c.person_id)
    .order_by(grants.c.person_id)
)
_OFFICES = under(bindparam("offices", type_=ID, expanding=True), "offices")
_GRANTED_BY_OFFICE = select(_OFFICES.c.unit_id)
_GRANTS_OF_THEIRS = (grants.c.person_id == people.c.id, on_day(grants))
_ROLE_STANDINGS = (
    select(
        people.c.id,
        memberships.c.unit_id.in_(WITHIN).label("within"),
        memberships.c.unit_id.in_(_GRANTED_BY_OFFICE).label("by_office"),
        exists().where(*_GRANTS_OF_THEIRS).label("holds"),
        exists()
        .where(
            *_GRANTS_OF_THEIRS,
            or_(grants.c.role == Role.ADMIN.value, grants.c.unit_id.not_in(_GRANTED_BY_OFFICE)),
        )
        .label("beyond"),
    )
    .select_from(PLACE)
    .where(people.c.id.in_(bindparam("people", expanding=True)), memberships.c.status.not_in(GONE_VALUES))
)
_ADMITTED = select(people.c.admitted).where(people.c.id == bindparam("person"))
_ADMISSION = select(people.c.admitted, people.c.admitted_before, people.c.admitted_changed_at).where(
    people.c.id == bindparam("person")
)
_ADMIT = (
    update(people)
    .where(people.c.id == bindparam("person"))
    .values(
        admitted=bindparam("on_day"),
        admitted_before=bindparam("before"),
        admitted_changed_at=bindparam("changed_at"),
    )
)

# ------------------------------------------------------------------ roles from a day on, until a day
# A role taken back on the day it was given was held on no day at all.

_HOLDER = bindparam("person", type_=ID)
_ROLE = bindparam("of_role", type_=grants.c.role.type)
_AT_UNIT = bindparam("unit", type_=ID)
_THIS_GRANT = (grants.c.person_id == _HOLDER, grants.c.role == _ROLE, grants.c.unit_id == _AT_UNIT)


def _give_role(insert: Insert) -> Insert:
    wanted = select(_HOLDER, _ROLE, _AT_UNIT, DAY, literal(FOREVER, Day())).where(
        ~exists().where(*_THIS_GRANT, grants.c.valid_to > DAY)
    )
    columns = ["person_id", "role", "unit_id", "valid_from", "valid_to"]
    # The key is taken where the role was given and taken back earlier on this day.
    return insert.from_select(columns, wanted).on_conflict_do_update(
        index_elements=list(grants.primary_key.columns), set_={"valid_to": FOREVER}
    )


GIVE = for_both(grants, _give_role)
"""Parameters `person`, `of_role`, `unit`, `day`. Does nothing where the role is held."""

TAKE = (
    update(grants)
    .where(*_THIS_GRANT, grants.c.valid_from <= DAY, grants.c.valid_to > DAY)
    .values(valid_to=DAY)
)
"""Parameters as those of `GIVE`."""


class SqlPeople(Repository):
    """Units, people and roles on a given day."""

    changes = 0
    """How often this transaction gave a role or took one back."""

    async def person(self, person_id: str, day: date) -> Person | None:
        row = await self._statements.row(_PERSON, {"person": person_id, "day": day})
        return None if row is None else person_of(row)

    async def by_code(self, code: str, day: date) -> Person | None:
        found = [
            person_of(row)
            for row in await self._statements.rows(_PERSON_BY_CODE, {"code": folded_code(code), "day": day})
        ]
        exact = [person for person in found if person.code.casefold() == code.strip().casefold()]
        candidates = exact or found
        return candidates[0] if len(candidates) == 1 else None

    async def within(self, person_id: str, scope: tuple[str, ...], day: date) -> bool:
        return bool(
            await self._statements.value(
                _PERSON_WITHIN, {"person": person_id, "scope": list(scope), "day": day}
            )
        )

    async def members(self, scope: tuple[str, ...], day: date) -> list[Member]:
        return members_of(await self._statements.rows(_MEMBERS, {"scope": list(scope), "day": day}))

    async def first_members(
        self, scope: tuple[str, ...], day: date, *, most: int, at: str | None = None
    ) -> list[Member]:
        asked = {"scope": list(scope), "day": day, "most": most}
        if at is None:
            return members_of(await self._statements.rows(_FIRST_MEMBERS, asked))
        return members_of(await self._statements.rows(_FIRST_MEMBERS_AT_UNIT, {**asked, "unit": at}))

    async def search(self, name: str, scope: tuple[str, ...], day: date, limit: int = 8) -> list[Member]:
        words = fold(name).translate(_NO_WILDCARDS).split()[:_MOST_NAME_WORDS]
        if not words:
            return []
        name_words = {f"word{n}": f" {word} " for n, word in enumerate(words)}
        rows = await self._statements.rows(
            _SEARCHES[len(words) - 1],
            {**name_words, "code": folded_code(name), "scope": list(scope), "day": day, "most": limit},
        )
        return members_of(rows)

    async def units(self, scope: tuple[str, ...], day: date) -> list[Unit]:
        rows = await self._statements.rows(_UNITS, {"scope": list(scope), "day": day})
        return _parents_first(Unit(**row) for row in rows)

    async def root(self, day: date) -> Unit | None:
        roots = [Unit(**row) for row in await self._statements.rows(_ROOTS, {"day": day})]
        return min(roots, key=lambda unit: unit.code, default=None)

    async def above(self, unit_id: str, day: date) -> str | None:
        above: str | None = await self._statements.value(_UNIT_ABOVE, {"unit": unit_id, "day": day})
        return above

    async def found_at(self, units: Collection[str], day: date) -> dict[str, Unit]:
        rows = await self._statements.rows(_UNITS_FOUND_AT, {"units": list(units), "day": day})
        return {row["asked_id"]: Unit(row["id"], row["code"], row["name"], row["parent_id"]) for row in rows}

    async def holders(self, unit_id: str, roles: Sequence[Role], day: date) -> list[Person]:
        rows = await self._statements.rows(
            _HOLDERS, {"unit": unit_id, "roles": [role.value for role in roles], "day": day}
        )
        return list(dict.fromkeys(person_of(row) for row in rows))

    async def over(self, units: Collection[str], roles: Sequence[Role], day: date) -> list[str]:
        role_holders = {"scope": list(units), "roles": [role.value for role in roles], "day": day}
        return list(await self._statements.values(_ROLES_OVER, role_holders))

    async def standings(
        self,
        people: Collection[str],
        *,
        scope: tuple[str, ...],
        offices: tuple[str, ...],
        day: date,
    ) -> dict[str, LinkStanding]:
        role_holders = {
            "people": list(people),
            "scope": list(scope),
            "offices": list(offices),
            "day": day,
        }
        return {
            row["id"]: LinkStanding(
                within=bool(row["within"]),
                by_office=bool(row["by_office"]),
                holds=bool(row["holds"]),
                beyond=bool(row["beyond"]),
            )
            for row in await self._statements.rows(_ROLE_STANDINGS, role_holders)
        }

    async def admitted(self, person_id: str) -> date | None:
        admitted: date | None = await self._statements.value(_ADMITTED, {"person": person_id})
        return admitted

    async def admission(self, person_id: str) -> Admission:
        row = await self._statements.row(_ADMISSION, {"person": person_id})
        if row is None:
            return Admission()
        return Admission(row["admitted"], row["admitted_before"], row["admitted_changed_at"])

    async def admit(self, person_id: str, admission: Admission) -> None:
        await self._statements.run(
            _ADMIT,
            {
                "person": person_id,
                "on_day": admission.day,
                "before": admission.former,
                "changed_at": admission.changed_at,
            },
        )

    async def leaders(self, units: Collection[str], roles: Sequence[Role], day: date) -> dict[str, list[str]]:
        rows = await self._statements.rows(
            _UNIT_LEADERS, {"units": list(units), "roles": [role.value for role in roles], "day": day}
        )
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for row in rows:
            found[row["unit_id"]].setdefault(row["person_id"])
        return {unit_id: list(person_ids) for unit_id, person_ids in found.items()}

    async def holdings(self, roles: Sequence[Role], day: date) -> list[tuple[str, Grant]]:
        rows = await self._statements.rows(
            _ROLE_HOLDINGS, {"roles": [role.value for role in roles], "day": day}
        )
        return [(row["person_id"], _grant(row)) for row in rows]

    async def grants(self, person_id: str, day: date) -> list[Grant]:
        return [
            _grant(row) for row in await self._statements.rows(_GRANTS, {"person": person_id, "day": day})
        ]

    async def grant(self, person_id: str, role: Role, unit_id: str, day: date) -> bool:
        self.changes += 1
        return await self._statements.changed(
            GIVE,
            {"person": person_id, "of_role": role.value, "unit": unit_id, "day": day},
        )

    async def revoke(self, person_id: str, role: Role, unit_id: str, day: date) -> bool:
        self.changes += 1
        return await self._statements.changed(
            TAKE, {"person": person_id, "of_role": role.value, "unit": unit_id, "day": day}
        )


# A percent sign or an underline in a typed name means nothing; in LIKE it would mean anything.
_NO_WILDCARDS = str.maketrans("%_\\", "   ")


def _grant(row: RowMapping) -> Grant:
    return Grant(Role(row["role"]), row["unit_id"], row["unit_name"])


def _parents_first(known_units: Iterable[Unit]) -> list[Unit]:
    """Depth first, siblings by code; tops are those whose parent is not among them."""
    by_id = {unit.id: unit for unit in known_units}
    children: defaultdict[str | None, list[Unit]] = defaultdict(list)
    for unit in sorted(by_id.values(), key=lambda unit: unit.code, reverse=True):
        children[unit.parent_id if unit.parent_id in by_id else None].append(unit)
    ordered: list[Unit] = []
    waiting = children[None]
    while waiting:
        unit = waiting.pop()
        ordered.append(unit)
        waiting += children[unit.id]
    return ordered
