"""The moments on a message's way between which the death of the process makes a difference.

Who walks the way names each moment as it is reached; only a test that kills the process there listens.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Checkpoint(StrEnum):
    """In the order in which a message meets them."""

    ANSWERED = "a batch is answered, its commit is to come"
    KEPT = "a batch is committed, none of its answers is on its way"
    TAKEN = "a batch's answers are on their way, the platform has not heard of the new cursor"
    CLAIMED = "notices are claimed, the commit is to come"
    CLAIM_KEPT = "notices are claimed and committed"
    MARKED = "parcels are marked as being sent, the commit is to come"
    MARK_KEPT = "parcels are marked and committed, the wire is next"
    TURNED = "outcomes that are no sends are written, perhaps the turn to a next door; the commit is to come"
    TURN_KEPT = "a door is closed and committed, and the parcel is about to go to the next one"
    ACCEPTED = "the platform took a parcel, and nothing of ours says so"
    SETTLED = "what became of parcels is written, the commit is to come"
    SETTLEMENT_KEPT = "what became of parcels is committed"


Checkpoints = Callable[[Checkpoint], None]
"""Told of every moment that is reached."""


def unwatched(_moment: Checkpoint) -> None:
    """Nobody listens."""
