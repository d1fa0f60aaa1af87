"""Which accounts reach whom, as the queries have it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.people.linking import LinkCode
from domain.people.person import CONSENT_VERSION, Status
from domain.people.reach import ReachCounts, ReachLine, ReachState
from domain.talk.messages import Address
from storage.work import SqlWork
from tests.committee import DAY_ONE, NOON, ROSTER, Committee, changed, import_roster, member

TOMORROW = DAY_ONE + timedelta(days=1)
LATER = NOON + timedelta(days=1)
SILENT_BEFORE = LATER - timedelta(days=30)


async def link(work: SqlWork, person_id: str, *channels: str, consent: bool = True, days: int = 0) -> None:
    for place, channel in enumerate(channels):
        address, at = Address(channel, f"chat-{person_id}"), NOON + timedelta(days=days, seconds=place)
        await work.accounts.link(person_id, address, at)
        await work.accounts.consent(
            address, person_id=person_id, version=CONSENT_VERSION, given=consent, at=at
        )


async def settle_accounts(committee: Committee) -> None:
    """A1 has two accounts, A2 one that is closed, A3 did not agree, A4 none; B1 was heard long ago."""
    work, people = committee.work, committee.people
    await link(work, people["A1"], "telegram", "zalo")
    await link(work, people["A2"], "zalo")
    await work.accounts.reach(Address("zalo", f"chat-{people['A2']}"), open_=False, at=NOON)
    await link(work, people["A3"], "telegram", consent=False)
    await link(work, people["B1"], "telegram", days=-40)


async def test_each_person_stands_one_way(committee: Committee) -> None:
    await settle_accounts(committee)
    work, people = committee.work, committee.people
    code = LinkCode("d" * 64, people["A4"], LATER + timedelta(days=7), people["A1"])
    await work.links.issue(code, NOON)

    lines = await work.reach.people(committee.scope("DB1"), DAY_ONE, now=LATER, silent_before=SILENT_BEFORE)

    assert [
        (line.person.code, line.state, line.channels, line.closed, line.code_until) for line in lines
    ] == [
        ("A1", ReachState.REACHED, ("telegram", "zalo"), (), None),
        ("A2", ReachState.BLOCKED, ("zalo",), ("zalo",), None),
        ("A3", ReachState.UNAGREED, ("telegram",), (), None),
        ("A4", ReachState.NEVER, (), (), code.expires_at),
        ("B1", ReachState.SILENT, ("telegram",), (), None),
        ("B2", ReachState.NEVER, (), (), None),
        ("DB1", ReachState.NEVER, (), (), None),
    ]
    assert lines[4].heard_at == NOON - timedelta(days=40)


async def test_whoever_died_is_in_no_list_and_no_count(committee: Committee) -> None:
    work, scope = committee.work, committee.scope("CB1")
    await import_roster(work, changed("A2", status=Status.DECEASED), TOMORROW)

    lines = await work.reach.people(scope, TOMORROW, now=LATER, silent_before=SILENT_BEFORE)
    counts = await work.reach.units(scope, TOMORROW, silent_before=SILENT_BEFORE)

    assert [line.person.code for line in lines] == ["A1", "A3", "A4"]
    assert counts[committee.units["CB1"]] == ReachCounts({ReachState.NEVER: 3})


async def test_counts_are_those_of_each_units_own_people(committee: Committee) -> None:
    await settle_accounts(committee)

    counts = await committee.work.reach.units(committee.scope("DB1"), DAY_ONE, silent_before=SILENT_BEFORE)

    units = committee.units
    assert counts == {
        units["DB1"]: ReachCounts({ReachState.NEVER: 1}),
        units["CB1"]: ReachCounts(
            {ReachState.REACHED: 1, ReachState.BLOCKED: 1, ReachState.UNAGREED: 1, ReachState.NEVER: 1},
            {"telegram": 1, "zalo": 1},
            1,
        ),
        units["CB2"]: ReachCounts({ReachState.SILENT: 1, ReachState.NEVER: 1}, {"telegram": 1}),
    }


@pytest.mark.parametrize("scope", [("CB1",), (), ("CB3",)])
async def test_nobody_outside_the_scope_is_seen(committee: Committee, scope: tuple[str, ...]) -> None:
    await settle_accounts(committee)
    work = committee.work

    seen = await work.reach.people(
        committee.scope(*scope),
        DAY_ONE,
        now=LATER,
        silent_before=SILENT_BEFORE,
        unit_id=committee.units["CB2"],
    )
    counted = await work.reach.units(committee.scope(*scope), DAY_ONE, silent_before=SILENT_BEFORE)

    assert seen == list[ReachLine]()
    assert committee.units["CB2"] not in counted


@pytest.mark.parametrize("people", [1, 30])
async def test_each_is_one_statement(committee: Committee, people: int) -> None:
    work = committee.work
    newcomers = [member(f"N{n}", f"Nguyễn Văn Người{'i' * n}", "CB3") for n in range(people)]
    await import_roster(work, (*ROSTER, *newcomers), TOMORROW)
    scope = committee.scope("GOC")

    before = work.statements.count
    await work.reach.units(scope, TOMORROW, silent_before=SILENT_BEFORE)
    await work.reach.people(scope, TOMORROW, now=LATER, silent_before=SILENT_BEFORE)
    await work.links.issued("somebody", NOON, LATER)

    assert work.statements.count - before == 3


async def test_the_codes_of_one_issue_are_found_while_they_are_good(committee: Committee) -> None:
    work, people = committee.work, committee.people
    until = NOON + timedelta(days=7)
    kept = [LinkCode(letter * 64, people[f"A{n}"], until, people["A1"]) for n, letter in ((2, "a"), (3, "b"))]
    other = LinkCode("c" * 64, people["A4"], until, people["B1"])
    for code in (*kept, other):
        await work.links.issue(code, NOON)

    issued = await work.links.issued(people["A1"], NOON, LATER)
    await work.links.use("a" * 64, LATER)
    left = await work.links.issued(people["A1"], NOON, LATER)

    assert sorted(issued, key=lambda code: code.digest) == kept
    assert left == kept[1:]
    assert await work.links.issued(people["A1"], NOON + timedelta(seconds=1), LATER) == []
    assert await work.links.issued(people["A1"], NOON, until) == []
