"""What is done with a pledge where there is no chat: refused with the same reasons, kept in the same words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import select

from domain.pledges.pledge import Deed, Pledge, PledgeState
from domain.pledges.round import PledgeRound
from handlers.action import Refusal
from handlers.pledges.actions import Misfit, register, report, revise, withdraw
from storage.tables import audit, outbox
from tests.committee import DAY_ONE, NOON, ON_TIME_ONLY, Committee, deed
from tests.committee import report as said

HOUR = timedelta(hours=1)


async def _registers(
    committee: Committee,
    code: str,
    round_: PledgeRound,
    promised: Deed | None = None,
    *,
    at: datetime = NOON,
    by: str = "",
) -> Pledge | Refusal:
    author = await committee.person(code)
    return await register(
        committee.work,
        await committee.person(by) if by else author,
        promised or deed(),
        round_=round_,
        at=at,
        day=at.date(),
        author=author if by else None,
        reason="bản giấy" if by else "",
    )


async def _kept(committee: Committee) -> list[tuple[str, str, str]]:
    """Actor, action and detail of what the audit holds, oldest first."""
    rows = await committee.work.statements.run(
        select(audit.c.actor, audit.c.action, audit.c.detail).order_by(audit.c.number)
    )
    return [(row.actor, row.action, row.detail) for row in rows]


async def _told(committee: Committee) -> set[str]:
    rows = await committee.work.statements.values(select(outbox.c.person_id))
    return set(rows)


def _why(done: object) -> str:
    assert isinstance(done, Refusal)
    return done.why.id


async def test_registering_is_kept_audited_and_told_to_the_units_leaders(committee: Committee) -> None:
    made = await committee.open_round()

    pledge = await _registers(committee, "A1", made)

    assert isinstance(pledge, Pledge)
    assert await _kept(committee) == [(committee.people["A1"], "pledge.submit", "v1")]
    assert await _told(committee) == {committee.people["A2"]}


async def test_whoever_enters_it_is_named_and_not_told(committee: Committee) -> None:
    made = await committee.open_round()

    pledge = await _registers(committee, "A3", made, by="A1")
    refused = [await _registers(committee, "A3", made, by=code) for code in ("A3", "B1")]

    assert isinstance(pledge, Pledge)
    assert (pledge.entered_by, pledge.entered_reason) == ("Nguyễn Văn Ân", "bản giấy")
    assert await _kept(committee) == [
        (committee.people["A1"], "paper.pledge", f"{made.id} {committee.people['A3']}")
    ]
    assert await _told(committee) == {committee.people["A2"]}
    assert {_why(done) for done in refused} == {"on-behalf-refused"}


async def test_a_refusal_says_why_and_nothing_is_written(committee: Committee) -> None:
    made = await committee.open_round(audience="DB1", days=5, most=1, afterwards=ON_TIME_ONLY)
    over = replace(deed(), until=date(2030, 1, 1))
    gone = replace(deed(), group=9)

    reasons = [
        _why(await _registers(committee, "A3", made, over)),
        _why(await _registers(committee, "A3", made, gone)),
        _why(await _registers(committee, "A3", made, at=made.deadline + HOUR)),
        _why(await _registers(committee, "A3", made, at=NOON - HOUR)),
        _why(await _registers(committee, "A4", made)),
        _why(await _registers(committee, "C1", made)),
    ]
    misfit = await _registers(committee, "A3", made, gone)
    nothing = await _kept(committee)
    await _registers(committee, "A3", made)
    reasons.append(_why(await _registers(committee, "A3", made)))
    await committee.work.rounds.close(made.id, NOON)
    reasons.append(_why(await _registers(committee, "A2", made)))

    assert reasons == [
        "pledges-day-outside",
        "pledges-group-gone",
        "pledges-late",
        "pledges-not-yet",
        "pledges-not-counted",
        "pledges-not-listed",
        "pledges-enough",
        "pledges-closed",
    ]
    assert isinstance(misfit, Misfit)
    assert misfit.field == "group"
    assert nothing == []


async def test_a_version_that_was_not_seen_is_not_changed(committee: Committee) -> None:
    made = await committee.open_round()
    author = await committee.person("A3")
    pledge = await committee.pledge("A3", made)

    async def revises(promised: Deed, *, version: int = 1, day: date = DAY_ONE) -> Pledge | Refusal:
        return await revise(
            committee.work,
            author,
            promised,
            pledge=pledge,
            version=version,
            round_=made,
            at=NOON,
            day=day,
        )

    other = deed("Trả 40% hồ sơ trước hạn")
    reasons = [
        _why(await revises(pledge.deed)),
        _why(await revises(other, version=2)),
        _why(await revises(other, day=made.period_to + timedelta(days=1))),
        _why(await revises(replace(other, group=9))),
    ]
    revised = await revises(other)

    assert reasons == [
        "pledges-own-edit-same",
        "pledges-own-edit-meanwhile",
        "pledges-own-too-late",
        "pledges-group-gone",
    ]
    assert isinstance(revised, Pledge)
    assert (revised.version, revised.deed) == (2, other)


async def test_only_what_is_approved_is_reported_on_and_its_end_is_told(committee: Committee) -> None:
    made = await committee.open_round()
    author = await committee.person("A3")
    pledge = await committee.pledge("A3", made)

    early = await report(committee.work, author, said(), pledge_id=pledge.id, day=DAY_ONE)
    await committee.decide(pledge, "A1")
    kept = await report(committee.work, author, said(percent=40), pledge_id=pledge.id, day=DAY_ONE)
    approved = await committee.work.pledges.own(pledge.id, author.id)
    assert approved is not None
    gone = await withdraw(committee.work, author, approved, at=NOON, day=DAY_ONE)
    again = await withdraw(committee.work, author, approved, at=NOON, day=DAY_ONE)

    assert _why(early) == "pledges-progress-not-approved"
    assert isinstance(kept, Pledge)
    assert isinstance(gone, Pledge)
    assert approved.state is PledgeState.APPROVED
    assert _why(again) == "pledges-own-unknown"
    assert await _kept(committee) == [
        (author.id, "pledge.report", "doing 40"),
        (author.id, "pledge.withdraw", ""),
    ]
    assert await _told(committee) == {committee.people["A1"], committee.people["A2"]}
