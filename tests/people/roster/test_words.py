"""The words of the roster's faults: there in both languages, and with nothing a fault does not carry."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

from domain.people.roster.rows import BrokenCell, Cell, RowFault
from domain.people.roster.sheet import read_rows
from tests.people.roster.roster_lines import AN, HEADER, ROOT, UNITS, WIDE

LOCALES = Path(__file__).parents[3] / "bot" / "locales"


class Variables(Visitor):
    """The variables a message of the words' file uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 -- fluent's name
        self.names.add(node.id.name)


def variables_of(path: Path) -> dict[str, set[str]]:
    found = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, Message):
            visitor = Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


@pytest.mark.parametrize("name", ["people/roster.ftl", "pledges/pledging.ftl"])
def test_both_languages_say_the_same_things(name: str) -> None:
    assert variables_of(LOCALES / "vi" / name) == variables_of(LOCALES / "en" / name)


def test_every_fault_has_words_that_use_only_what_it_carries() -> None:
    words = variables_of(LOCALES / "vi" / "people" / "roster.ftl")
    sheet: list[tuple[Cell, ...]] = [
        WIDE,
        ROOT,
        ("D 1", "An 2", "C 1", None, "Đ U", None, "?", "?", "?", "?"),
        AN,
        AN,
        (None, *AN[1:]),
        ("D4", "Lê Tú", "CB1", "Khác", "CB2", "x" * 201, BrokenCell("people-roster-fault-error")),
        ("D4", "Lê Tú", "CB1", "Khác", "CB2", "x" * 201, "Chính thức", "dự bị"),
        ("D5", "Lê Tư", "CB3", "C", "CB3"),
        ("D7", "Lê Tư", "CB5", "D", "X9"),
        ("D8", None, "CB1", None, None),
    ]
    faults = (
        *read_rows(sheet).faults,
        *read_rows([]).faults,
        *read_rows([HEADER]).faults,
        *read_rows([HEADER, ROOT, AN[:4]]).faults,
        *read_rows([("Họ và tên", "Loại", "Loại")]).faults,
        *read_rows([("Họ và tên", "Chi bộ"), ("Lê Tú", "Lạ")], UNITS).faults,
        *read_rows([("Họ và tên", "", *HEADER[2:]), ("Lê", "Tư", *AN[2:])]).faults,
        *read_rows([(BrokenCell("people-roster-fault-tcvn3"),)]).faults,
        *read_rows([(BrokenCell("people-roster-fault-vni"),)]).faults,
        RowFault(1, "code", "people-roster-fault-code-elsewhere", {"value": "D1"}),
        RowFault(1, "unit-code", "people-roster-fault-foreign-unit"),
        RowFault(1, "status", "people-roster-fault-formula"),
        RowFault(1, "full-name", "people-roster-fault-tcvn3"),
        RowFault(1, "full-name", "people-roster-fault-vni"),
    )

    said = {found.text_id: set(found.text.args) for found in faults}

    assert sorted(said) == sorted(text_id for text_id in words if text_id.startswith("people-roster-fault-"))
    assert {
        text_id: words[text_id] - carried for text_id, carried in said.items() if words[text_id] - carried
    } == {}
