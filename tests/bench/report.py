"""The figures as plain text, with what was hoped for beside them."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from tests.bench import flood as flooding
from tests.bench.backlog import QUEUED, TALKERS
from tests.bench.bots import AIOGRAM, OURS, PTB, Cores, Kind
from tests.bench.closing import Closed
from tests.bench.dashboard import DashboardTimes
from tests.bench.flood import Flooded
from tests.bench.meanwhile import Waited
from tests.bench.measure import POLL, Result, Setting, frugality, ratio
from tests.bench.memory import Held
from tests.bench.papers import UNITS, Drawn
from tests.bench.past_day import PastDayTimes
from tests.bench.planning import PEOPLE as PROVINCE
from tests.bench.planning import Planned
from tests.bench.processes import Scaled
from tests.bench.scale import Cost
from tests.bench.study import PEOPLE, Times

BUSY = 0.85
"""The platform's share of its core from which it may be what limited a bot."""


@dataclass(frozen=True, slots=True)
class Target:
    """A ratio to a peer that we claim: turns a second of ours to theirs."""

    peer: Kind
    least: float


def machine(cores: Cores, folder: Path) -> str:
    """What this ran on."""
    return (
        f"{processor()}, {os.cpu_count()} cores (bot on {cores.bot}, platform and people on {cores.platform}), "
        f"Python {platform.python_version()}, database on {_file_system(folder)}, load {os.getloadavg()[0]:.1f}"
    )


def processor() -> str:
    """The model of this machine's processor."""
    return next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )


def caption(day: date) -> str:
    """The machine and the day, for under a picture."""
    return f"{processor()}, {os.cpu_count()} cores, Python {platform.python_version()}; {day.isoformat()}"


def table(setting: Setting, results: Mapping[Kind, Sequence[Result]], targets: Sequence[Target]) -> str:
    """Medians of the rounds for one setting, and the ratios."""
    lines = [
        f"{setting.name}",
        f"  {'':22}{'turns/s':>9}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'CPU ms':>9}"
        f"{'bot':>6}{'platf.':>8}{'turns':>7}  calls a turn",
    ]
    for kind, rounds in results.items():
        lines.append(
            f"  {kind.name:22}"
            f"{median(one.per_second for one in rounds):9.0f}"
            f"{median(one.p50 for one in rounds) * 1000:9.0f}"
            f"{median(one.p95 for one in rounds) * 1000:9.0f}"
            f"{median(one.p99 for one in rounds) * 1000:9.0f}"
            f"{median(one.cpu_per_turn for one in rounds) * 1000:9.2f}"
            f"{median(one.bot_share for one in rounds):6.0%}"
            f"{median(one.platform_share for one in rounds):8.0%}"
            f"{rounds[0].turns:7}  {_calls(rounds)}" + ("" if rounds[0].finished else " (cut off)")
        )
    for target in targets:
        if target.peer in results and OURS in results:
            times = ratio(results[OURS], results[target.peer])
            cheaper = frugality(results[OURS], results[target.peer])
            verdict = "as hoped" if times >= target.least else "MISSED"
            lines.append(
                f"  {times:5.1f} x {target.peer.name} (hoped: {target.least:g} x) {verdict}; "
                f"{cheaper:.1f} x less CPU a turn"
            )
    busy = [
        kind.name for kind, rounds in results.items() if median(one.platform_share for one in rounds) > BUSY
    ]
    if busy:
        lines.append(
            f"  the platform was near its limit with {', '.join(busy)}: they may be faster than shown"
        )
    return "\n".join(lines)


def scaling(setting: Setting, shown: Mapping[int, Sequence[Scaled]], *, cores: int) -> str:
    """Medians for every number of processes, each compared with the first, and what limited them."""
    lines = [
        setting.name,
        f"  {'':12}{'turns/s':>9}{'p50 ms':>9}{'p95 ms':>9}  CPU ms a turn:{'ours':>7}{'PostgreSQL':>12}"
        f"{'platform':>10}{'cores busy':>12}",
    ]
    first, *_ = shown.values()
    for count, rounds in shown.items():
        busy = median(one.per_second * one.whole for one in rounds)
        times = median(more.per_second / less.per_second for more, less in zip(rounds, first, strict=True))
        cost = median(more.bots / less.bots for more, less in zip(rounds, first, strict=True))
        lines.append(
            f"  {count} process{'es' if count > 1 else '':4}"
            f"{median(one.per_second for one in rounds):9.0f}"
            f"{median(one.p50 for one in rounds) * 1000:9.0f}"
            f"{median(one.p95 for one in rounds) * 1000:9.0f}"
            f"{median(one.bots for one in rounds) * 1000:23.2f}"
            f"{median(one.database for one in rounds) * 1000:12.2f}"
            f"{median(one.platform for one in rounds) * 1000:10.2f}"
            f"{busy:9.1f} / {cores}"
            + (f"  {times:.1f} x the turns, {cost:.2f} x ours a turn" if count > 1 else "")
        )
    whole = median(one.whole for rounds in shown.values() for one in rounds)
    lines.append(
        f"  the parties share {cores} cores: at {whole * 1000:.2f} ms a turn in all, "
        f"no number of processes makes more than {cores / whole:.0f} turns/s here"
    )
    return "\n".join(lines)


def rest(figures: Sequence[tuple[float, int]], *, seconds: float, most: float) -> str:
    """Start and memory of ours."""
    start = median(one for one, _ in figures)
    memory = median(one for _, one in figures) / 1e6
    return "\n".join(
        (
            f"{OURS.name} at rest, installed as a service (-OO, compiled beforehand)",
            f"  start to first poll {start:6.2f} s   (hoped: at most {seconds:g} s) "
            + ("as hoped" if start <= seconds else "MISSED"),
            f"  memory after 3 s    {memory:6.0f} MB  (hoped: at most {most:g} MB) "
            + ("as hoped" if memory <= most else "MISSED"),
        )
    )


def study(times: Sequence[Times], *, published: float, units: float) -> str:
    """Medians of what a whole province's study costs."""
    publishing = median(one.published for one in times)
    summing = median(one.units for one in times)
    return "\n".join(
        (
            f"study by {PEOPLE:,} members, medians of {len(times)} runs",
            f"  opening and publishing    {publishing:6.2f} s  {_verdict(publishing, published)}",
            f"  figures of every unit     {summing:6.2f} s  {_verdict(summing, units)}",
            f"    at the first look       {median(one.cold for one in times):6.2f} s",
            f"  figures of the whole      {median(one.total for one in times):6.2f} s",
            f"  a line a member           {median(one.members for one in times):6.2f} s",
            f"  one member's tasks        {median(one.tasks for one in times) * 1000:6.2f} ms",
        )
    )


def past_day(times: PastDayTimes, *, most: float) -> str:
    """What looking back at a day costs, of the day that costs most."""
    return "\n".join(
        (
            f"figures of a past day, {times.people:,} members, {times.pledges:,} pledges",
            f"  of every unit             {times.read:6.2f} s  {_verdict(times.read, most)}",
            f"  of one body               {times.body:6.2f} s",
            f"  counted, nothing kept     {times.counted:6.2f} s",
            f"  kept, when a day is over  {times.closed:6.2f} s, {times.bytes / 1000:,.0f} kB",
        )
    )


def planning(times: Mapping[str, Sequence[Planned]], *, most: float) -> str:
    """Medians of planning a day's reminders, by database."""
    lines = [
        f"planning one day's reminders of {PROVINCE:,} members, medians",
        f"  {'':12}{'seconds':>9}{'CPU s':>8}{'stall ms':>10}{'next look s':>13}  (CPU with the database's server; "
        "stall: the longest time the event loop stood still)",
    ]
    for name, runs in times.items():
        seconds = median(one.seconds for one in runs)
        lines.append(
            f"  {name:12}{seconds:9.2f}{median(one.cpu for one in runs):8.2f}"
            f"{median(one.stall for one in runs) * 1000:10.0f}{median(one.again for one in runs):13.2f}"
            f"  {_verdict(seconds, most)}"
        )
    return "\n".join(lines)


def closing(times: Mapping[str, Closed], *, most: float) -> str:
    """What closing a round of everybody takes, by database; `most`: seconds for which a writer may be held."""
    lines = [
        f"closing a round of {PROVINCE:,} members",
        f"  {'':12}{'seconds':>9}{'transactions':>14}{'longest ms':>12}",
    ]
    lines += [
        f"  {name:12}{one.seconds:9.2f}{one.transactions:14}{one.longest * 1000:12.0f}"
        f"  {_verdict(one.longest, most)}"
        for name, one in times.items()
    ]
    return "\n".join(lines)


def dashboard(times: Mapping[str, DashboardTimes], *, most: float) -> str:
    """What each page of the office takes, by database; `most`: seconds hoped for. Counting for the overview begins when
    its reader opens the link, so that its first look is behind a code that they type. Then the summary of the chat, and
    the workbook of everything."""
    lines = [
        f"the office's page of {PROVINCE:,} members and close to ten pledges each, a round of everybody",
        f"  {'':24}{'first ms':>10}{'later ms':>10}",
    ]
    lines += [
        f"  {name:12}{page:12}{one.first * 1000:10.0f}{one.later * 1000:10.0f}  {_verdict(one.later, most)}"
        for name, found in times.items()
        for page, one in found.pages.items()
    ]
    lines += [
        f"  {name:12}/tonghop {found.summary:.2f} s {_verdict(found.summary, 1.0)}"
        for name, found in times.items()
    ]
    for name, found in times.items():
        made = found.workbook
        lines.append(
            f"  {name:12}workbook {made.seconds:.1f} s {_verdict(made.seconds, 60)}, "
            f"{made.bytes / 1e6:.1f} MB; {made.most / 1e6:.0f} MB of memory more (hoped: at most 200 MB); "
            f"the longest stall {made.stall * 1000:.0f} ms {_verdict(made.stall, 0.15)}"
        )
    return "\n".join(lines)


def meanwhile(runs: Sequence[Waited], *, most: float) -> str:
    """Medians of what people wait for an answer while a message goes out to everybody."""
    slowest = median(one.p99 for one in runs)
    return "\n".join(
        (
            f"{TALKERS} people talk while {QUEUED:,} messages go out, medians of {len(runs)} runs",
            f"  answer, p50        {median(one.p50 for one in runs) * 1000:6.0f} ms",
            f"  answer, p99        {slowest * 1000:6.0f} ms  (hoped: at most {most * 1000:g} ms) "
            + ("as hoped" if slowest <= most else "MISSED"),
            f"  to everybody else  {median(one.sent_per_second for one in runs):6.1f} messages/s,"
            f" {sum(one.violations for one in runs)} beyond the platform's limits in all runs",
        )
    )


def flood(runs: Sequence[Flooded], *, most: float) -> str:
    """Medians of what people wait for an answer before and while one chat sends far too much."""
    slowest = median(one.beside.p99 for one in runs)
    return "\n".join(
        (
            f"{flooding.TALKERS} people talk, then one more sends {flooding.FLOOD:,} messages,"
            f" medians of {len(runs)} runs",
            f"  answer before it   {median(one.before.p50 for one in runs) * 1000:6.0f} ms p50,"
            f" {median(one.before.p99 for one in runs) * 1000:.0f} ms p99",
            f"  answer beside it   {median(one.beside.p50 for one in runs) * 1000:6.0f} ms p50,"
            f" {slowest * 1000:.0f} ms p99  (hoped: at most {most * 1000:g} ms) "
            + ("as hoped" if slowest <= most else "MISSED"),
            f"  to the one         {median(one.answers for one in runs):6.0f} answers,"
            f" the last {median(one.queue for one in runs):.1f} s after the last message was said",
        )
    )


def papers(times: Sequence[Drawn], *, most: float) -> str:
    """The slowest of each in seconds; hoped for: at most `most` a chart."""
    png, svg, text = (max(getattr(one, name) for one in times) for name in ("png", "svg", "text"))
    slow = "" if max(png, svg) <= most else f"  NOT MET: {most:g} s"
    return (
        f"a chart of {UNITS} units, the workshop's start included\n"
        f"  PNG {png:.2f} s, SVG {svg:.2f} s (at most {most:g} s); a text read next {text:.2f} s{slow}"
    )


def memory(runs: Sequence[Held], *, most: float) -> str:
    """Medians of what the assistant holds in memory while a province waits in its outbox."""
    highest = median(one.most for one in runs) / 1e6
    return "\n".join(
        (
            f"memory with {QUEUED:,} messages due, medians of {len(runs)} runs",
            f"  at the first poll  {median(one.begun for one in runs) / 1e6:6.0f} MB",
            f"  at most            {highest:6.0f} MB  (hoped: at most {most:g} MB) "
            + ("as hoped" if highest <= most else "MISSED"),
            f"  at the end         {median(one.ended for one in runs) / 1e6:6.0f} MB,"
            f" {median(one.sent for one in runs):.0f} messages sent meanwhile",
        )
    )


def scale(measured: Sequence[Cost]) -> str:
    """CPU a message by members, a line a province and database."""
    return "\n".join(
        (
            "CPU a message, with the database's server",
            f"  {'':12}{'members':>11}{'planned ms':>12}{'delivered ms':>14}",
            *(
                f"  {one.base:12}{one.people:11,}{one.planned * 1000:12.3f}{one.delivered * 1000:14.2f}"
                for one in measured
            ),
        )
    )


def _verdict(seconds: float, most: float) -> str:
    return f"(hoped: at most {most:g} s) " + ("as hoped" if seconds <= most else "MISSED")


def _calls(rounds: Sequence[Result]) -> str:
    """Calls by method and turn; a poll's number says how well updates are fetched together."""
    turns = sum(one.turns for one in rounds)
    names = {name: sum(one.calls[name] for one in rounds) / turns for one in rounds for name in one.calls}
    shown = [f"{_SHORT.get(name, name)} {share:.2f}" for name, share in sorted(names.items()) if name != POLL]
    return " ".join((*shown, f"poll {names.get(POLL, 0):.2f}"))


_SHORT = {
    "sendmessage": "send",
    "editmessagetext": "edit",
    "answercallbackquery": "stop",
    "setmycommands": "menu",
}

SATURATED = (Target(PTB, 4.0), Target(AIOGRAM, 1.5))
DISTANT = (Target(PTB, 20.0), Target(AIOGRAM, 1.0))


def _file_system(folder: Path) -> str:
    """The kind of file system a folder is on."""
    mounts = [line.split()[1:3] for line in Path("/proc/mounts").read_text().splitlines()]
    fitting = [(len(point), kind) for point, kind in mounts if folder.resolve().is_relative_to(point)]
    return max(fitting)[1]
