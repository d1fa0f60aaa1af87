"""Where somebody may register: their places in the rounds under way, and why they have none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.people.person import COUNTED, Person
from domain.pledges.round import PledgeRound
from domain.ports import Work
from domain.rounds.round import Seat
from domain.talk.messages import Text, say


@dataclass(frozen=True, slots=True)
class PledgePlace:
    """A person's seat in a round under way, and how many pledges they have there."""

    round: PledgeRound
    seat: Seat
    used: int

    def fault(self, at: datetime, *, on_behalf: bool = False) -> Text | None:
        """Why nothing more can be registered there then; said to the person, or to its enterer."""
        title = self.round.title
        if self.used >= self.round.max_pledges:
            enough = "on-behalf-pledge-enough" if on_behalf else "pledges-enough"
            return say(enough, title=title, used=self.used, most=self.round.max_pledges)
        if not self.round.takes(self.seat, at):
            late = "on-behalf-pledge-late" if on_behalf else "pledges-late"
            return say(late, title=title, deadline=self.seat.deadline)
        return None


async def pledge_places(work: Work, person: Person, at: datetime) -> list[PledgePlace]:
    """The person's places in rounds under way, used up or not, soonest deadline first."""
    if person.status not in COUNTED:
        return []
    return [
        PledgePlace(task.round, task.seat, task.used)
        for task in await work.rounds.tasks(person.id)
        if isinstance(task.round, PledgeRound) and task.round.running(at)
    ]


async def place_in(work: Work, person: Person, round_id: str, at: datetime) -> PledgePlace | Text:
    """The person's place in the round, or why they cannot register there then, whatever they ask for."""
    if person.status not in COUNTED:
        return say("pledges-not-counted")
    for place in await pledge_places(work, person, at):
        if place.round.id == round_id:
            return place.fault(at) or place
    round_ = await work.rounds.get(round_id)
    seat = await work.rounds.seat(round_id, person.id)
    if not isinstance(round_, PledgeRound) or seat is None:
        return say("pledges-not-listed")
    if round_.opens_at > at:
        return say("pledges-not-yet", title=round_.title, opens=round_.opens_at)
    return say("pledges-closed", title=round_.title)
