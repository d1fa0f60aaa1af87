"""What one running process of the assistant knows of itself, and what its database says. No secrets, nobody's texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

DatabaseKind = Literal["sqlite", "postgresql"]


@dataclass(frozen=True, slots=True)
class HeardChannel:
    """A channel that is on. `polled`: we ask its platform; otherwise it brings what people write.

    `heard_at`: when the platform last answered or brought something, None where it has not yet.
    """

    name: str
    polled: bool
    heard_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ChoreRun:
    """What became of one chore in this process: when it last ended well, and when and by what it last failed.

    `fault`: the name of the exception's class, which an operator finds in the log; its words may hold people's texts.
    """

    chore: str
    done_at: datetime | None = None
    failed_at: datetime | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class ProcessReport:
    """One process: the program's version, since when it runs, its channels and its chores, in their order."""

    version: str = ""
    began: datetime | None = None
    channels: tuple[HeardChannel, ...] = ()
    chores: tuple[ChoreRun, ...] = ()


@dataclass(frozen=True, slots=True)
class DatabaseReport:
    """The database: what it is, how many bytes it takes, and since when the oldest message waits that is due."""

    kind: DatabaseKind
    size: int
    oldest_due: datetime | None = None


class DatabaseHealth(Protocol):
    """What the database says of itself."""

    async def look(self, now: datetime) -> DatabaseReport:
        """The database at this instant."""
        ...
