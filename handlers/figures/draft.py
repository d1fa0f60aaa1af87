"""The draft of a report on a week, a month or a quarter of a unit: sentences with figures, tables by unit, charts.

A period that is over is told as it stood at the end of its last day: a week as it was kept, a month or a quarter by the
figures of that day. One that lasts is told as it stands now. They are the figures of the summary, to the digit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.calendar.periods import Period
from domain.calendar.working_days import Week, WorkCalendar
from domain.figures.counts import Figures, Share
from domain.figures.curve import Curve
from domain.figures.draft import DraftRound, DraftTable, ReportDraft
from domain.figures.tree import Branch, change, figures_day, find, parts
from domain.language.organisations import issuing_committee, superior_body
from domain.people.person import Unit
from domain.ports import Work
from domain.rounds.round import Round, RoundState, is_past
from domain.talk.messages import Text
from handlers.figures.block import CountedRound, CountedRounds, SummaryColumn, block_of, rounds_in
from handlers.figures.charts import figure_charts, kept_shares
from handlers.figures.curves import read_curve
from handlers.figures.pace_lines import behind_line, figure_text, pace_line
from handlers.figures.past_day import end_of_day, late_line, rounds_as_of
from handlers.figures.sheet_context import SayText
from handlers.figures.summary import MOST_ROUNDS, tree_now
from handlers.figures.week.figures import kept_tree
from handlers.talk.scene import FilledSlots

OPEN_NAME = "\N{HORIZONTAL ELLIPSIS}" * 3
"""Stands for a name that is filled in by hand."""
WriteDraft = Callable[[SayText], ReportDraft]
"""Writes the draft in a language from what was read; takes a while, may run in a thread."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What a draft is about: a unit with the figures of these rounds as they stood `at`, at the end of the period where
    it is `over`; the unit above it; the figures before the period; the weeks up to its end, and of the most urgent
    rounds the days; what was written down later for it."""

    top: Branch
    above: Unit | None
    rounds: CountedRounds
    at: datetime
    over: bool
    before: Figures | None
    weeks: Mapping[str, Mapping[str, Share]]
    curves: Mapping[str, Curve]
    later: Text | None
    period: Period
    calendar: WorkCalendar
    now: datetime


async def read_draft(
    work: Work, modules: FilledSlots, *, unit_id: str, period: Period, at: datetime, calendar: WorkCalendar
) -> WriteDraft | None:
    """What writes the draft on this period of the unit with everything under it; None where there is nothing to report.

    Nobody's rights are asked for here. Some dozens of statements, whatever the number of units and people.
    """
    today = calendar.day_of(at)
    over = today > period.ends
    day, then = (period.ends, end_of_day(period.ends, calendar)) if over else (today, at)
    known = rounds_as_of(await work.rounds.of_scope((unit_id,), today), day if over else None, then)
    branches = await _period_figures(
        work, modules, period, known, unit_id=unit_id, at=then, over=over, calendar=calendar
    )
    top = find(branches, unit_id)
    rounds = rounds_in(modules, top.line.figures, known) if top else ()
    if top is None or not rounds:
        return None
    root = await work.people.root(day)
    units = await work.people.units((root.id,), day) if root else []
    told = _Told(
        top=top,
        above=next((unit for unit in units if unit.id == top.line.parent_id), None),
        rounds=rounds,
        at=then,
        over=over,
        before=await _figures_before(work, period, rounds, unit_id=unit_id, calendar=calendar),
        weeks=await kept_shares(work, _last_week(day), scope=(unit_id,), rounds=rounds),
        curves={
            one.id: await read_curve(
                work,
                one.round,
                (unit_id,),
                at=then,
                calendar=calendar,
                last=top.line.figures.tasks(one.id),
            )
            for one in rounds[:MOST_ROUNDS]
        },
        later=await late_line(work, (unit_id,), day, then) if over else None,
        period=period,
        calendar=calendar,
        now=at,
    )
    return lambda tell: _written(told, tell)


async def _period_figures(
    work: Work,
    modules: FilledSlots,
    period: Period,
    known: Sequence[Round],
    *,
    unit_id: str,
    at: datetime,
    over: bool,
    calendar: WorkCalendar,
) -> tuple[Branch, ...]:
    """The figures `at` that instant, the end of the period where it is `over`, in the rounds that are open then,
    ended within the period or, in a month or a quarter, bring results in it; of a week that is over those
    that were kept of it."""
    if over and period.kind == "week":
        kept = await kept_tree(work, period.weeks[0], scope=(unit_id,))
        if kept is not None:
            return kept
    begins = calendar.instant(period.begins, time())
    rounds = [
        round_
        for round_ in known
        if round_.opens_at <= at
        and (
            round_.state is RoundState.OPEN
            or round_.deadline >= begins
            or (
                period.kind != "week"
                and block_of(modules, round_.kind).brings_results(round_, period.begins, period.ends)
            )
        )
    ]
    day = figures_day(rounds, today=calendar.day_of(at), calendar=calendar)
    return await tree_now(work, scope=(unit_id,), rounds=[one.id for one in rounds], at=at, day=day)


async def _figures_before(
    work: Work, period: Period, rounds: CountedRounds, *, unit_id: str, calendar: WorkCalendar
) -> Figures | None:
    """What the figures of the period are compared with: the week before as it was kept, or the end of the day
    before."""
    if period.kind == "week":
        branches = await kept_tree(work, period.week_before, scope=(unit_id,)) or ()
    else:
        day = period.begins - timedelta(days=1)
        at = end_of_day(day, calendar)
        ids = [one.id for one in rounds if one.round.opens_at <= at]
        branches = await tree_now(work, scope=(unit_id,), rounds=ids, at=at, day=day)
    before = find(branches, unit_id)
    return before.line.figures if before else None


def _last_week(day: date) -> Week:
    """The last week that was over at the end of the day."""
    week = Week.of(day)
    return week if week.sunday == day else week.previous


def _written(told: _Told, tell: SayText) -> ReportDraft:
    kinds = list(dict.fromkeys(one.block.kind for one in told.rounds))
    level = "body" if told.top.children else "cell"
    name = told.top.line.unit_name
    month = told.calendar.local(told.now)
    bases = list(dict.fromkeys(one.round.basis for one in told.rounds if one.round.basis))
    return ReportDraft(
        above=superior_body(told.above.name).upper() if told.above else OPEN_NAME,
        issuer=issuing_committee(name).upper(),
        number=tell("figures-draft-number", level=level),
        place=tell("figures-draft-place", month=month.month, year=str(month.year)),
        about=tell("figures-draft-about", kind=kinds[0] if len(kinds) == 1 else "both"),
        period=_period_name(told.period, tell),
        opening=tell(
            "figures-draft-opening",
            basis="; ".join(bases),
            has=int(bool(bases)),
            unit=issuing_committee(name),
            moment=told.at,
            day=told.period.ends,
            over=int(told.over),
        ),
        rounds=tuple(_round(told, one, number, tell) for number, one in enumerate(told.rounds, 1)),
        charts=figure_charts(
            told.top, told.rounds, told.weeks, told.curves, at=told.at, calendar=told.calendar, tell=tell
        ),
        later=(_plain(told.later, tell),) if told.later else (),
        pace=tuple(
            pace_line(told.top.line.figures, one, at=told.at, calendar=told.calendar, tell=tell)
            for one in told.rounds
        ),
        behind=_behind(told, tell),
        due=tuple(_due(told, tell)) or (tell("figures-draft-none-due"),),
        receivers=tuple(tell("figures-draft-receivers", level=level).splitlines()),
        on_behalf=tell("figures-draft-on-behalf", level=level),
        signer=tell("figures-draft-signer"),
    )


def _period_name(period: Period, tell: SayText) -> str:
    return tell(
        f"figures-draft-{period.kind}",
        number=period.number,
        year=str(period.year),
        first=f"{period.begins:%d/%m}",
        last=period.ends,
    )


def _round(told: _Told, one: CountedRound, number: int, tell: SayText) -> DraftRound:
    lines = [_plain(line, tell) for line in one.block.draft(told.top, one.round, told.at)]
    if told.before is not None:
        more = change(told.top.line.figures.tasks(one.id), told.before.tasks(one.id))
        if more is not None:
            lines.append(tell("figures-draft-change", kind=told.period.kind, way=_way(more), count=abs(more)))
    return DraftRound(
        title=tell(
            "figures-draft-round", kind=one.block.kind, title=one.round.title, deadline=one.round.deadline
        ),
        lines=tuple(tell("figures-draft-from", line=line, table=number) for line in lines),
        table=_table(told, one, number, tell),
    )


def _table(told: _Told, one: CountedRound, number: int, tell: SayText) -> DraftTable:
    """A row a unit directly under the reporting one, one of the people who belong to it itself, and their sum."""
    units = [part for part in parts(told.top) if part.line.figures.tasks(one.id).due]
    columns = one.block.columns(one.round, [told.top.line.figures])

    def name(unit: Branch) -> str:
        if unit.line.unit_id == told.top.line.unit_id and told.top.children:
            return tell("figures-summary-own-people")
        return unit.line.unit_name

    return DraftTable(
        name=tell("figures-draft-table", table=number, title=one.round.title),
        source=tell("figures-draft-source", kind=one.block.kind, round=one.name),
        headings=(
            tell("figures-draft-row"),
            tell("figures-table-unit"),
            *(tell(f"figures-table-{column.name}") for column in columns),
        ),
        rows=tuple(
            (str(place), name(unit), *_cells(columns, unit.line.figures, tell))
            for place, unit in enumerate(units, 1)
        ),
        total=("", tell("figures-draft-total"), *_cells(columns, told.top.line.figures, tell)),
    )


def _cells(columns: Sequence[SummaryColumn], figures: Figures, tell: SayText) -> tuple[str, ...]:
    return tuple(figure_text(column.of(figures), tell) for column in columns)


def _behind(told: _Told, tell: SayText) -> tuple[str, ...]:
    lines = (behind_line(told.top, one, at=told.at, calendar=told.calendar, tell=tell) for one in told.rounds)
    return tuple(line for line in lines if line) or (tell("figures-draft-none-behind"),)


def _due(told: _Told, tell: SayText) -> list[str]:
    """The rounds that end after the period while somebody still owes them something."""
    return [
        tell(
            "figures-draft-due",
            round=one.round.title,
            deadline=one.round.deadline,
            count=told.top.line.figures.unfinished(one.id),
        )
        for one in told.rounds
        if not is_past(one.round.deadline, told.at) and told.top.line.figures.unfinished(one.id)
    ]


def _way(more: int) -> str:
    return "up" if more > 0 else "down" if more else "same"


def _plain(line: Text, tell: SayText) -> str:
    return tell(line.id, **line.args)
