"""/kenh: the channels through which one reaches a member. Which goes first, one more, one less."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from domain.people.codes import CHAT_CODE_LIFE, format_code
from domain.people.linking import Issuer
from domain.people.person import GONE, ChannelAccount
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.accounts.codes import office_stands
from handlers.people.actions.codes import issue_code
from handlers.people.actions.untying import CHANNELS_COMMAND, detached, prefer_channel, unlink_account
from handlers.people.wording import channel_name
from handlers.talk.command import Command, MenuGroup, command_button, member
from handlers.talk.flow import Flow, Reopened
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import pick

_PREFER = "prefer-"
_ADD = "add-"
_REMOVE = "remove-"


async def _own_accounts(scene: Scene) -> list[ChannelAccount]:
    return await scene.work.accounts.of_person(scene.person.id)


# ---------------------------------------------------------------- what there is


async def _lines(scene: Scene, _answers: Answers) -> tuple[Text, ...]:
    accounts = await _own_accounts(scene)
    first = next((one for one in accounts if _works(one)), None)
    lines = [
        say(
            "people-accounts-line",
            channel=channel_name(one.channel),
            since=scene.calendar.day_of(one.linked_at),
            state=_state(one, first=one is first and len(accounts) > 1),
        )
        for one in accounts
    ]
    return (
        say("people-accounts-title"),
        *lines,
        BLANK,
        say("people-accounts-one-work"),
        say("people-accounts-question"),
    )


def _works(one: ChannelAccount) -> bool:
    return one.open and one.consented


def _state(one: ChannelAccount, *, first: bool) -> Text:
    if not one.open:
        return say("people-accounts-state-closed")
    if not one.consented:
        return say("people-accounts-state-refused")
    return say("people-accounts-state-first" if first else "people-accounts-state-open")


async def _acts(scene: Scene, _answers: Answers) -> Sequence[Choice]:
    accounts = await _own_accounts(scene)
    known = {one.channel for one in accounts}
    prefer = [
        Choice(_PREFER + one.channel, say("people-accounts-prefer", channel=channel_name(one.channel)))
        for one in accounts[1:]
    ]
    add = [
        Choice(_ADD + channel, say("people-accounts-add", channel=channel_name(channel)))
        for channel in _offered(scene)
        if channel not in known
    ]
    remove = [
        Choice(_REMOVE + one.channel, say("people-accounts-remove", channel=channel_name(one.channel)))
        for one in accounts
    ]
    return (*prefer, *add, *remove)


def _offered(scene: Scene) -> list[str]:
    """The channels on which somebody can be met. Whoever left the committee gets no further one."""
    if scene.person.status in GONE:
        return []
    return [invitation.channel for invitation in scene.policy.invitations]


# ---------------------------------------------------------------- one less


def _is_removal(answers: Answers) -> bool:
    return str(answers.get("act", "")).startswith(_REMOVE)


def _channel(answers: Answers) -> str:
    return str(answers["act"]).partition("-")[2]


async def _ask_sure(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    channel = _channel(answers)
    left = [one for one in await _own_accounts(scene) if one.channel != channel and _works(one)]
    after = (
        say("people-accounts-remove-next", channel=channel_name(left[0].channel))
        if left
        else say("people-accounts-remove-last")
    )
    return (say("people-accounts-remove-question", channel=channel_name(channel)), after)


async def _sure(_scene: Scene, answers: Answers) -> Sequence[Choice]:
    return (Choice("yes", say("people-accounts-remove-yes", channel=channel_name(_channel(answers)))),)


async def _remove(scene: Scene, channel: str) -> Outcome:
    unlinked = await unlink_account(
        scene.work, scene.caller, scene.person, channel, policy=scene.policy, now=scene.now
    )
    if isinstance(unlinked, Refusal):
        return _again(unlinked.why)
    if unlinked.address == scene.caller.address:
        return Outcome((detached(unlinked, scene.policy),), relinked=True)
    return _again(say("people-accounts-removed", channel=channel_name(channel)))


# ---------------------------------------------------------------- the order, and one more


async def _prefer(scene: Scene, channel: str) -> Outcome:
    refusal = await prefer_channel(scene.work, scene.caller, scene.person, channel, now=scene.now)
    return _again(refusal.why if refusal else say("people-accounts-preferred", channel=channel_name(channel)))


async def _add(scene: Scene, channel: str) -> Outcome:
    """A code of the member's own, and the way to where it is used. It is shown once and kept nowhere."""
    invitation = next((one for one in scene.policy.invitations if one.channel == channel), None)
    if invitation is None or channel not in _offered(scene):
        return _again()
    life = CHAT_CODE_LIFE
    code = await issue_code(
        scene.work,
        scene.person,
        life=life,
        issuer=Issuer(scene.person.id),
        day=scene.today,
        now=scene.now,
        policy=scene.policy,
        draw=secrets.randbelow,
    )
    if isinstance(code, Refusal):
        return _again(code.why)
    way = "people-accounts-code-link" if invitation.carries_code else "people-accounts-code-type"
    return Outcome(
        (
            reply(
                say("people-accounts-code", code=format_code(code.code)),
                say(way, channel=channel_name(channel)),
                say("people-accounts-code-address", link=invitation.to(code.secret)),
                BLANK,
                say("people-accounts-code-until", until=code.until),
                *([say("people-codes-guarded", until=code.until)] if code.guarded else []),
                *office_stands(scene.person, code),
                choices=(command_button("menu", say("people-link-menu")),),
            ),
        )
    )


async def _finish(scene: Scene, answers: Answers) -> Outcome | Reopened:
    act, channel = str(answers["act"]), _channel(answers)
    if act.startswith(_REMOVE):
        return await _remove(scene, channel)
    if act.startswith(_PREFER):
        return await _prefer(scene, channel)
    return await _add(scene, channel)


def _again(*said: Text) -> Outcome:
    """These sentences, and the channels as they are now."""
    return Outcome((reply(*said),) if said else (), then=CHANNELS_COMMAND)


OWN_ACCOUNTS = Flow(
    name="accounts",
    steps=(
        pick("act", lines=_lines, options=_acts),
        pick("sure", lines=_ask_sure, options=_sure, when=_is_removal),
    ),
    finish=_finish,
    guard=member,
    leave=say("people-accounts-done"),
    left=say("people-accounts-left"),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        CHANNELS_COMMAND,
        OWN_ACCOUNTS,
        guard=member,
        aliases=("kenh nhan tin", "cac kenh", "them kenh", "doi kenh", "kenh cua toi", "channels", "channel"),
        said=True,
        group=MenuGroup.SETTINGS,
        place=410,
    ),
)
