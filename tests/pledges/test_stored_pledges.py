"""The life of a pledge."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.pledges.pledge import Pledge, PledgeState, Progress
from domain.review.deciding import Decision
from tests.committee import DAY_ONE, NOON, ON_TIME_ONLY, Committee, changed, deed, import_roster, report

HOUR = timedelta(hours=1)
TOMORROW = DAY_ONE + timedelta(days=1)


async def _own(committee: Committee, pledge: Pledge) -> Pledge:
    own = await committee.work.pledges.own(pledge.id, pledge.person_id)
    assert own is not None
    return own


async def test_a_registered_pledge_waits_with_its_receipt(committee: Committee) -> None:
    made = await committee.open_round()

    pledge = await committee.pledge("A3", made)

    assert pledge == Pledge(
        id=pledge.id,
        receipt="NG-2026-0001",
        round_id=made.id,
        round_title=made.title,
        person_id=committee.people["A3"],
        person_name="Đỗ Văn Cường",
        unit_id=committee.units["CB1"],
        unit_name="Chi bộ Một",
        state=PledgeState.SUBMITTED,
        version=1,
        deed=deed(),
        submitted_at=NOON,
    )
    assert await _own(committee, pledge) == pledge


async def test_a_round_that_asks_nobody_approves_at_once(committee: Committee) -> None:
    made = await committee.open_round(approval=False)

    pledge = await committee.pledge("A3", made)
    revised = await committee.work.pledges.revise(
        pledge.id, person_id=pledge.person_id, version=1, deed=deed("khác"), likeness=None, at=NOON
    )

    assert pledge.state is PledgeState.APPROVED
    assert revised == replace(pledge, version=2, deed=deed("khác"))


async def test_receipts_count_on_within_a_year_and_anew_in_the_next(committee: Committee) -> None:
    made = await committee.open_round(days=400)
    next_year = DAY_ONE.replace(year=2027)

    receipts = [
        (await committee.pledge(code, made, day=day)).receipt
        for code, day in (("A1", DAY_ONE), ("A2", DAY_ONE), ("A3", next_year), ("B1", DAY_ONE))
    ]

    assert receipts == ["NG-2026-0001", "NG-2026-0002", "NG-2027-0001", "NG-2026-0003"]


async def test_nothing_is_registered_out_of_turn(committee: Committee) -> None:
    pledges, rounds = committee.work.pledges, committee.work.rounds
    made = await committee.open_round(audience="DB1", days=5, most=2, afterwards=ON_TIME_ONLY)
    late = made.deadline + HOUR

    async def registers(code: str, at: datetime = NOON) -> bool:
        done = await pledges.register(
            round_=made, person=await committee.person(code), deed=deed(), likeness=None, at=at, day=DAY_ONE
        )
        return done is not None

    answers = [await registers("C1"), await registers("A4"), await registers("A3", late)]
    await rounds.extend(made.id, committee.people["A3"], until=late, reason="ốm", by=committee.people["A1"])
    answers += [await registers("A3", late), await registers("A3"), await registers("A3")]
    await rounds.close(made.id, NOON)
    answers += [await registers("A1")]

    assert answers == [False, False, False, True, True, False, False]
    receipts = [one.receipt for one in await pledges.of_person(committee.people["A3"])]
    assert sorted(receipts) == ["NG-2026-0001", "NG-2026-0002"]


async def test_a_pledge_taken_back_makes_room_for_another(committee: Committee) -> None:
    made = await committee.open_round(most=1)
    first = await committee.pledge("A3", made)

    await committee.work.pledges.withdraw(first.id, person_id=first.person_id, at=NOON)
    second = await committee.pledge("A3", made)

    assert await committee.work.pledges.of_person(first.person_id) == [second]
    others = await committee.pledge("A1", made)
    of_both = await committee.work.pledges.of_people([others.person_id, first.person_id])
    assert sorted(one.receipt for one in of_both) == sorted([second.receipt, others.receipt])
    assert await committee.work.pledges.of_people([]) == []
    assert (await _own(committee, first)).state is PledgeState.WITHDRAWN
    assert not await committee.work.pledges.withdraw(first.id, person_id=first.person_id, at=NOON)


async def test_an_approved_pledge_that_is_changed_shows_what_was_approved(committee: Committee) -> None:
    pledges, later = committee.work.pledges, NOON + HOUR
    pledge = await committee.pledge("A3", await committee.open_round())
    await committee.decide(pledge, "A1", remark="Tốt")
    approved = await _own(committee, pledge)

    revised = await pledges.revise(
        pledge.id, person_id=pledge.person_id, version=1, deed=deed("40%"), likeness=88, at=later
    )
    assert revised is not None
    await committee.decide(revised, "A2", at=later)

    assert approved == replace(pledge, state=PledgeState.APPROVED, remark="Tốt")
    assert revised == replace(
        pledge, version=2, deed=deed("40%"), likeness=88, submitted_at=later, approved=deed()
    )
    assert await _own(committee, pledge) == replace(revised, state=PledgeState.APPROVED, approved=None)
    assert await pledges.decisions(pledge.id) == [
        Decision(2, True, "", committee.people["A2"], "", later),
        Decision(1, True, "Tốt", committee.people["A1"], "", NOON),
    ]


async def test_only_the_version_that_was_seen_is_revised_or_decided(committee: Committee) -> None:
    pledge = await committee.pledge("A3", await committee.open_round())

    async def revise(text: str) -> bool:
        revised = await committee.work.pledges.revise(
            pledge.id, person_id=pledge.person_id, version=1, deed=deed(text), likeness=None, at=NOON
        )
        return revised is not None

    done = [await revise("b"), await revise("c"), await committee.decide(pledge, "A1")]

    assert done == [True, False, False]
    assert (await _own(committee, pledge)).deed == deed("b")


async def test_a_pledge_is_decided_once(committee: Committee) -> None:
    pledge = await committee.pledge("A3", await committee.open_round())

    returned = await committee.decide(pledge, "A1", approved=False, remark="Thiếu số liệu")
    approved = await committee.decide(pledge, "A2")

    assert (returned, approved) == (True, False)
    assert await _own(committee, pledge) == replace(
        pledge, state=PledgeState.RETURNED, remark="Thiếu số liệu"
    )


async def test_who_may_decide(committee: Committee) -> None:
    made = await committee.open_round()
    by_member, by_secretary = await committee.pledge("A3", made), await committee.pledge("A1", made)

    refused = [code for code in ("A3", "B1", "B2", "C1") if not await committee.decide(by_member, code)]
    own = await committee.decide(by_secretary, "A1")
    deputy = await committee.decide(by_secretary, "A2")
    above = await committee.decide(by_member, "DB1")
    office = await committee.decide(await committee.pledge("B2", made), "VP1")

    assert refused == ["A3", "B1", "B2", "C1"]
    assert (own, deputy, above, office) == (False, True, True, True)


async def test_progress_is_told_of_an_approved_pledge_only(committee: Committee) -> None:
    pledges = committee.work.pledges
    pledge = await committee.pledge("A3", await committee.open_round())
    said = report(Progress.DONE, percent=100)

    early = await pledges.report(pledge.id, person_id=pledge.person_id, report=said)
    await committee.decide(pledge, "A1")
    doing = await pledges.report(pledge.id, person_id=pledge.person_id, report=report(percent=50))
    done = await pledges.report(pledge.id, person_id=pledge.person_id, report=said)

    assert (early, doing, done) == (False, True, True)
    assert (await _own(committee, pledge)).report == said


async def test_deeds_of_the_unit_without_ones_own(committee: Committee) -> None:
    made = await committee.open_round()
    await committee.pledge("A1", made, "một")
    await committee.pledge("A3", made, "hai")
    gone = await committee.pledge("A2", made, "ba")
    await committee.pledge("B1", made, "bốn")
    await committee.work.pledges.withdraw(gone.id, person_id=gone.person_id, at=NOON)

    deeds = await committee.work.pledges.deeds(made.id, committee.units["CB1"], but=committee.people["A3"])

    assert deeds == ["một"]


async def test_a_pledge_belongs_to_the_unit_of_its_day(committee: Committee) -> None:
    made = await committee.open_round()
    pledge = await committee.pledge("A3", made)
    await import_roster(committee.work, changed("A3", unit="CB2"), TOMORROW)
    moved = await committee.pledge("A3", made, day=TOMORROW)

    async def seen(unit: str) -> list[Pledge]:
        scope = committee.scope(unit)
        found = [await committee.work.pledges.within(one.id, scope, TOMORROW) for one in (pledge, moved)]
        return [one for one in found if one is not None]

    assert await seen("CB1") == [pledge]
    assert await seen("CB2") == [moved]
    assert await seen("DB1") == [pledge, moved]
