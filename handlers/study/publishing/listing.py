"""The study rounds of the office: `/nghiquyet` lists them or shows one with its figures, `/cauhoi` its questions."""

from __future__ import annotations

from domain.figures.counts import Figures, Share
from domain.people.person import Role
from domain.rounds.round import RoundState
from domain.study.readings import QuestionFigures
from domain.study.round import StudyRound
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.rounds.choosing import OurRounds, is_ours
from handlers.rounds.kinds import called, share
from handlers.rounds.listing import rehearse_button, state_text
from handlers.rounds.opening_steps import office_scope
from handlers.rounds.preflight import calendar_lines
from handlers.rounds.schedule import moment_text
from handlers.study.kind import STUDY_ROUNDS
from handlers.study.wording import resolution_lines
from handlers.talk.command import Command, command_button, leader_or_office, office
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import excerpt

SHOWN = 9
"""Rounds in the list; their numbers are typed with one key."""

SHOWN_QUESTIONS = 20
"""Questions in one list, the most missed ones."""

ANOTHER = command_button("moihoctap", say("study-publish-door-new"))
LIST = command_button("nghiquyet", say("study-publish-door-list"))
STUDIES = OurRounds(StudyRound, "study-publish-option", say("study-publish-unknown"), LIST)


async def resolutions(scene: Scene) -> Outcome:
    """`/nghiquyet`: all study rounds of the scope, or the one that was asked for."""
    known = await study_rounds(scene, office_scope(scene))
    if not scene.argument:
        return Outcome((await _listed(scene, known),))
    round_ = next((one for one in known if one.id == scene.argument), None)
    if round_ is None:
        return Outcome((await _listed(scene, known, say("study-publish-unknown")),))
    return Outcome((await _one(scene, round_),))


async def study_rounds(scene: Scene, scope: tuple[str, ...]) -> list[StudyRound]:
    """The study rounds that concern the scope, open ones first, then the newest."""
    known = await scene.work.rounds.of_scope(scope, scene.today)
    return [round_ for round_ in known if isinstance(round_, StudyRound)]


async def _listed(scene: Scene, known: list[StudyRound], *notes: Text) -> Reply:
    if not known:
        return reply(*notes, say("study-publish-none"), choices=(ANOTHER,))
    shown = known[:SHOWN]
    figures = await scene.work.figures.by_round(
        office_scope(scene), [round_.id for round_ in shown], scene.now, scene.today
    )
    lines = [
        say(
            "study-publish-line",
            number=number,
            title=called(round_),
            share=share(figures.get(round_.id, Figures()).tasks),
            state=state_text(scene, round_),
        )
        for number, round_ in enumerate(shown, start=1)
    ]
    older = (say("study-publish-older", count=len(known) - SHOWN),) if len(known) > SHOWN else ()
    doors = (
        command_button("nghiquyet", say("study-publish-option", title=called(round_)), round_.id)
        for round_ in shown
    )
    choices = (*doors, ANOTHER)
    return reply(*notes, say("study-publish-list"), *lines, *older, choices=choices, listed=len(lines))


async def _one(scene: Scene, round_: StudyRound) -> Reply:
    total = await scene.work.figures.total(office_scope(scene), [round_.id], scene.now, scene.today)
    ours = await is_ours(scene, round_)
    lines: list[Text] = [
        say("study-publish-title", title=round_.title),
        *resolution_lines(round_.resolution),
        say("study-publish-state", state=state_text(scene, round_)),
        say("study-publish-deadline", moment=moment_text(round_.deadline, scene.calendar)),
        say(
            "study-publish-edition",
            edition=round_.edition,
            cards=round_.cards,
            questions=round_.questions,
            mark=round_.pass_mark,
        ),
        BLANK,
        say("rounds-done", kind=round_.kind, share=share(total.tasks)),
        *STUDY_ROUNDS.counts(total),
    ]
    if round_.state is RoundState.OPEN and scene.now < round_.deadline:
        to_come = calendar_lines(scene, opens_at=round_.opens_at, deadline=round_.deadline, after=scene.now)
        lines += [BLANK, *to_come]
    if not ours and round_.state is RoundState.OPEN:
        lines += [BLANK, say("rounds-not-ours")]
    return reply(*lines, choices=(*_doors(scene, round_, ours=ours), LIST))


def _doors(scene: Scene, round_: StudyRound, *, ours: bool) -> list[Choice]:
    doors: list[Choice] = []
    is_open = round_.state is RoundState.OPEN
    if is_open and ours:
        doors.append(command_button("suanghiquyet", say("study-publish-door-edit"), round_.id))
    if round_.questions:
        doors.append(command_button("cauhoi", say("study-publish-door-questions"), round_.id))
    if is_open and ours:
        doors += [
            command_button("doihan", say("rounds-door-deadline"), round_.id),
            command_button("giahan", say("rounds-door-extend"), round_.id),
            command_button("dongdot", say("rounds-door-close"), round_.id),
        ]
    if is_open and scene.now < round_.deadline:
        doors.append(rehearse_button(round_))
    if is_open and scene.now >= round_.opens_at:
        doors += [command_button("nhac", say("study-publish-door-nudge"), round_.id)]
    return doors


# ---------------------------------------------------------------- its questions


async def question_statistics(scene: Scene) -> Outcome:
    """The questions of the round that was asked for, worst first; without one, the rounds to choose from."""
    scope = scene.caller.units(Role.OFFICE, Role.SECRETARY, Role.DEPUTY)
    known = [round_ for round_ in await study_rounds(scene, scope) if round_.questions]
    round_ = next((one for one in known if one.id == scene.argument), None)
    if round_ is None and not scene.argument and len(known) == 1:
        (round_,) = known
    if round_ is None:
        doors = tuple(
            command_button("cauhoi", say("study-publish-option", title=called(one)), one.id) for one in known
        )
        asked = say("study-questions-which") if known else say("study-questions-none")
        unknown = (say("study-publish-unknown"),) if scene.argument else ()
        return Outcome((reply(*unknown, asked, choices=doors),))
    figures = await scene.work.studies.missed(scope, [round_.id], scene.today)
    lines = [_question(number, one) for number, one in enumerate(figures[:SHOWN_QUESTIONS], start=1)]
    more = (
        (say("study-questions-more", count=len(figures) - SHOWN_QUESTIONS),)
        if len(figures) > SHOWN_QUESTIONS
        else ()
    )
    back = (
        (command_button("nghiquyet", say("study-publish-door-view"), round_.id),)
        if office(scene.caller)
        else ()
    )
    said = reply(
        say("study-questions-title", title=round_.title, edition=round_.edition),
        say("study-questions-about"),
        BLANK,
        *lines,
        *more,
        choices=back,
        expects="letter",
    )
    return Outcome((said,))


def _question(number: int, figures: QuestionFigures) -> Text:
    return say(
        "study-questions-line",
        number=number,
        card=figures.card,
        share=share(Share(figures.missed, figures.asked)),
        asked=figures.asked,
        text=excerpt(figures.text),
    )


COMMANDS: tuple[Command, ...] = (
    Command(
        "nghiquyet",
        resolutions,
        guard=office,
        aliases=("dot hoc tap", "cac dot hoc tap", "quan ly hoc tap", "study rounds"),
        place=320,
    ),
    Command(
        "cauhoi",
        question_statistics,
        guard=leader_or_office,
        aliases=("thong ke cau hoi", "cau hoi", "question figures"),
        listed=False,
    ),
)
