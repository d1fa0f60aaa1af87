"""Preferences in words: what they are called, their values, what a value means from now on, why one cannot be set."""

from __future__ import annotations

from domain.policy import Policy
from domain.preferences.kinds import OneOf, PreferenceFault, Switch, Titles
from domain.preferences.repository import PreferenceChange
from domain.preferences.table import PREFERENCES, Preference
from domain.talk.messages import Argument, Choice, Text, say
from handlers.talk.steps import excerpt

SHORT = 80
"""Characters of a value in a line among others."""


def preference_name(name: str) -> Text:
    """What it is called, short enough for a button; one that a later release knows is called by its name."""
    return say("preferences-name", name=name)


def value_text(
    preference: Preference, kept: str | None, defaults: Policy, *, longest: int | None = None
) -> Text:
    """The value in words; `kept` is None for the operator's, which `defaults` has. `longest`: its most characters."""
    args = _value_args(preference, kept, defaults)
    if longest is not None:
        args["value"] = excerpt(str(args["value"]), longest)
    return say("preferences-value", **args)


def ready_values(preference: Preference) -> tuple[Choice, ...]:
    """The values of a preference that has but a few, as choices; nothing where it is typed."""
    if isinstance(preference.kind, Switch):
        return Choice("1", say("preferences-switch-on")), Choice("0", say("preferences-switch-off"))
    if isinstance(preference.kind, OneOf):
        return tuple(Choice(one.value, say("rounds-late", late=one.value)) for one in preference.kind.options)
    return ()


def consequence(preference: Preference, kept: str | None, defaults: Policy) -> Text:
    """What is so from now on, in a sentence."""
    return say("preferences-then", **_value_args(preference, kept, defaults))


def _value_args(preference: Preference, kept: str | None, defaults: Policy) -> dict[str, Argument]:
    """`value` as people read it; `count`: the number that it is, or how many lines it has."""
    text = preference.kept(defaults) if kept is None else kept
    count = int(text) if text.isdecimal() else len(text.splitlines())
    value = text
    if preference.name == "working-hours":
        value = text.replace("-", "\u2013")
    elif isinstance(preference.kind, Titles):
        value = "; ".join(text.splitlines())
    return {"name": preference.name, "value": value, "count": count}


def change_text(change: PreferenceChange, defaults: Policy) -> Text:
    """What was changed, before and after."""
    preference = PREFERENCES.get(change.name)
    if preference is None:
        return preference_name(change.name)
    return say(
        "preferences-change",
        what=preference_name(change.name),
        before=value_text(preference, change.before, defaults, longest=SHORT),
        after=value_text(preference, change.after, defaults, longest=SHORT),
    )


def fault_text(fault: PreferenceFault) -> Text:
    """Why a value cannot be set."""
    args = dict(fault.args)
    if "name" in args:
        args["what"] = preference_name(str(args.pop("name")))
    return say(f"preferences-fault-{fault.id}", **args)
