"""`/cauhoi`: which question of a study round is most often missed at the first try."""

from __future__ import annotations

from domain.figures.counts import Share
from domain.people.person import Role
from domain.study.edition import QuestionFigures
from domain.talk.messages import BLANK, Text, reply, say
from handlers.figures.summary import share
from handlers.rounds.kinds import called
from handlers.study.publishing.listing import study_rounds
from handlers.talk.command import Command, command_button, leader_or_office, office
from handlers.talk.scene import Outcome, Scene
from handlers.talk.typed import excerpt

SHOWN = 20
"""Questions in one list, the most missed ones."""


async def question_statistics(scene: Scene) -> Outcome:
    """The questions of the round that was asked for, worst first; without one, the rounds to choose from."""
    scope = scene.caller.units(Role.OFFICE, Role.SECRETARY, Role.DEPUTY)
    known = [round_ for round_ in await study_rounds(scene, scope) if round_.questions]
    round_ = next((one for one in known if one.id == scene.argument), None)
    if round_ is None and not scene.argument and len(known) == 1:
        (round_,) = known
    if round_ is None:
        doors = tuple(
            command_button("cauhoi", say("publish-option", title=called(one)), one.id) for one in known
        )
        asked = say("questions-which") if known else say("questions-none")
        unknown = (say("publish-unknown"),) if scene.argument else ()
        return Outcome((reply(*unknown, asked, choices=doors),))
    figures = await scene.work.studies.missed(scope, [round_.id], scene.today)
    lines = [_line(number, one) for number, one in enumerate(figures[:SHOWN], start=1)]
    more = (say("questions-more", count=len(figures) - SHOWN),) if len(figures) > SHOWN else ()
    back = (command_button("nghiquyet", say("publish-door-view"), round_.id),) if office(scene.caller) else ()
    said = reply(
        say("questions-title", title=round_.title, edition=round_.edition),
        say("questions-about"),
        BLANK,
        *lines,
        *more,
        choices=back,
        expects="letter",
    )
    return Outcome((said,))


def _line(number: int, figures: QuestionFigures) -> Text:
    return say(
        "questions-line",
        number=number,
        card=figures.card,
        share=share(Share(figures.missed, figures.asked)),
        asked=figures.asked,
        text=excerpt(figures.text),
    )


COMMANDS: tuple[Command, ...] = (
    Command(
        "cauhoi",
        question_statistics,
        guard=leader_or_office,
        aliases=("thong ke cau hoi", "cau hoi", "question figures"),
        listed=False,
    ),
)
