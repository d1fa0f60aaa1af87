"""How an account comes to belong to a person: the one-time code, the consent text, the link.

Before "I agree" nothing is kept but the account's id; of the code only its digest, even in the conversation.
"""

from __future__ import annotations

from domain.people.codes import WRONG_CODES, WRONG_CODES_WITHIN, digest, read_code, read_secret
from domain.people.linking import LinkState
from domain.people.person import Person
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Reply, Text, reply, say
from handlers.action import Refusal
from handlers.people.accounts.consent import (
    WHICH_TEXT,
    ask_again,
    asked_anew,
    consent_choices,
    consent_full,
    consent_lines,
    full_lines,
    is_agreed,
    refuse,
    shown_addition,
)
from handlers.people.actions.accounts import (
    CodeOwner,
    fact_question,
    link_account,
    owner_of,
    prove,
)
from handlers.people.actions.guessing import note_wrong_code, paused_until
from handlers.people.wording import committee, contact
from handlers.talk.command import Command, anybody, command_button
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene

LINK_COMMAND = "lienket"

_AGAIN = ("code", "fact", "other", "text", "consent", "consent-full")
"""What is asked anew where the code is gone."""


# ---------------------------------------------------------------- the code


async def _ask_code(scene: Scene, _answers: Answers) -> Asked:
    if (wait := await _waiting(scene)) is not None:
        return Stopped(reply(wait))
    lines = [
        say("people-link-automatic", committee=await committee(scene)),
        BLANK,
        say("people-link-question"),
    ]
    lines += [contact(scene.policy), BLANK, say("people-help-banner")]
    return Prompt(tuple(lines), expects="text")


async def _hear_code(scene: Scene, _answers: Answers, given: str) -> Heard:
    """The digest of a good code.

    Each wrong one is counted. One that was handed out and is dead is counted to the account alone: slips of a secretary
    who was replaced would use up everybody's budget, and whoever guesses learns nothing that opens anything.
    """
    if await _waiting(scene) is not None:
        return Reopened(())
    secret = read_secret(given)
    code = secret or read_code(given)
    if code is None:
        return Invalid(say("people-link-not-a-code"))
    if secret is None and (until := await paused_until(scene.work, scene.now)) is not None:
        return Invalid(say("people-link-paused", until=until))
    digested = digest(code, scene.policy.pepper)
    owned = await _owner(scene, digested)
    if owned is None:
        dead = await scene.work.links.was_issued(digested)
        await note_wrong_code(
            scene.work,
            scene.caller.address,
            typed=secret is None and not dead,
            day=scene.today,
            now=scene.now,
        )
        return Invalid(say("people-link-dead-code" if dead else "people-link-wrong-code"))
    return Taken(owned.code.digest)


async def _waiting(scene: Scene) -> Text | None:
    """Why this account has to wait, after too many wrong codes."""
    wrong = await scene.work.links.wrong_since(scene.caller.address, scene.now - WRONG_CODES_WITHIN)
    if len(wrong) < WRONG_CODES:
        return None
    return say("people-link-wait", until=wrong[-WRONG_CODES] + WRONG_CODES_WITHIN, count=WRONG_CODES)


async def _owner(scene: Scene, code: str) -> CodeOwner | None:
    """Whom the code with this digest was made for, while it is good."""
    return await owner_of(scene.work, code, day=scene.today, now=scene.now)


# ---------------------------------------------------------------- what only its owner knows


async def _ask_fact(scene: Scene, answers: Answers) -> Asked:
    """Asked of a code for somebody who holds a role, before any name is said."""
    owned = await _owner(scene, str(answers["code"]))
    if owned is None or not owned.code.guarded:
        return Taken("")
    return Prompt((await fact_question(scene.work, owned.person, scene.now),), expects="text")


async def _hear_fact(scene: Scene, answers: Answers, given: str) -> Heard:
    """The digest of the code that this fact goes with."""
    if await _waiting(scene) is not None:
        return Reopened(("code",))
    owned = await _owner(scene, str(answers["code"]))
    if owned is None:
        return Reopened(("code",), (say("people-link-code-gone"),))
    wrong = await prove(scene.work, scene.caller, owned, given, day=scene.today, now=scene.now)
    if wrong is None:
        return Taken(owned.code.digest)
    if await _owner(scene, str(answers["code"])) is None:
        return Reopened(("code",), (wrong.why,))
    return Invalid(wrong.why)


# ---------------------------------------------------------------- whose account it is now


async def _ask_other(scene: Scene, answers: Answers) -> Asked:
    """Asked only of an account that belongs to somebody already."""
    present = scene.caller.person
    owned = await _owner(scene, str(answers["code"]))
    if present is None or owned is None:
        return Taken(None)
    if present.id == owned.person.id:
        return Stopped(_already(present)) if scene.caller.consented else Taken(None)
    return Prompt(
        (
            say("people-link-other", name=present.full_name, unit=present.unit_name),
            say("people-link-other-new", name=owned.person.full_name, unit=owned.person.unit_name),
            say("people-link-other-question"),
        ),
        (Choice("move", say("people-link-move")),),
    )


def _already(person: Person) -> Reply:
    choices = (command_button("menu", say("people-link-menu")),)
    return reply(say("people-link-already", name=person.full_name, unit=person.unit_name), choices=choices)


# ---------------------------------------------------------------- consent


async def _ask_consent(scene: Scene, answers: Answers) -> Asked:
    owned = await _owner(scene, str(answers["code"]))
    if owned is None:
        return Stopped(reply(say("people-link-code-gone"), choices=(_again(),)))
    mine = say("people-link-for", name=owned.person.full_name, unit=owned.person.unit_name)
    return Prompt(
        (mine, BLANK, *await consent_lines(scene, owned.person)), await consent_choices(scene, answers)
    )


async def _full_lines(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    owned = await _owner(scene, str(answers["code"]))
    return await full_lines(scene, owned.person if owned else None)


async def _given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    """Only the choices on the table come here."""
    return Taken(given)


def _again() -> Choice:
    return command_button(LINK_COMMAND, say("people-link-again"))


# ---------------------------------------------------------------- the end


async def _link(scene: Scene, answers: Answers) -> Outcome | Reopened:
    if not is_agreed(answers):
        # Whoever belongs to somebody already only keeps what was: their own consent is not touched.
        present = scene.caller.person
        if present and scene.caller.consented:
            return Outcome((_already(present),))
        return await refuse(scene, answers, again=ask_again() if present else _again())
    if (anew := await asked_anew(scene, answers)) is not None:
        return anew
    link = await link_account(
        scene.work,
        scene.caller,
        str(answers["code"]),
        proved=str(answers["fact"]),
        addition=shown_addition(answers),
        day=scene.today,
        now=scene.now,
    )
    if isinstance(link, Refusal):
        return Reopened(_AGAIN, (link.why,))
    if link.state is LinkState.ASKED:
        return Outcome(
            (reply(say("people-link-waits"), say("people-link-waits-lost"), contact(scene.policy)),)
        )
    person = await scene.work.people.person(link.person_id, scene.today)
    if person is None:
        return Reopened(_AGAIN, (say("people-link-code-gone"),))
    done = reply(say("people-link-done", name=person.full_name, unit=person.unit_name))
    # The menu that follows says what waits: no reminder says the same a moment later.
    await scene.work.greetings.keep(person.id, day=scene.today, at=scene.now)
    return Outcome((done,), then="menu", relinked=True)


LINK = Flow(
    name="link",
    steps=(
        Step("code", _ask_code, _hear_code),
        Step("fact", _ask_fact, _hear_fact),
        Step("other", _ask_other, _given),
        WHICH_TEXT,
        Step("consent", _ask_consent, _given),
        consent_full(_full_lines),
    ),
    finish=_link,
    guard=anybody,
    argument="code",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        LINK_COMMAND,
        LINK,
        guard=anybody,
        aliases=("lien ket", "nhap ma", "ma lien ket", "lien ket tai khoan", "link"),
    ),
)
