"""Shares and sums."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures.counts import Figures, RoundFigures, Share
from domain.pledges.figures import PledgeFigures
from domain.study.figures import StudyFigures

SHARES = st.integers(0, 100_000).flatmap(
    lambda due: st.integers(0, due).map(lambda done: Share(done=done, due=due))
)


@pytest.mark.parametrize(
    ("done", "due", "percent"),
    [
        (9, 10, "90.00"),
        (10, 10, "100.00"),
        (0, 10, "0.00"),
        (1, 3, "33.33"),
        (2, 3, "66.67"),
        (1, 800, "0.13"),
        (99_996, 100_000, "99.99"),
        (99_999_999, 100_000_000, "99.99"),
        (0, 0, None),
    ],
)
def test_a_percentage_has_two_decimals_and_is_100_only_when_all_have_done_it(
    done: int, due: int, percent: str | None
) -> None:
    assert str(Share(done, due).percent) == str(percent)


@given(SHARES)
def test_a_percentage_is_100_exactly_when_nothing_is_missing(share: Share) -> None:
    assert (share.percent == 100) == (share.missing == 0 and share.due > 0)


@given(SHARES, SHARES)
def test_both_together_are_sum_over_sum(one: Share, other: Share) -> None:
    assert one + other == Share(one.done + other.done, one.due + other.due)


def test_the_worst_come_first_and_those_with_nothing_due_last() -> None:
    ordered = [Share(0, 9), Share(0, 3), Share(1, 3), Share(9, 10), Share(3, 3), Share(0, 0)]

    assert sorted(set(ordered), key=lambda share: share.rank) == ordered


@pytest.mark.parametrize(("done", "due"), [(2, 1), (-1, 1), (0, -1)])
def test_an_impossible_share_is_refused(done: int, due: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        Share(done, due)


def test_a_share_gives_its_texts_what_they_need() -> None:
    assert Share(9, 10).arguments() == {"done": 9, "due": 10, "percent": Decimal("90.00")}
    assert Share(0, 0).arguments() == {"done": 0, "due": 0, "percent": Decimal("0.00")}


def test_figures_add_up() -> None:
    first = PledgeFigures(due=10, registered=9, approved=6, waiting=2, returned=1, missing=1, done=3, doing=2)
    second = PledgeFigures(due=5, registered=5, approved=5, stuck=1, silent=4)

    both = PledgeFigures.total([first, second])

    assert both == PledgeFigures(
        due=15,
        registered=14,
        approved=11,
        waiting=2,
        returned=1,
        missing=1,
        done=3,
        doing=2,
        stuck=1,
        silent=4,
    )
    assert (both.registration, both.approval) == (Share(14, 15), Share(11, 15))
    assert PledgeFigures.total([]) == PledgeFigures()


def test_studies_count_people_by_what_they_said() -> None:
    study = StudyFigures(
        seated=14,
        due=12,
        direct=4,
        online=3,
        self_study=2,
        makeup=1,
        excused=1,
        reflections=12,
        handed_in=8,
        accepted=5,
        returned=1,
        unfinished=5,
    )

    assert (study.studied, study.unexcused) == (10, 1)
    assert (study.completion, study.completion.percent) == (Share(10, 12), Decimal("83.33"))
    assert (study.reflection, study.acceptance) == (Share(8, 12), Share(5, 12))
    assert (study.unread, study.unwritten) == (3, 3)


def test_units_are_added_up_and_rounds_are_not() -> None:
    first = Figures(
        {
            "q": PledgeFigures(due=10, registered=9, missing=1),
            "n": StudyFigures(due=2, direct=1, unfinished=1),
        }
    )
    second = Figures({"n": StudyFigures(due=8, online=8, unfinished=3), "m": StudyFigures(due=8)})

    both = first + second

    assert [both.tasks(round_id) for round_id in ("q", "n", "m", "none")] == [
        Share(9, 10),
        Share(9, 10),
        Share(0, 8),
        Share(),
    ]
    assert [both.unfinished(round_id) for round_id in ("q", "n", "none")] == [1, 4, 0]
    assert both == Figures.total([second, first])
    assert Figures.total([]) == Figures()
    assert (both.asks, Figures().asks) == (True, False)


@dataclass(frozen=True, slots=True)
class Meetings(RoundFigures):
    """A kind of rounds that nothing in the product knows."""

    kind: ClassVar[str] = "meeting"

    due: int = 0
    came: int = 0

    @property
    def tasks(self) -> Share:
        return Share(self.came, self.due)

    @property
    def unfinished(self) -> int:
        return self.tasks.missing

    @property
    def lacking(self) -> int:
        return self.tasks.missing


def test_figures_take_any_kind_of_round() -> None:
    first = Figures({"q": PledgeFigures(due=10, registered=9, missing=1), "m": Meetings(due=4, came=3)})
    second = Figures({"m": Meetings(due=1, came=1)})

    both = Figures.total((first, second))

    assert both.of(Meetings, "m") == Meetings(due=5, came=4)
    assert both.of(PledgeFigures, "m") == PledgeFigures()
    assert (both.tasks("m"), both.unfinished("m")) == (Share(4, 5), 1)
    assert Figures({"q": PledgeFigures(), "m": Meetings()}) == Figures()
    assert len({first + second, second + first}) == 1
