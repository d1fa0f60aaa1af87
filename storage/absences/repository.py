"""Absences: a row a person, and what it puts off in the seats of open rounds."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Executable, and_, bindparam, delete, exists, or_, select, update

from domain.absences.absence import Absence
from domain.rounds.round import RoundState
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.tables import ID, absences, rounds, seats
from storage.types import Day

_ABSENT = bindparam("person", type_=ID)
_UNTIL_DAY = bindparam("until", type_=Day())


def _replace(insert: Insert) -> Executable:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[absences.c.person_id],
        set_={
            "until": new.until,
            "reason": new.reason,
            "noted_by": new.noted_by,
            "noted_at": new.noted_at,
        },
    )


_ABSENCE_ON = select(absences).where(
    absences.c.person_id == _ABSENT, absences.c.until > bindparam("day", type_=Day())
)
_NOTE_ABSENCE = for_both(absences, _replace)
_END_ABSENCE = delete(absences).where(absences.c.person_id == _ABSENT).returning(absences.c.person_id)
_REST_ABSENT_SEATS = (
    update(seats)
    .where(
        seats.c.person_id == _ABSENT,
        or_(seats.c.snoozed_until.is_(None), seats.c.snoozed_until < _UNTIL_DAY),
        exists().where(rounds.c.id == seats.c.round_id, rounds.c.state == RoundState.OPEN.value),
    )
    .values(snoozed_until=_UNTIL_DAY, snooze_reason=bindparam("why"))
)
_WAKE_ABSENT_SEATS = (
    update(seats)
    .where(
        seats.c.person_id == _ABSENT,
        exists().where(
            and_(
                absences.c.person_id == seats.c.person_id,
                absences.c.until == seats.c.snoozed_until,
                absences.c.reason == seats.c.snooze_reason,
            )
        ),
    )
    .values(snoozed_until=None, snooze_reason="")
)


class SqlAbsences(Repository):
    """See `domain.absences.repository.Absences`."""

    async def of(self, person_id: str, day: date) -> Absence | None:
        row = await self._statements.row(_ABSENCE_ON, {"person": person_id, "day": day})
        return (
            None
            if row is None
            else Absence(row["person_id"], row["until"], row["reason"], row["noted_by"], row["noted_at"])
        )

    async def note(self, absence: Absence) -> None:
        await self._statements.run(_WAKE_ABSENT_SEATS, {"person": absence.person_id})
        row = {
            "person_id": absence.person_id,
            "until": absence.until,
            "reason": absence.reason,
            "noted_by": absence.noted_by,
            "noted_at": absence.noted_at,
        }
        await self._statements.run(_NOTE_ABSENCE, row)
        rests = {"person": absence.person_id, "until": absence.until, "why": absence.reason}
        await self._statements.run(_REST_ABSENT_SEATS, rests)

    async def end(self, person_id: str) -> bool:
        await self._statements.run(_WAKE_ABSENT_SEATS, {"person": person_id})
        return await self._statements.value(_END_ABSENCE, {"person": person_id}) is not None
