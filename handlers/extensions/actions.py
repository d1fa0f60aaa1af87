"""What is done about extensions: a member asks for one, leaders and offices decide, an office gives them to many.

`by` is the id of the person who acts, `scope` the units at which they may. Whoever it concerns is told: the member, the
leaders of their unit, and the office where something waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.extensions.request import ExtensionRequest
from domain.people.person import LEADING, Grant, Person, Role, Scope
from domain.ports import Work
from domain.review.deciding import Decider, Decision
from domain.rounds.round import Round, RoundState, Seat
from domain.talk.messages import Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.review.deciders import leaders_of
from handlers.rounds.actions import NOT_SEATED, UNKNOWN, managed
from handlers.rounds.kinds import named
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button

REVIEW_COMMAND = "xetgiahan"
"""Opens the queue of requests, perhaps at one."""
NOT_ASKED = Refusal(say("extensions-not-asked"))
"""There is no seat, the round takes what comes late or is closed, or another request is pending."""


# ---------------------------------------------------------------- whose to give


@dataclass(frozen=True, slots=True)
class Grantable:
    """An open round, and the units in which somebody may put its deadline off; their own only `as_office`."""

    round: Round
    scope: Scope
    as_office: bool


async def grantable(work: Work, round_id: str, grants: Sequence[Grant], day: date) -> Grantable | None:
    """What whoever holds these roles may do there.

    An office whose scope holds the whole audience may in all of it; leaders in their units, where the round lets them.
    """
    offices = tuple(grant.unit_id for grant in grants if grant.role is Role.OFFICE)
    round_ = await managed(work, round_id, scope=offices, day=day)
    if round_ is not None:
        return Grantable(round_, offices, as_office=True)
    led = tuple(grant.unit_id for grant in grants if grant.role in LEADING)
    round_ = await work.rounds.get(round_id)
    if (
        round_ is None
        or round_.state is not RoundState.OPEN
        or not round_.afterwards.leaders_extend
        or not led
    ):
        return None
    return Grantable(round_, led, as_office=False)


async def missing_within(work: Work, given: Grantable, day: date, *, by: str) -> list[Seat]:
    """The seats of those who are not done, and whom this person may give more time."""
    units = [unit.id for unit in await work.people.units(given.scope, day)]
    seats = await work.figures.missing_seats(given.round.id, units, day) if units else []
    return [seat for _, seat in seats if given.as_office or seat.person_id != by]


async def is_extendable(work: Work, given: Grantable, person_id: str, day: date, *, by: str) -> bool:
    """Whether this person is not done, and `by` may give them more time; reads one unit of the scope, however large."""
    if not given.as_office and person_id == by:
        return False
    if not await work.people.within(person_id, given.scope, day):
        return False
    seat = await work.rounds.seat(given.round.id, person_id)
    missing = await work.figures.missing_seats(given.round.id, [seat.unit_id], day) if seat else []
    return any(member.person.id == person_id for member, _ in missing)


# ---------------------------------------------------------------- asking


async def ask(
    work: Work, person: Person, round_id: str, *, until: datetime, reason: str, now: datetime, day: date
) -> ExtensionRequest | Refusal:
    """A request of this person for themselves; those who decide for their unit are told."""
    asked = await work.extensions.ask(round_id, person, until=until, reason=reason, at=now)
    if asked is None:
        return NOT_ASKED
    await work.audit.record(at=now, actor=person.id, action="extension.ask", subject=asked.key)
    leaders = await leaders_of(work, person.unit_id, day, but=person.id)
    await _tell(work, asked, [leader.id for leader in leaders], _waits(asked), now)
    return asked


async def decided(work: Work, one: ExtensionRequest, decision: Decision, decider: Decider) -> None:
    """Tell the others whom a decision concerns: the office of what was passed on, the leaders of what was granted."""
    by = decision.decided_by
    if not decision.approved:
        return
    if not one.grants:
        office = await _office_over(work, one.unit_id, decider.day)
        await _tell(
            work, one, [id_ for id_ in office if id_ not in (by, one.person_id)], _waits(one), decision.at
        )
        return
    leaders = await leaders_of(work, one.unit_id, decider.day, but=one.person_id)
    told = reply(say("extensions-notice-unit", name=one.person_name, round=named_in(one), until=one.until))
    await _tell(work, one, [leader.id for leader in leaders if leader.id != by], told, decision.at)


def named_in(one: ExtensionRequest) -> Text:
    """The round of a request in a sentence."""
    return say("rounds-named", kind=one.round_kind, title=one.round_title)


def _waits(one: ExtensionRequest) -> Reply:
    return reply(
        say("extensions-notice-waits", name=one.person_name, unit=one.unit_name, round=named_in(one)),
        say("extensions-notice-reason", reason=one.reason),
        choices=(command_button(REVIEW_COMMAND, say("extensions-button-review"), one.key),),
    )


async def _tell(work: Work, one: ExtensionRequest, people: Sequence[str], body: Reply, now: datetime) -> None:
    await work.outbox.post(
        [
            Notice(
                key=f"extension-request:{one.key}:{one.version}:{body.lines[0].id}:{person_id}",
                kind=MessageKind.NOTICE,
                person_id=person_id,
                due=now,
                body=body,
            )
            for person_id in people
        ],
        now,
    )


async def _office_over(work: Work, unit_id: str, day: date) -> list[str]:
    """The office of the unit, or of the nearest unit above that has one."""
    at: str | None = unit_id
    while at is not None:
        if found := [one.id for one in await work.people.holders(at, (Role.OFFICE,), day)]:
            return found
        at = await work.people.above(at, day)
    return []


# ---------------------------------------------------------------- giving


async def grant(
    work: Work,
    round_id: str,
    person_id: str,
    *,
    until: datetime,
    reason: str,
    task: Callable[[Round], Choice],
    by: str,
    grants: Sequence[Grant],
    calendar: WorkCalendar,
    now: datetime,
) -> Round | Refusal:
    """A later deadline for one person, who is told of it and why. `task`: the button behind which it is done."""
    day = calendar.day_of(now)
    given = await grantable(work, round_id, grants, day)
    if given is None:
        return UNKNOWN
    round_ = given.round
    within = (given.as_office or person_id != by) and await work.people.within(person_id, given.scope, day)
    seat = await work.rounds.seat(round_id, person_id) if within else None
    if seat is None:
        return NOT_SEATED
    if until <= (least := max(now, seat.deadline)):
        return Refusal(say("extensions-too-early", moment=moment_text(least, calendar)))
    given_to = await grant_to(
        work, round_, [seat], until=until, reason=reason, task=task(round_), by=by, calendar=calendar, now=now
    )
    return round_ if given_to else UNKNOWN


async def grant_to(
    work: Work,
    round_: Round,
    people: Sequence[Seat],
    *,
    until: datetime,
    reason: str,
    task: Choice,
    by: str,
    calendar: WorkCalendar,
    now: datetime,
) -> int:
    """A later deadline for these people of the round, who are told. Returns for how many it is later than before: for
    none where the round was closed meanwhile, and then nothing is said."""
    asked = [seat.person_id for seat in people]
    extended = await work.rounds.extend_all(round_.id, asked, until=until, reason=reason, by=by)
    later = [seat for seat in people if seat.person_id in extended]
    if not later:
        return 0
    ids = [seat.person_id for seat in later]
    await work.extensions.settle(round_.id, ids, by=by, at=now)
    change = f"{ids[0] if len(ids) == 1 else f'{len(ids)} people'} {until.isoformat()}"
    await work.audit.record(
        at=now,
        actor=by,
        action="round.extend",
        subject=round_.id,
        detail=change,
        person=ids[0] if len(ids) == 1 else "",
        unit="" if len(ids) == 1 else round_.audience_unit_id,
    )
    body = reply(
        say("extensions-notice", round=named(round_), moment=moment_text(until, calendar)),
        say("extensions-notice-why", kind=round_.kind, reason=reason),
        choices=(task,),
    )
    due = calendar.next_working_time(now)
    notices = [
        _notice(f"extension:{round_.id}:{person_id}:{until:%Y%m%d%H%M}", person_id, body, due)
        for person_id in ids
    ]
    await work.outbox.post([*notices, *await _to_leaders(work, round_, later, until, by, calendar, due)], now)
    return len(ids)


async def _to_leaders(
    work: Work,
    round_: Round,
    later: Sequence[Seat],
    until: datetime,
    by: str,
    calendar: WorkCalendar,
    due: datetime,
) -> list[Notice]:
    """What the leaders of those people's units hear: how many of the unit were given more time."""
    units = [seat.unit_id for seat in later]
    leaders = await work.people.leaders(set(units), LEADING, calendar.day_of(due))
    notices = []
    for unit_id, leading in leaders.items():
        body = reply(
            say(
                "extensions-notice-leaders",
                round=named(round_),
                count=units.count(unit_id),
                moment=moment_text(until, calendar),
            )
        )
        notices += [
            _notice(f"extension:{round_.id}:{unit_id}:{due:%Y%m%d%H%M}:{person_id}", person_id, body, due)
            for person_id in leading
            if person_id != by
        ]
    return notices


def _notice(key: str, person_id: str, body: Reply, due: datetime) -> Notice:
    return Notice(key=key, kind=MessageKind.NOTICE, person_id=person_id, due=due, body=body)
