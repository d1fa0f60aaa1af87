"""Writing a reflection: a long text in several messages, kept as it comes, counted, mended, handed in now or later."""

from __future__ import annotations

from domain.language.vietnamese import fold
from domain.study.reflections import LONGEST_REFLECTION, Reflection, ReflectionState, ReflectionTerms
from domain.study.round import StudyRound
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, say
from handlers.study.actions import missing, too_short
from handlers.study.rounds import running_round
from handlers.talk.flow import Asked, Heard, Invalid, More, Prompt, Reopened, Taken
from handlers.talk.scene import Scene
from handlers.talk.steps import excerpt, in_words
from handlers.talk.writing import ON_PAGE, lines_to_writing, name_of_text, page_choice

STEP = "reflection"
HANDED_IN = "essay.done"
LATER = "essay.later"
"""The answers of this step: handed in with the confirmation, or later. No token is a word that somebody may write."""

LONGEST_PART = 4_096
"""Characters of one message on the largest platform."""

_ANEW = "essay.anew"
_MEND = "essay.mend"
_WHOLE = "essay.whole"
_SURE = "essay.sure"
_KEEP = "essay.keep"
DONE_WORD = "xong"
_BEGINNING = 300
_END = 200


async def start_from_returned(scene: Scene, reflection: Reflection | None) -> None:
    """A returned reflection is written on where it ends, unless something new was written already."""
    if reflection is None or reflection.state is not ReflectionState.RETURNED:
        return
    if not await scene.work.studies.jotted(reflection.round_id, scene.person.id):
        await scene.work.studies.jot(reflection.round_id, scene.person.id, reflection.text, scene.now)


def reflection_lines(text: str) -> tuple[Text, ...]:
    """A reflection in the review: its length and how it begins."""
    return (
        say("study-learn-review-reflection", length=len(text)),
        say("study-learn-quote", text=excerpt(text, _BEGINNING)),
    )


async def ask_reflection(scene: Scene, answers: Answers) -> Asked:
    """The guides, what is written so far, and what can be done with it."""
    round_ = await running_round(scene, str(answers["round"]))
    if round_ is None or round_.reflection is None:
        return Taken(LATER)  # the finish says why
    text = await scene.work.studies.jotted(round_.id, scene.person.id)
    if scene.so_far == _SURE and text:
        sure = (Choice(_SURE, say("study-learn-anew-yes")), Choice(_KEEP, say("study-learn-anew-no")))
        return Prompt((say("study-learn-anew-sure", length=len(text)),), sure)
    lines = (
        say("study-learn-reflection", title=round_.title),
        *await _remark(scene, round_),
        *[say("study-learn-guide", text=guide) for guide in round_.reflection.guides],
        BLANK,
        *_written(text, round_.reflection),
    )
    choices = _choices(text, round_.reflection, page_choice(scene), may_wait="way" in answers)
    return Prompt(lines, choices, "text")


async def _remark(scene: Scene, round_: StudyRound) -> tuple[Text, ...]:
    reflection = await scene.work.studies.reflection(round_.id, scene.person.id)
    if reflection is None or reflection.state is not ReflectionState.RETURNED:
        return ()
    return (say("study-learn-reflection-returned", remark=reflection.remark),)


def _written(text: str, terms: ReflectionTerms) -> tuple[Text, ...]:
    if not text:
        return (say("study-learn-reflection-how", least=terms.least),)
    return (
        say(
            "study-learn-reflection-count", length=len(text), least=terms.least, missing=missing(text, terms)
        ),
        say("study-learn-reflection-end", text=_ending(text)),
    )


def _ending(text: str) -> str:
    """The end of a text in one line, cut between words."""
    line = " ".join(text.split())
    if len(line) <= _END:
        return line
    end = line[-_END:]
    return "\u2026" + end[end.find(" ") + 1 :]


def _choices(
    text: str, terms: ReflectionTerms, on_page: tuple[Choice, ...], *, may_wait: bool
) -> tuple[Choice, ...]:
    choices = []
    if text and not missing(text, terms):
        choices.append(Choice(HANDED_IN, say("study-learn-reflection-done")))
    if text:
        choices += [
            Choice(_MEND, say("study-learn-reflection-mend")),
            Choice(_ANEW, say("study-learn-reflection-anew")),
            Choice(_WHOLE, say("study-learn-reflection-whole")),
        ]
    choices += on_page
    if may_wait:
        choices.append(Choice(LATER, say("study-learn-reflection-later")))
    return tuple(choices)


async def hear_reflection(scene: Scene, answers: Answers, given: str) -> Heard:
    """A choice, or a further part of the text; kept at once."""
    round_ = await running_round(scene, str(answers["round"]))
    if round_ is None or round_.reflection is None or given == LATER:
        return Taken(LATER)
    text = await scene.work.studies.jotted(round_.id, scene.person.id)
    if given == HANDED_IN or fold(given) == DONE_WORD:
        short = too_short(text, round_)
        return Invalid(short) if short else Taken(HANDED_IN)
    if given == ON_PAGE:
        return Reopened((), await lines_to_writing(scene, name_of_text(STEP, round_.id)))
    if given in (_SURE, _KEEP):
        return await _anew(scene, round_, keep=given == _KEEP)
    if given in (_ANEW, _MEND, _WHOLE) and not text:
        return Reopened(())
    if given == _WHOLE:
        return Reopened((), (say("study-learn-reflection-text", text=text),))
    if given == _ANEW:
        return More(_SURE)
    if given == _MEND:
        return await _mend(scene, round_, text)
    return await _append(scene, round_, text, given)


async def _anew(scene: Scene, round_: StudyRound, *, keep: bool) -> Heard:
    if keep:
        return More("")
    await scene.work.studies.jot(round_.id, scene.person.id, "", scene.now)
    return More("", (say("study-learn-anew-done"),))


async def _mend(scene: Scene, round_: StudyRound, text: str) -> Heard:
    """Drop the last paragraph, and show it, so that it can be copied."""
    before, _, last = text.rpartition("\n")
    await scene.work.studies.jot(round_.id, scene.person.id, before.rstrip(), scene.now)
    return Reopened((), (say("study-learn-reflection-mended", text=last),))


async def _append(scene: Scene, round_: StudyRound, text: str, part: str) -> Heard:
    whole = f"{text}\n{part}" if text else part
    if len(whole) > LONGEST_REFLECTION:
        return Invalid(
            say("study-learn-reflection-full", length=len(text), part=len(part), most=LONGEST_REFLECTION)
        )
    fault = in_words(whole)
    if isinstance(fault, Invalid):
        return fault
    await scene.work.studies.jot(round_.id, scene.person.id, whole, scene.now)
    return Reopened(())
