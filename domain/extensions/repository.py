"""Requests for extensions, and the seats whose deadline is put off."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from domain.extensions.request import ExtensionRequest
from domain.people.person import Person
from domain.review.deciding import Reviews


class Extensions(Reviews[ExtensionRequest], Protocol):
    """Requests with all that was decided on them.

    A request waits for the leaders of its unit; passed on, for whoever is the office of that unit or of one above. To
    approve it grants it where the decider is that office, or the round lets leaders grant; else it passes it on.
    """

    async def ask(
        self, round_id: str, person: Person, *, until: datetime, reason: str, at: datetime
    ) -> ExtensionRequest | None:
        """Keep a request of this person.

        None where they have no seat in the round, it is not under way or takes what comes late, where `until` is no
        later than their deadline and `at`, and where another request of theirs is pending.
        """
        ...

    async def pending(self, round_id: str, person_id: str) -> ExtensionRequest | None:
        """What this person asked for in the round, as long as nobody decided."""
        ...

    async def settle(self, round_id: str, people: Collection[str], *, by: str, at: datetime) -> None:
        """Their deadline was put off without regard to their requests: what is pending counts as granted."""
        ...
