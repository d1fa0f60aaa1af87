"""Which files are changed, and which tests are theirs: the folder of the same noun, and who else looks closely."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

CHANGED = (
    "domain/**/*.py",
    "storage/delivery/*.py",
    "storage/figures/*.py",
    "storage/people/*.py",
    "storage/reminders/*.py",
    "handlers/figures/**/*.py",
    "handlers/people/**/*.py",
    "handlers/reminders/*.py",
    "handlers/talk/command.py",
    "bot/delivery/*.py",
    "bot/receiving/dispatch.py",
)
"""The domain, the outbox and its claims, reminders, rights, figures, dispatch and delivery."""

BESIDE = {
    "language": ("tests/study", "tests/talk"),
    "people": ("tests/security", "tests/talk", "tests/workshop/reading"),
    "study": ("tests/workshop/reading",),
    "delivery": ("tests/contract", "tests/broadcasts"),
    "reminders": ("tests/contract", "tests/rounds"),
    "receiving": ("tests/channels",),
    "rounds": ("tests/pledges", "tests/study"),
}
"""Folders of tests that look closely at a noun without bearing its name."""


def changed(project: Path) -> list[str]:
    """The files that are changed, by their paths in the project."""
    found = {file for pattern in CHANGED for file in project.glob(pattern)}
    return sorted(file.relative_to(project).as_posix() for file in found if file.name != "__init__.py")


def folders_of(project: Path, path: str) -> Sequence[str]:
    """The folders of tests of a file."""
    noun = path.split("/")[1]
    own = f"tests/{noun}"
    return (*([own] if (project / own).is_dir() else []), *BESIDE.get(noun, ()))
