"""Counts and shares of the weekly summary. Units are summed up, rounds and percentages
never."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import ClassVar, Self, TypeVar, cast

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
        names = _field_names(cast("Hashable", type(self)))
        return type(self)(*(getattr(self, name) + getattr(other, name) for name in names))

    @classmethod
    def total(cls, counts: Iterable[Self]) -> Self:
        """The counts of all together."""
        return sum(counts, start=cls())


@cache
def _field_names(counts: Hashable) -> tuple[str, ...]:
    return tuple(one.name for one in fields(counts))  # type: ignore[arg-type]  # a class, and all are dataclasses


class RoundFigures(Counts, ABC):
    """A unit's figures in one round; a kind of rounds has one such class, which names its fields."""

    __slots__ = ()

    kind: ClassVar[str]
    """The kind of rounds, and the name under which a kept week has these counts."""

    @classmethod
    def of_sum(cls, counts: Mapping[str, int]) -> Self:  # noqa: ARG003 - kinds that came later have no sums
        """What a week says of its only round of the kind that was kept as a sum over rounds, as weeks once were."""
        return cls()

    @property
    @abstractmethod
    def tasks(self) -> Share:
        """What counts first of the kind, done of due: what units are put in order by."""

    @property
    @abstractmethod
    def unfinished(self) -> int:
        """How many still owe something, whatever became of what they sent."""

    @property
    @abstractmethod
    def lacking(self) -> int:
        """How many are named as missing behind the share of a unit."""


F = TypeVar("F", bound=RoundFigures)


class Figures:
    """A unit's figures round by round. They add up over units and never over rounds: who sits in two rounds is still
    one person."""

    __slots__ = ("_of",)

    def __init__(self, by_round: Mapping[str, RoundFigures] = MappingProxyType({})) -> None:
        """The figures by the id of their round; those that are all 0 make no difference."""
        self._of = {round_id: one for round_id, one in by_round.items() if one != type(one)()}

    def of(self, kind: type[F], round_id: str) -> F:
        """The figures of this round, all 0 where there are none of this kind."""
        figures = self._of.get(round_id)
        return figures if isinstance(figures, kind) else kind()

    def tasks(self, round_id: str) -> Share:
        """Done of due in this round; nothing of nothing where there are no figures of it."""
        figures = self._of.get(round_id)
        return Share() if figures is None else figures.tasks

    def unfinished(self, round_id: str) -> int:
        """How many still owe this round something."""
        figures = self._of.get(round_id)
        return 0 if figures is None else figures.unfinished

    def by_round(self) -> Mapping[str, RoundFigures]:
        """The figures by the id of their round, where there are any."""
        return self._of

    def __add__(self, other: Figures) -> Figures:
        """The figures of both units together, round by round."""
        return Figures(
            {
                round_id: _sum_of_figures(self._of.get(round_id), other._of.get(round_id))
                for round_id in {**self._of, **other._of}
            }
        )

    @classmethod
    def total(cls, figures: Iterable[Figures]) -> Figures:
        """The figures of all these units together."""
        return sum(figures, start=cls())

    def __eq__(self, other: object) -> bool:
        """Whether all counts are the same."""
        return isinstance(other, Figures) and self._of == other._of

    def __hash__(self) -> int:
        return hash(frozenset(self._of.items()))

    def __repr__(self) -> str:
        return f"Figures({self._of!r})"

    @property
    def asks(self) -> bool:
        """Whether anything is asked of anybody."""
        return any(one.tasks.due for one in self._of.values())


def _sum_of_figures(figures: RoundFigures | None, other: RoundFigures | None) -> RoundFigures:
    if figures is None or other is None:
        found = figures or other
        if found is None:
            raise ValueError("a round without figures")
        return found
    return figures + other
