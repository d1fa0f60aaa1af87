"""Telegram's HTML mode: text with tags in, plain text with entities out, refused as Telegram refuses it.

Knows nothing of chats or methods. https://core.telegram.org/bots/api#html-style
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

_SPECIAL = re.compile(r"[<&]")
_REFERENCE = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_START = re.compile(
    r"""<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*>"""
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_END = re.compile(r"</([a-zA-Z][a-zA-Z0-9-]*)\s*>")
_NAME = re.compile(r"</?([^\s>]*)")
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "text_link": "a",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
_LINK = re.compile(r"(?:(?:https?|tg|mailto|tel):\S+|[^\s.]+\.[^\s.]\S*)", re.IGNORECASE)
# What Telegram makes clickable by itself; a slash inside a word or a date is not a command.
_FOUND = re.compile(r"(?<![\w/])/[a-zA-Z0-9_]{1,32}(?:@\w+)?(?![\w/])|https?://[^\s<>\"]+[^\s<>\".,;:!?)]")


class MarkupError(ValueError):
    """The text cannot be parsed; the message is what Telegram says after *can't parse entities:*."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A formatted stretch of a text. Offset and length count UTF-16 code units."""

    type: str
    offset: int
    length: int
    extra: Mapping[str, str | int] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        return {"type": self.type, "offset": self.offset, "length": self.length, **self.extra}


Formatted = tuple[str, tuple[Entity, ...]]


@dataclass(slots=True)
class _Open:
    tag: str
    start: int
    attributes: dict[str, str]
    pieces_before: int


def utf16_length(text: str) -> int:
    """How many UTF-16 code units a text has: the unit of Telegram's offsets and, strictly, of its limits."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> Formatted:
    """Read HTML mode. Raises MarkupError on an unknown, unclosed or crossed tag."""
    if "<" not in source and "&" not in source:
        return source, ()
    pieces: list[str] = []
    opened: list[_Open] = []
    found: list[Entity] = []
    units = 0
    at = 0
    while at < len(source):
        special = _SPECIAL.search(source, at)
        end = special.start() if special else len(source)
        if end > at:
            pieces.append(source[at:end])
            units += utf16_length(source[at:end])
            at = end
        elif source[at] == "&":
            text, at = _reference(source, at)
            pieces.append(text)
            units += utf16_length(text)
        elif source.startswith("</", at):
            at = _close(source, at=at, opened=opened, units=units, found=found, pieces=pieces)
        else:
            tag, attributes, after = _open(source, at)
            opened.append(_Open(tag, units, attributes, len(pieces)))
            at = after
    if opened:
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    return "".join(pieces), _ordered(found)


def trimmed(text: str, entities: Sequence[Entity]) -> Formatted:
    """Drop white space at both ends, as Telegram does before it measures, and move the entities along."""
    body = text.strip()
    if len(body) == len(text):
        return text, tuple(entities)
    shift = utf16_length(text[: len(text) - len(text.lstrip())])
    total = utf16_length(body)
    kept = []
    for entity in entities:
        start = max(entity.offset - shift, 0)
        end = min(entity.offset + entity.length - shift, total)
        if end > start:
            kept.append(Entity(entity.type, start, end - start, entity.extra))
    return body, tuple(kept)


def with_found(text: str, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Add the commands and addresses that Telegram recognises by itself outside of other links and code."""
    if "/" not in text:
        return tuple(entities)
    taken = [e for e in entities if e.type in {"code", "pre", "text_link"}]
    added = list(entities)
    for match in _FOUND.finditer(text):
        start = utf16_length(text[: match.start()])
        length = utf16_length(match.group())
        if all(start >= e.offset + e.length or start + length <= e.offset for e in taken):
            added.append(Entity("bot_command" if match.group()[0] == "/" else "url", start, length))
    return _ordered(added)


def render_html(text: str, entities: Iterable[Entity]) -> str:
    """The text as HTML in one canonical spelling, escaped: for tests and transcripts."""
    shown = [e for e in entities if e.type in _TAGS]
    data = text.encode("utf-16-le", "surrogatepass")
    cuts = sorted({0, len(data) // 2, *(e.offset for e in shown), *(e.offset + e.length for e in shown)})
    out: list[str] = []
    for start, end in zip(cuts, [*cuts[1:], None], strict=True):
        closing = [e for e in shown if e.offset + e.length == start]
        out += [f"</{_TAGS[e.type]}>" for e in reversed(closing)]
        for entity in shown:
            if entity.offset == start:
                address = f' href="{escape(str(entity.extra["url"]))}"' if "url" in entity.extra else ""
                out.append(f"<{_TAGS[entity.type]}{address}>")
        if end is not None:
            out.append(escape(data[start * 2 : end * 2].decode("utf-16-le", "surrogatepass"), quote=False))
    return "".join(out)


def _ordered(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted((e for e in entities if e.length > 0), key=lambda e: (e.offset, -e.length)))


def _reference(source: str, at: int) -> tuple[str, int]:
    match = _REFERENCE.match(source, at)
    if match is None:
        return "&", at + 1
    name, decimal, hexadecimal = match.groups()
    if name:
        return _NAMED[name], match.end()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", at + 1
    return chr(code), match.end()


def _byte(source: str, at: int) -> int:
    return len(source[:at].encode("utf-8", "surrogatepass"))


def _named(source: str, at: int) -> str:
    match = _NAME.match(source, at)
    return match.group(1).lower() if match else ""


def _open(source: str, at: int) -> tuple[str, dict[str, str], int]:
    match = _START.match(source, at)
    if match is None:
        if ">" not in source[at:]:
            raise MarkupError(f"Unclosed start tag at byte offset {_byte(source, at)}")
        raise MarkupError(f'Unsupported start tag "{_named(source, at)}" at byte offset {_byte(source, at)}')
    tag = match.group(1).lower()
    attributes = {
        found.group(1).lower(): _decoded(found.group(2) or found.group(3) or found.group(4) or "")
        for found in _ATTRIBUTE.finditer(match.group(2))
    }
    if tag not in _TYPES or (tag == "span" and attributes.get("class") != "tg-spoiler"):
        shown = (
            'Tag "span" must have class "tg-spoiler"' if tag == "span" else f'Unsupported start tag "{tag}"'
        )
        raise MarkupError(f"{shown} at byte offset {_byte(source, at)}")
    return tag, attributes, match.end()


def _decoded(value: str) -> str:
    return _REFERENCE.sub(lambda match: _reference(match.group(), 0)[0], value)


def _close(
    source: str, *, at: int, opened: list[_Open], units: int, found: list[Entity], pieces: list[str]
) -> int:
    match = _END.match(source, at)
    if match is None:
        if ">" not in source[at:]:
            raise MarkupError(f"Unclosed end tag at byte offset {_byte(source, at)}")
        tag, end = _named(source, at), source.index(">", at) + 1
    else:
        tag, end = match.group(1).lower(), match.end()
    if not opened:
        raise MarkupError(f"Unexpected end tag at byte offset {_byte(source, at)}")
    last = opened.pop()
    if last.tag != tag:
        where = f"at byte offset {_byte(source, at)}"
        raise MarkupError(f'Unmatched end tag {where}, expected "</{last.tag}>", found "</{tag}>"')
    _add(last, units=units, opened=opened, found=found, inner="".join(pieces[last.pieces_before :]))
    return end


def _add(last: _Open, *, units: int, opened: list[_Open], found: list[Entity], inner: str) -> None:
    kind = _TYPES[last.tag]
    extra: dict[str, str | int] = {}
    if last.tag == "a":
        url = last.attributes.get("href") or inner
        if not _LINK.fullmatch(url):
            return
        extra["url"] = url
    elif last.tag == "code" and _language_of_block(last, opened):
        return
    elif last.tag == "pre" and "language" in last.attributes:
        extra["language"] = last.attributes["language"]
    elif last.tag == "blockquote" and "expandable" in last.attributes:
        kind = "expandable_blockquote"
    elif last.tag == "tg-emoji":
        extra["custom_emoji_id"] = last.attributes.get("emoji-id", "")
    elif last.tag == "tg-time":
        if not last.attributes.get("unix", "").isdecimal():
            raise MarkupError("Invalid date specified")
        extra["unix_time"] = int(last.attributes["unix"])
        extra["date_time_format"] = last.attributes.get("format", "")
    found.append(Entity(kind, last.start, units - last.start, extra))


def _language_of_block(code: _Open, opened: list[_Open]) -> bool:
    """`<pre><code class="language-x">` is one block with a language; True if this code is such a part."""
    language = code.attributes.get("class", "")
    if not language.startswith("language-") or not opened:
        return False
    block = opened[-1]
    if block.tag != "pre" or block.start != code.start:
        return False
    block.attributes["language"] = language.removeprefix("language-")
    return True
