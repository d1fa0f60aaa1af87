"""What is on its way: answers inserted while being sent, notices waiting to be claimed, and what became of each.

States: pending → leased → sending → sent | failed | held, or dropped (nobody wants it any more) and expired.
Whoever changes several rows does so in the order of their ids, or leaves out what is locked: nobody waits in a circle.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, func, literal_column, null, or_, select, tuple_, update

from domain.delivery.outgoing import (
    DELIVERY_POLICIES,
    PACE,
    ClaimRoom,
    MessageKind,
    Notice,
    Openings,
    OutgoingAnswer,
    Parcel,
)
from domain.talk.messages import Address, Reply
from storage.delivery.buckets import SqlBuckets
from storage.delivery.claims import (
    LEASE,
    NO_ROUTE,
    PENDING,
    QUOTA,
    Claimed,
    claim,
    parcel_of,
    routes_of,
    under_way,
)
from storage.delivery.gathering import gather
from storage.engine.database import Repository
from storage.engine.upsert import for_both, keep_first
from storage.people.placement import ACCOUNT_ORDER
from storage.tables import accounts, outbox
from storage.talk.conversations import dump_reply
from storage.types import Instant, new_id

_INSERT_PARCEL = for_both(outbox, keep_first)
_KNOWN_PARCELS = select(outbox.c.key).where(outbox.c.key.in_(bindparam("keys", expanding=True)))

_POSTED_PARCEL = select(outbox.c.id).where(outbox.c.key == bindparam("key"))

_FIRST_ACCOUNTS = (
    select(accounts.c.person_id, accounts.c.channel)
    .where(accounts.c.person_id.in_(bindparam("people", expanding=True)), accounts.c.open)
    .order_by(*ACCOUNT_ORDER)
)
_OUTBOX_TICK = timedelta(milliseconds=1)
_SENDING = {"state": "sending", "token": 1, "attempts": 1}
# A waiting one lies in nobody's hands, whoever had it last.
_EARLIER_ANSWERS = (
    select(outbox.c.channel, outbox.c.chat, func.max(outbox.c.created_at).label("at"))
    .where(
        outbox.c.channel.in_(bindparam("channels", expanding=True)),
        outbox.c.chat.in_(bindparam("chats", expanding=True)),
        under_way(outbox),
        outbox.c.kind == MessageKind.ANSWER.value,
        or_(PENDING, outbox.c.owner != bindparam("me")),
    )
    .group_by(outbox.c.channel, outbox.c.chat)
)
# SQLite searches for pairs in all of the table, and for single values in its index.
_held_parcels = and_(
    outbox.c.id.in_(bindparam("ids", expanding=True)),
    tuple_(outbox.c.id, outbox.c.token).in_(bindparam("held", expanding=True)),
)
_MARK_PARCELS = (
    update(outbox)
    .where(_held_parcels, outbox.c.state == "leased")
    .values(
        state="sending",
        lease_until=bindparam("until"),
        attempts=outbox.c.attempts + 1,
    )
    .returning(outbox.c.id)
)
_my_parcel = and_(outbox.c.id == bindparam("parcel"), outbox.c.token == bindparam("held_token"))
_SENT_PARCEL = (
    update(outbox)
    .where(_my_parcel)
    .values(state="sent", message=bindparam("platform_id"), sent_at=bindparam("at"), body=null())
)
# A settlement that comes late must not touch what others took over meanwhile; only `sent` is true whatever happened.
_parcel_in_hand = and_(_my_parcel, or_(outbox.c.state == "leased", outbox.c.state == "sending"))
_parcel_sending = and_(_my_parcel, outbox.c.state == "sending")
# What is locked is in the hands of a transaction of ours that renews the lease itself, or settles.
_HOLD_PARCELS = (
    update(outbox)
    .where(
        outbox.c.id.in_(
            select(outbox.c.id)
            .where(
                _held_parcels,
                outbox.c.state.in_(("leased", "sending")),
            )
            .with_for_update(skip_locked=True)
        )
    )
    .values(lease_until=bindparam("until"))
)
_END_PARCEL = (
    update(outbox)
    .where(_parcel_in_hand)
    .values(state=bindparam("end"), fault=bindparam("why"), lease_until=null())
)
_parcel_waits = {
    "state": "pending",
    "due_at": bindparam("due"),
    "fault": bindparam("why"),
    "lease_until": null(),
}
_RELEASE_PARCEL = update(outbox).where(_my_parcel, outbox.c.state == "leased").values(**_parcel_waits)
_UNSENT_PARCEL = update(outbox).where(_parcel_sending).values(**_parcel_waits, attempts=outbox.c.attempts - 1)
_parcel_doubted = {"doubts": outbox.c.doubts + 1, "fault": bindparam("why")}
_RETRY_PARCEL = update(outbox).where(_parcel_sending).values(**_parcel_waits | _parcel_doubted)
_HOLD_PARCEL_BACK = (
    update(outbox).where(_parcel_sending).values(state="held", lease_until=null(), **_parcel_doubted)
)
_RESEND_PARCEL = (
    update(outbox)
    .where(_parcel_sending)
    .values(attempts=outbox.c.attempts + 1, lease_until=bindparam("until"), **_parcel_doubted)
)
_READDRESS_PARCEL = (
    update(outbox)
    .where(_parcel_sending)
    .values(
        state="leased",
        token=outbox.c.token + 1,
        attempts=outbox.c.attempts - 1,
        lease_until=bindparam("until"),
        fault=bindparam("why"),
        channel=bindparam("to_channel"),
        chat=bindparam("to_chat"),
        edits="",
    )
    .returning(outbox)
)
# Written out, not bound, so that the index of what is in somebody's hands serves.
_IN_HANDS = outbox.c.state.in_([literal_column("'leased'"), literal_column("'sending'")])
_DEAD_PARCELS = (
    select(outbox.c.id, outbox.c.token, outbox.c.kind, outbox.c.state, outbox.c.attempts)
    .where(_IN_HANDS)
    .with_for_update(skip_locked=True)
)
_lease_over = outbox.c.lease_until < bindparam("now")
_OVERDUE_PARCELS = _DEAD_PARCELS.where(_lease_over)
_ORPHANED_PARCELS = _DEAD_PARCELS.where(
    or_(_lease_over, outbox.c.owner.not_in(bindparam("living", expanding=True))),
)
_COUNT_PARCELS = select(outbox.c.state, func.count().label("rows")).group_by(outbox.c.state)


UNSENT = ("failed", "expired", "dropped", "held")
"""How a message ends that nobody can read in a chat."""

_EMPTY_PARCELS = (
    update(outbox)
    .where(
        outbox.c.state.in_([literal_column(f"'{state}'") for state in UNSENT]),
        outbox.c.body.is_not(null()),
        outbox.c.created_at < bindparam("before", type_=Instant()),
    )
    .values(body=null())
)


class SqlOutbox(Repository):
    """The rows that stand between a decision to say something and its being said."""

    async def post(self, notices: Sequence[Notice], at: datetime) -> int:
        new = 0
        in_order = sorted(notices, key=lambda notice: notice.key)
        for start in range(0, len(in_order), 5000):
            batch = in_order[start : start + 5000]
            known_keys = set(
                await self._statements.values(_KNOWN_PARCELS, {"keys": [notice.key for notice in batch]})
            )
            queues = await self._queues(
                {notice.person_id for notice in batch if notice.key not in known_keys}
            )
            posted = {
                notice.key: _outbox_row(notice.kind, at, body=notice.body)
                | {
                    "key": notice.key,
                    "person_id": notice.person_id,
                    "channel": queues.get(notice.person_id, ""),
                    "about": dict(notice.about),
                    "due_at": notice.due,
                    "expires_at": notice.due + DELIVERY_POLICIES[notice.kind].life,
                }
                for notice in batch
                if notice.key not in known_keys
            }
            if posted:
                await self._statements.run(_INSERT_PARCEL, list(posted.values()))
            new += len(posted)
        return new

    async def tell(self, address: Address, body: Reply, *, key: str, language: str, at: datetime) -> bool:
        row = _outbox_row(MessageKind.NOTICE, at, body=body) | {
            "key": key,
            "channel": address.channel,
            "chat": address.chat,
            "language": language,
        }
        return await self._statements.changed(_INSERT_PARCEL, row)

    async def answer(self, answers: Sequence[OutgoingAnswer], *, me: str, at: datetime) -> list[Parcel]:
        """Keep the replies to a batch of updates as being sent by this process, in their order.

        Where an earlier answer to the same address still waits, or is in another process's hands, it is not returned:
        it waits behind that one, to be claimed.
        """
        waiting = await self._earlier_answers({answer.address for answer in answers}, me=me)
        # The clock of whoever made those may be ahead of ours; what comes later must not look earlier.
        at = max([at, *(made + _OUTBOX_TICK for made in waiting.values())])
        # Made in one instant, ids would come in any order; sorted, they keep that of the answers for those who resend.
        parcel_ids = sorted(new_id(at) for _ in answers)
        answer_rows = [
            _outbox_row(MessageKind.ANSWER, at, body=answer.body)
            | {
                "id": parcel_id,
                "channel": answer.address.channel,
                "chat": answer.address.chat,
                "language": answer.language,
                "edits": answer.edits,
            }
            | ({} if answer.address in waiting else _SENDING | {"owner": me, "lease_until": at + LEASE})
            for parcel_id, answer in zip(parcel_ids, answers, strict=True)
        ]
        if answer_rows:
            await self._statements.run(_INSERT_PARCEL, answer_rows)
        sending = [
            (parcel_id, answer)
            for parcel_id, answer in zip(parcel_ids, answers, strict=True)
            if answer.address not in waiting
        ]
        departures: Sequence[datetime | None] = [None] * len(sending)
        if sending and self._statements.dialect != "sqlite":
            departures = await self._departures([answer.address for _, answer in sending], at)
        return [
            Parcel(
                id=parcel_id,
                kind=MessageKind.ANSWER,
                address=answer.address,
                language=answer.language,
                token=1,
                attempts=1,
                expires_at=at + DELIVERY_POLICIES[MessageKind.ANSWER].life,
                body=answer.body,
                edits=answer.edits,
                leaves_at=leaves_at,
            )
            for (parcel_id, answer), leaves_at in zip(sending, departures, strict=True)
        ]

    async def claim_for(
        self, room: ClaimRoom, *, me: str, now: datetime, openings: Openings | None = None
    ) -> Claimed:
        """Take due rows as far as these hands have room, each with the account by which its person is reached now.

        That is the first of the person's open, consented accounts that lets notices through; without `openings` every
        channel does. Rows past their life are expired, rows whose person has no open account fail, and rows that only a
        quota holds up wait for the next month if they live so long; none of them is returned. One look takes what
        fits; where it saw rows there may be more.
        """
        return await claim(self._statements, me=me, now=now, room=room, openings=openings)

    async def turn(
        self, parcel: Parcel, *, person_id: str, now: datetime, why: str, openings: Openings
    ) -> Parcel | None:
        """The account refused what certainly was not sent: the same row, held by the same hands, for this person's next
        account.

        The caller has closed what refused. Returned as it was claimed, with a new token: to be marked, and composed
        anew, before it goes to the wire. None where it waits, has failed, or is in other hands by now.
        """
        routes = await routes_of(self._statements, {person_id}, openings)
        route = routes.get(person_id, NO_ROUTE)
        if route.address is None:
            if route.rationed and openings.turns < parcel.expires_at:
                await self.later(parcel, due=openings.turns, why=QUOTA)
            else:
                await self.fail(parcel, QUOTA if route.rationed else why)
            return None
        row = await self._statements.row(
            _READDRESS_PARCEL,
            {
                "parcel": parcel.id,
                "held_token": parcel.token,
                "until": now + LEASE,
                "why": why,
                "to_channel": route.address.channel,
                "to_chat": route.address.chat,
            },
        )
        return None if row is None else parcel_of(row, route.address, route.language)

    async def mark(self, parcels: Sequence[Parcel], *, now: datetime) -> set[str]:
        """Leased → sending, just before the wire. Only the ids returned are still ours to send."""
        marked_parcels = _held_parameters((parcel.id, parcel.token) for parcel in parcels) | {
            "until": now + LEASE
        }
        marked = await self._statements.values(_MARK_PARCELS, marked_parcels)
        return set(marked)

    async def sent(self, done: Sequence[tuple[Parcel, str]], *, at: datetime) -> None:
        """The platform took them; with its ids of the messages. Their words are forgotten: they stand in the chat."""
        if done:
            await self._statements.run(
                _SENT_PARCEL,
                [
                    {"parcel": parcel.id, "held_token": parcel.token, "platform_id": message_id, "at": at}
                    for parcel, message_id in sorted(done, key=lambda sent: sent[0].id)
                ],
            )

    async def hold(self, held: Collection[tuple[str, int]], *, now: datetime) -> None:
        """Whoever holds these, by id and token, is alive: their leases begin anew."""
        if held:
            await self._statements.run(_HOLD_PARCELS, _held_parameters(held) | {"until": now + LEASE})

    async def later(self, parcel: Parcel, *, due: datetime, why: str = "") -> None:
        """Marked, but certainly not sent: to be tried again from `due` on, as if this attempt had not been."""
        await self._statements.run(
            _UNSENT_PARCEL, {"parcel": parcel.id, "held_token": parcel.token, "due": due, "why": why}
        )

    async def expire(self, parcels: Sequence[Parcel]) -> None:
        """They waited longer than they are worth sending."""
        await self._end_parcels([(parcel.id, parcel.token, "expired", "") for parcel in parcels])

    async def drop(self, parcels: Sequence[Parcel]) -> None:
        """Nobody wants them any more."""
        await self._end_parcels([(parcel.id, parcel.token, "dropped", "") for parcel in parcels])

    async def fail(self, parcel: Parcel, why: str) -> None:
        """Refused for good. `why` is an error's name, never a person's text."""
        await self._end_parcels([(parcel.id, parcel.token, "failed", why)])

    async def doubt(self, parcel: Parcel, *, now: datetime, why: str) -> None:
        """The platform may have taken it: once more after a while, or held, as its kind has it."""
        await self._doubt_parcel(parcel.id, parcel.token, parcel.kind, parcel.attempts, now=now, why=why)

    async def at_once(self, parcel: Parcel, *, now: datetime, why: str) -> bool:
        """In doubt, and sent a second time by the same hands without waiting.

        False where others took these hands for dead meanwhile: then the second attempt is theirs.
        """
        return await self._statements.changed(
            _RESEND_PARCEL,
            {"parcel": parcel.id, "held_token": parcel.token, "until": now + LEASE, "why": why},
        )

    async def reap(self, *, now: datetime, living: Sequence[str] | None = None) -> int:
        """Take back what dead processes held: rows past their lease, and those whose owner is not among the `living`.

        Leased rows were certainly not sent and wait anew; sending rows are in doubt. Returns how many.
        """
        if living is None:
            parcels = await self._statements.rows(_OVERDUE_PARCELS, {"now": now})
        else:
            parcels = await self._statements.rows(_ORPHANED_PARCELS, {"now": now, "living": list(living)})
        # Sorted here: SQLite would read all of the table in the order of its ids.
        dead = sorted(parcels, key=lambda parcel: str(parcel["id"]))
        leased = [parcel for parcel in dead if parcel["state"] == "leased"]
        if leased:
            await self._statements.run(
                _RELEASE_PARCEL,
                [
                    {"parcel": parcel["id"], "held_token": parcel["token"], "due": now, "why": "lease ended"}
                    for parcel in leased
                ],
            )
        for parcel in dead:
            if parcel["state"] == "sending":
                await self._doubt_parcel(
                    parcel["id"],
                    parcel["token"],
                    MessageKind(parcel["kind"]),
                    parcel["attempts"],
                    now=now,
                    why="died while sending",
                )
        return len(dead)

    async def empty(self, before: datetime) -> int:
        """Forget the words of what was made before and never sent. Returns of how many."""
        return (await self._statements.run(_EMPTY_PARCELS, {"before": before})).rowcount

    async def posted(self, key: str) -> bool:
        return await self._statements.value(_POSTED_PARCEL, {"key": key}) is not None

    async def known(self, keys: Collection[str]) -> set[str]:
        in_order = sorted(keys)
        found: set[str] = set()
        for start in range(0, len(in_order), 5000):
            some = {"keys": in_order[start : start + 5000]}
            found |= set(await self._statements.values(_KNOWN_PARCELS, some))
        return found

    async def gather(self, key: str, others: Collection[str]) -> list[str] | None:
        return await gather(self._statements, key, others)

    async def counts(self) -> dict[str, int]:
        """How many rows are in each state."""
        return {row["state"]: row["rows"] for row in await self._statements.rows(_COUNT_PARCELS)}

    async def _queues(self, people_ids: Collection[str]) -> Mapping[str, str]:
        """By which channel each of these people is probably reached; that is asked again when something leaves."""
        if not people_ids:
            return {}
        queues: dict[str, str] = {}
        for row in await self._statements.rows(_FIRST_ACCOUNTS, {"people": sorted(people_ids)}):
            queues.setdefault(row["person_id"], row["channel"])
        return queues

    async def _earlier_answers(self, addresses: Collection[Address], *, me: str) -> dict[Address, datetime]:
        """Those that have an earlier answer to come, and not from these hands; with when the last one was made."""
        if not addresses:
            return {}
        answered = {
            "channels": sorted({address.channel for address in addresses}),
            "chats": sorted({address.chat for address in addresses}),
            "me": me,
        }
        # Two chats of different channels may have one name.
        earlier = {
            Address(row["channel"], row["chat"]): row["at"]
            for row in await self._statements.rows(_EARLIER_ANSWERS, answered)
        }
        return {address: at for address, at in earlier.items() if address in addresses}

    async def _departures(self, addresses: Sequence[Address], now: datetime) -> list[datetime]:
        """When an answer to each of these may leave, by the pace of its chat that all processes share."""
        step, ahead = timedelta(seconds=1 / PACE.chat), timedelta(seconds=PACE.ahead(0))
        costs = {address: number * step for address, number in Counter(addresses).items()}
        levels = await SqlBuckets(self._statements).charge_all(costs, now=now)
        before: Counter[Address] = Counter()
        departures = []
        for address in addresses:
            unused_at, closed_until = levels[address]
            departures.append(max(now, closed_until, max(unused_at, now) + before[address] * step - ahead))
            before[address] += 1
        return departures

    async def _end_parcels(self, ends: Sequence[tuple[str, int, str, str]]) -> None:
        if ends:
            await self._statements.run(
                _END_PARCEL,
                [
                    {"parcel": parcel_id, "held_token": token, "end": end, "why": why}
                    for parcel_id, token, end, why in sorted(ends)
                ],
            )

    async def _doubt_parcel(
        self, parcel_id: str, token: int, kind: MessageKind, attempts: int, *, now: datetime, why: str
    ) -> None:
        pauses = DELIVERY_POLICIES[kind].again
        doubted = {"parcel": parcel_id, "held_token": token, "why": why}
        if attempts > len(pauses):
            await self._statements.run(_HOLD_PARCEL_BACK, doubted)
        else:
            await self._statements.run(_RETRY_PARCEL, doubted | {"due": now + pauses[attempts - 1]})


def _held_parameters(held: Iterable[tuple[str, int]]) -> dict[str, Any]:
    in_order = sorted(held)
    return {"ids": [id_ for id_, _ in in_order], "held": in_order}


def _outbox_row(kind: MessageKind, at: datetime, *, body: Reply | None) -> dict[str, Any]:
    """Every column of a fresh row, so that rows of one batch are alike."""
    policy = DELIVERY_POLICIES[kind]
    return {
        "id": new_id(at),
        "key": None,
        "kind": kind.value,
        "lane": policy.lane,
        "person_id": None,
        "channel": "",
        "chat": "",
        "language": "",
        "body": None if body is None else dump_reply(body),
        "about": {},
        "edits": "",
        "state": "pending",
        "due_at": at,
        "expires_at": at + policy.life,
        "created_at": at,
        "owner": "",
        "lease_until": None,
        "token": 0,
        "attempts": 0,
    }
