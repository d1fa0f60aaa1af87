"""Study rounds as the domain asks for them, and how often their questions were missed at the first try."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import and_, case, func, select

from domain.study.readings import QuestionFigures
from storage.figures.counts import ROUNDS
from storage.people.tree import WITHIN
from storage.study.answers import SqlStudyAnswers
from storage.study.editions import SqlEditions, edition_of
from storage.study.readings import SqlReadings
from storage.study.reflections import SqlReflections
from storage.tables import seats, study_editions, study_rounds, study_tries

_IN_SCOPE = (seats.c.round_id.in_(ROUNDS), seats.c.unit_id.in_(WITHIN))
_EDITIONS = (
    select(study_editions)
    .join(
        study_rounds,
        and_(
            study_rounds.c.round_id == study_editions.c.round_id,
            study_rounds.c.edition == study_editions.c.number,
        ),
    )
    .where(study_editions.c.round_id.in_(select(seats.c.round_id).where(*_IN_SCOPE)))
)
_placed_students = (
    select(
        study_tries.c.round_id,
        study_tries.c.card,
        study_tries.c.right,
        func.row_number()
        .over(
            partition_by=(study_tries.c.round_id, study_tries.c.person_id, study_tries.c.card),
            order_by=(study_tries.c.at, study_tries.c.id),
        )
        .label("place"),
    )
    .select_from(
        seats.join(study_rounds, study_rounds.c.round_id == seats.c.round_id).join(
            study_tries,
            and_(
                study_tries.c.round_id == seats.c.round_id,
                study_tries.c.person_id == seats.c.person_id,
                study_tries.c.edition == study_rounds.c.edition,
            ),
        )
    )
    .where(*_IN_SCOPE)
    .subquery("placed")
)
_FIRST_TRIES = (
    select(
        _placed_students.c.round_id,
        _placed_students.c.card,
        func.count().label("asked"),
        func.sum(case((_placed_students.c.right, 0), else_=1)).label("missed"),
    )
    .where(_placed_students.c.place == 1)
    .group_by(_placed_students.c.round_id, _placed_students.c.card)
)


class SqlStudies(SqlEditions, SqlReadings, SqlStudyAnswers, SqlReflections):
    """Study rounds: the editions of their text, how far people have read, how they studied."""

    async def missed(self, scope: tuple[str, ...], rounds: Sequence[str], day: date) -> list[QuestionFigures]:
        tries_of = {"scope": list(scope), "rounds": list(rounds), "day": day}
        first = {
            (row["round_id"], row["card"]): (row["asked"], int(row["missed"]))
            for row in await self._statements.rows(_FIRST_TRIES, tries_of)
        }
        figures = []
        for row in await self._statements.rows(_EDITIONS, tries_of):
            for card in edition_of(row).cards:
                if card.question is not None:
                    tried, missed = first.get((row["round_id"], card.number), (0, 0))
                    figures.append(
                        QuestionFigures(
                            round_id=row["round_id"],
                            edition=row["number"],
                            card=card.number,
                            text=card.question.text,
                            asked=tried,
                            missed=missed,
                        )
                    )
        return sorted(figures, key=lambda one: (-one.missed, one.asked, one.round_id, one.card))
