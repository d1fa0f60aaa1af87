"""Modules that are in each other's way are refused at start, with the mend in the sentence."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from domain.delivery.outgoing import MessageKind
from domain.policy import Policy
from handlers.figures.block import FiguresBlock
from handlers.module import Module
from handlers.modules import MODULES, check
from handlers.pledges.module import MODULE as PLEDGES
from handlers.reminders.module import MODULE as REMINDERS
from storage.rounds.completion import KINDS
from tests.module.asking import QuestionBook, asking

ASKING = asking(QuestionBook())


def test_the_modules_of_the_product_and_one_more_go_together() -> None:
    check((*MODULES, ASKING), Policy(), KINDS)


@pytest.mark.parametrize(
    ("added", "mend"),
    [
        pytest.param(
            replace(ASKING, name="reminders"),
            "the modules 'reminders' and 'reminders' both have the name 'reminders': change it in one of them",
            id="name",
        ),
        pytest.param(
            replace(ASKING, chores=REMINDERS.chores),
            "the modules 'reminders' and 'asking' both have the chore 'reminders': change it in one of them",
            id="chore",
        ),
        pytest.param(
            replace(ASKING, composers={MessageKind.REMINDER: QuestionBook().compose}),
            "the modules 'reminders' and 'asking' both have the composer for 'reminder': change it in one of them",
            id="composer",
        ),
        pytest.param(
            replace(ASKING, kind=PLEDGES.kind),
            "the modules 'pledges' and 'asking' both have the kind of rounds 'pledge': change it in one of them",
            id="kind",
        ),
    ],
)
def test_what_a_module_has_no_other_has(added: Module, mend: str) -> None:
    with pytest.raises(ValueError, match=re.escape(mend)):
        check((*MODULES, added), Policy(), KINDS)


@pytest.mark.parametrize("figures", [None, FiguresBlock()])
def test_a_kind_of_rounds_has_figures(figures: FiguresBlock | None) -> None:
    bare = [replace(one, figures=figures) if one is PLEDGES else one for one in MODULES]

    with pytest.raises(ValueError, match="brings rounds of the kind 'pledge' and no figures of them"):
        check(bare, Policy(), KINDS)


def test_a_kind_of_rounds_has_rows() -> None:
    with pytest.raises(ValueError, match="rounds of the kind 'pledge' have no rows: add its KindRows"):
        check(MODULES, Policy(), KINDS.keys() - {"pledge"})


def test_rows_are_of_a_kind_that_a_module_brings() -> None:
    without = [one for one in MODULES if one is not PLEDGES]

    with pytest.raises(ValueError, match="no module brings rounds of the kind 'pledge'"):
        check(without, Policy(), KINDS)
