"""`/caidat`: the office of the whole committee looks at a preference, types another value, sees what it means.

Whoever confirms what somebody else changed meanwhile sees that, and is asked again.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.policy import Policy
from domain.preferences.kinds import PreferenceFault
from domain.preferences.repository import PreferenceChange
from domain.preferences.table import (
    PREFERENCES,
    REMINDER_DAYS,
    Preference,
    PreferenceGroup,
    misfit,
    preferred,
)
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.actions.telling import issuer_name
from handlers.people.contacts import NAMING_COMMAND
from handlers.people.finding import covers_committee
from handlers.preferences.actions import HISTORY_COMMAND, NOT_YOURS, change_preference
from handlers.preferences.consent_preview import consent_preview
from handlers.preferences.wording import (
    SHORT,
    change_text,
    consequence,
    fault_text,
    preference_name,
    ready_values,
    value_text,
)
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, lines_of, pick

COMMAND = "caidat"
UNDO_COMMAND = "hoantaccaidat"

SETTINGS_BUTTON = command_button(COMMAND, say("preferences-button"))
HISTORY_BUTTON = command_button(HISTORY_COMMAND, say("preferences-history"))

DEFAULT = "value-of-the-operator"
"""The choice that gives up what the office set."""
_LONGEST = 4500
"""Characters of the longest value, a list of content groups."""


async def keeps_preferences(scene: Scene) -> bool:
    """Whether the caller is the office of the whole committee."""
    return await covers_committee(scene.work, office_scope(scene), scene.today)


async def _ask_office(scene: Scene, _answers: Answers) -> Asked:
    """Not a question: an office further down hears at once that these are not its own."""
    return Taken(1) if await keeps_preferences(scene) else Stopped(reply(NOT_YOURS.why))


async def _policy_now(scene: Scene) -> Policy:
    """The policy with what was set just now: the running one is read anew once a minute."""
    return preferred(scene.policy, scene.defaults, await scene.work.preferences.kept())


async def _groups(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    groups = tuple(Choice(one.value, say(f"preferences-group-{one.value}")) for one in PreferenceGroup)
    return (*groups, HISTORY_BUTTON)


def _of_group(answers: Answers) -> list[Preference]:
    return [one for one in PREFERENCES.values() if one.group.value == answers["group"]]


async def _names(_scene: Scene, answers: Answers) -> Sequence[Choice]:
    names = tuple(Choice(one.name, preference_name(one.name)) for one in _of_group(answers))
    own = command_button(NAMING_COMMAND, say("preferences-contact-of-unit"))
    return (*names, own) if answers["group"] == PreferenceGroup.COMMITTEE.value else names


async def _name_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    kept = await scene.work.preferences.kept()
    lines = (
        say(
            "preferences-line",
            what=preference_name(one.name),
            value=value_text(one, kept.get(one.name), scene.defaults, longest=SHORT),
        )
        for one in _of_group(answers)
    )
    return (say("preferences-which"), *lines)


async def _ask_value(scene: Scene, answers: Answers) -> Asked:
    preference = PREFERENCES.get(str(answers["name"]))
    if preference is None:
        return Stopped(reply(say("preferences-gone"), choices=(SETTINGS_BUTTON,)))
    latest = (await scene.work.preferences.latest()).get(preference.name)
    kept = latest.after if latest is not None else None
    lines = [
        say("preferences-title", what=preference_name(preference.name)),
        say("preferences-about", name=preference.name),
        BLANK,
        say("preferences-now", value=value_text(preference, kept, scene.defaults)),
        *([await _since_line(scene, latest)] if latest is not None else []),
    ]
    back = (Choice(DEFAULT, say("preferences-default")),) if kept is not None else ()
    if ready := ready_values(preference):
        return Prompt(tuple(lines), (*ready, *back))
    return Prompt((*lines, say("preferences-type")), back, "text")


async def _since_line(scene: Scene, latest: PreferenceChange) -> Text:
    by = await issuer_name(scene.work, latest.by, scene.today)
    return say("preferences-since", by=by, moment=moment_text(latest.at, scene.calendar))


async def _hear_value(scene: Scene, answers: Answers, given: str) -> Heard:
    preference = PREFERENCES[str(answers["name"])]
    latest = (await scene.work.preferences.latest()).get(preference.name)
    policy = await _policy_now(scene)
    if given == DEFAULT:
        laid: Policy | PreferenceFault = preference.back(policy, scene.defaults)
    else:
        laid = preference.laid(policy, given)
    fault = laid if isinstance(laid, PreferenceFault) else misfit(laid, scene.defaults)
    if isinstance(laid, PreferenceFault) or fault is not None:
        return Invalid(fault_text(fault or PreferenceFault("time")))
    kept = None if given == DEFAULT else preference.kept(laid)
    if kept == (latest.after if latest is not None else None) or (
        kept is not None and kept == preference.kept(policy)
    ):
        return Invalid(say("preferences-same"))
    return Taken(chosen_value(kept, latest.number if latest is not None else 0))


def chosen_value(kept: str | None, seen: int) -> dict[str, Answer]:
    """A value as an answer keeps it, with how many changes of its preference there were."""
    return {"kept": kept, "seen": seen}


def _chosen(answers: Answers) -> tuple[Preference, str | None, int]:
    value = answers["value"]
    kept, seen = (value["kept"], value["seen"]) if isinstance(value, dict) else (None, -1)
    return (
        PREFERENCES[str(answers["name"])],
        kept if isinstance(kept, str) else None,
        seen if isinstance(seen, int) else -1,
    )


async def _review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    preference, after, _ = _chosen(answers)
    before = (await scene.work.preferences.kept()).get(preference.name)
    open_rounds = len(await scene.work.rounds.open_rounds()) if preference.name == REMINDER_DAYS else 0
    return (
        say("preferences-title", what=preference_name(preference.name)),
        say("preferences-before", value=value_text(preference, before, scene.defaults)),
        say("preferences-after", value=value_text(preference, after, scene.defaults)),
        BLANK,
        consequence(preference, after, scene.defaults),
        *((say("preferences-open-rounds", count=open_rounds),) if open_rounds else ()),
        *await consent_preview(scene, preference.name, after),
    )


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    preference, after, seen = _chosen(answers)
    done = await change_preference(
        scene.work,
        preference.name,
        after,
        as_seen=seen,
        policy=scene.policy,
        defaults=scene.defaults,
        by=scene.person.id,
        scope=office_scope(scene),
        day=scene.today,
        now=scene.now,
    )
    if done is None:
        return Reopened(("value", "review"), (await _meanwhile(scene, preference.name),))
    if isinstance(done, Refusal):
        return Outcome((reply(done.why, choices=(SETTINGS_BUTTON,)),))
    undo = undo_button(done, say("preferences-undo"))
    return Outcome(
        (
            reply(
                say("preferences-done", change=change_text(done, scene.defaults)),
                consequence(preference, after, scene.defaults),
                say("preferences-soon"),
                choices=(undo, SETTINGS_BUTTON),
            ),
        )
    )


async def _meanwhile(scene: Scene, name: str) -> Text:
    """What somebody else changed since the value was looked at."""
    latest = (await scene.work.preferences.latest())[name]
    by = await issuer_name(scene.work, latest.by, scene.today)
    return say("preferences-meanwhile", by=by, change=change_text(latest, scene.defaults))


def undo_button(change: PreferenceChange, label: Text) -> Choice:
    """Leads to giving the former value back."""
    return command_button(UNDO_COMMAND, label, f"{change.name}_{change.number}")


CHANGE = Flow(
    name=COMMAND,
    steps=(
        Step("office", _ask_office, as_given),
        pick("group", lines=lines_of("preferences-ask"), options=_groups),
        pick("name", lines=_name_lines, options=_names),
        Step("value", _ask_value, _hear_value, longest=_LONGEST, goes_out=True),
        review("review", lines=_review_lines, confirm=say("preferences-confirm")),
    ),
    finish=_finish,
    guard=office,
)
