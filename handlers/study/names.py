"""A unit's people in a study round: how they studied, who has not and why not, whose reflection lies where."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain.figures.counts import Share
from domain.figures.lines import MemberLine
from domain.study.completion import STUDIED, Way
from domain.study.lines import StudyLine, has_studied, study_of
from domain.study.reflections import ReflectionState
from domain.study.round import StudyRound
from domain.talk.messages import Text, say
from handlers.figures.name_lists import later_notes, section
from handlers.rounds.kinds import share
from handlers.talk.scene import Scene

_HANDED_IN = (ReflectionState.SUBMITTED, ReflectionState.ACCEPTED)
"""A reflection that was returned waits for its author, as a pledge does."""


def study_lines(scene: Scene, round_: StudyRound, seats: Sequence[MemberLine]) -> list[Text]:
    """The share, the ways, and everybody of whom something has to be known, under one heading each."""
    studied = Share(sum(has_studied(line) for line in seats), len(seats))
    ways = [study.way for line in seats if (study := study_of(line))]
    lines = [
        say("study-names-studied", share=share(studied)),
        say("study-names-ways", **{way.value: ways.count(way) for way in STUDIED}),
    ]
    if round_.reflection is not None:
        lines.append(_reflections(seats))

    def named(heading: str, belongs: Callable[[MemberLine, StudyLine], bool]) -> list[Text]:
        return section(
            heading,
            [
                (line, _notes(scene, round_, line))
                for line in seats
                if (study := study_of(line)) and belongs(line, study)
            ],
        )

    lines += named("study-names-not-studied", lambda _, study: study.way is None)
    lines += named("study-names-absent", lambda _, study: study.way is Way.NONE and not study.reason)
    lines += named("study-names-excused", lambda _, study: study.way is Way.NONE and bool(study.reason))
    if round_.reflection is not None:
        lines += named("study-names-owe-reflection", lambda _, study: study.studied and not study.reflection)
        lines += named("study-names-reflection-waits", _is(ReflectionState.SUBMITTED))
        lines += named("study-names-reflection-returned", _is(ReflectionState.RETURNED))
    lines += named("study-names-late", lambda _, study: study.studied and study.late)
    return lines


def _is(state: ReflectionState) -> Callable[[MemberLine, StudyLine], bool]:
    return lambda _, study: study.reflection is state


def _reflections(seats: Sequence[MemberLine]) -> Text:
    states = [
        study.reflection for line in seats if (study := study_of(line)) and study.reflection in _HANDED_IN
    ]
    return say(
        "study-names-reflections",
        share=share(Share(len(states), len(seats))),
        accepted=states.count(ReflectionState.ACCEPTED),
    )


def _notes(scene: Scene, round_: StudyRound, line: MemberLine) -> list[Text]:
    """How far somebody has read, why they have not studied, who said so, and until when they have time."""
    study = study_of(line)
    if study is None:
        return []
    notes: list[Text] = []
    if not study.studied and study.reason:
        notes.append(say("study-names-note-reason", reason=study.reason))
    if study.way is Way.NONE and study.entered_by:
        notes.append(say("study-names-note-entered", by=study.entered_by))
    if not study.studied and study.card:
        place = "study-names-note-read" if study.card > round_.cards else "study-names-note-card"
        notes.append(say(place, card=study.card, cards=round_.cards))
    return [*notes, *later_notes(line, scene.today)]
