"""What is kept of a person, whatever room keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

PersonalRecord = Mapping[str, object]
"""A kept row, by the names of its columns; every value is fit for JSON, instants and days as ISO text."""


class PersonalData(Protocol):
    """A person's own rows in every table."""

    async def of(self, person_id: str) -> dict[str, list[PersonalRecord]]:
        """The rows by the name of their table, tables without any left out; one statement a table."""
        ...

    async def forget_drafts(self, person_id: str) -> None:
        """Forget what the person began to write and never sent, and the drafts of others that name them an example."""
        ...
