"""The figures now: `/tonghop` for the office, unit by unit, and `/chibo` for a unit with its names.

Every view is a message with buttons to the next view, so nothing has to be remembered between two of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.figures.counts import Figures
from domain.figures.past_day import day_of_figures
from domain.figures.tree import Branch, figures_day, find, grow, parts, walk, worst_first
from domain.people.person import LEADING, Role, Scope
from domain.ports import Work
from domain.rounds.round import Round
from domain.talk.messages import BLANK, Argument, Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.figures.block import FIGURES, CountedRounds, Part, RoundBlock, counted_rounds, rounds_in
from handlers.figures.lines import unit_line
from handlers.figures.past_day import asked_past_day, end_of_day, late_line, rounds_as_of
from handlers.figures.unit_names import names_of_unit
from handlers.people.actions.looking import note_look, note_refused
from handlers.rounds.kinds import KINDS, option_of
from handlers.rounds.schedule import moment_text
from handlers.talk.command import Command, MenuGroup, command_button, leader_or_office, office
from handlers.talk.scene import Outcome, Scene

PAGE = 10
"""Units on one page: as many buttons as a thumb finds."""

MOST_ROUNDS = 3
"""Rounds that one message tells of; the others are chosen from the list."""

_UNIT_TAIL = 8
"""The last letters of an id stand for it in a button: they are random, and its data have room for 48 bytes."""

_VIEW = re.compile(
    r"(?P<unit>[0-9A-Za-z]*)_(?P<rounds>[0-9A-Za-z]*)_(?P<mode>[rn]?)(?P<page>[0-9]{1,4})(?:_(?P<day>[0-9]{8}))?"
)


@dataclass(frozen=True, slots=True)
class View:
    """What a button opens: which unit, over which rounds (all open ones if empty), which page of what.

    `mode` is `r` for the list of rounds, `n` for names, empty for figures. `unit` and `rounds` are ends of ids.
    """

    unit: str = ""
    rounds: str = ""
    mode: str = ""
    page: int = 1
    day: date | None = None
    """The past day at whose end the figures stood so; None for now."""

    @classmethod
    def parse(cls, argument: str) -> View:
        """The view a button names; anything else is taken as the id or the code of a unit."""
        match = _VIEW.fullmatch(argument)
        if match is None:
            return cls(unit=argument)
        try:
            day = date.fromisoformat(match["day"]) if match["day"] else None
        except ValueError:
            return cls(unit=argument)
        return cls(match["unit"], match["rounds"], match["mode"], max(1, int(match["page"])), day)

    @property
    def argument(self) -> str:
        """The button's argument that `parse` reads."""
        day = f"_{self.day:%Y%m%d}" if self.day else ""
        return f"{self.unit[-_UNIT_TAIL:]}_{self.rounds[-_UNIT_TAIL:]}_{self.mode}{self.page}{day}"

    def finds(self, unit_id: str, code: str) -> bool:
        """Whether this is the view's unit: by id, by its end as a button has it, or by its code as people type
        it."""
        return self.unit in (unit_id, unit_id[-_UNIT_TAIL:]) or self.unit.casefold() == code.casefold()


async def tree_now(
    work: Work, *, scope: Scope, rounds: Sequence[str], at: datetime, day: date
) -> tuple[Branch, ...]:
    """The units of the scope with their figures in these rounds, rolled up."""
    units = await work.people.units(scope, day)
    return grow(units, await work.figures.units(scope, rounds, at, day) if rounds else ())


def running(rounds: Sequence[Round], at: datetime) -> list[Round]:
    """Those that have opened and are not closed."""
    return [round_ for round_ in rounds if round_.running(at)]


async def committee(scene: Scene) -> Outcome:
    """`/tonghop`: the office's figures, worst units first."""
    scope = scene.caller.units(Role.OFFICE)
    view = View.parse(scene.argument)
    back = await asked_past_day(scene, view.unit, view.day, scope)
    if isinstance(back, Refusal):
        now = command_button("tonghop", say("figures-past-button-now"))
        return _summary_only(reply(back.why, choices=(now,)))
    if back.read:
        view = View(day=back.day)
    if back.day is not None:
        scene = replace(scene, now=end_of_day(back.day, scene.calendar))
    rounds = rounds_as_of(await scene.work.rounds.of_scope(scope, scene.today), back.day, scene.now)
    if not rounds:
        buttons = tuple(
            command_button(kind.view, say("figures-summary-button-open", kind=kind.kind))
            for kind in scene.modules[KINDS]
        )
        return _summary_only(reply(say("figures-summary-no-rounds"), choices=buttons))
    if view.mode == "r":
        return _summary_only(_summary_rounds(scene, view, rounds))
    chosen = _summarised_rounds(view, rounds, scene.now)
    if not chosen:
        pick = command_button(
            "tonghop", say("figures-summary-button-rounds"), replace(view, mode="r", rounds="").argument
        )
        none = say("figures-past-none-open", day=view.day) if view.day else say("figures-summary-none-open")
        return _summary_only(reply(none, choices=(pick,)))
    day = figures_day(chosen, today=scene.today, calendar=scene.calendar)
    branches = await tree_now(
        scene.work, scope=scope, rounds=[round_.id for round_ in chosen], at=scene.now, day=day
    )
    branch = _summary_branch(view, branches)
    if branch is None and view.unit:
        up = command_button("tonghop", say("figures-summary-button-top"))
        return _summary_only(reply(say("figures-summary-not-in-scope"), choices=(up,)))
    return _summary_only(await _summary_figures(scene, view, branch, branches, chosen, command="tonghop"))


async def unit(scene: Scene) -> Outcome:
    """`/chibo`: one unit, with its names where it is a cell, with its cells where it is a body."""
    leads = scene.caller.units(*LEADING)
    view = View.parse(scene.argument)
    if not view.unit and not leads:
        return Outcome((), then="tonghop")
    scope = tuple(dict.fromkeys((*leads, *scene.caller.units(Role.OFFICE)))) if view.unit else leads
    rounds = _summarised_rounds(view, await scene.work.rounds.of_scope(scope, scene.today), scene.now)
    day = figures_day(rounds, today=scene.today, calendar=scene.calendar)
    branches = await tree_now(
        scene.work, scope=scope, rounds=[round_.id for round_ in rounds], at=scene.now, day=day
    )
    branch = _summary_branch(view, branches)
    if branch is None and view.unit:
        # What was typed may be a slip: an id, whole or as a button has it, is not.
        if _VIEW.fullmatch(scene.argument) or await scene.work.people.found_at((view.unit,), scene.today):
            await note_refused(
                scene.work, scene.person, calendar=scene.calendar, day=scene.today, now=scene.now
            )
        up = command_button("chibo", say("figures-summary-button-mine"))
        return _summary_only(reply(say("figures-summary-not-in-scope"), choices=(up,)))
    if branch is None:
        led = [branch for branch in walk(branches) if branch.line.unit_id in leads]
        counted = counted_rounds(scene.modules, rounds)
        lines = [
            unit_line(number, branch.line.unit_name, branch.line.figures, counted)
            for number, branch in enumerate(led, 1)
        ]
        buttons = (_summary_unit_button("chibo", View(unit=branch.line.unit_id), branch) for branch in led)
        return _summary_only(
            reply(say("figures-summary-pick-unit"), *lines, choices=tuple(buttons), listed=len(lines))
        )
    if view.mode != "n" and any(part.line.unit_id != branch.line.unit_id for part in parts(branch)):
        return _summary_only(await _summary_figures(scene, view, branch, branches, rounds, command="chibo"))
    if branch.line.unit_id != scene.person.unit_id:
        await note_look(
            scene.work,
            scene.person,
            branch.line.unit_id,
            calendar=scene.calendar,
            day=scene.today,
            now=scene.now,
        )
    led_here = any(_branches_contain(branches, unit_id, branch.line.unit_id) for unit_id in leads)
    return _summary_only(await names_of_unit(scene, branch, rounds, day=day, leads=led_here))


async def _summary_figures(
    scene: Scene,
    view: View,
    branch: Branch | None,
    branches: tuple[Branch, ...],
    rounds: Sequence[Round],
    *,
    command: str,
) -> Reply:
    """A block a round, the most urgent first, and a page of parts of `branch`, or of everything the caller sees."""
    whole = branch.line.figures if branch else Figures.total(branch.line.figures for branch in branches)
    counted = rounds_in(scene.modules, whole, rounds) or counted_rounds(scene.modules, rounds)
    shown_rounds = counted[:MOST_ROUNDS]
    pieces = parts(branch) if branch else tuple(branch for branch in branches if branch.line.figures.asks)
    ordered = worst_first(pieces, [one.round for one in shown_rounds])
    pages = max(1, -(-len(ordered) // PAGE))
    page = min(view.page, pages)
    view = replace(view, unit=branch.line.unit_id if branch else "", mode="", page=1)
    name: Argument = branch.line.unit_name if branch else say("figures-summary-your-units")
    title = say("figures-past-title", unit=name, day=view.day) if view.day else None
    lines = [title or say("figures-summary-title", unit=name, at=scene.now)]
    told_of = Part(tops=(branch,) if branch else branches, rounds=rounds, whole=whole)
    lines += await _figures_blocks(scene, told_of, shown_rounds, more=len(counted) - len(shown_rounds))
    if view.day:
        told_units = [branch.line.unit_id] if branch else scene.caller.units(Role.OFFICE)
        late = await late_line(scene.work, told_units, scene.today, scene.now)
        lines += [BLANK, late] if late else []
    buttons: list[Choice] = []
    listed = 0
    is_cell = branch is not None and all(part.line.unit_id == branch.line.unit_id for part in ordered)
    if not is_cell:
        shown = ordered[(page - 1) * PAGE : page * PAGE]
        lines += [BLANK, say("figures-summary-units", page=page, pages=pages)]
        for number, part in enumerate(shown, 1):
            own = branch is not None and part.line.unit_id == branch.line.unit_id
            called: Argument = say("figures-summary-own-people") if own else part.line.unit_name
            lines.append(unit_line(number, called, part.line.figures, shown_rounds))
            buttons.append(_summary_part_button(command, view, part, own=own))
        listed = len(buttons)
        lines += [BLANK, say("figures-summary-type-a-number")] if buttons else []
        if page < pages:
            buttons.append(
                command_button(
                    command, say("figures-summary-button-more"), replace(view, page=page + 1).argument
                )
            )
    elif whole.asks and view.day is None:
        buttons.append(command_button("chibo", say("figures-summary-button-names"), view.argument))
    if command == "tonghop":
        buttons.append(
            command_button(command, say("figures-summary-button-rounds"), replace(view, mode="r").argument)
        )
        present = command_button("tonghop", say("figures-past-button-now"))
        export = command_button("xuat", say("figures-summary-button-export"))
        buttons.append(present if view.day else export)
    if (above := _branch_above(branch, branches)) is not None:
        up = replace(view, unit=above.line.unit_id)
        buttons.append(
            command_button(command, say("figures-summary-button-up", unit=above.line.unit_name), up.argument)
        )
    return reply(*lines, choices=tuple(buttons), listed=listed)


async def _figures_blocks(scene: Scene, part: Part, rounds: CountedRounds, *, more: int) -> list[Text]:
    """A block for each of these rounds, how many `more` there are, and what other modules say."""
    lines: list[Text] = []
    for counted in rounds:
        told = await counted.block.paragraph(scene, replace(part, rounds=(counted.round,)))
        lines += [BLANK, _summary_round_line(scene, counted.round), *told]
    if more:
        lines += [BLANK, say("figures-summary-more-rounds", count=more)]
    for block in scene.modules[FIGURES]:
        if not isinstance(block, RoundBlock) and (told := await block.paragraph(scene, part)):
            lines += [BLANK, *told]
    return lines


def _summary_rounds(scene: Scene, view: View, rounds: Sequence[Round]) -> Reply:
    """All open rounds, or any one of them, closed ones included; newest first, a page at a time."""
    pages = -(-len(rounds) // PAGE)
    page = min(view.page, pages)
    figures = View(unit=view.unit, day=view.day)
    lines = [say("figures-summary-pick-rounds", page=page, pages=pages)]
    buttons: list[Choice] = []
    if page == 1 and running(rounds, scene.now):
        lines.append(say("figures-summary-pick-open", number=1))
        buttons.append(command_button("tonghop", say("figures-summary-button-all-open"), figures.argument))
    for round_ in rounds[(page - 1) * PAGE : page * PAGE]:
        lines.append(
            say(
                "figures-summary-pick-round",
                number=len(buttons) + 1,
                title=round_.title,
                deadline=moment_text(round_.deadline, scene.calendar),
                state=round_.state.value,
            )
        )
        one = replace(figures, rounds=round_.id)
        buttons.append(command_button("tonghop", option_of(round_), one.argument))
    listed = len(buttons)
    if page < pages:
        more = replace(figures, mode="r", page=page + 1)
        buttons.append(command_button("tonghop", say("figures-summary-button-more"), more.argument))
    return reply(*lines, choices=tuple(buttons), listed=listed)


def _summary_round_line(scene: Scene, round_: Round) -> Text:
    return say(
        "figures-summary-round",
        kind=round_.kind,
        title=round_.title,
        deadline=moment_text(round_.deadline, scene.calendar),
        state=round_.state.value,
    )


def _summarised_rounds(view: View, rounds: Sequence[Round], now: datetime) -> list[Round]:
    if not view.rounds:
        return running(rounds, now)
    return [round_ for round_ in rounds if round_.id.endswith(view.rounds)][:1]


def _summary_branch(view: View, branches: tuple[Branch, ...]) -> Branch | None:
    """The branch the view is about; without a unit the only one at the top, None where there are several."""
    if not view.unit:
        return branches[0] if len(branches) == 1 else None
    found = [branch for branch in walk(branches) if view.finds(branch.line.unit_id, branch.line.unit_code)]
    return found[0] if len(found) == 1 else None


def _branch_above(branch: Branch | None, branches: tuple[Branch, ...]) -> Branch | None:
    return find(branches, branch.line.parent_id) if branch and branch.line.parent_id else None


def _branches_contain(branches: tuple[Branch, ...], top: str, unit_id: str) -> bool:
    above = find(branches, top)
    return above is not None and find((above,), unit_id) is not None


def _summary_part_button(command: str, view: View, part: Branch, *, own: bool) -> Choice:
    if own and view.day:
        # Names are told as they are now: of a past day there is nothing behind it.
        return command_button(command, say("figures-summary-own-people"), view.argument)
    if own:
        return command_button("chibo", say("figures-summary-own-people"), replace(view, mode="n").argument)
    return _summary_unit_button(command, replace(view, unit=part.line.unit_id), part)


def _summary_unit_button(command: str, view: View, branch: Branch) -> Choice:
    return command_button(
        command, say("figures-summary-button-unit", unit=branch.line.unit_name), view.argument
    )


def _summary_only(said: Reply) -> Outcome:
    return Outcome((said,))


COMMANDS = (
    Command(
        "chibo",
        unit,
        guard=leader_or_office,
        aliases=("chi bo", "chi bo toi", "don vi cua toi", "danh sach chi bo", "cell", "unit"),
        said=True,
        group=MenuGroup.FIGURES,
        place=250,
    ),
    Command(
        "tonghop",
        committee,
        guard=office,
        aliases=("tong hop", "th", "so lieu", "bao cao tong hop", "summary", "figures"),
        said=True,
        reads=day_of_figures,
        group=MenuGroup.FIGURES,
        place=245,
    ),
)
