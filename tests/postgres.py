"""A throw-away PostgreSQL: a cluster in a folder of its own, reached by a socket in that folder only."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

_PLENTY = 8 << 30


def why_not() -> str:
    """Why PostgreSQL cannot be had here; empty where it can."""
    if find_spec("asyncpg") is None:
        return "asyncpg is not installed"
    if _found("initdb") is None or _found("pg_ctl") is None:
        return "PostgreSQL's binaries are neither on the path nor where Debian puts them"
    return ""


class Cluster:
    """A running server. Every database of it is a copy of `template`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)

    @property
    def pid(self) -> int:
        """The process above all of its processes."""
        return int((self._folder / "data" / "postmaster.pid").read_text().splitlines()[0])

    def url(self, name: str) -> str:
        """The URL of the database with this name."""
        return f"postgresql+asyncpg://postgres@/{name}?host={self._folder}"

    def create(self, template: str = "template1") -> str:
        """A new database, and its name."""
        name = f"test{next(self._numbers)}"
        _run("createdb", "-h", str(self._folder), "-U", "postgres", "-T", template, name)
        return name


@contextmanager
def running(*, durable: bool = False) -> Iterator[Cluster]:
    """Start a server and stop it in the end; only a `durable` one is on a disk, and waits for it."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir=None if durable else quick_place()))
    try:
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            shutil.chown(folder, "postgres")
        data = str(folder / "data")
        _run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8", "-N")
        options = f"-h '' -k {folder} -c fsync={'on' if durable else 'off'} -c max_connections=200"
        _run("pg_ctl", "-D", data, "-l", str(folder / "log"), "-o", options, "-w", "start")
        try:
            yield Cluster(folder)
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def quick_place() -> str | None:
    """Memory, where there is plenty: hundreds of databases are made and thrown away."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder with an unguessable name is made in it
    return str(memory) if memory.is_dir() and shutil.disk_usage(memory).free > _PLENTY else None


def _found(binary: str) -> str | None:
    """The path of one of PostgreSQL's programs; Debian keeps them off everybody's path."""
    homes = sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin")), reverse=True)
    return shutil.which(binary) or shutil.which(binary, path=os.pathsep.join(homes))


def _run(binary: str, *arguments: str) -> None:
    path = _found(binary) or binary
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run([path, *arguments], check=True, capture_output=True, user=user, cwd="/")  # noqa: S603 - our own words
