"""The list behind /hoctap: study rounds with something left to do, and the proofs of what was studied."""

from __future__ import annotations

from collections.abc import Sequence

from domain.people.person import COUNTED
from domain.study.completion import Proof
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.rounds.kinds import option_of, short_name
from handlers.rounds.schedule import left_text, moment_text
from handlers.study.reading.cards import NOT_STUDIED
from handlers.study.rounds import Place, open_places, status_of
from handlers.study.wording import study_button
from handlers.talk.scene import Scene

SHOWN = 10
"""Proofs in the list, the newest ones; older ones open by their code."""


async def study_list(scene: Scene, *notes: Text) -> Reply:
    """Open rounds by deadline, then past proofs; each number opens what is beside it."""
    places = await open_places(scene)
    proofs = await scene.work.studies.proofs(scene.person.id)
    above = (*notes, BLANK) if notes else ()
    if not places and not proofs:
        counted = scene.person.status in COUNTED
        return (
            reply(*notes)
            if notes
            else reply(say("study-learn-nothing" if counted else "study-learn-not-counted"))
        )
    lines: list[Text] = list(above)
    buttons: list[Choice] = []
    if places:
        lines.append(say("study-learn-list-open", count=len(places)))
        lines += [await _open_line(scene, number, place) for number, place in enumerate(places, start=1)]
        buttons += [study_button(option_of(place.round), place.round.id) for place in places]
    elif not notes:
        lines.append(say("study-learn-list-none-open"))
    if proofs:
        shown = proofs[:SHOWN]
        lines += [
            *([BLANK] if lines and lines[-1] != BLANK else []),
            say("study-learn-list-proofs", count=len(proofs)),
        ]
        lines += _proof_lines(scene, shown, first=len(buttons) + 1)
        if len(proofs) > len(shown):
            lines.append(say("study-learn-list-older", shown=len(shown)))
        buttons += [
            study_button(say("study-learn-option", title=proof.answer.code), proof.answer.code)
            for proof in shown
        ]
    lines += [BLANK, say("study-learn-list-how")]
    listed = len(buttons)
    for place in places:
        if not place.studied:
            label = (
                say("study-learn-not-now-for", round=short_name(place.round))
                if len(places) > 1
                else say("study-learn-not-now")
            )
            buttons.append(study_button(label, f"{place.round.id}/{NOT_STUDIED}"))
    return reply(*lines, choices=tuple(buttons), listed=listed)


async def _open_line(scene: Scene, number: int, place: Place) -> Text:
    return say(
        "study-learn-list-line",
        number=number,
        title=place.round.title,
        moment=moment_text(place.seat.deadline, scene.calendar),
        left=left_text(place.seat.deadline, scene.now, scene.calendar),
        status=await status_of(scene, place),
    )


def _proof_lines(scene: Scene, proofs: Sequence[Proof], *, first: int) -> list[Text]:
    return [
        say(
            "study-learn-list-proof",
            number=number,
            code=proof.answer.code,
            title=proof.round_title,
            way=say(f"study-learn-way-{proof.answer.way.value}"),
            day=scene.calendar.day_of(proof.answer.at),
        )
        for number, proof in enumerate(proofs, start=first)
    ]
