"""Registration rounds as the house knows them: what is owed there, how it is counted and where it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.figures.counts import Figures
from domain.pledges.figures import PledgeFigures
from domain.pledges.pledge import Pledge, PledgeState
from domain.pledges.round import PledgeRound
from domain.rounds.round import Round, Task
from domain.talk.messages import Choice, Text, say
from handlers.rounds.kinds import KindOfRound, Owed, basis_lines
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
        """On what document it rests; the title says the rest."""
        return basis_lines(self.round.basis)

    def advice(self, now: datetime) -> tuple[Text, ...]:
        """That pledges were returned; what may be done when the deadline is over."""
        returned = (say("reminders-returned", count=len(self.returned)),) if self.returned else ()
        return (*returned, *(self._late(now) if self.begins and now > self.seat.deadline else ()))

    def _late(self, now: datetime) -> tuple[Text, ...]:
        return (say("rounds-late-still" if self.doable(now) else "reminders-late"),)

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
    """They ask each person for so many pledges."""

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

    def counts(self, figures: Figures) -> tuple[Text, ...]:
        """The pledges by their state, and what is missing."""
        counted = figures.of(PledgeFigures)
        return (
            say(
                "rounds-counts",
                approved=counted.approved,
                waiting=counted.waiting,
                returned=counted.returned,
                missing=counted.missing,
            ),
        )

    def terms(self, round_: Round) -> tuple[Text, ...]:
        """The period within which the pledges are to be kept."""
        if not isinstance(round_, PledgeRound):
            return ()
        period = say("rounds-period", first=round_.period_from, last=round_.period_to)
        return (say("rounds-review-period", period=period),)


REGISTRATION_ROUNDS = RegistrationRounds()
