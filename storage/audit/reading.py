"""What an office reads of the audit log: the newest entries of its units, and of those the ones that it looks for."""

from __future__ import annotations

from itertools import product
from typing import Any

from sqlalchemy import Integer, Select, String, and_, bindparam, case, exists, literal_column, or_, select

from storage.people.tree import SCOPE, WITHIN, newest_unit_name, on_day
from storage.tables import ID, audit, memberships, people, unit_spans
from storage.types import Instant

_BY = people.alias("actor")
_WHOM = people.alias("whom")
_WRITTEN = ("study.open-text",)
"""Acts whose detail is a person's words, meant for whoever reads the log: why a text is no secret."""

HOLDS_ROOT = select(unit_spans.c.unit_id).where(
    unit_spans.c.unit_id.in_(SCOPE), unit_spans.c.parent_id.is_(None), on_day(unit_spans)
)
"""The root where the scope has it: whoever holds that sees what is about nobody's unit, too, and about who has left."""

_ABOUT = case(
    (audit.c.person_id != literal_column("''"), audit.c.person_id),
    (audit.c.unit_id == literal_column("''"), audit.c.actor),
)
_OF_SCOPE = or_(
    and_(audit.c.person_id == literal_column("''"), audit.c.unit_id.in_(WITHIN)),
    exists().where(memberships.c.person_id == _ABOUT, memberships.c.unit_id.in_(WITHIN), on_day(memberships)),
)
_PERSON = bindparam("person", type_=ID)
_OF_PERSON = or_(
    audit.c.actor == _PERSON,
    and_(audit.c.person_id == _PERSON, audit.c.person_id != literal_column("''")),  # as its index has it
)


def _newest_entries(*, whole: bool, person: bool, days: bool) -> Select[Any]:
    conditions = [
        audit.c.number < bindparam("before", type_=Integer()),
        audit.c.action.in_(bindparam("acts", type_=String(), expanding=True)),
        *([] if whole else [_OF_SCOPE]),
        *([_OF_PERSON] if person else []),
    ]
    if days:
        conditions += [
            audit.c.at >= bindparam("since", type_=Instant()),
            audit.c.at < bindparam("until", type_=Instant()),
        ]
    return (
        select(
            audit.c.number,
            audit.c.at,
            audit.c.actor,
            audit.c.action,
            audit.c.person_id,
            _BY.c.full_name.label("actor_name"),
            _WHOM.c.full_name.label("person_name"),
            newest_unit_name(audit).label("unit_name"),
            case((audit.c.action.in_(_WRITTEN), audit.c.detail), else_="").label("note"),
        )
        .select_from(
            audit.outerjoin(_BY, _BY.c.id == audit.c.actor).outerjoin(_WHOM, _WHOM.c.id == audit.c.person_id)
        )
        .where(*conditions)
        .order_by(audit.c.number.desc())
        .limit(bindparam("most", type_=Integer()))
    )


NEWEST_ENTRIES = {
    wanted: _newest_entries(whole=wanted[0], person=wanted[1], days=wanted[2])
    for wanted in product((False, True), repeat=3)
}
"""By whether the scope holds the root, whether a person is looked for, whether days are."""
