"""Studying a resolution: /hoctap. Read STUDY first. The text, the way, the reflection, the proof."""

from __future__ import annotations

from collections.abc import Sequence

from domain.rounds.round import is_past
from domain.study.completion import STUDIED, Way
from domain.study.edition import Edition
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.rounds.reasons import read_reason, reason_of, reason_options
from handlers.rounds.schedule import moment_text
from handlers.study.reading.cards import NOT_STUDIED
from handlers.study.reading.confirming import confirmed, excused, shown
from handlers.study.reading.course import ReadingCourse
from handlers.study.reading.listing import study_list
from handlers.study.reading.present_course import Corrected, course_of, look_again
from handlers.study.reading.proofs import (
    GONE,
    own_proof,
    proof_buttons,
    proof_code,
    proof_lines,
    short_digest,
)
from handlers.study.reading.reflection import (
    DONE_WORD,
    HANDED_IN,
    LONGEST_PART,
    STEP,
    ask_reflection,
    hear_reflection,
    reflection_lines,
    start_from_returned,
)
from handlers.study.reading.text import READ, ask_reading, hear_reading
from handlers.study.rounds import Place, open_places, place_in, running_round
from handlers.study.wording import study_button
from handlers.talk.command import Command, MenuGroup, member
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.reviewing import SEND, ReviewPart, reviewing
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, write

ALL = "all"
AGAIN = "again"
"""What a button may carry instead of the round, or after it: the whole list; the text once more from its first card."""

READS = "reads"
READS_AND_WRITES = "reads-writes"
WRITES = "writes"
MISSES = "misses"
"""What a member comes for: to study, to study and write, to write only, to say why not."""


# ---------------------------------------------------------------- which round, and what for


async def _ask_round(scene: Scene, _answers: Answers) -> Asked:
    """Straight to the only thing to do; else the list."""
    places = await open_places(scene)
    return Taken([places[0].round.id, ""]) if len(places) == 1 else Stopped(await study_list(scene))


async def _hear_wanted(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(list(given.partition("/")[::2]))


def _wanted(answers: Answers) -> tuple[str, str]:
    """What the button names, and what it wants of it."""
    wanted = answers["wanted"]
    return (wanted[0], wanted[1]) if isinstance(wanted, list) else (str(wanted), "")


async def _ask_wanted(scene: Scene, answers: Answers) -> Asked:
    """Not a question: what the button or the words after the command ask for is looked at before anything is
    shown."""
    wanted, _ = _wanted(answers)
    if wanted == ALL:
        return Stopped(await study_list(scene))
    if (code := proof_code(wanted)) is not None:
        proof = await own_proof(scene, code)
        if proof is None:
            return Stopped(await study_list(scene, say("study-learn-proof-unknown", code=code)))
        return Stopped(reply(*await proof_lines(scene, proof), choices=proof_buttons(scene, proof)))
    place = await place_in(scene, wanted)
    if not isinstance(place, Place):
        return Stopped(await study_list(scene, place))
    return Taken(place.round.id)


async def _ask_purpose(scene: Scene, answers: Answers) -> Asked:
    """Not a question: whether there is a text to read, a reflection to write, or only a reason to give."""
    place = await place_in(scene, str(answers["round"]))
    if not isinstance(place, Place):
        return Stopped(await study_list(scene, place))
    if place.done and place.answer is not None:
        return Stopped(await shown(scene, place.answer, say("study-learn-already")))
    _, rest = _wanted(answers)
    await look_again(scene, place.round, again=rest == AGAIN)
    if place.owes_reflection:
        await start_from_returned(scene, place.reflection)
    if place.studied:
        return Taken(WRITES)
    if rest == NOT_STUDIED:
        return Taken(MISSES)
    return Taken(READS_AND_WRITES if place.owes_reflection else READS)


# ---------------------------------------------------------------- the way, or the reason


async def _ask_way(scene: Scene, answers: Answers) -> Asked:
    round_ = await running_round(scene, str(answers["round"]))
    if round_ is None:
        return Stopped(GONE)
    ways = tuple(Choice(way.value, say(f"study-learn-way-option-{way.value}")) for way in round_.ways)
    none = Choice(NOT_STUDIED, say("study-learn-way-option-none"))
    again = study_button(say("study-learn-look-again"), f"{round_.id}/{AGAIN}")
    return Prompt((say("study-learn-ask-way", cards=round_.cards, title=round_.title),), (*ways, none, again))


async def _hear_way(scene: Scene, answers: Answers, given: str) -> Heard:
    round_ = await running_round(scene, str(answers["round"]))
    if given == NOT_STUDIED or (round_ is not None and given in round_.ways):
        return Taken(given)
    return Invalid(say("talk-flow-choose"))


def _misses(answers: Answers) -> bool:
    return answers.get("purpose") == MISSES or NOT_STUDIED in (answers.get("reading"), answers.get("way"))


def _reads(answers: Answers) -> bool:
    return answers.get("purpose") in (READS, READS_AND_WRITES)


def _asked_way(answers: Answers) -> bool:
    return _reads(answers) and answers.get("reading") == READ


def _writes(answers: Answers) -> bool:
    purpose = answers.get("purpose")
    return purpose == WRITES or (purpose == READS_AND_WRITES and answers.get("way") in STUDIED)


async def _reason_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    round_ = await running_round(scene, str(answers["round"]))
    return (say("study-learn-ask-reason", title=round_.title if round_ else ""),)


# ---------------------------------------------------------------- review


async def _ask_review(scene: Scene, answers: Answers) -> Asked:
    round_ = await running_round(scene, str(answers["round"]))
    seat = await scene.work.rounds.seat(str(answers["round"]), scene.person.id)
    edition = await scene.work.studies.edition(str(answers["round"]))
    if round_ is None or seat is None or edition is None:
        return Stopped(GONE)
    title = say("study-learn-review", title=round_.title)
    if _misses(answers):
        reason = say("study-learn-review-reason", reason=reason_of(scene, answers))
        return Prompt((title, BLANK, say("study-learn-review-none"), reason), (_yes("study-learn-send"),))
    lines = [title, BLANK]
    if answers.get("way") in STUDIED:
        lines += [_way_line(answers), _text_line(edition)]
    if answers.get(STEP) == HANDED_IN:
        lines += reflection_lines(await scene.work.studies.jotted(round_.id, scene.person.id))
    if _writes(answers) and answers.get(STEP) != HANDED_IN:
        lines.append(say("study-learn-review-later"))
    if is_past(seat.deadline, scene.now):
        lines.append(say("study-learn-review-late", moment=moment_text(seat.deadline, scene.calendar)))
    label = "study-learn-hand-in" if answers.get("purpose") == WRITES else "study-learn-confirm"
    return Prompt(tuple(lines), (_yes(label),))


def _parts(answers: Answers) -> Sequence[ReviewPart]:
    if _misses(answers):
        return (ReviewPart(("reason",), say("study-learn-edit-reason")),)
    way = ReviewPart(("way",), say("study-learn-edit-way"))
    reflection = ReviewPart((STEP,), say("study-learn-edit-reflection"))
    return (
        *((way,) if answers.get("way") in STUDIED else ()),
        *((reflection,) if _writes(answers) else ()),
    )


def _yes(label: str) -> Choice:
    return Choice(SEND, say(label))


def _way_line(answers: Answers) -> Text:
    return say("study-learn-proof-way", way=say(f"study-learn-way-{answers['way']}"))


def _text_line(edition: Edition) -> Text:
    return say("study-learn-review-text", edition=edition.number, digest=short_digest(edition.digest))


# ---------------------------------------------------------------- finish


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    place = await place_in(scene, str(answers["round"]))
    if not isinstance(place, Place):
        return Outcome((await study_list(scene, place),))
    if place.done and place.answer is not None:  # confirmed twice, or entered by the secretary meanwhile
        return Outcome((await shown(scene, place.answer, say("study-learn-already")),))
    if _misses(answers):
        return await excused(scene, place, reason_of(scene, answers))
    if not place.studied and (again := await _unread(scene, place, answers)) is not None:
        return again
    way = Way(str(answers["way"])) if answers.get("way") in STUDIED else None
    hands_in = answers.get(STEP) == HANDED_IN and place.owes_reflection
    return await confirmed(scene, place, way=way, hands_in=hands_in)


async def _unread(scene: Scene, place: Place, answers: Answers) -> Reopened | None:
    """What has to be read or seen again before this can be confirmed: the text changed, or the proof was ended."""
    if "way" not in answers:
        return Reopened(("purpose", "reading", "review"), (say("study-learn-asked-again"),))
    found = await course_of(scene, place.round)
    if isinstance(found, Corrected):
        return Reopened(("reading", "review"), (found.note,))
    if not isinstance(found, ReadingCourse) or not found.all_read:
        return Reopened(("reading", "review"))
    return None


STUDY = Flow(
    name="study",
    steps=(
        Step("wanted", _ask_round, _hear_wanted),
        Step("round", _ask_wanted, as_given),
        Step("purpose", _ask_purpose, as_given),
        Step("reading", ask_reading, hear_reading, _reads),
        Step("way", _ask_way, _hear_way, _asked_way),
        write(
            "reason",
            lines=_reason_lines,
            parse=read_reason,
            options=reason_options,
            when=_misses,
            goes_out=True,
        ),
        Step(
            STEP,
            ask_reflection,
            hear_reflection,
            _writes,
            longest=LONGEST_PART,
            goes_out=True,
            own_words=frozenset({DONE_WORD}),
            stored=True,
        ),
        reviewing(Step("review", _ask_review, as_given), _parts),
    ),
    finish=_finish,
    guard=member,
    argument="wanted",
    leave=say("study-learn-leave"),
    left=say("study-learn-left"),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "hoctap",
        STUDY,
        guard=member,
        aliases=(
            "hoc tap",
            "study",
            "ht",
            "hoc nghi quyet",
            "hoc tap nghi quyet",
            "xac nhan hoc tap",
            "xac nhan hoc tap nghi quyet",
        ),
        said=True,
        group=MenuGroup.STUDYING,
        place=140,
    ),
)
