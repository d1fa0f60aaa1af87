"""`simulate`: a whole committee lived through in virtual time, to see whether the promises hold, or to try a policy."""

from __future__ import annotations

import logging
import sys
from argparse import Namespace
from contextlib import ExitStack
from dataclasses import fields
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.commands.database import CommandRefused, Print
from bot.demo.simulation.loop import VirtualLoop
from bot.demo.simulation.report import progress_line, report
from bot.demo.simulation.run import FILE, DayLine, simulate
from bot.demo.simulation.scenario import Scenario
from bot.settings import Settings
from domain.ports import Clock

LOOP = VirtualLoop
"""What the command runs on, instead of asyncio's own loop."""


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Live through the scenario and print the report; 1 where a figure that must be zero is not."""
    scenario = _scenario(chosen, clock.now().astimezone(settings.timezone).date())
    # What a simulated platform does wrong is counted; a line for each would bury the report.
    logging.getLogger().setLevel(logging.ERROR)
    with ExitStack() as stack:
        folder = chosen.folder or Path(stack.enter_context(TemporaryDirectory(prefix="neu-guong-")))
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise CommandRefused(f"{folder} cannot be used: {fault.strerror}") from None
        if (folder / FILE).exists():
            raise CommandRefused(f"{folder} holds a simulation already: name another folder")
        outcome = await simulate(scenario, folder=folder, settings=settings, tell=_progress)
    tell(report(outcome))
    return 0 if outcome.clean else 1


def _progress(line: DayLine) -> None:
    print(progress_line(line), file=sys.stderr, flush=True)  # noqa: T201 - stdout is the report's


def _scenario(chosen: Namespace, today: date) -> Scenario:
    asked = {field.name: getattr(chosen, field.name) for field in fields(Scenario)}
    try:
        return Scenario(**asked | {"start": chosen.start or today, "free_days": tuple(chosen.free_days)})
    except ValueError as fault:
        raise CommandRefused(str(fault)) from None
