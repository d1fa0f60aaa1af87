"""The study rounds of the office: `/nghiquyet` lists them or shows one with its figures, `/cauhoi` its questions."""

from __future__ import annotations

from domain.figures.counts import Share
from domain.people.person import Role
from domain.study.readings import QuestionFigures
from domain.study.round import StudyRound
from domain.talk.messages import BLANK, Text, reply, say
from handlers.rounds.choosing import OurRounds
from handlers.rounds.kinds import option_of, share
from handlers.rounds.listing import RoundsView
from handlers.study.kind import STUDY_ROUNDS
from handlers.talk.command import Command, MenuGroup, command_button, leader_or_office, office
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import excerpt

SHOWN_QUESTIONS = 20
"""Questions in one list, the most missed ones."""

ANOTHER = command_button("moihoctap", say("study-publish-button-new"))
VIEW = RoundsView("study-publish", STUDY_ROUNDS, (ANOTHER,))
STUDIES = OurRounds(StudyRound, say("study-publish-unknown"), VIEW.back)


# ---------------------------------------------------------------- its questions


async def question_statistics(scene: Scene) -> Outcome:
    """The questions of the round that was asked for, worst first; without one, the rounds to choose from."""
    scope = scene.caller.units(Role.OFFICE, Role.SECRETARY, Role.DEPUTY)
    known = [
        round_
        for round_ in await scene.work.rounds.of_scope(scope, scene.today)
        if isinstance(round_, StudyRound) and round_.questions
    ]
    round_ = next((one for one in known if one.id == scene.argument), None)
    if round_ is None and not scene.argument and len(known) == 1:
        (round_,) = known
    if round_ is None:
        buttons = tuple(command_button("cauhoi", option_of(one), one.id) for one in known)
        asked = say("study-questions-which") if known else say("study-questions-none")
        unknown = (say("study-publish-unknown"),) if scene.argument else ()
        return Outcome((reply(*unknown, asked, choices=buttons),))
    figures = await scene.work.studies.missed(scope, [round_.id], scene.today)
    lines = [_question(number, one) for number, one in enumerate(figures[:SHOWN_QUESTIONS], start=1)]
    more = (
        (say("study-questions-more", count=len(figures) - SHOWN_QUESTIONS),)
        if len(figures) > SHOWN_QUESTIONS
        else ()
    )
    back = (
        (command_button("nghiquyet", say("study-publish-button-view"), round_.id),)
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
        VIEW.open,
        guard=office,
        aliases=("dot hoc tap", "cac dot hoc tap", "quan ly hoc tap", "study rounds"),
        group=MenuGroup.STUDY_ROUNDS,
        place=320,
    ),
    Command(
        "cauhoi",
        question_statistics,
        guard=leader_or_office,
        aliases=("thong ke cau hoi", "cau hoi", "question figures"),
    ),
)
