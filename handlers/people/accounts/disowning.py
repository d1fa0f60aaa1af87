"""`/khongphaitoi` and `/dongylienket`: no or yes to a new account, on another one; `/rasoat`: what disowned ones did.

Where a channel has no buttons the bare word is typed; where it may mean several links, it is asked which.
"""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase

from domain.audit.entry import AuditEntry
from domain.people.linking import AccountLink, LinkState
from domain.people.person import Role
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.actions.accounts import allow_link
from handlers.people.actions.disowning import (
    REVIEW_COMMAND,
    disown,
    done_through,
    meant_links,
    review_disowned,
    waiting_reviews,
)
from handlers.people.actions.speaking import ALLOW_COMMAND, NOT_ME_COMMAND, not_me_button
from handlers.people.actions.telling import issuer_name
from handlers.people.waiting import HeadLine, ToDo, Waiting, Whose
from handlers.people.wording import account_name, act_text, contact
from handlers.talk.command import Command, anybody, command_button, leader_or_office, member
from handlers.talk.scene import Outcome, Scene

MOST_ACTS = 20
"""Acts that are named of one account; the rest is counted."""


async def _not_me(scene: Scene) -> Outcome:
    links = await meant_links(scene.work, scene.caller, scene.argument, now=scene.now)
    if not links:
        return _said(say("people-link-nothing-asked"))
    if len(links) > 1:
        return await _which(scene, links, allowing=False)
    done = await disown(scene.work, scene.caller, links[0], day=scene.today, now=scene.now)
    if isinstance(done, Refusal):
        return _said(done.why)
    return _said(
        say("people-link-disowned", channel=account_name(done.address)),
        say("people-link-disowned-next"),
        contact(scene.policy),
    )


async def _allow(scene: Scene) -> Outcome:
    links = await _asking(scene, scene.argument)
    if not links:
        return _said(say("people-link-nothing-asked"))
    if len(links) > 1:
        return await _which(scene, links, allowing=True)
    allowed = await allow_link(scene.work, scene.caller, links[0], day=scene.today, now=scene.now)
    if isinstance(allowed, Refusal):
        return _said(allowed.why)
    allowed_there = say("people-link-allowed", channel=account_name(links[0].address))
    how = say("people-link-told-not-me")
    return Outcome((reply(allowed_there, how, choices=(not_me_button(links[0]),)),))


async def _which(scene: Scene, links: Sequence[AccountLink], *, allowing: bool) -> Outcome:
    """Bare words may mean several: somebody may ask at the very moment at which the person's own account does."""
    links = links[: len(ascii_uppercase)]
    lines = [
        say(
            "people-link-which-one",
            letter=letter,
            channel=account_name(one.address),
            at=one.linked_at or one.asked_at,
            by=await issuer_name(scene.work, one.issued_by, scene.today),
        )
        for letter, one in zip(ascii_uppercase, links, strict=False)
    ]
    command, label = (
        (ALLOW_COMMAND, "people-link-which-allow")
        if allowing
        else (NOT_ME_COMMAND, "people-link-which-not-me")
    )
    buttons = [
        command_button(command, say(label, letter=letter), one.id)
        for letter, one in zip(ascii_uppercase, links, strict=False)
    ]
    return Outcome((reply(say("people-link-which", count=len(links)), *lines, choices=(*buttons, *_menu())),))


async def _asking(scene: Scene, link_id: str) -> list[AccountLink]:
    """The links that wait for this account's yes."""
    links = await meant_links(scene.work, scene.caller, link_id, now=scene.now)
    return [one for one in links if one.state is LinkState.ASKED]


async def _is_told(scene: Scene) -> bool:
    """Whether there is a link of which this account may speak."""
    return bool(await meant_links(scene.work, scene.caller, "", now=scene.now))


async def _is_asked(scene: Scene) -> bool:
    """Whether a link waits for this account's yes."""
    return bool(await _asking(scene, ""))


def _said(*lines: Text) -> Outcome:
    return Outcome((reply(*lines, choices=(command_button("menu", say("people-link-menu")),)),))


# ---------------------------------------------------------------- what is looked at afterwards


async def _review(scene: Scene) -> Outcome:
    """The accounts that wait, the oldest first with what was done through it.

    Whoever leads the committee reviews for its only office holder; nobody does what was done in their own name.
    """
    waiting = await waiting_reviews(scene.work, scene.caller, day=scene.today)
    if not waiting and not scene.caller.holds(Role.OFFICE):
        return _said(say("talk-reception-not-yours"))
    notes: list[Text] = []
    if scene.argument:
        reviewed = await review_disowned(
            scene.work, scene.caller, scene.person, scene.argument, day=scene.today, now=scene.now
        )
        notes = [
            reviewed.why if isinstance(reviewed, Refusal) else say("people-disowned-reviewed"),
            BLANK,
        ]
        waiting = await waiting_reviews(scene.work, scene.caller, day=scene.today)
    if not waiting:
        return _said(*notes, say("people-disowned-none"))
    first = waiting[0]
    done = await done_through(scene.work, first)
    lines = [*notes, await _title(scene, first, rest=len(waiting) - 1)]
    lines += [_act(entry) for entry in done[:MOST_ACTS]] or [say("people-disowned-nothing")]
    if len(done) > MOST_ACTS:
        lines.append(say("people-disowned-more", count=len(done) - MOST_ACTS))
    lines += [BLANK, say("people-disowned-how")]
    button = command_button(REVIEW_COMMAND, say("people-disowned-done"), first.id)
    return Outcome((reply(*lines, choices=(button, *_menu())),))


async def _title(scene: Scene, link: AccountLink, *, rest: int) -> Text:
    person = await scene.work.people.person(link.person_id, scene.today)
    return say(
        "people-disowned-title",
        name=person.full_name if person else link.person_id,
        unit=person.unit_name if person else "–",
        channel=account_name(link.address),
        linked=link.linked_at or link.asked_at,
        disowned=link.disowned_at or link.asked_at,
        rest=rest,
    )


def _act(entry: AuditEntry) -> Text:
    return say(
        "people-disowned-act",
        at=entry.at,
        act=act_text(entry.action),
        what=entry.subject[-8:],
    )


def _menu() -> tuple[Choice, ...]:
    return (command_button("menu", say("people-link-menu")),)


async def _links_waiting(scene: Scene) -> int:
    return len(await waiting_reviews(scene.work, scene.caller, day=scene.today))


async def _head(scene: Scene) -> list[HeadLine]:
    count = await _links_waiting(scene)
    button = command_button(REVIEW_COMMAND, say("people-disowned-head-button", count=count))
    return [HeadLine(say("people-disowned-head", count=count), button)] if count else []


async def _tasks(scene: Scene) -> list[ToDo]:
    count = await _links_waiting(scene)
    button = command_button(REVIEW_COMMAND, say("people-disowned-review"))
    return [ToDo(say("people-disowned-waiting", count=count), button)] if count else []


TO_REVIEW = Waiting(Whose.OTHERS, tasks=_tasks, head=_head)

COMMANDS: tuple[Command, ...] = (
    Command(
        NOT_ME_COMMAND,
        _not_me,
        guard=anybody,
        aliases=("khong phai toi", "khong phai tai khoan cua toi", "not me"),
        answers=_is_told,
    ),
    Command(
        ALLOW_COMMAND,
        _allow,
        guard=member,
        aliases=("dong y lien ket", "cho lien ket", "allow"),
        answers=_is_asked,
    ),
    Command(
        REVIEW_COMMAND,
        _review,
        guard=leader_or_office,
        aliases=("ra soat", "ra soat tai khoan", "tai khoan bi tu choi", "review accounts"),
    ),
)
