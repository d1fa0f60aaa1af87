"""One mutant's trial: a copy of the project with the change in it, and the tests that run the line."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from tests.mutants.operators import Mutant

_COPIED = ("bot", "domain", "handlers", "storage", "tests", "docs")
_LEFT = shutil.ignore_patterns("__pycache__", "*.pyc", ".*_cache")


class Verdict(StrEnum):
    """What became of a mutant."""

    KILLED = "killed"
    HUNG = "hung"
    SURVIVED = "survived"
    UNREACHED = "unreached"
    ACCEPTED = "accepted"
    """Not noticed, and named with its reason."""


def copy(project: Path, folder: Path) -> Path:
    """A copy of the project to change and to run; returns its folder."""
    folder.mkdir(parents=True)
    for name in _COPIED:
        shutil.copytree(project / name, folder / name, ignore=_LEFT)
    for file in project.iterdir():
        if file.is_file() and not file.name.startswith(".coverage"):
            shutil.copy2(file, folder)
    return folder


def tried(mutant: Mutant, tests: Sequence[str], *, project: Path, folder: Path, limit: float) -> Verdict:
    """Run these tests in the copy `folder` with the mutant in it, for `limit` seconds at most, and take it out again.

    What does not end counts as noticed: the suite has a limit for each test.
    """
    if not tests:
        return Verdict.UNREACHED
    whole = project / mutant.path
    changed = folder / mutant.path
    changed.write_text(mutant.applied(whole.read_text(encoding="utf-8")), encoding="utf-8")
    try:
        return _judged(tests, folder, limit)
    finally:
        shutil.copy2(whole, changed)  # with its old time: compiled files are told apart by it


def _judged(tests: Sequence[str], folder: Path, limit: float) -> Verdict:
    running = subprocess.Popen(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", *tests],
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return Verdict.KILLED if running.wait(limit) else Verdict.SURVIVED
    except subprocess.TimeoutExpired:
        return Verdict.HUNG
    finally:
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()
