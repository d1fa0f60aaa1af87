"""A study round as it was answered for, before there is one."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

from domain.study.completion import Way
from domain.study.edition import Resolution
from domain.study.reflections import ReflectionTerms
from domain.study.round import StudyRound
from domain.talk.conversations import Answers
from handlers.rounds.afterwards import afterwards_of
from handlers.rounds.deadlines import moment_of
from handlers.rounds.opening_steps import opening_of, roles_of
from handlers.study.publishing.steps import attendance_suffices
from handlers.talk.scene import Scene


def prepared_round(scene: Scene, answers: Answers) -> StudyRound:
    """The round as it was prepared, before its first edition is in force."""
    least = int(str(answers["reflection"]))
    guides, ways = answers.get("guides"), answers["ways"]
    reflection = ReflectionTerms(least, tuple(guides if isinstance(guides, list) else ())) if least else None
    return StudyRound(
        id=uuid4().hex,
        title=str(answers["title"]),
        opens_at=opening_of(scene, answers),
        deadline=moment_of(answers["deadline"]),
        audience_unit_id=str(answers["audience"]),
        audience_roles=roles_of(answers),
        afterwards=afterwards_of(answers),
        basis=str(answers.get("basis") or ""),
        resolution=Resolution(
            number=str(answers["number"]),
            issued_on=date.fromisoformat(str(answers["issued"])),
            issuer=str(answers["issuer"]),
            link=str(answers.get("link") or ""),
        ),
        edition=0,
        cards=0,
        questions=0,
        pass_mark=int(str(answers.get("pass") or 0)),
        pace=timedelta(seconds=int(str(answers["pace"]))),
        ways=tuple(Way(way) for way in (ways if isinstance(ways, list) else ())),
        reflection=reflection,
        attendance_suffices=attendance_suffices(answers),
    )
