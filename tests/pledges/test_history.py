"""Whatever is done to pledges in whatever order: the sums looking back agree with what stands in the pledges now."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.pledges.figures import PledgeFigures
from domain.pledges.pledge import REGISTERED, Pledge, PledgeState, Progress
from storage.engine.database import Database
from storage.work import SqlWork, writing
from tests.committee import DAY_ONE, NOON, Committee, deed, report, settle

Act = Literal["register", "approve", "return", "revise", "report", "withdraw"]
_acts = st.lists(
    st.tuples(
        st.sampled_from(["register", "approve", "return", "revise", "report", "withdraw"]),
        st.sampled_from(["A2", "A3"]),
        st.integers(0, 2),
        st.sampled_from(Progress),
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(acts=_acts)
def test_sums_agree_with_the_pledges_at_every_moment(
    next_url: Callable[[], str], acts: list[tuple[Act, str, int, Progress]]
) -> None:
    asyncio.run(_play(next_url(), acts))


async def _play(url: str, acts: list[tuple[Act, str, int, Progress]]) -> None:
    database = Database(url)
    try:
        async with writing(database) as work:
            await _live_through(work, acts)
    finally:
        await database.close()


async def _live_through(work: SqlWork, acts: list[tuple[Act, str, int, Progress]]) -> None:
    committee = await settle(work, DAY_ONE)
    round_ = await committee.open_round(audience="CB1", least=2, most=3)
    seen: list[PledgeFigures] = []

    for hour, (act, code, which, progress) in enumerate(acts, start=1):
        at = NOON + timedelta(hours=hour)
        own = await work.pledges.of_person(committee.people[code])
        if act == "register":
            await work.pledges.register(
                round_=round_,
                person=await committee.person(code),
                deed=deed(),
                likeness=None,
                at=at,
                day=DAY_ONE,
            )
        elif which < len(own):
            pledge = own[which]
            await _do(committee, act, pledge, progress, hour)
        seen.append(await _as_it_stands(committee))

    scope = committee.scope("CB1")
    looking_back = [
        (await work.figures.total(scope, [round_.id], NOON + timedelta(hours=hour), DAY_ONE)).of(
            PledgeFigures, round_.id
        )
        for hour in range(1, len(acts) + 1)
    ]
    assert looking_back == seen


async def _do(committee: Committee, act: Act, pledge: Pledge, progress: Progress, hour: int) -> None:
    pledges, author, at = committee.work.pledges, pledge.person_id, NOON + timedelta(hours=hour)
    match act:
        case "approve" | "return":
            await committee.decide(pledge, "A1", approved=act == "approve", at=at)
        case "revise":
            await pledges.revise(
                pledge.id,
                person_id=author,
                version=pledge.version,
                deed=deed(str(hour)),
                likeness=None,
                at=at,
            )
        case "report":
            await pledges.report(pledge.id, person_id=author, report=report(progress, at))
        case _:
            await pledges.withdraw(pledge.id, person_id=author, at=at)


async def _as_it_stands(committee: Committee) -> PledgeFigures:
    """The figures of CB1, counted by hand from everybody's pledges."""
    counts = Counter[str]()
    for code in ("A1", "A2", "A3"):
        own = await committee.work.pledges.of_person(committee.people[code])
        states = Counter(pledge.state for pledge in own)
        registered = sum(states[state] for state in REGISTERED)
        counts.update(
            due=1,
            registered=registered >= 2,
            approved=states[PledgeState.APPROVED] >= 2,
            waiting=states[PledgeState.APPROVED] < 2 <= registered,
            returned=registered < 2 and states[PledgeState.RETURNED] > 0,
            missing=registered < 2 and states[PledgeState.RETURNED] == 0,
        )
        for pledge in own:
            if pledge.state is PledgeState.APPROVED:
                counts[pledge.report.progress.value if pledge.report else "silent"] += 1
    return PledgeFigures(**counts)
