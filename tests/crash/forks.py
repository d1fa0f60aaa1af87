"""From what the lives of the assistant are forked: they are many and short, so what they import is read once."""

from __future__ import annotations

import multiprocessing

FORKS = multiprocessing.get_context("forkserver")
# Each life also imports the main module of whoever starts it: the siege's, or that of the tests.
FORKS.set_forkserver_preload(["pytest", "tests.crash.victim", "tests.crash.siege.run"])
