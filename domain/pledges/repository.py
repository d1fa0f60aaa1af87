"""Pledges, their versions, decisions and progress."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Protocol

from domain.people.person import Person, Scope
from domain.pledges.fulfilment import Fulfilment
from domain.pledges.inquiries import DueInquiry, Unanswered
from domain.pledges.lines import PledgeLine
from domain.pledges.photos import PhotoPart
from domain.pledges.pledge import Deed, Pledge, PledgeEntry, Report
from domain.pledges.round import PledgeRound
from domain.review.deciding import Decision, Reviews


class Pledges(Reviews[Pledge], Protocol):
    """Pledges with all their versions and decisions."""

    async def register(
        self,
        *,
        round_: PledgeRound,
        person: Person,
        deed: Deed,
        likeness: int | None,
        at: datetime,
        day: date,
        entered_by: str = "",
        reason: str = "",
    ) -> Pledge | None:
        """A new pledge with its receipt number (NG-<year>-<number>); approved at once where the round asks nobody.

        None where the round is closed, the person has no seat in it, their deadline has passed, or they have as many
        pledges as the round allows. The unit of the pledge is the person's own of that day.

        `entered_by` is the id of the person who enters it for them, and `reason` why: only a secretary, deputy or
        office of their unit or one above may; all other rules stay the same.
        """
        ...

    async def revise(
        self, pledge_id: str, *, person_id: str, version: int, deed: Deed, likeness: int | None, at: datetime
    ) -> Pledge | None:
        """A further version of the person's own pledge, submitted anew, with nothing reported of it.

        None where it changed meanwhile, or its fulfilment is settled.
        """
        ...

    async def withdraw(self, pledge_id: str, *, person_id: str, at: datetime) -> bool:
        """Take the person's own pledge back, unless its fulfilment is settled."""
        ...

    async def report(self, pledge_id: str, *, person_id: str, report: Report, entered_by: str = "") -> bool:
        """What the author says about an approved pledge, or what `entered_by` enters for them (see `register`).

        That it is done waits for the cell's confirmation; after that nothing is reported any more.
        """
        ...

    async def returned_at(self, round_id: str, people: Collection[str]) -> dict[str, datetime]:
        """When a pledge of theirs in this round was last returned, of those people who have one that is; one
        statement."""
        ...

    async def entries(self, person_id: str, since: datetime) -> list[PledgeEntry]:
        """What others entered about the person's pledges since then, and the person may object to.

        Not once the person changed the pledge or reported anew, nor once anybody but its enterer decided on it.
        """
        ...

    async def object_to(
        self, entry_id: str, person_id: str, *, since: datetime, at: datetime, note: str
    ) -> bool:
        """The person says that such an entry is not so; False where `entries` does not have it.

        An entered pledge is withdrawn, with the note as its remark; an entered report gives way to the one before.
        """
        ...

    async def of_person(self, person_id: str) -> list[Pledge]:
        """Own pledges, newest first, without withdrawn ones."""
        ...

    async def of_people(self, people: Collection[str]) -> list[Pledge]:
        """The pledges of these people, the earliest first, without withdrawn ones. One statement."""
        ...

    async def own(self, pledge_id: str, person_id: str) -> Pledge | None:
        """The person's own pledge, withdrawn or not."""
        ...

    async def by_receipt(self, receipt: str) -> Pledge | None:
        """The pledge with this receipt number, typed in any case, whosever it is, withdrawn or not."""
        ...

    async def deeds(self, round_id: str, unit_id: str, *, but: str) -> list[str]:
        """The deeds of the unit in the round, except those of the person `but`."""
        ...

    async def lines(self, scope: Scope, rounds: Sequence[str], day: date) -> list[PledgeLine]:
        """Every pledge of these rounds within the scope by receipt, except those taken back."""
        ...

    async def decisions(self, pledge_id: str) -> list[Decision]:
        """Every decision on the pledge, newest first. Only for a pledge loaded for this caller before."""
        ...


class Fulfilments(Reviews[Fulfilment], Protocol):
    """What became of pledges, and what was decided about it."""

    async def decisions(self, pledge_id: str) -> list[Decision]:
        """Every decision on the pledge's fulfilment, newest first. Only for one loaded for this caller before."""
        ...


class Inquiries(Protocol):
    """Whose pledges come due without a result, and who is asked about them."""

    async def unanswered(self, person_id: str) -> list[Unanswered]:
        """The person's approved pledges of which no result is reported, soonest day of completion first."""
        ...

    async def days(self, first: date, last: date) -> list[date]:
        """The days of completion of such pledges in this span."""
        ...

    async def concerned(
        self, due: DueInquiry, *, day: date, step_day: date, a_week: int, after: str, most: int
    ) -> list[str]:
        """Whom this step concerns on this day, behind the id `after`, in the order of their ids, at most so many.

        As `domain.pledges.inquiries.asked_now` has it, of those who are counted and reachable; before the day of
        completion only those who have had fewer than `a_week` messages this week. Whoever's message of this day left
        before the step was due is asked on the next. `step_day` is the day on which it was due.
        """
        ...

    async def plan(self, people: Sequence[str], due: DueInquiry, *, day: date, at: datetime) -> int:
        """Put this step on its way to these people in the day's one message. Returns to how many it is new."""
        ...


class PledgePhotos(Protocol):
    """Photographs beside pledges, by the handle of their file."""

    async def keep(self, pledge_id: str, part: PhotoPart, file: str, at: datetime) -> None:
        """This file is the pledge's photograph of that part, instead of one that was there."""
        ...

    async def parts(self, pledge_id: str) -> list[PhotoPart]:
        """What of the pledge there are photographs of. Only for one loaded for this caller before."""
        ...

    async def own(self, pledge_id: str, part: str, person_id: str) -> str | None:
        """The file of the person's own pledge."""
        ...

    async def within(self, pledge_id: str, part: str, scope: Scope, day: date) -> str | None:
        """The file of a pledge whose unit belongs to the scope on that day."""
        ...

    async def forget(self, before: datetime) -> None:
        """Let go of those from before that instant; their files are then nobody's."""
        ...

    async def kept(self) -> set[str]:
        """The files that belong to pledges."""
        ...
