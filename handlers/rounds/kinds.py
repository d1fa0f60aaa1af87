"""What a round asks for, whatever its kind: where it is done, whether late, how it is called and counted.

The only place that tells the kinds of rounds apart for whoever reminds, lists or changes rounds. Words that differ by
kind select on `$kind`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.figures.counts import Figures, Share
from domain.pledges.figures import PledgeFigures
from domain.rounds.round import Round, RoundKind, Task
from domain.study.figures import StudyFigures
from domain.study.round import StudyRound
from domain.talk.messages import Choice, Text, say
from handlers.figures.summary import share
from handlers.talk.command import command_button
from handlers.talk.slots import Slot


class KindOfRound(Protocol):
    """What the house knows of a kind of rounds; its module states it."""


KINDS: Slot[KindOfRound] = Slot("kinds of rounds")
"""The kinds of rounds that the modules bring."""

WHOLE = "whole"
"""The part of a task that is all of it; see `doing_door`."""

VIEW = say("round-door-view")


@dataclass(frozen=True, slots=True)
class _Kind:
    """`command` does the task, `view` shows the round to the office. `late`: may be done while the round is open.

    `attended`: commands, with their labels, that a unit's leaders have beyond those of every round.
    """

    command: str
    view: str
    late: bool
    share: Callable[[Figures], Share]
    counts: Callable[[Figures], tuple[Text, ...]]
    attended: tuple[tuple[str, Text], ...] = ()


def _pledge_counts(figures: PledgeFigures) -> tuple[Text, ...]:
    return (
        say(
            "round-counts",
            approved=figures.approved,
            waiting=figures.waiting,
            returned=figures.returned,
            missing=figures.missing,
        ),
    )


def _study_counts(figures: StudyFigures) -> tuple[Text, ...]:
    ways = say(
        "round-ways",
        direct=figures.direct,
        online=figures.online,
        self_study=figures.self_study,
        makeup=figures.makeup,
    )
    reflections = say(
        "round-reflections",
        share=share(figures.reflection),
        accepted=figures.accepted,
        returned=figures.returned,
    )
    return (
        ways,
        say("round-not-studied", excused=figures.excused, unexcused=figures.unexcused),
        *((reflections,) if figures.reflections else ()),
    )


_KINDS: Mapping[RoundKind, _Kind] = {
    RoundKind.PLEDGE: _Kind(
        command="dangky",
        view="dot",
        late=False,
        share=lambda figures: figures.of(PledgeFigures).registration,
        counts=lambda figures: _pledge_counts(figures.of(PledgeFigures)),
    ),
    RoundKind.STUDY: _Kind(
        command="hoctap",
        view="nghiquyet",
        late=True,
        share=lambda figures: figures.of(StudyFigures).completion,
        counts=lambda figures: _study_counts(figures.of(StudyFigures)),
        attended=(("diemdanh", say("round-door-attendance")),),
    ),
}


def doing_command(kind: RoundKind) -> str:
    """The command with which tasks of this kind are done."""
    return _KINDS[kind].command


def doing_door(round_: Round, *, part: str = WHOLE, named: bool = False) -> Choice:
    """The button behind which the round's task is done; `named` says of which round, where several doors stand
    together.

    `part` is what is left of it: `whole`, or of a study `reflection` or `returned` (the reflection).
    """
    kind = round_.kind.value
    label = (
        say("doing-in", kind=kind, part=part, title=round_.title)
        if named
        else say("doing-now", kind=kind, part=part)
    )
    return command_button(_KINDS[round_.kind].command, label, round_.id)


def can_be_done(task: Task, now: datetime) -> bool:
    """Whether the person can do it themselves: before the deadline that binds them, or late where the kind allows."""
    return now < task.seat.deadline or _KINDS[task.round.kind].late


def called(round_: Round) -> Text:
    """The round's name; a study round's carries the resolution's number, unless its title does or there is none."""
    number = round_.resolution.number if isinstance(round_, StudyRound) else ""
    if number in round_.title or not any(letter.isdigit() for letter in number):
        return say("round-called", title=round_.title)
    return say("round-called-numbered", title=round_.title, number=number)


def resolution_line(round_: StudyRound) -> Text:
    """The resolution's number, date and issuing body."""
    resolution = round_.resolution
    return say(
        "round-resolution", number=resolution.number, day=resolution.issued_on, issuer=resolution.issuer
    )


def share_of(round_: Round, figures: Figures) -> Share:
    """How many have done what this round asks for."""
    return _KINDS[round_.kind].share(figures)


def counts_of(round_: Round, figures: Figures) -> tuple[Text, ...]:
    """The round's other counts, a line each."""
    return _KINDS[round_.kind].counts(figures)


def view_door(round_: Round, label: Text = VIEW) -> Choice:
    """The button at which the office looks at the round."""
    return command_button(_KINDS[round_.kind].view, label, round_.id)


def attending_doors(round_: Round) -> tuple[Choice, ...]:
    """What else the leaders of a unit may do about those who are missing in a round of this kind."""
    return tuple(command_button(command, label, round_.id) for command, label in _KINDS[round_.kind].attended)
