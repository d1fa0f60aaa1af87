"""The walk counts what it says it counts."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType

import pytest

from tests.walk.__main__ import ROOT
from tests.walk.house import FLOORS, survey
from tests.walk.recorder import Recorder
from tests.walk.walks import walks

MOST = {"typed answer": (38, 488), "send": (50, 1250), "reminder": (78, 4920)}
"""So many files each walk may enter, and so many calls make: whoever follows a message reads no more than that."""

UPSTAIRS = """
import asyncio
import below

def once():
    return below.leaf() + below.twice()

async def slowly():
    await asyncio.sleep(0)
    return below.leaf()
"""
BELOW = """
def leaf():
    return 1

def twice():
    return leaf() + leaf()
"""


@pytest.fixture
def upstairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, object]]:
    """The names of a module in floor/, which calls another one there."""
    floor = tmp_path / "floor"
    floor.mkdir()
    (floor / "upstairs.py").write_text(UPSTAIRS)
    (floor / "below.py").write_text(BELOW)
    monkeypatch.syspath_prepend(str(floor))
    names: dict[str, object] = {}
    exec(_compiled(floor / "upstairs.py"), names)  # noqa: S102 - it is written above
    yield names
    sys.modules.pop("below", None)


def _compiled(path: Path) -> CodeType:
    return compile(path.read_text(), str(path), "exec")


def _function(names: dict[str, object], name: str) -> Callable[[], object]:
    found = names[name]
    assert callable(found)
    return found


def test_calls_and_moves_between_files_are_counted(upstairs: dict[str, object], tmp_path: Path) -> None:
    recorder = Recorder(tmp_path, ["floor"])

    with recorder.counting():
        _function(upstairs, "once")()

    assert list(recorder.rooms.items()) == [("floor/upstairs.py", 1), ("floor/below.py", 4)]
    assert (recorder.calls, recorder.moves) == (5, 2)
    assert recorder.functions["floor/below.py:leaf"] == 3


def test_coroutine_that_goes_on_is_one_call(upstairs: dict[str, object], tmp_path: Path) -> None:
    recorder = Recorder(tmp_path, ["floor"])
    slowly = upstairs["slowly"]
    assert callable(slowly)

    with recorder.counting():
        asyncio.run(slowly())

    assert recorder.rooms == {"floor/upstairs.py": 1, "floor/below.py": 1}
    assert recorder.resumed > 0


def test_thread_that_was_there_before_is_counted(upstairs: dict[str, object], tmp_path: Path) -> None:
    recorder = Recorder(tmp_path, ["floor"])
    go = threading.Event()

    def work() -> None:
        go.wait()
        _function(upstairs, "once")()

    with recorder.watching_threads():
        thread = threading.Thread(target=work)
        thread.start()
    with recorder.counting():
        go.set()
        thread.join()

    assert recorder.calls == 5


def test_house_is_surveyed(tmp_path: Path) -> None:
    files = {
        "handlers/loose.py": 'class Twin: ...\ndoor("dangky")\nisinstance(one, (PledgeRound, str))\n',
        "handlers/pledges/__init__.py": "",
        "handlers/pledges/form.py": 'NAME = "dangky"\nclass Twin: ...\nCommand(NAME)\nPledgeRound.kind\n',
        "bot/demo/cast.py": "class _Own: ...\nStudyRound.kind\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    house = survey(tmp_path, list(files))

    assert (house.lines, house.folders) == (9, 3)
    assert house.loose == {"bot": 0, "handlers": 1, "storage": 0, "domain": 0}
    assert house.checks == {
        "isinstance": ["handlers/loose.py:3"],
        "kind": [],
        "command": ["handlers/loose.py:2"],
    }
    assert house.twins == {"Twin": ["handlers/loose.py", "handlers/pledges/form.py"]}


def test_a_class_name_means_one_thing_and_no_kind_is_asked_for_outside() -> None:
    files = [path.relative_to(ROOT) for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))]
    house = survey(ROOT, [path.as_posix() for path in files])

    assert house.twins == {}
    assert [place for places in house.checks.values() for place in places] == []


async def test_three_walks_arrive_and_stay_short(tmp_path: Path) -> None:
    walked = await walks(tmp_path, Recorder(ROOT, FLOORS))

    assert [(walk.name, walk.sent > 0) for walk in walked] == [
        ("typed answer", True),
        ("send", True),
        ("reminder", True),
    ]
    for walk in walked:
        rooms, calls = MOST[walk.name]
        assert len(walk.rooms) <= rooms
        assert walk.calls <= calls
        assert walk.calls >= walk.moves >= len(walk.rooms) > 1
        assert walk.calls == walk.functions.total()
