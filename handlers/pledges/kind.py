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
from domain.rounds.round import Round, Seat, Task, is_past
from domain.talk.conversations import Draft
from domain.talk.messages import Choice, Text, say
from handlers.pledges.deed import EDITABLE
from handlers.rounds.kinds import KindOfRound, Owed, Receipt
from handlers.talk.command import HELP_COMMAND, command_button
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt

DRAFT = "pledge"
"""The flow in which a pledge is written; what is left half-way is kept under its name."""

EXAMPLES_PAGE = "vidu"
"""The page of the help with examples of pledges."""


@dataclass(frozen=True, slots=True)
class OwedPledges(Owed):
    """A registration round with too little registered.

    `returned` are own pledges that wait for a change. `written`: parts of the next one that are there.
    """

    returned: tuple[Pledge, ...]
    written: int = 0

    @property
    def begins(self) -> bool:
        """Whether pledges are still to be written, the returned ones being written already."""
        return self._registered < self.round.owed

    @property
    def started(self) -> bool:
        """Whether a pledge is registered, came back or is being written."""
        return bool(self._registered or self.written)

    @property
    def _registered(self) -> int:
        return self.task.done + len(self.returned)

    def completion(self) -> Text:
        """What came back where nothing else is left; otherwise what is written, or how many pledges are registered."""
        if not self.begins:
            return self._returned()
        if not self._registered and self.written:
            return say("reminders-owed-written", written=self.written, parts=len(EDITABLE))
        return say("reminders-owed-pledges", registered=self._registered, owed=self.round.owed)

    def expected(self) -> Text:
        """How many pledges, and that one takes some minutes."""
        return say("reminders-expected-pledges", owed=self.round.owed)

    def advice(self, now: datetime) -> tuple[Text, ...]:
        """That pledges were returned, if that is not all there is to say; what may be done after the deadline."""
        returned = (self._returned(),) if self.returned and self.begins else ()
        return (*returned, *(self._late(now) if self.begins and is_past(self.seat.deadline, now) else ()))

    def _late(self, now: datetime) -> tuple[Text, ...]:
        return (say("rounds-late-still" if self.doable(now) else "reminders-late"),)

    def _returned(self) -> Text:
        first = self.returned[0]
        return say(
            "reminders-returned",
            count=len(self.returned),
            receipt=first.receipt,
            reason=excerpt(first.remark).rstrip("."),
        )

    def button(self, *, named: bool) -> Choice:
        """Where a pledge is registered."""
        return self.kind.doing_button(self.round, named=named)

    def buttons(self, now: datetime, *, named: bool) -> tuple[Choice, ...]:
        """The pledges that were returned, each with its button, then the registration."""
        only = len(self.returned) == 1 and not named
        revise = (
            command_button(
                "sua",
                say("reminders-revise-now") if only else say("reminders-revise", receipt=pledge.receipt),
                pledge.id,
            )
            for pledge in self.returned
        )
        return (*revise, *Owed.buttons(self, now, named=named))


class RegistrationRounds(KindOfRound):
    """They ask each person for so many pledges."""

    kind = PledgeRound.kind
    command = "dangky"
    another = command_button("modot", say("rounds-button-new"))
    kept = command_button("camket", say("reminders-tasks-own"))
    example = command_button(HELP_COMMAND, say("reminders-example"), EXAMPLES_PAGE)

    async def owed(self, scene: Scene, tasks: Sequence[Task]) -> Sequence[OwedPledges]:
        """How many pledges are missing, which came back, and how far the next one is written."""
        pledges = await scene.work.pledges.of_person(scene.person.id)
        draft = (await scene.work.conversations.drafts(scene.person.id)).get(DRAFT, Draft())
        written = sum(
            name in draft.answers or name in draft.parts for part in EDITABLE for name in part.names
        )
        return [
            OwedPledges(
                self,
                task,
                tuple(
                    pledge
                    for pledge in pledges
                    if pledge.round_id == task.round.id and pledge.state is PledgeState.RETURNED
                ),
                written if draft.answers.get("round") == task.round.id else 0,
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

    async def receipt(self, scene: Scene, code: str) -> Receipt | None:
        """A pledge's receipt: when its present version came, and where it stands; none of its words."""
        pledge = await scene.work.pledges.by_receipt(code)
        if pledge is None:
            return None
        state = say("pledges-proof-state", state=pledge.state.value, version=pledge.version)
        lines = (
            say("pledges-proof", title=pledge.round_title),
            say("pledges-proof-at", at=pledge.submitted_at),
            state,
        )
        return Receipt(pledge.person_id, pledge.state is not PledgeState.WITHDRAWN, lines)

    async def said(
        self, scene: Scene, round_: Round, people: Sequence[tuple[Member, Seat]]
    ) -> Mapping[str, Text]:
        """Whose pledge was returned, and on which day."""
        returned = await scene.work.pledges.returned_at(round_.id, [member.person.id for member, _ in people])
        return {
            person_id: say("reminders-missing-note-pledge", day=scene.calendar.day_of(at))
            for person_id, at in returned.items()
        }

    def terms(self, round_: Round) -> tuple[Text, ...]:
        """The period within which the pledges are to be kept."""
        if not isinstance(round_, PledgeRound):
            return ()
        period = say("rounds-period", first=round_.period_from, last=round_.period_to)
        return (say("rounds-review-period", period=period),)


REGISTRATION_ROUNDS = RegistrationRounds()
