"""Editions of a study round's text. One that was published never changes; the newest is in force."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Integer, RowMapping, and_, bindparam, func, insert, select, update

from domain.rounds.round import RoundState
from domain.study.edition import Edition, digest_of
from storage.engine.database import Repository
from storage.rounds.places import ROUND
from storage.study.cards import cards_json, cards_of
from storage.tables import rounds, study_answers, study_editions, study_rounds

_NUMBER_EDITION = bindparam("edition_", type_=Integer())

# What publishes or answers meanwhile waits here (PostgreSQL; on SQLite there is one writer anyway).
_EDITION_IN_FORCE = (
    select(study_rounds.c.edition)
    .join(rounds, rounds.c.id == study_rounds.c.round_id)
    .where(study_rounds.c.round_id == ROUND, rounds.c.state == RoundState.OPEN.value)
    .with_for_update(of=study_rounds)
)
_NEWEST_EDITION = select(func.coalesce(func.max(study_editions.c.number), 0)).where(
    study_editions.c.round_id == ROUND
)
_PUBLISH_EDITION = insert(study_editions)
_PUT_EDITION_IN_FORCE = (
    update(study_rounds)
    .where(study_rounds.c.round_id == ROUND)
    .values(edition=_NUMBER_EDITION, cards=bindparam("cards_"), questions=bindparam("questions_"))
)
_EDITIONS = select(study_editions).where(study_editions.c.round_id == ROUND).order_by(study_editions.c.number)
_ONE_EDITION = _EDITIONS.where(study_editions.c.number == _NUMBER_EDITION)
_PRESENT_EDITION = _EDITIONS.join(
    study_rounds,
    and_(
        study_rounds.c.round_id == study_editions.c.round_id,
        study_rounds.c.edition == study_editions.c.number,
    ),
)
_EDITION_KEYS = select(study_editions.c.round_id, study_editions.c.number).order_by(
    study_editions.c.round_id, study_editions.c.number
)
_FALSE_PROOFS = (
    select(study_answers.c.code)
    .outerjoin(
        study_editions,
        and_(
            study_editions.c.round_id == study_answers.c.round_id,
            study_editions.c.number == study_answers.c.edition,
        ),
    )
    .where(
        study_answers.c.code.is_not(None), study_answers.c.digest.is_distinct_from(study_editions.c.digest)
    )
    .order_by(func.length(study_answers.c.code), study_answers.c.code)
)


class SqlEditions(Repository):
    """Publishing and reading editions, and checking that none was touched."""

    async def publish(self, round_id: str, edition: Edition, *, by: str, at: datetime) -> bool:
        in_force = await self._statements.value(_EDITION_IN_FORCE, {"round": round_id})
        if in_force is None:
            return False
        newest = await self._statements.value(_NEWEST_EDITION, {"round": round_id})
        if edition.number != newest + 1:
            return False
        self._statements.seen.clear()
        await self._statements.run(
            _PUBLISH_EDITION,
            {
                "round_id": round_id,
                "number": edition.number,
                "minor": edition.minor,
                "text": edition.text,
                "digest": edition.digest,
                "cards": cards_json(edition.cards),
                "note": edition.note,
                "by": by,
                "at": at,
            },
        )
        return await self._statements.changed(
            _PUT_EDITION_IN_FORCE,
            {
                "round": round_id,
                "edition_": edition.number,
                "cards_": len(edition.cards),
                "questions_": edition.questions,
            },
        )

    async def edition(self, round_id: str, number: int | None = None) -> Edition | None:
        if number is None:
            row = await self._statements.row(_PRESENT_EDITION, {"round": round_id})
        else:
            row = await self._statements.row(_ONE_EDITION, {"round": round_id, "edition_": number})
        return None if row is None else edition_of(row)

    async def editions(self, round_id: str) -> list[Edition]:
        return [edition_of(row) for row in await self._statements.rows(_EDITIONS, {"round": round_id})]

    async def faults(self) -> list[str]:
        faults = []
        # One text at a time: a text may be long, and there may be many of them.
        for key in await self._statements.rows(_EDITION_KEYS):
            row = await self._statements.row(
                _ONE_EDITION, {"round": key["round_id"], "edition_": key["number"]}
            )
            if row is None or digest_of(row["text"]) != row["digest"]:
                faults.append(f"{key['round_id']}/{key['number']}")
        codes = await self._statements.values(_FALSE_PROOFS)
        return [*faults, *codes]


def edition_of(row: RowMapping) -> Edition:
    """The edition of a row of its table."""
    return Edition(
        number=row["number"],
        text=row["text"],
        digest=row["digest"],
        cards=cards_of(row["cards"]),
        minor=row["minor"],
        note=row["note"],
    )
