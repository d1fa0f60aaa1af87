"""The roster's nouns: what a fault says."""

from __future__ import annotations

from domain.people.roster.cells import code_of
from domain.people.roster.merged import filled_down, texts_of
from domain.people.roster.rows import CellSheet, MergedCells
from domain.people.roster.unheaded import column_letters, nameless
from domain.talk.messages import Text
from tests.people.roster.roster_lines import fault


def test_a_fault_speaks_with_the_columns_name() -> None:
    assert fault(7, "gender", "people-roster-fault-gender", value="x").text == Text(
        "people-roster-fault-gender", {"line": 7, "column": Text("people-roster-column-gender"), "value": "x"}
    )


def test_what_is_merged_over_lines_stands_in_each_however_odd_the_rest_of_the_file() -> None:
    """Cells merged where no cell is, over lines that are not there, over others, and over columns alone."""
    rows = (("a", "x"), ("", ""), ("b",), (), (7, "y"))
    merged = (
        MergedCells(top=1, left=4, bottom=3, right=4),
        MergedCells(top=9, left=0, bottom=12, right=0),
        MergedCells(top=3, left=0, bottom=4, right=0),
        MergedCells(top=4, left=0, bottom=5, right=0),
        MergedCells(top=1, left=1, bottom=2, right=1),
        MergedCells(top=5, left=0, bottom=5, right=1),
    )

    assert texts_of(CellSheet(rows, merged=merged)) == (("a", "x"), ("", "x"), ("b",), ("b",), ("7", "y"))
    assert [list(row) for row in filled_down(rows, merged, {1})] == [
        ["a", "x"],
        ["", "x"],
        ["b"],
        [],
        [7, "y"],
    ]
    assert filled_down(rows, merged[-1:], {0, 1}) is rows


def test_columns_without_a_heading_are_named_where_they_first_hold_data() -> None:
    """A line with one cell under a heading is a signature; blanks are nothing."""
    rows = [
        ["Danh sách"],
        ["Câu hỏi", "", "Đáp án", " "],
        ["1", " ", "A", ""],
        ["", "ghi chú", "Người lập", "ký tên"],
        ["2", "", "B", "", "x"],
        ["3", "y", "C", "", "z"],
    ]

    assert nameless(rows, 2) == [(6, "B"), (5, "E")]
    assert [column_letters(place) for place in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")
    ]


def test_a_code_in_wide_signs_is_the_code_that_it_looks_like() -> None:
    assert [code_of(text) for text in ("ＤＶ１１", "dv11", "DV ⅩⅠ", "ĐV-01")] == [
        "DV11",
        "DV11",
        None,
        "ĐV-01",
    ]
