"""What a forecast of reminders starts from, and who is reminded of what."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from domain.people.person import Scope
from domain.reminders.inquiry_days import InquiryDay
from domain.reminders.planning import DueStep, Told
from domain.reminders.rehearsal import Alike
from domain.reminders.steps_around import StepsAround
from domain.rounds.round import Round


class Rehearsals(Protocol):
    """What a forecast of reminders starts from."""

    async def alike(
        self,
        scope: Scope,
        day: date,
        around: Mapping[tuple[str, datetime], StepsAround],
        *,
        rounds_: Sequence[Round],
        since: date,
        monday: date,
        first: date,
        inquiries: Sequence[InquiryDay] = (),
        now: datetime | None = None,
        beginning: Round | None = None,
    ) -> list[Alike]:
        """Everybody counted in the scope who owes something to these open rounds, or is asked about something by one of
        the days of `inquiries` as it stands at `now`, in groups; one statement.

        It may read beside the open transaction: what that has written is not seen.

        `around` says, by round and binding deadline, where the steps stand now. The ledger is
        looked at from `since` on, the days of the week from `monday` on, those of the month from
        `first`. `beginning`: a round that is not there yet,
        and would ask its audience by its own deadline.
        """
        ...


class Greetings(Protocol):
    """Which tasks greetings named to whom."""

    async def keep(self, person_id: str, *, day: date, at: datetime) -> None:
        """A greeting named to the person everything that rounds ask them for at that moment."""
        ...

    async def of_person(self, person_id: str) -> dict[str, datetime]:
        """When a greeting last named each task to the person."""
        ...


class Reminders(Protocol):
    """Who is reminded of what, each step once."""

    async def deadlines(self, round_id: str) -> list[datetime]:
        """The different deadlines that bind somebody in this round, soonest first."""
        ...

    async def concerned(
        self,
        due: DueStep,
        *,
        day: date,
        step_day: date,
        opened_today: bool,
        said_from: datetime,
        a_week: int,
        after: str,
        most: int,
    ) -> tuple[list[str], str]:
        """Whom this step concerns on this day of the next `most` seats behind the id `after`, in the order of their
        ids; and behind whom to go on, empty where there are no more.

        That is everybody whom its deadline binds, who is still counted, is reachable, has done too little, is not busy
        until a later day, and has not had this step, nor any message since it was due that spoke of the round. Before
        the last two steps: nor `a_week` messages in this week. `step_day` is the day on which it was due. A greeting
        that named the round, at `said_from` or later, told it as well.
        """
        ...

    async def plan(self, people: Sequence[str], due: DueStep, *, day: date, at: datetime) -> int:
        """Put this step on its way to these people, in the order of their ids. Returns to how many it is new.

        One message a person and day whatever the number of rounds: it is composed when it is claimed.
        """
        ...

    async def told(self, person_id: str, since: date) -> list[Told]:
        """What the ledger says of this person from that day on."""
        ...

    async def opened_by(self, round_: Round, day: date) -> str:
        """What the unit is called whose office opened the round; the round's own, where nobody there is office now."""
        ...

    async def carry(self, person_id: str, *, planned_for: date, to: date, at: datetime) -> None:
        """What was planned for a day on which its message did not leave is a part of another day's message."""
        ...

    async def settled(self, keys: Collection[str]) -> dict[str, datetime]:
        """When the notices with these keys left, or when those were made that will not; what still waits is absent."""
        ...

    async def sent(self, keys: Collection[str]) -> dict[str, datetime]:
        """When the notices with these keys left; those that did not are absent."""
        ...
