"""From what the lives of the assistant are forked: they are many and short, so what they import is read once."""

from __future__ import annotations

import multiprocessing

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.crash.victim", "tests.crash.siege.victim"])
