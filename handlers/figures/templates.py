"""`/maubaocao`: the Word template of the committee's reports. What is sent is looked at before it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from domain.calendar.periods import Period
from domain.figures.report_template import (
    PLACEHOLDERS,
    ReportTemplate,
    missing_placeholders,
    unknown_placeholders,
)
from domain.people.person import Role, Scope
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Fetched, Text, reply, say
from handlers.action import Refusal
from handlers.figures.actions import (
    NOT_YOUR_TEMPLATE,
    committee_of,
    propose_template,
    take_former_template,
    take_program_template,
    take_template,
)
from handlers.figures.papers import draft_preview, template_document
from handlers.talk.command import Command, MenuGroup, command_button, office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, More, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given

PRESENT = "present"
PLACES = "places"
FORMER = "former"
PROGRAM = "program"
TAKE = "take"

_LOOKED = "looked"
"""What there is of the answer once something was shown: how to change the template was said then."""


def _office_scope(scene: Scene) -> Scope:
    return scene.caller.units(Role.OFFICE)


async def _ask_committee(scene: Scene, _answers: Answers) -> Asked:
    """Not a question: whose committee it is."""
    committee = await committee_of(scene.work, _office_scope(scene), scene.today)
    return Stopped(reply(NOT_YOUR_TEMPLATE.why)) if committee is None else Taken(committee)


async def _ask_template(scene: Scene, _answers: Answers) -> Asked:
    if _proposed(scene):
        return Prompt((say("figures-template-review"),), (Choice(TAKE, say("figures-template-take")),))
    kept = await scene.work.report_templates.kept()
    choices = [
        Choice(PRESENT, say("figures-template-present")),
        Choice(PLACES, say("figures-template-places")),
        *([Choice(FORMER, say("figures-template-former"))] if kept.former else []),
        *([Choice(PROGRAM, say("figures-template-program"))] if kept.current else []),
    ]
    if scene.so_far == _LOOKED:
        return Prompt((say("figures-template-ask-again"),), tuple(choices))
    lines = (
        _in_force(kept.current),
        *([say("figures-template-before", name=kept.former.name)] if kept.former else []),
        BLANK,
        say("figures-template-ask"),
    )
    return Prompt(lines, tuple(choices))


def _proposed(scene: Scene) -> str | None:
    """The key of the template that was sent and looked at, if any."""
    return str(scene.so_far) if scene.so_far and scene.so_far != _LOOKED else None


def _in_force(template: ReportTemplate | None) -> Text:
    if template is None or template.taken_at is None:
        return say("figures-template-of-program")
    return say("figures-template-in-force", name=template.name, since=template.taken_at)


async def _hear_template(scene: Scene, answers: Answers, given: str) -> Heard:
    match given:
        case "present":
            document = template_document(scene, str(answers["committee"]))
            return More(scene.so_far or _LOOKED, (say("figures-template-here"),), (document,))
        case "places":
            lines = (say("figures-template-place", name=name) for name in PLACEHOLDERS)
            return More(scene.so_far or _LOOKED, (say("figures-template-places-title"), *lines))
        case "take" if (proposed := _proposed(scene)) is not None:
            return Taken(proposed)
        case "former" | "program":
            return Taken(given)
        case _:
            return Invalid(say("figures-template-wants-file"))


async def _read_template(scene: Scene, answers: Answers, fetched: Fetched) -> Heard:
    if fetched.fault is not None:
        place = fetched.place
        return Invalid(say("figures-template-fault", fault=fetched.fault, place=place, has=int(bool(place))))
    named = fetched.text.splitlines()
    unknown = [
        say("figures-template-unknown-one", name=name, nearest=nearest, has=int(bool(nearest)))
        for name, nearest in unknown_placeholders(named)
    ]
    if unknown or not fetched.content:
        return Invalid(say("figures-template-unknown", names=_listed(unknown)))
    template_id = await propose_template(
        scene.work, fetched.name, fetched.content, by=scene.person.id, now=scene.now
    )
    missing = [say("figures-template-missing-one", name=name) for name in missing_placeholders(named)]
    notes = [say("figures-template-checked", name=fetched.name)]
    if missing:
        notes.append(say("figures-template-missing", names=_listed(missing)))
    week = Period.of("week", scene.calendar.week_of(scene.today).previous.sunday)
    preview = draft_preview(scene, str(answers["committee"]), week, template_id)
    return More(template_id, tuple(notes), (preview,))


def _listed(names: Sequence[Text]) -> Text:
    return reduce(lambda first, second: say("figures-template-listed", first=first, second=second), names)


async def _take(scene: Scene, answers: Answers) -> Outcome:
    chosen = str(answers["template"])
    work, by, scope = scene.work, scene.person.id, _office_scope(scene)
    day, now = scene.today, scene.now
    refusal: Refusal | None
    if chosen == FORMER:
        refusal = await take_former_template(work, by=by, scope=scope, day=day, now=now)
    elif chosen == PROGRAM:
        refusal = await take_program_template(work, by=by, scope=scope, day=day, now=now)
    else:
        refusal = await take_template(work, chosen, by=by, scope=scope, day=day, now=now)
    again = command_button("maubaocao", say("figures-template-again"))
    if refusal is not None:
        return Outcome((reply(refusal.why, choices=(again,)),))
    kept = await work.report_templates.kept()
    papers = command_button("xuat", say("figures-template-papers"))
    return Outcome((reply(_in_force(kept.current), say("figures-template-taken"), choices=(papers, again)),))


TEMPLATE = Flow(
    name="maubaocao",
    steps=(
        Step("committee", _ask_committee, as_given),
        Step(
            "template",
            _ask_template,
            _hear_template,
            read=_read_template,
            read_as="template",
            hears_typed=True,
        ),
    ),
    finish=_take,
    guard=office,
)

COMMANDS = (
    Command(
        "maubaocao",
        TEMPLATE,
        guard=office,
        aliases=("mau bao cao", "mau word", "mau bao cao word", "doi mau bao cao", "report template"),
        group=MenuGroup.FIGURES,
        place=345,
    ),
)
