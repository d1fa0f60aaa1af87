"""`/tiepcan`: whom messages reach. Counts first; then a body's units, worst first, or a cell's names with what to do.

Every view is a message with buttons to the next one, so nothing has to be remembered between two of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.people.person import Person
from domain.people.reach import (
    SILENT_AFTER,
    UNLINKED,
    ReachBranch,
    ReachCounts,
    ReachLine,
    ReachState,
    grow_reach,
    worst_reached,
)
from domain.talk.messages import BLANK, Argument, Choice, Reply, Text, reply, say
from handlers.people.accounts.codes import scope
from handlers.people.actions.looking import note_look
from handlers.people.finding import PICKED
from handlers.talk.command import Command, MenuGroup, command_button, leader_or_office
from handlers.talk.scene import Outcome, Scene

COMMAND = "tiepcan"
PAGE = 10
"""Units on one page."""
MOST_NAMES = 20
"""Names under one heading; the rest is counted."""

_VIEW = re.compile(r"(?P<unit>[0-9a-f]{32})(?:_(?P<mode>[uo])(?P<page>[0-9]{1,4}))?")
_ACTS: Mapping[ReachState, str] = {
    ReachState.NEVER: "ma",
    ReachState.PAPER: "nhapthay",
    ReachState.BLOCKED: "ma",
    ReachState.UNAGREED: "",
    ReachState.SILENT: "",
}
"""Whoever needs care, in this order, and the command that is their act; empty: only a call helps, and no telephone
number is kept."""


@dataclass(frozen=True, slots=True)
class _View:
    """What a button opens: a unit by id (or by its code, as typed), its own people (`o`) or its units, and the
    page."""

    unit: str = ""
    own: bool = False
    page: int = 1

    @classmethod
    def parse(cls, argument: str) -> _View:
        match = _VIEW.fullmatch(argument)
        if match is None:
            return cls(argument)
        return cls(match["unit"], match["mode"] == "o", max(1, int(match["page"] or 1)))

    @property
    def argument(self) -> str:
        return f"{self.unit}_{'o' if self.own else 'u'}{self.page}"


async def show(scene: Scene) -> Outcome:
    """The view that the argument names; without one all that the caller looks after."""
    view = _View.parse(scene.argument)
    units = await scene.work.people.units(scope(scene), scene.today)
    silent_before = scene.now - SILENT_AFTER
    counts = await scene.work.reach.units(scope(scene), scene.today, silent_before=silent_before)
    branches = grow_reach(units, counts)
    here = _here(view, branches)
    if here is None and view.unit:
        return _only(
            reply(
                say("people-reach-not-in-scope"),
                choices=(command_button(COMMAND, say("people-reach-button-top")),),
            )
        )
    if here is None:
        return _only(_several(view, branches))
    if here.parts and not view.own:
        return _only(_body(view, here, branches))
    if here.unit.id != scene.person.unit_id:
        await note_look(
            scene.work,
            scene.person,
            here.unit.id,
            calendar=scene.calendar,
            day=scene.today,
            now=scene.now,
        )
    people = await scene.work.reach.people(
        scope(scene), scene.today, now=scene.now, silent_before=silent_before, unit_id=here.unit.id
    )
    return _only(_cell(here, people, branches))


def _here(view: _View, branches: Mapping[str, ReachBranch]) -> ReachBranch | None:
    """The unit of the view; where none is named, the only one at the top of what the caller sees."""
    if view.unit:
        typed = view.unit.strip().casefold()
        coded = (one for one in branches.values() if one.unit.code.casefold() == typed)
        return branches.get(view.unit) or next(coded, None)
    tops = _tops(branches)
    return tops[0] if len(tops) == 1 else None


def _tops(branches: Mapping[str, ReachBranch]) -> list[ReachBranch]:
    return [one for one in branches.values() if one.unit.parent_id not in branches]


# ---------------------------------------------------------------- units


def _several(view: _View, branches: Mapping[str, ReachBranch]) -> Reply:
    """The units at the top, where the caller looks after more than one."""
    tops = _tops(branches)
    whole = ReachCounts.total(one.whole for one in tops)
    return _listed(say("people-reach-your-units"), whole, worst_reached(tops), view, ())


def _body(view: _View, here: ReachBranch, branches: Mapping[str, ReachBranch]) -> Reply:
    """A unit with others under it; its own people stand among them as one line."""
    own = ReachBranch(here.unit, here.own, here.own)
    above = branches.get(here.unit.parent_id or "")
    buttons = [command_button("inthe", say("people-reach-button-cards"), "unit-" + here.unit.id)]
    buttons += [_up(above)] if above is not None else []
    parts = worst_reached((own, *here.parts))
    return _listed(here.unit.name, here.whole, parts, replace(view, unit=here.unit.id), buttons)


def _listed(
    title: Argument, whole: ReachCounts, parts: Sequence[ReachBranch], view: _View, others: Sequence[Choice]
) -> Reply:
    pages = max(1, -(-len(parts) // PAGE))
    page = min(view.page, pages)
    shown = parts[(page - 1) * PAGE : page * PAGE]
    lines = [*_counted(title, whole), BLANK, say("people-reach-units", page=page, pages=pages)]
    buttons = []
    for number, part in enumerate(shown, 1):
        own = part.unit.id == view.unit
        name: Argument = say("people-reach-own-people") if own else part.unit.name
        share = part.whole.reached
        lines.append(say("people-reach-unit", number=number, unit=name, reached=share.done, people=share.due))
        buttons.append(
            command_button(
                COMMAND, say("people-reach-button-unit", unit=name), _View(part.unit.id, own).argument
            )
        )
    listed = len(buttons)
    if page < pages and view.unit:
        buttons.append(
            command_button(COMMAND, say("people-reach-button-more"), replace(view, page=page + 1).argument)
        )
    return reply(*lines, choices=(*buttons, *others), listed=listed)


# ---------------------------------------------------------------- people


def _cell(here: ReachBranch, people: Sequence[ReachLine], branches: Mapping[str, ReachBranch]) -> Reply:
    """The unit's own people under what they need, numbered where a button is theirs."""
    lines = _counted(here.unit.name, here.own)
    buttons: list[Choice] = []
    for state, command in _ACTS.items():
        found = [one for one in people if one.state is state]
        if not found:
            continue
        lines += [BLANK, say(f"people-reach-{state.value}", count=len(found))]
        for one in found[:MOST_NAMES]:
            if command:
                buttons.append(_act(command, one.person))
            lines.append(_name(one, number=len(buttons) if command else 0))
        if len(found) > MOST_NAMES:
            lines.append(say("people-reach-more-names", count=len(found) - MOST_NAMES))
    if here.own.people and not any(here.own.of(state) for state in _ACTS):
        lines += [BLANK, say("people-reach-all-well")]
    listed = len(buttons)
    if here.own.of(*UNLINKED):
        buttons.append(command_button("inthe", say("people-reach-button-cards"), "unit-" + here.unit.id))
    above = here if here.parts else branches.get(here.unit.parent_id or "")
    if above is not None:
        buttons.append(_up(above))
    return reply(*lines, choices=tuple(buttons), listed=listed)


def _act(command: str, person: Person) -> Choice:
    return command_button(
        command, say(f"people-reach-act-{command}", name=person.full_name), PICKED + person.id
    )


def _name(line: ReachLine, *, number: int) -> Text:
    name = line.person.full_name
    said = (
        say("people-reach-name-numbered", number=number, name=name)
        if number
        else say("people-reach-name", name=name)
    )
    for note in _notes(line):
        said = say("people-reach-noted", name=said, note=note)
    return said


def _notes(line: ReachLine) -> list[Text]:
    notes = [say(f"channels-name-{channel}") for channel in line.channels]
    if line.state is ReachState.SILENT and line.heard_at is not None:
        notes.append(say("people-reach-heard", at=line.heard_at))
    if line.code_until is not None:
        notes.append(say("people-reach-code", until=line.code_until))
    return notes


# ---------------------------------------------------------------- counts


def _counted(title: Argument, counts: ReachCounts) -> list[Text]:
    """The unit in numbers: whom messages reach, by which accounts, and who needs care."""
    if not counts.people:
        return [say("people-reach-title", unit=title), say("people-reach-nobody")]
    share = counts.reached
    percent: Argument = 0 if share.percent is None else share.percent
    lines = [
        say("people-reach-title", unit=title),
        say("people-reach-share", reached=share.done, people=share.due, percent=percent),
    ]
    if counts.several:
        lines.append(say("people-reach-several", count=counts.several))
    lines += [
        say("people-reach-only", channel=say(f"channels-name-{channel}"), count=number)
        for channel, number in counts.only.items()
    ]
    care = [(one, counts.of(one)) for one in _ACTS]
    lines += [
        say(f"people-reach-count-{one.value}", count=number, days=SILENT_AFTER // timedelta(days=1))
        for one, number in care
        if number
    ]
    return lines


def _up(above: ReachBranch) -> Choice:
    return command_button(
        COMMAND, say("people-reach-button-up", unit=above.unit.name), _View(above.unit.id).argument
    )


def _only(said: Reply) -> Outcome:
    return Outcome((said,))


COMMANDS: tuple[Command, ...] = (
    Command(
        COMMAND,
        show,
        guard=leader_or_office,
        aliases=("tiep can", "ban do tiep can", "tinh hinh lien ket", "ai chua lien ket", "reach"),
        group=MenuGroup.CELL,
        place=295,
    ),
)
