"""What operators write about their database, and what is made of it."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from storage.engine.address import NoDatabase, address
from storage.engine.database import Database
from storage.engine.schema import state
from tests import postgres


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("data/neuguong.sqlite", "sqlite+aiosqlite:///data/neuguong.sqlite"),
        ("/srv/a.sqlite", "sqlite+aiosqlite:////srv/a.sqlite"),
        ("sqlite:////srv/a.sqlite", "sqlite+aiosqlite:////srv/a.sqlite"),
        ("postgres://u@h/n", "postgresql+asyncpg://u@h/n"),
        ("postgresql://u:***@h:5433/n", "postgresql+asyncpg://u:***@h:5433/n"),
        (
            "postgresql+asyncpg://u@/n?host=/run/postgresql",
            "postgresql+asyncpg://u@/n?host=%2Frun%2Fpostgresql",
        ),
        ("postgresql://u@h/n?sslmode=require", "postgresql+asyncpg://u@h/n?ssl=require"),
    ],
)
def test_a_url_is_given_its_driver(written: str, read: str) -> None:
    assert address(written).render_as_string() == read


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("mysql://u:geheim@h/n", "a database of the kind mysql cannot be used: write it like "),
        ("postgresql+psycopg://u:geheim@h/n", "a database of the kind postgresql+psycopg cannot be used: "),
        ("://geheim", "the database's URL cannot be read: write it like "),
        (
            "postgresql://u:geheim@h/n?fallback_application_name=x",
            "the database's URL asks for fallback_application_name, which is not known: leave it out",
        ),
    ],
)
def test_what_cannot_be_used_is_told_without_the_password(written: str, why: str) -> None:
    with pytest.raises(NoDatabase) as refused:
        address(written)

    assert str(refused.value).startswith(why)
    assert "geheim" not in str(refused.value)


async def test_a_database_that_does_not_answer_is_told_in_one_line(
    tmp_path: Path, cluster: postgres.Cluster
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    written = tmp_path / "a.sqlite"
    written.write_text("this is no database, however long it is looked at " * 100)

    told = [
        await _why(url)
        for url in (
            f"postgresql://u:geheim@127.0.0.1:{port}/n",
            cluster.url("nowhere"),
            f"sqlite:///{tmp_path}/nowhere/a.sqlite",
            str(written),
        )
    ]

    assert told == [
        f"the database cannot be opened: [Errno 111] Connect call failed ('127.0.0.1', {port})",
        'the database cannot be opened: database "nowhere" does not exist',
        "the database cannot be opened: unable to open database file",
        "the database cannot be opened: file is not a database",
    ]


def test_a_driver_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)  # what Python keeps of a module that cannot be had

    with pytest.raises(NoDatabase) as refused:
        Database("postgresql://u@h/n")

    assert str(refused.value) == "asyncpg is not installed, and PostgreSQL needs it"


async def _why(url: str) -> str:
    database = Database(url)
    with pytest.raises(NoDatabase) as refused:
        await state(database)
    await database.close()
    return str(refused.value)
