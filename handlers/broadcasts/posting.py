"""The chore behind broadcasts: posts those whose time has come, page by page, and counts what became of them.

Pages are read by transactions of their own, which hold up no other. The cursor moves in the same small transaction that
posts a page, and only from where the page began: whatever is killed, and however many processes do this, everybody gets
one message.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.broadcasts.broadcast import UNDER_WAY, Broadcast, BroadcastState, Tally, message_key
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import COUNTED
from domain.ports import Storage
from domain.talk.messages import Reply, reply
from handlers.broadcasts.lines import message_lines, result_reply
from handlers.talk.scene import Scene

PAGE = 500
"""People whose messages are posted, or dropped, in one transaction."""

AUDIENCE_READ_AT_ONCE = 10 * PAGE
"""People who are read at once; finding a page's beginning costs more than reading on."""

BROADCAST_COUNT_EVERY = timedelta(seconds=10)
"""How old a count may be while messages go out."""

BROADCAST_COUNT_AT_REST = timedelta(minutes=10)
"""How old it may be out of working hours, when nothing goes out."""


async def go_on_with_broadcasts(storage: Storage, now: datetime, calendar: WorkCalendar) -> int:
    """Look at everything that has not ended, oldest first. Returns how many messages were posted."""
    async with storage.reading() as work:
        unended = await work.broadcasts.unended()
    return sum([await _go_on_with_broadcast(storage, broadcast, now, calendar) for broadcast in unended])


async def _go_on_with_broadcast(
    storage: Storage, broadcast: Broadcast, now: datetime, calendar: WorkCalendar
) -> int:
    if broadcast.state is BroadcastState.WAITING:
        if now < broadcast.due_at or not await _broadcast_begun(storage, broadcast, now):
            return 0
        broadcast = replace(broadcast, state=BroadcastState.GOING)
    posted = 0
    if broadcast.state is BroadcastState.GOING:
        posted = await _post_broadcast(storage, broadcast, now, calendar)
    elif broadcast.state is BroadcastState.STOPPED:
        await _drop_broadcast(storage, broadcast)
    age = BROADCAST_COUNT_EVERY if calendar.is_working_time(now) else BROADCAST_COUNT_AT_REST
    if broadcast.state is not BroadcastState.SENDING or _counted_before(broadcast, now - age):
        await _count_broadcast(storage, broadcast, now, calendar)
    return posted


async def _broadcast_begun(storage: Storage, broadcast: Broadcast, now: datetime) -> bool:
    async with storage.writing() as work:
        return await work.broadcasts.begin(broadcast.id, now)


async def _post_broadcast(
    storage: Storage, broadcast: Broadcast, now: datetime, calendar: WorkCalendar
) -> int:
    """Post page after page, until the audience ends, it is stopped, or another process turns out to be ahead."""
    day, due, after, posted = calendar.day_of(now), calendar.next_working_time(now), broadcast.posted_to, 0
    while True:
        people = await _audience_page(storage, broadcast, day, after)
        last = len(people) < AUDIENCE_READ_AT_ONCE
        for page in _audience_pages(people):
            to, whole = page[-1] if page else after, last and page[-1:] == people[-1:]
            async with storage.writing() as work:
                if not await work.broadcasts.advance(broadcast.id, after=after, to=to, whole=whole):
                    return posted
                posted += await work.outbox.post(
                    [_broadcast_notice(broadcast, person, due) for person in page], now
                )
            after = to
        if last:
            return posted


async def _audience_page(storage: Storage, broadcast: Broadcast, day: date, after: str | None) -> list[str]:
    async with storage.reading() as work:
        return await work.broadcasts.page(broadcast.audience, day, after=after, most=AUDIENCE_READ_AT_ONCE)


def _audience_pages(people: Sequence[str]) -> list[Sequence[str]]:
    """The people in pages; without people one empty page, which ends the posting too."""
    return [people[start : start + PAGE] for start in range(0, max(1, len(people)), PAGE)]


def _broadcast_notice(broadcast: Broadcast, person_id: str, due: datetime) -> Notice:
    return Notice(
        key=message_key(broadcast.id, person_id),
        kind=MessageKind.BROADCAST,
        person_id=person_id,
        due=due,
        about={"broadcast": broadcast.id},
    )


async def _drop_broadcast(storage: Storage, broadcast: Broadcast) -> None:
    """Drop what still waits: claimed one by one, it would take as long as sending it."""
    after = message_key(broadcast.id)
    while after:
        async with storage.writing() as work:
            after = await work.broadcasts.drop(broadcast.id, after=after, most=PAGE)


def _counted_before(broadcast: Broadcast, at: datetime) -> bool:
    return broadcast.counted_at is None or broadcast.counted_at <= at


async def _count_broadcast(
    storage: Storage, broadcast: Broadcast, now: datetime, calendar: WorkCalendar
) -> None:
    """Count, and end it where it is posted as a whole and nothing waits any more; then its sender is told."""
    async with storage.reading() as work:
        # The state must be read before the rows: what it says to be posted is among them then.
        state = await work.broadcasts.get(broadcast.id)
        tally = await work.broadcasts.tally(broadcast.id)
    if state is None:
        return
    async with storage.writing() as work:
        if tally.waiting or state.state is BroadcastState.GOING:
            await work.broadcasts.counted(broadcast.id, tally, now)
        elif await work.broadcasts.conclude(broadcast.id, tally, now):
            await work.outbox.post([_broadcast_result(state, tally, calendar.next_working_time(now))], now)


def _broadcast_result(broadcast: Broadcast, tally: Tally, due: datetime) -> Notice:
    return Notice(
        key=f"broadcast-result:{broadcast.id}",
        kind=MessageKind.NOTICE,
        person_id=broadcast.by,
        due=due,
        body=result_reply(replace(broadcast, tally=tally)),
    )


# ---------------------------------------------------------------- the last look before each of them leaves


async def compose_broadcast(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The message, unless it was stopped meanwhile or its receiver does not belong to the audience any more."""
    broadcast = await scene.work.broadcasts.get(about["broadcast"])
    if broadcast is None or broadcast.state not in UNDER_WAY or not await _is_in_audience(scene, broadcast):
        return None
    return reply(*message_lines(broadcast.office, broadcast.text))


async def _is_in_audience(scene: Scene, broadcast: Broadcast) -> bool:
    """Whether the receiver is in the audience today, found from them upwards: it is asked once a message."""
    person, audience = scene.caller.person, broadcast.audience
    if person is None or person.status not in COUNTED:
        return False
    lies_under = scene.work.broadcasts.under
    if not await lies_under([person.unit_id], [audience.unit_id], scene.today):
        return False
    held_at = scene.caller.units(*audience.roles)
    return not audience.roles or await lies_under(held_at, [audience.unit_id], scene.today)
