"""Roles from a day on, until a day. A role taken back on the day it was given was held on no day at all."""

from __future__ import annotations

from sqlalchemy import bindparam, exists, literal, select, update

from storage.engine.upsert import Insert, for_both
from storage.people.tree import DAY
from storage.tables import ID, grants
from storage.types import FOREVER, Day

_PERSON = bindparam("person", type_=ID)
_ROLE = bindparam("of_role", type_=grants.c.role.type)
_UNIT = bindparam("unit", type_=ID)
_THIS = (grants.c.person_id == _PERSON, grants.c.role == _ROLE, grants.c.unit_id == _UNIT)


def _give(insert: Insert) -> Insert:
    wanted = select(_PERSON, _ROLE, _UNIT, DAY, literal(FOREVER, Day())).where(
        ~exists().where(*_THIS, grants.c.valid_to > DAY)
    )
    columns = ["person_id", "role", "unit_id", "valid_from", "valid_to"]
    # The key is taken where the role was given and taken back earlier on this day.
    return insert.from_select(columns, wanted).on_conflict_do_update(
        index_elements=list(grants.primary_key.columns), set_={"valid_to": FOREVER}
    )


GIVE = for_both(grants, _give)
"""Parameters `person`, `of_role`, `unit`, `day`. Does nothing where the role is held."""

TAKE = update(grants).where(*_THIS, grants.c.valid_from <= DAY, grants.c.valid_to > DAY).values(valid_to=DAY)
"""Parameters as those of `GIVE`."""
