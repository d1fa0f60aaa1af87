"""The routes of the office's page: who comes is looked up, the page is made from one state of the database, what is
done is done in one transaction."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from aiohttp import web

from bot.delivery.composing import Documents, NothingToShow
from bot.web.dashboard import paths
from bot.web.dashboard.access import PAGE, WRITING, Access, Purpose, Visit
from bot.web.dashboard.asked import Acts, Asked, NotFound, Redirect, Sends, Shows
from bot.web.dashboard.curves import CurvePages
from bot.web.dashboard.drafting import DraftPages
from bot.web.dashboard.entries import EntryPages
from bot.web.dashboard.evidence import EvidencePages
from bot.web.dashboard.kept_figures import KeptFigures
from bot.web.dashboard.pages import Pages
from bot.web.dashboard.preferences import PreferencePages
from bot.web.dashboard.remarks import RemarkPages
from bot.web.dashboard.rendering import ASSETS, HEADERS, STATIC, Page, Renderer
from bot.web.dashboard.requests import LARGEST_FORM, LARGEST_TEXT_FORM, RequestRefused, check_origin, form_of
from bot.web.dashboard.writing import WritingPages
from bot.web.file_links import FileLinks
from domain.people.person import Caller
from domain.ports import Clock
from domain.talk.messages import Document
from handlers.dashboard.command import SIGN_IN_PATH
from handlers.dashboard.writing import WRITING_ENTRY_PATH
from handlers.people.actions.looking import is_new_look
from handlers.talk.scene import SceneFactory
from storage.engine.database import Database, is_passing
from storage.work import SqlWork, reading, writing

log = logging.getLogger(__name__)

FILES_AT_ONCE = 2
"""Files made at a time for those who look at pages."""

ATTEMPTS = 3
"""How often an act is tried where another process was in the way."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
"""Answers a request."""


class Dashboard:
    """The page: who comes in, what is shown, what is done."""

    def __init__(
        self,
        *,
        database: Database,
        scenes: SceneFactory,
        links: FileLinks,
        documents: Documents,
        clock: Clock,
        wake: Callable[[], None],
    ) -> None:
        """`documents` make the files that pages show; `wake`: to be called behind a commit that may have left messages
        to send."""
        self._database = database
        self._scenes = scenes
        self._documents = documents
        self._making = asyncio.Semaphore(FILES_AT_ONCE)
        self._clock = clock
        self._wake = wake
        self._renderer = Renderer(scenes.words)
        self._figures = KeptFigures(database=database, scenes=scenes, clock=clock)

        def access(purpose: Purpose, soon: Callable[[Caller], None]) -> Access:
            return Access(
                database=database,
                scenes=scenes,
                renderer=self._renderer,
                clock=clock,
                wake=wake,
                soon=soon,
                purpose=purpose,
            )

        self._access = access(PAGE, self._figures.begin)
        self._writers = access(WRITING, lambda _caller: None)
        self._writing = WritingPages()
        self._drafts = DraftPages()
        self._remarks = RemarkPages()
        self._preferences = PreferencePages()
        self._entries = EntryPages()
        self._pages = Pages(links, self._figures)
        self._curves = CurvePages(self._figures)
        self._evidence = EvidencePages()
        self._assets = {path.name: path for path in STATIC.iterdir() if path.suffix in ASSETS}

    def routes(self) -> list[web.RouteDef]:
        """The routes to add to an application."""
        return [
            *self._routes_of(self._access, SIGN_IN_PATH, paths.SIGN_OUT),
            *self._routes_of(self._writers, WRITING_ENTRY_PATH, paths.WRITING_SIGN_OUT),
            web.get(paths.STATIC + "/{name}", self._asset, allow_head=False),
            *(
                web.get(path, self._guarded(self._showing(page)), allow_head=False)
                for path, page in (
                    *self._pages.shown(),
                    *self._drafts.shown(),
                    *self._remarks.shown(),
                    *self._preferences.shown(),
                    *self._entries.shown(),
                    *self._curves.shown(),
                )
            ),
            *(
                web.get(path, self._guarded(self._sending(picture)), allow_head=False)
                for path, picture in self._curves.sent()
            ),
            *(
                web.get(path, self._guarded(self._sending(photograph, noted=True)), allow_head=False)
                for path, photograph in self._evidence.sent()
            ),
            *(
                web.post(path, self._guarded(self._acting(act)))
                for path, act in (*self._pages.acts(), *self._remarks.acts(), *self._preferences.acts())
            ),
            *(
                web.post(path, self._guarded(self._acting(act, largest=LARGEST_TEXT_FORM)))
                for path, act in (*self._drafts.acts(), *self._entries.acts())
            ),
            *(
                web.get(path, self._guarded(self._showing(page, self._writers)), allow_head=False)
                for path, page in self._writing.shown()
            ),
            *(
                web.post(path, self._guarded(self._acting(act, self._writers, largest=LARGEST_TEXT_FORM)))
                for path, act in self._writing.acts()
            ),
            web.get(paths.HOME + "/{rest:.*}", self._nowhere, allow_head=False),
        ]

    def _routes_of(self, access: Access, entry: str, way_out: str) -> list[web.RouteDef]:
        """How one gets in and out."""
        entry += "{secret}"
        return [
            web.get(entry, self._guarded(access.open), allow_head=False),
            web.post(entry, self._guarded(access.enter)),
            web.post(way_out, self._guarded(partial(self._sign_out, access))),
        ]

    async def close(self) -> None:
        """Count nothing any more."""
        await self._figures.close()

    # ------------------------------------------------------------------ every request

    def _guarded(self, handler: Handler) -> Handler:
        """What is refused is answered by its status, and what fails by a sentence; neither says what was sent."""

        async def answer(request: web.Request) -> web.StreamResponse:
            if not self._access.public_url:
                return self._nothing(404, request)
            try:
                return await handler(request)
            except RequestRefused as refused:
                return self._nothing(refused.status, request)
            except NotFound:
                return self._nothing(404, request)
            except Exception:
                log.exception("a page could not be answered")
                return self._nothing(500, request)

        return answer

    def _nothing(self, status: int, request: web.Request) -> web.Response:
        """A page that says that there is none, with the way to where its reader may be."""
        access = self._writers if request.path.startswith(paths.WRITING) else self._access
        page = Page("nothing.html", {"status": status}, status)
        return self._renderer.response(page, access.stranger(self._scenes.words.languages()[0]))

    def _showing(self, page: Shows, access: Access | None = None) -> Handler:
        """A page from one state of the database, for those who are in by this `access`, or on the whole page."""
        access = access or self._access

        async def answer(request: web.Request) -> web.StreamResponse:
            async with reading(self._database) as work:
                visit = await access.visit(work, request)
                answered = (
                    None if visit is None else await self._shown(self._asked(request, work, visit), page)
                )
            if visit is None or answered is None:
                return await access.ended(request)
            shown, looked = answered
            await access.keep(visit)
            if shown is None or looked:
                await access.note(visit, looked)
            if shown is None:
                return self._nothing(404, request)
            return self._renderer.response(shown, access.reader(visit))

        return answer

    def _sending(self, wish: Sends, *, noted: bool = False) -> Handler:
        """A file for those who are in: asked for within their scope, made when the database is left alone. `noted`: the
        look is written down. That there was none within it always is."""

        async def answer(request: web.Request) -> web.StreamResponse:
            visit: Visit | None = None
            document: Document | None = None
            try:
                async with (writing if noted else reading)(self._database) as work:
                    visit = await self._access.visit(work, request)
                    if visit is not None:
                        if noted:
                            work.audit.through(visit.session.address)
                        document = await wish(self._asked(request, work, visit))
            except NotFound:
                pass
            if visit is None:
                return await self._access.ended(request)
            if document is None:
                await self._access.note(visit, ())
                return self._nothing(404, request)
            try:
                async with self._making:
                    file = await self._documents[document.recipe](
                        document, self._access.reader(visit).language
                    )
            except NothingToShow:
                raise NotFound from None
            return web.Response(body=file.data, headers={**HEADERS, "Content-Type": file.media_type})

        return answer

    async def _shown(self, asked: Asked, page: Shows) -> tuple[Page | None, tuple[str, ...]]:
        """The page, None where there is none within the reader's scope; and the units whose names it is the first on
        this day to show to them."""
        scene = asked.scene
        try:
            shown = await page(asked)
        except NotFound:
            return None, ()
        calendar, day = scene.calendar, scene.today
        looked = [
            unit
            for unit in asked.looked
            if await is_new_look(scene.work, scene.person, unit, calendar=calendar, day=day)
        ]
        return shown, tuple(looked)

    def _acting(self, act: Acts, access: Access | None = None, *, largest: int = LARGEST_FORM) -> Handler:
        """What a form of at most `largest` bytes asks for, in one transaction; again where another process was in the
        way. `access` as in `_showing`."""
        access = access or self._access

        async def answer(request: web.Request) -> web.StreamResponse:
            check_origin(request, access.public_url)
            fields = tuple(await form_of(request, largest=largest))
            if not await access.is_in(request):
                return await access.ended(request, dict(fields))
            for attempt in range(1, ATTEMPTS + 1):
                try:
                    done, visit = await self._act(request, fields, act, access)
                    break
                except Exception as fault:
                    if attempt == ATTEMPTS or not is_passing(fault):
                        raise
            if visit is None or done is None:
                return await access.ended(request, dict(fields))
            self._wake()
            if isinstance(done, Redirect):
                return web.Response(status=303, headers={**HEADERS, "Location": done.path})
            if done.status == 404:
                return self._nothing(404, request)
            return self._renderer.response(done, access.reader(visit))

        return answer

    async def _act(
        self, request: web.Request, fields: tuple[tuple[str, str], ...], act: Acts, access: Access
    ) -> tuple[Page | Redirect | None, Visit | None]:
        async with writing(self._database) as work:
            visit = await access.visit(work, request)
            if visit is None:
                return None, None
            access.check(dict(fields), visit)
            work.audit.through(visit.session.address)
            await work.dashboard_sessions.seen(visit.session.id, self._clock.now())
            asked = replace(self._asked(request, work, visit), fields=fields)
            try:
                async with work.savepoint():
                    return await act(asked), visit
            except NotFound:
                await self._access.note_within(work, visit, ())
                return Page("nothing.html", {"status": 404}, 404), visit

    def _asked(self, request: web.Request, work: SqlWork, visit: Visit) -> Asked:
        return Asked(request, self._scenes.scene(visit.caller, work, self._clock.now()), visit)

    # ------------------------------------------------------------------ beside the pages

    async def _sign_out(self, access: Access, request: web.Request) -> web.StreamResponse:
        async def leave(asked: Asked) -> Redirect:
            await access.leave(asked.scene, asked.visit)
            return Redirect("")

        done = await self._acting(leave, access)(request)
        return access.left() if done.status == 303 else done

    async def _nowhere(self, request: web.Request) -> web.StreamResponse:
        return self._nothing(404, request)

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        path = self._assets.get(request.match_info["name"])
        if path is None:
            return self._nothing(404, request)
        kind = {"Content-Type": f"{ASSETS[path.suffix]}; charset=utf-8", "Cache-Control": "max-age=3600"}
        return web.FileResponse(path, headers={**HEADERS, **kind})
