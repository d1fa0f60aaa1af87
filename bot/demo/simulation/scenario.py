"""What is to be lived through: how many people, for how long, what is asked of them, and what goes wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Scenario:
    """One run. Shares lie between 0 and 1; the same scenario makes the same people do the same things.

    Registration and study rounds take turns, one opens every `apart` days, each until so many days after its opening.
    `eager`: the share of those who still owe something that does it on a day. `talking`: so many people act in whole
    conversations through the front desk; everybody else's acts are calls of the repositories. `faults`: the share
    of sends that meet a fault of the platform. `look_every`: seconds between two looks of the planners.
    """

    members: int
    days: int
    start: date
    seed: int = 7
    rounds: int = 2
    apart: int = 3
    deadline_after: int = 21
    eager: float = 0.15
    zalo_share: float = 0.0
    zalo_quota: int = 0
    doorless: float = 0.05
    blocking: float = 0.02
    talking: int = 100
    faults: float = 0.0
    free_days: tuple[date, ...] = ()
    look_every: int = 600

    def __post_init__(self) -> None:
        """Raises ValueError where a number makes no sense; the message is for whoever gave it."""
        if self.members < 2 or self.days < 1 or self.rounds < 1 or self.deadline_after < 1:
            raise ValueError("a simulation takes two people, a day, a round and a day until its deadline")
        shares = (self.eager, self.zalo_share, self.doorless, self.blocking, self.faults)
        if any(not 0 <= share <= 1 for share in shares):
            raise ValueError("shares lie between 0 and 1")
        if self.apart < 0 or self.talking < 0 or self.zalo_quota < 0 or self.look_every < 1:
            raise ValueError("numbers of days, people, messages and seconds cannot be negative")
