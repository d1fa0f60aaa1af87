"""What becomes of a round after its deadline: answers with defaults when it is opened, and `/sauhan` to change them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from domain.calendar.working_days import WorkCalendar
from domain.rounds.round import CLOSES_AFTER, AfterDeadline, LateRule, Punctuality, Round
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.rounds.actions import UNKNOWN, managed, set_afterwards
from handlers.rounds.choosing import ROUND_LIST
from handlers.rounds.kinds import called, kind_of
from handlers.rounds.opening_steps import SETTLED, office_scope
from handlers.rounds.schedule import moment_text
from handlers.talk.command import Command, command_button, office
from handlers.talk.flow import Asked, Prompt, Step, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, lines_of, pick

AFTERWARDS_COMMAND = "sauhan"
"""Followed by the id of a round and, behind a full stop, by the name of a change."""

CLOSINGS = (3, 7, 14)
"""Days on offer between the deadline and the closing."""
NEVER = "never"

_Change = Callable[[AfterDeadline], AfterDeadline]


def _closing(days: int) -> _Change:
    return lambda now: replace(now, closes_after=days)


_CHANGES: Mapping[str, _Change] = {
    "late": lambda now: replace(now, accepts_late=True),
    "no-late": lambda now: replace(now, accepts_late=False),
    "leaders": lambda now: replace(now, leaders_extend=True),
    "office": lambda now: replace(now, leaders_extend=False),
    **{f"days-{days}": _closing(days) for days in CLOSINGS},
    "by-hand": lambda now: replace(now, closes_after=None),
}
"""What may be changed, by the names that commands have for it: short, for behind a round's id a button's token has room
for seven letters."""


# ---------------------------------------------------------------- in the opening


async def _ask_late(scene: Scene, answers: Answers) -> Asked:
    """Asked of whoever comes back to it from the review; before, what the committee's office set is taken."""
    if SETTLED not in answers:
        return Taken(scene.policy.late_pledges.value)
    choices = tuple(Choice(rule.value, say("rounds-late", late=rule.value)) for rule in LateRule)
    return Prompt((say("rounds-ask-late"),), choices)


LATE = Step("late", _ask_late, as_given)
"""Whether what comes late is taken; where not, who puts the deadline off."""


async def _closing_options(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    days = tuple(Choice(str(count), say("rounds-closes", days=count)) for count in CLOSINGS)
    return (*days, Choice(NEVER, say("rounds-closes-never")))


CLOSES = pick("closes", lines=lines_of("rounds-ask-closes"), options=_closing_options)
"""How long after its deadline the round closes by itself."""


def closing_unasked(_answers: Answers) -> Answer:
    """When a round closes where nobody says otherwise."""
    return str(CLOSES_AFTER)


def afterwards_of(answers: Answers) -> AfterDeadline:
    """What was answered; where nothing was asked, what holds for every round."""
    late = str(answers.get("late", LateRule.MARKED))
    closes = str(answers.get("closes", CLOSES_AFTER))
    return AfterDeadline(
        accepts_late=late == LateRule.MARKED,
        leaders_extend=late == LateRule.LEADERS,
        closes_after=int(closes) if closes.isdecimal() else None,
    )


def afterwards_lines(
    kind: str, afterwards: AfterDeadline, deadline: datetime, calendar: WorkCalendar
) -> tuple[Text, ...]:
    """What becomes of a round of this kind after this deadline, a line for each thing."""
    late = say("rounds-late-line", kind=kind, late=int(afterwards.accepts_late))
    leaders = say("rounds-leaders-line", leaders=int(afterwards.leaders_extend))
    closes_at = afterwards.closes_at(deadline)
    closing = say("rounds-closes-by-hand")
    if closes_at is not None:
        days, moment = (closes_at - deadline).days, moment_text(closes_at, calendar)
        closing = say("rounds-closes-line", days=days, moment=moment)
    return (late, *(() if afterwards.accepts_late else (leaders,)), closing)


def punctuality_lines(round_: Round, counted: Punctuality | None) -> tuple[Text, ...]:
    """How many were done in time and how many late, once somebody was late."""
    if counted is None or not counted.late:
        return ()
    return (say("rounds-punctuality", kind=round_.kind, in_time=counted.in_time, late=counted.late),)


# ---------------------------------------------------------------- in a round that is open


async def change_afterwards(scene: Scene) -> Outcome:
    """Carry out the change that was asked for, if any, and show what holds now with what may be changed."""
    round_id, _, name = scene.argument.partition(".")
    round_ = await managed(scene.work, round_id, scope=office_scope(scene), day=scene.today)
    if round_ is None:
        return Outcome((reply(UNKNOWN.why, choices=(ROUND_LIST,)),))
    changed: tuple[Text, ...] = ()
    if change := _CHANGES.get(name):
        done = await set_afterwards(
            scene.work,
            round_id,
            change(round_.afterwards),
            by=scene.person.id,
            scope=office_scope(scene),
            day=scene.today,
            now=scene.now,
        )
        if isinstance(done, Refusal):
            return Outcome((reply(done.why, choices=(ROUND_LIST,)),))
        round_, changed = done, (say("rounds-afterwards-changed"), BLANK)
    lines = (
        *changed,
        say("rounds-afterwards", title=called(round_)),
        *afterwards_lines(round_.kind, round_.afterwards, round_.deadline, scene.calendar),
    )
    return Outcome(
        (reply(*lines, choices=(*_changes(scene, round_), kind_of(scene, round_).view_button(round_))),)
    )


def _changes(scene: Scene, round_: Round) -> list[Choice]:
    now = round_.afterwards
    names = []
    if not kind_of(scene, round_).always_late:
        names.append("no-late" if now.accepts_late else "late")
    if not now.accepts_late:
        names.append("office" if now.leaders_extend else "leaders")
    for days in CLOSINGS:
        closes_at = replace(now, closes_after=days).closes_at(round_.deadline)
        # One whose time is over would close the round at once.
        if now.closes_after != days and closes_at is not None and closes_at > scene.now:
            names.append(f"days-{days}")
    if now.closes_after is not None:
        names.append("by-hand")
    return [
        command_button(
            AFTERWARDS_COMMAND, say("rounds-afterwards-change", change=name), f"{round_.id}.{name}"
        )
        for name in names
    ]


def afterwards_button(round_: Round) -> Choice:
    """The button to what becomes of the round after its deadline."""
    return command_button(AFTERWARDS_COMMAND, say("rounds-button-afterwards"), round_.id)


COMMANDS: tuple[Command, ...] = (
    Command(
        AFTERWARDS_COMMAND,
        change_afterwards,
        guard=office,
        aliases=("sau han", "nop muon", "after deadline"),
    ),
)
