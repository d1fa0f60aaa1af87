"""How far somebody has read an edition, and what they answered on its cards."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Integer, bindparam, insert, select

from domain.study.readings import Reading, Try
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.rounds.places import PERSON, ROUND
from storage.tables import study_readings, study_tries
from storage.types import new_id

_READING = select(study_readings).where(
    study_readings.c.round_id == ROUND, study_readings.c.person_id == PERSON
)
_STUDY_TRIES = (
    select(study_tries)
    .where(
        study_tries.c.round_id == ROUND,
        study_tries.c.person_id == PERSON,
        study_tries.c.edition == bindparam("edition_", type_=Integer()),
    )
    .order_by(study_tries.c.at, study_tries.c.id)
)
_KEEP_TRY = insert(study_tries)


def _turn_page(insert: Insert) -> Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[study_readings.c.round_id, study_readings.c.person_id],
        set_={
            "edition": new.edition,
            "card": new.card,
            "furthest": new.furthest,
            "run": new.run,
            "asking": new.asking,
            "shown_at": new.shown_at,
        },
    )


_KEEP_READING = for_both(study_readings, _turn_page)


class SqlReadings(Repository):
    """Readings and tries, kept as they happen."""

    async def reading(self, round_id: str, person_id: str) -> Reading | None:
        row = await self._statements.row(_READING, {"round": round_id, "person": person_id})
        return None if row is None else Reading(**row)

    async def read(self, reading: Reading) -> None:
        await self._statements.run(_KEEP_READING, asdict(reading))

    async def tries(self, round_id: str, person_id: str, edition: int) -> list[Try]:
        rows = await self._statements.rows(
            _STUDY_TRIES, {"round": round_id, "person": person_id, "edition_": edition}
        )
        return [
            Try(card=row["card"], run=row["run"], option=row["option"], right=row["right"]) for row in rows
        ]

    async def tried(self, round_id: str, person_id: str, edition: int, attempt: Try, at: datetime) -> None:
        await self._statements.run(
            _KEEP_TRY,
            {
                "id": new_id(at),
                "round_id": round_id,
                "person_id": person_id,
                "edition": edition,
                "at": at,
                **asdict(attempt),
            },
        )
