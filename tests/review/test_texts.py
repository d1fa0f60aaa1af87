"""Every kind of thing that is reviewed has all the words that its reviewer reads."""

from __future__ import annotations

import ast as python
from pathlib import Path

import pytest
from fluent.syntax import ast

from bot.words.texts import name_of
from domain.review.deciding import Reviewed
from handlers.pledges.fulfilments import FULFILMENTS
from handlers.pledges.reviewing import PLEDGES
from handlers.review import queue
from handlers.review.queue import APPROVE, LATER, REFUSE, RETURN
from handlers.review.reviewable import Reviewable
from handlers.study.reviewing import REFLECTIONS
from tests.words.ours import our_entries

COUNTED = {"menu", "menu-many", "task", "task-many"}
ALWAYS = {
    APPROVE,
    RETURN,
    LATER,
    "ask-remark",
    "done-approved",
    "done-returned",
    "plan-approve",
    "plan-return",
}
REFUSING = {REFUSE, "ask-why-refused", "done-refused", "plan-refuse"}


def said() -> set[str]:
    """The names that the room of reviews says of every kind."""
    return {
        name.value
        for path in Path(queue.__file__).parent.glob("*.py")
        for call in python.walk(python.parse(path.read_text("utf-8")))
        if isinstance(call, python.Call) and isinstance(call.func, python.Attribute) and call.args
        if call.func.attr in ("say", "say_of")
        for name in python.walk(call.args[0])
        if isinstance(name, python.Constant) and isinstance(name.value, str) and name.value != "remark-"
    }


@pytest.mark.parametrize(
    "review", [PLEDGES, REFLECTIONS, FULFILMENTS], ids=["pledges", "reflections", "fulfilments"]
)
def test_every_text_of_a_review_exists(review: Reviewable[Reviewed]) -> None:
    wanted = {
        review.say(name).id for name in said() | COUNTED | ALWAYS | (REFUSING if review.refusing else set())
    }
    wanted |= {remark.id for remark in review.ready_remarks}

    assert len(wanted) > 25
    known = {name_of(entry) for _, entry in our_entries("vi") if isinstance(entry, ast.Message)}
    assert sorted(wanted - known) == []
