"""`/lichsucaidat`: the last changes of preferences, and the way to take back the last one of each."""

from __future__ import annotations

from domain.preferences.repository import PreferenceChange
from domain.preferences.table import PREFERENCES
from domain.talk.messages import Text, reply, say
from handlers.people.actions.telling import issuer_name
from handlers.preferences.actions import NOT_YOURS
from handlers.preferences.changing import (
    COMMAND,
    HISTORY_BUTTON,
    SETTINGS_BUTTON,
    chosen_value,
    keeps_preferences,
    undo_button,
)
from handlers.preferences.wording import change_text
from handlers.rounds.schedule import moment_text
from handlers.talk.scene import Outcome, Scene

SHOWN = 6


async def show_history(scene: Scene) -> Outcome:
    """Who changed what when, the newest first."""
    if not await keeps_preferences(scene):
        return Outcome((reply(NOT_YOURS.why),))
    changes = await scene.work.preferences.history(SHOWN)
    if not changes:
        return Outcome((reply(say("preferences-history-none"), choices=(SETTINGS_BUTTON,)),))
    latest = await scene.work.preferences.latest()
    undoable = tuple(
        undo_button(change, say("preferences-undo-number", number=number))
        for number, change in enumerate(changes, start=1)
        if change == latest.get(change.name) and change.name in PREFERENCES
    )
    lines = [await _history_line(scene, number, change) for number, change in enumerate(changes, start=1)]
    return Outcome((reply(say("preferences-history-title"), *lines, choices=(*undoable, SETTINGS_BUTTON)),))


async def _history_line(scene: Scene, number: int, change: PreferenceChange) -> Text:
    return say(
        "preferences-history-line",
        number=number,
        moment=moment_text(change.at, scene.calendar),
        by=await issuer_name(scene.work, change.by, scene.today),
        change=change_text(change, scene.defaults),
    )


async def undo(scene: Scene) -> Outcome:
    """On to the review of giving the former value back; only the last change of a preference can be taken back."""
    name, _, number = scene.argument.partition("_")
    change = (await scene.work.preferences.latest()).get(name)
    if not await keeps_preferences(scene):
        return Outcome((reply(NOT_YOURS.why),))
    if change is None or name not in PREFERENCES or str(change.number) != number:
        return Outcome((reply(say("preferences-undo-gone"), choices=(HISTORY_BUTTON,)),))
    return Outcome(
        (),
        then=COMMAND,
        given={
            "group": PREFERENCES[name].group.value,
            "name": name,
            "value": chosen_value(change.before, change.number),
        },
    )
