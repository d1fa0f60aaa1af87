"""A neutral reply becomes pieces that a platform can carry: split texts, rows of buttons or numbered lines, files.

Decides by capabilities alone; knows no platform by name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape

from bot.channels.base import Capabilities, File, Rejected
from domain.ports import Markup, Words
from domain.talk.messages import Choice, Reply, say
from handlers.talk.choices import NEXT, PREVIOUS, Signed, screen
from handlers.talk.command import COMMAND_PREFIX

SHORT_LABEL = 16
"""Characters up to which two labels fit beside each other on a phone."""

DATA_BYTES = 64
"""What Telegram lets a button carry; https://core.telegram.org/bots/api#inlinekeyboardbutton."""

_LEAST_TEXT = 4
"""Choices that leave less than this part of a message to the text above them are sent as a message of their own."""

Row = tuple[tuple[str, str], ...]

_MARKUP_PART = re.compile(r"<(?P<slash>/?)(?P<tag>b|i|code)>|(?P<text>[^<]+|<)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One message of the platform. Rows hold (label, data); a file's caption is the text."""

    text: str
    markup: Markup
    rows: tuple[Row, ...] = ()
    file: File | None = None


def fit(
    reply: Reply,
    capabilities: Capabilities,
    *,
    words: Words,
    language: str,
    files: Sequence[File] = (),
) -> list[Piece]:
    """The messages that say this reply, in order; the choices are under the last one.

    Without buttons they are numbered lines, a screen of them at a time, each with the number it has among all.

    Raises Rejected for a reply of nothing and for a choice that no button can carry.
    """
    markup = capabilities.markup
    lines = [words.say(line, language, markup) for line in reply.lines]
    rows: tuple[Row, ...] = ()
    block = ""
    if len(reply.choices) <= capabilities.buttons:
        rows = _button_rows(reply, words=words, language=language)
    else:
        block = "\n".join(_typed_choices(reply, capabilities, words=words, language=language))
    if not capabilities.files_out:
        lines += [
            words.say(say("channels-file-elsewhere", name=file.name), language, markup) for file in files
        ]
        files = ()
    text = "\n".join(lines)
    whole = f"{text}\n{block}" if text and block else text or block
    if len(files) == 1 and not _text_exceeds(whole, capabilities.max_caption, markup):
        return [Piece(whole, markup, rows, files[0])]
    pieces = [Piece(part, markup) for part in _message_parts(text, block, capabilities.max_text, markup)]
    pieces += [Piece("", markup, file=file) for file in files]
    if not pieces:
        raise Rejected("the reply has neither text nor file")
    last = pieces[-1]
    pieces[-1] = Piece(last.text, markup, rows, last.file)
    return pieces


def _message_parts(text: str, block: str, limit: int, markup: Markup) -> list[str]:
    """The text split, with the block of choices whole under its last part, or alone where it leaves no room."""
    if not block or not text.strip() or _text_exceeds(block, limit, markup):
        return split(f"{text}\n{block}" if block else text, limit, markup)
    parts = split(text, limit, markup)
    if _text_exceeds(f"{parts[-1]}\n{block}", limit, markup):
        room = limit - _text_units(_read_markup(block, markup)[0]) - 1
        if room < limit // _LEAST_TEXT:
            return parts + split(block, limit, markup)
        parts[-1:] = split(parts[-1], room, markup)
    return [*parts[:-1], f"{parts[-1]}\n{block}"]


def _typed_choices(reply: Reply, capabilities: Capabilities, *, words: Words, language: str) -> list[str]:
    """The choices as lines, each with the sign to be typed, without those that the reply's lines list already.

    What came in the midst of another question cannot be answered by number: that would answer the question. Its
    command buttons are named by their commands.
    """
    if (
        reply.turn == 0
        and reply.choices
        and all(choice.token.startswith(COMMAND_PREFIX) for choice in reply.choices)
    ):
        return [
            _typed_command(choice, capabilities.markup, words=words, language=language)
            for choice in reply.choices
        ]
    part = screen(
        reply.choices, reply.expects, listed=reply.listed, page=reply.page, most=capabilities.choices
    )

    def line(signed: Signed) -> str:
        return f"{signed[0]}. {words.say(signed[1].label, language, capabilities.markup)}"

    lines = [" · ".join(map(line, part.ahead))] if part.ahead else []
    lines += map(line, (*part.shown, *part.out))
    if part.after is not None:
        first, last = part.after
        said = "channels-choices-after" if first != last else "channels-choices-after-one"
        lines.append(words.say(say(said, first=first, last=last), language, capabilities.markup))
    if part.before is not None:
        first, last = part.before
        lines.append(
            words.say(say("channels-choices-before", first=first, last=last), language, capabilities.markup)
        )
    return lines


def _typed_command(choice: Choice, markup: Markup, *, words: Words, language: str) -> str:
    name = choice.token.removeprefix(COMMAND_PREFIX).partition(".")[0]
    return words.say(say("channels-typed-button", label=choice.label, command=name), language, markup)


def split(text: str, limit: int, markup: Markup) -> list[str]:
    """Parts of at most `limit` UTF-16 units of what is seen, cut at paragraphs, else lines, else spaces.

    White space at a cut is dropped, and nothing else; emphasis goes on in the next part.
    """
    if not _text_exceeds(text, limit, markup):
        return [text] if text.strip() else []
    seen, tags = _read_markup(text, markup)
    parts: list[str] = []
    for start, end in _text_cuts(seen, limit):
        parts.append(
            seen[start:end] if markup == "plain" else _written_markup(seen, tags, start=start, end=end)
        )
    return parts


def _text_units(text: str) -> int:
    """UTF-16 code units, in which Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _text_exceeds(text: str, limit: int, markup: Markup) -> bool:
    if (
        2 * len(text) <= limit or _text_units(text) <= limit
    ):  # what is written is never shorter than what is seen
        return False
    return _text_units(_read_markup(text, markup)[0]) > limit


_Tag = tuple[int, bool, str]
"""Where in the seen text a tag is, whether it opens, and its name."""


def _read_markup(text: str, markup: Markup) -> tuple[str, list[_Tag]]:
    """What a person sees, and the tags by their places in it."""
    if markup == "plain":
        return text, []
    seen: list[str] = []
    tags: list[_Tag] = []
    place = 0
    for part in _MARKUP_PART.finditer(text):
        if part["tag"]:
            tags.append((place, not part["slash"], part["tag"]))
        else:
            plain = unescape(part["text"])
            seen.append(plain)
            place += len(plain)
    return "".join(seen), tags


def _text_cuts(seen: str, limit: int) -> list[tuple[int, int]]:
    """Where the parts begin and end, white space at the ends left out."""
    cuts: list[tuple[int, int]] = []
    start = 0
    while (start := _next_word(seen, start)) < len(seen):
        end = start + _fitting_text(seen[start : start + limit], limit)
        if end < len(seen):
            end = start + _good_text_break(seen[start : end + 1])
        cuts.append((start, start + len(seen[start:end].rstrip())))
        start = end
    return cuts


def _next_word(seen: str, start: int) -> int:
    while start < len(seen) and seen[start].isspace():
        start += 1
    return start


def _fitting_text(window: str, limit: int) -> int:
    """How many characters of the window fit; at least one, so that there is an end."""
    over = _text_units(window) - limit
    end = len(window)
    while over > 0 and end > 1:
        end -= 1
        over -= 2 if window[end] > "\uffff" else 1
    return end


def _good_text_break(window: str) -> int:
    """Where to break, the window's last character being the first that no longer fits.

    The best kind of break in the second half wins; a break in the first half would leave a stump.
    """
    most = len(window) - 1
    for mark in ("\n\n", "\n", " "):
        place = window.rfind(mark, most // 2)
        if place > 0:
            return place
    for place in range(most, 0, -1):
        if window[place].isspace():
            return place
    return most


def _written_markup(seen: str, tags: Sequence[_Tag], *, start: int, end: int) -> str:
    """A part with its emphasis: what was open before is opened again, and what stays open is closed."""
    opened: list[str] = []
    for at, opens, tag in tags:
        if at <= start:
            opened = [*opened, tag] if opens else opened[:-1]
    written = [f"<{tag}>" for tag in opened]
    place = start
    empty = 0
    for at, opens, tag in tags:
        if at == end and (opens or empty):  # emphasis of the next part, or of nothing
            empty += 1 if opens else -1
        elif start < at <= end:
            written += [escape(seen[place:at], quote=False), f"<{tag}>" if opens else f"</{tag}>"]
            place = at
            opened = [*opened, tag] if opens else opened[:-1]
    written.append(escape(seen[place:end], quote=False))
    written += [f"</{tag}>" for tag in reversed(opened)]
    return "".join(written)


def _button_rows(reply: Reply, *, words: Words, language: str) -> tuple[Row, ...]:
    """Buttons beside each other where they are short; what stands ahead is first, the ways back and out are last.

    Of many choices a screen at a time.
    """
    part = screen(reply.choices, reply.expects, page=reply.page)
    ahead, onward, out = ([choice for _, choice in signed] for signed in (part.ahead, part.shown, part.out))
    turns = [
        Choice(token, say(f"channels-{token}", first=ends[0], last=ends[1], several=int(ends[0] != ends[1])))
        for token, ends in ((PREVIOUS, part.before), (NEXT, part.after))
        if ends is not None
    ]
    rows: list[Row] = []
    for group in (ahead, onward, turns, out):
        buttons = [_choice_button(choice, reply.turn, words=words, language=language) for choice in group]
        while buttons:
            beside = _buttons_beside([label for label, _ in buttons], most=3 if group is ahead else 2)
            rows.append(tuple(buttons[:beside]))
            del buttons[:beside]
    return tuple(rows)


def _buttons_beside(labels: Sequence[str], *, most: int) -> int:
    """How many of the first labels, `most` at the most, fit into one row of a phone."""
    for count in range(min(most, len(labels)), 1, -1):
        if all(len(label) <= 2 * SHORT_LABEL // count for label in labels[:count]):
            return count
    return 1


def _choice_button(choice: Choice, turn: int, *, words: Words, language: str) -> tuple[str, str]:
    data = f"{turn}:{choice.token}"
    if len(data.encode()) > DATA_BYTES:
        raise Rejected("a choice's token is too long for a button")
    return words.say(choice.label, language), data
