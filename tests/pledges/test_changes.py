"""What a secretary is shown of a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.pledges.changes import Change, changes
from domain.pledges.pledge import Deed

DEED = Deed(
    group=5,
    deed="Giải quyết trước hạn ít nhất 30% hồ sơ thủ tục hành chính được phân công trong năm 2027.",
    result="Không hồ sơ nào quá hạn",
    until=date(2027, 12, 15),
    evidence="",
)


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (DEED, ()),
        (replace(DEED, result="Không  hồ sơ\nnào quá hạn"), ()),
        (replace(DEED, group=1), (Change("group", 5, 1),)),
        (
            replace(DEED, until=date(2027, 9, 30)),
            (Change("until", date(2027, 12, 15), date(2027, 9, 30)),),
        ),
        (
            replace(DEED, deed=DEED.deed.replace("30%", "50%")),
            (
                Change(
                    "deed",
                    "… trước hạn ít nhất [30%] hồ sơ thủ tục …",
                    "… trước hạn ít nhất [50%] hồ sơ thủ tục …",
                ),
            ),
        ),
        (
            replace(DEED, deed=DEED.deed + " Báo cáo hằng quý."),
            (
                Change(
                    "deed",
                    "… công trong năm 2027.",
                    "… công trong năm 2027. [Báo cáo hằng quý.]",
                ),
            ),
        ),
        (
            replace(DEED, deed="Phấn đấu " + DEED.deed),
            (Change("deed", "Giải quyết trước hạn …", "[Phấn đấu] Giải quyết trước hạn …"),),
        ),
        (
            replace(DEED, result="Rút còn 01 ngày", evidence="Danh sách"),
            (
                Change("result", "Không hồ sơ nào quá hạn", "Rút còn 01 ngày"),
                Change("evidence", "", "Danh sách"),
            ),
        ),
    ],
)
def test_changes_show_what_differs_with_a_little_around_it(after: Deed, found: tuple[Change, ...]) -> None:
    assert changes(DEED, after) == found


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_text_changes_exactly_when_its_words_do(before: str, after: str) -> None:
    found = changes(replace(DEED, deed=before), replace(DEED, deed=after))

    assert [change.field for change in found] == (["deed"] if before.split() != after.split() else [])
