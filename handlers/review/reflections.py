"""`/docbai`: the reflections that wait to be read. One by one, or many by a line like "1-5 dat, 6 bo sung: ..."."""

from __future__ import annotations

from domain.study.edition import Reflection
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.review.pledge_lines import in_queue
from handlers.review.reflection_lines import BATCH_STEPS, finish_batch, is_batch, read_line
from handlers.review.reflection_remarks import hear_remark, remark_choices
from handlers.study.reviewing import assess, assessable, readable, waiting, why_not
from handlers.talk.command import Command, command_button, leader_or_office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene

SHOWN = 15
"""Reflections in one list; the next ones follow when these are assessed."""

ACCEPT = "accept"
RETURN = "return"
LATER = "later"


# ---------------------------------------------------------------- the list


async def _ask_queue(scene: Scene, answers: Answers) -> Asked:
    """Not a question: what is numbered, kept so that the numbers mean the same when they come back."""
    found = await waiting(scene, limit=SHOWN)
    if not found and "reflection" not in answers:
        return Stopped(reply(say("assessing-nothing")))
    return Taken([f"{one.key}:{one.version}" for one in found])


async def _ask_reflection(scene: Scene, answers: Answers) -> Asked:
    keys = [key for key, _ in in_queue(answers)]
    found = {one.key: one for one in await waiting(scene, only=keys, limit=len(keys))}
    lines = [
        _item(number, found[key]) if key in found else say("approval-item-gone", number=number)
        for number, key in enumerate(keys, start=1)
    ]
    choices = tuple(
        Choice(key, say("assessing-option", name=found[key].person_name if key in found else "–"))
        for key in keys
    )
    more = await waiting(scene, limit=SHOWN + 1)
    rest = (say("assessing-more", shown=len(keys)),) if len(more) > len(keys) else ()
    return Prompt(
        (say("assessing-queue", count=len(found)), BLANK, *lines, BLANK, *rest, say("assessing-how")),
        choices,
        "text",
        listed=len(lines),
    )


def _item(number: int, one: Reflection) -> Text:
    return say(
        "assessing-item",
        number=number,
        name=one.person_name,
        title=one.round_title,
        length=len(one.text),
        day=one.submitted_at,
        version=one.version,
    )


async def _hear_reflection(_scene: Scene, answers: Answers, given: str) -> Heard:
    if "queue" not in answers:  # a button, or words after the command: looked up before anything is shown
        return Taken(given)
    if given in {key for key, _ in in_queue(answers)}:
        return Taken(given)
    return read_line(given, answers)


# ---------------------------------------------------------------- one by one


def _single(answers: Answers) -> bool:
    return not is_batch(answers)


def _returning(answers: Answers) -> bool:
    return _single(answers) and answers.get("decision") == RETURN


async def _ask_version(scene: Scene, answers: Answers) -> Asked:
    """Not a question: which version is going to be read. What cannot be assessed may still be read."""
    key = str(answers["reflection"])
    reflection = await assessable(scene, key)
    if reflection is not None:
        return Taken(reflection.version)
    known = await readable(scene, key)
    back = (command_button("docbai", say("assessing-to-queue")),) if in_queue(answers) else ()
    whole = (*_whole(known), BLANK) if known and known.person_id != scene.person.id else ()
    return Stopped(reply(*whole, why_not(scene, known), choices=back))


def _whole(one: Reflection) -> tuple[Text, ...]:
    return (
        say(
            "assessing-whole",
            name=one.person_name,
            unit=one.unit_name,
            title=one.round_title,
            version=one.version,
            day=one.submitted_at,
            length=len(one.text),
        ),
        BLANK,
        say("assessing-text", text=one.text),
    )


async def _ask_decision(scene: Scene, answers: Answers) -> Asked:
    reflection = await assessable(scene, str(answers["reflection"]))
    if reflection is None or reflection.version != answers["version"]:
        return Taken(LATER)  # the finish says what happened
    return Prompt(
        (*_whole(reflection), BLANK, say("assessing-ask")),
        (
            Choice(ACCEPT, say("assessing-accept")),
            Choice(RETURN, say("assessing-return")),
            Choice(LATER, say("assessing-later")),
        ),
    )


async def _hear_decision(_scene: Scene, _answers: Answers, given: str) -> Heard:
    return Taken(given)


async def _ask_remark(_scene: Scene, _answers: Answers) -> Asked:
    return Prompt((say("assessing-ask-remark"),), remark_choices(), "text")


async def _hear_remark(scene: Scene, _answers: Answers, given: str) -> Heard:
    heard = hear_remark(scene, given)
    return heard if isinstance(heard, Invalid) else Taken(heard)


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    if is_batch(answers):
        return await finish_batch(scene, answers)
    key = str(answers["reflection"])
    reflection = await assessable(scene, key)
    if reflection is None:
        return await _onward(scene, answers, why_not(scene, await readable(scene, key)))
    name = reflection.person_name
    if reflection.version != answers["version"]:
        return Reopened(("version", "decision", "remark"), (say("assessing-rewritten", name=name),))
    if answers["decision"] == LATER:
        return await _onward(scene, answers, say("assessing-passed", name=name), passed=True)
    accepted = answers["decision"] == ACCEPT
    remark = "" if accepted else str(answers["remark"])
    if not await assess(scene, reflection, accepted=accepted, remark=remark):
        return await _onward(scene, answers, why_not(scene, await readable(scene, key)))
    done = "assessing-done-accepted" if accepted else "assessing-done-returned"
    return await _onward(scene, answers, say(done, name=name))


async def _onward(scene: Scene, answers: Answers, done: Text, *, passed: bool = False) -> Outcome:
    """To the next of the list that still waits; at its end back to what was passed over, or to rest."""
    here = str(answers["reflection"])
    keys = [key for key, _ in in_queue(answers)]
    following = keys[keys.index(here) + 1 :] if here in keys else keys
    still = {one.key for one in await waiting(scene, only=following, limit=max(len(following), 1))}
    for key in following:
        if key in still:
            return Outcome((reply(done),), then=f"docbai.{key}")
    rest = len(await waiting(scene))
    if not rest:
        return Outcome((reply(done, say("assessing-all-done")),))
    opens = command_button("docbai", say("assessing-to-queue"))
    if passed:
        return Outcome((reply(done, say("assessing-rest", count=rest), choices=(opens,)),))
    return Outcome((reply(done),), then="docbai")


ASSESSING = Flow(
    name="assessing",
    steps=(
        Step("queue", _ask_queue, _hear_decision),
        Step("reflection", _ask_reflection, _hear_reflection),
        Step("version", _ask_version, _hear_decision, _single),
        Step("decision", _ask_decision, _hear_decision, _single),
        Step("remark", _ask_remark, _hear_remark, _returning),
        *BATCH_STEPS,
    ),
    finish=_finish,
    guard=leader_or_office,
    argument="reflection",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        "docbai",
        ASSESSING,
        guard=leader_or_office,
        aliases=("doc bai", "doc bai thu hoach", "xem bai thu hoach", "cham bai", "reflections"),
        place=240,
    ),
)
