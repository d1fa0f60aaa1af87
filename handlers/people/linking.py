"""How an account comes to belong to a person: the one-time code, the consent text, the link.

Before "I agree" nothing is kept but the account's id; of the code only its digest, even in the conversation.
"""

from __future__ import annotations

from domain.people.codes import digest, read_code
from domain.people.person import LinkCode, Person
from domain.policy import CONSENT_VERSION
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Address, Choice, Reply, Text, reply, say
from handlers.people.finding import GONE
from handlers.talk.command import Command, anybody, command_button
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import pick

LINK_COMMAND = "lienket"

_YES = "agree"
_NO = "refuse"


# ---------------------------------------------------------------- the code


async def _ask_code(scene: Scene, _answers: Answers) -> Asked:
    if (wait := await _waiting(scene)) is not None:
        return Stopped(reply(wait))
    lines = [say("link-automatic", committee=await committee(scene)), BLANK, say("link-question")]
    lines += [contact(scene), BLANK, say("help-banner")]
    return Prompt(tuple(lines), expects="text")


async def _hear_code(scene: Scene, _answers: Answers, given: str) -> Heard:
    """The digest of a good code. Each wrong one is counted, and nothing tells an unknown code from a dead one."""
    if await _waiting(scene) is not None:
        return Reopened(())
    code = read_code(given)
    if code is None:
        return Invalid(say("link-not-a-code"))
    kept = digest(code, scene.policy.pepper)
    if await _owner(scene, kept) is None:
        await scene.work.links.wrong(scene.caller.address, scene.now)
        return Invalid(say("link-wrong-code"))
    return Taken(kept)


async def _waiting(scene: Scene) -> Text | None:
    """Why this account has to wait, after too many wrong codes."""
    within = scene.policy.wrong_codes_within
    wrong = await scene.work.links.wrong_since(scene.caller.address, scene.now - within)
    if len(wrong) < scene.policy.wrong_codes:
        return None
    return say("link-wait", until=wrong[-scene.policy.wrong_codes] + within, count=scene.policy.wrong_codes)


async def _owner(scene: Scene, kept: str) -> tuple[LinkCode, Person] | None:
    """The code while it is good, with the person it was made for."""
    code = await scene.work.links.find(kept, scene.now)
    if code is None:
        return None
    person = await scene.work.people.person(code.person_id, scene.today)
    return None if person is None or person.status in GONE else (code, person)


# ---------------------------------------------------------------- whose account it is now


async def _ask_other(scene: Scene, answers: Answers) -> Asked:
    """Asked only of an account that belongs to somebody already."""
    present = scene.caller.person
    owned = await _owner(scene, str(answers["code"]))
    if present is None or owned is None:
        return Taken(None)
    if present.id == owned[1].id:
        return Stopped(_already(present)) if scene.caller.consented else Taken(None)
    return Prompt(
        (
            say("link-other", name=present.full_name, unit=present.unit_name),
            say("link-other-new", name=owned[1].full_name, unit=owned[1].unit_name),
            say("link-other-question"),
        ),
        (Choice("move", say("link-move")),),
    )


def _already(person: Person) -> Reply:
    choices = (command_button("menu", say("link-menu")),)
    return reply(say("link-already", name=person.full_name, unit=person.unit_name), choices=choices)


# ---------------------------------------------------------------- consent


async def _ask_consent(scene: Scene, answers: Answers) -> Asked:
    owned = await _owner(scene, str(answers["code"]))
    if owned is None:
        return Stopped(reply(say("link-code-gone"), choices=(_again(),)))
    mine = say("link-for", name=owned[1].full_name, unit=owned[1].unit_name)
    return Prompt(
        (mine, BLANK, *await _consent_lines(scene, answers)), await _consent_choices(scene, answers)
    )


async def _given(_scene: Scene, _answers: Answers, given: str) -> Heard:
    """Only the choices on the table come here."""
    return Taken(given)


async def _consent_lines(scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    """The text people agree to; its version is `CONSENT_VERSION`. Below 2,000 characters in one message."""
    text = say(
        "consent-text",
        committee=await committee(scene),
        channel=channel_name(scene.caller.address),
        contact=contact(scene),
    )
    return (text,)


async def _consent_choices(_scene: Scene, _answers: Answers) -> tuple[Choice, ...]:
    return Choice(_YES, say("consent-yes")), Choice(_NO, say("consent-no"))


async def committee(scene: Scene) -> Text:
    """The committee's name, as the tree has it today."""
    root = await scene.work.people.root(scene.today)
    return say("link-committee", name=root.name) if root else say("link-committee-unknown")


def contact(scene: Scene) -> Text:
    """Whom to ask."""
    return (
        say("link-contact", contact=scene.policy.contact)
        if scene.policy.contact
        else say("link-contact-unknown")
    )


def channel_name(address: Address) -> Text:
    """The channel as people know it."""
    return say("link-channel", channel=address.channel)


def _again() -> Choice:
    return command_button(LINK_COMMAND, say("link-again"))


# ---------------------------------------------------------------- the end


async def _link(scene: Scene, answers: Answers) -> Outcome | Reopened:
    if answers["consent"] != _YES:
        # Whoever belongs to somebody already only keeps what was: their own consent is not touched.
        present = scene.caller.person
        return Outcome((_already(present),)) if present and scene.caller.consented else await _refuse(scene)
    kept = str(answers["code"])
    owned = await _owner(scene, kept)
    if owned is None or not await scene.work.links.use(kept, scene.now):
        return Reopened(("code", "other", "consent"), (say("link-code-gone"),))
    person, address = owned[1], scene.caller.address
    former = await scene.work.accounts.link(person.id, address, scene.now)
    await _agree(scene, person)
    await _record(scene, "account.link", person)
    if scene.caller.person is not None and scene.caller.person.id != person.id:
        await _record(scene, "account.unlink", scene.caller.person, by=person)
    if former is not None and former != address:
        await scene.work.outbox.tell(
            former,
            reply(
                say("link-detached", channel=channel_name(former)),
                say("link-detached-not-me"),
                contact(scene),
            ),
            key=f"detached:{former.channel}:{former.chat}:{int(scene.now.timestamp() * 1000)}",
            language=person.language,
            at=scene.now,
        )
    done = reply(say("link-done", name=person.full_name, unit=person.unit_name))
    return Outcome((done,), then="menu", relinked=True)


async def _consent(scene: Scene, answers: Answers) -> Outcome | Reopened:
    if answers["consent"] != _YES:
        return await _refuse(scene)
    await _agree(scene, scene.person)
    return Outcome((reply(say("consent-done")),), then="menu", relinked=True)


async def _agree(scene: Scene, person: Person) -> None:
    await scene.work.accounts.consent(
        scene.caller.address, person_id=person.id, version=CONSENT_VERSION, given=True, at=scene.now
    )
    await _record(scene, "consent.give", person, detail=CONSENT_VERSION)


async def _refuse(scene: Scene) -> Outcome:
    """Nothing is lost: the paper way stays open. A stranger's refusal is kept with the account's id alone."""
    person = scene.caller.person
    await scene.work.accounts.consent(
        scene.caller.address,
        person_id=person.id if person else None,
        version=CONSENT_VERSION,
        given=False,
        at=scene.now,
    )
    if person is not None:
        await _record(scene, "consent.refuse", person, detail=CONSENT_VERSION)
    back = command_button("menu", say("consent-again")) if person else _again()
    return Outcome(
        (reply(say("consent-refused"), say("consent-refused-back"), contact(scene), choices=(back,)),)
    )


async def _record(
    scene: Scene, action: str, person: Person, *, by: Person | None = None, detail: str = ""
) -> None:
    await scene.work.audit.record(
        at=scene.now,
        actor=(by or person).id,
        action=action,
        subject=person.id,
        detail=detail or scene.caller.address.channel,
    )


LINK = Flow(
    name="link",
    steps=(
        Step("code", _ask_code, _hear_code),
        Step("other", _ask_other, _given),
        Step("consent", _ask_consent, _given),
    ),
    finish=_link,
    guard=anybody,
    argument="code",
)

CONSENT = Flow(
    name="consent",
    steps=(pick("consent", lines=_consent_lines, options=_consent_choices),),
    finish=_consent,
    guard=anybody,
)

COMMANDS: tuple[Command, ...] = (
    Command(
        LINK_COMMAND,
        LINK,
        guard=anybody,
        aliases=("lien ket", "nhap ma", "ma lien ket", "lien ket tai khoan", "link"),
        listed=False,
    ),
)
