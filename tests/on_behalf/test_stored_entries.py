"""What is entered for members without a phone: by whom it may be, how it is marked, and objecting to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.pledges.pledge import Pledge, PledgeEntry, PledgeState, Progress
from domain.pledges.round import PledgeRound
from tests.committee import DAY_ONE, NOON, ON_TIME_ONLY, Committee, deed, report

HOUR = timedelta(hours=1)
WHY = "nộp bản giấy"
SECRETARY = "Nguyễn Văn Ân"


async def _enter(
    committee: Committee, round_: PledgeRound, code: str = "A3", by: str = "A1", at: datetime = NOON
) -> Pledge | None:
    return await committee.work.pledges.register(
        round_=round_,
        person=await committee.person(code),
        deed=deed(),
        likeness=None,
        at=at,
        day=DAY_ONE,
        entered_by=committee.people[by],
        reason=WHY,
    )


async def _entered(committee: Committee, round_: PledgeRound | None = None) -> Pledge:
    pledge = await _enter(committee, round_ or await committee.open_round())
    assert pledge is not None
    return pledge


async def _entries(committee: Committee, code: str = "A3", since: datetime = NOON) -> list[PledgeEntry]:
    return await committee.work.pledges.entries(committee.people[code], since)


async def _own(committee: Committee, pledge: Pledge) -> Pledge:
    own = await committee.work.pledges.own(pledge.id, pledge.person_id)
    assert own is not None
    return own


async def _object(committee: Committee, entry_id: str, code: str = "A3", since: datetime = NOON) -> bool:
    return await committee.work.pledges.object_to(
        entry_id, committee.people[code], since=since, at=NOON + HOUR, note="Phản đối"
    )


async def test_an_entered_pledge_says_who_entered_it_and_why(committee: Committee) -> None:
    made = await committee.open_round()

    pledge = await _entered(committee, made)

    (line,) = await committee.work.pledges.lines(committee.scope("CB1"), [made.id], DAY_ONE)
    assert (pledge.person_id, pledge.state) == (committee.people["A3"], PledgeState.SUBMITTED)
    assert (pledge.entered_by, pledge.entered_reason) == (SECRETARY, WHY)
    assert (line.entered_by, line.entered_reason) == (SECRETARY, WHY)
    assert await _own(committee, pledge) == pledge


@pytest.mark.parametrize(
    ("by", "allowed"),
    [
        ("A1", True),  # the secretary
        ("A2", True),  # the deputy
        ("DB1", True),  # the secretary of the body above
        ("VP1", True),  # the office
        ("A3", False),  # the member
        ("A4", False),  # another member
        ("B1", False),  # the secretary of another cell
    ],
)
async def test_only_those_who_look_after_the_unit_enter_for_its_members(
    committee: Committee, by: str, allowed: bool
) -> None:
    made = await committee.open_round()

    pledge = await _enter(committee, made, by=by)

    assert (pledge is not None) == allowed
    assert len(await committee.work.pledges.of_person(committee.people["A3"])) == allowed


async def test_a_secretary_does_not_enter_for_themselves(committee: Committee) -> None:
    assert await _enter(committee, await committee.open_round(), "A1", by="A1") is None


async def test_the_rules_of_the_round_hold_on_paper_too(committee: Committee) -> None:
    made = await committee.open_round(audience="DB1", days=5, most=1, afterwards=ON_TIME_ONLY)
    late = made.deadline + HOUR

    answers = [await _enter(committee, made, at=late), await _enter(committee, made, "C1", by="VP1")]
    first, second = await _enter(committee, made), await _enter(committee, made)
    await committee.work.rounds.close(made.id, NOON)
    closed = await _enter(committee, made, "A2")

    assert (answers, second, closed) == ([None, None], None, None)
    assert first is not None


async def test_whoever_entered_a_pledge_may_decide_on_it(committee: Committee) -> None:
    pledge = await _entered(committee)

    assert await committee.decide(pledge, "A1")
    assert (await _own(committee, pledge)).state is PledgeState.APPROVED


async def test_a_report_is_marked_only_where_it_was_entered(committee: Committee) -> None:
    pledges = committee.work.pledges
    pledge = await _entered(committee, await committee.open_round(approval=False))
    mine = {"person_id": pledge.person_id}

    refused = await pledges.report(pledge.id, **mine, report=report(), entered_by=committee.people["B1"])
    entered = await pledges.report(pledge.id, **mine, report=report(), entered_by=committee.people["A2"])
    on_paper = (await _own(committee, pledge)).report
    said = await pledges.report(pledge.id, **mine, report=report(at=NOON + HOUR))
    in_person = (await _own(committee, pledge)).report

    assert (refused, entered, said) == (False, True, True)
    assert on_paper == replace(report(), entered_by="Trần Thị Bình")
    assert in_person == report(at=NOON + HOUR)


async def test_objecting_to_a_pledge_withdraws_it_with_the_note(committee: Committee) -> None:
    pledge = await _entered(committee)

    entries = await _entries(committee)
    done, again = await _object(committee, pledge.id), await _object(committee, pledge.id)

    assert entries == [PledgeEntry(pledge.id, pledge, committee.people["A1"], NOON)]
    assert (done, again) == (True, False)
    gone = await _own(committee, pledge)
    assert (gone.state, gone.remark) == (PledgeState.WITHDRAWN, "Phản đối")
    assert await _entries(committee) == []


@pytest.mark.parametrize(("by", "objectionable"), [("A1", True), ("A2", False)])
async def test_a_decision_of_another_stands_against_an_objection(
    committee: Committee, by: str, objectionable: bool
) -> None:
    pledge = await _entered(committee)
    await committee.decide(pledge, by)

    assert len(await _entries(committee)) == objectionable
    assert await _object(committee, pledge.id) == objectionable


async def test_only_what_others_entered_lately_can_be_objected_to(committee: Committee) -> None:
    made = await committee.open_round()
    pledge, own = await _entered(committee, made), await committee.pledge("A3", made)
    kept = await _entered(committee, made)
    await committee.work.pledges.revise(
        kept.id, person_id=kept.person_id, version=1, deed=deed("khác"), likeness=None, at=NOON
    )

    refused = [
        await _object(committee, pledge.id, "A2"),
        await _object(committee, pledge.id, since=NOON + HOUR),
        await _object(committee, own.id),
        await _object(committee, kept.id),
        await _object(committee, "nothing"),
    ]

    assert refused == [False] * 5
    assert [entry.id for entry in await _entries(committee)] == [pledge.id]
    assert await _entries(committee, since=NOON + HOUR) == []


@pytest.mark.parametrize("before", [None, Progress.DOING])
async def test_objecting_to_a_report_brings_back_the_one_before(
    committee: Committee, before: Progress | None
) -> None:
    pledges = committee.work.pledges
    pledge = await committee.pledge("A3", await committee.open_round(approval=False))
    if before is not None:
        await pledges.report(pledge.id, person_id=pledge.person_id, report=report(before, percent=40))
    entered = report(Progress.DONE, NOON + HOUR, 100)
    await pledges.report(
        pledge.id, person_id=pledge.person_id, report=entered, entered_by=committee.people["A1"]
    )

    (entry,) = await _entries(committee)
    refused = await _object(committee, entry.id, "A2")
    done = await _object(committee, entry.id)

    assert (entry.by, entry.at) == (committee.people["A1"], NOON + HOUR)
    assert entry.report == replace(entered, entered_by=SECRETARY)
    assert (refused, done) == (False, True)
    assert (await _own(committee, pledge)).report == (report(before, percent=40) if before else None)
    assert await _entries(committee) == []


async def test_a_report_with_a_newer_one_cannot_be_objected_to(committee: Committee) -> None:
    pledges = committee.work.pledges
    pledge = await committee.pledge("A3", await committee.open_round(approval=False))
    mine = {"person_id": pledge.person_id}
    await pledges.report(pledge.id, **mine, report=report(), entered_by=committee.people["A1"])
    (entry,) = await _entries(committee)
    await pledges.report(pledge.id, **mine, report=report(at=NOON + HOUR))

    assert await _entries(committee) == []
    assert not await _object(committee, entry.id)
