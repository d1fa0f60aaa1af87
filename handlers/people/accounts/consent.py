"""The consent text: six lines, the whole of it for who wants to read it, and the answer that is kept with its version.

A consent is given through an account; whoever said no, took theirs back, agreed to an older text of the program, or to
one without a purpose that the office added since, is asked again when they write.
"""

from __future__ import annotations

from collections.abc import Mapping

from domain.people.consent import NOTHING_ADDED, ConsentAddition
from domain.people.person import Person
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Argument, Choice, Text, reply, say
from handlers.people.actions.accounts import agree, decline
from handlers.people.actions.returning import tell_missed_links
from handlers.people.wording import account_name, committee, contact_of
from handlers.talk.choices import READ_ALL
from handlers.talk.command import anybody, command_button
from handlers.talk.flow import Asked, Flow, Reopened, Step, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import Lines, as_given, pick

_YES = "agree"
_NO = "refuse"

_PARTS = ("people-consent-what", "people-consent-see", "people-consent-keep", "people-consent-rights")
"""The lines between who asks and that no secrets are sent."""


async def consent_lines(scene: Scene, person: Person | None) -> tuple[Text, ...]:
    """Who, what, who sees it, how long and where, the rights, no secrets; `person` is who may agree to it."""
    added = await scene.work.consent_additions.now()
    return six_lines(await _args(scene, person), added)


async def _caller_lines(scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    lines = await consent_lines(scene, scene.caller.person)
    held = await scene.work.accounts.of_person(scene.person.id) if scene.caller.person else []
    agreed = any(one.consented for one in held if one.address == scene.caller.address)
    return (say("people-consent-anew"), BLANK, *lines) if agreed else lines


def six_lines(args: Mapping[str, Argument], added: ConsentAddition = NOTHING_ADDED) -> tuple[Text, ...]:
    """The same with what the committee and the platform are called, and what the office added."""
    purposes = [say("people-consent-further", purposes="; ".join(added.purposes))] if added.purposes else []
    parts = (*purposes, *(say(text_id, **args) for text_id in _PARTS), *_notice_lines(added))
    lines = [line for part in parts for line in (part, BLANK)]
    return (say("people-consent-who", **args), BLANK, *lines, say("people-help-banner"))


def _notice_lines(added: ConsentAddition) -> tuple[Text, ...]:
    return (say("people-consent-notice", notice=added.notice),) if added.notice else ()


async def consent_choices(scene: Scene, answers: Answers) -> tuple[Choice, ...]:
    """Yes, no, and the whole text."""
    return (*await _yes_or_no(scene, answers), Choice(READ_ALL, say("people-consent-read")))


async def full_lines(
    scene: Scene, person: Person | None, added: ConsentAddition | None = None
) -> tuple[Text, ...]:
    """The text people agree to. `added`: what the office adds; None: what it has added.

    Below 2,000 characters in one message where that is nothing.
    """
    if added is None:
        added = await scene.work.consent_additions.now()
    further = (
        say("people-consent-further-too", purposes="; ".join(added.purposes)) if added.purposes else BLANK
    )
    args = {**await _args(scene, person), "version": added.version, "further": further}
    notice = [line for line in _notice_lines(added) for line in (line, BLANK)]
    return (say("people-consent-full", **args), BLANK, *notice, say("people-consent-no-secrets"))


async def _caller_full_lines(scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return await full_lines(scene, scene.caller.person)


async def _ask_addition(scene: Scene, _answers: Answers) -> Asked:
    """Not a question: which version is shown."""
    return Taken((await scene.work.consent_additions.now()).number)


WHICH_TEXT = Step("text", _ask_addition, as_given)
"""Before the six lines: the number of what the office had added when they were shown."""


def shown_addition(answers: Answers) -> int:
    """The number of what the office had added to the text that was shown."""
    return int(str(answers["text"]))


async def asked_anew(scene: Scene, answers: Answers) -> Reopened | None:
    """Back to the text, where a purpose was added to it since it was shown."""
    if not await scene.work.consent_additions.outgrown(shown_addition(answers)):
        return None
    return Reopened((WHICH_TEXT.name, "consent", "consent-full"), (say("people-consent-anew"),))


async def _yes_or_no(_scene: Scene, _answers: Answers) -> tuple[Choice, ...]:
    return Choice(_YES, say("people-consent-yes")), Choice(_NO, say("people-consent-no"))


async def _args(scene: Scene, person: Person | None) -> dict[str, Argument]:
    place = scene.policy.data_location
    return {
        "committee": await committee(scene),
        "channel": account_name(scene.caller.address),
        "platform": scene.caller.address.channel,
        "contact": await contact_of(scene, person),
        "photo-days": scene.policy.evidence_photo_days if scene.policy.evidence_photos else 0,
        "where": say("people-consent-where", place=place) if place else BLANK,
    }


def is_read_whole(answers: Answers) -> bool:
    """Whether the whole text is asked for before the answer."""
    return answers.get("consent") == READ_ALL


def consent_full(lines: Lines) -> Step:
    """The step behind the six lines, with the whole text; theirs is called `consent`."""
    return pick("consent-full", lines=lines, options=_yes_or_no, when=is_read_whole)


def is_agreed(answers: Answers) -> bool:
    """Whether the answer was yes, to the six lines or to the whole text."""
    return answers["consent-full" if is_read_whole(answers) else "consent"] == _YES


async def refuse(scene: Scene, answers: Answers, *, again: Choice) -> Outcome:
    """Nothing is lost: the paper way stays open. `again`: the way back to the text."""
    addition = shown_addition(answers)
    await decline(scene.work, scene.caller.person, scene.caller.address, addition=addition, now=scene.now)
    whom = await contact_of(scene, scene.caller.person)
    lines = (say("people-consent-refused"), say("people-consent-refused-back"), whom)
    return Outcome((reply(*lines, choices=(again,)),))


def ask_again() -> Choice:
    """The way back to the text for somebody who is known."""
    return command_button("menu", say("people-consent-again"))


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    if not is_agreed(answers):
        return await refuse(scene, answers, again=ask_again())
    if (anew := await asked_anew(scene, answers)) is not None:
        return anew
    address = scene.caller.address
    await agree(scene.work, scene.person, address, addition=shown_addition(answers), now=scene.now)
    held = await scene.work.accounts.of_person(scene.person.id)
    linked = next((one.linked_at for one in held if one.address == address), scene.now)
    await tell_missed_links(
        scene.work, scene.person.id, address, since=linked, day=scene.today, now=scene.now
    )
    await scene.work.greetings.keep(scene.person.id, day=scene.today, at=scene.now)
    return Outcome((reply(say("people-consent-done")),), then="menu", relinked=True)


CONSENT = Flow(
    name="consent",
    steps=(
        WHICH_TEXT,
        pick("consent", lines=_caller_lines, options=consent_choices),
        consent_full(_caller_full_lines),
    ),
    finish=_finish,
    guard=anybody,
)
