"""Counts and shares of the weekly summary. Every total is a sum over a sum; a percentage is never added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Self

HUNDRED = Decimal(100)
ALMOST_HUNDRED = Decimal("99.99")


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those due have done it. Adds up as counts do; a share of nothing has no percentage."""

    done: int = 0
    due: int = 0

    def __post_init__(self) -> None:
        """Raises ValueError where more are done than due, or a count is negative."""
        if not 0 <= self.done <= self.due:
            raise ValueError(f"{self.done} of {self.due} is no share")

    def __add__(self, other: Share) -> Share:
        """The share of both together: sum over sum."""
        return Share(self.done + other.done, self.due + other.due)

    @classmethod
    def total(cls, shares: Iterable[Share]) -> Share:
        """The share of all together; of none at all, 0 of 0."""
        return sum(shares, start=cls())

    @property
    def missing(self) -> int:
        """How many are still to do it."""
        return self.due - self.done

    @property
    def percent(self) -> Decimal | None:
        """The percentage with exactly two decimals, rounded half up; 100 only when all have done it.

        None where nothing is due: the dash that stands there is a word, and belongs to the texts.
        """
        if self.due == 0:
            return None
        if self.done == self.due:
            return HUNDRED.quantize(Decimal("0.01"))
        exact = Decimal(self.done) * HUNDRED / Decimal(self.due)
        return min(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), ALMOST_HUNDRED)

    def arguments(self) -> dict[str, int | Decimal]:
        """What a text about the share needs: $done, $due, $percent (0 if nothing is due: select on $due)."""
        return {"done": self.done, "due": self.due, "percent": self.percent or Decimal("0.00")}

    @property
    def rank(self) -> tuple[Fraction, int]:
        """The key that sorts the worst first: the lowest share, then the most missing; nothing due last."""
        return (Fraction(self.done, self.due) if self.due else Fraction(2), -self.missing)


class Counts:
    """Counts that add up field by field; a base for frozen dataclasses whose every field is a number or counts."""

    __slots__ = ()

    def __add__(self, other: Self) -> Self:
        """The counts of both together."""
        return type(self)(*(getattr(self, name) + getattr(other, name) for name in _names(self)))

    def __sub__(self, other: Self) -> Self:
        """The change against an earlier count, field by field; negative where it fell."""
        return type(self)(*(getattr(self, name) - getattr(other, name) for name in _names(self)))

    @classmethod
    def total(cls, counts: Iterable[Self]) -> Self:
        """The counts of all together."""
        return sum(counts, start=cls())


def _names(counts: Counts) -> tuple[str, ...]:
    return tuple(one.name for one in fields(counts))  # type: ignore[arg-type]  # subclasses are dataclasses


@dataclass(frozen=True, slots=True)
class PledgeFigures(Counts):
    """A unit's figures in registration rounds: people in the first six, pledges in the progress counts.

    `due` is the frozen roster of the round; `registered` have handed in at least one pledge; `approved`,
    `waiting` and `returned` say what became of it; `missing` have handed in none.
    """

    due: int = 0
    registered: int = 0
    approved: int = 0
    waiting: int = 0
    returned: int = 0
    missing: int = 0
    done: int = 0
    doing: int = 0
    stuck: int = 0
    silent: int = 0

    @property
    def registration(self) -> Share:
        """Registered of due."""
        return Share(self.registered, self.due)

    @property
    def approval(self) -> Share:
        """Approved of due."""
        return Share(self.approved, self.due)

    @property
    def completion(self) -> Share:
        """Completed pledges of those under way, stuck, silent or completed."""
        return Share(self.done, self.done + self.doing + self.stuck + self.silent)


@dataclass(frozen=True, slots=True)
class StudyFigures(Counts):
    """A unit's figures in study rounds; people are counted, once a round.

    `seated` are all on the frozen roster, `due` those of them who count. Whoever is due has studied in one of four
    ways, has said why not (`excused`), or neither (`unexcused`). `reflections` are due from everybody due where the
    round asks for one; `handed_in` counts those `accepted` and `returned` too. `missing` still owe something.
    """

    seated: int = 0
    due: int = 0
    direct: int = 0
    online: int = 0
    self_study: int = 0
    makeup: int = 0
    excused: int = 0
    reflections: int = 0
    handed_in: int = 0
    accepted: int = 0
    returned: int = 0
    missing: int = 0

    @property
    def studied(self) -> int:
        """How many have studied, whatever the way."""
        return self.direct + self.online + self.self_study + self.makeup

    @property
    def unexcused(self) -> int:
        """How many have neither studied nor said why not."""
        return self.due - self.studied - self.excused

    @property
    def completion(self) -> Share:
        """Studied of due."""
        return Share(self.studied, self.due)

    @property
    def reflection(self) -> Share:
        """Reflections handed in of those due."""
        return Share(self.handed_in, self.reflections)

    @property
    def acceptance(self) -> Share:
        """Reflections accepted of those due."""
        return Share(self.accepted, self.reflections)


@dataclass(frozen=True, slots=True)
class Figures(Counts):
    """A unit's figures over rounds of every kind."""

    pledge: PledgeFigures = field(default=PledgeFigures())
    study: StudyFigures = field(default=StudyFigures())

    @property
    def tasks(self) -> Share:
        """Whatever is asked of anybody, done of due: what units are put in order by."""
        return self.pledge.registration + self.study.completion

    @property
    def missing(self) -> int:
        """How many still owe something, once a round."""
        return self.pledge.missing + self.study.missing
