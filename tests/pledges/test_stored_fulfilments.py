"""What became of a pledge, as it is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.pledges.fulfilment import Fulfilment
from domain.pledges.pledge import FulfilmentState, Pledge, Progress
from domain.review.deciding import Authority, Decision
from tests.committee import DAY_ONE, NOON, Committee, deed, report

HOUR = timedelta(hours=1)


async def _reported(committee: Committee, *, by: str = "") -> Pledge:
    """A pledge of A3 that is approved and reported as done, by them or by who enters it."""
    pledge = await committee.pledge("A3", await committee.open_round(approval=False))
    await committee.work.pledges.report(
        pledge.id,
        person_id=pledge.person_id,
        report=report(Progress.DONE, percent=100),
        entered_by=committee.people[by] if by else "",
    )
    return pledge


async def _state(committee: Committee, pledge: Pledge) -> FulfilmentState | None:
    own = await committee.work.pledges.own(pledge.id, pledge.person_id)
    assert own is not None
    return own.fulfilment


async def _waiting(committee: Committee, by: str = "A1") -> list[Fulfilment]:
    leads = (committee.units["CB1"],)
    return list(
        await committee.work.fulfilments.waiting(
            Authority(committee.people[by], leads=leads, above=(), before=NOON, day=DAY_ONE)
        )
    )


async def _decide(
    committee: Committee, one: Fulfilment, by: str = "A1", *, approved: bool = True, refused: bool = False
) -> bool:
    said = Decision(one.version, approved, "", committee.people[by], "", NOON + HOUR, refused)
    return await committee.work.fulfilments.decide(one, said)


@pytest.mark.parametrize(
    ("approved", "refused", "state"),
    [
        (True, False, FulfilmentState.CONFIRMED),
        (False, True, FulfilmentState.NOT_MET),
        (False, False, FulfilmentState.RETURNED),
    ],
)
async def test_what_waits_is_decided_once(
    committee: Committee, approved: bool, refused: bool, state: FulfilmentState
) -> None:
    pledge = await _reported(committee)

    (one,) = await _waiting(committee)
    first = await _decide(committee, one, approved=approved, refused=refused)
    second = await _decide(committee, one, "A2")

    assert (one.version, one.state, one.submitted_at) == (1, FulfilmentState.REPORTED, NOON)
    assert (first, second) == (True, False)
    assert await _state(committee, pledge) == state
    assert await _waiting(committee) == []
    assert await committee.work.fulfilments.decisions(pledge.id) == [
        Decision(1, approved, "", committee.people["A1"], "", NOON + HOUR, refused)
    ]


async def test_neither_its_author_nor_a_stranger_decides(committee: Committee) -> None:
    pledge = await committee.pledge("A1", await committee.open_round(approval=False))
    await committee.work.pledges.report(
        pledge.id, person_id=pledge.person_id, report=report(Progress.DONE, percent=100)
    )
    (one,) = await _waiting(committee, "A2")

    assert await _waiting(committee, "A1") == []
    assert not await _decide(committee, one, "A1")
    assert not await _decide(committee, one, "B1")
    assert await _decide(committee, one, "A2")


async def test_only_the_report_that_was_seen_is_decided_on(committee: Committee) -> None:
    pledge = await _reported(committee)
    (seen,) = await _waiting(committee)
    anew = report(Progress.DONE, NOON + HOUR, 100)
    await committee.work.pledges.report(pledge.id, person_id=pledge.person_id, report=anew)

    assert not await _decide(committee, seen)
    (one,) = await _waiting(committee)
    assert (one.version, one.submitted_at) == (2, NOON + HOUR)


async def test_another_word_of_its_author_or_another_version_takes_the_result_back(
    committee: Committee,
) -> None:
    pledge = await _reported(committee)
    mine = {"person_id": pledge.person_id}

    await committee.work.pledges.report(pledge.id, **mine, report=report(Progress.STUCK))
    stuck = await _state(committee, pledge)
    await committee.work.pledges.report(pledge.id, **mine, report=report(Progress.DONE))
    await committee.work.pledges.revise(
        pledge.id, **mine, version=1, deed=deed("khác"), likeness=None, at=NOON
    )

    assert (stuck, await _state(committee, pledge)) == (None, None)


async def test_settled_pledge_is_neither_reported_on_nor_changed_nor_withdrawn(committee: Committee) -> None:
    pledge = await _reported(committee)
    (one,) = await _waiting(committee)
    await _decide(committee, one)
    pledges, mine = committee.work.pledges, {"person_id": pledge.person_id}

    assert not await pledges.report(pledge.id, **mine, report=report())
    assert not await pledges.withdraw(pledge.id, **mine, at=NOON)
    assert not await pledges.revise(pledge.id, **mine, version=1, deed=deed("khác"), likeness=None, at=NOON)
    assert await _state(committee, pledge) == FulfilmentState.CONFIRMED


@pytest.mark.parametrize(("by", "state"), [("A1", None), ("A2", FulfilmentState.CONFIRMED)])
async def test_result_that_was_entered_may_be_objected_to_until_another_confirmed_it(
    committee: Committee, by: str, state: FulfilmentState | None
) -> None:
    pledge = await _reported(committee, by="A1")
    (one,) = await _waiting(committee)
    await _decide(committee, one, by)
    pledges, author = committee.work.pledges, pledge.person_id

    entries = await pledges.entries(author, NOON)
    for entry in entries:
        await pledges.object_to(entry.id, author, since=NOON, at=NOON + HOUR, note="chưa xong")

    assert len(entries) == (state is None)
    assert await _state(committee, pledge) == state
