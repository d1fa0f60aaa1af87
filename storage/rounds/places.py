"""Somebody's place in a round, as the statements about what they do there ask for it."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from domain.rounds.round import RoundState
from storage.tables import ID, rounds, seats
from storage.types import Instant

ROUND = bindparam("round", type_=ID)
PERSON = bindparam("person", type_=ID)
AT = bindparam("at_", type_=Instant())

HAS_PLACE = (
    seats.c.round_id == ROUND,
    seats.c.person_id == PERSON,
    rounds.c.state == RoundState.OPEN.value,
    rounds.c.opens_at <= AT,
)
"""The person has a seat in the round, which is under way at that instant. Of `seats`, joined with `rounds`."""

OPEN_ROUND_HELD = (
    select(rounds.c.id)
    .where(rounds.c.id == ROUND, rounds.c.state == RoundState.OPEN.value)
    .with_for_update(key_share=True)
)
"""The round, if it is open, and so it stays until the transaction ends (PostgreSQL; SQLite has one writer).

Whoever closes a round and whoever gives somebody more time in it asks for this first: what they run then sees what the
other has done, and not what was so when both began.
"""
