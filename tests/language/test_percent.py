"""Percentages as people say them."""

from __future__ import annotations

import pytest

from domain.language.percent import parse_percent


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("50 phần trăm", 50),
        ("50 phan tram.", 50),
        ("50 PHẦN TRĂM!", 50),
        ("50%", 50),
        ("50 %.", 50),
        ("５０％", 50),
        ("50", 50),
        ("0%", 0),
        ("100%", 100),
        ("khoảng 50%", 50),
        ("Đã xong khoảng 70 %", 70),
        ("được 30% rồi", 30),
        ("~80%", 80),
        ("50,5%", 50),
        ("99.9 %", 99),
        ("năm mươi phần trăm", 50),
        ("Năm mươi lăm phần trăm", 55),
        ("mười phần trăm", 10),
        ("mười lăm phần trăm", 15),
        ("hai mươi mốt phần trăm", 21),
        ("bảy lăm phần trăm", 75),
        ("chín phần trăm", 9),
        ("một trăm phần trăm", 100),
        ("một nửa", 50),
        ("nửa rồi", 50),
        ("101", None),
        ("100,5%", None),
        ("999%", None),
        ("-5", None),
        ("5.5", None),
        ("năm mươi", None),
        ("50 đồng chí", None),
        ("50% - 60%", None),
        ("khá tốt", None),
        ("%", None),
        ("", None),
    ],
)
def test_a_percentage_is_read_as_it_is_said(typed: str, meant: int | None) -> None:
    assert parse_percent(typed) == meant
