"""Link codes for others: pick one or several people of the own unit, get a fresh code for each.

The code is shown once and never kept: neither in the audit nor in the conversation.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from datetime import timedelta

from domain.language.ranges import parse_ranges
from domain.language.signs import DASHES, HYPHENS
from domain.language.vietnamese import fold
from domain.people.codes import CARD_CODE_LIFE, CHAT_CODE_LIFE, IssuedCode, format_code
from domain.people.linking import Issuer
from domain.people.person import Member, Person, Role
from domain.talk.conversations import Answers
from domain.talk.messages import BLANK, Choice, Text, reply, say
from handlers.action import Refusal
from handlers.people.actions.closing import close_accounts, may_close
from handlers.people.actions.codes import ISSUING, issue_code
from handlers.people.card import card_button
from handlers.people.finding import PICKED, person_of
from handlers.people.wording import channel_name
from handlers.talk.command import Command, MenuGroup, command_button, leader_or_office
from handlers.talk.flow import Asked, Flow, Heard, Invalid, Prompt, Reopened, Step, Stopped, Taken
from handlers.talk.scene import Outcome, Scene
from handlers.talk.steps import lines_of, pick

COMMAND = "ma"
PRINT = "inthe"
PAGE_SIZE = 5
"""With the ways to the pages beside it and to the slips one screen of choices."""

_SEVERAL = "?"
"""First of a list of people of whom only one is meant: they share what was typed."""
_NOW = "now"
_CARD = "card"
_LOST = "lost"
_PAGE = re.compile(r"page-([0-9]{1,4})")
_NUMBERS = re.compile(rf"(?![0-9]{{3,}}$)[0-9][0-9 ,;.&+{DASHES}{HYPHENS}-]*")
"""Numbers of the list; three digits and more in one piece are a code of the roster."""


def issuer_of(scene: Scene) -> Issuer:
    """The caller, as somebody who issues codes."""
    return Issuer(scene.person.id, scope(scene), scene.caller.units(Role.OFFICE))


def scope(scene: Scene) -> tuple[str, ...]:
    """The units whose people the caller may give codes to."""
    return scene.caller.units(*ISSUING)


async def _person(scene: Scene, person_id: str) -> Person | None:
    return await person_of(scene, scope(scene), person_id)


# ---------------------------------------------------------------- whom for


async def _never(_scene: Scene, _answers: Answers) -> Asked:
    return Taken(None)


async def _hear_at(_scene: Scene, _answers: Answers, given: str) -> Heard:
    """A page, a person, or what could be typed as an answer to the question; the question looks at it."""
    return Taken(given)


async def _ask_who(scene: Scene, answers: Answers) -> Asked:
    at = str(answers.get("at", ""))
    note: tuple[Text, ...] = ()
    if at and not _PAGE.fullmatch(at):
        heard = await _hear_who(scene, {}, at)
        if isinstance(heard, Taken):
            return heard
        note = (heard.why, BLANK) if isinstance(heard, Invalid) else ()
    members = await _members(scene)
    if not members:
        return Stopped(reply(say("people-codes-no-people")))
    page, pages = _page(answers, members)
    shown = _shown(answers, members)
    unlinked = sum(not member.linked for member in members)
    units = {member.person.unit_id for member in members}
    lines = [say("people-codes-title", unlinked=unlinked, people=len(members), page=page, pages=pages)]
    lines += [_line(number, member, with_unit=len(units) > 1) for number, member in enumerate(shown, 1)]
    lines += [BLANK, say("people-codes-how")]
    choices = [Choice(PICKED + member.person.id, _name(member.person)) for member in shown]
    if page < pages:
        choices.append(command_button(COMMAND, say("people-codes-next"), f"page-{page + 1}"))
    if page > 1:
        choices.append(command_button(COMMAND, say("people-codes-previous"), f"page-{page - 1}"))
    choices.append(command_button(PRINT, say("people-codes-print")))
    return Prompt((*note, *lines), tuple(choices), expects="text", listed=len(shown))


async def _hear_who(scene: Scene, answers: Answers, given: str) -> Heard:
    if given.startswith(PICKED):
        person = await _person(scene, given.removeprefix(PICKED))
        return Taken([person.id]) if person else Invalid(say("people-codes-nobody"))
    if _NUMBERS.fullmatch(given) or fold(given) == "tat ca":
        shown = _shown(answers, await _members(scene))
        decided = parse_ranges(f"{given.rstrip(' .,;')} {COMMAND}", count=len(shown), verbs=(COMMAND,))
        if decided.faults or not decided.parts:
            return Invalid(say("people-codes-out-of-range", most=len(shown)))
        return Taken([shown[number - 1].person.id for number in decided.parts[0].numbers])
    found = await scene.work.people.search(given, scope(scene), scene.today)
    ids = [member.person.id for member in found]
    if not ids:
        return Invalid(say("people-codes-nobody"))
    return Taken(ids if len(ids) == 1 else [_SEVERAL, *ids])


async def _members(scene: Scene) -> list[Member]:
    """Everybody of the scope, those without an account first."""
    members = await scene.work.people.members(scope(scene), scene.today)
    return sorted(members, key=lambda member: member.linked)


def _page(answers: Answers, members: Sequence[Member]) -> tuple[int, int]:
    """The page on show, from 1, and how many there are."""
    pages = -(-len(members) // PAGE_SIZE)
    match = _PAGE.fullmatch(str(answers.get("at", "")))
    return min(max(int(match[1]), 1), pages) if match else 1, pages


def _shown(answers: Answers, members: Sequence[Member]) -> Sequence[Member]:
    page, _ = _page(answers, members)
    return members[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]


def _line(number: int, member: Member, *, with_unit: bool) -> Text:
    person = member.person
    if member.linked:
        state = say("people-codes-linked") if member.reachable else say("people-codes-unreachable")
    else:
        state = say("people-codes-unlinked")
    if with_unit:
        return say(
            "people-codes-line-unit", number=number, name=person.full_name, unit=person.unit_name, state=state
        )
    return say("people-codes-line", number=number, name=person.full_name, state=state)


def _name(person: Person) -> Text:
    return say("people-codes-name", name=person.full_name)


def _is_several(answers: Answers) -> bool:
    who = answers.get("who")
    return isinstance(who, list) and who[:1] == [_SEVERAL]


async def _alike(scene: Scene, answers: Answers) -> Sequence[Choice]:
    choices = []
    for person_id in _ids(answers):
        person = await _person(scene, person_id)
        if person is not None:
            label = say("people-codes-name-unit", name=person.full_name, unit=person.unit_name)
            choices.append(Choice(PICKED + person.id, label))
    return choices


def _ids(answers: Answers) -> list[str]:
    which = answers.get("which")
    if isinstance(which, str):
        return [which.removeprefix(PICKED)]
    who = answers.get("who")
    return [person_id for person_id in who if person_id != _SEVERAL] if isinstance(who, list) else []


# ---------------------------------------------------------------- the codes


async def _lives(scene: Scene, answers: Answers) -> Sequence[Choice]:
    now = say("people-codes-now", minutes=CHAT_CODE_LIFE // timedelta(minutes=1))
    card = say("people-codes-card", days=CARD_CODE_LIFE // timedelta(days=1))
    lost = [Choice(_LOST, say("people-codes-lost"))] if await _may_be_lost(scene, answers) else []
    return Choice(_NOW, now), Choice(_CARD, card), *lost


async def _may_be_lost(scene: Scene, answers: Answers) -> bool:
    """Whether it is asked if the telephone that the person has now was lost: by whoever may close its accounts."""
    ids = _ids(answers)
    person = await _person(scene, ids[0]) if len(ids) == 1 else None
    if person is None or not await scene.work.accounts.of_person(person.id):
        return False
    return await may_close(scene.work, person, closer=issuer_of(scene), day=scene.today)


async def _ask_life(scene: Scene, answers: Answers) -> tuple[Text, ...]:
    people = [person for person_id in _ids(answers) if (person := await _person(scene, person_id))]
    names = tuple(say("people-codes-for", name=person.full_name, unit=person.unit_name) for person in people)
    lost = [say("people-codes-life-lost")] if await _may_be_lost(scene, answers) else []
    return (say("people-codes-chosen", count=len(people)), *names, BLANK, say("people-codes-life"), *lost)


async def _issue(scene: Scene, answers: Answers) -> Outcome | Reopened:
    people = [person for person_id in _ids(answers) if (person := await _person(scene, person_id))]
    if not people:
        return Outcome((reply(say("people-codes-nobody"), choices=(_more(),)),))
    life = CARD_CODE_LIFE if answers["life"] == _CARD else CHAT_CODE_LIFE
    ways = scene.policy.invitations
    lines: list[Text] = []
    refused: list[Text] = []
    issued: list[IssuedCode] = []
    for person in people:
        if answers["life"] == _LOST:
            closed = await _close(scene, person)
            if isinstance(closed, Refusal):
                refused.append(closed.why)
                continue
            lines += [closed, BLANK]
        code = await issue_code(
            scene.work,
            person,
            life=life,
            issuer=issuer_of(scene),
            day=scene.today,
            now=scene.now,
            policy=scene.policy,
            draw=secrets.randbelow,
        )
        if isinstance(code, Refusal):
            refused.append(code.why)
            continue
        issued.append(code)
        lines.append(say("people-codes-code", name=person.full_name, code=format_code(code.code)))
        lines += [say("people-codes-link", link=way.to(code.secret)) for way in ways if way.carries_code]
        if code.guarded:
            lines.append(say("people-codes-guarded", until=code.until))
        lines += office_stands(person, code)
    on = (*([card_button(people[0].id)] if len(people) == 1 else []), _more())
    if not issued:
        return Outcome((reply(*refused, choices=on),))
    if refused:
        lines += [BLANK, *refused]
    typed = [
        say("people-codes-open", channel=channel_name(way.channel), link=way.link)
        for way in ways
        if not way.carries_code
    ]
    lines += [BLANK, *typed] if typed else []
    lines += [
        BLANK,
        say("people-codes-until", until=max(one.until for one in issued)),
        say("people-codes-give", count=len(issued)),
    ]
    return Outcome((reply(*lines, choices=on),))


async def _close(scene: Scene, person: Person) -> Text | Refusal:
    """Whoever has the telephone now has no account of this person any more, and no word about the next one."""
    closed = await close_accounts(scene.work, person, closer=issuer_of(scene), day=scene.today, now=scene.now)
    if isinstance(closed, Refusal):
        return closed
    return say("people-close-done", name=person.full_name, count=len(closed.accounts))


def office_stands(person: Person, code: IssuedCode) -> tuple[Text, ...]:
    """That the office's code for this person was not ended by the new one, where there is one."""
    if code.office_until is None:
        return ()
    return (say("people-codes-office-stands", name=person.full_name, until=code.office_until),)


def _more() -> Choice:
    return command_button(COMMAND, say("people-codes-more"))


CODES = Flow(
    name="codes",
    steps=(
        Step("at", _never, _hear_at, when=lambda _answers: False),
        Step("who", _ask_who, _hear_who),
        pick("which", lines=lines_of("people-codes-several"), options=_alike, when=_is_several),
        pick("life", lines=_ask_life, options=_lives),
    ),
    finish=_issue,
    guard=leader_or_office,
    argument="at",
)

COMMANDS: tuple[Command, ...] = (
    Command(
        COMMAND,
        CODES,
        guard=leader_or_office,
        aliases=("cap ma", "ma lien ket dang vien", "cap ma lien ket", "code", "codes"),
        said=True,
        group=MenuGroup.CODES,
        place=290,
    ),
)
