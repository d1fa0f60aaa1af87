"""The terms of a study round as a row of `study_rounds`, and back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import RowMapping

from domain.study.edition import ReflectionTerms, Resolution, Way
from domain.study.round import StudyRound


def study_terms(round_: StudyRound) -> dict[str, Any]:
    """The row."""
    reflection = round_.reflection
    return {
        "round_id": round_.id,
        "number": round_.resolution.number,
        "issued_on": round_.resolution.issued_on,
        "issuer": round_.resolution.issuer,
        "link": round_.resolution.link,
        "edition": round_.edition,
        "cards": round_.cards,
        "questions": round_.questions,
        "pass_mark": round_.pass_mark,
        "pace_seconds": int(round_.pace.total_seconds()),
        "ways": [way.value for way in round_.ways],
        "reflection_least": reflection.least if reflection else None,
        "reflection_guides": list(reflection.guides) if reflection else [],
    }


def study_terms_of(row: RowMapping) -> dict[str, Any]:
    """What `StudyRound` has beyond every round, of a row whose columns are named `study_rounds_<column>`."""
    least = row["study_rounds_reflection_least"]
    return {
        "resolution": Resolution(
            number=row["study_rounds_number"],
            issued_on=row["study_rounds_issued_on"],
            issuer=row["study_rounds_issuer"],
            link=row["study_rounds_link"],
        ),
        "edition": row["study_rounds_edition"],
        "cards": row["study_rounds_cards"],
        "questions": row["study_rounds_questions"],
        "pass_mark": row["study_rounds_pass_mark"],
        "pace": timedelta(seconds=row["study_rounds_pace_seconds"]),
        "ways": tuple(Way(way) for way in row["study_rounds_ways"]),
        "reflection": (
            None if least is None else ReflectionTerms(least, tuple(row["study_rounds_reflection_guides"]))
        ),
    }
