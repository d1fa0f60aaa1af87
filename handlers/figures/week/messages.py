"""The week's three messages, composed when they leave: the question, the unit's week, the office's week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.calendar.working_days import Week
from domain.figures.tree import Branch, alone, find, parts, walk, worst_first
from domain.people.person import LEADING, Role
from domain.rounds.round import Round
from domain.talk.messages import BLANK, Argument, Choice, Document, Reply, Text, reply, say
from handlers.figures.block import FIGURES, Kinds, kinds_in
from handlers.figures.summary import running
from handlers.figures.week.acts import acts_of_unit
from handlers.figures.week.figures import (
    WeekView,
    behind_text,
    result_text,
    rounds_of_week,
    stale,
    view_of,
    week_line,
)
from handlers.figures.week.hours import remarks_close
from handlers.figures.week.remark import remark_argument
from handlers.talk.command import command_button
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt

MOST_NAMES = 5
WORST_UNITS = 5
REMARK_LENGTH = 160


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
    kinds = kinds_in(scene.modules, figures)
    if not kinds:
        return None
    lines = [week_line(names[unit_id], week, figures, kinds)]
    for kind in kinds:
        lines += kind.rest(figures)
    ask = say("figures-week-question", until=remarks_close(week, scene.calendar))
    answer = command_button("baocao", say("figures-week-button-remark"), remark_argument(week, unit_id))
    return reply(*lines, BLANK, ask, choices=(answer,))


async def compose_week_of_unit(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The unit's week: the result, at most five names that need an act, what is due. One line when all is well."""
    week, unit_id = Week.parse(about["week"]), about["unit"]
    if week is None or unit_id not in scene.caller.units(*LEADING):
        return None
    known = await scene.work.rounds.of_scope((unit_id,), scene.today)
    view = await view_of(scene.work, week, scope=(unit_id,), rounds=known, calendar=scene.calendar)
    here = find(view.branches, unit_id) if view else None
    if view is None or here is None or here.line.figures.tasks.due == 0:
        return None
    kinds = kinds_in(scene.modules, here.line.figures)
    result = result_text(here.line.unit_name, view, here, kinds)
    ongoing = running(known, scene.now)
    long_over = [round_ for round_ in ongoing if stale(round_, scene.today, scene.calendar)]
    acts = await acts_of_unit(scene, unit_id, [round_ for round_ in ongoing if round_ not in long_over])
    behind = _behind(view, here, kinds)
    due, over = await _due_rounds(scene, unit_id, known), await _long_over(scene, unit_id, long_over)
    for block in scene.modules[FIGURES]:
        due += await block.due(scene, here, known)
    if not (acts or behind or due or over):
        return reply(say("figures-week-all-well", result=result))
    lines = [result]
    buttons: list[Choice] = []
    if acts:
        lines += [BLANK, say("figures-week-acts"), *(act.line for act in acts[:MOST_NAMES])]
        buttons += {one.token: one for act in acts[:MOST_NAMES] for one in act.buttons}.values()
        if len(acts) > MOST_NAMES:
            lines.append(say("figures-week-more-acts", count=len(acts) - MOST_NAMES))
    lines += _section(say("figures-week-behind"), behind) + _section(say("figures-week-due"), due)
    lines += _section(BLANK, over)[1:]
    if behind or over or len(acts) > MOST_NAMES:
        buttons.append(command_button("chibo", say("figures-week-button-unit"), unit_id))
    return reply(*lines, choices=tuple(buttons), expects="letter" if behind else "choice")


async def compose_week_of_office(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The committee's week: totals against the week before, the worst units with their remarks, the workbook."""
    week, unit_id = Week.parse(about["week"]), about["unit"]
    if week is None or unit_id not in scene.caller.units(Role.OFFICE):
        return None
    known = await scene.work.rounds.of_scope((unit_id,), scene.today)
    view = await view_of(scene.work, week, scope=(unit_id,), rounds=known, calendar=scene.calendar)
    top = find(view.branches, unit_id) if view else None
    if view is None or top is None or top.line.figures.tasks.due == 0:
        return None
    remarks = await scene.work.weeks.remarks(week.label, (unit_id,), week.sunday)
    bodies = {branch.line.unit_id for branch in walk((top,)) if branch.children}
    cells = [alone(branch) for branch in walk((top,)) if branch.own.tasks.due]
    kinds = kinds_in(scene.modules, top.line.figures)
    worst = [cell for cell in worst_first(cells) if _is_behind(cell)][:WORST_UNITS]
    lines = [result_text(top.line.unit_name, view, top, kinds)]
    for kind in kinds:
        lines += kind.rest_of_committee(top)
    lines.append(say("figures-week-remarks", received=len(remarks), units=len(cells)))
    lines += [BLANK, say("figures-week-worst") if worst else say("figures-week-none-behind")]
    for number, cell in enumerate(worst, 1):
        name: Argument = cell.line.unit_name
        if cell.line.unit_id in bodies:
            name = say("figures-week-own-people", unit=cell.line.unit_name)
        lines.append(behind_text(view, cell, number=number, name=name, kinds=kinds))
        if said := remarks.get(cell.line.unit_id):
            lines.append(say("figures-week-remark", text=excerpt(said, REMARK_LENGTH)))
    buttons = (
        command_button("tonghop", say("figures-week-button-summary"), unit_id),
        command_button("xuat", say("figures-week-button-export"), unit_id),
    )
    rounds = rounds_of_week(known, week, scene.calendar)
    if not rounds:
        return reply(*lines, choices=buttons, expects="letter")
    documents = (workbook_document(scene, unit_id, rounds),)
    return reply(*lines, choices=buttons, documents=documents, expects="letter")


def workbook_document(scene: Scene, unit_id: str, rounds: Sequence[Round]) -> Document:
    """The consolidated workbook of these rounds for this unit, made for the caller. Ids are parted by spaces."""
    ids = " ".join(round_.id for round_ in rounds)
    return Document("workbook", {"unit": unit_id, "rounds": ids, "by": scene.person.id})


# ---------------------------------------------------------------- parts of a message


def _section(head: Text, lines: Sequence[Text]) -> list[Text]:
    """These lines under their heading and an empty line; nothing where there are none."""
    return [BLANK, head, *lines] if lines else []


def _is_behind(branch: Branch) -> bool:
    figures = branch.line.figures
    return bool(figures.tasks.missing or figures.missing)


def _behind(view: WeekView, here: Branch, kinds: Kinds) -> list[Text]:
    """The worst units under this one, where it has any."""
    below = [part for part in parts(here) if part.line.unit_id != here.line.unit_id]
    late = [part for part in worst_first(below) if _is_behind(part)][:WORST_UNITS]
    return [
        behind_text(view, part, number=number, name=part.line.unit_name, kinds=kinds)
        for number, part in enumerate(late, 1)
    ]


async def _long_over(scene: Scene, unit_id: str, rounds: Sequence[Round]) -> list[Text]:
    """A line for each round of which the names were told often enough: how many are missing still."""
    if not rounds:
        return []
    ids = [round_.id for round_ in rounds]
    figures = await scene.work.figures.by_round((unit_id,), ids, scene.now, scene.today)
    return [
        say("figures-week-long-over", title=round_.title, deadline=round_.deadline, count=missing)
        for round_ in rounds
        if (missing := figures[round_.id].missing if round_.id in figures else 0)
    ]


async def _due_rounds(scene: Scene, unit_id: str, known: Sequence[Round]) -> list[Text]:
    """The rounds that end in the week that begins, while somebody of the unit still owes them something."""
    ends = scene.calendar.span_of(scene.calendar.week_of(scene.today))[1]
    ending = [round_ for round_ in running(known, scene.now) if scene.now < round_.deadline < ends]
    if not ending:
        return []
    ids = [round_.id for round_ in ending]
    figures = await scene.work.figures.by_round((unit_id,), ids, scene.now, scene.today)
    return [
        say("figures-week-due-round", title=round_.title, deadline=round_.deadline)
        for round_ in ending
        if round_.id in figures and figures[round_.id].missing
    ]
