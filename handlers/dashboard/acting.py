"""What is done from the page beside decisions: reminders, more time, the workbook. It fills in the chat's own flows, so
that questions, checks, last look and action are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from domain.people.person import Person
from domain.talk.conversations import Answer, Answers
from domain.talk.messages import Choice, Document, Text, say
from handlers.dashboard.figures import own_unit, running_rounds, scope_of
from handlers.extensions.granting import EXTEND_ONE
from handlers.figures.export import EXPORT, OPEN, PAPERS
from handlers.people.card import at_card
from handlers.people.finding import person_of
from handlers.reminders.manual_reminder import ALL, REMIND, UNDER
from handlers.reminders.one_reminder import remind_one
from handlers.rounds.schedule import moment_text
from handlers.talk.engine import too_long
from handlers.talk.flow import Flow, Heard, Invalid, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene


@dataclass(frozen=True, slots=True)
class LastLook:
    """What would be done, in words; `ready`: it can be."""

    lines: tuple[Text, ...]
    ready: bool


def step_of(flow: Flow, name: str) -> Step:
    """The step of this name."""
    return next(step for step in flow.steps if step.name == name)


async def hear_field(step: Step, scene: Scene, answers: Answers, given: str) -> Heard:
    """What the step makes of a field of a form, which may be no longer than what is typed in the chat."""
    return too_long(step, given) or await step.hear(scene, answers, given)


async def flow_look(flow: Flow, scene: Scene, answers: Answers) -> LastLook:
    """The flow's last screen before it acts."""
    asked = await step_of(flow, "review").ask(scene, answers)
    if isinstance(asked, Prompt):
        return LastLook(asked.lines, ready=True)
    return LastLook(asked.reply.lines if isinstance(asked, Stopped) else (), ready=False)


async def carry_out(flow: Flow, scene: Scene, answers: Answers) -> tuple[Text, ...]:
    """What the flow says when it has acted, or why it did not."""
    done = await flow.finish(scene, answers)
    return _said(done) if isinstance(done, Outcome) else done.notes


def _said(outcome: Outcome) -> tuple[Text, ...]:
    return tuple(line for reply in outcome.replies for line in reply.lines)


# ---------------------------------------------------------------- reminders


async def nudge_look(scene: Scene, round_id: str, unit_id: str) -> LastLook | None:
    """Whom a reminder would go to; None where round or unit is none of the reader's."""
    answers = await _nudged(scene, round_id, unit_id)
    return None if answers is None else await flow_look(REMIND, scene, answers)


async def nudge(scene: Scene, round_id: str, unit_id: str) -> tuple[Text, ...] | None:
    """Remind them."""
    answers = await _nudged(scene, round_id, unit_id)
    return None if answers is None else await carry_out(REMIND, scene, answers)


async def _nudged(scene: Scene, round_id: str, unit_id: str) -> Answers | None:
    rounds = {round_.id for round_ in await running_rounds(scene)}
    if round_id not in rounds or (unit_id and await own_unit(scene, unit_id) is None):
        return None
    return {"round": round_id, "unit": UNDER + unit_id if unit_id else ALL}


async def nudge_person(scene: Scene, person_id: str) -> tuple[Text, ...]:
    """Remind one person of all that they still owe; who is none of the reader's is not found."""
    return _said(await remind_one(replace(scene, argument=at_card(person_id))))


# ---------------------------------------------------------------- more time


@dataclass(frozen=True, slots=True)
class Extension:
    """A form for more time for one person: in which rounds it can be given, each with the deadline that binds them now,
    and the usual reasons."""

    person: Person
    rounds: tuple[tuple[Choice, datetime, Text], ...]
    reasons: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ExtensionAsked:
    """What a form says: the round, until when, why, and the deadline that its reader was shown."""

    round_id: str
    until: str
    reason: str
    shown: str

    @classmethod
    def of(cls, fields: Mapping[str, str]) -> ExtensionAsked:
        """As the fields of a form say it."""
        round_id, _, shown = fields.get("round", "").partition(" ")
        reason = fields.get("words", "").strip() or fields.get("reason", "")
        return cls(round_id, fields.get("until", "").strip(), reason, shown)


async def extension_form(scene: Scene, person_id: str) -> Extension | None:
    """The form; None for somebody who is none of the reader's."""
    person = await person_of(scene, scope_of(scene), person_id)
    if person is None:
        return None
    answers: Answers = {"name": [person_id], "person": person_id}
    offered = await step_of(EXTEND_ONE, "round").ask(scene, answers)
    ids = [choice.token for choice in offered.choices] if isinstance(offered, Prompt) else []
    if isinstance(offered, Taken):
        ids = [str(offered.answer)]
    labels = {choice.token: choice for choice in offered.choices} if isinstance(offered, Prompt) else {}
    rounds = []
    for known in await running_rounds(scene):
        seat = await scene.work.rounds.seat(known.id, person_id) if known.id in ids else None
        if seat is not None:
            label = labels.get(known.id, Choice(known.id, say("rounds-called", title=known.title)))
            rounds.append((label, seat.deadline, moment_text(seat.deadline, scene.calendar)))
    reasons = await step_of(EXTEND_ONE, "reason").ask(scene, answers)
    return Extension(person, tuple(rounds), reasons.choices if isinstance(reasons, Prompt) else ())


async def extension_answers(
    scene: Scene, form: Extension, asked: ExtensionAsked
) -> tuple[Answers, tuple[Text, ...]]:
    """What the form answers, and what is wrong with it; where the deadline changed since it was shown, that is said."""
    bound = {choice.token: (deadline, text) for choice, deadline, text in form.rounds}
    if asked.round_id not in bound:
        return {}, (say("extensions-none-for-one"),)
    deadline, text = bound[asked.round_id]
    if asked.shown != deadline.isoformat():
        return {}, (say("dashboard-extension-changed", moment=text),)
    answers: dict[str, Answer] = {
        "name": [form.person.id],
        "person": form.person.id,
        "round": asked.round_id,
        "seated": 1,
    }
    faults: list[Text] = []
    for name, given in (("until", asked.until), ("reason", asked.reason)):
        heard = await hear_field(step_of(EXTEND_ONE, name), scene, answers, given)
        if isinstance(heard, Invalid):
            faults.append(heard.why)
        elif isinstance(heard, Taken):
            answers[name] = heard.answer
    return answers, tuple(faults)


async def extension_look(scene: Scene, answers: Answers) -> LastLook:
    """What would be granted."""
    return await flow_look(EXTEND_ONE, scene, answers)


async def extend(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    """Grant it."""
    return await carry_out(EXTEND_ONE, scene, answers)


# ---------------------------------------------------------------- the workbook


async def paper_of(scene: Scene, unit_id: str, paper: str) -> Document | None:
    """A paper of a unit, one of those that the chat hands out: its workbook is over the open rounds.

    Noted in the audit. None where the reader is not its office, there is no such paper, or nothing is open.
    """
    answers: Answers = {"unit": unit_id, "paper": paper, "rounds": OPEN}
    if paper not in PAPERS or not await _may_have_papers(scene, answers):
        return None
    done = await EXPORT.finish(scene, answers)
    documents = (
        [one for reply in done.replies for one in reply.documents] if isinstance(done, Outcome) else []
    )
    return documents[0] if documents else None


async def _may_have_papers(scene: Scene, answers: Answers) -> bool:
    heard = await step_of(EXPORT, "unit").hear(scene, answers, str(answers["unit"]))
    return EXPORT.guard(scene.caller) and isinstance(heard, Taken)
