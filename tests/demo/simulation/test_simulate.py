"""A small committee lived through: the promises hold, through faults too, and a broken pace does not go unseen."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.delivery.limits import RateLimiter
from bot.demo.simulation.loop import VirtualLoop
from bot.demo.simulation.report import report
from bot.demo.simulation.run import DayLine, SimulationResult, simulate
from bot.demo.simulation.scenario import Crowd, Scenario
from bot.settings import Settings
from domain.calendar.working_days import WorkCalendar
from domain.delivery.outgoing import MessageKind, Pace
from tests.town import ZONE, strict_words

START = date(2026, 12, 1)
SMALL = Scenario(
    members=150, days=10, start=START, deadline_after=7, talking=6, look_every=1200, zalo_share=0.3, rounds=2
)


def lived(
    scenario: Scenario, folder: Path, *, days: list[DayLine] | None = None, pace: Pace | None = None
) -> SimulationResult:
    """The scenario, lived through in this folder."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(
            simulate(
                scenario,
                folder=folder,
                settings=Settings(_env_file=None),
                tell=(days if days is not None else []).append,
                limiter=lambda: RateLimiter(pace),
                words=strict_words(),
            )
        )


def by_kind(outcome: SimulationResult) -> dict[MessageKind, int]:
    """What the platforms took."""
    counts: Counter[MessageKind] = Counter()
    for (_, kind), count in outcome.watch.sent.items():
        counts[kind] += count
    return dict(counts)


def test_ten_days_of_a_committee_keep_every_promise(tmp_path: Path) -> None:
    days: list[DayLine] = []

    outcome = lived(SMALL, tmp_path, days=days)

    assert outcome.clean
    assert outcome.watch.complaints.must_be_zero == dict.fromkeys(outcome.watch.complaints.must_be_zero, 0)
    assert [line.day.day for line in days] == list(range(1, 11))
    assert {kind for kind, count in by_kind(outcome).items() if count} >= {
        MessageKind.REMINDER,
        MessageKind.MISSING,
        MessageKind.WEEK_QUESTION,
        MessageKind.WEEK_UNIT,
        MessageKind.WEEK_OFFICE,
        MessageKind.ANSWER,
    }
    assert outcome.done == outcome.acts + outcome.talked > 100
    assert outcome.talked > 0
    assert report(outcome).endswith("kept")


def test_faults_of_the_platforms_are_met_and_nothing_breaks(tmp_path: Path) -> None:
    outcome = lived(
        Scenario(members=150, days=4, start=START, deadline_after=7, talking=0, look_every=1200, faults=0.1),
        tmp_path,
    )

    assert outcome.clean
    assert outcome.faults > 10
    assert outcome.watch.complaints.repeated > 0


def test_a_pace_that_is_too_fast_is_seen(tmp_path: Path) -> None:
    outcome = lived(
        Scenario(members=150, days=1, start=START, deadline_after=7, talking=0, look_every=1200),
        tmp_path,
        pace=Pace(overall=60),
    )

    assert outcome.watch.complaints.overall > 0
    assert not outcome.clean
    assert report(outcome).endswith("BROKEN")


def test_the_same_seed_makes_people_do_the_same() -> None:
    calendar = WorkCalendar(zone=ZONE)
    opens_at, deadline = (calendar.instant(day, calendar.hours[0][0]) for day in (START, date(2026, 12, 8)))

    def acts(seed: int) -> list[object]:
        crowd = Crowd(Scenario(members=200, days=10, start=START, seed=seed), calendar)
        return [crowd.accounts, crowd.talking, list(crowd.acts(0, opens_at, deadline))]

    assert acts(7) == acts(7)
    assert acts(7) != acts(8)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--members", "1"], "a simulation takes two people, a day, a round and a day until its deadline\n"),
        (["--eager", "1.5"], "shares lie between 0 and 1\n"),
    ],
)
def test_a_scenario_that_makes_no_sense_is_refused_in_one_line(
    wrong: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["simulate", *wrong])

    assert (status, capsys.readouterr().err) == (1, said)


def test_the_command_prints_the_days_and_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "--members",
        "60",
        "--days",
        "1",
        "--start",
        "2026-12-01",
        "--talking",
        "1",
        "--look-every",
        "3600",
    ]

    status = main(["simulate", *arguments, "--folder", str(tmp_path / "kept")])
    printed = capsys.readouterr()
    again = main(["simulate", *arguments, "--folder", str(tmp_path / "kept")])

    assert status == 0
    assert re.fullmatch(r"2026-12-01  sent +6\d  waiting +0  done +\d+ +[0-9.]+ s\n", printed.err)
    assert printed.out.splitlines()[-5:] == [
        "duplicates                         0",
        "reminders to people who were done  0",
        "messages outside working hours     0",
        "limit violations                   0",
        "kept",
    ]
    assert again == 1
