"""`/xuat`: the papers of a subtree: the workbook of the rounds that the office chooses, drafts of reports, charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

from domain.audit.acts import Act
from domain.calendar.periods import Period, PeriodKind, period_kind
from domain.people.person import Role
from domain.rounds.round import Round
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Text, reply, say
from handlers.figures.block import kinds_of
from handlers.figures.papers import charts_document, draft_document
from handlers.figures.summary import running
from handlers.figures.week.messages import workbook_document
from handlers.rounds.kinds import option_of
from handlers.talk.command import Command, MenuGroup, command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import pick

OPEN = "open"
ALL = "all"
WORKBOOK = "workbook"
CHARTS = "charts"
BEFORE = "-before"
PAPERS = (WORKBOOK, *get_args(PeriodKind), f"month{BEFORE}", f"quarter{BEFORE}", CHARTS)
"""What can be taken: the workbook, the draft of a report on last week, on this month or quarter, on the one before it,
the charts."""
AUDITED: Mapping[str, Act] = {
    "week": "export.week",
    "month": "export.month",
    "quarter": "export.quarter",
    f"month{BEFORE}": "export.month",
    f"quarter{BEFORE}": "export.quarter",
    CHARTS: "export.charts",
}
"""What the audit log calls taking a paper."""
NEWEST = 8
"""Rounds that have a button of their own; older ones are in "all rounds"."""


async def _ask_workbook_unit(scene: Scene, _answers: Answers) -> Asked:
    grants = {grant.unit_id: grant for grant in scene.caller.grants if grant.role is Role.OFFICE}
    if len(grants) == 1:
        return Taken(next(iter(grants)))
    choices = (Choice(one.unit_id, say("figures-export-unit", unit=one.unit_name)) for one in grants.values())
    return Prompt((say("figures-export-pick-unit"),), tuple(choices))


async def _hear_workbook_unit(scene: Scene, _answers: Answers, given: str) -> Heard:
    return (
        Taken(given)
        if await _workbook_unit_name(scene, given)
        else Invalid(say("figures-summary-not-in-scope"))
    )


async def _workbook_unit_name(scene: Scene, unit_id: str) -> str:
    """The unit's name where it lies within the caller's office, else nothing."""
    units = await scene.work.people.units(scene.caller.units(Role.OFFICE), scene.today)
    return next((unit.name for unit in units if unit.id == unit_id), "")


async def _papers(scene: Scene, answers: Answers) -> Sequence[Choice]:
    if not await _workbook_rounds(scene, answers):
        return ()
    return [Choice(paper, say(f"figures-export-{paper}")) for paper in PAPERS]


async def _papers_question(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("figures-export-pick-paper"),)


def _wants_workbook(answers: Answers) -> bool:
    return answers.get("paper") == WORKBOOK


async def _workbook_rounds(scene: Scene, answers: Answers) -> list[Round]:
    if not await _workbook_unit_name(scene, str(answers["unit"])):
        return []
    return await scene.work.rounds.of_scope((str(answers["unit"]),), scene.today)


async def _workbook_options(scene: Scene, answers: Answers) -> Sequence[Choice]:
    rounds = await _workbook_rounds(scene, answers)
    if len(rounds) == 1:
        return (Choice(rounds[0].id, option_of(rounds[0])),)
    several_open = (Choice(OPEN, say("figures-export-open")),) if len(running(rounds, scene.now)) > 1 else ()
    each = (Choice(round_.id, option_of(round_)) for round_ in rounds[:NEWEST])
    return (*several_open, *each, Choice(ALL, say("figures-export-all"))) if rounds else ()


async def _workbook_question(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("figures-export-pick-rounds"),)


async def _hand_out(scene: Scene, answers: Answers) -> Outcome | Reopened:
    name = await _workbook_unit_name(scene, str(answers["unit"]))
    if not name:
        return Reopened(("unit", "paper", "rounds"), (say("figures-summary-not-in-scope"),))
    if answers["paper"] == WORKBOOK:
        return await _hand_out_workbook(scene, answers, name)
    return await _hand_out_paper(scene, str(answers["unit"]), name, str(answers["paper"]))


async def _hand_out_paper(scene: Scene, unit_id: str, name: str, paper: str) -> Outcome:
    """The draft of a report, or the charts of this week."""
    period = _period_of(paper, scene.today)
    document = charts_document if paper == CHARTS else draft_document
    await scene.work.audit.record(
        at=scene.now, actor=scene.person.id, action=AUDITED[paper], subject=unit_id, detail=period.label
    )
    caption = say("figures-export-paper", paper=paper, unit=name, at=scene.now)
    again = command_button("tonghop", say("figures-export-button-summary"), unit_id)
    said = reply(caption, choices=(again,), documents=(document(scene, unit_id, period),))
    return Outcome((said,))


def _period_of(paper: str, today: date) -> Period:
    """What the paper is about: the last finished week, this month or quarter, the one before; of charts this week."""
    kind = paper.removesuffix(BEFORE)
    if kind == CHARTS:
        return Period.of("week", today)
    present = Period.of(period_kind(kind), today)
    before = paper.endswith(BEFORE) or kind == "week"
    return Period.of(present.kind, present.begins - timedelta(days=1)) if before else present


async def _hand_out_workbook(scene: Scene, answers: Answers, name: str) -> Outcome | Reopened:
    unit_id, wanted = str(answers["unit"]), answers["rounds"]
    rounds = await _workbook_rounds(scene, answers)
    if wanted == OPEN:
        rounds = running(rounds, scene.now)
    elif wanted != ALL:
        rounds = [round_ for round_ in rounds if round_.id == wanted]
    if not rounds:
        return Reopened(("rounds",), (say("figures-export-gone"),))
    await scene.work.audit.record(
        at=scene.now,
        actor=scene.person.id,
        action="export.workbook",
        subject=unit_id,
        detail=f"{len(rounds)} rounds",
    )
    kinds = kinds_of(scene.modules, rounds)
    kind = kinds[0].kind if len(kinds) == 1 else "both"
    caption = say("figures-export-caption", unit=name, rounds=len(rounds), kind=kind, at=scene.now)
    again = command_button("tonghop", say("figures-export-button-summary"), unit_id)
    said = replace(reply(caption, choices=(again,)), documents=(workbook_document(scene, unit_id, rounds),))
    return Outcome((said,))


EXPORT = Flow(
    name="xuat",
    steps=(
        Step("unit", _ask_workbook_unit, _hear_workbook_unit),
        pick(
            "paper",
            lines=_papers_question,
            options=_papers,
            empty=say("figures-export-no-rounds"),
        ),
        pick(
            "rounds",
            lines=_workbook_question,
            options=_workbook_options,
            empty=say("figures-export-no-rounds"),
            skip_if_single=True,
            when=_wants_workbook,
        ),
    ),
    finish=_hand_out,
    guard=office,
    argument="unit",
)

COMMANDS = (
    Command(
        "xuat",
        EXPORT,
        guard=office,
        aliases=("xuat excel", "xuat tep", "xuat file", "xuat bao cao", "tai excel", "export", "excel"),
        group=MenuGroup.FIGURES,
        place=340,
    ),
)
