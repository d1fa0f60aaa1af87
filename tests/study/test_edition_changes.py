"""What changed between two texts, and where the questions go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.study.edition import Card
from domain.study.text.changes import EXCERPT, Alteration, Changes, carried_over, changed

LONG = "Chuyển đổi số là nhiệm vụ thường xuyên của từng cơ quan. " * 6


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("", "", Changes()),
        ("a\n\nb", "a\nb", Changes()),
        ("một\n\nhai", "một\n\nba\n\nhai", Changes(added=("ba",))),
        ("một\n\nhai\n\nba", "một\n\nba", Changes(removed=("hai",))),
        (
            "Mục tiêu năm 2030: 80% hồ sơ.\n\ncuối",
            "Mục tiêu năm 2030: 90% hồ sơ.\n\ncuối",
            Changes(altered=(Alteration("Mục tiêu năm 2030: 80% hồ sơ.", "Mục tiêu năm 2030: 90% hồ sơ."),)),
        ),
        ("một hai ba", "9999999", Changes(added=("9999999",), removed=("một hai ba",))),
    ],
)
def test_changes_are_told_by_paragraphs(before: str, after: str, changes: Changes) -> None:
    assert changed(before, after) == changes


def test_a_long_paragraph_is_cut_to_where_it_changed() -> None:
    changes = changed(f"{LONG}đạt 80% hồ sơ. {LONG}", f"{LONG}đạt 90% hồ sơ. {LONG}")

    (one,) = changes.altered
    ahead = "…là nhiệm vụ thường xuyên của từng cơ quan. đạt"
    assert (one.before[:58], one.after[:58]) == (f"{ahead} 80% hồ sơ.", f"{ahead} 90% hồ sơ.")
    assert [(len(part) <= EXCERPT, part[-1]) for part in (one.before, one.after)] == [(True, "…")] * 2


def test_only_the_first_changes_are_shown() -> None:
    changes = Changes(("thêm 1", "thêm 2"), ("bỏ",), (Alteration("a", "b"),))

    assert (changes.count, changes.first(2), changes.first(9)) == (
        4,
        Changes(("thêm 1",), (), (Alteration("a", "b"),)),
        changes,
    )


PARAGRAPHS = st.lists(st.sampled_from(["một hai ba", "một hai bốn", "x", LONG, LONG + "!"]), max_size=8)


@given(PARAGRAPHS, PARAGRAPHS)
def test_what_came_and_went_adds_up(before: list[str], after: list[str]) -> None:
    changes = changed("\n\n".join(before), "\n\n".join(after))

    assert len(after) - len(before) == len(changes.added) - len(changes.removed)
    assert (changes.count == 0) is (before == after)


def cards(*pairs: tuple[str, str]) -> tuple[Card, ...]:
    return tuple(Card(number, heading, body) for number, (heading, body) in enumerate(pairs, start=1))


A, B, C = (
    ("I. Bối cảnh", "Tình hình chung."),
    ("II. Mục tiêu", LONG),
    ("III. Tổ chức", "Các chi bộ thực hiện."),
)


@pytest.mark.parametrize(
    ("old", "new", "carried"),
    [
        ((A, B, C), (A, B, C), {1: 1, 2: 2, 3: 3}),
        ((A, B), (C, A, B), {1: 2, 2: 3}),
        ((A, B, C), (A, C), {1: 1, 3: 2}),
        ((A, B), (A, ("II. Mục tiêu", "Viết lại hoàn toàn, 2030.")), {1: 1, 2: 2}),
        ((A, B), (A, ("II. Mục tiêu cụ thể", LONG + "Thêm.")), {1: 1, 2: 2}),
        ((B, ("II. Mục tiêu", "Phần còn lại.")), (B, ("II. Mục tiêu", "Phần còn lại đã sửa.")), {1: 1, 2: 2}),
        ((A, A), (A,), {1: 1}),
        ((A,), (("9", "zzzzz"),), {}),
        ((), (A,), {}),
    ],
)
def test_questions_go_to_the_card_of_their_text(
    old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...], carried: dict[int, int]
) -> None:
    assert carried_over(cards(*old), cards(*new)) == carried
