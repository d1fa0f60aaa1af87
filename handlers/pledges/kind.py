"""Registration rounds as the house knows them: what is owed there, how it is counted and where it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.figures.counts import Figures
from domain.people.person import Member
from domain.pledges.figures import PledgeFigures
from domain.pledges.pledge import Pledge, PledgeState
from domain.pledges.round import PledgeRound
from domain.rounds.round import Round, Seat, Task
from domain.rounds.standing import Standing
from domain.talk.messages import Choice, Text, say
from handlers.rounds.kinds import KindOfRound, Owed
from handlers.talk.command import command_button
from handlers.talk.scene import Scene


@dataclass(frozen=True, slots=True)
class OwedPledges(Owed):
    """A registration round with too little registered. `returned` are own pledges that wait for a change."""

    returned: tuple[Pledge, ...]

    @property
    def begins(self) -> bool:
        """Whether pledges are still to be written, the returned ones being written already."""
        return self.task.done + len(self.returned) < self.round.owed

    def completion(self) -> Text:
        """How many pledges there are of those asked for."""
        return say("reminders-owed-pledges", registered=self.task.done, owed=self.round.owed)

    def about(self) -> tuple[Text, ...]:
        """Nothing: the title says it."""
        return ()

    def advice(self, now: datetime) -> tuple[Text, ...]:
        """That pledges were returned; whom to ask when it is too late."""
        returned = (say("reminders-returned", count=len(self.returned)),) if self.returned else ()
        late = (say("reminders-late"),) if self.begins and not self.doable(now) else ()
        return (*returned, *late)

    def button(self, *, named: bool) -> Choice:
        """Where a pledge is registered."""
        return self.kind.doing_button(self.round, named=named)

    def buttons(self, now: datetime, *, named: bool) -> tuple[Choice, ...]:
        """The pledges that were returned, each with its button, then the registration."""
        revise = (
            command_button("sua", say("reminders-revise", receipt=pledge.receipt), pledge.id)
            for pledge in self.returned
        )
        return (*revise, *Owed.buttons(self, now, named=named))


class RegistrationRounds(KindOfRound):
    """They ask each person for so many pledges, until the deadline and not after it."""

    kind = PledgeRound.kind
    command = "dangky"
    another = command_button("modot", say("rounds-button-new"))
    kept = command_button("camket", say("reminders-tasks-own"))

    async def owed(self, scene: Scene, tasks: Sequence[Task]) -> Sequence[OwedPledges]:
        """How many pledges are missing, and which came back."""
        pledges = await scene.work.pledges.of_person(scene.person.id)
        return [
            OwedPledges(
                self,
                task,
                tuple(
                    pledge
                    for pledge in pledges
                    if pledge.round_id == task.round.id and pledge.state is PledgeState.RETURNED
                ),
            )
            for task in tasks
        ]

    def counts(self, round_: Round, figures: Figures) -> tuple[Text, ...]:
        """The pledges by their state, and what is missing."""
        counted = figures.of(PledgeFigures, round_.id)
        return (
            say(
                "rounds-counts",
                approved=counted.approved,
                waiting=counted.waiting,
                returned=counted.returned,
                missing=counted.missing,
            ),
        )

    async def said(
        self, scene: Scene, round_: Round, people: Sequence[tuple[Member, Seat]]
    ) -> Mapping[str, Text]:
        """That something of theirs was returned to them: they have begun."""
        units = tuple({seat.unit_id for _, seat in people})
        if not units:
            return {}
        lines = await scene.work.figures.members(units, [round_.id], scene.today)
        return {
            line.person_id: say("pledges-missing-note-returned")
            for line in lines
            if line.standing is Standing.RETURNED
        }

    def terms(self, round_: Round) -> tuple[Text, ...]:
        """The period within which the pledges are to be kept."""
        if not isinstance(round_, PledgeRound):
            return ()
        period = say("rounds-period", first=round_.period_from, last=round_.period_to)
        return (say("rounds-review-period", period=period),)


REGISTRATION_ROUNDS = RegistrationRounds()
