"""What stands at which address: each page says what its template shows, each act what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.web.dashboard import paths
from bot.web.dashboard.asked import Acts, Asked, NotFound, Redirect, Shows
from bot.web.dashboard.confirming import CONFIRMED, done_page, last_look_page, version_of
from bot.web.dashboard.kept_figures import KeptFigures
from bot.web.dashboard.rendering import Page
from bot.web.file_links import FileLinks
from domain.dashboard.session import IDLE
from domain.people.person import Role
from domain.talk.messages import Text, say
from handlers.action import Refusal
from handlers.dashboard import acting, reviews
from handlers.dashboard.agenda import agenda_days
from handlers.dashboard.curves import ended_rounds
from handlers.dashboard.evidence import picture_commands
from handlers.dashboard.figures import (
    FiguresView,
    days_to_look_back,
    may_download,
    past_figures,
    scope_of,
)
from handlers.dashboard.people import STANDINGS, Filters, own_card, people_table, units_to_choose
from handlers.dashboard.reach import reach_view
from handlers.figures.export import WORKBOOK
from handlers.figures.papers import charts_on_page
from handlers.preferences.changing import keeps_preferences
from handlers.reminders.tasks import what_waits
from handlers.review.reviewable import REVIEWS

DOWNLOAD_LIFE = timedelta(minutes=2)
"""How long a file that was asked for on the page can be fetched: its address stays in the browser's history, behind the
end of the session."""
CHARTS_LIFE = IDLE
"""How long the charts of a page that stands open can be asked for."""


class Pages:
    """The pages of somebody who is in. What lies outside their scope is not found."""

    def __init__(self, links: FileLinks, figures: KeptFigures) -> None:
        self._links = links
        self._kept = figures

    def shown(self) -> Sequence[tuple[str, Shows]]:
        """Addresses that show something."""
        one, queue = f"{paths.HOME}/nguoi/{{id}}", f"{paths.WAITING}/{{command}}"
        return (
            (paths.HOME, self._home),
            (f"{paths.HOME}/", self._home),
            (f"{paths.HOME}/don-vi/{{id}}", self._unit),
            (paths.PEOPLE, self._people),
            (one, self._person),
            (f"{one}/nhac", self._nudge_one_look),
            (f"{one}/gia-han", self._extension_form),
            (paths.WAITING, self._queues),
            (queue, self._queue),
            (queue + "/{key:.+}", self._item),
            (paths.NUDGE, self._nudge_look),
            (paths.REACH, self._reach),
            (paths.CALENDAR, self._calendar),
        )

    def acts(self) -> Sequence[tuple[str, Acts]]:
        """Addresses that do something."""
        one, queue = f"{paths.HOME}/nguoi/{{id}}", f"{paths.WAITING}/{{command}}"
        return (
            (f"{one}/nhac", self._nudge_one),
            (f"{one}/gia-han", self._extend),
            (queue, self._approve_several),
            (queue + "/{key:.+}", self._decide),
            (paths.NUDGE, self._nudge),
            (paths.PAPERS, self._paper),
        )

    # ------------------------------------------------------------------ figures

    async def _home(self, asked: Asked) -> Page:
        scene = asked.scene
        if asked.query.get(paths.PAST_DAY):
            return await self._past(asked, "")
        commands = {review.command for review in scene.modules[REVIEWS]}
        waits = [(one, paths.of_choice(one.button, commands)) for _, one in await what_waits(scene)]
        sets = await keeps_preferences(scene)
        return await self._figures(asked, await self._kept.of(scene), waits=waits, sets=sets)

    async def _unit(self, asked: Asked) -> Page:
        if asked.query.get(paths.PAST_DAY):
            return await self._past(asked, asked.named("id"))
        view = await self._kept.of_unit(asked.scene, asked.named("id"))
        if view is None or view.unit is None:
            raise NotFound
        filters, rounds = Filters(unit_id=view.unit.id), [round_ for round_, _ in view.columns]
        people = None if view.rows else await people_table(asked.scene, filters, rounds)
        if people is not None:
            _note_names(asked, view.unit.id)
        return await self._figures(asked, view, people=people)

    async def _past(self, asked: Asked, unit_id: str) -> Page:
        """The figures of a past day: nothing is done there, and nobody is named as they are now."""
        view = await past_figures(asked.scene, asked.query[paths.PAST_DAY], unit_id)
        if isinstance(view, Refusal):
            return Page(
                "past_day.html", {"why": view.why, "unit_id": unit_id, "days": days_to_look_back(asked.scene)}
            )
        if view is None:
            raise NotFound
        return await self._figures(asked, view)

    async def _figures(self, asked: Asked, view: FiguresView, **more: object) -> Page:
        download = view.past is None and await may_download(asked.scene, view)
        scope = (view.unit.id,) if view.unit else scope_of(asked.scene)
        ended = [] if view.past else await ended_rounds(asked.scene, scope)
        shown = {"waits": None, "people": None, "sets": False, "download": download, "ended": ended, **more}
        days = days_to_look_back(asked.scene)
        charts = ""
        if download and view.unit is not None and view.panels:
            wish = charts_on_page(asked.scene, view.unit.id)
            charts = self._links.link(wish, asked.scene.caller.language, life=CHARTS_LIFE)
        return Page("figures.html", {"view": view, "days": days, "charts": charts, **shown})

    # ------------------------------------------------------------------ people

    async def _people(self, asked: Asked) -> Page:
        table = await people_table(asked.scene, Filters.of(asked.query))
        if table is None:
            raise NotFound
        for unit_id in [table.unit.id] if table.unit else scope_of(asked.scene):
            _note_names(asked, unit_id, whole=True)
        units = await units_to_choose(asked.scene)
        return Page("people.html", {"table": table, "standings": STANDINGS, "units": units})

    async def _person(self, asked: Asked) -> Page:
        found = await own_card(asked.scene, asked.named("id"))
        if found is None:
            raise NotFound
        person, card = found
        _note_names(asked, person.unit_id)
        offered = {choice.token.removeprefix("/").partition(".")[0] for choice in card.choices}
        return Page("person.html", {"person": person, "card": card, "offered": offered})

    # ------------------------------------------------------------------ decisions

    async def _queues(self, asked: Asked) -> Page:
        return Page("queues.html", {"queues": await reviews.queues(asked.scene), "done": ()})

    async def _queue(self, asked: Asked) -> Page:
        return await self._queue_after(asked, ())

    async def _queue_after(self, asked: Asked, done: Sequence[Text]) -> Page:
        """The queue behind what was just done."""
        queue = await reviews.queue_of(asked.scene, self._review(asked))
        return Page("queues.html", {"queues": [queue] if queue.items else [], "done": done})

    async def _item(self, asked: Asked) -> Page:
        item = await reviews.open_item(asked.scene, self._review(asked), asked.named("key"))
        if item is None:
            raise NotFound
        return _item_page(asked, item)

    async def _decide(self, asked: Asked) -> Page:
        form = asked.form
        words = form.get("words", "").strip()
        decided = await reviews.decide_item(
            asked.scene,
            self._review(asked),
            asked.named("key"),
            version=version_of(form.get("version", "")),
            decision=form.get("decision", ""),
            remark=words or form.get("remark", ""),
        )
        if decided is None:
            raise NotFound
        if decided.again is not None:
            return _item_page(asked, decided.again, said=decided.said, remark=words)
        return await self._queue_after(asked, (decided.said,))

    async def _approve_several(self, asked: Asked) -> Page:
        review = self._review(asked)
        chosen = [value.rpartition(" ") for name, value in asked.fields if name == "item"]
        keyed = [(key, version_of(version)) for key, _, version in chosen]
        if not review.at_once or not keyed:
            return await self._queue_after(asked, (say("dashboard-nothing-chosen"),))
        if CONFIRMED in asked.form:
            return await self._queue_after(asked, await reviews.approve_several(asked.scene, review, keyed))
        queue = await reviews.queue_of(asked.scene, review)
        items = [item for item in queue.items if (item.key, item.version) in keyed]
        return Page("several.html", {"queue": queue, "items": items})

    def _review(self, asked: Asked) -> reviews.Review:
        review = reviews.review_of(asked.scene, asked.named("command"))
        if review is None:
            raise NotFound
        return review

    # ------------------------------------------------------------------ reminders and more time

    async def _nudge_look(self, asked: Asked) -> Page:
        round_id, unit_id = asked.query.get("round", ""), asked.query.get("unit", "")
        look = await acting.nudge_look(asked.scene, round_id, unit_id)
        if look is None:
            raise NotFound
        hidden = {"round": round_id, "unit": unit_id}
        return last_look_page(look.lines, paths.NUDGE, "dashboard-nudge-yes", hidden, ready=look.ready)

    async def _nudge(self, asked: Asked) -> Page:
        said = await acting.nudge(asked.scene, asked.form.get("round", ""), asked.form.get("unit", ""))
        if said is None:
            raise NotFound
        return done_page(said, paths.HOME)

    async def _nudge_one_look(self, asked: Asked) -> Page:
        found = await own_card(asked.scene, asked.named("id"))
        if found is None:
            raise NotFound
        person, _ = found
        asks = say("dashboard-nudge-one", name=person.full_name, unit=person.unit_name)
        return last_look_page((asks,), paths.nudge_one(person.id), "dashboard-nudge-yes", {}, ready=True)

    async def _nudge_one(self, asked: Asked) -> Page:
        found = await own_card(asked.scene, asked.named("id"))
        if found is None:
            raise NotFound
        return done_page(await acting.nudge_person(asked.scene, found[0].id), paths.person(found[0].id))

    async def _extension_form(self, asked: Asked) -> Page:
        form = await acting.extension_form(asked.scene, asked.named("id"))
        if form is None:
            raise NotFound
        return Page("extension.html", {"form": form, "faults": (), "fields": {}})

    async def _extend(self, asked: Asked) -> Page:
        form = await acting.extension_form(asked.scene, asked.named("id"))
        if form is None:
            raise NotFound
        wish = acting.ExtensionAsked.of(asked.form)
        answers, faults = await acting.extension_answers(asked.scene, form, wish)
        if faults:
            return Page("extension.html", {"form": form, "faults": faults, "fields": asked.form})
        here = paths.extend(form.person.id)
        until = str(answers["until"])
        # "Tomorrow" may be another day by the time it is confirmed: done is what was seen.
        if CONFIRMED in asked.form and asked.form.get("seen") == until:
            return done_page(await acting.extend(asked.scene, answers), paths.person(form.person.id))
        look = await acting.extension_look(asked.scene, answers)
        hidden = {name: asked.form.get(name, "") for name in ("round", "until", "reason", "words")}
        hidden["seen"] = until
        return last_look_page(look.lines, here, "dashboard-extension-yes", hidden, ready=look.ready)

    # ------------------------------------------------------------------ reach, days, files

    async def _reach(self, asked: Asked) -> Page:
        view = await reach_view(asked.scene, asked.query.get("unit", ""))
        if view is None:
            raise NotFound
        if view.unit is not None and view.people:
            _note_names(asked, view.unit.id)
        return Page("reach.html", {"view": view})

    async def _calendar(self, asked: Asked) -> Page:
        return Page("calendar.html", {"days": await agenda_days(asked.scene)})

    async def _paper(self, asked: Asked) -> Redirect:
        paper = asked.form.get("paper", WORKBOOK)
        document = await acting.paper_of(asked.scene, asked.form.get("unit", ""), paper)
        if document is None:
            raise NotFound
        return Redirect(self._links.link(document, asked.scene.caller.language, life=DOWNLOAD_LIFE))


def _note_names(asked: Asked, unit_id: str, *, whole: bool = False) -> None:
    """The page shows names of this unit, or of it with all under it; one's own cell is no other unit."""
    office = whole and asked.scene.caller.holds(Role.OFFICE)
    if office or unit_id != asked.scene.person.unit_id:
        asked.looked.append(unit_id)


def _item_page(asked: Asked, item: reviews.OpenItem, *, said: Text | None = None, remark: str = "") -> Page:
    """One thing that waits, with the pictures that stand beside it."""
    shown = {"item": item, "said": said, "remark": remark, "pictures": picture_commands(asked.scene)}
    return Page("item.html", shown)
