"""Figures along the tree: the whole is the sum of its people, never a mean of percentages."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from domain.figures.counts import Figures, Share
from domain.figures.lines import UnitLine
from domain.figures.tree import change, find, grow, parts, rolled_up, sum_of, walk, worst_first
from domain.people.person import Unit
from domain.pledges.figures import PledgeFigures
from domain.study.figures import StudyFigures, finished_cells
from tests.pledges.pledging import ROUND
from tests.study.studying import STUDY as STUDY_ROUND

PLEDGES, STUDY = replace(ROUND, id="q"), replace(STUDY_ROUND, id="n")


def a_unit(name: str, parent: str | None = None) -> Unit:
    return Unit(id=name, code=name.upper(), name=f"Chi bộ {name}", parent_id=parent)


def registered_by(registered: int, due: int) -> PledgeFigures:
    return PledgeFigures(due=due, registered=registered, missing=due - registered)


def studied_by(studied: int, due: int, *, seated: int = 0) -> StudyFigures:
    return StudyFigures(seated=max(seated, due), due=due, direct=studied, unfinished=due - studied)


def a_line(unit: Unit, *, due: int, registered: int, study: StudyFigures | None = None) -> UnitLine:
    figures = Figures({PLEDGES.id: registered_by(registered, due), STUDY.id: study or StudyFigures()})
    return UnitLine(
        unit_id=unit.id,
        unit_code=unit.code,
        unit_name=unit.name,
        parent_id=unit.parent_id,
        figures=figures,
    )


ROOT, BODY, FIRST, SECOND = a_unit("r"), a_unit("b", "r"), a_unit("c1", "b"), a_unit("c2", "b")
THIRD = a_unit("c3", "b")


def test_the_whole_is_a_sum_over_a_sum_not_the_mean_of_percentages() -> None:
    lines = [a_line(FIRST, due=1, registered=1), a_line(SECOND, due=9, registered=0)]

    (root,) = grow([ROOT, BODY, FIRST, SECOND], lines)

    assert root.line.figures.of(PledgeFigures, PLEDGES.id).registration == Share(1, 10)
    assert root.line.figures.of(PledgeFigures, PLEDGES.id).registration.percent == Decimal(
        "10.00"
    )  # the mean would be 50


def test_depth_and_children_follow_the_order_of_the_units() -> None:
    branches = grow([ROOT, BODY, SECOND, FIRST], [])

    seen = [(branch.line.unit_id, branch.depth) for branch in walk(branches)]
    assert seen == [("r", 0), ("b", 1), ("c2", 2), ("c1", 2)]


def test_a_line_of_a_unit_that_is_gone_stays_in_the_total() -> None:
    gone = a_unit("gone", "b")
    stranded = a_unit("stranded", "nowhere")
    lines = [a_line(gone, due=3, registered=2), a_line(stranded, due=4, registered=4)]

    branches = grow([ROOT, BODY], lines)

    totals = {
        branch.line.unit_id: branch.line.figures.of(PledgeFigures, PLEDGES.id).registration
        for branch in branches
    }
    assert totals == {"r": Share(2, 3), "stranded": Share(4, 4)}


def test_a_unit_that_was_taken_in_is_no_unit_under_the_one_that_took_it() -> None:
    """Nor is one that it had taken in before: the cell stays a cell, and its people are all its own."""
    gone, before = a_unit("gone", "c1"), a_unit("before", "gone")
    lines = [
        a_line(FIRST, due=5, registered=1),
        a_line(gone, due=3, registered=3),
        a_line(before, due=2, registered=0),
        a_line(SECOND, due=1, registered=1),
    ]

    branches = grow([ROOT, BODY, FIRST, SECOND], lines)

    cell = find(branches, "c1")
    assert cell is not None
    assert cell.children == ()
    assert sorted(cell.merged) == ["before", "gone"]
    assert cell.own == cell.line.figures
    assert cell.line.figures.of(PledgeFigures, PLEDGES.id).registration == Share(4, 10)
    assert [one.line.unit_id for one in walk(branches)] == ["r", "b", "c1", "c2"]
    people = {"c1": 6, "gone": 3, "before": 2, "c2": 1}
    sums = rolled_up(branches, people, 0)
    assert (sum_of(cell, sums, people, 0), sums["b"]) == (11, 12)


def test_parts_of_a_body_with_own_people_sum_up_to_it() -> None:
    lines = [a_line(BODY, due=2, registered=1), a_line(FIRST, due=5, registered=5)]

    (body,) = grow([BODY, FIRST, SECOND], lines)

    assert [
        (part.line.unit_id, part.line.figures.of(PledgeFigures, PLEDGES.id).registration)
        for part in parts(body)
    ] == [
        ("b", Share(1, 2)),
        ("c1", Share(5, 5)),
    ]


def test_worst_comes_first_and_nothing_due_last() -> None:
    units = [a_unit(name) for name in ("all", "none", "half", "half-more", "nobody")]
    counts = [(3, 3), (4, 0), (2, 1), (6, 3), (0, 0)]
    lines = [a_line(unit, due=due, registered=done) for unit, (due, done) in zip(units, counts, strict=True)]

    ordered = worst_first(grow(units, lines), [PLEDGES])

    assert [branch.line.unit_id for branch in ordered] == ["none", "half-more", "half", "all", "nobody"]


def test_units_are_put_in_order_by_the_most_urgent_round_then_by_the_next() -> None:
    lines = [
        a_line(FIRST, due=4, registered=4, study=studied_by(0, 4)),
        a_line(SECOND, due=4, registered=1, study=studied_by(4, 4)),
        a_line(THIRD, due=4, registered=1, study=studied_by(3, 4)),
    ]
    branches = grow([FIRST, SECOND, THIRD], lines)

    assert [one.line.unit_id for one in worst_first(branches, [PLEDGES, STUDY])] == ["c3", "c2", "c1"]
    assert [one.line.unit_id for one in worst_first(branches, [STUDY, PLEDGES])] == ["c1", "c3", "c2"]


def test_a_cell_has_finished_when_all_of_it_have_studied_and_a_body_is_no_cell() -> None:
    lines = [
        a_line(ROOT, due=3, registered=0, study=studied_by(1, 1)),
        a_line(BODY, due=0, registered=0, study=studied_by(1, 2)),
        a_line(THIRD, due=0, registered=0, study=studied_by(1, 2)),
        a_line(FIRST, due=0, registered=0, study=studied_by(5, 5)),
        a_line(SECOND, due=0, registered=0, study=studied_by(0, 0, seated=4)),  # all of them exempt
    ]

    branches = grow([ROOT, BODY, FIRST, SECOND, THIRD], lines)

    assert finished_cells(branches, STUDY.id) == Share(1, 2)
    assert finished_cells([], STUDY.id) == Share(0, 0)


def test_an_earlier_week_is_summed_along_the_present_tree() -> None:
    branches = grow([ROOT, BODY, FIRST, SECOND], [])
    earlier = {
        "c1": Figures({PLEDGES.id: registered_by(1, 4), STUDY.id: studied_by(2, 4)}),
        "c2": Figures({PLEDGES.id: registered_by(2, 6), STUDY.id: studied_by(3, 5)}),
    }

    sums = rolled_up(branches, earlier, Figures())

    assert {
        unit: (f.of(PledgeFigures, PLEDGES.id).registration, f.of(StudyFigures, STUDY.id).completion)
        for unit, f in sums.items()
    } == {
        "r": (Share(3, 10), Share(5, 9)),
        "b": (Share(3, 10), Share(5, 9)),
        "c1": (Share(1, 4), Share(2, 4)),
        "c2": (Share(2, 6), Share(3, 5)),
    }


def test_a_change_is_told_only_between_equal_rosters() -> None:
    now = Share(9, 10)

    assert change(now, Share(7, 10)) == 2
    assert change(now, Share(10, 10)) == -1
    assert change(now, Share(7, 8)) is None
    assert change(now, None) is None


def test_a_unit_is_found_at_any_depth() -> None:
    branches = grow([ROOT, BODY, FIRST], [])

    found = find(branches, "c1")

    assert found is not None
    assert found.depth == 2
    assert find(branches, "c9") is None


@st.composite
def studies(draw: st.DrawFn) -> StudyFigures:
    """What a unit may have in study rounds, people outside denominators included."""
    ways = [draw(st.integers(min_value=0, max_value=9)) for _ in range(4)]
    excused = draw(st.integers(min_value=0, max_value=9))
    due = sum(ways) + excused + draw(st.integers(min_value=0, max_value=9))
    reflections = draw(st.sampled_from((0, due)))
    returned = draw(st.integers(min_value=0, max_value=reflections))
    handed_in = draw(st.integers(min_value=0, max_value=reflections - returned))
    accepted = draw(st.integers(min_value=0, max_value=handed_in))
    return StudyFigures(
        seated=due + draw(st.integers(min_value=0, max_value=3)),
        due=due,
        direct=ways[0],
        online=ways[1],
        self_study=ways[2],
        makeup=ways[3],
        excused=excused,
        reflections=reflections,
        handed_in=handed_in,
        accepted=accepted,
        returned=returned,
        unfinished=due - sum(ways),
    )


@st.composite
def forests(draw: st.DrawFn) -> tuple[list[Unit], list[UnitLine]]:
    """Units in an order where parents come first, and lines at some of them."""
    size = draw(st.integers(min_value=1, max_value=12))
    units: list[Unit] = []
    for number in range(size):
        parent = draw(st.integers(min_value=-1, max_value=number - 1)) if number else -1
        units.append(a_unit(f"u{number}", f"u{parent}" if parent >= 0 else None))
    lines = []
    for unit in units:
        if draw(st.booleans()):
            due = draw(st.integers(min_value=0, max_value=40))
            registered = draw(st.integers(min_value=0, max_value=due))
            lines.append(a_line(unit, due=due, registered=registered, study=draw(studies())))
    return units, lines


@given(forests())
def test_rolling_up_is_direct_counting(forest: tuple[list[Unit], list[UnitLine]]) -> None:
    units, lines = forest
    parent = {unit.id: unit.parent_id for unit in units}

    def lies_under(unit_id: str | None, top: str) -> bool:
        while unit_id is not None:
            if unit_id == top:
                return True
            unit_id = parent[unit_id]
        return False

    branches = grow(units, lines)

    for branch in walk(branches):
        counted = [line for line in lines if lies_under(line.unit_id, branch.line.unit_id)]
        assert branch.line.figures == Figures.total(line.figures for line in counted)
        assert Figures.total(part.line.figures for part in parts(branch)) == branch.line.figures
    assert {branch.line.unit_id for branch in walk(branches)} == {unit.id for unit in units}


@given(forests())
def test_worst_first_never_rises_then_falls(forest: tuple[list[Unit], list[UnitLine]]) -> None:
    units, lines = forest

    ordered = worst_first(walk(grow(units, lines)), [PLEDGES, STUDY])

    ranks = [[branch.line.figures.tasks(one.id).rank for one in (PLEDGES, STUDY)] for branch in ordered]
    assert ranks == sorted(ranks)


@given(forests(), forests())
def test_changes_add_up_along_the_tree(
    forest: tuple[list[Unit], list[UnitLine]], other: tuple[list[Unit], list[UnitLine]]
) -> None:
    units, lines = forest
    earlier = {line.unit_id: line.figures for line in other[1]}
    branches = grow(units, lines)

    sums = rolled_up(branches, earlier, Figures())

    for branch in walk(branches):
        here = earlier.get(branch.line.unit_id, Figures())
        below = Figures.total(sums[child.line.unit_id] for child in branch.children)
        assert sums[branch.line.unit_id] == here + below


@given(forests())
def test_everybody_due_has_studied_said_why_not_or_neither(forest: tuple[list[Unit], list[UnitLine]]) -> None:
    for branch in walk(grow(*forest)):
        study = branch.line.figures.of(StudyFigures, STUDY.id)
        assert study.studied + study.excused + study.unexcused == study.due
        assert study.completion == Share(study.studied, study.due)
        assert study.unexcused >= 0
