"""Files and folders for their owner alone, whatever the umask and whatever was there before."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

FOLDER, FILE = 0o700, 0o600


def private_folder(folder: Path) -> None:
    """Make the folder, and those above it as the system makes them. Raises OSError where it cannot be made."""
    folder.mkdir(mode=FOLDER, parents=True, exist_ok=True)
    _close_to_others(folder, FOLDER)


def private_file(file: Path) -> None:
    """Make the file, empty, if it is not there. Raises OSError where it cannot be made."""
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE))
    _close_to_others(file, FILE)


def private_if_there(file: Path) -> None:
    """Close a file to others that somebody else's program made."""
    with suppress(FileNotFoundError):
        _close_to_others(file, FILE)


def write_private(file: Path, content: bytes) -> None:
    """Write a new file, through to the disk. Raises FileExistsError where it is there, and OSError."""
    descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE)
    with os.fdopen(descriptor, "wb") as opened:
        os.fchmod(opened.fileno(), FILE)
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """What was put into the folder stays there, whatever happens to the machine now."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _close_to_others(path: Path, mode: int) -> None:
    with suppress(PermissionError):  # it is somebody else's, who decides about it
        if path.stat().st_mode & 0o777 != mode:
            path.chmod(mode)
