"""Getting in and out: a link and its code are issued, opened by one browser, used once, and the session ends.

Who somebody is, the account says through which they asked; what they may see is asked for anew with each page.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.audit.acts import Act
from domain.dashboard.session import (
    CODE_DIGITS,
    LINK_LIFE,
    TOKEN_BYTES,
    WRONG_TRIES,
    DashboardLink,
    DashboardSession,
    IssuedLink,
    browser_digest,
    code_digest,
    is_token,
    link_digest,
    session_digest,
)
from domain.delivery.outgoing import MessageKind, Notice
from domain.people.person import Person
from domain.ports import Work
from domain.talk.messages import Address, Reply, reply, say
from handlers.action import Refusal
from handlers.people.wording import account_name

LINK_GONE = Refusal(say("dashboard-link-gone"))
"""There is no such link, it was used, or its time is over."""
OTHER_BROWSER = Refusal(say("dashboard-link-elsewhere"))
"""Another browser opened it first."""
LINK_DEAD = Refusal(say("dashboard-code-dead"))
"""Too many wrong codes."""


REMEMBERED = timedelta(days=8)
"""How long ended links and sessions are kept; the audit keeps that they were."""


def new_token() -> str:
    """What nobody guesses."""
    return secrets.token_urlsafe(TOKEN_BYTES)


async def issue_link(
    work: Work, person_id: str, address: Address, *, pepper: bytes, now: datetime, writes: str = ""
) -> IssuedLink:
    """A link for this person through this account; those of its kind before it that were not used are good no more,
    and what was over long ago, whoever's it was, is forgotten. `writes`: to one text alone; whoever was writing it in
    another browser is out of it there."""
    await work.dashboard_sessions.forget(now - REMEMBERED)
    secret, until = new_token(), now + LINK_LIFE
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    link_id = await work.dashboard_sessions.offer(
        person_id,
        address,
        link=link_digest(secret, pepper),
        code=code_digest(secret, code, pepper),
        at=now,
        until=until,
        writes=writes,
    )
    if writes:
        for session in await work.dashboard_sessions.lasting(person_id, now):
            if session.writes == writes:
                await end_session(work, session, why="newer link", now=now)
    await work.audit.record(at=now, actor=person_id, action="dashboard.link", subject=link_id, detail=writes)
    return IssuedLink(secret, code, until)


async def open_link(
    work: Work, secret: str, browser: str, *, pepper: bytes, now: datetime, writing: bool = False
) -> DashboardLink | Refusal:
    """The link as this browser, which repeats the token `browser`, may use it; the first one makes it its own.
    `writing`: one to a single text is wanted, and none to the page."""
    digest = link_digest(secret, pepper)
    link = await work.dashboard_sessions.link(digest, now, writing=writing) if is_token(secret) else None
    if link is None:
        return LINK_GONE
    theirs = browser_digest(browser, pepper)
    work.audit.through(link.address)
    if link.browser_digest is not None:
        if hmac.compare_digest(link.browser_digest, theirs):
            return link
        await _note_other_browser(work, link, now)
        return OTHER_BROWSER
    if not await work.dashboard_sessions.bind(link.id, theirs, now):
        return OTHER_BROWSER
    await work.audit.record(at=now, actor=link.person_id, action="dashboard.open", subject=link.id)
    return link


async def _note_other_browser(work: Work, link: DashboardLink, now: datetime) -> None:
    """Once a link: whoever has one can open it as often as they like."""
    act: Act = "dashboard.other-browser"
    if not await work.audit.times(act, by=link.person_id, subject=link.id, since=now - LINK_LIFE):
        await work.audit.record(at=now, actor=link.person_id, action=act, subject=link.id)


async def sign_in(
    work: Work,
    secret: str,
    browser: str,
    code: str,
    *,
    pepper: bytes,
    now: datetime,
    writing: bool = False,
) -> str | Refusal:
    """Use the link with its code. Returns what the browser repeats from now on."""
    link = await open_link(work, secret, browser, pepper=pepper, now=now, writing=writing)
    if isinstance(link, Refusal):
        return link
    work.audit.through(link.address)
    if not hmac.compare_digest(link.code_digest, code_digest(secret, code, pepper)):
        return await _wrong_code(work, link, now)
    token = new_token()
    if not await work.dashboard_sessions.begin(link.id, session_digest(token, pepper), now):
        return LINK_GONE
    await work.audit.record(at=now, actor=link.person_id, action="dashboard.sign-in", subject=link.id)
    return token


async def _wrong_code(work: Work, link: DashboardLink, now: datetime) -> Refusal:
    """Count it; the last one that is allowed ends the link, and its person hears of it."""
    wrong = await work.dashboard_sessions.wrong(link.id)
    await work.audit.record(
        at=now, actor=link.person_id, action="dashboard.wrong-code", subject=link.id, detail=f"{wrong}"
    )
    if wrong < WRONG_TRIES:
        return Refusal(say("dashboard-code-wrong", left=WRONG_TRIES - wrong))
    alarm = "dashboard-writing-alarm" if link.writes else "dashboard-code-alarm"
    told = reply(say(alarm, count=wrong, account=account_name(link.address)))
    notice = Notice(f"dashboard-wrong:{link.id}", MessageKind.NOTICE, link.person_id, now, told)
    await work.outbox.post([notice], now)
    return LINK_DEAD


async def end_session(work: Work, session: DashboardSession, *, why: str, now: datetime) -> bool:
    """It is over: `why` is `sign-out`, `chat`, `newer link`, or `rights` where they were lost. False where it was over
    before."""
    if not await work.dashboard_sessions.end(session.id, now):
        return False
    await work.audit.record(
        at=now, actor=session.person_id, action="dashboard.close", subject=session.id, detail=why
    )
    return True


async def tell_written(
    work: Work, author: Person, name: str, replies: Sequence[Reply], *, now: datetime
) -> None:
    """Say in the chat what it would have said had the text of this name been written there."""
    await work.audit.record(at=now, actor=author.id, action="dashboard.write", subject=name)
    notices = [
        Notice(
            f"written:{author.id}:{name}:{now.isoformat()}:{place}", MessageKind.NOTICE, author.id, now, said
        )
        for place, said in enumerate(replies)
    ]
    await work.outbox.post(notices, now)
