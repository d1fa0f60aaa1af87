"""Accounts, consents and codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.people.linking import AccountLink, CodeAuthority, LinkCode, LinkState
from domain.people.person import CONSENT_VERSION, Caller, Grant, Role, Status
from domain.talk.messages import Address
from storage.work import SqlWork
from tests.committee import DAY_ONE, NOON, Committee, changed, import_roster

STRANGER = Address("telegram", "nobody")
MINUTE = timedelta(minutes=1)
TOMORROW = DAY_ONE + timedelta(days=1)


async def test_callers_are_strangers_or_people_with_their_grants(committee: Committee) -> None:
    secretary = await committee.link("A1")
    silent = await committee.link("A3", consented=False)

    callers = await committee.work.accounts.callers([STRANGER, secretary, silent], DAY_ONE)

    assert callers == {
        STRANGER: Caller(STRANGER),
        secretary: Caller(
            secretary,
            person=await committee.person("A1"),
            grants=(Grant(Role.SECRETARY, committee.units["CB1"], "Chi bộ Một"),),
            consented=True,
        ),
        silent: Caller(silent, person=await committee.person("A3")),
    }


async def test_callers_of_nobody_cost_nothing(work: SqlWork) -> None:
    assert await work.accounts.callers([], DAY_ONE) == {}

    assert work.statements.count == 0


async def test_a_caller_who_left_keeps_their_person_and_loses_every_role(committee: Committee) -> None:
    office = await committee.link("VP1")
    await import_roster(committee.work, changed("VP1", status=Status.LEFT), TOMORROW)

    before = (await committee.work.accounts.callers([office], DAY_ONE))[office]
    after = (await committee.work.accounts.callers([office], TOMORROW))[office]

    assert [grant.role for grant in before.grants] == [Role.OFFICE]
    assert after.grants == ()
    assert after.person is not None
    assert after.person.status is Status.LEFT


async def test_a_new_link_detaches_the_former_account_of_the_channel(committee: Committee) -> None:
    old = await committee.link("A3")
    zalo = Address("zalo", "z1")
    new = Address("telegram", "new-phone")

    on_zalo = await committee.work.accounts.link(committee.people["A3"], zalo, NOON)
    former = await committee.work.accounts.link(committee.people["A3"], new, NOON)
    again = await committee.work.accounts.link(committee.people["A3"], new, NOON)

    callers = await committee.work.accounts.callers([old, new, zalo], DAY_ONE)
    assert (on_zalo, former, again) == (None, old, None)
    assert callers[old] == Caller(old)
    assert callers[new].person == callers[zalo].person == await committee.person("A3")


async def test_an_account_goes_from_one_person_to_another_without_the_consent(committee: Committee) -> None:
    shared = await committee.link("A3")

    former = await committee.work.accounts.link(committee.people["B2"], shared, NOON)

    caller = (await committee.work.accounts.callers([shared], DAY_ONE))[shared]
    assert former is None
    assert caller == Caller(shared, person=await committee.person("B2"), consented=False)


async def test_the_newest_answer_to_the_consent_text_counts(committee: Committee) -> None:
    address = await committee.link("A3")
    answers = []

    for minutes, given in ((1, False), (2, True)):
        await committee.work.accounts.consent(
            address,
            person_id=committee.people["A3"],
            version=CONSENT_VERSION,
            given=given,
            at=NOON + minutes * MINUTE,
        )
        answers.append((await committee.work.accounts.callers([address], DAY_ONE))[address].consented)

    assert answers == [False, True]


async def test_consent_to_another_text_is_enough_to_be_written_to_but_not_to_be_served(
    committee: Committee,
) -> None:
    address = await committee.link("A3", consented=False)
    await committee.work.accounts.consent(
        address, person_id=committee.people["A3"], version="of-old", given=True, at=NOON
    )

    caller = (await committee.work.accounts.callers([address], DAY_ONE))[address]
    members = await committee.work.people.members(committee.scope("CB1"), DAY_ONE)

    assert not caller.consented
    assert [one.person.code for one in members if one.reachable] == ["A3"]


async def test_a_strangers_refusal_is_kept(work: SqlWork) -> None:
    await work.accounts.consent(STRANGER, person_id=None, version=CONSENT_VERSION, given=False, at=NOON)

    assert await work.accounts.callers([STRANGER], DAY_ONE) == {STRANGER: Caller(STRANGER)}


async def test_reachable_is_open_and_consented(committee: Committee) -> None:
    states = []

    async def note() -> None:
        members = await committee.work.people.members(committee.scope("CB1"), DAY_ONE)
        states.append(next((one.linked, one.reachable) for one in members if one.person.code == "A3"))

    await note()
    address = await committee.link("A3", consented=False)
    await note()
    await committee.link("A3")
    await note()
    await committee.work.accounts.reach(address, open_=False, at=NOON)
    await note()
    await committee.work.accounts.reach(address, open_=True, at=NOON)
    await note()

    assert states == [(False, False), (True, False), (True, True), (True, False), (True, True)]


async def test_language_and_menu_are_kept(committee: Committee) -> None:
    address = await committee.link("A3")

    await committee.work.accounts.speak(committee.people["A3"], "en")
    await committee.work.accounts.shown(address, "menu,pledge")
    await committee.work.accounts.shown(STRANGER, "help")

    callers = await committee.work.accounts.callers([address, STRANGER], DAY_ONE)
    assert (callers[address].language, callers[address].menu) == ("en", "menu,pledge")
    assert callers[STRANGER] == Caller(STRANGER, menu="help")


# ------------------------------------------------------------------ codes


def _code(committee: Committee, digest: str, of: str = "A3", minutes: int = 15) -> LinkCode:
    return LinkCode(digest, committee.people[of], NOON + minutes * MINUTE, committee.people["A1"])


async def test_a_code_is_good_once_until_it_expires(committee: Committee) -> None:
    links = committee.work.links
    code = _code(committee, "d1")
    await links.issue(code, NOON)

    assert await links.find("d1", NOON) == code
    assert await links.find("d1", code.expires_at) is None
    assert await links.find("other", NOON) is None
    assert not await links.use("d1", code.expires_at)
    assert await links.use("d1", NOON)
    assert not await links.use("d1", NOON)
    assert await links.find("d1", NOON) is None


async def test_a_new_code_ends_the_persons_older_ones(committee: Committee) -> None:
    links = committee.work.links
    await links.issue(_code(committee, "old"), NOON)
    await links.issue(_code(committee, "neighbour", of="B2"), NOON)

    await links.issue(_code(committee, "new"), NOON + MINUTE)

    good = [name for name in ("old", "new", "neighbour") if await links.find(name, NOON + MINUTE)]
    assert good == ["new", "neighbour"]


async def test_digits_come_around_again_but_never_while_they_are_good(committee: Committee) -> None:
    links = committee.work.links
    await links.issue(_code(committee, "same"), NOON)

    with pytest.raises(ValueError, match="good already"):
        await links.issue(_code(committee, "same", of="B2"), NOON)
    await links.use("same", NOON)
    again = _code(committee, "same", of="B2")
    await links.issue(again, NOON)

    assert await links.find("same", NOON) == again


async def test_wrong_codes_are_counted_by_account_and_forgotten(committee: Committee) -> None:
    links = committee.work.links
    await links.issue(_code(committee, "d1"), NOON)
    for minutes in (0, 1, 2):
        await links.wrong(STRANGER, NOON + minutes * MINUTE)
    await links.wrong(Address("zalo", STRANGER.chat), NOON)

    since = await links.wrong_since(STRANGER, NOON + MINUTE)
    forgotten = await links.forget(NOON + 20 * MINUTE)

    assert since == [NOON + MINUTE, NOON + 2 * MINUTE]
    assert forgotten == 5
    assert await links.wrong_since(STRANGER, NOON) == []


async def test_how_an_account_was_linked_is_told_to_its_person_and_changed_by_itself(
    committee: Committee,
) -> None:
    links, people, others = committee.work.account_links, committee.people, Address("telegram", "phone")
    asked = await _asked(committee, "A3", Address("telegram", "new"))
    beside = await _asked(committee, "B2", Address("telegram", "b"), former=Address("telegram", "old"))

    async def latest(person: str | None, address: Address) -> AccountLink | None:
        return next(iter(await links.recent(person, address, NOON)), None)

    assert [await links.find(one) for one in (asked.id, beside.id, "none")] == [asked, beside, None]
    assert await latest(people["A3"], others) == await latest(people["A3"], Address("zalo", "new")) == asked
    assert await latest(None, Address("telegram", "old")) == beside  # the account that it took the place of
    assert [
        await latest(people["A3"], asked.address),  # cannot speak of itself
        await latest(None, Address("zalo", "old")),
        await latest(None, STRANGER),
        next(iter(await links.recent(people["A3"], others, NOON + timedelta(seconds=1))), None),
    ] == [None] * 4

    assert await links.linked(asked.id, NOON + MINUTE, former=others)
    assert not await links.linked(asked.id, NOON + 2 * MINUTE, former=None)
    linked = replace(asked, state=LinkState.LINKED, linked_at=NOON + MINUTE, former=others)
    assert [await links.find(one.id) for one in (asked, beside)] == [linked, beside]
    newer = await _asked(committee, "A3", Address("zalo", "z"), state=LinkState.LINKED, after=MINUTE)
    assert (await latest(people["A3"], others), newer.linked_at) == (newer, NOON + MINUTE)


async def test_what_a_disowned_account_did_is_reviewed_once_and_in_its_part(committee: Committee) -> None:
    links, root = committee.work.account_links, (committee.units["GOC"],)
    linked = LinkState.LINKED
    first = await _asked(committee, "A3", Address("telegram", "1"), state=linked)
    second = await _asked(committee, "A3", Address("telegram", "2"), state=linked)
    kept = await _asked(committee, "A3", Address("telegram", "3"), state=linked)
    never = await _asked(committee, "B2", Address("telegram", "4"))
    for minutes, one in enumerate((second, first, never)):
        assert await links.disowned(one.id, NOON + minutes * MINUTE)
        assert not await links.disowned(one.id, NOON + timedelta(days=1))

    waiting = await links.to_review(root, DAY_ONE, but="nobody")
    elsewhere = await links.to_review((committee.units["CB2"], committee.units["CB3"]), DAY_ONE, but="nobody")
    own = await links.to_review(root, DAY_ONE, but=committee.people["A3"])
    reviews = [
        await links.reviewed(one.id, by=committee.people["VP1"], at=NOON)
        for one in (first, first, kept, never)
    ]

    assert [(one.id, one.state, one.disowned_at) for one in waiting] == [
        (second.id, LinkState.DISOWNED, NOON),
        (first.id, LinkState.DISOWNED, NOON + MINUTE),
    ]
    assert (elsewhere, own, reviews) == ([], [], [True, False, False, False])
    assert [one.id for one in await links.to_review(root, DAY_ONE, but="nobody")] == [second.id]
    assert next(iter(await links.recent(committee.people["A3"], STRANGER, NOON))) == kept


async def _asked(
    committee: Committee,
    code: str,
    address: Address,
    *,
    state: LinkState = LinkState.ASKED,
    after: timedelta = timedelta(),
    former: Address | None = None,
) -> AccountLink:
    """An account that was linked by the cell secretary's code, or is to be."""
    return await committee.work.account_links.keep(
        person_id=committee.people[code],
        address=address,
        issued_by=committee.people["A1"],
        authority=CodeAuthority.LEADER,
        state=state,
        at=NOON + after,
        former=former,
    )
