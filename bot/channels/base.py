"""What every channel promises, of any platform: receive, send, acknowledge, and a closed set of errors.

Knows no platform. The sender decides on these errors, never on status codes.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from domain.ports import Markup
from domain.talk.messages import Address, Reply, Text, Update

Receive = Callable[[list[Update], str], Awaitable[None]]
"""Takes a batch and the cursor behind it; returns only when both are committed. The batch may be empty."""

NextTurn = Callable[[], Awaitable[None]]
"""Returns when one more message may leave for the same chat."""


async def at_once() -> None:
    """The `NextTurn` of who keeps to no pace."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a platform can do.

    `max_text` and `max_caption` count UTF-16 code units of what a person sees. `buttons` is the most that one
    message can carry, 0 where there are none. `choices`: how many numbered ones
    a screen without buttons shows. `edit`: a sent message can be changed in place.
    `files_out`: the bot can send files. `start_payload`: a link can open the bot with a code. `keeps`: the platform
    keeps what came until it was taken; where it does not, what came is lost unless it is written down at once.
    """

    max_text: int
    buttons: int
    edit: bool
    files_out: bool
    choices: int = 100
    max_caption: int = 0
    markup: Markup = "plain"
    start_payload: bool = False
    keeps: bool = True


@dataclass(frozen=True, slots=True)
class File:
    """A file on its way to somebody."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Sent:
    """Proof of a send: the platform's id of the last message it made or changed, the one with the buttons.

    `count`: how many messages it took.
    """

    message: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A line of the platform's command menu. The command has no slash: `[a-z0-9_]{1,32}`."""

    command: str
    description: Text


class ChannelError(Exception):
    """Why a send or a poll did not succeed. The message is for operators: no secrets, no people's texts."""


class NotSent(ChannelError):  # noqa: N818  an outcome the sender acts on
    """Certainly not sent: try later, not before `retry_after` seconds if the platform named a time."""

    def __init__(self, reason: str, *, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class Rejected(ChannelError):  # noqa: N818
    """The platform refuses this message for ever; the fault is ours."""


class Oversized(Rejected):
    """A file holds more than was asked for; it is not handed out."""


class Unreachable(ChannelError):  # noqa: N818
    """The person cannot be reached at this address: blocked, deleted, never started."""


class InDoubt(ChannelError):  # noqa: N818
    """It may have arrived, wholly or in part: that cannot be known."""


class Moved(ChannelError):  # noqa: N818
    """Not sent: the chat has a new id, `chat`, and this address is void."""

    def __init__(self, chat: str) -> None:
        super().__init__("the chat has a new id")
        self.chat = chat


class Exhausted(ChannelError):  # noqa: N818
    """Not sent: the platform's quota for the month is used up. Other channels may still carry it."""


class Fatal(ChannelError):  # noqa: N818
    """Nothing will work until an operator acts; the message tells them in one line what to do."""


def of_part(meaning: ChannelError, *, first: bool) -> ChannelError:
    """Once a part is out, trying all of it later, or through another channel, is no longer harmless."""
    if first or not isinstance(meaning, NotSent | Exhausted):
        return meaning
    return InDoubt(f"a part was sent, the rest not: {meaning}")


class Channel(Protocol):
    """Receives from one platform and sends to it."""

    @property
    def name(self) -> str:
        """The channel's name, as in `Address.channel`."""
        ...

    @property
    def capabilities(self) -> Capabilities: ...

    @property
    def invitation(self) -> str:
        """The link that opens the bot; empty where there is none, or not yet.

        Where a link can carry a code (`Capabilities.start_payload`), the code goes behind it; elsewhere it is typed.
        """
        ...

    async def open(self) -> None:
        """Get ready to send. A platform out of reach is no error here. Raises Fatal if it refuses the bot."""
        ...

    async def close(self) -> None:
        """Let go of every connection. May be called twice, and without `open`."""
        ...

    async def run(self, receive: Receive, cursor: str) -> None:
        """Fetch updates from `cursor` ("" for the first time) on and hand them to `receive`, until cancelled.

        The platform is told that a batch arrived only after `receive` returned. Faults of the network are
        waited out. Raises Fatal, and what `receive` raises: the platform then still holds the batch, if it
        `keeps` any.
        """
        ...

    async def acknowledge(self, update: Update) -> None:
        """Tell the person's app at once that their press arrived. A courtesy: raises no ChannelError."""
        ...

    async def send(
        self,
        address: Address,
        reply: Reply,
        *,
        language: str,
        edits: str = "",
        files: Sequence[File] = (),
        next_turn: NextTurn = at_once,
    ) -> Sent:
        """Send a reply, in the place of the message `edits` where that is possible, with these files.

        Before each further message that the reply is split into, `next_turn` is awaited: platforms count messages.
        Raises NotSent, Rejected, Unreachable, InDoubt, Moved, Exhausted or Fatal.
        """
        ...

    async def fetch(self, file: str, *, largest: int) -> bytes:
        """What is in the file with this handle (`domain.talk.messages.Sent.file`), if that is at most `largest` bytes.

        Changes nothing, so it may be asked again after any error. Raises Oversized, and as `send` does: Rejected
        where the platform does not have the file any more.
        """
        ...

    async def set_menu(self, address: Address | None, entries: Sequence[MenuEntry], *, language: str) -> None:
        """Show these commands in the menu of one chat, or of everybody (None) whose app speaks `language`.

        A chat's menu serves every language of its app: it is set in the person's own. Raises as `send` does.
        """
        ...
