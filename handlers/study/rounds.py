"""A member's study rounds: whether one is theirs and open, and how far they are with each."""

from __future__ import annotations

from dataclasses import dataclass

from domain.people.person import COUNTED
from domain.rounds.round import Seat
from domain.study.completion import StudyAnswer
from domain.study.readings import Reading
from domain.study.reflections import Reflection, ReflectionState
from domain.study.round import StudyRound
from domain.talk.messages import Text, say
from handlers.talk.scene import Scene


@dataclass(frozen=True, slots=True)
class Place:
    """A person's place in an open study round, and what they have done there so far."""

    round: StudyRound
    seat: Seat
    answer: StudyAnswer | None
    reflection: Reflection | None

    @property
    def studied(self) -> bool:
        """Whether there is a proof in force."""
        return self.answer is not None and self.answer.studied

    @property
    def owes_reflection(self) -> bool:
        """Whether a reflection is asked for and not there, or returned."""
        if self.round.reflection is None:
            return False
        return self.reflection is None or self.reflection.state is ReflectionState.RETURNED

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self.studied and not self.owes_reflection


async def running_round(scene: Scene, round_id: str) -> StudyRound | None:
    """The study round with this id, as long as members see it."""
    round_ = await scene.work.rounds.get(round_id)
    return round_ if isinstance(round_, StudyRound) and round_.running(scene.now) else None


async def place_in(scene: Scene, round_id: str) -> Place | Text:
    """The caller's place in the round, or the sentence why there is none."""
    if scene.person.status not in COUNTED:
        return say("study-learn-not-counted")
    round_ = await scene.work.rounds.get(round_id)
    if not isinstance(round_, StudyRound):
        return say("study-learn-unknown")
    seat = await scene.work.rounds.seat(round_id, scene.person.id)
    if seat is None:
        return say("study-learn-not-listed", title=round_.title)
    if round_.running(scene.now):
        return await _place(scene, round_, seat)
    if round_.opens_at > scene.now:
        return say("study-learn-not-yet", title=round_.title, opens=round_.opens_at)
    return say("study-learn-closed", title=round_.title)


async def open_places(scene: Scene) -> list[Place]:
    """The caller's study rounds with something left to do, soonest deadline first."""
    if scene.person.status not in COUNTED:
        return []
    return await places_of(scene, scene.person.id)


async def places_of(scene: Scene, person_id: str) -> list[Place]:
    """The person's study rounds with something left to do, soonest deadline first."""
    return [
        await _place(scene, task.round, task.seat)
        for task in await scene.work.rounds.tasks(person_id)
        if isinstance(task.round, StudyRound) and task.round.running(scene.now) and task.is_open
    ]


async def _place(scene: Scene, round_: StudyRound, seat: Seat) -> Place:
    studies = scene.work.studies
    asks = round_.reflection is not None
    return Place(
        round_,
        seat,
        await studies.current_answer(round_.id, seat.person_id),
        await studies.reflection(round_.id, seat.person_id) if asks else None,
    )


async def status_of(scene: Scene, place: Place) -> Text:
    """What is left to do at this place, in a few words."""
    if place.studied:
        if place.reflection is not None and place.owes_reflection:
            return say("study-learn-status-returned", remark=place.reflection.remark)
        return say("study-learn-status-reflection" if place.owes_reflection else "study-learn-status-done")
    if place.answer is not None and place.answer.reason:
        return say("study-learn-status-excused", reason=place.answer.reason)
    if place.answer is not None:
        return say("study-learn-status-absent")
    reading = await scene.work.studies.reading(place.round.id, scene.person.id)
    return _progress(place.round, reading)


def _progress(round_: StudyRound, reading: Reading | None) -> Text:
    if reading is None:
        return say("study-learn-status-new")
    if reading.edition == round_.edition and reading.furthest > round_.cards:
        return say("study-learn-status-read")
    card = min(reading.card, round_.cards)
    return say("study-learn-status-reading", card=card, cards=round_.cards)
