"""Somebody's place in a round, as the statements about what they do there ask for it."""

from __future__ import annotations

from sqlalchemy import bindparam

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
