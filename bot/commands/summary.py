"""`summary`: the figures now, those kept of a week, or those at the end of a past day."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from datetime import date

from bot.commands.database import CommandRefused, Print, opened
from bot.settings import Settings
from bot.words.texts import FluentWords
from domain.calendar.working_days import Week, WorkCalendar
from domain.figures.counts import Share
from domain.figures.lines import UnitLine
from domain.ports import Clock, Words
from domain.rounds.round import Round
from domain.talk.messages import say
from handlers.figures.block import SummaryColumn, block_of
from handlers.figures.past_day import past_day_lines
from handlers.figures.week.figures import week_lines
from handlers.modules import slots
from handlers.talk.scene import FilledSlots
from storage.work import reading


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Print the table of `chosen.week` or `chosen.as_of` (now, where there is neither) for `chosen.unit` (the whole
    committee)."""
    week = Week.parse(chosen.week) if chosen.week else None
    if chosen.week and week is None:
        raise CommandRefused(f"{chosen.week!r} is no week; write it like 2026-W47")
    at = clock.now()
    day = at.astimezone(settings.timezone).date()
    past = _past_day(chosen.as_of, day) if chosen.as_of else None
    async with opened(settings) as database, reading(database) as work:
        if past is not None:
            calendar = WorkCalendar(zone=settings.timezone)
            lines, rounds = await past_day_lines(work, chosen.unit, past, calendar)
        else:
            lines, rounds = await week_lines(work, week, chosen.unit, at=at, day=day)
    if not rounds:
        raise CommandRefused(f"there are no figures for that {'day' if past else 'week'} and unit")
    words = FluentWords(zone=settings.timezone, overlay=settings.texts)
    tell(summary_tables(lines, rounds, slots(), words=words, language="vi"))
    return 0


def _past_day(typed: str, today: date) -> date | None:
    """The day whose end is asked for; None for today, of which the figures are those now."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise CommandRefused(f"{typed!r} is no day; write it like 2027-03-31") from None
    if day > today:
        raise CommandRefused(f"{day} is still to come")
    return None if day == today else day


def summary_tables(
    lines: Sequence[UnitLine], rounds: Iterable[Round], modules: FilledSlots, *, words: Words, language: str
) -> str:
    """A table a round, in their order, each under the round's title."""
    titled = (
        f"{round_.title}\n\n{summary_table(lines, round_, modules, words=words, language=language)}"
        for round_ in rounds
    )
    return "\n\n\n".join(titled)


def summary_table(
    lines: Sequence[UnitLine], round_: Round, modules: FilledSlots, *, words: Words, language: str
) -> str:
    """The lines (rolled up, parents before children) as a table of their figures in the round: units indented by level,
    numbers at the right."""
    depth = _depths(lines)
    columns = block_of(modules, round_.kind).columns(round_, [line.figures for line in lines])
    head = tuple(
        words.say(say(f"figures-table-{name}"), language) for name in ("unit", *(one.name for one in columns))
    )
    rows = [_cells(line, columns, depth[line.unit_id], words=words, language=language) for line in lines]
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    rule = tuple("-" * width for width in widths)
    return "\n".join(_aligned(row, widths) for row in (head, rule, *rows))


def _cells(
    line: UnitLine, columns: Sequence[SummaryColumn], depth: int, *, words: Words, language: str
) -> tuple[str, ...]:
    def told(of: Share | int) -> str:
        if isinstance(of, Share):
            return words.say(say("figures-summary-share", **of.arguments()), language)
        return words.say(say("figures-table-count", count=of), language)

    name = " ".join(filter(None, (line.unit_code, line.unit_name)))
    return ("  " * depth + name, *(told(column.of(line.figures)) for column in columns))


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *numbers = (
        cell.rjust(width) if place else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join((first, *numbers)).rstrip()


def _depths(lines: Sequence[UnitLine]) -> dict[str, int]:
    depths: dict[str, int] = {}
    for line in lines:
        above = depths.get(line.parent_id, -1) if line.parent_id else -1
        depths[line.unit_id] = above + 1
    return depths
