"""Links to the page and sessions on it, by their digests."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Integer,
    RowMapping,
    Select,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from domain.dashboard.session import IDLE, LONGEST_SESSION, WRONG_TRIES, DashboardLink, DashboardSession
from domain.talk.messages import Address
from storage.engine.database import Repository
from storage.tables import ID, accounts, dashboard_sessions
from storage.types import Instant, new_id

_NOW = bindparam("now", type_=Instant())
_LINK_ID = dashboard_sessions.c.id == bindparam("of", type_=ID)
_UNUSED_LINK = (dashboard_sessions.c.signed_in_at.is_(None), dashboard_sessions.c.closed_at.is_(None))

# An account that was unlinked or disowned has no person, and one that came back was linked later.
_STILL_THEIRS = and_(
    accounts.c.channel == dashboard_sessions.c.channel,
    accounts.c.chat == dashboard_sessions.c.chat,
    accounts.c.person_id == dashboard_sessions.c.person_id,
    accounts.c.linked_at <= dashboard_sessions.c.issued_at,
)
_OF_ACCOUNT = select(dashboard_sessions).select_from(dashboard_sessions.join(accounts, _STILL_THEIRS))
_OFFER_LINK = insert(dashboard_sessions)
_WITHDRAW_LINKS = (
    update(dashboard_sessions)
    .where(dashboard_sessions.c.person_id == bindparam("of", type_=ID), *_UNUSED_LINK)
    .values(closed_at=_NOW)
)
_TO_PAGE = dashboard_sessions.c.writes.is_(None)
_TO_WRITE = dashboard_sessions.c.writes.is_not(None)
_REPLACE_LINKS_TO_PAGE = _WITHDRAW_LINKS.where(_TO_PAGE)
_REPLACE_LINKS_TO_WRITE = _WITHDRAW_LINKS.where(_TO_WRITE)


def _find_link(purpose: ColumnElement[bool]) -> Select[tuple[object, ...]]:
    """What opens the page does not open the writing of a text, nor the other way round."""
    return _OF_ACCOUNT.where(
        dashboard_sessions.c.link_digest == bindparam("digest"),
        dashboard_sessions.c.expires_at > _NOW,
        dashboard_sessions.c.wrong_codes < WRONG_TRIES,
        *_UNUSED_LINK,
        purpose,
    )


_FIND_LINK_TO_PAGE, _FIND_LINK_TO_WRITE = _find_link(_TO_PAGE), _find_link(_TO_WRITE)
_BIND_LINK = (
    update(dashboard_sessions)
    .where(_LINK_ID, dashboard_sessions.c.browser_digest.is_(None), *_UNUSED_LINK)
    .values(browser_digest=bindparam("browser"), opened_at=_NOW)
)
_WRONG_DASHBOARD_CODE = (
    update(dashboard_sessions)
    .where(_LINK_ID)
    .values(wrong_codes=dashboard_sessions.c.wrong_codes + 1)
    .returning(dashboard_sessions.c.wrong_codes)
)
# The conditions once more: several may try at one instant, and each of them read the link before any was counted.
_BEGIN_SESSION = (
    update(dashboard_sessions)
    .where(
        _LINK_ID,
        dashboard_sessions.c.expires_at > _NOW,
        dashboard_sessions.c.wrong_codes < WRONG_TRIES,
        *_UNUSED_LINK,
    )
    .values(session_digest=bindparam("session"), signed_in_at=_NOW, seen_at=_NOW)
)
_LASTING = (
    dashboard_sessions.c.closed_at.is_(None),
    dashboard_sessions.c.seen_at > bindparam("idle_since", type_=Instant()),
    dashboard_sessions.c.signed_in_at > bindparam("since", type_=Instant()),
)
_FIND_ANY_SESSION = _OF_ACCOUNT.where(dashboard_sessions.c.session_digest == bindparam("digest"), *_LASTING)
_FIND_SESSION, _FIND_WRITING_SESSION = _FIND_ANY_SESSION.where(_TO_PAGE), _FIND_ANY_SESSION.where(_TO_WRITE)
_LASTING_SESSIONS = _OF_ACCOUNT.where(
    dashboard_sessions.c.person_id == bindparam("person", type_=ID), *_LASTING
).order_by(dashboard_sessions.c.signed_in_at.desc())
_SEEN_SESSION = update(dashboard_sessions).where(_LINK_ID).values(seen_at=_NOW)
_COUNT_ACT_OF_SESSION = (
    update(dashboard_sessions)
    .where(_LINK_ID, dashboard_sessions.c.acts == bindparam("known", type_=Integer()))
    .values(acts=dashboard_sessions.c.acts + 1)
)
_END_SESSION = (
    update(dashboard_sessions)
    .where(_LINK_ID, dashboard_sessions.c.closed_at.is_(None))
    .values(closed_at=_NOW)
)
_FORGET_SESSIONS = delete(dashboard_sessions).where(
    dashboard_sessions.c.issued_at < bindparam("before", type_=Instant())
)


class SqlDashboardSessions(Repository):
    """See `domain.dashboard.repository.DashboardSessions`."""

    async def offer(
        self,
        person_id: str,
        address: Address,
        *,
        link: str,
        code: str,
        at: datetime,
        until: datetime,
        writes: str = "",
    ) -> str:
        replaced = _REPLACE_LINKS_TO_WRITE if writes else _REPLACE_LINKS_TO_PAGE
        await self._statements.run(replaced, {"of": person_id, "now": at})
        row = {
            "id": new_id(at),
            "person_id": person_id,
            "channel": address.channel,
            "chat": address.chat,
            "link_digest": link,
            "code_digest": code,
            "issued_at": at,
            "expires_at": until,
            "writes": writes or None,
        }
        await self._statements.run(_OFFER_LINK, row)
        return str(row["id"])

    async def withdraw(self, person_id: str, at: datetime) -> None:
        await self._statements.run(_WITHDRAW_LINKS, {"of": person_id, "now": at})

    async def link(self, digest: str, now: datetime, *, writing: bool = False) -> DashboardLink | None:
        wanted = _FIND_LINK_TO_WRITE if writing else _FIND_LINK_TO_PAGE
        row = await self._statements.row(wanted, {"digest": digest, "now": now})
        if row is None:
            return None
        return DashboardLink(
            id=row["id"],
            person_id=row["person_id"],
            address=Address(row["channel"], row["chat"]),
            code_digest=row["code_digest"],
            browser_digest=row["browser_digest"],
            wrong_codes=row["wrong_codes"],
            writes=row["writes"] or "",
        )

    async def bind(self, link_id: str, browser: str, at: datetime) -> bool:
        return await self._statements.changed(_BIND_LINK, {"of": link_id, "browser": browser, "now": at})

    async def wrong(self, link_id: str) -> int:
        return int(await self._statements.value(_WRONG_DASHBOARD_CODE, {"of": link_id}) or WRONG_TRIES)

    async def begin(self, link_id: str, session: str, at: datetime) -> bool:
        return await self._statements.changed(_BEGIN_SESSION, {"of": link_id, "session": session, "now": at})

    async def session(self, digest: str, now: datetime, *, writing: bool = False) -> DashboardSession | None:
        wanted = _FIND_WRITING_SESSION if writing else _FIND_SESSION
        row = await self._statements.row(wanted, {"digest": digest, **_lasting_at(now)})
        return None if row is None else _session(row)

    async def seen(self, session_id: str, at: datetime) -> None:
        await self._statements.run(_SEEN_SESSION, {"of": session_id, "now": at})

    async def count_act(self, session_id: str, known: int) -> bool:
        return await self._statements.changed(_COUNT_ACT_OF_SESSION, {"of": session_id, "known": known})

    async def end(self, session_id: str, at: datetime) -> bool:
        return await self._statements.changed(_END_SESSION, {"of": session_id, "now": at})

    async def lasting(self, person_id: str, now: datetime) -> list[DashboardSession]:
        rows = await self._statements.rows(_LASTING_SESSIONS, {"person": person_id, **_lasting_at(now)})
        return [_session(row) for row in rows]

    async def forget(self, before: datetime) -> int:
        return (await self._statements.run(_FORGET_SESSIONS, {"before": before})).rowcount


def _lasting_at(now: datetime) -> dict[str, datetime]:
    return {"idle_since": now - IDLE, "since": now - LONGEST_SESSION}


def _session(row: RowMapping) -> DashboardSession:
    return DashboardSession(
        id=row["id"],
        person_id=row["person_id"],
        address=Address(row["channel"], row["chat"]),
        signed_in_at=row["signed_in_at"],
        seen_at=row["seen_at"],
        writes=row["writes"] or "",
        acts=row["acts"],
    )
