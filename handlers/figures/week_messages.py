"""The week's three messages, composed when they leave: the question, the unit's week, the office's week."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.calendar import Week
from domain.messages import BLANK, Argument, Choice, Document, Reply, Text, reply, say
from domain.people import Role
from domain.pledges import PledgeState, Progress
from domain.rounds import Round
from domain.summaries import MemberLine
from domain.tree import Branch, alone, find, parts, walk, worst_first
from handlers.figures.remark import remark_argument
from handlers.figures.summary import counts, running, share
from handlers.figures.unit_names import is_missing, is_out_of_reach, member_lines
from handlers.figures.week_figures import (
    WeekView,
    change_text,
    remarks_close,
    result_text,
    rounds_of_week,
    view_of,
    week_text,
)
from handlers.talk.command import door
from handlers.talk.scene import Scene
from handlers.talk.typed import excerpt

MOST_NAMES = 5
WORST_UNITS = 5
REMARK_LENGTH = 160

_PLAIN_CODE = re.compile("[A-Za-z0-9_-]{1,32}")


async def compose_question(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The unit's figures and the question for one line; None once it was answered, closed or is another's business."""
    week, unit_id = Week.parse(about["week"]), about["unit"]
    names = {grant.unit_id: grant.unit_name for grant in scene.caller.grants if grant.role in _LEADING}
    if week is None or unit_id not in names or scene.now >= remarks_close(week, scene.calendar):
        return None
    if unit_id in await scene.work.weeks.remarks(week.label, (unit_id,), scene.today):
        return None
    rounds = [
        round_.id for round_ in running(await scene.work.rounds.of_scope((unit_id,), scene.today), scene.now)
    ]
    if not rounds:
        return None
    figures = await scene.work.figures.total((unit_id,), rounds, scene.now, scene.today)
    result = say("week-result", unit=names[unit_id], week=week_text(week), share=share(figures.registration))
    ask = say("week-question", until=remarks_close(week, scene.calendar))
    answer = door("baocao", say("week-door-remark"), remark_argument(week, unit_id))
    return reply(result, counts(figures), BLANK, ask, choices=(answer,))


async def compose_week_of_unit(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The unit's week: the result, at most five names that need an act, what is due. One line when all is well."""
    week, unit_id = Week.parse(about["week"]), about["unit"]
    if week is None or unit_id not in scene.caller.units(*_LEADING):
        return None
    known = await scene.work.rounds.of_scope((unit_id,), scene.today)
    view = await view_of(scene.work, week, scope=(unit_id,), rounds=known, calendar=scene.calendar)
    here = find(view.branches, unit_id) if view else None
    if view is None or here is None or here.line.figures.due == 0:
        return None
    result = result_text(here.line.unit_name, view, here)
    acts = await _acts(scene, unit_id, running(known, scene.now))
    behind = _behind(view, here)
    due = await _due(scene, here, known, anybody_missing=bool(acts or behind))
    if not (acts or behind or due):
        return reply(say("week-all-well", result=result))
    lines = [result]
    doors: list[Choice] = []
    if acts:
        lines += [BLANK, say("week-acts"), *(act.line for act in acts[:MOST_NAMES])]
        doors += {act.door.token: act.door for act in acts[:MOST_NAMES]}.values()
        if len(acts) > MOST_NAMES:
            lines.append(say("week-more-acts", count=len(acts) - MOST_NAMES))
    if behind:
        lines += [BLANK, say("week-behind"), *behind]
    if due:
        lines += [BLANK, say("week-due"), *due]
    if behind or len(acts) > MOST_NAMES:
        doors.append(door("chibo", say("week-door-unit"), unit_id))
    return reply(*lines, choices=tuple(doors))


async def compose_week_of_office(scene: Scene, about: Mapping[str, str]) -> Reply | None:
    """The committee's week: totals against the week before, the worst units with their remarks, the workbook."""
    week, unit_id = Week.parse(about["week"]), about["unit"]
    if week is None or unit_id not in scene.caller.units(Role.OFFICE):
        return None
    known = await scene.work.rounds.of_scope((unit_id,), scene.today)
    view = await view_of(scene.work, week, scope=(unit_id,), rounds=known, calendar=scene.calendar)
    top = find(view.branches, unit_id) if view else None
    if view is None or top is None or top.line.figures.due == 0:
        return None
    remarks = await scene.work.weeks.remarks(week.label, (unit_id,), week.sunday)
    bodies = {branch.line.unit_id for branch in walk((top,)) if branch.children}
    cells = [alone(branch) for branch in walk((top,)) if branch.own.due]
    worst = [cell for cell in worst_first(cells) if cell.line.figures.registration.missing][:WORST_UNITS]
    lines = [result_text(top.line.unit_name, view, top), counts(top.line.figures)]
    lines.append(say("week-remarks", received=len(remarks), units=len(cells)))
    lines += [BLANK, say("week-worst") if worst else say("week-none-behind")]
    for number, cell in enumerate(worst, 1):
        own_only = cell.line.unit_id in bodies
        lines.append(_behind_line(view, cell, number=number, own_only=own_only))
        if said := remarks.get(cell.line.unit_id):
            lines.append(say("week-remark", text=excerpt(said, REMARK_LENGTH)))
    doors = (
        door("tonghop", say("week-door-summary"), unit_id),
        door("xuat", say("week-door-export"), unit_id),
    )
    rounds = rounds_of_week(known, week, scene.calendar)
    if not rounds:
        return reply(*lines, choices=doors)
    return reply(*lines, choices=doors, documents=(workbook_document(scene, unit_id, rounds),))


def workbook_document(scene: Scene, unit_id: str, rounds: Sequence[Round]) -> Document:
    """The consolidated workbook of these rounds for this unit, made for the caller. Ids are parted by spaces."""
    ids = " ".join(round_.id for round_ in rounds)
    return Document("workbook", {"unit": unit_id, "rounds": ids, "by": scene.person.id})


# ---------------------------------------------------------------- parts of the unit's week

_LEADING = (Role.SECRETARY, Role.DEPUTY)


@dataclass(frozen=True, slots=True)
class _Act:
    """A name that needs an act of the reader, and the button for it."""

    line: Text
    door: Choice


async def _acts(scene: Scene, unit_id: str, rounds: Sequence[Round]) -> list[_Act]:
    """What the reader can do now: decide first, then remind those who are missing, then reach the others."""
    waiting = await scene.work.pledges.waiting(
        person_id=scene.person.id, leads=(unit_id,), above=(), before=scene.now, day=scene.today
    )
    acts = [
        _Act(
            say("week-act-decide", name=pledge.person_name),
            door("duyet", say("week-door-decide", name=pledge.person_name), pledge.id),
        )
        for pledge in waiting
    ]
    lines = await member_lines(scene, unit_id, rounds, day=scene.today)
    missing = [line for line in lines if is_missing(line) and line.person_id != scene.person.id]
    titles = {round_.id: round_.title for round_ in rounds}
    acts += [
        _Act(
            say("week-act-remind", name=line.full_name),
            door("nhac", say("week-door-remind", title=titles[line.round_id]), line.round_id),
        )
        for line in missing
        if not is_out_of_reach(line) and not _is_busy(scene, line)
    ]
    unreached = {line.person_id: line for line in missing if is_out_of_reach(line)}
    acts += [
        _Act(
            say("week-act-reach", name=line.full_name),
            door("ma", say("week-door-code", name=line.full_name), _code(line)),
        )
        for line in unreached.values()
    ]
    return acts


def _is_busy(scene: Scene, line: MemberLine) -> bool:
    return line.snoozed_until is not None and line.snoozed_until > scene.today


def _code(line: MemberLine) -> str:
    """The person's code as a door can carry it; without it the list of people opens."""
    return line.code if _PLAIN_CODE.fullmatch(line.code) else ""


def _behind(view: WeekView, here: Branch) -> list[Text]:
    """The worst units under this one, where it has any."""
    below = [part for part in parts(here) if part.line.unit_id != here.line.unit_id]
    late = [part for part in worst_first(below) if part.line.figures.registration.missing]
    return [_behind_line(view, part, number=number) for number, part in enumerate(late[:WORST_UNITS], 1)]


def _behind_line(view: WeekView, branch: Branch, *, number: int, own_only: bool = False) -> Text:
    """A unit that is behind; `own_only`: of a body only the people who belong to it directly."""
    of = share(branch.line.figures.registration)
    name: Argument = branch.line.unit_name
    if own_only:
        name = say("week-own-people", unit=branch.line.unit_name)
    more = view.change_of(branch)
    if more is None:
        return say("week-unit", number=number, unit=name, share=of)
    return say("week-unit-change", number=number, unit=name, share=of, change=change_text(more))


async def _due(scene: Scene, here: Branch, known: Sequence[Round], *, anybody_missing: bool) -> list[Text]:
    """What falls due in the week that begins: rounds while somebody is missing, and pledges of a cell."""
    week = scene.calendar.week_of(scene.today)
    ends = scene.calendar.span_of(week)[1]
    lines = [
        say("week-due-round", title=round_.title, deadline=round_.deadline)
        for round_ in running(known, scene.now)
        if anybody_missing and scene.now < round_.deadline < ends
    ]
    if here.children or not known:
        return lines
    pledges = await scene.work.figures.pledges(
        (here.line.unit_id,), [round_.id for round_ in known], scene.today
    )
    coming = [
        pledge
        for pledge in pledges
        if pledge.state is PledgeState.APPROVED
        and pledge.progress is not Progress.DONE
        and scene.today <= pledge.until <= week.sunday
    ]
    return [*lines, *([say("week-due-pledges", count=len(coming))] if coming else [])]
