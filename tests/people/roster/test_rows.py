"""The roster's nouns: what a fault says."""

from __future__ import annotations

from domain.talk.messages import Text
from tests.people.roster.roster_lines import fault


def test_a_fault_speaks_with_the_columns_name() -> None:
    assert fault(7, "gender", "people-roster-fault-gender", value="x").text == Text(
        "people-roster-fault-gender", {"line": 7, "column": Text("people-roster-column-gender"), "value": "x"}
    )
