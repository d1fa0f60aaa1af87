"""How often a question was answered, and how often wrongly at the first try."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import and_, case, func, select

from domain.study.edition import QuestionFigures
from storage.engine.statements import Statements
from storage.people.tree import WITHIN
from storage.rounds.sums import ROUNDS
from storage.study.editions import edition_of
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
_placed = (
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
        _placed.c.round_id,
        _placed.c.card,
        func.count().label("asked"),
        func.sum(case((_placed.c.right, 0), else_=1)).label("missed"),
    )
    .where(_placed.c.place == 1)
    .group_by(_placed.c.round_id, _placed.c.card)
)


async def questions_missed(
    statements: Statements, scope: tuple[str, ...], rounds: Sequence[str], day: date
) -> list[QuestionFigures]:
    """The questions of the editions in force, the most missed first; see `Studies.missed`. Two statements."""
    asked = {"scope": list(scope), "rounds": list(rounds), "day": day}
    first = {
        (row["round_id"], row["card"]): (row["asked"], int(row["missed"]))
        for row in await statements.rows(_FIRST_TRIES, asked)
    }
    figures = []
    for row in await statements.rows(_EDITIONS, asked):
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
