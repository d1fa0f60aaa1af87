"""A proof of study in words: what was studied, which text exactly, when and how."""

from __future__ import annotations

import re

from domain.rounds.round import OBJECTION, is_past
from domain.study.completion import Proof
from domain.study.edition import Resolution
from domain.study.reflections import ReflectionState
from domain.study.round import StudyRound
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.rounds.schedule import moment_text
from handlers.study.wording import is_numbered, study_button
from handlers.talk.command import command_button
from handlers.talk.scene import Scene

STUDY_LIST = study_button(say("study-learn-button-list"), "all")
GONE = reply(say("study-learn-gone"), choices=(STUDY_LIST,))
"""The round was closed, or is not theirs any more."""

_CODE = re.compile(r"HT-\d{4}-\d+")


def proof_code(given: str) -> str | None:
    """The proof's code that somebody typed or a button carries, in any case; None where it is none."""
    code = given.strip().upper()
    return code if _CODE.fullmatch(code) else None


async def own_proof(scene: Scene, code: str) -> Proof | None:
    """The caller's proof with this code."""
    proof = await scene.work.studies.proof(code)
    return proof if proof is not None and proof.answer.person_id == scene.person.id else None


async def proof_lines(scene: Scene, proof: Proof) -> tuple[Text, ...]:
    """Everything a proof says, so that it can be read aloud and compared."""
    answer, resolution = proof.answer, proof.resolution
    seat = await scene.work.rounds.seat(answer.round_id, scene.person.id)
    late = seat is not None and is_past(seat.deadline, answer.at)
    current = await scene.work.studies.current_answer(answer.round_id, scene.person.id)
    return (
        say("study-learn-proof", code=answer.code),
        say("study-learn-proof-title", title=proof.round_title),
        resolution_line(resolution),
        *((say("study-learn-link", link=resolution.link),) if resolution.link else ()),
        say("study-learn-proof-way", way=say(f"study-learn-way-{answer.way.value}")),
        say("study-learn-proof-at", moment=moment_text(answer.at, scene.calendar)),
        *((say("study-learn-proof-late"),) if late else ()),
        *((await _entered(scene, answer.entered_by),) if answer.entered_by else ()),
        *((say("on-behalf-field-why", reason=answer.reason),) if answer.entered_by and answer.reason else ()),
        *await _reflection(scene, answer.round_id),
        *((say("study-learn-proof-ended"),) if current is None or current.id != answer.id else ()),
        BLANK,
        proof_text(proof),
    )


def proof_text(proof: Proof) -> Text:
    """Which text a proof is of."""
    answer = proof.answer
    return say("study-learn-proof-text", edition=answer.edition, digest=_grouped(answer.digest))


def resolution_line(resolution: Resolution) -> Text:
    """The resolution's number, date and issuing body."""
    return say(
        "study-learn-resolution",
        numbered=is_numbered(resolution.number),
        number=resolution.number,
        day=resolution.issued_on,
        issuer=resolution.issuer,
    )


def proof_buttons(scene: Scene, proof: Proof) -> tuple[Choice, ...]:
    """What can be done about a proof: object to one that was entered by somebody else."""
    answer = proof.answer
    if answer.entered_by and answer.at + OBJECTION >= scene.now:
        return (command_button("phandoi", say("study-learn-button-object"), answer.id), STUDY_LIST)
    return (STUDY_LIST,)


async def _entered(scene: Scene, person_id: str) -> Text:
    person = await scene.work.people.person(person_id, scene.today)
    return say("study-learn-proof-entered", name=person.full_name if person else say("study-learn-somebody"))


async def _reflection(scene: Scene, round_id: str) -> tuple[Text, ...]:
    round_ = await scene.work.rounds.get(round_id)
    if not isinstance(round_, StudyRound) or round_.reflection is None:
        return ()
    reflection = await scene.work.studies.reflection(round_id, scene.person.id)
    if reflection is None:
        return (say("study-learn-proof-reflection-none"),)
    if reflection.state is ReflectionState.RETURNED:
        return (say("study-learn-proof-reflection-returned", remark=reflection.remark),)
    return (
        say(
            f"study-learn-proof-reflection-{reflection.state.value}",
            moment=moment_text(reflection.submitted_at, scene.calendar),
        ),
    )


def short_digest(digest: str) -> str:
    """The beginning of a digest, enough to compare at a glance."""
    return f"{digest[:4]} {digest[4:8]} {digest[8:12]}\u2026"


def _grouped(digest: str) -> str:
    """The whole digest in lines of four groups of four, to be read aloud."""
    groups = [digest[place : place + 4] for place in range(0, len(digest), 4)]
    return "\n".join(" ".join(groups[place : place + 4]) for place in range(0, len(groups), 4))
