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
from storage.engine.database import Repository
from storage.engine.upsert import for_both, keep_first
from storage.people.placement import ACCOUNT_ORDER
from storage.tables import accounts, outbox
from storage.talk.conversations import dump_reply
from storage.types import Instant, new_id

_INSERT_MESSAGE = for_both(outbox, keep_first)
_KNOWN_MESSAGE = select(outbox.c.key).where(outbox.c.key.in_(bindparam("keys", expanding=True)))

_POSTED_MESSAGE = select(outbox.c.id).where(outbox.c.key == bindparam("key"))

_FIRST_ACCOUNTS = (
    select(accounts.c.person_id, accounts.c.channel)
    .where(accounts.c.person_id.in_(bindparam("people", expanding=True)), accounts.c.open)
    .order_by(*ACCOUNT_ORDER)
)
_TICK = timedelta(milliseconds=1)
_GOING = {"state": "sending", "token": 1, "attempts": 1}
# A waiting one lies in nobody's hands, whoever had it last.
_BEFORE = (
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
_held = and_(
    outbox.c.id.in_(bindparam("ids", expanding=True)),
    tuple_(outbox.c.id, outbox.c.token).in_(bindparam("held", expanding=True)),
)
_MARK_MESSAGE = (
    update(outbox)
    .where(_held, outbox.c.state == "leased")
    .values(
        state="sending",
        lease_until=bindparam("until"),
        attempts=outbox.c.attempts + 1,
    )
    .returning(outbox.c.id)
)
_mine = and_(outbox.c.id == bindparam("of"), outbox.c.token == bindparam("held_token"))
_SENT_MESSAGE = (
    update(outbox)
    .where(_mine)
    .values(state="sent", message=bindparam("platform_id"), sent_at=bindparam("at"), body=null())
)
# A settlement that comes late must not touch what others took over meanwhile; only `sent` is true whatever happened.
_in_hand = and_(_mine, or_(outbox.c.state == "leased", outbox.c.state == "sending"))
_on_the_wire = and_(_mine, outbox.c.state == "sending")
# What is locked is in the hands of a transaction of ours that renews the lease itself, or settles.
_HOLD_MESSAGE = (
    update(outbox)
    .where(
        outbox.c.id.in_(
            select(outbox.c.id)
            .where(
                _held,
                outbox.c.state.in_(("leased", "sending")),
            )
            .with_for_update(skip_locked=True)
        )
    )
    .values(lease_until=bindparam("until"))
)
_END_MESSAGE = (
    update(outbox).where(_in_hand).values(state=bindparam("end"), fault=bindparam("why"), lease_until=null())
)
_waits = {"state": "pending", "due_at": bindparam("due"), "fault": bindparam("why"), "lease_until": null()}
_RELEASE_MESSAGE = update(outbox).where(_mine, outbox.c.state == "leased").values(**_waits)
_UNSENT_MESSAGE = update(outbox).where(_on_the_wire).values(**_waits, attempts=outbox.c.attempts - 1)
_doubted = {"doubts": outbox.c.doubts + 1, "fault": bindparam("why")}
_AGAIN_MESSAGE = update(outbox).where(_on_the_wire).values(**_waits | _doubted)
_HOLD_BACK = update(outbox).where(_on_the_wire).values(state="held", lease_until=null(), **_doubted)
_AT_ONCE = (
    update(outbox)
    .where(_on_the_wire)
    .values(attempts=outbox.c.attempts + 1, lease_until=bindparam("until"), **_doubted)
)
_MOVE_ON = (
    update(outbox)
    .where(_on_the_wire)
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
_OF_THE_DEAD = (
    select(outbox.c.id, outbox.c.token, outbox.c.kind, outbox.c.state, outbox.c.attempts)
    .where(_IN_HANDS)
    .with_for_update(skip_locked=True)
)
_overdue = outbox.c.lease_until < bindparam("now")
_OVERDUE_MESSAGE = _OF_THE_DEAD.where(_overdue)
_DEAD_MESSAGE = _OF_THE_DEAD.where(
    or_(_overdue, outbox.c.owner.not_in(bindparam("living", expanding=True))),
)
_COUNT_MESSAGE = select(outbox.c.state, func.count().label("rows")).group_by(outbox.c.state)
_OLDEST_MESSAGE = select(func.min(outbox.c.due_at)).where(PENDING)


UNSENT = ("failed", "expired", "dropped", "held")
"""How a message ends that nobody can read in a chat."""

_EMPTY_MESSAGE = (
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
        in_order = sorted(notices, key=lambda one: one.key)
        for start in range(0, len(in_order), 5000):
            some = in_order[start : start + 5000]
            known = set(await self._statements.values(_KNOWN_MESSAGE, {"keys": [one.key for one in some]}))
            queues = await self._queues({one.person_id for one in some if one.key not in known})
            rows = {
                one.key: _row(one.kind, at, body=one.body)
                | {
                    "key": one.key,
                    "person_id": one.person_id,
                    "channel": queues.get(one.person_id, ""),
                    "about": dict(one.about),
                    "due_at": one.due,
                    "expires_at": one.due + DELIVERY_POLICIES[one.kind].life,
                }
                for one in some
                if one.key not in known
            }
            if rows:
                await self._statements.run(_INSERT_MESSAGE, list(rows.values()))
            new += len(rows)
        return new

    async def tell(self, address: Address, body: Reply, *, key: str, language: str, at: datetime) -> bool:
        row = _row(MessageKind.NOTICE, at, body=body) | {
            "key": key,
            "channel": address.channel,
            "chat": address.chat,
            "language": language,
        }
        return await self._statements.changed(_INSERT_MESSAGE, row)

    async def answer(self, answers: Sequence[OutgoingAnswer], *, me: str, at: datetime) -> list[Parcel]:
        """Keep the replies to a batch of updates as being sent by this process, in their order.

        Where an earlier answer to the same address still waits, or is in another process's hands, it is not returned:
        it waits behind that one, to be claimed.
        """
        behind = await self._behind({one.address for one in answers}, me=me)
        # The clock of whoever made those may be ahead of ours; what comes later must not look earlier.
        at = max([at, *(made + _TICK for made in behind.values())])
        # Made in one instant, ids would come in any order; sorted, they keep that of the answers for those who resend.
        ids = sorted(new_id(at) for _ in answers)
        rows = [
            _row(MessageKind.ANSWER, at, body=one.body)
            | {
                "id": id_,
                "channel": one.address.channel,
                "chat": one.address.chat,
                "language": one.language,
                "edits": one.edits,
            }
            | ({} if one.address in behind else _GOING | {"owner": me, "lease_until": at + LEASE})
            for id_, one in zip(ids, answers, strict=True)
        ]
        if rows:
            await self._statements.run(_INSERT_MESSAGE, rows)
        going = [(id_, one) for id_, one in zip(ids, answers, strict=True) if one.address not in behind]
        leaves: Sequence[datetime | None] = [None] * len(going)
        if going and self._statements.dialect != "sqlite":
            leaves = await self._turns([one.address for _, one in going], at)
        return [
            Parcel(
                id=id_,
                kind=MessageKind.ANSWER,
                address=one.address,
                language=one.language,
                token=1,
                attempts=1,
                expires_at=at + DELIVERY_POLICIES[MessageKind.ANSWER].life,
                body=one.body,
                edits=one.edits,
                leaves_at=leaves_at,
            )
            for (id_, one), leaves_at in zip(going, leaves, strict=True)
        ]

    async def claim_for(
        self, hands: ClaimRoom, *, me: str, now: datetime, openings: Openings | None = None
    ) -> Claimed:
        """Take due rows as far as these hands have room, each with the account by which its person is reached now.

        That is the first of the person's open, consented accounts that lets notices through; without `openings` every
        channel does. Rows past their life are expired, rows whose person has no open account fail, and rows that only a
        quota holds up wait for the next month if they live so long; none of them is returned. One look takes what
        fits; where it saw rows there may be more.
        """
        return await claim(self._statements, me=me, now=now, hands=hands, openings=openings)

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
            _MOVE_ON,
            {
                "of": parcel.id,
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
        asked = _grips((one.id, one.token) for one in parcels) | {"until": now + LEASE}
        marked = await self._statements.values(_MARK_MESSAGE, asked)
        return set(marked)

    async def sent(self, done: Sequence[tuple[Parcel, str]], *, at: datetime) -> None:
        """The platform took them; with its ids of the messages. Their words are forgotten: they stand in the chat."""
        if done:
            await self._statements.run(
                _SENT_MESSAGE,
                [
                    {"of": one.id, "held_token": one.token, "platform_id": message, "at": at}
                    for one, message in sorted(done, key=lambda each: each[0].id)
                ],
            )

    async def hold(self, held: Collection[tuple[str, int]], *, now: datetime) -> None:
        """Whoever holds these, by id and token, is alive: their leases begin anew."""
        if held:
            await self._statements.run(_HOLD_MESSAGE, _grips(held) | {"until": now + LEASE})

    async def later(self, parcel: Parcel, *, due: datetime, why: str = "") -> None:
        """Marked, but certainly not sent: to be tried again from `due` on, as if this attempt had not been."""
        await self._statements.run(
            _UNSENT_MESSAGE, {"of": parcel.id, "held_token": parcel.token, "due": due, "why": why}
        )

    async def expire(self, parcels: Sequence[Parcel]) -> None:
        """They waited longer than they are worth sending."""
        await self._end([(one.id, one.token, "expired", "") for one in parcels])

    async def drop(self, parcels: Sequence[Parcel]) -> None:
        """Nobody wants them any more."""
        await self._end([(one.id, one.token, "dropped", "") for one in parcels])

    async def fail(self, parcel: Parcel, why: str) -> None:
        """Refused for good. `why` is an error's name, never a person's text."""
        await self._end([(parcel.id, parcel.token, "failed", why)])

    async def doubt(self, parcel: Parcel, *, now: datetime, why: str) -> None:
        """The platform may have taken it: once more after a while, or held, as its kind has it."""
        await self._doubt(parcel.id, parcel.token, parcel.kind, parcel.attempts, now=now, why=why)

    async def at_once(self, parcel: Parcel, *, now: datetime, why: str) -> bool:
        """In doubt, and sent a second time by the same hands without waiting.

        False where others took these hands for dead meanwhile: then the second attempt is theirs.
        """
        return await self._statements.changed(
            _AT_ONCE, {"of": parcel.id, "held_token": parcel.token, "until": now + LEASE, "why": why}
        )

    async def reap(self, *, now: datetime, living: Sequence[str] | None = None) -> int:
        """Take back what dead processes held: rows past their lease, and those whose owner is not among the `living`.

        Leased rows were certainly not sent and wait anew; sending rows are in doubt. Returns how many.
        """
        if living is None:
            rows = await self._statements.rows(_OVERDUE_MESSAGE, {"now": now})
        else:
            rows = await self._statements.rows(_DEAD_MESSAGE, {"now": now, "living": list(living)})
        # Sorted here: SQLite would read all of the table in the order of its ids.
        dead = sorted(rows, key=lambda row: str(row["id"]))
        leased = [row for row in dead if row["state"] == "leased"]
        if leased:
            await self._statements.run(
                _RELEASE_MESSAGE,
                [
                    {"of": row["id"], "held_token": row["token"], "due": now, "why": "lease ended"}
                    for row in leased
                ],
            )
        for row in dead:
            if row["state"] == "sending":
                await self._doubt(
                    row["id"],
                    row["token"],
                    MessageKind(row["kind"]),
                    row["attempts"],
                    now=now,
                    why="died while sending",
                )
        return len(dead)

    async def empty(self, before: datetime) -> int:
        """Forget the words of what was made before and never sent. Returns of how many."""
        return (await self._statements.run(_EMPTY_MESSAGE, {"before": before})).rowcount

    async def posted(self, key: str) -> bool:
        return await self._statements.value(_POSTED_MESSAGE, {"key": key}) is not None

    async def counts(self) -> dict[str, int]:
        """How many rows are in each state."""
        return {row["state"]: row["rows"] for row in await self._statements.rows(_COUNT_MESSAGE)}

    async def oldest_waiting(self) -> datetime | None:
        """Since when the longest-waiting row is due."""
        moment: datetime | None = await self._statements.value(_OLDEST_MESSAGE)
        return moment

    async def _queues(self, people_ids: Collection[str]) -> Mapping[str, str]:
        """By which channel each of these people is probably reached; that is asked again when something leaves."""
        if not people_ids:
            return {}
        queues: dict[str, str] = {}
        for row in await self._statements.rows(_FIRST_ACCOUNTS, {"people": sorted(people_ids)}):
            queues.setdefault(row["person_id"], row["channel"])
        return queues

    async def _behind(self, addresses: Collection[Address], *, me: str) -> dict[Address, datetime]:
        """Those that have an earlier answer to come, and not from these hands; with when the last one was made."""
        if not addresses:
            return {}
        asked = {
            "channels": sorted({address.channel for address in addresses}),
            "chats": sorted({address.chat for address in addresses}),
            "me": me,
        }
        # Two chats of different channels may have one name.
        made = {
            Address(row["channel"], row["chat"]): row["at"]
            for row in await self._statements.rows(_BEFORE, asked)
        }
        return {address: at for address, at in made.items() if address in addresses}

    async def _turns(self, addresses: Sequence[Address], now: datetime) -> list[datetime]:
        """When an answer to each of these may leave, by the pace of its chat that all processes share."""
        step, ahead = timedelta(seconds=1 / PACE.chat), timedelta(seconds=PACE.ahead(0))
        costs = {address: number * step for address, number in Counter(addresses).items()}
        levels = await SqlBuckets(self._statements).charge_all(costs, now=now)
        before: Counter[Address] = Counter()
        turns = []
        for address in addresses:
            unused_at, closed_until = levels[address]
            turns.append(max(now, closed_until, max(unused_at, now) + before[address] * step - ahead))
            before[address] += 1
        return turns

    async def _end(self, ends: Sequence[tuple[str, int, str, str]]) -> None:
        if ends:
            await self._statements.run(
                _END_MESSAGE,
                [
                    {"of": id_, "held_token": token, "end": end, "why": why}
                    for id_, token, end, why in sorted(ends)
                ],
            )

    async def _doubt(
        self, id_: str, token: int, kind: MessageKind, attempts: int, *, now: datetime, why: str
    ) -> None:
        pauses = DELIVERY_POLICIES[kind].again
        held = {"of": id_, "held_token": token, "why": why}
        if attempts > len(pauses):
            await self._statements.run(_HOLD_BACK, held)
        else:
            await self._statements.run(_AGAIN_MESSAGE, held | {"due": now + pauses[attempts - 1]})


def _grips(held: Iterable[tuple[str, int]]) -> dict[str, Any]:
    in_order = sorted(held)
    return {"ids": [id_ for id_, _ in in_order], "held": in_order}


def _row(kind: MessageKind, at: datetime, *, body: Reply | None) -> dict[str, Any]:
    """Every column of a fresh row, so that rows of one batch are alike."""
    manner = DELIVERY_POLICIES[kind]
    return {
        "id": new_id(at),
        "key": None,
        "kind": kind.value,
        "lane": manner.lane,
        "person_id": None,
        "channel": "",
        "chat": "",
        "language": "",
        "body": None if body is None else dump_reply(body),
        "about": {},
        "edits": "",
        "state": "pending",
        "due_at": at,
        "expires_at": at + manner.life,
        "created_at": at,
        "owner": "",
        "lease_until": None,
        "token": 0,
        "attempts": 0,
    }
