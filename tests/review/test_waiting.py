"""What waits for whom, whatever it is that waits."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.people.person import Role
from domain.review.deciding import Authority, Reviews
from domain.study.reflections import ReflectionTerms
from storage.review import deciding
from tests.committee import DAY_ONE, NOON, Committee

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Kind:
    """Where things of a kind wait, and handing one in."""

    kept: Reviews[Any]
    hand_in: Callable[[str, datetime], Awaitable[Any]]


@pytest.fixture(params=["pledges", "pledges among all", "reflections"])
async def kind(request: pytest.FixtureRequest, committee: Committee, monkeypatch: pytest.MonkeyPatch) -> Kind:
    """The same for every kind, and whether it is looked for unit by unit or among all that waits."""
    if request.param == "pledges among all":
        monkeypatch.setattr(deciding, "MANY_UNITS", 0)
    if request.param.startswith("pledges"):
        round_ = await committee.open_round()
        return Kind(committee.work.pledges, lambda code, at: committee.pledge(code, round_, at=at))
    study = await committee.open_study(reflection=ReflectionTerms(5))
    return Kind(committee.work.studies, lambda code, at: committee.reflect(code, study, at=at))


async def test_what_waits_for_whom(kind: Kind, committee: Committee) -> None:
    member = await kind.hand_in("A3", NOON)
    secretary = await kind.hand_in("A1", NOON + HOUR)
    lonely = await kind.hand_in("B1", NOON + 2 * HOUR)
    leaderless = await kind.hand_in("C1", NOON + 3 * HOUR)

    async def waits(
        code: str, *, leads: tuple[str, ...] = (), above: tuple[str, ...] = (), hours: int = 0
    ) -> list[str]:
        found = await kind.kept.waiting(
            Authority(
                committee.people[code],
                leads=committee.scope(*leads),
                above=committee.scope(*above),
                before=NOON + hours * HOUR,
                day=DAY_ONE,
            )
        )
        return [one.key for one in found]

    # The unit above sees at once what nobody else could decide, and after `before` everything.
    assert await waits("A1", leads=("CB1",)) == [member.key]
    assert await waits("A2", leads=("CB1",)) == [member.key, secretary.key]
    assert await waits("DB1", above=("DB1",)) == [lonely.key]
    assert await waits("DB1", above=("DB1",), hours=1) == [member.key, lonely.key]
    assert await waits("VP1", above=("GOC",)) == [leaderless.key]
    assert await waits("B1", leads=("CB2",)) == []
    assert await waits("A2") == []


async def test_it_climbs_past_units_in_which_nobody_decides(kind: Kind, committee: Committee) -> None:
    """The body above the cells has no leader; then its only one is the author."""
    work, people, units = committee.work, committee.people, committee.units
    await work.people.revoke(people["DB1"], Role.SECRETARY, units["DB1"], DAY_ONE)
    member = await kind.hand_in("A3", NOON)
    lonely = await kind.hand_in("B1", NOON + HOUR)

    async def waits(hours: int = 0) -> list[str]:
        root = committee.scope("GOC")
        before = NOON + hours * HOUR
        found = await kind.kept.waiting(
            Authority(people["VP1"], leads=(), above=root, before=before, day=DAY_ONE)
        )
        return [one.key for one in found]

    without = await waits(), await waits(hours=1)
    await work.people.grant(people["B1"], Role.SECRETARY, units["DB1"], DAY_ONE)
    led_by_the_author = await waits(hours=1)
    await work.people.grant(people["DB1"], Role.DEPUTY, units["DB1"], DAY_ONE)

    assert without == ([lonely.key], [member.key, lonely.key])
    assert led_by_the_author == [lonely.key]
    assert await waits(hours=1) == []


async def test_waiting_is_narrowed_and_limited(kind: Kind, committee: Committee) -> None:
    kept = [await kind.hand_in(code, NOON + n * HOUR) for n, code in enumerate(("A3", "A2"))]

    authority = Authority(
        committee.people["A1"], leads=committee.scope("CB1"), above=(), before=NOON, day=DAY_ONE
    )
    narrowed = await kind.kept.waiting(authority, only=[kept[1].key, "nothing"])
    limited = await kind.kept.waiting(authority, limit=1)

    assert narrowed == [kept[1]]
    assert limited == kept[:1]
