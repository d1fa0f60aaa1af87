"""/dulieu: what is kept of the caller, as a file too, and the consent taken back.

Whoever has an account here may ask, agreed or not: who took the consent back still may see what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.people.person import Caller
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Document, Text, reply, say
from handlers.people.wording import channel_name, contact_of, role_name
from handlers.personal_data.actions import withdraw_consent
from handlers.talk.command import Command, MenuGroup, command_button
from handlers.talk.flow import Flow, Reopened
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import pick

COMMAND = "dulieu"
OWN_DATA = "own-data"
"""The recipe of the file."""

_SEE_OWN_DATA = "see"
_EXPORT_OWN_DATA = "export"
_WITHDRAW_CONSENT = "withdraw"
_GIVE_CONSENT = "give"

TOLD_IN_WORDS = frozenset({"people", "memberships", "grants", "accounts", "consents"})
"""Tables whose rows are told one by one; of the others their number is."""


def known(caller: Caller) -> bool:
    """Everybody whose account belongs to somebody on the roster."""
    return caller.person is not None


async def _own_data_question(scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    state = "personal-data-agreed" if scene.caller.consented else "personal-data-not-agreed"
    return (say("personal-data-title"), say(state), BLANK, say("personal-data-question"))


async def _own_data_acts(scene: Scene, _answers: Answers) -> Sequence[Choice]:
    last = (
        Choice(_WITHDRAW_CONSENT, say("personal-data-withdraw"))
        if scene.caller.consented
        else Choice(_GIVE_CONSENT, say("personal-data-give"))
    )
    return (
        Choice(_SEE_OWN_DATA, say("personal-data-see")),
        Choice(_EXPORT_OWN_DATA, say("personal-data-export")),
        last,
    )


def _is_withdrawing(answers: Answers) -> bool:
    return answers.get("act") == _WITHDRAW_CONSENT


async def _ask_withdrawal_sure(_scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    return (say("personal-data-sure"),)


async def _withdrawal_options(_scene: Scene, _answers: Answers) -> Sequence[Choice]:
    return (Choice("yes", say("personal-data-withdraw")),)


async def _carry_out_own_data(scene: Scene, answers: Answers) -> Outcome | Reopened:
    match answers["act"]:
        case "see":
            return await _see_own_data(scene)
        case "export":
            return await _export_own_data(scene)
        case "withdraw":
            return await _withdraw_consent(scene)
        case _:
            return Outcome((), then="menu")


def _more_own_data() -> Choice:
    return command_button(COMMAND, say("personal-data-more"))


# ---------------------------------------------------------------- seeing


async def _see_own_data(scene: Scene) -> Outcome:
    """The roster's facts, rights, accounts and consents in words; of everything else how much there is."""
    kept = await scene.work.personal_data.of(scene.person.id)
    lines = [
        *await _own_data_person(scene, gender=str(kept["people"][0]["gender"])),
        *await _own_data_accounts(scene),
        *(
            say("personal-data-count", what=name, count=len(rows))
            for name, rows in kept.items()
            if name not in TOLD_IN_WORDS
        ),
    ]
    end = (BLANK, say("personal-data-whole"), await contact_of(scene, scene.person))
    return Outcome((reply(say("personal-data-kept"), *lines, *end, choices=(_more_own_data(),)),))


async def _own_data_person(scene: Scene, *, gender: str) -> list[Text]:
    person = scene.person
    admitted = await scene.work.people.admitted(person.id)
    roles = await scene.work.people.grants(person.id, scene.today)
    return [
        say("personal-data-person", name=person.full_name, code=person.code, unit=person.unit_name),
        *([say("people-directory-position", position=person.position)] if person.position else []),
        say("people-directory-status", status=person.status.value),
        *([say("personal-data-admitted", day=admitted)] if admitted else []),
        *([say("personal-data-gender", gender=gender)] if gender else []),
        *(say("people-directory-role", role=role_name(one.role), unit=one.unit_name) for one in roles),
    ]


async def _own_data_accounts(scene: Scene) -> list[Text]:
    return [
        say(
            "personal-data-account",
            channel=channel_name(account.channel),
            since=scene.calendar.day_of(account.linked_at),
            agreed="yes" if account.consented else "no",
        )
        for account in await scene.work.accounts.of_person(scene.person.id)
    ]


# ---------------------------------------------------------------- taking away


async def _export_own_data(scene: Scene) -> Outcome:
    """The file is made when it is handed out, for the account that asked, as long as that is theirs."""
    address = scene.caller.address
    await scene.work.audit.record(
        at=scene.now, actor=scene.person.id, action="export.own-data", subject=scene.person.id
    )
    asked = {"person": scene.person.id, "channel": address.channel, "chat": address.chat}
    said = reply(say("personal-data-file"), choices=(_more_own_data(),))
    return Outcome((replace(said, documents=(Document(OWN_DATA, asked),)),))


# ---------------------------------------------------------------- taking back


async def _withdraw_consent(scene: Scene) -> Outcome:
    refusal = await withdraw_consent(scene.work, scene.caller, scene.person, day=scene.today, now=scene.now)
    if refusal is not None:
        return Outcome((reply(refusal.why, choices=(_more_own_data(),)),))
    whom = await contact_of(scene, scene.person)
    lines = (say("personal-data-withdrawn"), say("people-consent-refused-back"), whom)
    again = command_button("menu", say("people-consent-again"))
    return Outcome((reply(*lines, choices=(again,)),), relinked=True, forgets=True)


OWN_DATA_FLOW = Flow(
    name="personal-data",
    steps=(
        pick("act", lines=_own_data_question, options=_own_data_acts),
        pick("sure", lines=_ask_withdrawal_sure, options=_withdrawal_options, when=_is_withdrawing),
    ),
    finish=_carry_out_own_data,
    guard=known,
    leave=say("people-accounts-done"),
    left=say("personal-data-left"),
)

COMMANDS = (
    Command(
        COMMAND,
        OWN_DATA_FLOW,
        guard=known,
        aliases=("du lieu cua toi", "xem du lieu", "xuat du lieu", "rut dong y", "my data"),
        group=MenuGroup.SETTINGS,
        place=440,
    ),
)
