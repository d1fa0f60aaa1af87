"""The roster's nouns: what a fault says, which role a position suggests."""

from __future__ import annotations

import pytest

from domain.people.person import Role
from domain.people.roster.rows import role_of
from domain.talk.messages import Text
from tests.people.roster.roster_lines import fault


def test_a_fault_speaks_with_the_columns_name() -> None:
    assert fault(7, "gender", "people-roster-fault-gender", value="x").text == Text(
        "people-roster-fault-gender", {"line": 7, "column": Text("people-roster-column-gender"), "value": "x"}
    )


@pytest.mark.parametrize(
    ("position", "unit", "role"),
    [
        ("Bí thư", "Chi bộ 1", Role.SECRETARY),
        ("Bí thư Chi bộ, Trưởng phòng", "Chi bộ 1", Role.SECRETARY),
        ("PHÓ BÍ THƯ", "Chi bộ 1", Role.DEPUTY),
        ("pho bi thu thuong truc", "Chi bộ 1", Role.DEPUTY),
        ("Bí thư chi bộ, Phó Bí thư Đảng ủy", "Chi bộ 1", Role.SECRETARY),
        ("Phó Bí thư Đảng ủy", "Chi bộ 1", None),
        ("Bí thư Đảng ủy", "Đảng ủy Sở Nội vụ", Role.SECRETARY),
        ("Bí thư Đoàn thanh niên", "Chi bộ 1", None),
        ("Nguyên Bí thư", "Chi bộ 1", None),
        ("Chi ủy viên", "Chi bộ 1", None),
        ("", "Chi bộ 1", None),
    ],
)
def test_a_position_suggests_a_role_at_the_own_unit(position: str, unit: str, role: Role | None) -> None:
    assert role_of(position, unit) == role
