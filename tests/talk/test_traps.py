"""Tables that would go wrong are refused at start, with the sentence that names the mend."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from domain.people.person import Caller, Grant, Person, Role, Status
from domain.talk.conversations import Answers
from domain.talk.messages import Address, reply, say
from handlers.modules import commands, reception
from handlers.people.accounts.consent import CONSENT
from handlers.people.accounts.linking import LINK
from handlers.people.menu import menu_command
from handlers.talk.command import Command, MenuGroup, anybody, member, office, rights
from handlers.talk.flow import Flow, Step
from handlers.talk.reception import Reception
from handlers.talk.reviewing import review
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import lines_of, write
from tests.talk.papers import receive_papers
from tests.town import Town

WRITTEN = write("text", lines=lines_of("talk-typed-no-words"), parse=str, goes_out=True)


async def _nothing(_scene: Scene) -> Outcome:
    return Outcome((reply(say("talk-typed-no-words")),))


async def _end(_scene: Scene, _answers: Answers) -> Outcome:
    return Outcome(())


async def _lines(_scene: Scene, _answers: Answers) -> tuple[()]:
    return ()


def flow(*steps: Step, name: str = "ask-office", argument: str = "") -> Flow:
    return Flow(name, steps, _end, anybody, argument)


def desk(*commands: Command) -> Reception:
    menu = menu_command(())
    return Reception((*commands, menu), link=LINK, consent=CONSENT, shown=lambda _: ())


# ---------------------------------------------------------------- what goes out is reviewed


def test_what_is_typed_for_others_is_reviewed_before_it_goes_out() -> None:
    checked = review("review", lines=_lines, confirm=say("talk-choice-yes"))

    flow(WRITTEN, checked)
    for steps in ((WRITTEN,), (checked, WRITTEN)):
        with pytest.raises(ValueError, match=r"'ask-office'.*'text'.*put a step that reviews after it"):
            flow(*steps)


def test_an_argument_is_for_a_step_that_there_is() -> None:
    with pytest.raises(ValueError, match="no step 'which' for its argument"):
        flow(Step("what", WRITTEN.ask, WRITTEN.hear), argument="which")


async def test_an_argument_may_not_be_longer_than_an_answer(town: Town) -> None:
    receive_papers(town)

    said = await town.talk("DV01").says("/giay " + "dài " * 1000)

    assert said == [
        "Nội dung dài 3.999 ký tự, vượt mức 3.000 ký tự. Đề nghị đồng chí rút gọn và gửi lại; bản vừa gửi vẫn còn "
        "trong khung tin nhắn để sao chép.\n\nBản văn?"
    ]


# ---------------------------------------------------------------- commands that hide one another


@pytest.mark.parametrize(
    "other", [("hoi_dap", ()), ("ykien", ("Hỏi đáp",)), ("ykien", ("y kien", "HOI-DAP"))]
)
def test_two_commands_do_not_answer_to_one_phrase(other: tuple[str, tuple[str, ...]]) -> None:
    name, aliases = other
    one = Command("hoidap", _nothing, guard=member)

    with pytest.raises(
        ValueError, match=f"'hoidap' and '{name}' both answer to .*: take it out of one of them"
    ):
        desk(*commands(), one, Command(name, _nothing, guard=member, aliases=aliases))


def test_two_flows_do_not_share_a_name() -> None:
    step = Step("what", WRITTEN.ask, WRITTEN.hear)
    one = Command("gopy", flow(step), guard=member)
    other = Command("ykien", flow(step), guard=member)

    with pytest.raises(ValueError, match="two flows are called 'ask-office': give one of them another name"):
        desk(*commands(), one, other)


# ---------------------------------------------------------------- what no menu could show


def test_a_command_is_behind_an_entry_of_whoever_may_use_it() -> None:
    added = Command("gopy", _nothing, guard=member, group=MenuGroup.NOTICES)

    menu_command((*commands(), Command("gopy", _nothing, guard=office, group=MenuGroup.NOTICES)))
    with pytest.raises(
        ValueError, match=r"'gopy' is in the group 'notices', which no entry of the menu .* holds"
    ):
        menu_command((*commands(), added))


def test_no_screen_behind_an_entry_has_too_many_choices() -> None:
    added = [
        Command(f"gopy{number}", _nothing, guard=member, group=MenuGroup.CALENDAR) for number in range(9)
    ]

    with pytest.raises(
        ValueError, match="the screen behind 'settings' would have 13 choices and the way back"
    ):
        menu_command((*commands(), *added))


# ---------------------------------------------------------------- what guards depend on

PERSON = Person("p1", "DV01", "An", "u1", "Chi bộ 1", "", Status.ACTIVE)
ROLES = [roles for count in range(len(Role) + 1) for roles in combinations(Role, count)]


@pytest.mark.parametrize("roles", ROLES, ids=lambda roles: "+".join(roles) or "none")
@pytest.mark.parametrize("consented", [True, False])
@pytest.mark.parametrize("person", [PERSON, None])
def test_guards_look_at_the_rights_of_a_caller_and_at_nothing_else(
    person: Person | None, roles: tuple[Role, ...], *, consented: bool
) -> None:
    one = Caller(Address("telegram", "1"), person, tuple(Grant(role, "u1", "") for role in roles), consented)
    other = Caller(
        Address("zalo", "2"),
        replace(person, id="p2", unit_id="u2", position="x", status=Status.LEFT) if person else None,
        tuple(Grant(role, unit, "x") for unit in ("u2", "u3") for role in reversed(roles)),
        consented,
        "en",
        "vi dangky",
    )

    assert rights(one) == rights(other)
    assert [command.guard(one) for command in commands()] == [command.guard(other) for command in commands()]
    assert [command.name for command in reception().menu(one)] == [
        command.name for command in reception().menu(other)
    ]
