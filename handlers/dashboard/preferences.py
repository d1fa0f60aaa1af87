"""Preferences on the page, for the office of the whole committee: a list, a form each, and the chat's own last look."""

from __future__ import annotations

from dataclasses import dataclass

from domain.preferences.kinds import Paragraphs, Titles
from domain.preferences.table import PREFERENCES, PreferenceGroup
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, say
from handlers.dashboard.acting import LastLook, carry_out, flow_look, hear_field, step_of
from handlers.preferences.changing import CHANGE, DEFAULT, chosen_value, keeps_preferences
from handlers.preferences.wording import SHORT, preference_name, ready_values, value_text
from handlers.talk.flow import Invalid, Taken
from handlers.talk.scene import Scene


@dataclass(frozen=True, slots=True)
class PreferenceLine:
    """One of the list: its name in the address, what it is called, its value."""

    name: str
    what: Text
    value: Text


@dataclass(frozen=True, slots=True)
class PreferenceForm:
    """A form for one: what it is, its value in words and as it is typed, and how many changes of it there were.

    `lines`: it is typed in several lines; `ready`: its values, where it has but a few.
    `default`: what stands for the operator's value, where the office set another one.
    """

    name: str
    what: Text
    about: Text
    value: Text
    typed: str
    changes: int
    lines: bool
    ready: tuple[Choice, ...]
    default: str | None


async def preference_lists(
    scene: Scene,
) -> tuple[tuple[PreferenceGroup, tuple[PreferenceLine, ...]], ...] | None:
    """Every preference by its group; None for somebody whose they are not."""
    if not await keeps_preferences(scene):
        return None
    kept = await scene.work.preferences.kept()
    lines = {
        name: PreferenceLine(
            name,
            preference_name(name),
            value_text(one, kept.get(name), scene.defaults, longest=SHORT),
        )
        for name, one in PREFERENCES.items()
    }
    return tuple(
        (group, tuple(lines[name] for name, one in PREFERENCES.items() if one.group is group))
        for group in PreferenceGroup
    )


async def preference_form(scene: Scene, name: str) -> PreferenceForm | None:
    """The form; None where there is no such preference, or it is not the reader's to change."""
    preference = PREFERENCES.get(name)
    if preference is None or not await keeps_preferences(scene):
        return None
    latest = (await scene.work.preferences.latest()).get(name)
    kept = latest.after if latest is not None else None
    return PreferenceForm(
        name=name,
        what=preference_name(name),
        about=say("preferences-about", name=name),
        value=value_text(preference, kept, scene.defaults),
        typed=preference.kept(scene.defaults) if kept is None else kept,
        changes=latest.number if latest is not None else 0,
        lines=isinstance(preference.kind, Titles | Paragraphs),
        ready=ready_values(preference),
        default=None if kept is None else DEFAULT,
    )


async def preference_answers(scene: Scene, form: PreferenceForm, typed: str, shown: int) -> Answers | Text:
    """What the form answers, or why it cannot be. `shown`: how many changes there were when it was shown."""
    answers: Answers = {"group": PREFERENCES[form.name].group.value, "name": form.name}
    heard = await hear_field(step_of(CHANGE, "value"), scene, answers, typed)
    if isinstance(heard, Invalid):
        return heard.why
    value = heard.answer if isinstance(heard, Taken) else None
    kept = value.get("kept") if isinstance(value, dict) else None
    return {**answers, "value": chosen_value(kept if isinstance(kept, str) else None, shown)}


async def preference_look(scene: Scene, answers: Answers) -> LastLook:
    """Before, after, and what is so from then on."""
    return await flow_look(CHANGE, scene, answers)


async def set_preference(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    """Set it; or who changed it meanwhile."""
    return await carry_out(CHANGE, scene, answers)
