"""The office's rounds: `/dot` lists them, shows one with its figures, and opens what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.rounds.round import Punctuality, Round, RoundState, is_past
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.rounds.afterwards import afterwards_button, afterwards_lines, punctuality_lines
from handlers.rounds.changes import CLOSE_ROUND, MOVE_DEADLINE
from handlers.rounds.choosing import is_ours
from handlers.rounds.kinds import (
    EXTEND_COMMAND,
    KINDS,
    ROUND_COMMAND,
    KindOfRound,
    basis_lines,
    called,
    kind_of,
    option_of,
    share,
)
from handlers.rounds.newcomers import ADD_COMMAND
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.preflight import calendar_lines
from handlers.rounds.schedule import left_text, moment_text
from handlers.talk.command import COMMAND_PREFIX, Command, MenuGroup, command_button, office
from handlers.talk.scene import Outcome, Scene

SHOWN = 9
"""Rounds in the list; their numbers are typed with one key."""


@dataclass(frozen=True, slots=True)
class RoundsView:
    """The office's rounds behind one command: all of them, or the one that was asked for.

    `texts` is the beginning of the ids of what is said of the list. Without `kind` it lists rounds of every kind, and
    leaves one of a kind that has a view of its own to that. `another` opens a round; without it, those of all kinds.
    """

    texts: str
    kind: KindOfRound | None = None
    another: tuple[Choice, ...] = ()

    @property
    def back(self) -> Choice:
        """The button to the list."""
        command = self.kind.view if self.kind else ROUND_COMMAND
        return command_button(command, say(f"{self.texts}-button-list"))

    async def open(self, scene: Scene) -> Outcome:
        """The list, or the round that was asked for."""
        known = [
            round_
            for round_ in await scene.work.rounds.of_scope(office_scope(scene), scene.today)
            if self.kind is None or round_.kind == self.kind.kind
        ]
        if not scene.argument:
            return Outcome((await self._list(scene, known),))
        round_ = next((one for one in known if one.id == scene.argument), None)
        if round_ is None:
            return Outcome((await self._list(scene, known, say(f"{self.texts}-unknown")),))
        kind = kind_of(scene, round_)
        if kind.view == ROUND_COMMAND or self.kind:
            return Outcome((await self._one(scene, round_, kind),))
        return Outcome((), then=kind.view_button(round_).token.removeprefix(COMMAND_PREFIX))

    async def _list(self, scene: Scene, known: list[Round], *notes: Text) -> Reply:
        another = self.another or tuple(kind.another for kind in scene.modules[KINDS])
        if not known:
            return reply(*notes, say(f"{self.texts}-none"), choices=another)
        shown = known[:SHOWN]
        figures = await scene.work.figures.total(
            office_scope(scene), [round_.id for round_ in shown], scene.now, scene.today
        )
        punctual = await scene.work.rounds.punctuality(
            office_scope(scene), [round_.id for round_ in shown], scene.today
        )
        lines = [
            say(
                f"{self.texts}-line",
                number=number,
                kind=round_.kind,
                title=called(round_),
                share=share(figures.tasks(round_.id)),
                state=state_text(scene, round_),
                late=punctual.get(round_.id, Punctuality()).late,
            )
            for number, round_ in enumerate(shown, start=1)
        ]
        older = (say(f"{self.texts}-older", count=len(known) - SHOWN),) if len(known) > SHOWN else ()
        buttons = (kind_of(scene, round_).view_button(round_, option_of(round_)) for round_ in shown)
        head, choices = say(f"{self.texts}-list"), (*buttons, *another)
        return reply(*notes, head, *lines, *older, choices=choices, listed=len(lines))

    async def _one(self, scene: Scene, round_: Round, kind: KindOfRound) -> Reply:
        figures = await scene.work.figures.total(office_scope(scene), [round_.id], scene.now, scene.today)
        punctual = await scene.work.rounds.punctuality(office_scope(scene), [round_.id], scene.today)
        added = await scene.work.rounds.added(round_.id)
        ours, is_open = await is_ours(scene, round_), round_.state is RoundState.OPEN
        lines = [
            say("rounds-title", title=round_.title),
            *kind.document(round_),
            *basis_lines(round_.basis),
            say("rounds-state", state=state_text(scene, round_)),
            say("rounds-deadline", moment=moment_text(round_.deadline, scene.calendar)),
            *kind.terms(round_),
            *(
                afterwards_lines(round_.kind, round_.afterwards, round_.deadline, scene.calendar)
                if is_open
                else ()
            ),
            BLANK,
            say("rounds-done", kind=round_.kind, share=share(figures.tasks(round_.id))),
            *punctuality_lines(round_, punctual.get(round_.id)),
            *kind.counts(round_, figures),
            *((say("rounds-added-since", count=added),) if added else ()),
        ]
        if is_open and not is_past(round_.deadline, scene.now):
            to_come = calendar_lines(
                scene, opens_at=round_.opens_at, deadline=round_.deadline, after=scene.now
            )
            lines += [BLANK, *to_come]
        if is_open and not ours:
            lines += [BLANK, say("rounds-not-ours")]
        buttons = list(kind.office_buttons(round_, ours=ours and is_open))
        if is_open and ours:
            buttons += [
                command_button("doihan", say("rounds-button-deadline"), round_.id),
                command_button(EXTEND_COMMAND, say("rounds-button-extend"), round_.id),
                command_button(ADD_COMMAND, say("rounds-button-add"), round_.id),
                afterwards_button(round_),
                command_button("dongdot", say("rounds-button-close"), round_.id),
            ]
        if is_open and not is_past(round_.deadline, scene.now):
            buttons.append(command_button("xemtruoc", say("reminders-rehearsal-button"), round_.id))
        if is_open and scene.now >= round_.opens_at:
            nudge = say("rounds-button-nudge", kind=round_.kind)
            buttons.append(command_button("nhac", nudge, round_.id))
        return reply(*lines, choices=(*buttons, self.back))


def state_text(scene: Scene, round_: Round) -> Text:
    """The state of a round now: still to open, open with so many days left, over, closed."""
    if round_.state is not RoundState.OPEN:
        return say("rounds-state-closed")
    if scene.now < round_.opens_at:
        return say("rounds-state-ahead", moment=moment_text(round_.opens_at, scene.calendar))
    if is_past(round_.deadline, scene.now):
        return say("rounds-state-over")
    left = left_text(round_.deadline, scene.now, scene.calendar)
    return say("rounds-state-open", left=left)


COMMANDS: tuple[Command, ...] = (
    Command(
        ROUND_COMMAND,
        RoundsView("rounds").open,
        guard=office,
        aliases=("dot dang ky", "cac dot", "danh sach dot", "quan ly dot", "rounds"),
        group=MenuGroup.PLEDGE_ROUNDS,
        place=310,
    ),
    Command("doihan", MOVE_DEADLINE, guard=office, aliases=("doi han", "doi thoi han")),
    Command("dongdot", CLOSE_ROUND, guard=office, aliases=("dong dot", "ket thuc dot")),
)
