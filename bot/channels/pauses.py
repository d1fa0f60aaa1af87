"""How long to leave a platform alone after a fault."""

from __future__ import annotations

from dataclasses import dataclass
from random import SystemRandom

_random = SystemRandom()


@dataclass(frozen=True, slots=True)
class Pauses:
    """Seconds: how long a poll waits for news (Telegram: at most 50), the first and the longest pause after faults."""

    poll: int = 30
    first: float = 1.0
    most: float = 30.0

    def after(self, faults: int, *, at_least: float = 0.0) -> float:
        """The pause after so many faults in a row: twice as long with each, half of it by chance."""
        longest = min(self.most, max(at_least, self.first * 2 ** min(faults - 1, 16)))
        return _random.uniform(longest / 2, longest)
