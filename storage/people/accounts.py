"""Accounts on platforms: who stands behind them, and whether they consented."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import and_, bindparam, insert, not_, or_, select, tuple_, update

from domain.people.person import Caller, ChannelAccount, Grant, Role
from domain.talk.messages import Address
from storage.engine.database import Repository
from storage.engine.upsert import Insert, for_both
from storage.people.placement import (
    ACCOUNT_ORDER,
    CONSENT,
    CONSENT_IN_FORCE,
    GONE_VALUES,
    PERSON,
    STATUS,
    person_of,
)
from storage.people.tree import last_known, on_day
from storage.tables import accounts, consents, grants, memberships, people, unit_spans
from storage.types import new_id

# SQLite finds pairs by no index: the two lists lead it to the few rows among which the pairs are.
_ASKED_ACCOUNT = and_(
    accounts.c.channel.in_(bindparam("channels", expanding=True)),
    accounts.c.chat.in_(bindparam("chats", expanding=True)),
    tuple_(accounts.c.channel, accounts.c.chat).in_(bindparam("addresses", expanding=True)),
)
# One outer join after the other: joined to `LAST_PLACE` as a whole, SQLite makes everybody's place for each question.
_ACCOUNT_CALLERS = (
    select(accounts.c.channel, accounts.c.chat, accounts.c.menu, CONSENT_IN_FORCE.label("consented"), *PERSON)
    .select_from(
        accounts.outerjoin(people, people.c.id == accounts.c.person_id)
        .outerjoin(
            memberships, and_(memberships.c.person_id == people.c.id, last_known(memberships, "person_id"))
        )
        .outerjoin(
            unit_spans, and_(unit_spans.c.unit_id == memberships.c.unit_id, last_known(unit_spans, "unit_id"))
        )
    )
    .where(_ASKED_ACCOUNT)
)
# Whoever left or died acts for nobody, even where nobody thought of taking the role back.
_GRANTS = (
    select(
        accounts.c.channel,
        accounts.c.chat,
        grants.c.role,
        grants.c.unit_id,
        unit_spans.c.name.label("unit_name"),
    )
    .join(grants, grants.c.person_id == accounts.c.person_id)
    .join(memberships, and_(memberships.c.person_id == grants.c.person_id, on_day(memberships)))
    .join(unit_spans, and_(unit_spans.c.unit_id == grants.c.unit_id, on_day(unit_spans)))
    .where(_ASKED_ACCOUNT, on_day(grants), STATUS.not_in(GONE_VALUES))
    .order_by(grants.c.valid_from, grants.c.role, grants.c.unit_id)
)
_DETACH_ACCOUNT = (
    update(accounts)
    .where(
        accounts.c.person_id == bindparam("person"),
        accounts.c.channel == bindparam("of_channel"),
        accounts.c.chat != bindparam("but_chat"),
    )
    .values(person_id=None)
    .returning(accounts.c.chat)
)


def _attach_account(insert: Insert) -> Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=[accounts.c.channel, accounts.c.chat],
        set_={
            "person_id": new.person_id,
            "open": new.open,
            "linked_at": new.linked_at,
            "closed_at": new.closed_at,
            "place": new.place,
            "heard_at": new.heard_at,
        },
    )


def _show_account(insert: Insert) -> Insert:
    return insert.on_conflict_do_update(
        index_elements=[accounts.c.channel, accounts.c.chat], set_={"menu": insert.excluded.menu}
    )


_ATTACH_ACCOUNT = for_both(accounts, _attach_account)
_SHOW_ACCOUNT = for_both(accounts, _show_account)
_KEEP_CONSENT = insert(consents)
_SET_ACCOUNT_REACH = (
    update(accounts)
    .where(accounts.c.channel == bindparam("of_channel"), accounts.c.chat == bindparam("of_chat"))
    .values(open=bindparam("is_open"), closed_at=bindparam("since"))
)
_UNHEARD_ACCOUNT = (
    select(
        accounts.c.channel,
        accounts.c.chat,
        accounts.c.open,
        accounts.c.closed_at,
        accounts.c.person_id,
        people.c.language,
        CONSENT.label("consented"),
    )
    .outerjoin(people, people.c.id == accounts.c.person_id)
    .where(
        _ASKED_ACCOUNT,
        or_(
            not_(accounts.c.open),
            and_(
                accounts.c.person_id.is_not(None),
                or_(accounts.c.heard_at.is_(None), accounts.c.heard_at < bindparam("before")),
            ),
        ),
    )
    .order_by(accounts.c.channel, accounts.c.chat)
)
_HEARD_ACCOUNT = (
    update(accounts)
    .where(accounts.c.channel == bindparam("of_channel"), accounts.c.chat == bindparam("of_chat"))
    .values(open=True, closed_at=None, heard_at=bindparam("at"))
)
_ACCOUNTS_OF = (
    select(accounts, CONSENT.label("consented"))
    .where(accounts.c.person_id == bindparam("person"))
    .order_by(*ACCOUNT_ORDER)
)
_PLACE_ACCOUNT = (
    update(accounts)
    .where(accounts.c.person_id == bindparam("person"), accounts.c.channel == bindparam("of_channel"))
    .values(place=bindparam("to_place"))
)
_UNTIE_ACCOUNT = (
    update(accounts)
    .where(
        accounts.c.person_id == bindparam("person"),
        accounts.c.channel == bindparam("of_channel"),
        accounts.c.chat == bindparam("of_chat"),
    )
    .values(person_id=None)
)
_SPEAK_ACCOUNT = update(people).where(people.c.id == bindparam("person")).values(language=bindparam("spoken"))


ONCE = timedelta(days=1)
"""How long an account that was heard from need not be noted again."""


@dataclass(frozen=True, slots=True)
class Returned:
    """An account that was closed since then, and writes again. `person_id`: whose it is; None: nobody's any more."""

    address: Address
    language: str
    closed_at: datetime
    person_id: str | None


class SqlAccounts(Repository):
    """Accounts on platforms, and the consents given through them."""

    changes = 0
    """How often this transaction changed whose an account is, or what it agreed to."""

    async def callers(self, addresses: Collection[Address], today: date) -> dict[Address, Caller]:
        callers = {address: Caller(address) for address in addresses}
        if not callers:
            return callers
        account_parameters = {**_address_parameters(callers), "day": today}
        rows = await self._statements.rows(_ACCOUNT_CALLERS, account_parameters)
        held: defaultdict[Address, list[Grant]] = defaultdict(list)
        if any(row["person_id"] for row in rows):
            for row in await self._statements.rows(_GRANTS, account_parameters):
                grant = Grant(Role(row["role"]), row["unit_id"], row["unit_name"])
                held[Address(row["channel"], row["chat"])].append(grant)
        for row in rows:
            address = Address(row["channel"], row["chat"])
            placed = row["person_id"] is not None and row["unit_name"] is not None
            person = person_of(row) if placed else None
            callers[address] = Caller(
                address=address,
                person=person,
                grants=tuple(held[address]) if person else (),
                consented=bool(row["consented"]),
                language=person.language if person else Caller(address).language,
                menu=row["menu"],
            )
        return callers

    async def link(self, person_id: str, address: Address, at: datetime) -> Address | None:
        self.changes += 1
        place = await self._last_place(person_id, address.channel)
        former = await self._statements.value(
            _DETACH_ACCOUNT, {"person": person_id, "of_channel": address.channel, "but_chat": address.chat}
        )
        await self._statements.run(
            _ATTACH_ACCOUNT,
            {
                "channel": address.channel,
                "chat": address.chat,
                "person_id": person_id,
                "open": True,
                "linked_at": at,
                "closed_at": None,
                "place": place,
                "heard_at": at,
            },
        )
        return None if former is None else Address(address.channel, former)

    async def consent(
        self,
        address: Address,
        *,
        person_id: str | None,
        version: str,
        addition: int = 0,
        given: bool,
        at: datetime,
    ) -> None:
        self.changes += 1
        await self._statements.run(
            _KEEP_CONSENT,
            {
                "id": new_id(at),
                "channel": address.channel,
                "chat": address.chat,
                "person_id": person_id,
                "version": version,
                "addition": addition,
                "given": given,
                "at": at,
            },
        )

    async def reach(self, address: Address, *, open_: bool, at: datetime) -> None:
        await self._statements.run(
            _SET_ACCOUNT_REACH,
            {
                "of_channel": address.channel,
                "of_chat": address.chat,
                "is_open": open_,
                "since": None if open_ else at,
            },
        )

    async def heard(self, addresses: Collection[Address], at: datetime) -> list[Returned]:
        """Somebody wrote from these accounts, so that they are open. Returns those that were closed, of people who
        consented, and those that another account took the place of meanwhile.

        Kept once a day an account, to spare writes; of strangers nothing is kept.
        """
        if not addresses:
            return []
        account_parameters = {**_address_parameters(addresses), "before": at - ONCE}
        rows = await self._statements.rows(_UNHEARD_ACCOUNT, account_parameters)
        if rows:
            await self._statements.run(
                _HEARD_ACCOUNT,
                [{"of_channel": row["channel"], "of_chat": row["chat"], "at": at} for row in rows],
            )
        return [
            Returned(
                address := Address(row["channel"], row["chat"]),
                row["language"] or Caller(address).language,
                row["closed_at"] or at,
                row["person_id"],
            )
            for row in rows
            if not row["open"] and (row["consented"] or row["person_id"] is None)
        ]

    async def of_person(self, person_id: str) -> list[ChannelAccount]:
        rows = await self._statements.rows(_ACCOUNTS_OF, {"person": person_id})
        return [
            ChannelAccount(
                channel=row["channel"],
                chat=row["chat"],
                open=row["open"],
                consented=bool(row["consented"]),
                linked_at=row["linked_at"],
                place=row["place"],
            )
            for row in rows
        ]

    async def prefer(self, person_id: str, channel: str) -> bool:
        channels = [account.channel for account in await self.of_person(person_id)]
        if channel not in channels:
            return False
        channels.sort(key=lambda one: one != channel)
        await self._statements.run(
            _PLACE_ACCOUNT,
            [
                {"person": person_id, "of_channel": one, "to_place": place}
                for place, one in enumerate(channels)
            ],
        )
        return True

    async def detach(self, address: Address, person_id: str) -> bool:
        self.changes += 1
        return await self._statements.changed(
            _UNTIE_ACCOUNT, {"person": person_id, "of_channel": address.channel, "of_chat": address.chat}
        )

    async def _last_place(self, person_id: str, channel: str) -> int:
        """Where a new account stands: as the former one of its channel did, otherwise behind the others."""
        accounts_held = await self.of_person(person_id)
        same = [account.place for account in accounts_held if account.channel == channel]
        return same[0] if same else max((account.place for account in accounts_held), default=0)

    async def shown(self, address: Address, menu: str) -> None:
        await self._statements.run(
            _SHOW_ACCOUNT,
            {"channel": address.channel, "chat": address.chat, "open": True, "menu": menu},
        )

    async def speak(self, person_id: str, language: str) -> None:
        await self._statements.run(_SPEAK_ACCOUNT, {"person": person_id, "spoken": language})


def _address_parameters(addresses: Collection[Address]) -> dict[str, object]:
    """The parameters of `_ASKED_ACCOUNT`."""
    return {
        "channels": sorted({address.channel for address in addresses}),
        "chats": [address.chat for address in addresses],
        "addresses": [(address.channel, address.chat) for address in addresses],
    }
