"""The pages on which the office of the whole committee sets what it may set."""

from __future__ import annotations

from collections.abc import Sequence

from bot.web.dashboard import paths
from bot.web.dashboard.asked import Acts, Asked, NotFound, Shows
from bot.web.dashboard.confirming import CONFIRMED, done_page, last_look_page, version_of
from bot.web.dashboard.rendering import Page
from domain.talk.messages import Text
from handlers.dashboard import preferences


class PreferencePages:
    """What is set, and setting it."""

    def shown(self) -> Sequence[tuple[str, Shows]]:
        """Addresses that show something."""
        return (
            (paths.PREFERENCES, self._preferences),
            (f"{paths.PREFERENCES}/{{name}}", self._preference),
        )

    def acts(self) -> Sequence[tuple[str, Acts]]:
        """Addresses that do something."""
        return ((f"{paths.PREFERENCES}/{{name}}", self._set_preference),)

    async def _preferences(self, asked: Asked) -> Page:
        lists = await preferences.preference_lists(asked.scene)
        if lists is None:
            raise NotFound
        return Page("preferences.html", {"lists": lists})

    async def _preference(self, asked: Asked) -> Page:
        return Page("preference.html", {"form": await self._form_of(asked), "fault": None, "typed": None})

    async def _set_preference(self, asked: Asked) -> Page:
        form = await self._form_of(asked)
        typed, shown = asked.form.get("value", ""), asked.form.get("changes", "")
        answers = await preferences.preference_answers(asked.scene, form, typed, version_of(shown))
        if isinstance(answers, Text):
            return Page("preference.html", {"form": form, "fault": answers, "typed": typed})
        if CONFIRMED in asked.form:
            return done_page(
                await preferences.set_preference(asked.scene, answers), paths.preference(form.name)
            )
        look = await preferences.preference_look(asked.scene, answers)
        hidden = {"value": typed, "changes": shown}
        here = paths.preference(form.name)
        return last_look_page(look.lines, here, "preferences-confirm", hidden, ready=look.ready)

    async def _form_of(self, asked: Asked) -> preferences.PreferenceForm:
        form = await preferences.preference_form(asked.scene, asked.named("name"))
        if form is None:
            raise NotFound
        return form
