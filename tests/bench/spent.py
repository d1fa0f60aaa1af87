"""Seconds of CPU: our own, and those of a database's server, whose work is ours too."""

from __future__ import annotations

import os
import time
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def spent(server: int | None = None) -> float:
    """What this process has used so far, with all its threads, and the server with this pid, with all its processes."""
    return time.process_time() + (_tree(server) if server else 0.0)


def _tree(parent: int) -> float:
    """A process with those it started: the living, and the ended ones that it has taken account of."""
    fields = {int(file.name): found for file in Path("/proc").glob("[0-9]*") if (found := _fields(file))}
    living = sum(_own(some) for some in fields.values() if int(some[1]) == parent)
    above = fields[parent]
    return living + _own(above) + (int(above[13]) + int(above[14])) / _TICKS


def _fields(process: Path) -> list[str]:
    """What stands behind the name in `stat` (proc(5)); nothing where the process has just ended."""
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def _own(fields: list[str]) -> float:
    return (int(fields[11]) + int(fields[12])) / _TICKS
