"""What goes in and out of a conversation, on any platform. Knows no platform, no language and no prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """Where somebody can be reached: the channel's name and the platform's opaque chat id."""

    channel: str
    chat: str


# ---------------------------------------------------------------- what people send


@dataclass(frozen=True, slots=True)
class Said:
    """A typed message, as it came; `domain.language.vietnamese.tidy` cleans it before anybody keeps it.

    `message` is the platform's id of it. `quotes`: the turn of the question of ours that it replies to, 0 for a message
    that asked nothing, None where it replies to none. `full`: it is so long that the app may have cut it, and what
    follows at once may be its `rest`.
    """

    text: str
    message: str = ""
    quotes: int | None = None
    full: bool = False
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    """Somebody changed the words of a message that they sent before; `message` is the platform's id of it."""

    message: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of the question with number `turn`; `message` is the platform's id of the message it stood under."""

    turn: int
    token: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """The bot was opened, perhaps through a link that carries a code."""

    code: str = ""


ReadAs = Literal["document", "photo", "template", "roster"]
"""What a file that is awaited is read as: text or rows, a photograph, a Word template of reports, a list of people."""

AttachmentKind = Literal["photo", "document", "sticker", "voice", "contact", "location", "other"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something that is not text. `file` is the platform's handle for fetching it, where there is one.

    `name` and `size` (bytes, 0: not told) are a document's, by the sender's word. What was sent together has one
    `album`, where the platform tells it.
    """

    kind: AttachmentKind
    caption: str = ""
    file: str = ""
    name: str = ""
    size: int = 0
    album: str = ""


FileFault = Literal[
    "unreadable",
    "too-large",
    "too-far",
    "locked",
    "macros",
    "wrong-kind",
    "strict",
    "old-font",
    "sign",
    "formula",
    "empty",
    "unfetched",
    "no-photo",
    "outside",
    "commands",
    "broken-template",
]
"""Why a file could not be read: broken, too large, filled beyond the last row or column we read, with a password, with
macros, no kind we take, Strict Open XML, text for a font before Unicode, a sign or an equation that has no letters, a
formula without a value, nothing in it, the platform did not hand it out, or no photograph where one was wanted; a
template that refers to something outside itself, that wants more than to name placeholders, or whose placeholders do
not fit together."""

LeftOut = Literal["hidden", "struck", "deleted", "note", "picture", "header"]
"""What stands in a document but not in its text: hidden or struck-through text, a proposed deletion, a footnote or a
comment, a picture, the head or the foot of a page."""


@dataclass(frozen=True, slots=True)
class Omission:
    """What was left out of a document's text: how often, and how the first of them begins (pictures have no words)."""

    kind: LeftOut
    count: int
    excerpt: str = ""


LARGEST_FILE = 5_000_000
"""Bytes of a document that is fetched and read. One whose announced size is larger is refused before it is fetched
(`handlers/talk/engine.py`), one that turns out larger while it comes (`bot/receiving/fetching.py`)."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document that was sent before, as it was read: its text or the rows of a sheet, or why it was not.

    A heading of a text stands on a line of its own that begins with `# `; `omitted` is what the text leaves out.
    `sheet` is the name of the sheet: the first that is not hidden. `place` is where the fault is: a cell ("C5") or how
    a paragraph begins. Of a template `content` is the file, and `text` the placeholders in it, a line each. `photo` is
    the handle under which a photograph is kept, and `text` what was written beside it;
    `roster` the key of a roster that was read and is kept.
    """

    name: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    fault: FileFault | None = None
    place: str = ""
    omitted: tuple[Omission, ...] = ()
    sheet: str = ""
    photo: str = ""
    content: bytes = field(default=b"", repr=False)
    roster: str = ""


@dataclass(frozen=True, slots=True)
class ReachChange:
    """The person blocked the bot (`open` false) or let it back in."""

    open: bool


Content = Said | Edited | Pressed | Started | Attachment | Fetched | ReachChange


@dataclass(frozen=True, slots=True)
class Update:
    """One event from a platform. `event_id` is the platform's own id, unique within the channel.

    `at`: when the person did it, by the platform's clock. `topic`: the part of the chat in which they did it, where the
    chat has such.
    """

    address: Address
    event_id: str
    at: datetime
    content: Content
    topic: str = ""


# ---------------------------------------------------------------- what the assistant answers


@dataclass(frozen=True, slots=True)
class Text:
    """Words by their id, never prose. Arguments may be words themselves; people's own texts are plain strings."""

    id: str
    args: Mapping[str, Argument] = field(default_factory=dict)


Argument = str | int | Decimal | date | datetime | Text


def say(text_id: str, /, **args: Argument) -> Text:
    """The words with this id and these arguments; `_` in an argument's name stands for `-` in the words' file."""
    return Text(text_id, {name.replace("_", "-"): value for name, value in args.items()} if args else {})


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer on offer. The token comes back when it is pressed: `A-Z a-z 0-9 - _ . /`, at most 48 bytes.

    `ahead`: it belongs to what the message says above its list, stands before the numbered ones and goes by a letter,
    so that their numbers do not depend on it.
    """

    token: str
    label: Text
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A file by its recipe (`workbook`, …), made anew at each attempt to send it, so no copy lies about.

    `by_link`: nobody asked for it and it names people, so no platform is given it: its receiver fetches it from us.
    """

    recipe: str
    args: Mapping[str, str] = field(default_factory=dict)
    by_link: bool = False


SCREEN = 8
"""So many choices are shown at once, besides the way back or out; more are read a screen at a time."""


Expects = Literal["choice", "letter", "text", "number"]
"""What a question takes besides its choices. Where a number is the answer, choices typed go by letters; so they do
where only a choice is taken but other things are numbered above it (`letter`)."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One message. Lines are joined by line breaks. `replaces`: it may take the place of the question it answers.

    `turn` numbers the question whose choices these are; the engine sets it, and 0 marks a message that asks nothing.
    `listed`: so many of the first choices stand in the lines already, each with its number before it. `page` counts the
    screens of the other choices from 1, where a channel without buttons cannot show them all at once. `topic`: the part
    of the chat in which it is said, as of `Update`.
    """

    lines: tuple[Text, ...]
    choices: tuple[Choice, ...] = ()
    documents: tuple[Document, ...] = ()
    replaces: bool = False
    turn: int = 0
    expects: Expects = "choice"
    listed: int = 0
    page: int = 1
    topic: str = ""


BLANK = Text("")
"""An empty line between two paragraphs of a reply."""


def reply(
    *lines: Text,
    choices: tuple[Choice, ...] = (),
    documents: tuple[Document, ...] = (),
    listed: int = 0,
    expects: Expects = "choice",
) -> Reply:
    """A message of these lines."""
    return Reply(lines=lines, choices=choices, documents=documents, listed=listed, expects=expects)
