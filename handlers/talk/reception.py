"""The front desk: finds out what an update is for, and answers. Knows no command by name but the global ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.language.vietnamese import tidy
from domain.people.person import Caller
from domain.talk.conversations import Conversation, Latest, Tap
from domain.talk.messages import (
    BLANK,
    Attachment,
    Choice,
    Content,
    Edited,
    Fetched,
    Pressed,
    ReachChange,
    Reply,
    Said,
    Started,
    Text,
    reply,
    say,
)
from handlers.talk.choices import CHOICES_ONLY, resolve, turned, turned_by_button
from handlers.talk.command import (
    CANCEL_COMMAND,
    COMMAND_PREFIX,
    HELP_COMMAND,
    MENU_COMMAND,
    WAYS_ON,
    Command,
    command_button,
)
from handlers.talk.command_table import CommandTable
from handlers.talk.engine import Turn, begin, hear, hear_rest, is_own_word, leave, park, repeat
from handlers.talk.flow import Flow
from handlers.talk.scene import Outcome, Scene
from handlers.talk.understanding import Understanding, is_courteous, is_stopping

START_COMMAND = "start"

_HELP_SIGNS = frozenset({"?", "??", "/?"})
_OUT = "0"
"""The way back or out of every question; at rest it leads to the menu."""

_CODE = re.compile(r"\D*(\d{4})[ .-]?(\d{4})\D*")
_WITH_NUMBERS = re.compile(r"(\D+?)\s+(\d.*)", re.DOTALL)
_LONGEST_COMMAND = 40

_HUSH = timedelta(hours=1)
"""So seldom is it said that pictures and the like are not needed: an album or a row of stickers is many events."""


_AT_ONCE = timedelta(seconds=5)
"""Pictures that come within that time are one album, on platforms that tell of none."""

_TAKEN = 12
"""So many of the messages that were taken as answers are remembered, in case they are edited."""


@dataclass(frozen=True, slots=True)
class _Call:
    command: Command
    argument: str = ""


class Reception:
    """Answers any update of anybody, from the table of commands."""

    def __init__(
        self,
        commands: Sequence[Command],
        *,
        link: Flow,
        consent: Flow,
        shown: Callable[[Caller], Sequence[Command]],
        named: Callable[[Scene], Awaitable[None]] | None = None,
    ) -> None:
        """`shown` are the commands that the platform's own list has for a caller. `named` is told of each command that
        somebody calls with an argument, before it runs.

        Raises ValueError for commands or flows that hide one another.
        """
        self._table = CommandTable(commands)
        self._commands = self._table.by_name
        self._flows = _by_name(
            [*(command.runs for command in commands if isinstance(command.runs, Flow)), link, consent]
        )
        self._understanding = Understanding(commands)
        self._link = link
        self._consent = consent
        self._shown = shown
        self._named = named

    async def answer(self, scene: Scene, talk: Conversation, content: Content) -> Turn:
        """What this update does to the conversation, and what is said."""
        if isinstance(content, ReachChange):
            await scene.work.accounts.reach(scene.caller.address, open_=content.open, at=scene.now)
            return Turn(talk, ())
        if (known := self._known(scene, talk, content)) is not None:
            return known
        talk = _here(scene, talk)
        if isinstance(content, Attachment) and (content.album or content.kind == "photo"):
            talk = replace(talk, album=Latest(content.album, scene.now))
        chosen: Choice | None = None
        if isinstance(content, Said):
            content = replace(content, text=tidy(content.text))
            chosen = None if _is_stale(talk, content) else _choice(scene, talk, content)
            if chosen is not None and (not talk.flow or chosen.token.startswith(COMMAND_PREFIX)):
                # A typed number or label of a command button is its pressing; at rest all choices are buttons.
                content = Pressed(talk.turn, chosen.token)
        if (code := self._code(scene.caller, talk, content)) is not None:
            return await self._begin(replace(scene, argument=code), talk, self._link)
        if (call := self._called(scene.caller, talk, content, chosen)) is not None:
            scene = replace(scene, argument=call.argument)
            if self._named is not None and call.argument and call.command.guard(scene.caller):
                await self._named(scene)
            return await self._open(scene, talk, call.command)
        if chosen is None and (command := await self._asked_beside(scene, talk, content)) is not None:
            return await self._open(replace(scene, argument=""), talk, command)
        return await self._heard(scene, talk, content, chosen)

    async def _asked_beside(self, scene: Scene, talk: Conversation, content: Content) -> Command | None:
        """The command whose words, typed while another question is open, answer what was asked in a message of its
        own."""
        if not talk.flow or not isinstance(content, Said) or len(content.text) > _LONGEST_COMMAND:
            return None
        command = self._table.meant(content.text)
        answers = command.answers if command else None
        return command if answers is not None and await answers(scene) else None

    async def _heard(self, scene: Scene, talk: Conversation, content: Content, chosen: Choice | None) -> Turn:
        """What opens nothing: another screen of choices, an answer to the open question, or something at rest."""
        if chosen is None and (page := _page(talk, content)) is not None:
            return await self._turned(scene, talk, page, replaces=isinstance(content, Pressed))
        if chosen is None and isinstance(content, Said) and content.rest:
            return await self._rest(scene, talk, content)
        if talk.flow not in self._flows:
            return await self._at_rest(scene, talk, content)
        if _is_stale(talk, content):
            return await self.again(scene, talk, say("talk-flow-stale-quote"))
        if chosen is None and (aside := await self._aside(scene, talk, content)) is not None:
            return aside
        heard = await hear(scene, talk, self._flows[talk.flow], content, chosen)
        return _remembered(talk, content, heard, await self._finished(scene, heard))

    async def _aside(self, scene: Scene, talk: Conversation, content: Content) -> Turn | None:
        """What is said to words that are never an answer, in the midst of a question: a courtesy, a wish to stop."""
        if not isinstance(content, Said) or scene.caller.person is None:
            return None
        flow = self._flows[talk.flow]
        if is_own_word(talk, flow, content.text):
            return None
        if is_stopping(scene, content.text):
            return await leave(scene, talk, flow, asks=True)
        courteous = is_courteous(scene, content.text)
        return Turn(talk, (reply(say("talk-reception-courtesy-asked")),)) if courteous else None

    def _known(self, scene: Scene, talk: Conversation, content: Content) -> Turn | None:
        """The answer to what was answered before: an edit of it, a second tap, another picture of the album."""
        match content:
            case Edited():
                return self._edited(talk, content)
            case Pressed(turn, token) if talk.tap and (turn, token) == (talk.tap.turn, talk.tap.token):
                return Turn(talk, talk.tap.said)
            case Attachment() if _is_of_album(talk, content, scene.now):
                return Turn(talk, ())
            case _:
                return None

    def _edited(self, talk: Conversation, edited: Edited) -> Turn:
        """Said once of each answer that is edited; other messages may be edited as people like."""
        if edited.message not in talk.taken:
            return Turn(talk, ())
        talk = replace(talk, taken=tuple(one for one in talk.taken if one != edited.message))
        how = "talk-edited-open" if talk.flow in self._flows else "talk-edited-sent"
        return Turn(talk, (reply(say("talk-edited"), say(how)),))

    async def _rest(self, scene: Scene, talk: Conversation, said: Said) -> Turn:
        """The rest of a text that the app cut goes where its first part went; was that refused, so is this."""
        flow = self._flows.get(talk.flow)
        if flow is None or talk.cut is None or talk.taken[-1:] != (talk.cut.key,):
            return Turn(talk, ())
        heard = await hear_rest(scene, talk, flow, said.text)
        return _remembered(talk, said, heard, await self._finished(scene, heard))

    def menu(self, caller: Caller) -> Sequence[Command]:
        """The commands that the platform lists for this caller."""
        return self._shown(caller)

    async def _turned(self, scene: Scene, talk: Conversation, page: int, *, replaces: bool) -> Turn:
        """Another screen of the choices on the table: of the open question, or of the last message's buttons."""
        if talk.flow in self._flows:
            asked = await repeat(scene, talk, self._flows[talk.flow], page=page, replaces=replaces)
            return await self._finished(scene, asked)
        said = Reply(
            (say("talk-reception-more-choices"),),
            talk.offered,
            turn=talk.turn + 1,
            expects=talk.expects,
            listed=talk.listed,
            page=page,
        )
        talk = talk.offering(talk.offered, expects=talk.expects, listed=talk.listed, page=page)
        return Turn(talk, (said,))

    async def again(self, scene: Scene, talk: Conversation, *notes: Text) -> Turn:
        """These sentences, and then where the conversation stands: its open question, or the ways on."""
        if talk.flow in self._flows:
            return await self._finished(scene, await repeat(scene, talk, self._flows[talk.flow], *notes))
        return await self._ways_on(scene, talk, *notes)

    async def _ways_on(self, scene: Scene, talk: Conversation, *notes: Text) -> Turn:
        """These sentences with the ways to the first screen and to the help, without the screen itself."""
        if scene.caller.person is None or not scene.caller.consented:
            return await self._run(scene, talk, MENU_COMMAND, notes)
        return await self._finished(scene, Turn(talk, (reply(*notes, choices=WAYS_ON),)))

    async def _open(self, scene: Scene, talk: Conversation, command: Command) -> Turn:
        if not command.guard(scene.caller):
            scene = replace(scene, argument="")
            if scene.caller.person is None:
                return await self._begin(scene, talk, self._link)
            if not scene.caller.consented:
                return await self._begin(scene, talk, self._consent)
            return await self.again(scene, talk, say("talk-reception-not-yours"))
        if command.name == CANCEL_COMMAND:
            if (open_ := self._flows.get(talk.flow)) is None:
                return await self._ways_on(scene, talk.dropped(), say("talk-reception-nothing-to-cancel"))
            left = await leave(scene, talk, open_)
            return left if left.talk.flow else await self._ways_on(scene, left.talk, open_.left)
        if command.name == HELP_COMMAND and talk.flow in self._flows:
            helped = await self._run(scene, talk, HELP_COMMAND, ())
            asked = await self._finished(scene, await repeat(scene, talk, self._flows[talk.flow]))
            return replace(
                asked,
                replies=(*(replace(said, choices=(), turn=0) for said in helped.replies), *asked.replies),
            )
        if isinstance(command.runs, Flow):
            return await self._begin(scene, talk, command.runs)
        talk, notes = park(talk, self._flows)
        return await self._run(scene, talk, command.name, notes)

    async def _begin(self, scene: Scene, talk: Conversation, flow: Flow) -> Turn:
        return await self._finished(scene, await begin(scene, talk, flow, self._flows))

    async def _run(self, scene: Scene, talk: Conversation, name: str, notes: tuple[Text, ...]) -> Turn:
        command = self._commands[name]
        if isinstance(command.runs, Flow):
            return await self._begin(scene, talk, command.runs)
        outcome = await command.runs(scene)
        return await self._finished(scene, Turn(talk, _noted(notes, outcome.replies), outcome))

    async def _finished(self, scene: Scene, turn: Turn) -> Turn:
        """Go on where a finished flow or a command says so, and put the last message's buttons on the table."""
        outcome, talk, replies = turn.outcome, turn.talk, turn.replies
        if outcome is not None and outcome.forgets:
            talk = replace(talk, drafts={})
        if outcome is not None and outcome.then:
            if outcome.relinked:
                callers = await scene.work.accounts.callers([scene.caller.address], scene.today)
                scene = replace(scene, caller=callers[scene.caller.address])
            name, _, argument = outcome.then.partition(".")
            onward = replace(scene, argument=argument, given=outcome.given)
            following = await self._open(onward, talk, self._commands[name])
            relinked = outcome.relinked or (following.outcome is not None and following.outcome.relinked)
            return Turn(following.talk, (*replies, *following.replies), Outcome((), relinked=relinked))
        if not talk.flow and replies:
            last = replies[-1]
            talk = talk.offering(last.choices, expects=last.expects, listed=last.listed)
            replies = (*replies[:-1], replace(last, turn=talk.turn))
        return replace(turn, talk=talk, replies=replies)

    async def _at_rest(self, scene: Scene, talk: Conversation, content: Content) -> Turn:
        if scene.caller.person is None:
            return await self._begin(scene, talk, self._link)
        if not scene.caller.consented:
            return await self._begin(scene, talk, self._consent)
        if isinstance(content, Pressed):
            return await self._ways_on(scene, talk, say("talk-flow-stale-at-rest"))
        if _is_stale(talk, content):
            return await self._ways_on(scene, talk, say("talk-flow-stale-quote-at-rest"))
        if isinstance(content, Attachment) and (flow := self._flow_for(scene.caller, content)) is not None:
            begun = await begin(replace(scene, argument=""), talk, flow, self._flows)
            return await self._finished(scene, await hear(scene, begun.talk, flow, content, None))
        if isinstance(content, Attachment) and talk.hushed is not None and scene.now - talk.hushed < _HUSH:
            return Turn(talk, ())
        if isinstance(content, Attachment | Fetched):
            talk = replace(talk, hushed=scene.now)
            return await self._ways_on(scene, talk, say("talk-reception-not-needed"))
        return await self._sentence(scene, talk, content)

    async def _sentence(self, scene: Scene, talk: Conversation, content: Content) -> Turn:
        """Words at rest that are no command: a text that some command takes, a wish in a sentence, a courtesy."""
        said = content.text if isinstance(content, Said) else ""
        if (taken := self._understanding.taken(said)) is not None:
            command, argument = taken
            return await self._open(replace(scene, argument=argument), talk, command)
        meant = self._understanding.meant(scene, said)
        if len(meant) == 1:
            return await self._open(replace(scene, argument=""), talk, meant[0])
        if meant:
            choices = tuple(command_button(one.name, one.label) for one in meant[:2])
            doubt = reply(say("talk-reception-doubt"), choices=choices)
            return await self._finished(scene, Turn(talk, (doubt,)))
        if is_courteous(scene, said) or is_stopping(scene, said):
            return Turn(talk, (reply(say("talk-reception-courtesy")),))
        for command in self._commands.values():
            if command.finds is not None and command.guard(scene.caller) and await command.finds(scene, said):
                return await self._open(replace(scene, argument=said), talk, command)
        foreign = self._table.meant(said) is not None
        return await self._ways_on(
            scene, talk, say("talk-reception-not-yours" if foreign else "talk-reception-not-understood")
        )

    def _flow_for(self, caller: Caller, sent: Attachment) -> Flow | None:
        """The flow of this caller's that a document at rest is meant for."""
        for command in self._commands.values():
            meant = bool(command.files) and sent.name.lower().endswith(command.files)
            if meant and sent.kind == "document" and command.guard(caller) and isinstance(command.runs, Flow):
                return command.runs
        return None

    def _code(self, caller: Caller, talk: Conversation, content: Content) -> str | None:
        """A link code, in a deep link, after /start, or typed by somebody who has no other number to give."""
        if isinstance(content, Started) and content.code:
            return content.code
        if isinstance(content, Said) and caller.person is None and talk.flow != self._link.name:
            match = _CODE.fullmatch(content.text)
            return match[1] + match[2] if match else None
        return None

    def _called(
        self, caller: Caller, talk: Conversation, content: Content, chosen: Choice | None
    ) -> _Call | None:
        """The command that is meant, unless these are the words of a choice on the table (`chosen`).

        What begins with the command's slash is meant as one. At rest the words of a command that is not the caller's
        may be a sentence that means another.
        """
        if isinstance(content, Started):
            return _Call(self._commands[START_COMMAND])
        if isinstance(content, Pressed):
            return self._button(content.token)
        if not isinstance(content, Said) or (chosen is not None and not content.text.startswith("/")):
            return None
        call = self._typed(talk, content.text)
        known = caller.person is not None and caller.consented
        if call and known and not talk.flow and content.text[:1] != "/" and not call.command.guard(caller):
            return None
        return call

    def _typed(self, talk: Conversation, typed: str) -> _Call | None:
        if typed.startswith("/"):
            called = self._table.called(typed[1:])
            return _Call(*called) if called else _Call(self._commands[HELP_COMMAND])
        if len(typed) > _LONGEST_COMMAND:
            return None
        typed = unicodedata.normalize("NFKC", typed)
        if typed in _HELP_SIGNS:
            return _Call(self._commands[HELP_COMMAND])
        command = self._table.meant(typed)
        if command is not None and (not talk.flow or _is_global(command) or talk.expects in CHOICES_ONLY):
            return _Call(command)
        if talk.flow:
            return None
        if typed == _OUT:
            return _Call(self._commands[MENU_COMMAND])
        if (match := _WITH_NUMBERS.fullmatch(typed)) is not None:
            command = self._table.meant(match[1])
            return _Call(command, match[2]) if command else None
        return None

    def _button(self, token: str) -> _Call | None:
        if not token.startswith(COMMAND_PREFIX):
            return None
        name, _, argument = token[1:].partition(".")
        command = self._commands.get(name)
        return _Call(command, argument) if command else None


def _here(scene: Scene, talk: Conversation) -> Conversation:
    """The conversation as it is in this chat: the buttons of a message in another one have no numbers here.

    An open question is one question over all channels, and is answered from any of them.
    """
    if talk.flow or talk.shown in (None, scene.caller.address):
        return talk
    return replace(talk, offered=(), expects="choice", listed=0, page=1)


def _is_stale(talk: Conversation, content: Content) -> bool:
    """Whether it replies to another message than the question, or the buttons, on the table."""
    return isinstance(content, Said) and content.quotes is not None and content.quotes != talk.turn


def _is_of_album(talk: Conversation, sent: Attachment, now: datetime) -> bool:
    """Whether it was sent together with what was answered last; where no album is told, with pictures at once."""
    if talk.album is None:
        return False
    if sent.album or talk.album.key:
        return sent.album == talk.album.key
    return sent.kind == "photo" and now - talk.album.at < _AT_ONCE


def _remembered(before: Conversation, content: Content, heard: Turn, finished: Turn) -> Turn:
    """With what the next message may come back to: the message that was taken, the button that was pressed."""
    talk = finished.talk
    if heard.talk.draft == before.draft and heard.talk.flow == before.flow:
        return finished
    given_back = bool(heard.talk.flow) and len(heard.talk.draft.answers) < len(before.draft.answers)
    if isinstance(content, Said) and content.message and not given_back:
        talk = replace(talk, taken=(*before.taken, content.message)[-_TAKEN:])
    if isinstance(content, Pressed):
        said = () if heard.talk.flow else finished.replies[: len(heard.replies)]
        kept = tuple(one for one in said if not one.documents)  # a file comes once
        talk = replace(talk, tap=Tap(content.turn, content.token, kept))
    return replace(finished, talk=talk)


def _page(talk: Conversation, content: Content) -> int | None:
    """The screen of choices that is asked for."""
    if isinstance(content, Pressed) and content.turn == talk.turn:
        return turned_by_button(content.token, talk.page)
    if not isinstance(content, Said):
        return None
    return turned(content.text, talk.offered, listed=talk.listed, page=talk.page)


def _choice(scene: Scene, talk: Conversation, said: Said) -> Choice | None:
    return resolve(
        said.text,
        talk.offered,
        expects=talk.expects,
        words=scene.words,
        language=scene.caller.language,
    )


def _noted(notes: tuple[Text, ...], replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    if not notes:
        return replies
    if not replies:
        return (reply(*notes),)
    return (replace(replies[0], lines=(*notes, BLANK, *replies[0].lines)), *replies[1:])


def _is_global(command: Command) -> bool:
    return command.name in (CANCEL_COMMAND, MENU_COMMAND, HELP_COMMAND)


def _by_name(flows: Iterable[Flow]) -> Mapping[str, Flow]:
    """Raises ValueError for two flows of one name: each would go on with the other's draft."""
    named: dict[str, Flow] = {}
    for flow in flows:
        if named.setdefault(flow.name, flow) is not flow:
            raise ValueError(f"two flows are called {flow.name!r}: give one of them another name")
    return named
