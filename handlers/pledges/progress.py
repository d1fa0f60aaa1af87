"""Saying how an approved pledge goes: /tiendo."""

from __future__ import annotations

from collections.abc import Sequence

from domain.language.percent import parse_percent
from domain.people.person import Person
from domain.pledges.pledge import Pledge, PledgeState, Progress, Report
from domain.talk.conversations import Answers
from domain.talk.messages import Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.pledges.actions import FULL, report
from handlers.pledges.photos import photo_step
from handlers.pledges.wording import OWN, progress_of
from handlers.talk.command import Command, MenuGroup, command_button, member
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt, in_figures, in_words, lines_of, one_of, write

HOW = tuple(Choice(progress.value, say(f"pledges-progress-choice-{progress.value}")) for progress in Progress)
"""How a pledge goes, to be chosen."""


NOT_APPROVED = Stopped(reply(say("pledges-progress-not-approved"), choices=(OWN,)))
"""The end of a conversation about a pledge on which nothing can be reported."""


async def approved_ones(scene: Scene, person: Person) -> list[Pledge]:
    """The person's pledges that can be reported on."""
    return [pledge for pledge in await scene.work.pledges.of_person(person.id) if _reportable(pledge)]


def _reportable(pledge: Pledge) -> bool:
    return pledge.state is PledgeState.APPROVED and not pledge.settled


async def ask_pledge(scene: Scene, _answers: Answers) -> Asked:
    pledges = await approved_ones(scene, scene.person)
    none = reply(say("pledges-progress-none"), choices=(OWN,))
    return which_pledge(say("pledges-progress-ask-pledge"), pledges, none)


def which_pledge(question: Text, pledges: Sequence[Pledge], none: Reply) -> Asked:
    """The question on which of these pledges something is said."""
    lines = [
        say(
            "pledges-progress-pledge-line",
            number=number,
            receipt=pledge.receipt,
            text=excerpt(pledge.deed.deed),
        )
        for number, pledge in enumerate(pledges, start=1)
    ]
    choices = [Choice(pledge.id, say("pledges-own-option", receipt=pledge.receipt)) for pledge in pledges]
    return one_of(choices, question, *lines, none=none, listed=len(lines))


async def own_approved(scene: Scene, answers: Answers) -> Pledge | None:
    pledge = await scene.work.pledges.own(str(answers["pledge"]), scene.person.id)
    return pledge if pledge is not None and _reportable(pledge) else None


async def _ask_how(scene: Scene, answers: Answers) -> Asked:
    pledge = await own_approved(scene, answers)
    if pledge is None:
        return NOT_APPROVED
    last = (
        (say("pledges-progress-last", progress=progress_of(pledge.report.progress, pledge.report.percent)),)
        if pledge.report
        else ()
    )
    return Prompt(
        (
            say(
                "pledges-progress-about",
                receipt=pledge.receipt,
                text=excerpt(pledge.deed.deed),
                day=pledge.deed.until,
            ),
            *last,
            say("pledges-progress-ask"),
        ),
        HOW,
        "text",
    )


async def hear_how(_scene: Scene, _answers: Answers, given: str) -> Heard:
    """A choice of `HOW`, or a percentage."""
    if given in {progress.value for progress in Progress}:
        return Taken(given)
    percent = parse_percent(given)
    return Invalid(say("pledges-progress-not-understood")) if percent is None else Taken(percent)


def is_stuck(answers: Answers) -> bool:
    """Whether the answer `how` is that it does not go on."""
    return answers.get("how") == Progress.STUCK.value


def is_going(answers: Answers) -> bool:
    """Whether it goes on, or is done."""
    return not is_stuck(answers)


def is_done(answers: Answers) -> bool:
    """Whether it is done."""
    return answers.get("how") in (Progress.DONE.value, FULL)


async def note_lines(_scene: Scene, answers: Answers) -> tuple[Text, ...]:
    """The question for a word about it."""
    return (say("pledges-progress-ask-result" if is_done(answers) else "pledges-progress-ask-note"),)


def report_of(answers: Answers, scene: Scene) -> Report:
    """The report that the answers `how`, `trouble` and `note` make."""
    how = answers["how"]
    note = str((answers["trouble"] if is_stuck(answers) else answers["note"]) or "")
    if isinstance(how, int):
        return Report(Progress.DONE if how == FULL else Progress.DOING, how, note, scene.now)
    progress = Progress(str(how))
    return Report(progress, FULL if progress is Progress.DONE else None, note, scene.now)


async def _keep(scene: Scene, answers: Answers) -> Outcome:
    said = report_of(answers, scene)
    pledge = await report(
        scene.work,
        scene.person,
        said,
        pledge_id=str(answers["pledge"]),
        day=scene.today,
        photo=str(answers.get("photo") or ""),
    )
    if isinstance(pledge, Refusal):
        return Outcome((reply(pledge.why, choices=(OWN,)),))
    kept = say(
        "pledges-progress-kept", receipt=pledge.receipt, progress=progress_of(said.progress, said.percent)
    )
    told = {Progress.DONE: "pledges-fulfilment-waits", Progress.STUCK: "pledges-inquiry-told"}
    waits = (say(told[said.progress]),) if said.progress in told else ()
    others = len(await approved_ones(scene, scene.person)) > 1
    more = (command_button("tiendo", say("pledges-progress-another")),) if others else ()
    return Outcome((reply(kept, *waits, choices=(*more, OWN)),))


def _told(progress: Progress) -> Step:
    """How it goes, as the button said that opened the conversation."""

    async def ask(scene: Scene, answers: Answers) -> Asked:
        return NOT_APPROVED if await own_approved(scene, answers) is None else Taken(progress.value)

    return Step("how", ask, as_given)


_TROUBLE = write("trouble", lines=lines_of("pledges-progress-ask-trouble"), parse=in_words, when=is_stuck)
_NOTE = write("note", lines=note_lines, parse=in_figures, when=is_going, optional=True)
_PHOTO = photo_step("photo", is_done)

DONE = Flow(
    name="pledge-done",
    steps=(Step("pledge", ask_pledge, as_given), _told(Progress.DONE), _NOTE, _PHOTO),
    finish=_keep,
    guard=member,
    argument="pledge",
)

STUCK = Flow(
    name="pledge-stuck",
    steps=(Step("pledge", ask_pledge, as_given), _told(Progress.STUCK), _TROUBLE),
    finish=_keep,
    guard=member,
    argument="pledge",
)

PROGRESS = Flow(
    name="progress",
    steps=(
        Step("pledge", ask_pledge, as_given),
        Step("how", _ask_how, hear_how),
        _TROUBLE,
        _NOTE,
        _PHOTO,
    ),
    finish=_keep,
    guard=member,
    argument="pledge",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "tiendo",
        PROGRESS,
        guard=member,
        aliases=("tien do", "progress", "bao cao tien do", "cap nhat ket qua", "ket qua"),
        said=True,
        group=MenuGroup.OWN,
        place=130,
    ),
    Command("hoanthanh", DONE, guard=member, aliases=("bao hoan thanh",)),
    Command("khokhan", STUCK, guard=member, aliases=("bao kho khan",)),
)
