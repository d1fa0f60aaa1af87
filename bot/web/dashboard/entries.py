"""The pages on which something is entered for somebody: what may be, the form for it, the last look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.web.dashboard import paths
from bot.web.dashboard.asked import Acts, Asked, NotFound, Shows
from bot.web.dashboard.confirming import CONFIRMED
from bot.web.dashboard.drafting import EDITED
from bot.web.dashboard.rendering import Page
from domain.talk.messages import Text, say
from handlers.dashboard.entries import EntryForm, enter, entries_for, entry_for
from handlers.dashboard.filling import GivenAnswer

CHOSEN, WORDS = "c-", "w-"
"""Before the name of a question, in the names of the fields that answer it."""

_ONE = f"{paths.HOME}/nguoi/{{id}}/nhap"


class EntryPages:
    """What is entered for somebody of the reader's scope."""

    def shown(self) -> Sequence[tuple[str, Shows]]:
        """Addresses that show something."""
        return ((_ONE, self._entries), (_ONE + "/{command}", self._form))

    def acts(self) -> Sequence[tuple[str, Acts]]:
        """Addresses that do something."""
        return ((_ONE + "/{command}", self._enter),)

    async def _entries(self, asked: Asked) -> Page:
        entries = await entries_for(asked.scene, asked.named("id"))
        if entries is None:
            raise NotFound
        return Page("entries.html", {"entries": entries})

    async def _form(self, asked: Asked) -> Page:
        return _page(asked, await self._entry(asked, {}))

    async def _enter(self, asked: Asked) -> Page:
        fields = asked.form
        entry = await self._entry(asked, _given(fields))
        if not entry.form.review or EDITED in fields:
            return _page(asked, entry)
        if CONFIRMED in fields and fields.get("seen") == _seen(asked, entry) and await _is_first(asked):
            said, done = await enter(asked.scene, entry)
            if not done:
                return _page(asked, entry, *said)
            return Page("done.html", {"said": said, "back": paths.entries(entry.entries.person.id)})
        changed = (say("dashboard-entries-changed"),) if CONFIRMED in fields else ()
        return _look(asked, entry, *changed)

    async def _entry(self, asked: Asked, given: Mapping[str, GivenAnswer]) -> EntryForm:
        entry = await entry_for(asked.scene, asked.named("id"), asked.named("command"), given)
        if entry is None:
            raise NotFound
        return entry


def _given(fields: Mapping[str, str]) -> dict[str, GivenAnswer]:
    """The answers of a form, by their questions."""
    names = {name[len(CHOSEN) :] for name in fields if name.startswith((CHOSEN, WORDS))}
    return {
        name: GivenAnswer(fields.get(CHOSEN + name, ""), fields.get(WORDS + name, "").strip())
        for name in names
    }


def _page(asked: Asked, entry: EntryForm, *faults: Text) -> Page:
    """The questions with what is answered, and the next one."""
    shows = {"command": asked.named("command"), "CHOSEN": CHOSEN, "WORDS": WORDS, "faults": faults}
    return Page("entry.html", {"entry": entry, **shows})


def _seen(asked: Asked, entry: EntryForm) -> str:
    """What a last look tells that was seen; another one after each entry, even of the same."""
    return f"{asked.visit.session.acts} {entry.seen}"


async def _is_first(asked: Asked) -> bool:
    """Whether this entry is made now, and was not by the same form at the same time."""
    session = asked.visit.session
    return await asked.scene.work.dashboard_sessions.count_act(session.id, session.acts)


def _look(asked: Asked, entry: EntryForm, *faults: Text) -> Page:
    """What would be entered, with the form that says so once more."""
    hidden = {"seen": _seen(asked, entry)}
    for question in entry.form.questions:
        hidden[CHOSEN + question.name] = question.given.choice
        hidden[WORDS + question.name] = question.given.words
    shows = {
        "path": paths.entry(entry.entries.person.id, asked.named("command")),
        "hidden": hidden,
        "faults": faults,
        "lines": (*entry.form.notes, *entry.form.review),
        "CONFIRMED": CONFIRMED,
        "EDITED": EDITED,
    }
    return Page("entry_look.html", shows)
