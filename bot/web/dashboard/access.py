"""Who may see the page now: a link and its code open a session, and each request asks anew whether it still holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from aiohttp import web

from bot.web.dashboard import paths
from bot.web.dashboard.rendering import Page, Reader, Renderer
from bot.web.dashboard.requests import (
    WRITTEN,
    TokenCookie,
    check_form,
    check_origin,
    form_of,
    is_of_form,
    is_opened,
)
from domain.dashboard.session import (
    CODE_DIGITS,
    SEEN_EVERY,
    DashboardSession,
    form_token,
    link_digest,
    session_digest,
)
from domain.people.person import Caller
from domain.ports import Clock
from domain.talk.messages import Address, Text, say
from handlers.action import Refusal
from handlers.dashboard.actions import LINK_GONE, end_session, new_token, open_link, sign_in
from handlers.dashboard.writing import TO_DRAFTS
from handlers.people.actions.looking import note_look, note_refused
from handlers.talk.command import leader_or_office, member
from handlers.talk.scene import Scene, SceneFactory
from storage.engine.database import Database
from storage.work import SqlWork, reading, writing

LINK_COOKIE = TokenCookie("bang-mo", same_site="Lax")
"""Of the browser that opened a link, until it is in. It goes along where the link is opened from a chat's web page once
more, and is worth nothing without the code."""
SESSION_COOKIE = TokenCookie("bang")


@dataclass(frozen=True, slots=True)
class Purpose:
    """What links and sessions are for: what a browser repeats of them, where one is in, who may be.

    `writing`: for one text alone; they are found apart from those to the page. `brand`, `asks`, `again` and
    `left`: the ids of what the place is called, what its sign-in is called, how one gets another link, and what whoever
    signs out reads.
    """

    link_cookie: TokenCookie
    session_cookie: TokenCookie
    home: str
    guard: Callable[[Caller], bool]
    writing: bool
    brand: str
    asks: str
    again: str
    left: str


PAGE = Purpose(
    LINK_COOKIE,
    SESSION_COOKIE,
    paths.HOME,
    leader_or_office,
    writing=False,
    brand="dashboard-name",
    asks="dashboard-sign-in",
    again="dashboard-again",
    left="dashboard-signed-out",
)
WRITING = Purpose(
    TokenCookie("viet-mo", same_site="Lax"),
    TokenCookie("viet"),
    paths.WRITING,
    member,
    writing=True,
    brand="dashboard-writing-name",
    asks="dashboard-writing-sign-in",
    again="dashboard-writing-again",
    left="dashboard-writing-left",
)


@dataclass(frozen=True, slots=True)
class Visit:
    """A request of somebody who is in, as who they are now."""

    session: DashboardSession
    token: str
    caller: Caller


class Access:
    """Opens, keeps and ends sessions."""

    def __init__(
        self,
        *,
        database: Database,
        scenes: SceneFactory,
        renderer: Renderer,
        clock: Clock,
        wake: Callable[[], None],
        soon: Callable[[Caller], None],
        purpose: Purpose = PAGE,
    ) -> None:
        """`wake`: to be called behind a commit that may have left messages to send; `soon`: for somebody who opened
        their link and will look at the page."""
        self._database = database
        self._scenes = scenes
        self._renderer = renderer
        self._clock = clock
        self._wake = wake
        self._soon = soon
        self._purpose = purpose

    @property
    def public_url(self) -> str:
        """Where browsers reach us."""
        return self._scenes.policy.public_url

    # ------------------------------------------------------------------ a link

    async def open(self, request: web.Request) -> web.Response:
        """The page that asks for the code. The first browser makes the link its own; what a messenger sends to see
        what is behind a link is no browser."""
        secret, browser = request.match_info["secret"], self._browser(request)
        offered, reader = await self._offered(secret)
        if not offered:
            return self._asks_code(reader, browser, LINK_GONE.why)
        if not is_opened(request):
            return self._asks_code(reader, browser, None)
        async with writing(self._database) as work:
            link = await open_link(
                work,
                secret,
                browser,
                pepper=self._scenes.policy.pepper,
                now=self._clock.now(),
                writing=self._purpose.writing,
            )
        return self._asks_code(reader, browser, link.why if isinstance(link, Refusal) else None)

    async def enter(self, request: web.Request) -> web.Response:
        """The code that was typed: a session, or the question again as long as there are tries left."""
        check_origin(request, self.public_url)
        fields = dict(await form_of(request))
        secret, browser = request.match_info["secret"], self._browser(request)
        pepper = self._scenes.policy.pepper
        check_form(fields, browser, pepper)
        code = "".join(fields.get("code", "").split())[: 2 * CODE_DIGITS]
        offered, reader = await self._offered(secret)
        if not offered:
            return self._asks_code(reader, browser, LINK_GONE.why)
        async with writing(self._database) as work:
            done = await sign_in(
                work,
                secret,
                browser,
                code,
                pepper=pepper,
                now=self._clock.now(),
                writing=self._purpose.writing,
            )
        if isinstance(done, Refusal):
            self._wake()
            return self._asks_code(reader, browser, done.why)
        response = web.Response(
            status=303,
            headers={"Location": paths.DRAFTS if TO_DRAFTS in request.query else self._purpose.home},
        )
        self._purpose.session_cookie.set(response, done, self.public_url)
        self._purpose.link_cookie.drop(response, self.public_url)
        return response

    def _browser(self, request: web.Request) -> str:
        """What this browser repeats, or will from now on."""
        return self._purpose.link_cookie.read(request, self.public_url) or new_token()

    def _asks_code(self, reader: Reader, browser: str, why: Text | None) -> web.Response:
        """With the fault above the question; a link that is good for nothing asks no more."""
        asks = why is None or why.id == "dashboard-code-wrong"
        shows = {"why": why, "asks": asks, "digits": CODE_DIGITS, "title": self._purpose.asks}
        page = Page("sign_in.html", shows, 200 if asks else 410)
        shown = self.stranger(reader.language, form_token(browser, self._scenes.policy.pepper))
        response = self._renderer.response(page, shown)
        if asks:
            self._purpose.link_cookie.set(response, browser, self.public_url)
        return response

    async def _offered(self, secret: str) -> tuple[bool, Reader]:
        """Whether there is such a link, found without holding up anybody who writes; and in which language its reader
        is spoken to: no name is said before the code. Their figures are counted meanwhile."""
        language = self._scenes.words.languages()[0]
        digest = link_digest(secret, self._scenes.policy.pepper)
        async with reading(self._database) as work:
            link = await work.dashboard_sessions.link(
                digest, self._clock.now(), writing=self._purpose.writing
            )
            caller = None if link is None else await self._caller(work, link.person_id, link.address)
        if caller is not None:
            self._soon(caller)
        return link is not None, Reader(caller.language if caller else language)

    # ------------------------------------------------------------------ a session

    async def is_in(self, request: web.Request) -> bool:
        """Whether `visit` would find somebody, asked without holding up anybody who writes."""
        async with reading(self._database) as work:
            return await self.visit(work, request) is not None

    async def visit(self, work: SqlWork, request: web.Request) -> Visit | None:
        """Whose request this is: of somebody who got in, whose account is still theirs, and who still looks after
        others; None otherwise."""
        session, token = await self._session(work, request)
        if session is None:
            return None
        caller = await self._caller(work, session.person_id, session.address)
        return None if caller is None else Visit(session, token, caller)

    async def keep(self, visit: Visit) -> None:
        """Note that the session was used, as often as it is worth a write."""
        now = self._clock.now()
        if now - visit.session.seen_at >= SEEN_EVERY:
            async with writing(self._database) as work:
                await work.dashboard_sessions.seen(visit.session.id, now)

    async def note(self, visit: Visit, looked: Sequence[str]) -> None:
        """Note of whom names were shown; of none of them, that there was nothing to show."""
        async with writing(self._database) as work:
            work.audit.through(visit.session.address)
            await self.note_within(work, visit, looked)

    async def note_within(self, work: SqlWork, visit: Visit, looked: Sequence[str]) -> None:
        """The same in a transaction that is open."""
        now, calendar, reader = self._clock.now(), self._scenes.calendar_cache.current, visit.caller.person
        if reader is None:
            return
        day = calendar.day_of(now)
        for unit_id in looked:
            await note_look(work, reader, unit_id, calendar=calendar, day=day, now=now)
        if not looked:
            await note_refused(work, reader, calendar=calendar, day=day, now=now)

    async def ended(self, request: web.Request, fields: Mapping[str, str] | None = None) -> web.Response:
        """What somebody reads whose session does not hold any more; one whose rights are gone ends for good.
        `fields`: of the form that came too late. What was written in one of ours is shown to be copied."""
        async with reading(self._database) as work:
            session, _ = await self._session(work, request)
        if session is not None:
            async with writing(self._database) as work:
                work.audit.through(session.address)
                await end_session(work, session, why="rights", now=self._clock.now())
        # A strict cookie stays at home where another site leads here: then there is none to drop.
        token = self._purpose.session_cookie.read(request, self.public_url)
        late = fields or {}
        ours = bool(token) and is_of_form(late, token, self._scenes.policy.pepper)
        return self.out(
            say("dashboard-ended"),
            self._scenes.words.languages()[0],
            status=401,
            forgets=bool(token),
            written=late.get(WRITTEN, "") if ours else "",
        )

    async def leave(self, scene: Scene, visit: Visit) -> None:
        """Sign out."""
        await end_session(scene.work, visit.session, why="sign-out", now=scene.now)

    def left(self) -> web.Response:
        """What somebody reads who signed out."""
        return self.out(say(self._purpose.left), self._scenes.words.languages()[0])

    def out(
        self, why: Text, language: str, *, status: int = 200, forgets: bool = True, written: str = ""
    ) -> web.Response:
        """The page of somebody who is not in. `forgets`: their browser is to drop what it repeats."""
        shows = {"why": why, "again": self._purpose.again, "written": written}
        response = self._renderer.response(Page("out.html", shows, status), self.stranger(language))
        if forgets:
            self._purpose.session_cookie.drop(response, self.public_url)
        return response

    def check(self, fields: dict[str, str], visit: Visit) -> None:
        """Raises RequestRefused where the form was not made for this session."""
        check_form(fields, visit.token, self._scenes.policy.pepper)

    def reader(self, visit: Visit) -> Reader:
        """For whom pages are made."""
        name = visit.caller.person.full_name if visit.caller.person else ""
        token = form_token(visit.token, self._scenes.policy.pepper)
        at = self._clock.now()
        return replace(self.stranger(visit.caller.language, token), name=name, now=at)

    def stranger(self, language: str, token: str = "") -> Reader:
        """For whom pages are made that name nobody."""
        purpose = self._purpose
        return Reader(
            language, form_token=token, home=purpose.home, brand=purpose.brand, menu=not purpose.writing
        )

    async def _session(self, work: SqlWork, request: web.Request) -> tuple[DashboardSession | None, str]:
        token = self._purpose.session_cookie.read(request, self.public_url)
        if not token:
            return None, ""
        digest = session_digest(token, self._scenes.policy.pepper)
        now, writing = self._clock.now(), self._purpose.writing
        return await work.dashboard_sessions.session(digest, now, writing=writing), token

    async def _caller(self, work: SqlWork, person_id: str, address: Address) -> Caller | None:
        """Who is behind the account, with the rights of this moment; None where that is nobody to see the page."""
        day = self._scenes.calendar_cache.current.day_of(self._clock.now())
        caller = (await work.accounts.callers([address], day))[address]
        theirs = caller.person is not None and caller.person.id == person_id
        return caller if theirs and self._purpose.guard(caller) else None
