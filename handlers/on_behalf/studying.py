"""Study confirmed on paper: /nhaphoc. The way, and the reflection where one was handed in.

A reflection on paper counts as handed in: its text may be typed, however short, or stay with the cell, and either way
it waits to be read and accepted like every other one. What is kept says that it came from paper.
"""

from __future__ import annotations

from domain.people.person import COUNTED, Person
from domain.study.completion import STUDIED, Way
from domain.study.reflections import LONGEST_REFLECTION
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.on_behalf.actions import enter_study
from handlers.on_behalf.whom import NOBODY, WHY, entering, onward, told_text, whom, why_of, why_text
from handlers.rounds.kinds import option_of
from handlers.study.rounds import Place, places_of
from handlers.talk.command import command_button
from handlers.talk.flow import Asked, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import as_given, excerpt, in_words, one_of

COMMAND = "nhaphoc"

_ENTERED_PROVED = "proved"
"""The answer `way` of those whose study is proved already."""
_WITH_CELL = "paper.cell"
_ENTERED_NONE = "paper.none"


async def study_places(scene: Scene, person: Person) -> list[Place]:
    """The person's study rounds under way with something left to do."""
    return await places_of(scene, person.id) if person.status in COUNTED else []


async def _ask_entered_round(scene: Scene, answers: Answers) -> Asked:
    person = await whom(scene, answers["person"])
    if person is None:
        return NOBODY
    places = await study_places(scene, person)
    choices = [Choice(study_place.round.id, option_of(study_place.round)) for study_place in places]
    return one_of(choices, say("on-behalf-ask-study"), none=_nothing_to_enter(person))


def _nothing_to_enter(person: Person) -> Reply:
    return reply(say("on-behalf-study-none", name=person.full_name), choices=onward(person))


async def _entered_for(scene: Scene, answers: Answers) -> tuple[Person, Place] | Stopped:
    person = await whom(scene, answers["person"])
    if person is None:
        return NOBODY
    places = await study_places(scene, person)
    study_place = next(
        (study_place for study_place in places if study_place.round.id == answers["round"]), None
    )
    if study_place is None:
        return Stopped(_nothing_to_enter(person))
    return person, study_place


async def _ask_entered_way(scene: Scene, answers: Answers) -> Asked:
    entered_for = await _entered_for(scene, answers)
    if isinstance(entered_for, Stopped):
        return entered_for
    study_place = entered_for[1]
    if study_place.studied:
        return Taken(_ENTERED_PROVED)
    choices = tuple(
        Choice(way.value, say(f"study-learn-way-option-{way.value}"))
        for way in STUDIED
        if way in study_place.round.ways
    )
    return Prompt((say("on-behalf-ask-way", title=study_place.round.title),), choices)


async def _ask_entered_reflection(scene: Scene, answers: Answers) -> Asked:
    entered_for = await _entered_for(scene, answers)
    if isinstance(entered_for, Stopped):
        return entered_for
    study_place = entered_for[1]
    if not study_place.owes_reflection:
        return Taken(_ENTERED_NONE)
    later = () if study_place.studied else (Choice(_ENTERED_NONE, say("on-behalf-reflection-later")),)
    choices = (Choice(_WITH_CELL, say("on-behalf-reflection-cell")), *later)
    return Prompt((say("on-behalf-ask-reflection", title=study_place.round.title),), choices, "text")


async def _hear_entered_reflection(_scene: Scene, _answers: Answers, given: str) -> Heard:
    if given in (_WITH_CELL, _ENTERED_NONE):
        return Taken(given)
    heard = in_words(given)
    return heard if isinstance(heard, Invalid) else Taken(heard)


def _entered_reflection(scene: Scene, answers: Answers) -> str:
    """The text to hand in, marked as coming from paper; empty where there is none."""
    given = str(answers["reflection"])
    if given == _ENTERED_NONE:
        return ""
    if given == _WITH_CELL:
        return scene.words.say(say("on-behalf-reflection-kept"), "vi")
    mark = scene.words.say(say("on-behalf-reflection-mark"), "vi")
    return f"{given[: LONGEST_REFLECTION - len(mark) - 2]}\n\n{mark}"


def _entered_reflection_text(answers: Answers) -> Text | str:
    given = str(answers["reflection"])
    if given == _WITH_CELL:
        return say("on-behalf-reflection-kept")
    return say("on-behalf-reflection-later") if given == _ENTERED_NONE else excerpt(given, 300)


def _entered_study_lines(study_place: Place, answers: Answers) -> tuple[Text, ...]:
    way = (
        ()
        if answers["way"] == _ENTERED_PROVED
        else (say("study-learn-proof-way", way=say(f"study-learn-way-{answers['way']}")),)
    )
    owed = study_place.owes_reflection
    return (
        *way,
        *((say("on-behalf-field-reflection", text=_entered_reflection_text(answers)),) if owed else ()),
    )


async def _entering_review_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    entered_for = await _entered_for(scene, answers)
    if isinstance(entered_for, Stopped):
        return entered_for.reply.lines
    person, study_place = entered_for
    return (
        say("on-behalf-review"),
        say("on-behalf-field-person", name=person.full_name, unit=person.unit_name),
        say("on-behalf-field-round", title=study_place.round.title),
        *_entered_study_lines(study_place, answers),
        say("on-behalf-field-why", reason=why_text(answers)),
    )


async def _enter_study(scene: Scene, answers: Answers) -> Outcome | Reopened:
    entered_for = await _entered_for(scene, answers)
    if isinstance(entered_for, Stopped):
        return Outcome((entered_for.reply,))
    person, study_place = entered_for
    if study_place.studied != (answers["way"] == _ENTERED_PROVED):  # they were first, or it was ended
        return Reopened(("way", "reflection", "review"), (say("on-behalf-study-meanwhile"),))
    kept = await enter_study(
        scene.work,
        scene.person,
        author=person,
        way=None if study_place.studied else Way(str(answers["way"])),
        reflection=_entered_reflection(scene, answers),
        what=_entered_study_lines(study_place, answers),
        reason=why_of(scene, answers),
        round_=study_place.round,
        at=scene.now,
        calendar=scene.calendar,
    )
    if isinstance(kept, Refusal):
        return Outcome((reply(kept.why, choices=onward(person)),))
    entered, handed_in, told = kept
    done = [say("on-behalf-study-done", name=person.full_name, title=study_place.round.title)]
    done += [say("on-behalf-field-proof", code=entered.code)] if entered else []
    done += [say("on-behalf-reflection-done")] if handed_in else []
    if study_place.owes_reflection and not handed_in:
        done.append(say("on-behalf-reflection-owed"))
    read = (command_button("docbai", say("on-behalf-open-reflections")),) if handed_in else ()
    return Outcome((reply(*done, BLANK, told_text(told=told), choices=(*read, *onward(person))),))


COMMANDS = (
    entering(
        COMMAND,
        Step("round", _ask_entered_round, as_given),
        Step("way", _ask_entered_way, as_given),
        Step(
            "reflection",
            _ask_entered_reflection,
            _hear_entered_reflection,
            longest=LONGEST_REFLECTION,
            goes_out=True,
        ),
        WHY,
        aliases=("nhap hoc", "nhap hoc tap", "nhap thay hoc tap"),
        lines=_entering_review_lines,
        finish=_enter_study,
    ),
)
