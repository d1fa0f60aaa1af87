"""Where a reader is in the text that is in force: at its beginning, on the way, or on the way in a corrected one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.study.edition import Edition
from domain.study.readings import Try
from domain.study.round import StudyRound
from domain.talk.messages import Text, say
from handlers.study.reading.course import ReadingCourse, corrected, unchanged
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt

_CORRECTION = 160
"""Characters of a correction's note that fit above a card."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The text before its first card: never read, or in a new edition; `changes` say what is new in it."""

    edition: Edition
    changes: tuple[str, ...] = ()
    renewed: bool = False


@dataclass(frozen=True, slots=True)
class Corrected:
    """The course goes on in a small correction of the text; `note` says what was corrected."""

    course: ReadingCourse
    note: Text


async def course_of(scene: Scene, round_: StudyRound) -> ReadingCourse | Corrected | Beginning | None:
    """Where the caller is in the edition in force; a small correction is taken up on the way. None without a text."""
    edition = await scene.work.studies.edition(round_.id)
    if edition is None:
        return None
    reading = await scene.work.studies.reading(round_.id, scene.person.id)
    if reading is None:
        return Beginning(edition)
    if reading.edition == edition.number and not edition.minor:
        return ReadingCourse(edition, reading, await _tries(scene, round_, edition))
    editions = {known.number: known for known in await scene.work.studies.editions(round_.id)}
    since = [known for number, known in sorted(editions.items()) if number > reading.edition]
    if reading.edition not in editions or any(not known.minor for known in since):
        changes = tuple(known.note for known in since if known.note)
        return Beginning(edition, changes, renewed=True)
    tries = await _tries_through(scene, round_, edition, editions)
    if not since:
        return ReadingCourse(edition, reading, tries)
    moved = corrected(reading, editions[reading.edition], edition)
    await scene.work.studies.read(moved)
    notes = " ".join(known.note for known in since if known.note)
    note = (
        say("study-learn-corrected", note=excerpt(notes, _CORRECTION))
        if notes
        else say("study-learn-corrected-small")
    )
    return Corrected(ReadingCourse(edition, moved, tries), note)


async def _tries(scene: Scene, round_: StudyRound, edition: Edition) -> tuple[Try, ...]:
    return tuple(await scene.work.studies.tries(round_.id, scene.person.id, edition.number))


async def _tries_through(
    scene: Scene, round_: StudyRound, edition: Edition, editions: dict[int, Edition]
) -> tuple[Try, ...]:
    """The answers to the questions of an edition, with those given before small corrections."""
    chain = [edition]
    while chain[0].minor and chain[0].number - 1 in editions:
        chain.insert(0, editions[chain[0].number - 1])
    tries: list[Try] = []
    for known in chain:
        tries += unchanged(await _tries(scene, round_, known), known, edition)
    return tuple(tries)


async def look_again(scene: Scene, round_: StudyRound, *, again: bool) -> None:
    """A text that is all read: its first card once more, or (not `again`) what comes after it."""
    reading = await scene.work.studies.reading(round_.id, scene.person.id)
    if reading is None or reading.edition != round_.edition or reading.furthest <= round_.cards:
        return
    card = 1 if again else reading.furthest
    await scene.work.studies.read(replace(reading, card=card, asking=False))
