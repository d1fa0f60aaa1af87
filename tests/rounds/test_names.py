"""What a round is called where several are told apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.talk.messages import Text, say
from handlers.rounds.kinds import called, short_name
from tests.study.studying import STUDY


@pytest.mark.parametrize(
    ("title", "number", "name"),
    [
        (
            "Học tập Nghị quyết 57",
            "57-NQ/TW",
            say("rounds-called-numbered", title="Học tập Nghị quyết 57", number="57-NQ/TW"),
        ),
        (
            "Học tập Nghị quyết 57-NQ/TW",
            "57-NQ/TW",
            say("rounds-called", title="Học tập Nghị quyết 57-NQ/TW"),
        ),
        ("Học tập chuyên đề", "không số", say("rounds-called", title="Học tập chuyên đề")),
        ("Học tập chuyên đề", "", say("rounds-called", title="Học tập chuyên đề")),
    ],
    ids=["not in the title", "in the title", "without a digit", "without one"],
)
def test_a_round_is_called_with_its_documents_number_once(title: str, number: str, name: Text) -> None:
    round_ = replace(STUDY, title=title, resolution=replace(STUDY.resolution, number=number))

    assert called(round_) == name


@pytest.mark.parametrize(
    ("title", "number", "name"),
    [
        ("Nghị quyết về chuyển đổi số", "05-NQ/ĐU", "05-NQ/ĐU"),
        ("Đăng ký nêu gương Quý IV/2026", "", "Q.IV/2026"),
        ("Quý I năm 2027", "", "Q.I/2027"),
        ("dang ky quy ii", "", "Q.II"),
        ("Học tập chuyên đề về đạo đức", "không số", "chuyên đề…"),
        ("Đợt đăng ký: Năm 2027", "", "Năm 2027"),
        ("Đăng ký nêu gương", "", "11/2026"),
    ],
)
def test_a_round_has_a_short_name_for_buttons(title: str, number: str, name: str) -> None:
    round_ = replace(STUDY, title=title, resolution=replace(STUDY.resolution, number=number))

    assert short_name(round_) == name
    assert len(name) <= 12
