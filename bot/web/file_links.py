"""Links to files for channels that carry none: signed, unguessable, good for a day, and without a stored file.

A link holds what the file is made from, not the file: it is made anew whenever the link is followed, so a person who
lost the right to it meanwhile gets nothing. A link is read by anybody who has it, on a telephone that knows no login.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from domain.ports import Clock
from domain.talk.messages import Document, Reply, Text, say

LINK_LIFE = timedelta(hours=24)
"""How long a link can be followed."""

LONGEST_LINK = 480
"""Characters of a token that holds everything itself; the address before it leaves the link under 600."""

PATH = "/files/"

_KEPT_LINK = "k"
_WHOLE_LINK = "w"
_DIGEST = 32


class ForgedLink(Exception):  # noqa: N818 - it says what the link is
    """Not a link of ours, or the wish behind it is gone."""


@dataclass(frozen=True, slots=True)
class FileRequest:
    """What a link asks for. `until` is the first instant at which it no longer can be followed."""

    document: Document
    language: str
    until: datetime


class FileLinks:
    """Makes links and reads them. `public_url` is where the world reaches us; without one there are no links."""

    def __init__(self, *, public_url: str, secret: bytes, folder: Path, clock: Clock) -> None:
        """`secret` is the installation's, of which the key for links is derived; `folder` keeps long wishes."""
        self.public_url = public_url
        self._key = hmac.digest(secret, b"links to files", "sha256")
        self._folder = folder
        self._clock = clock

    def link(self, document: Document, language: str, *, life: timedelta = LINK_LIFE) -> str:
        """The address of this file in `language`, for so long; empty without a public address."""
        if not self.public_url:
            return ""
        return self.public_url.rstrip("/") + PATH + self.token(document, language, life=life)

    def token(self, document: Document, language: str, *, life: timedelta = LINK_LIFE) -> str:
        """The last part of the address."""
        until = int((self._clock.now() + life).timestamp())
        wish = [until, language, document.recipe, dict(document.args)]
        packed_request = zlib.compress(
            json.dumps(wish, ensure_ascii=False, separators=(",", ":")).encode(), 9
        )
        token = self._signed_link(_WHOLE_LINK, packed_request)
        if len(token) <= LONGEST_LINK:
            return token
        return self._signed_link(_KEPT_LINK, self._keep_request(packed_request, until).encode())

    def read(self, token: str) -> FileRequest:
        """What the token asks for, whether its time is over or not. Raises ForgedLink."""
        kind, body = self._verified_link(token)
        packed_request = self._kept_request(body.decode()) if kind == _KEPT_LINK else body
        until, language, recipe, args = json.loads(zlib.decompress(packed_request))
        return FileRequest(Document(recipe, args), language, datetime.fromtimestamp(until, UTC))

    def instead(self, reply: Reply, language: str) -> Reply:
        """The reply for who is sent no files: a line for each of its documents says how to get it."""
        if not reply.documents:
            return reply
        lines = [self._link_line(document, language) for document in reply.documents]
        return replace(reply, lines=(*reply.lines, *lines), documents=())

    def forget(self) -> int:
        """Let go of kept wishes that can no longer be followed. Returns how many."""
        now = self._clock.now().timestamp()
        old = [file for file in self._folder.glob("*-*") if int(file.name.partition("-")[0]) <= now]
        for file in old:
            file.unlink(missing_ok=True)
        return len(old)

    def _link_line(self, document: Document, language: str) -> Text:
        name = title(document)
        link = self.link(document, language)
        if link:
            return say("channels-file-link", name=name, hours=LINK_LIFE // timedelta(hours=1), link=link)
        return say("channels-file-on-request" if document.by_link else "channels-file-elsewhere", name=name)

    def _signed_link(self, kind: str, body: bytes) -> str:
        return kind + _link_text(self._link_signature(kind, body) + body)

    def _link_signature(self, kind: str, body: bytes) -> bytes:
        return hmac.digest(self._key, kind.encode() + body, "sha256")

    def _verified_link(self, token: str) -> tuple[str, bytes]:
        kind, coded = token[:1], token[1:]
        if kind not in (_KEPT_LINK, _WHOLE_LINK) or len(token) > LONGEST_LINK:
            raise ForgedLink("not a link of ours")
        try:
            raw = urlsafe_b64decode(coded + "=" * (-len(coded) % 4))
        except ValueError:
            raise ForgedLink("not a link of ours") from None
        signature, body = raw[:_DIGEST], raw[_DIGEST:]
        # The text is compared too: base64 has several spellings of the same bytes, and only ours is a link.
        genuine = hmac.compare_digest(signature, self._link_signature(kind, body))
        if not genuine or _link_text(raw) != coded:
            raise ForgedLink("not a link of ours")
        return kind, body

    def _keep_request(self, packed_request: bytes, until: int) -> str:
        """Write a long wish down beside the secret, and return its name: when it ends, and its digest."""
        name = f"{until}-{hashlib.sha256(packed_request).hexdigest()}"
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = self._folder / f".{name}"
        part.touch(mode=0o600)
        part.write_bytes(packed_request)
        part.replace(self._folder / name)
        return name

    def _kept_request(self, name: str) -> bytes:
        try:
            packed_request = (self._folder / name).read_bytes()
        except FileNotFoundError:
            raise ForgedLink("the wish is gone") from None
        if hashlib.sha256(packed_request).hexdigest() != name.partition("-")[2]:
            raise ForgedLink("the wish was changed")
        return packed_request


def title(document: Document) -> Text:
    """What people call the file."""
    part = "-counts" if "counts" in document.args else ""
    return say(f"web-file-{document.recipe}{part}")


def _link_text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
