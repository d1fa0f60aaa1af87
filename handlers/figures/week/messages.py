"""Two of the week's messages, composed when they leave: the question, the office's week. See `unit_message`, too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.calendar.periods import Period
from domain.calendar.working_days import Week
from domain.figures.tree import Branch, alone, find, walk, worst_first
from domain.figures.week_hours import remarks_close
from domain.people.person import LEADING, Role
from domain.rounds.round import Round
from domain.talk.messages import BLANK, Argument, Document, Reply, Text, reply, say
from handlers.figures.block import FIGURES, CountedRound, rounds_in
from handlers.figures.papers import charts_document, draft_document
from handlers.figures.summary import running
from handlers.figures.week.acts import MOST_NAMES, act_buttons, acts_of_unit, chasing_button
from handlers.figures.week.figures import (
    behind_text,
    is_behind,
    remark_text,
    result_lines,
    rounds_of_week,
    view_of,
    week_blocks,
    without_rounds,
)
from handlers.figures.week.remark import remark_argument
from handlers.figures.week.undecided import undecided_section
from handlers.rounds.schedule import moment_text
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

MOST_ACTS = 3
"""Buttons for what is open, beside the one that answers Friday's question."""
WORST_OF_ALL = 3
"""Units that the office's message names; its papers have all of them, and ten lines are read."""


async def compose_question(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The unit's figures and the question for one line; None once it was answered, closed or is another's business."""
    week, unit_id = Week.parse(about["week"]), about["unit"]
    names = {grant.unit_id: grant.unit_name for grant in scene.caller.grants if grant.role in LEADING}
    if week is None or unit_id not in names or scene.now >= remarks_close(week, scene.calendar):
        return None
    if unit_id in await scene.work.weeks.remarks(week.label, (unit_id,), scene.today):
        return None
    rounds = running(await scene.work.rounds.of_scope((unit_id,), scene.today), scene.now)
    if not rounds:
        return None
    ids = [round_.id for round_ in rounds]
    figures = await scene.work.figures.total((unit_id,), ids, scene.now, scene.today)
    asking = rounds_in(scene.modules, figures, rounds)
    if not asking:
        return None

    def rest(one: CountedRound) -> list[Text]:
        return one.block.rest(figures, one.round, scene.now)

    lines = week_blocks(names[unit_id], week, figures, asking, rest)
    until = moment_text(remarks_close(week, scene.calendar), scene.calendar)
    ask = say("figures-week-question", unit=names[unit_id], until=until)
    answer = command_button("baocao", say("figures-week-button-remark"), remark_argument(week, unit_id))
    # Figures that are not right are put right by acting, not by a remark on them.
    acts = act_buttons((await acts_of_unit(scene, unit_id, rounds))[:MOST_NAMES])[:MOST_ACTS]
    nominate = command_button("gioithieu", say("figures-week-button-nominate"), unit_id)
    return reply(*lines, BLANK, ask, choices=(answer, *acts, nominate))


async def compose_week_of_office(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The committee's week: totals against the week before, the worst units with their remarks, the papers."""
    week, unit_id = Week.parse(about["week"]), about["unit"]
    if week is None or unit_id not in scene.caller.units(Role.OFFICE):
        return None
    known_rounds = await scene.work.rounds.of_scope((unit_id,), scene.today)
    view = await view_of(scene.work, week, scope=(unit_id,), calendar=scene.calendar)
    top = find(view.branches, unit_id) if view else None
    asking = rounds_in(scene.modules, top.line.figures, known_rounds) if top else ()
    undecided = await undecided_section(scene, unit_id)
    if view is None or top is None or not asking:
        if not undecided.new:
            return None
        head = without_rounds(scene, week, unit_id, office=True)
        return reply(head, *undecided.lines, choices=tuple(undecided.buttons))

    def rest(one: CountedRound) -> list[Text]:
        return one.block.rest_of_committee(top, one.round, scene.now)

    remarks = await scene.work.weeks.remarks(week.label, (unit_id,), week.sunday)
    own = [alone(branch) for branch in walk((top,)) if branch.own.asks]
    worst = [unit for unit in worst_first(own, [one.round for one in asking]) if is_behind(unit, asking)]
    asked = await _asked_to_remark(scene, own, week)
    lines = result_lines(top.line.unit_name, view, top, asking, rest)
    if len(asking) > 1:
        lines.append(BLANK)
    lines.append(say("figures-week-remarks", received=len(asked & remarks.keys()), units=len(asked)))
    lines += await _beside_rounds(scene, unit_id, week)
    lines += undecided.lines
    head = say("figures-week-worst", count=len(worst)) if worst else say("figures-week-none-behind")
    lines += [BLANK, head]
    for number, unit in enumerate(worst[:WORST_OF_ALL], 1):
        name = _branch_name(unit, top)
        lines.append(behind_text(view, unit, number=number, name=name, rounds=asking))
        if said := remarks.get(unit.line.unit_id):
            lines.append(remark_text(said))
    if (root := await scene.work.audit.root()) is not None:
        lines += [BLANK, say("audit-root", number=root.number, root=root.short)]
    buttons = (
        *undecided.buttons,
        *chasing_button(scene, worst, asking),
        command_button("tonghop", say("figures-week-button-summary"), unit_id),
        command_button("xuat", say("figures-week-button-export"), unit_id),
    )
    rounds = rounds_of_week(known_rounds, week, scene.calendar)
    if not rounds:
        return reply(*lines, choices=buttons, expects="letter")
    # Nobody asked for it: names and people's words do not go out by themselves, they are fetched by their own account.
    counts = workbook_document(scene, unit_id, rounds, counts_alone=True)
    full = replace(workbook_document(scene, unit_id, rounds), by_link=True)
    period = Period.of("week", week.sunday)
    papers = (charts_document(scene, unit_id, period), draft_document(scene, unit_id, period))
    return reply(*lines, BLANK, choices=buttons, documents=(*papers, counts, full), expects="letter")


def workbook_document(
    scene: Scene, unit_id: str, rounds: Sequence[Round], *, counts_alone: bool = False
) -> Document:
    """The consolidated workbook of these rounds for this unit, made for the caller; with `counts_alone` nobody is named
    in it. Ids are parted by spaces."""
    ids = " ".join(round_.id for round_ in rounds)
    part = {"counts": "alone"} if counts_alone else {}
    return Document("workbook", {"unit": unit_id, "rounds": ids, "by": scene.person.id, **part})


# ---------------------------------------------------------------- parts of a message


async def _beside_rounds(scene: Scene, unit_id: str, week: Week) -> list[Text]:
    """What modules without rounds say of the office's week."""
    return [line for block in scene.modules[FIGURES] for line in await block.of_week(scene, unit_id, week)]


async def _asked_to_remark(scene: Scene, own: Iterable[Branch], week: Week) -> set[str]:
    """The units with people in the week's rounds and somebody at their head, who was asked for a remark."""
    holdings = await scene.work.people.holdings(LEADING, week.sunday)
    return {branch.line.unit_id for branch in own} & {grant.unit_id for _, grant in holdings}


def _branch_name(unit: Branch, top: Branch) -> Argument:
    """A unit's name with the body above it, as many cells bear the same name; the people of a body are called so."""
    branch = find((top,), unit.line.unit_id)
    if branch is not None and branch.children:
        return say("figures-week-own-people", unit=unit.line.unit_name)
    above = find((top,), unit.line.parent_id) if unit.line.parent_id else None
    if above is None or above.line.unit_id == top.line.unit_id:
        return unit.line.unit_name
    return say("figures-week-unit-under", unit=unit.line.unit_name, body=above.line.unit_name)
