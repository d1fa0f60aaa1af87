"""Secrets and files, and what is left in them; presses by somebody else; lines that read as what they are not."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
import pytest
from sqlalchemy import select, text

from bot.__main__ import main
from bot.channels.telegram.inbound import read_update
from bot.settings import PEPPER_BYTES, Settings, UnusableSecret
from bot.workshop.printing.xlsx_writer import harmless
from domain.delivery.outgoing import MessageKind, Notice
from domain.talk.messages import reply, say
from storage.engine.database import Database
from storage.engine.schema import create
from storage.tables import outbox
from storage.work import writing
from tests.town import Town

ROOT = Path(__file__).parents[2]


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def modes_in(folder: Path) -> dict[str, int]:
    return {file.name: mode_of(file) for file in folder.iterdir()}


@pytest.fixture
def open_umask() -> Iterator[None]:
    """A shell that lets everybody read and write what it makes."""
    before = os.umask(0)
    yield
    os.umask(before)


def settings_in(folder: Path) -> Settings:
    return Settings(_env_file=None, data_dir=folder)


@pytest.mark.parametrize("size", [0, 1, 31, 33])
def test_a_secret_of_another_size_is_refused_with_what_to_do(tmp_path: Path, size: int) -> None:
    (tmp_path / "codes.secret").write_bytes(b"x" * size)

    with pytest.raises(UnusableSecret) as refused:
        settings_in(tmp_path).pepper()

    assert str(refused.value) == (
        f"{tmp_path / 'codes.secret'} has {size} bytes instead of 32: put the file from the backup in its place, "
        "or delete it, which ends every link code and every link to a file"
    )


def test_the_command_line_says_so_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "codes.secret").write_bytes(b"")

    status = main(["invite", "DV01"])

    assert status == 1
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'codes.secret'} has 0 bytes instead of 32: ")


@pytest.mark.usefixtures("open_umask")
def test_the_secret_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    folder = tmp_path / "data"

    pepper = settings_in(folder).pepper()

    assert len(pepper) == PEPPER_BYTES
    assert (mode_of(folder), mode_of(folder / "codes.secret")) == (0o700, 0o600)
    assert [file.name for file in folder.iterdir()] == ["codes.secret"]


def test_a_secret_that_others_could_read_is_closed(tmp_path: Path) -> None:
    pepper = settings_in(tmp_path).pepper()
    (tmp_path / "codes.secret").chmod(0o644)

    again = settings_in(tmp_path).pepper()

    assert again == pepper
    assert mode_of(tmp_path / "codes.secret") == 0o600


@pytest.mark.usefixtures("open_umask")
async def test_the_database_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'neuguong.sqlite'}")
    await create(database)

    async with database.write() as connection:
        await connection.execute(text("SELECT 1"))
        modes = modes_in(tmp_path)
    await database.close()

    assert modes == {
        "neuguong.sqlite": 0o600,
        "neuguong.sqlite-wal": 0o600,
        "neuguong.sqlite-shm": 0o600,
    }


async def test_a_database_that_others_could_read_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "neuguong.sqlite"
    first = Database(f"sqlite+aiosqlite:///{file}")
    await create(first)
    await first.close()
    file.chmod(0o644)

    second = Database(f"sqlite+aiosqlite:///{file}")
    await second.knock()
    await second.close()

    assert mode_of(file) == 0o600


class Careless(sqlite3.Connection):
    """SQLite as many systems build it: what is deleted stays in the file until something else is written there."""

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # handed through
        self.execute("PRAGMA secure_delete = OFF")


async def test_what_is_deleted_is_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "neuguong.sqlite"
    database = Database(
        f"sqlite+aiosqlite:///{file}", connect=lambda *_, **__: aiosqlite.connect(file, factory=Careless)
    )
    await create(database)

    async with database.write() as connection:
        state = (await connection.execute(text("PRAGMA secure_delete"))).scalar_one()
    await database.close()

    assert state == 1


def test_the_service_makes_files_for_its_user_alone() -> None:
    unit = (ROOT / "docs" / "operations.md").read_text("utf-8").partition("[Service]")[2].partition("```")[0]

    assert "UMask=0077" in unit.splitlines()


def test_the_service_writes_nowhere_but_into_its_folder() -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    unit = page.partition("[Service]")[2].partition("```")[0].splitlines()

    assert {"NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes"} <= set(unit)
    assert [line for line in unit if line.startswith("ReadWritePaths=")] == [
        "ReadWritePaths=/srv/neuguong/data"
    ]


def test_the_examples_check_whom_the_database_is() -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    urls = re.findall(r"postgresql\+asyncpg://[^\s\"`]+@[^\s\"`]+", page)

    assert urls
    assert all(url.endswith("?sslmode=verify-full") for url in urls), urls


# ---------------------------------------------------------------- presses


@pytest.mark.parametrize(
    ("sender", "taken"), [(7001, True), (7002, False), (None, False), ("7001", False), (True, False)]
)
def test_a_press_by_somebody_else_than_the_chats_person_is_dropped(sender: object, taken: bool) -> None:
    update = read_update(
        {
            "update_id": 1,
            "callback_query": {
                "id": "9",
                "from": {"id": sender, "is_bot": False, "first_name": "A"},
                "message": {"message_id": 5, "date": 1, "chat": {"id": 7001, "type": "private"}},
                "data": "3:yes",
            },
        },
        now=datetime(2026, 11, 23, tzinfo=UTC),
    )

    assert (update is not None) is taken


# ---------------------------------------------------------------- lines


@pytest.mark.parametrize("sign", ["\u202e", "\u202a", "\u2066", "\u2069", "\u200f", "\u061c"])
def test_no_line_turns_its_direction_for_others(town: Town, sign: str) -> None:
    name = f"An{sign}fdp.exe"

    said = town.words.say(say("people-directory-person", name=name, code=f"{sign}DV01"), "vi", "html")

    assert said == "<b>Anfdp.exe</b> (DV01)"
    assert harmless(name) == "Anfdp.exe"


# ---------------------------------------------------------------- what stays behind


async def test_the_words_of_what_never_left_are_forgotten_after_a_while(button_town: Town) -> None:
    town = button_town
    person_id = await town.person_id("DV03")  # who has no account
    async with writing(town.app.database) as work:
        told = reply(say("people-roles-told-given", name="A", role="b", unit="c", by="d"))
        notice = Notice("unread", MessageKind.NOTICE, person_id, town.clock.now(), body=told)
        await work.outbox.post([notice], town.clock.now())
    states = []

    for days in (7.5, 1):
        await town.after(days=days)
        async with writing(town.app.database) as work:
            asked = select(outbox.c.state, outbox.c.body.is_(None).label("empty")).where(
                outbox.c.key == "unread"
            )
            [row] = await work.statements.rows(asked)
            states.append((row["state"], bool(row["empty"])))

    assert states == [("expired", False), ("expired", True)]
