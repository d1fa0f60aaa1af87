"""What a person still owes the rounds they sit in; what a reminder and the list of tasks are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.calendar import ONE_DAY, WorkCalendar
from domain.messages import Text, say
from domain.people import COUNTED
from domain.pledges import Pledge, PledgeState
from domain.rounds import Round, Seat
from handlers.rounds.agenda import left_text, moment_text
from handlers.talk.scene import Scene


@dataclass(frozen=True, slots=True)
class Owed:
    """A round in which the person has registered too little. `returned` are own pledges that wait for a change."""

    round: Round
    seat: Seat
    registered: int
    returned: tuple[Pledge, ...]

    @property
    def wanting(self) -> int:
        """How many pledges are still to be written, the returned ones being written already."""
        return max(0, self.round.min_pledges - self.registered - len(self.returned))


async def owing(scene: Scene, pledges: Sequence[Pledge]) -> list[Owed]:
    """The person's open rounds with too little registered, soonest deadline first; `pledges` are their own."""
    if scene.person.status not in COUNTED:
        return []
    found = [
        Owed(
            round=round_,
            seat=seat,
            registered=registered,
            returned=tuple(
                pledge
                for pledge in pledges
                if pledge.round_id == round_.id and pledge.state is PledgeState.RETURNED
            ),
        )
        for round_, seat, registered in await scene.work.rounds.seats(scene.person.id)
        if round_.opens_at <= scene.now and registered < round_.min_pledges
    ]
    return sorted(found, key=lambda owed: owed.seat.deadline)


def owed_text(scene: Scene, owed: Owed) -> Text:
    """One round in a line: its real deadline, the days left, what is there already."""
    return say(
        "owed-round",
        title=owed.round.title,
        moment=moment_text(owed.seat.deadline, scene.calendar),
        left=left_text(owed.seat.deadline, scene.now, scene.calendar),
        done=say("owed-done", registered=owed.registered, owed=owed.round.min_pledges),
    )


def latest_snooze(seat: Seat, calendar: WorkCalendar) -> date:
    """The last day until which a reminder may be put off: the last working day before the deadline."""
    return calendar.last_working_day_on_or_before(calendar.day_of(seat.deadline) - ONE_DAY)


def may_snooze(seat: Seat, calendar: WorkCalendar, today: date) -> bool:
    """Whether reminders of this seat may be put off: once a round, and while a day is left to put them off to."""
    return seat.snoozed_until is None and today < latest_snooze(seat, calendar)
