"""Rounds with their seats and tasks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from domain.people.person import Role, Scope
from domain.rounds.round import AfterDeadline, Ending, Preflight, Punctuality, Round, Seat, Task


class Rounds(Protocol):
    """Rounds and their frozen rosters."""

    async def preflight(self, audience_unit_id: str, day: date, roles: Sequence[Role] = ()) -> Preflight:
        """What opening a round for this subtree, or for the holders of these roles in it, would mean.

        Only units with somebody to count are counted.
        """
        ...

    async def open(self, round_: Round, *, by: str, at: datetime, day: date) -> int:
        """Keep the round and freeze its roster: everybody counted in the audience that day. Returns how many.

        The first edition of a study round's text is published with `Studies.publish`.
        """
        ...

    async def get(self, round_id: str) -> Round | None:
        """The round, open or closed."""
        ...

    async def of_scope(self, scope: Scope, day: date) -> list[Round]:
        """Rounds whose audience lies in the scope or above it, open ones first, then the newest."""
        ...

    async def open_rounds(self) -> list[Round]:
        """Every open round, for the planner."""
        ...

    async def tasks(self, person_id: str) -> list[Task]:
        """What the open rounds this person sits in ask of them, soonest deadline first, done or not."""
        ...

    async def seat(self, round_id: str, person_id: str) -> Seat | None:
        """The person's place on the roster of the round, open or closed."""
        ...

    async def punctuality(self, scope: Scope, rounds: Sequence[str], day: date) -> Mapping[str, Punctuality]:
        """By round, how many of those counted on that day are done in time, and how many late."""
        ...

    async def set_afterwards(self, round_id: str, afterwards: AfterDeadline) -> bool:
        """What an open round does after its deadline, from now on."""
        ...

    async def move_deadline(self, round_id: str, deadline: datetime) -> bool:
        """A new deadline for an open round; personal extensions beyond it stay."""
        ...

    async def closing(self) -> list[Round]:
        """Every round that is closing, for the chore that posts last words."""
        ...

    async def close(self, round_id: str, at: datetime, *, last_words: bool = False) -> bool:
        """Close an open round at that instant: nothing is registered in it any more.

        With `last_words` it is closing until they are posted.
        """
        ...

    async def closed(self, round_id: str) -> bool:
        """The last words of a closing round are posted."""
        ...

    async def close_over(self, round_: Round, at: datetime) -> bool:
        """The same, with last words, of one that still has this deadline and closes as long after it, where nobody in
        it has a deadline of their own after `at`."""
        ...

    async def add(self, round_id: str, person_id: str, *, day: date, at: datetime) -> bool:
        """Put somebody on the frozen roster of an open round at that instant.

        False where they are on it, are not counted on that day, or belong to no unit of its audience. Roles to which
        the audience was narrowed do not bind here.
        """
        ...

    async def added(self, round_id: str) -> int:
        """How many were added to the roster after it was frozen."""
        ...

    async def counted(self, round_id: str, day: date, *, after: str, most: int) -> list[str]:
        """The ids of those on the round's roster who are counted on that day, in order: at most so many, from the first
        after this one on."""
        ...

    async def ending(self, round_id: str, person_id: str) -> Ending | None:
        """How the round, open or closed, stands for somebody on its roster."""
        ...

    async def extend(self, round_id: str, person_id: str, *, until: datetime, reason: str, by: str) -> bool:
        """A personal deadline for somebody on the roster of an open round."""
        ...

    async def extend_all(
        self, round_id: str, people: Collection[str], *, until: datetime, reason: str, by: str
    ) -> set[str]:
        """A personal deadline for those of these people on the roster of an open round who have an earlier one. Returns
        who they are."""
        ...

    async def snooze(self, round_id: str, person_id: str, *, until: date, reason: str) -> bool:
        """Busy until that day, once per round; False where it was used already."""
        ...
