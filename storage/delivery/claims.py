"""Taking what is due into a process's hands: by channel and lane, each row with the account by which it leaves.

A pending row lies in the queue of its channel: the first account of its person when it was posted, or the one it was
last bound to; empty where there was none. That only says where it waits. Which account it leaves by is decided when it
is claimed, and a row whose channel's hands are full goes over to that channel's queue, so that one platform that stands
still keeps nobody else's rows from being found.

Each look costs a few index seeks, whatever waits: `ix_outbox_open` has every queue as one stretch in the order in which
it is served. Rows are first locked, skipping those another process looks at, and then changed by their ids; one
statement that does both may take more than its limit on PostgreSQL, where its subquery may be evaluated again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    FromClause,
    RowMapping,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    null,
    select,
    update,
)

from domain.delivery.outgoing import DELIVERY_POLICIES, LANES, ClaimRoom, MessageKind, Openings, Parcel
from domain.people.person import Role
from domain.talk.messages import Address
from storage.engine.database import Statements
from storage.people.placement import ACCOUNT_ORDER, WRITABLE
from storage.people.tree import on_day
from storage.tables import accounts, grants, outbox, people
from storage.talk.conversations import load_reply

LEASE = timedelta(seconds=60)
"""How long a parcel may stay in one process's hands before others take it for dead."""

ANSWERS = DELIVERY_POLICIES[MessageKind.ANSWER].lane

QUOTA = "quota"
"""Why a notice waits or fails whose person is reached through a channel that carries nothing more this month."""

# Written out, not bound: then the index of what is pending serves, however long the history is.
PENDING: ColumnElement[bool] = outbox.c.state == literal_column("'pending'")


def under_way(rows: FromClause) -> ColumnElement[bool]:
    """What still has to go somewhere, of the outbox or a second look at it: the index of a chat's rows serves."""
    states: list[ColumnElement[str]] = [
        literal_column(f"'{state}'") for state in ("pending", "leased", "sending")
    ]
    is_under_way: ColumnElement[bool] = rows.c.state.in_(states)
    return is_under_way


_first_queue = (
    select(func.min(outbox.c.channel).label("channel")).where(PENDING).cte("queues", recursive=True)
)
_next_queue = select(func.min(outbox.c.channel)).where(PENDING, outbox.c.channel > _first_queue.c.channel)
_queues = _first_queue.union_all(
    select(_next_queue.scalar_subquery()).where(_first_queue.c.channel.is_not(None))
)
_EARLIEST_DUE = select(
    _queues.c.channel,
    *[
        select(func.min(outbox.c.due_at))
        .where(
            PENDING,
            outbox.c.channel == _queues.c.channel,
            outbox.c.lane == literal_column(str(lane)),
        )
        .scalar_subquery()
        .label(f"lane{lane}")
        for lane in LANES
    ],
).where(_queues.c.channel.is_not(None))
_DUE_CLAIM = (
    select(outbox)
    .where(
        PENDING,
        outbox.c.channel == bindparam("of_channel"),
        outbox.c.lane == bindparam("of_lane"),
        outbox.c.due_at <= bindparam("now"),
    )
    .order_by(outbox.c.due_at, outbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
# Answers come in the order of what they answer, whichever process sends them: none is taken while an earlier one waits
# (then it is taken at the next look), or while one is in another's hands.
_other_answer = outbox.alias("other")
_ANSWERS_DUE = _DUE_CLAIM.where(
    ~exists().where(
        _other_answer.c.channel == outbox.c.channel,
        _other_answer.c.chat == outbox.c.chat,
        _other_answer.c.kind == outbox.c.kind,
        under_way(_other_answer),
        case(
            (_other_answer.c.state == literal_column("'pending'"), _other_answer.c.id < outbox.c.id),
            else_=_other_answer.c.owner != bindparam("me"),
        ),
    )
)
_this_claim = outbox.c.id == bindparam("parcel")
_LEASE_CLAIM = (
    update(outbox)
    .where(_this_claim)
    .values(
        state="leased",
        owner=bindparam("me"),
        lease_until=bindparam("until"),
        token=outbox.c.token + 1,
        channel=bindparam("to_channel"),
        chat=bindparam("to_chat"),
    )
)
_PUT_OFF_CLAIM = update(outbox).where(_this_claim).values(due_at=bindparam("due"), fault=bindparam("why"))
_MOVE_CLAIM = update(outbox).where(_this_claim).values(channel=bindparam("to_channel"))
_END_CLAIM = (
    update(outbox)
    .where(_this_claim)
    .values(state=bindparam("end"), fault=bindparam("why"), token=outbox.c.token + 1, lease_until=null())
)
_WRITABLE_ACCOUNTS = (
    select(accounts.c.person_id, accounts.c.channel, accounts.c.chat, people.c.language)
    .join(people, people.c.id == accounts.c.person_id)
    .where(accounts.c.person_id.in_(bindparam("people", expanding=True)), WRITABLE)
    .order_by(*ACCOUNT_ORDER)
)
_LEADERS_REACHED = (
    select(grants.c.person_id)
    .distinct()
    .where(
        grants.c.person_id.in_(bindparam("people", expanding=True)),
        grants.c.role.in_([role.value for role in (Role.SECRETARY, Role.DEPUTY, Role.OFFICE)]),
        on_day(grants),
    )
)


@dataclass(frozen=True, slots=True)
class ClaimRoute:
    """Where somebody is reached. Without an address nowhere now; `rationed`: only because of a quota."""

    address: Address | None
    language: str = ""
    rationed: bool = False


NO_ROUTE = ClaimRoute(None)


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one look took, and at how many rows it looked: as long as there were any there may be more."""

    parcels: Sequence[Parcel]
    rows: int


@dataclass
class _SortedClaims:
    """What is to become of the rows of one queue."""

    parcels: list[Parcel] = field(default_factory=list)
    ended: list[dict[str, object]] = field(default_factory=list)
    put_off: list[dict[str, object]] = field(default_factory=list)
    moved: list[dict[str, object]] = field(default_factory=list)


async def earliest(statements: Statements) -> dict[tuple[str, int], datetime]:
    """Since when, or from when on, the first row of each queue is due, by channel and lane."""
    return {
        (row["channel"], lane): row[f"lane{lane}"]
        for row in await statements.rows(_EARLIEST_DUE)
        for lane in LANES
        if row[f"lane{lane}"] is not None
    }


async def routes_of(
    statements: Statements, people_ids: Collection[str], openings: Openings | None
) -> Mapping[str, ClaimRoute]:
    """The first account of each that lets notices through. People without an open account at all are absent."""
    if not people_ids:
        return {}
    accounts_ = await statements.rows(_WRITABLE_ACCOUNTS, {"people": sorted(people_ids)})
    leaders: Collection[str] = ()
    if openings is not None and any(account["channel"] in openings.scarce for account in accounts_):
        reached = {"people": sorted(people_ids), "day": openings.day}
        leaders = set(await statements.values(_LEADERS_REACHED, reached))
    routes: dict[str, ClaimRoute] = {}
    for account in accounts_:
        person_id, channel = account["person_id"], account["channel"]
        route = routes.get(person_id)
        if route is not None and route.address is not None:
            continue
        if openings is not None and channel not in openings.on:
            continue
        if openings is not None and (
            channel in openings.spent or (channel in openings.scarce and person_id not in leaders)
        ):
            routes[person_id] = ClaimRoute(None, account["language"], rationed=True)
        else:
            routes[person_id] = ClaimRoute(Address(channel, account["chat"]), account["language"])
    return routes


async def claim(
    statements: Statements, *, me: str, now: datetime, room: ClaimRoom, openings: Openings | None
) -> Claimed:
    """Take due rows as far as there is room for them, the most urgent lane first. See `SqlOutbox.claim`."""
    due = sorted((lane, at, channel) for (channel, lane), at in (await earliest(statements)).items())
    parcels: list[Parcel] = []
    looked = 0
    for lane, at, channel in due:
        free = room.room(channel, lane)
        if at > now or free <= 0:
            continue
        due_of_queue = {"of_channel": channel, "of_lane": lane, "now": now, "most": free}
        if lane == ANSWERS:
            due_rows = await statements.rows(_ANSWERS_DUE, due_of_queue | {"me": me})
        else:
            due_rows = await statements.rows(_DUE_CLAIM, due_of_queue)
        routes = await routes_of(
            statements, {row["person_id"] for row in due_rows if row["person_id"]}, openings
        )
        claims = _sort_claims(due_rows, routes, now=now, room=room, openings=openings)
        await _write_claims(statements, claims, me=me, until=now + LEASE)
        parcels += claims.parcels
        looked += len(due_rows)
    return Claimed(parcels, looked)


def _sort_claims(
    due_rows: Sequence[RowMapping],
    routes: Mapping[str, ClaimRoute],
    *,
    now: datetime,
    room: ClaimRoom,
    openings: Openings | None,
) -> _SortedClaims:
    claims = _SortedClaims()
    for row in due_rows:
        route = routes.get(row["person_id"], NO_ROUTE) if row["person_id"] else _answer_route(row)
        if row["expires_at"] <= now:
            claims.ended.append({"parcel": row["id"], "end": "expired", "why": row["fault"]})
        elif route.address is None:
            if route.rationed and openings is not None and openings.turns < row["expires_at"]:
                claims.put_off.append({"parcel": row["id"], "due": openings.turns, "why": QUOTA})
            else:
                why = QUOTA if route.rationed else "no open account"
                claims.ended.append({"parcel": row["id"], "end": "failed", "why": why})
        elif room.room(route.address.channel, row["lane"]) <= 0:
            claims.moved.append({"parcel": row["id"], "to_channel": route.address.channel})
        elif (due := room.put_off(route.address, row["lane"], now)) is not None:
            claims.put_off.append({"parcel": row["id"], "due": due, "why": row["fault"]})
        else:
            room.take(route.address, row["lane"])
            parcel = parcel_of(row, route.address, route.language)
            claims.parcels.append(replace(parcel, token=row["token"] + 1))
    return claims


async def _write_claims(statements: Statements, claims: _SortedClaims, *, me: str, until: datetime) -> None:
    leases = [
        {
            "parcel": parcel.id,
            "me": me,
            "until": until,
            "to_channel": parcel.address.channel,
            "to_chat": parcel.address.chat,
        }
        for parcel in claims.parcels
    ]
    for statement, changes in (
        (_LEASE_CLAIM, leases),
        (_END_CLAIM, claims.ended),
        (_PUT_OFF_CLAIM, claims.put_off),
        (_MOVE_CLAIM, claims.moved),
    ):
        if changes:
            await statements.run(statement, changes)


def _answer_route(row: RowMapping) -> ClaimRoute:
    return ClaimRoute(Address(row["channel"], row["chat"]), row["language"])


def parcel_of(row: RowMapping, address: Address, language: str) -> Parcel:
    """A row in somebody's hands, to be sent to this address."""
    return Parcel(
        id=row["id"],
        kind=MessageKind(row["kind"]),
        address=address,
        language=language,
        token=row["token"],
        attempts=row["attempts"] + 1,
        expires_at=row["expires_at"],
        person_id=row["person_id"] or "",
        body=load_reply(row["body"]) if row["body"] else None,
        about=row["about"] or {},
        edits=row["edits"],
        lane=row["lane"],
    )
