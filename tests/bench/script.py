"""What people do in the measured conversation: one exemplary pledge, seven turns. Pure data."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle, islice

from bot.demo.committee.deeds import DEEDS
from tests.bench import words


@dataclass(frozen=True, slots=True)
class Pledge:
    """What one person writes."""

    deed: str
    result: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Act:
    """One turn. `says`: a text to type, empty for the first button under the last message; `answer`: its beginning."""

    says: str
    answer: str


def conversation(pledge: Pledge) -> tuple[Act, ...]:
    """Command, group, deed, result, date, evidence, confirmation."""
    return (
        Act(f"/{words.COMMAND}", words.ASK_GROUP.partition(" ")[0]),
        Act("", words.ASK_DEED),
        Act(pledge.deed, words.ASK_RESULT),
        Act(pledge.result, words.ASK_UNTIL.partition("{")[0]),
        Act("", words.ASK_EVIDENCE),
        Act(pledge.evidence, words.REVIEW),
        Act("", words.RECEIPT),
    )


def pledges(count: int) -> list[Pledge]:
    """So many, each told apart from the others by a number in it."""
    known = [Pledge(*one) for _, some in DEEDS for one in some if all(one)]
    return [
        Pledge(f"{one.deed} Việc số {number}.", one.result, one.evidence)
        for number, one in enumerate(islice(cycle(known), count), start=1)
    ]
