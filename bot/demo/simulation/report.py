"""What a simulation came to, as a table for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.demo.simulation.run import DayLine, SimulationResult
from domain.delivery.outgoing import MessageKind

_COLUMNS = tuple(kind for kind in MessageKind)


def progress_line(line: DayLine) -> str:
    """One day in one line, to be shown while the simulation runs."""
    return (
        f"{line.day}  sent {line.sent:>9,}  waiting {line.waiting:>9,}  "
        f"done {line.done:>9,}  {line.wall:>7.1f} s"
    )


def report(outcome: SimulationResult) -> str:
    """Everything, the figures that must be zero last."""
    return "\n".join(
        (*_head(outcome), "", *_by_day(outcome), "", *_figures(outcome), "", *_contract(outcome))
    )


def _head(outcome: SimulationResult) -> Iterable[str]:
    asked = outcome.scenario
    yield (
        f"{asked.members:,} members, {asked.days} days from {asked.start}, seed {asked.seed}: "
        f"{asked.rounds} rounds, one every {asked.apart} days, {asked.deadline_after} days each"
    )
    yield (
        f"{outcome.linked:,} have an account ({asked.zalo_share:.0%} on Zalo), {outcome.blocked:,} block the bot; "
        f"each day {asked.eager:.0%} of those who owe something do it; {asked.faults:.1%} of sends meet a fault"
    )
    yield (
        f"{outcome.acts:,} acts were calls of the repositories, {outcome.talked:,} were whole conversations "
        f"({outcome.turns:,} turns through the dispatcher); "
        "everything sent went through planners, composers and delivery"
    )


def _by_day(outcome: SimulationResult) -> Iterable[str]:
    sent = outcome.watch.sent
    kinds = [kind for kind in _COLUMNS if any(key[1] is kind for key in sent)]
    days = sorted({day for day, _ in sent})
    rows: list[tuple[str | int, ...]] = [
        (day.isoformat(), *(sent[day, kind] for kind in kinds), sum(sent[day, kind] for kind in kinds))
        for day in days
    ]
    totals = [sum(sent[day, kind] for day in days) for kind in kinds]
    rows.append(("total", *totals, sum(totals)))
    return _table(("taken by the platforms", *(kind.value for kind in kinds), "all"), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> Iterable[str]:
    cells = [head, *([one if isinstance(one, str) else f"{one:,}" for one in row] for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(head))]
    for row in cells:
        first, *others = row
        yield "  ".join(
            (
                first.ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)),
            )
        ).rstrip()


def _figures(outcome: SimulationResult) -> Iterable[str]:
    complaints = outcome.watch.complaints
    states: dict[str, int] = {}
    for (state, _), rows in outcome.parcels.items():
        states[state] = states.get(state, 0) + rows
    outbox = ", ".join(f"{rows:,} {state}" for state, rows in sorted(states.items()))
    yield from _lines(
        (
            ("tasks done", f"{outcome.done:,} of {outcome.tasks:,}"),
            ("rows of the outbox", outbox),
            ("faults of the platforms", f"{outcome.faults:,}"),
            ("sent once more after a send in doubt", f"{complaints.repeated:,}"),
            ("sends to an account known to be closed", f"{complaints.at_closed_accounts:,}"),
            ("sends beyond a quota known to be used up", f"{complaints.beyond_quota:,}"),
            ("peak backlog, messages", f"{outcome.peak_backlog:,}"),
            ("wall time, seconds", f"{outcome.wall:,.1f}"),
            ("peak memory, MB", f"{outcome.memory / 1e6:,.0f}"),
        )
    )


def _contract(outcome: SimulationResult) -> Iterable[str]:
    yield "must be zero:"
    yield from _lines([(name, f"{count:,}") for name, count in outcome.watch.complaints.must_be_zero.items()])
    for kind in outcome.mismatched:
        yield f"the platforms took another number of {kind.value} messages than the outbox says were sent"
    yield "kept" if outcome.clean else "BROKEN"


def _lines(pairs: Sequence[tuple[str, str]]) -> Iterable[str]:
    width = max(len(name) for name, _ in pairs)
    return (f"{name.ljust(width)}  {value}" for name, value in pairs)
