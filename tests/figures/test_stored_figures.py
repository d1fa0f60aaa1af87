"""Sums over frozen rosters, now and looking back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.figures.counts import Figures, Share
from domain.figures.lines import UnitLine
from domain.people.person import Status
from domain.pledges.figures import PledgeFigures
from domain.pledges.lines import PledgeLine
from domain.pledges.pledge import PledgeState, Progress
from domain.pledges.round import PledgeRound
from storage.tables import unit_spans
from tests.committee import DAY_ONE, NOON, Committee, changed, deed, import_roster, report
from tests.figures.lines import untouched

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TOMORROW = DAY_ONE + DAY
LATE = NOON + 30 * DAY


async def test_a_line_a_unit_with_its_own_figures(committee: Committee) -> None:
    made = await committee.open_round(least=2)
    await committee.link("A1")
    await committee.link("A2", consented=False)
    done = await committee.pledge("A3", made)
    await committee.decide(done, "A1")
    await committee.work.pledges.report(done.id, person_id=done.person_id, report=report(Progress.DONE))
    await committee.decide(await committee.pledge("A3", made), "A1")
    await committee.pledge("A1", made)
    await committee.decide(await committee.pledge("A2", made), "A1", approved=False)

    lines = await committee.work.figures.units(committee.scope("DB1"), [made.id], LATE, DAY_ONE)

    own = PledgeFigures(due=3, registered=1, approved=1, returned=1, missing=1, evidenced=1, done=1, silent=1)
    parent = committee.units["DB1"]
    assert lines == [
        UnitLine(committee.units["CB1"], "CB1", "Chi bộ Một", parent, Figures({made.id: own})),
        UnitLine(
            committee.units["CB2"],
            "CB2",
            "Chi bộ Hai",
            parent,
            Figures({made.id: PledgeFigures(due=2, missing=2)}),
        ),
        UnitLine(
            parent,
            "DB1",
            "Đảng bộ Một",
            committee.units["GOC"],
            Figures({made.id: PledgeFigures(due=1, missing=1)}),
        ),
    ]
    assert await committee.work.figures.reached(committee.scope("DB1"), [made.id], LATE, DAY_ONE) == {
        made.id: {
            committee.units["CB1"]: Share(1, 3),
            committee.units["CB2"]: Share(0, 2),
            parent: Share(0, 1),
        }
    }
    assert await committee.work.figures.total(
        committee.scope("DB1"), [made.id], LATE, DAY_ONE
    ) == Figures.total(line.figures for line in lines)


async def test_nothing_is_summed_without_a_scope_or_a_round(committee: Committee) -> None:
    made, figures = await committee.open_round(), committee.work.figures

    assert await figures.units((), [made.id], LATE, DAY_ONE) == []
    assert await figures.units(committee.scope("GOC"), [], LATE, DAY_ONE) == []
    assert await figures.total((), [made.id], LATE, DAY_ONE) == Figures()
    assert await figures.members((), [made.id], DAY_ONE) == []
    assert await committee.work.pledges.lines((), [made.id], DAY_ONE) == []
    assert await figures.people((), DAY_ONE) == {}


async def test_rounds_are_never_added_up(committee: Committee) -> None:
    whole, cell = await committee.open_round(), await committee.open_round(audience="CB1")
    await committee.pledge("A1", cell)

    figures, rounds = committee.work.figures, [whole.id, cell.id]
    total = await figures.total(committee.scope("GOC"), rounds, LATE, DAY_ONE)

    assert total.by_round() == {
        whole.id: PledgeFigures(due=8, missing=8),
        cell.id: PledgeFigures(due=3, registered=1, waiting=1, missing=2),
    }


async def test_everybody_of_a_unit_is_counted_whether_asked_or_not(committee: Committee) -> None:
    people = await committee.work.figures.people(committee.scope("DB1"), DAY_ONE)

    units = committee.units
    assert people == {units["DB1"]: 1, units["CB1"]: 4, units["CB2"]: 2}


async def test_a_round_that_asks_for_nothing_reminds_nobody(committee: Committee) -> None:
    made = await committee.open_round(audience="CB1", least=0)
    await committee.pledge("A3", made)

    total = await committee.work.figures.total(committee.scope("GOC"), [made.id], LATE, DAY_ONE)

    assert total == Figures({made.id: PledgeFigures(due=3, registered=1, waiting=1, missing=2)})
    assert await committee.work.figures.missing(committee.units["CB1"], made.id) == []


async def test_figures_look_back(committee: Committee) -> None:
    made = await committee.open_round(audience="CB1")
    pledges, figures = committee.work.pledges, committee.work.figures
    pledge = await committee.pledge("A3", made, at=NOON + 1 * HOUR)
    author = pledge.person_id
    await committee.decide(pledge, "A1", at=NOON + 2 * HOUR)
    await pledges.report(pledge.id, person_id=author, report=report(Progress.STUCK, NOON + 3 * HOUR))
    await pledges.report(pledge.id, person_id=author, report=report(Progress.DONE, NOON + 4 * HOUR))
    revised = await pledges.revise(
        pledge.id, person_id=author, version=1, deed=deed("khác"), likeness=None, at=NOON + 5 * HOUR
    )
    assert revised is not None
    await committee.decide(revised, "A1", approved=False, at=NOON + 6 * HOUR)
    await pledges.withdraw(pledge.id, person_id=author, at=NOON + 7 * HOUR)

    async def at(moment: datetime) -> PledgeFigures:
        total = await figures.total(committee.scope("GOC"), [made.id], moment, DAY_ONE)
        return total.of(PledgeFigures, made.id)

    bare = PledgeFigures(due=3, missing=3)
    approved = PledgeFigures(due=3, registered=1, approved=1, missing=2)
    waiting = PledgeFigures(due=3, registered=1, waiting=1, missing=2)
    assert [await at(NOON - HOUR), *[await at(NOON + hours * HOUR) for hours in range(8)]] == [
        PledgeFigures(),
        bare,
        waiting,
        replace(approved, silent=1),
        replace(approved, stuck=1),
        replace(approved, evidenced=1, done=1),
        waiting,
        replace(bare, returned=1, missing=2),
        bare,
    ]


async def test_evidence_is_words_or_a_photograph_of_a_result_and_stays(committee: Committee) -> None:
    made = await committee.open_round(audience="CB1")
    pledges, figures = committee.work.pledges, committee.work.figures
    words, shown, bare = report(Progress.DONE, NOON + HOUR), report(Progress.DONE, note=""), report(note="")
    told = {"A1": words, "A2": replace(shown, photo=True), "A3": shown}
    for code, said in told.items():
        pledge = await committee.pledge(code, made)
        await committee.decide(pledge, "A2" if code == "A1" else "A1")
        by = committee.people["A2"] if code == "A1" else ""
        assert await pledges.report(pledge.id, person_id=pledge.person_id, report=said, entered_by=by)
        assert not replace(bare, photo=True).evidenced

    async def at(moment: datetime) -> tuple[int, int]:
        total = await figures.total(committee.scope("GOC"), [made.id], moment, DAY_ONE)
        of = total.of(PledgeFigures, made.id)
        return of.evidenced, of.done

    before = [await at(NOON), await at(NOON + HOUR)]
    (entry,) = await pledges.entries(committee.people["A1"], NOON)
    assert await pledges.object_to(
        entry.id, entry.pledge.person_id, since=NOON, at=NOON + 2 * HOUR, note="không phải"
    )

    assert before == [(1, 2), (2, 3)]
    assert [await at(NOON), await at(NOON + HOUR), await at(NOON + 2 * HOUR)] == [*before, (1, 2)]


async def test_figures_of_a_past_day_do_not_change(committee: Committee) -> None:
    made, figures = await committee.open_round(), committee.work.figures
    await committee.pledge("A3", made)
    scope, rounds = committee.scope("GOC"), [made.id]
    units = await figures.units(scope, rounds, NOON, DAY_ONE)
    members = await figures.members(scope, rounds, DAY_ONE)

    rows = changed("A3", unit="CB2")
    rows = changed("A1", rows, status=Status.EXEMPT)
    await import_roster(committee.work, changed("C1", rows, status=Status.LEFT), TOMORROW)
    await committee.pledge("A2", made, at=NOON + DAY, day=TOMORROW)

    assert await figures.units(scope, rounds, NOON, DAY_ONE) == units
    before = {line.code: line for line in members}
    after = {line.code: line for line in await figures.members(scope, rounds, DAY_ONE)}
    assert after == before | {"A2": replace(before["A2"], done=1)}


async def test_whoever_moves_counts_where_they_were_frozen(committee: Committee) -> None:
    made, figures = await committee.open_round(), committee.work.figures
    await import_roster(committee.work, changed("A3", unit="CB2"), TOMORROW)
    await committee.pledge("A3", made, at=NOON + DAY, day=TOMORROW)

    lines = await figures.units(committee.scope("DB1"), [made.id], LATE, TOMORROW)

    assert {line.unit_code: line.figures.of(PledgeFigures, made.id) for line in lines} == {
        "CB1": PledgeFigures(due=3, registered=1, waiting=1, missing=2),
        "CB2": PledgeFigures(due=2, missing=2),
        "DB1": PledgeFigures(due=1, missing=1),
    }


async def test_whoever_is_outside_denominators_is_not_counted(committee: Committee) -> None:
    made, figures = await committee.open_round(audience="CB3"), committee.work.figures
    counted = []

    for days, status in enumerate(Status, start=1):
        await import_roster(committee.work, changed("C1", status=status), DAY_ONE + days * DAY)
        total = await figures.total(committee.scope("GOC"), [made.id], LATE, DAY_ONE + days * DAY)
        missing = await figures.missing(committee.units["CB3"], made.id)
        if (total.of(PledgeFigures, made.id).due, len(missing)) == (1, 1):
            counted.append(status)
        else:
            assert (total.of(PledgeFigures, made.id).due, len(missing)) == (0, 0)

    assert counted == [Status.ACTIVE, Status.TEMPORARY_IN]


async def test_a_unit_that_ended_keeps_its_place_in_the_sums(committee: Committee) -> None:
    made, figures = await committee.open_round(), committee.work.figures
    rows = changed("B2", changed("B1", unit="CB1"), unit="CB1")
    await import_roster(committee.work, rows, TOMORROW)
    await committee.work.statements.run(
        unit_spans.update().where(unit_spans.c.unit_id == committee.units["CB2"]).values(valid_to=TOMORROW)
    )

    lines = await figures.units(committee.scope("DB1"), [made.id], LATE, TOMORROW)
    own = await figures.units(committee.scope("CB2"), [made.id], LATE, TOMORROW)

    assert [(line.unit_code, line.figures.of(PledgeFigures, made.id).due) for line in lines] == [
        ("CB1", 3),
        ("CB2", 2),
        ("DB1", 1),
    ]
    assert own == []


async def test_a_line_a_seat(committee: Committee) -> None:
    made = await committee.open_round(audience="CB1", least=2)
    await committee.link("A3")
    await committee.link("A1", consented=False)
    await committee.decide(await committee.pledge("A3", made), "A1")
    await committee.decide(await committee.pledge("A3", made), "A1", approved=False)
    person = committee.people["A3"]
    longer = made.deadline + DAY
    await committee.work.rounds.extend(made.id, person, until=longer, reason="ốm", by=committee.people["A1"])
    await import_roster(committee.work, changed("A2", status=Status.AWAY), TOMORROW)

    lines = await committee.work.figures.members(committee.scope("CB1"), [made.id], TOMORROW)

    secretary = replace(untouched(committee, "A1", made, owed=2), linked=True)
    deputy = replace(untouched(committee, "A2", made, owed=0), status=Status.AWAY)
    third = replace(
        untouched(committee, "A3", made, owed=2),
        deadline=longer,
        done=1,
        accepted=1,
        returned=1,
        linked=True,
        reachable=True,
        extension_reason="ốm",
    )
    assert {line.kind for line in lines} == {PledgeRound.kind}
    assert lines == [secretary, deputy, third]


async def test_a_line_a_pledge_as_the_workbook_shows_it(committee: Committee) -> None:
    made = await committee.open_round()
    pledge = await committee.pledge("A3", made)
    await committee.decide(pledge, "A1", remark="Tốt", at=NOON + HOUR)
    await committee.work.pledges.report(pledge.id, person_id=pledge.person_id, report=report(percent=40))
    gone = await committee.pledge("A3", made)
    await committee.work.pledges.withdraw(gone.id, person_id=gone.person_id, at=NOON)
    await committee.pledge("B2", made)

    lines = await committee.work.pledges.lines(committee.scope("CB1"), [made.id], DAY_ONE)

    assert lines == [
        PledgeLine(
            receipt=pledge.receipt,
            full_name="Đỗ Văn Cường",
            unit_name="Chi bộ Một",
            round_title=made.title,
            group="Đạo đức",
            deed=deed().deed,
            result="30%",
            until=deed().until,
            evidence="Một cửa",
            state=PledgeState.APPROVED,
            submitted_at=NOON,
            decided_at=NOON + HOUR,
            decided_by="Nguyễn Văn Ân",
            remark="Tốt",
            progress=Progress.DOING,
            percent=40,
            progress_note="Đúng tiến độ",
            unit_id=committee.units["CB1"],
        )
    ]


async def test_who_is_missing_where(committee: Committee) -> None:
    made, figures = await committee.open_round(), committee.work.figures
    await committee.pledge("A3", made)
    await committee.work.rounds.extend(
        made.id, committee.people["B1"], until=made.deadline + DAY, reason="", by=committee.people["A1"]
    )
    cells = committee.scope("CB2", "CB1")

    missing = await figures.missing(committee.units["CB1"], made.id)
    units = await figures.missing_units(made.id, DAY_ONE)
    overdue = await figures.missing_units(made.id, DAY_ONE, deadline=made.deadline)
    seats = await figures.missing_seats(made.id, cells, DAY_ONE)

    assert [one.person.code for one in missing] == ["A1", "A2"]
    names = {unit_id: code for code, unit_id in committee.units.items()}
    assert [(names[unit], people) for unit, people in units] == [
        ("CB1", 2),
        ("CB2", 2),
        ("CB3", 1),
        ("DB1", 1),
        ("GOC", 1),
    ]
    assert dict(overdue)[committee.units["CB2"]] == 1
    assert [(one.person.code, seat.deadline) for one, seat in seats] == [
        ("A1", made.deadline),
        ("A2", made.deadline),
        ("B1", made.deadline + DAY),
        ("B2", made.deadline),
    ]
    assert await figures.missing_seats(made.id, [], DAY_ONE) == []
