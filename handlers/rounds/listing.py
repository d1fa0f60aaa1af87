"""The office's rounds: `/dot` lists them, shows one with its figures, and opens what may be done with it."""

from __future__ import annotations

from domain.figures.counts import Figures
from domain.rounds.round import Round, RoundState
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.rounds.changes import CLOSE_ROUND, EXTEND, MOVE_DEADLINE
from handlers.rounds.choosing import is_ours
from handlers.rounds.kinds import KINDS, ROUND_COMMAND, called, kind_of, share
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.preflight import calendar_lines
from handlers.rounds.schedule import left_text, moment_text
from handlers.talk.command import COMMAND_PREFIX, Command, command_button, office
from handlers.talk.scene import Outcome, Scene

SHOWN = 9
"""Rounds in the list; their numbers are typed with one key."""


async def rounds(scene: Scene) -> Outcome:
    """`/dot`: all rounds of the scope, or the one that was asked for; other kinds of rounds have views of their own."""
    known = await scene.work.rounds.of_scope(office_scope(scene), scene.today)
    if not scene.argument:
        return Outcome((await _listed(scene, known),))
    round_ = next((one for one in known if one.id == scene.argument), None)
    if round_ is None:
        return Outcome((await _listed(scene, known, say("rounds-unknown")),))
    kind = kind_of(scene, round_)
    if kind.view == ROUND_COMMAND:
        return Outcome((await _one(scene, round_),))
    return Outcome((), then=kind.view_button(round_).token.removeprefix(COMMAND_PREFIX))


async def _listed(scene: Scene, known: list[Round], *notes: Text) -> Reply:
    another = tuple(kind.another for kind in scene.modules[KINDS])
    if not known:
        return reply(*notes, say("rounds-none"), choices=another)
    shown = known[:SHOWN]
    figures = await scene.work.figures.by_round(
        office_scope(scene), [round_.id for round_ in shown], scene.now, scene.today
    )
    lines = [
        say(
            "rounds-line",
            number=number,
            kind=round_.kind,
            title=called(round_),
            share=share(figures.get(round_.id, Figures()).tasks),
            state=state_text(scene, round_),
        )
        for number, round_ in enumerate(shown, start=1)
    ]
    older = (say("rounds-older", count=len(known) - SHOWN),) if len(known) > SHOWN else ()
    buttons = (
        kind_of(scene, round_).view_button(round_, say("rounds-option", title=called(round_)))
        for round_ in shown
    )
    choices = (*buttons, *another)
    return reply(*notes, say("rounds-list"), *lines, *older, choices=choices, listed=len(lines))


async def _one(scene: Scene, round_: Round) -> Reply:
    kind = kind_of(scene, round_)
    figures = await scene.work.figures.total(office_scope(scene), [round_.id], scene.now, scene.today)
    lines = [
        say("rounds-title", title=called(round_)),
        say("rounds-state", state=state_text(scene, round_)),
        say("rounds-deadline", moment=moment_text(round_.deadline, scene.calendar)),
        *kind.terms(round_),
        BLANK,
        say("rounds-done", kind=round_.kind, share=share(figures.tasks)),
        *kind.counts(figures),
    ]
    buttons: list[Choice] = []
    if round_.state is RoundState.OPEN:
        if scene.now < round_.deadline:
            to_come = calendar_lines(
                scene, opens_at=round_.opens_at, deadline=round_.deadline, after=scene.now
            )
            lines += [BLANK, *to_come]
        if await is_ours(scene, round_):
            buttons = [
                command_button("doihan", say("rounds-door-deadline"), round_.id),
                command_button("giahan", say("rounds-door-extend"), round_.id),
                command_button("dongdot", say("rounds-door-close"), round_.id),
            ]
        else:
            lines += [BLANK, say("rounds-not-ours")]
        if scene.now < round_.deadline:
            buttons.append(rehearse_button(round_))
        if scene.now >= round_.opens_at:
            buttons.append(command_button("nhac", say("rounds-door-nudge"), round_.id))
    return reply(*lines, choices=(*buttons, command_button(ROUND_COMMAND, say("rounds-door-list"))))


def state_text(scene: Scene, round_: Round) -> Text:
    """How a round stands now: still to open, open with so many days left, over, closed."""
    if round_.state is RoundState.CLOSED:
        return say("rounds-state-closed")
    if scene.now < round_.opens_at:
        return say("rounds-state-ahead", moment=moment_text(round_.opens_at, scene.calendar))
    if scene.now >= round_.deadline:
        return say("rounds-state-over")
    left = left_text(round_.deadline, scene.now, scene.calendar)
    return say("rounds-state-open", left=left)


def rehearse_button(round_: Round) -> Choice:
    """The way to what would still be sent of a round, before it is sent."""
    return command_button("xemtruoc", say("reminders-rehearsal-door"), round_.id)


COMMANDS: tuple[Command, ...] = (
    Command(
        ROUND_COMMAND,
        rounds,
        guard=office,
        aliases=("dot dang ky", "cac dot", "danh sach dot", "quan ly dot", "rounds"),
        place=310,
    ),
    Command("doihan", MOVE_DEADLINE, guard=office, aliases=("doi han", "doi thoi han"), listed=False),
    Command("giahan", EXTEND, guard=office, aliases=("gia han", "extend"), listed=False),
    Command("dongdot", CLOSE_ROUND, guard=office, aliases=("dong dot", "ket thuc dot"), listed=False),
)
