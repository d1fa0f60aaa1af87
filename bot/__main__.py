"""The command line. Exit status 0: done; 1: a fault, with one line on stderr; 2: wrong usage."""

# ruff: noqa: E402 - the collector is told before anything is loaded

from __future__ import annotations

import gc

# What is loaded stays: looking through it again and again would take a seventh of the start.
gc.set_threshold(50_000, 50, 50)

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from types import ModuleType

from pydantic import ValidationError

from bot.channels.base import Fatal
from bot.clock import SystemClock
from bot.commands.arguments import command_parser
from bot.commands.database import CommandRefused
from bot.logs import set_up_logging
from bot.settings import Settings, UnusableSecret
from domain.ports import Clock
from storage.engine.address import NoDatabase


def main(arguments: Sequence[str] | None = None, *, clock: Clock | None = None) -> int:
    """Carry out one command, by the machine's clock unless another is handed in, and return its exit status."""
    chosen = command_parser().parse_args(arguments)
    try:
        settings = Settings()
    except ValidationError as fault:
        for error in fault.errors():
            print(f"{'.'.join(map(str, error['loc'])).upper()}: {error['msg']}", file=sys.stderr)
        return 1
    set_up_logging(settings)
    try:
        # A command loads only what it needs: `run` has no use for the demonstration, or for what reads a roster.
        module = import_module(f"bot.commands.{chosen.module}")
        with asyncio.Runner(loop_factory=getattr(module, "LOOP", None)) as runner:
            status = runner.run(_do(module, chosen, settings, clock or SystemClock()))
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # whoever reads what is printed has seen enough (`... | head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more at its end
        return 0
    except (CommandRefused, NoDatabase, UnusableSecret) as refusal:
        print(refusal, file=sys.stderr)
    except Fatal as fault:
        print(fault, file=sys.stderr)
    except ExceptionGroup as faults:
        fatal, others = faults.split(Fatal)
        if others is not None or fatal is None:
            raise
        print(fatal.exceptions[0], file=sys.stderr)
    except (KeyboardInterrupt, asyncio.CancelledError):  # asked to stop: Ctrl-C, SIGTERM
        return 0
    return 1


async def _do(module: ModuleType, chosen: argparse.Namespace, settings: Settings, clock: Clock) -> int:
    here = asyncio.current_task()
    if here is not None:
        with suppress(NotImplementedError):  # Windows knows no such signal
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, here.cancel)
    status: int = await module.main(chosen, settings, print, clock)
    return status


if __name__ == "__main__":
    sys.exit(main())
