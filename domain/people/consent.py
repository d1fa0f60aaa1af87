"""What the office of the whole committee adds to the program's consent text, and its versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.people.person import CONSENT_VERSION


@dataclass(frozen=True, slots=True)
class ConsentAddition:
    """What the office adds: further purposes, and a notice. `number`: its version, from 1 on; 0 is nothing added."""

    number: int = 0
    purposes: tuple[str, ...] = ()
    notice: str = ""

    @property
    def version(self) -> str:
        """The version of the whole text that has this addition, as people read it."""
        return consent_version(self.number)


NOTHING_ADDED = ConsentAddition()


def consent_version(addition: int) -> str:
    """The version of the whole text with the addition of this number."""
    return f"{CONSENT_VERSION}.{addition}" if addition else CONSENT_VERSION


class ConsentAdditions(Protocol):
    """Every version that was ever in force. The last one is now.

    A version is outgrown while the one in force has a purpose that it does not name: a yes to it is no yes to that.
    """

    async def now(self) -> ConsentAddition:
        """The one in force."""
        ...

    async def keep(self, purposes: Sequence[str], notice: str, at: datetime) -> ConsentAddition:
        """A new one is in force from now on."""
        ...

    async def outgrown(self, number: int) -> bool:
        """Whether who agreed to the text with this addition is asked again."""
        ...

    async def asked_again(self, purposes: Sequence[str]) -> int:
        """How many people would be asked again, were these the added purposes."""
        ...
