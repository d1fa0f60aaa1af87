"""What opening a round would mean, in lines for its review: who is on the list, and what will be sent when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.delivery.outgoing import KEPT_FROM, Quota
from domain.language.vietnamese import fold
from domain.people.person import Role, Unit
from domain.rounds.round import Preflight, RoundState
from domain.talk.conversations import Answers
from domain.talk.messages import Text, say
from handlers.people.wording import channel_name
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.schedule import agenda, moment_text
from handlers.talk.scene import Scene

MOST_NAMES = 10


def preflight_lines(flight: Preflight, kind: str) -> tuple[Text, ...]:
    """How many are asked, who of them is out of reach, which units nobody leads, and that the list is frozen."""
    return (
        say(
            "rounds-preflight-people",
            kind=kind,
            people=flight.people,
            cells=flight.cells,
            in_cells=flight.people - flight.attached,
            attached=flight.attached,
        ),
        say("rounds-preflight-unlinked", unlinked=flight.unlinked),
        *leaderless_lines(flight),
        say("rounds-preflight-frozen"),
    )


def leaderless_lines(flight: Preflight) -> tuple[Text, ...]:
    """The units in which nobody approves: neither a secretary nor a deputy is there."""
    names = flight.without_secretary[:MOST_NAMES]
    if not names:
        return ()
    more = len(flight.without_secretary) - len(names)
    return (
        say("rounds-preflight-leaderless", count=len(flight.without_secretary)),
        *(say("rounds-preflight-name", name=name) for name in names),
        *((say("rounds-preflight-more", count=more),) if more else ()),
    )


async def twin_lines(scene: Scene, title: str) -> tuple[Text, ...]:
    """That a round of this name is open already, where one is."""
    known = await scene.work.rounds.of_scope(office_scope(scene), scene.today)
    twins = [one for one in known if one.state is RoundState.OPEN and fold(one.title) == fold(title)]
    return (
        (say("rounds-review-twin", moment=moment_text(twins[0].deadline, scene.calendar)),) if twins else ()
    )


async def audience_unit(scene: Scene, answers: Answers) -> Unit | None:
    """The unit that was chosen as the audience, as long as it lies in the caller's office."""
    units = await scene.work.people.units(office_scope(scene), scene.today)
    return next((unit for unit in units if unit.id == str(answers["audience"])), None)


async def preflight(scene: Scene, unit: Unit | None, roles: Sequence[Role] = ()) -> Preflight:
    """What opening a round for this unit would mean; nothing where the unit is not there any more."""
    if unit is None:
        return Preflight(people=0, unlinked=0, cells=0, attached=0, without_secretary=())
    return await scene.work.rounds.preflight(unit.id, scene.today, roles)


async def cost_lines(
    scene: Scene, flight: Preflight, *, opens_at: datetime, deadline: datetime
) -> tuple[Text, ...]:
    """What the round takes, at most, of the month's quota of each channel that has one: a message a person and step."""
    if deadline <= opens_at:
        return ()
    steps = len(scene.policy.ladder.due_steps(deadline, opens_at, scene.calendar))
    return await quota_lines(scene, flight.by_channel, messages=steps)


async def quota_lines(
    scene: Scene, by_channel: Iterable[tuple[str, int]], *, messages: int, leaders: bool = False
) -> tuple[Text, ...]:
    """What so many messages a person take, at most, of the month's quota of each channel that has one.

    `leaders`: whether only leaders get them, for whom the last of a quota is kept. What is said here is what becomes of
    the messages (`domain.delivery.outgoing.Openings`), and what the office was told when the quota neared its end.
    """
    month = f"{scene.today:%Y-%m}"
    used = await scene.work.quotas.of(month)
    lines = []
    for channel, people in by_channel:
        limit = scene.policy.monthly_quotas.get(channel, 0)
        quota = used.get(channel) or Quota(channel, month)
        if quota.exhausted_at is not None:
            lines.append(say("delivery-quota-forecast-spent", channel=channel_name(channel), people=people))
        elif limit:
            lines += _of_quota(quota, limit, people, messages, leaders=leaders)
    return tuple(lines)


def _of_quota(quota: Quota, limit: int, people: int, messages: int, *, leaders: bool) -> list[Text]:
    most, left = people * messages, quota.left(limit, leaders=leaders)
    said = say(
        "delivery-quota-forecast" if most <= left else "delivery-quota-forecast-short",
        channel=channel_name(quota.channel),
        people=people,
        messages=messages,
        most=most,
        left=left,
        limit=limit,
    )
    if left < most <= quota.left(limit, leaders=True):
        return [said, say("delivery-quota-forecast-kept", kept=KEPT_FROM)]
    return [said]


def calendar_lines(
    scene: Scene, *, opens_at: datetime, deadline: datetime, after: datetime | None = None
) -> tuple[Text, ...]:
    """The messages that will go out, under a heading; with `after` only those still to come.

    Where the deadline does not come after the opening, that instead.
    """
    if deadline <= opens_at:
        return (say("rounds-deadline-passed"),)
    lines = agenda(
        scene.policy.ladder, opens_at=opens_at, deadline=deadline, calendar=scene.calendar, after=after
    )
    return (say("rounds-agenda-title"), *lines)
