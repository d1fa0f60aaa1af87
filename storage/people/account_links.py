"""How accounts came to be linked: by whose code, in the place of which, and whether their people know of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping, and_, bindparam, func, insert, or_, select, update

from domain.people.linking import NEEDS_A_YES, STANDS, AccountLink, CodeAuthority, LinkState
from domain.talk.messages import Address
from storage.engine.database import Repository
from storage.people.tree import WITHIN, last_known
from storage.tables import ID, account_links, memberships
from storage.types import Instant, new_id

_LINKED_AT = bindparam("at", type_=Instant())
_KEEP_LINK = insert(account_links)
_FIND_LINK = select(account_links).where(account_links.c.id == bindparam("of"))
_OPEN_LINK = account_links.c.state.not_in((LinkState.DISOWNED.value, LinkState.CLOSED.value))
_RECENT_LINKS = (
    select(account_links)
    .where(
        account_links.c.asked_at >= bindparam("since", type_=Instant()),
        _OPEN_LINK,
        or_(
            and_(
                account_links.c.person_id == bindparam("person", type_=ID),
                or_(
                    account_links.c.channel != bindparam("channel"), account_links.c.chat != bindparam("chat")
                ),
            ),
            and_(
                account_links.c.channel == bindparam("channel"),
                account_links.c.former_chat == bindparam("chat"),
            ),
        ),
    )
    .order_by(account_links.c.asked_at.desc(), account_links.c.id.desc())
)
_LINKS_SINCE = (
    select(account_links)
    .where(
        account_links.c.person_id == bindparam("person", type_=ID),
        func.coalesce(account_links.c.linked_at, account_links.c.asked_at)
        > bindparam("since", type_=Instant()),
        _OPEN_LINK,
    )
    .order_by(account_links.c.asked_at, account_links.c.id)
)
_LINK_ACCOUNT = (
    update(account_links)
    .where(account_links.c.id == bindparam("of"), account_links.c.state == LinkState.ASKED.value)
    .values(state=LinkState.LINKED.value, linked_at=_LINKED_AT, former_chat=bindparam("former"))
)
_DISOWNED_LINK = (
    update(account_links)
    .where(account_links.c.id == bindparam("of"), _OPEN_LINK)
    .values(state=LinkState.DISOWNED.value, disowned_at=_LINKED_AT)
)
_DISPUTED_LINK = (
    update(account_links)
    .where(account_links.c.id == bindparam("of"), account_links.c.state == LinkState.LINKED.value)
    .values(state=LinkState.DISPUTED.value)
)
_CLOSE_LINKS = (
    update(account_links)
    .where(account_links.c.person_id == bindparam("person", type_=ID), _OPEN_LINK)
    .values(state=LinkState.CLOSED.value)
)
_WITHDRAW_LINKS = (
    update(account_links)
    .where(
        account_links.c.person_id == bindparam("person", type_=ID),
        account_links.c.state == LinkState.ASKED.value,
        account_links.c.authority.in_([authority.value for authority in NEEDS_A_YES]),
    )
    .values(state=LinkState.CLOSED.value)
)
_MADE_LINK = (
    select(account_links)
    .where(
        account_links.c.person_id == bindparam("person", type_=ID),
        account_links.c.channel == bindparam("channel"),
        account_links.c.chat == bindparam("chat"),
        account_links.c.state.in_([state.value for state in STANDS]),
    )
    .order_by(account_links.c.linked_at.desc(), account_links.c.id.desc())
    .limit(1)
)
_WAITS_LINK = (
    account_links.c.state == LinkState.DISOWNED.value,
    account_links.c.linked_at.is_not(None),
    account_links.c.reviewed_at.is_(None),
)
_LINKS_TO_REVIEW = (
    select(account_links)
    .select_from(
        account_links.join(
            memberships,
            and_(memberships.c.person_id == account_links.c.person_id, last_known(memberships, "person_id")),
        )
    )
    .where(
        *_WAITS_LINK,
        memberships.c.unit_id.in_(WITHIN),
        account_links.c.person_id != bindparam("but", type_=ID),
    )
    .order_by(account_links.c.disowned_at, account_links.c.id)
)
_REVIEWED_LINK = (
    update(account_links)
    .where(account_links.c.id == bindparam("of"), *_WAITS_LINK)
    .values(reviewed_at=_LINKED_AT, reviewed_by=bindparam("by"))
)


class SqlAccountLinks(Repository):
    """How accounts came to be linked, and what their people said of it."""

    async def keep(
        self,
        *,
        person_id: str,
        address: Address,
        issued_by: str,
        authority: CodeAuthority,
        state: LinkState,
        at: datetime,
        former: Address | None = None,
    ) -> AccountLink:
        linked = at if state is LinkState.LINKED else None
        link = AccountLink(
            new_id(at), person_id, address, issued_by, authority, state, at, linked_at=linked, former=former
        )
        row: dict[str, Any] = {
            "id": link.id,
            "person_id": person_id,
            "channel": address.channel,
            "chat": address.chat,
            "former_chat": former.chat if former else "",
            "issued_by": issued_by,
            "authority": authority.value,
            "state": state.value,
            "asked_at": at,
            "linked_at": linked,
        }
        await self._statements.run(_KEEP_LINK, row)
        return link

    async def find(self, link_id: str) -> AccountLink | None:
        row = await self._statements.row(_FIND_LINK, {"of": link_id})
        return None if row is None else _account_link(row)

    async def recent(self, person_id: str | None, address: Address, since: datetime) -> list[AccountLink]:
        link = {"person": person_id, "channel": address.channel, "chat": address.chat, "since": since}
        return [_account_link(row) for row in await self._statements.rows(_RECENT_LINKS, link)]

    async def since(self, person_id: str, since: datetime) -> list[AccountLink]:
        rows = await self._statements.rows(_LINKS_SINCE, {"person": person_id, "since": since})
        return [_account_link(row) for row in rows]

    async def linked(self, link_id: str, at: datetime, *, former: Address | None) -> bool:
        return await self._statements.changed(
            _LINK_ACCOUNT, {"of": link_id, "at": at, "former": former.chat if former else ""}
        )

    async def disowned(self, link_id: str, at: datetime) -> bool:
        return await self._statements.changed(_DISOWNED_LINK, {"of": link_id, "at": at})

    async def disputed(self, link_id: str) -> bool:
        return await self._statements.changed(_DISPUTED_LINK, {"of": link_id})

    async def close(self, person_id: str) -> None:
        await self._statements.run(_CLOSE_LINKS, {"person": person_id})

    async def withdraw(self, person_id: str) -> None:
        await self._statements.run(_WITHDRAW_LINKS, {"person": person_id})

    async def made(self, person_id: str, address: Address) -> AccountLink | None:
        link = {"person": person_id, "channel": address.channel, "chat": address.chat}
        row = await self._statements.row(_MADE_LINK, link)
        return None if row is None else _account_link(row)

    async def to_review(self, scope: tuple[str, ...], day: date, *, but: str) -> list[AccountLink]:
        rows = await self._statements.rows(_LINKS_TO_REVIEW, {"scope": list(scope), "day": day, "but": but})
        return [_account_link(row) for row in rows]

    async def reviewed(self, link_id: str, *, by: str, at: datetime) -> bool:
        return await self._statements.changed(_REVIEWED_LINK, {"of": link_id, "by": by, "at": at})


def _account_link(row: RowMapping) -> AccountLink:
    channel = row["channel"]
    return AccountLink(
        id=row["id"],
        person_id=row["person_id"],
        address=Address(channel, row["chat"]),
        issued_by=row["issued_by"],
        authority=CodeAuthority(row["authority"]),
        state=LinkState(row["state"]),
        asked_at=row["asked_at"],
        linked_at=row["linked_at"],
        former=Address(channel, row["former_chat"]) if row["former_chat"] else None,
        disowned_at=row["disowned_at"],
    )
