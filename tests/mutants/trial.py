"""One mutant's trial: a copy of the project with the change in it, and the tests that run the line."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from importlib.util import cache_from_source
from pathlib import Path

import pytest

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


_LOADED_ENDS: Mapping[int, Verdict] = {
    pytest.ExitCode.OK: Verdict.SURVIVED,
    pytest.ExitCode.TESTS_FAILED: Verdict.KILLED,
}


class Bench:
    """Where mutants are tried, one after another: a copy of the project, and a process that has loaded it."""

    def __init__(self, project: Path, folder: Path, tests: Sequence[str]) -> None:
        """`tests`: the folders of tests that trials are taken from."""
        self._project = project
        self._folder = folder
        self._loaded = subprocess.Popen(
            [sys.executable, "-m", "tests.mutants.loaded", *tests],
            cwd=folder,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": ""},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )

    def close(self) -> None:
        """Let the process end."""
        self._loaded.communicate()

    def tried(self, mutant: Mutant, tests: Sequence[str], *, at_load: bool, limit: float) -> Verdict:
        """Run these tests with the mutant, for `limit` seconds at most, and take it out again.

        What is run `at_load` is tried in a process that loads it changed. What does not end counts as noticed: each
        test of the suite has a limit.
        """
        if not tests:
            return Verdict.UNREACHED
        verdict = None if at_load else self._tried_loaded(mutant, tests, limit)
        if verdict is None:
            return tried(mutant, tests, project=self._project, folder=self._folder, limit=limit)
        return verdict

    def _tried_loaded(self, mutant: Mutant, tests: Sequence[str], limit: float) -> Verdict | None:
        source = (self._project / mutant.path).read_text(encoding="utf-8")
        trial = {"path": mutant.path, "was": source, "is": mutant.applied(source), "tests": tests}
        if self._loaded.stdin is None or self._loaded.stdout is None:
            return None
        self._loaded.stdin.write(json.dumps(trial).encode() + b"\n")
        process = int(self._loaded.stdout.readline())
        ended, _, _ = select.select([self._loaded.stdout], [], [], limit)
        if not ended:
            os.killpg(process, signal.SIGKILL)
        status = int(self._loaded.stdout.readline())
        if not ended:
            return Verdict.HUNG
        return _LOADED_ENDS.get(status)


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
        shutil.copy2(whole, changed)
        # Compiled files are kept from one trial to the next, but for that of the change.
        Path(cache_from_source(str(changed))).unlink(missing_ok=True)


def _judged(tests: Sequence[str], folder: Path, limit: float) -> Verdict:
    running = subprocess.Popen(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", *tests],
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": ""},
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
