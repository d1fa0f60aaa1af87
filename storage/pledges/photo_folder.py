"""Photographs that people sent as evidence, as files beside the database; who may see one is settled elsewhere."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

from storage.engine.private_files import private_folder, write_private

_HANDLE = re.compile(r"[0-9a-f]{32}")


class PhotoFolder:
    """A folder that only the assistant reads. A photograph is known by its handle, which says nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, photo: bytes) -> str:
        """Write it down; returns its handle."""
        private_folder(self._folder)
        handle = secrets.token_hex(16)
        write_private(self._file(handle), photo)
        return handle

    def read(self, handle: str) -> bytes | None:
        """The photograph; None where there is none any more. Raises ValueError for what is no handle."""
        try:
            return self._file(handle).read_bytes()
        except FileNotFoundError:
            return None

    def forget(self, but: Collection[str], before: datetime) -> int:
        """Delete those that were written before that instant, except these. Returns how many."""
        forgotten = 0
        for file in self._folder.glob("*.jpg"):
            written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
            if file.stem not in but and written < before:
                file.unlink(missing_ok=True)
                forgotten += 1
        return forgotten

    def _file(self, handle: str) -> Path:
        if not _HANDLE.fullmatch(handle):
            raise ValueError("not the handle of a photograph")
        return self._folder / f"{handle}.jpg"
