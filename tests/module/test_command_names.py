"""A command is found by its own name, however somebody spells it."""

from __future__ import annotations

import re
import unicodedata

import pytest

from handlers.modules import commands
from handlers.talk.command import Command, member
from handlers.talk.command_table import CommandTable
from handlers.talk.scene import Outcome, Scene

ACUTE = "\N{COMBINING ACUTE ACCENT}"


async def _nothing(_scene: Scene) -> Outcome:
    return Outcome(())


def _spellings(name: str) -> list[str]:
    """The name with and without accents, as one word and with a space at every place."""
    accented = re.sub("[aeiouy]", lambda vowel: unicodedata.normalize("NFC", vowel[0] + ACUTE), name)
    return [
        f"{word[:place]} {word[place:]}".strip()
        for word in (name, accented, accented.replace("d", "đ"), accented.upper())
        for place in range(len(word))
    ]


@pytest.mark.parametrize("name", [command.name for command in commands()])
def test_a_command_is_found_by_its_own_name(name: str) -> None:
    table = CommandTable(commands())

    found = {spelling: table.meant(spelling) for spelling in _spellings(name)}

    assert {spelling for spelling, command in found.items() if command is not table.by_name[name]} == set()


@pytest.mark.parametrize("typed", ["góp ý", "gop y", "gopy", "gópý", "gop i", "GÓP Ý", "gops ys"])
def test_a_y_that_is_a_syllable_of_its_own_is_no_obstacle(typed: str) -> None:
    suggest = Command("gopy", _nothing, guard=member)

    assert CommandTable([suggest]).meant(typed) is suggest


@pytest.mark.parametrize(
    ("typed", "name", "argument"),
    [
        ("danhsach Nguyễn  Văn An", "danhsach", "Nguyễn  Văn An"),
        ("danh sach Nguyễn  Văn An", "danhsach", "Nguyễn  Văn An"),
        ("Tổng hợp 31/3", "tonghop", "31/3"),
        ("xac minh NG-2026-0153", "xacminh", "NG-2026-0153"),
        ("xác minh mã", "xacminh", ""),
        ("nhac nho", "nhac", "nho"),
    ],
)
def test_behind_a_slash_a_name_may_have_its_blanks(typed: str, name: str, argument: str) -> None:
    table = CommandTable(commands())

    assert table.called(typed) == (table.by_name[name], argument)


def test_what_begins_with_no_name_is_no_command() -> None:
    assert [CommandTable(commands()).called(typed) for typed in ("", "dsfg", "toi khong biet lam gi ca")] == [
        None
    ] * 3
