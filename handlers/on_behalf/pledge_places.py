"""The registration rounds in which a member may still be registered by somebody else."""

from __future__ import annotations

from domain.people.person import COUNTED, Person
from domain.pledges.round import PledgeRound
from domain.rounds.round import Seat
from domain.talk.messages import Text, say
from handlers.talk.scene import Scene

Place = tuple[PledgeRound, Seat, int]
"""A round under way, the person's seat in it, and how many pledges they have there."""


async def pledge_places(scene: Scene, person: Person) -> list[Place]:
    """The person's places in rounds under way, used up or not, soonest deadline first."""
    if person.status not in COUNTED:
        return []
    return [
        (task.round, task.seat, task.used)
        for task in await scene.work.rounds.tasks(person.id)
        if isinstance(task.round, PledgeRound) and task.round.running(scene.now)
    ]


def place_fault(scene: Scene, place: Place) -> Text | None:
    """Why nothing more can be registered there: the rules are the member's own."""
    round_, seat, used = place
    if used >= round_.max_pledges:
        return say("paper-pledge-enough", title=round_.title, used=used, most=round_.max_pledges)
    if scene.now > seat.deadline:
        return say("paper-pledge-late", title=round_.title, deadline=seat.deadline)
    return None


async def free_places(scene: Scene, person: Person) -> list[Place]:
    """The places where something can be registered now."""
    places = await pledge_places(scene, person)
    return [place for place in places if place_fault(scene, place) is None]
