"""The Zalo Bot Platform's methods over our session.

`https://bot-api.zaloplatforms.com/bot<TOKEN>/<method>`: POST with JSON. Application errors come with HTTP 200 and
`ok: false`, so the answer is judged by `ok`; what is not JSON comes from a server in between (HTML 429, 502, 504).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import quote

from bot.channels import session
from bot.channels.session import CONNECT_SECONDS, READ_SECONDS, PlatformSession

POLL_MARGIN = 12.0
"""Seconds beyond those of a long poll until we give it up: an empty one is answered up to 50 ms late."""

TOO_FAST = 429
"""The platform's gate says so in HTML, before anything is done; in JSON the same number means the month's quota."""

_JSON = {"Content-Type": "application/json"}
_LONGEST_REASON = 200

_TOKEN_SHAPE = re.compile(r"bot\d+(?::|%3A)[^\s/\"'<>]*|\b\d{6,}(?::|%3A)[^\s/\"'<>]+", re.IGNORECASE)
_ADDRESS_SHAPE = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)
_MASK = "***"

_Json = Mapping[str, object]


class ZaloError(Exception):
    """An answer that is not the one we wanted. `code` is the platform's, 0 where there is none."""

    def __init__(self, reason: str, *, code: int = 0) -> None:
        super().__init__(reason)
        self.code = code


class ZaloNotConnected(ZaloError):  # noqa: N818  named like its sister of the other platform
    """No connection came about, or a server in between turned the request away: certainly nothing arrived."""


class ZaloNoAnswer(ZaloError):  # noqa: N818
    """The request was on its way and no clear answer came back: it may have been carried out."""


class Refused(ZaloError):  # noqa: N818
    """The platform answered `ok: false` with a code."""


class ZaloFileTooLarge(ZaloError):  # noqa: N818
    """There is more to read than the caller takes."""


class ZaloApi:
    """The methods of one bot. `api_url` has no token. Every call raises ZaloError."""

    def __init__(
        self,
        *,
        token: str,
        api_url: str,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self._token = token
        self._base = f"{api_url.rstrip('/')}/bot{quote(token, safe=':')}/"
        self._session = PlatformSession(connect_seconds=connect_seconds, read_seconds=read_seconds)

    async def connect(self) -> None:
        """Make the session; harmless when there is one."""
        await self._session.open()

    async def close(self) -> None:
        """Close the session; harmless when there is none."""
        await self._session.close()

    async def call(self, method: str, fields: _Json | None = None, *, seconds: float | None = None) -> object:
        """The `result` of the method, None where there is none. `seconds`: how long to wait for the answer.

        Raises ZaloNotConnected (certainly not done), Refused (the platform says no) and ZaloNoAnswer (may be done).
        """
        asked = dict(fields or {})
        body = json.dumps(asked).encode()
        with _as_our_own():
            status, payload = await self._session.ask(
                "POST", self._base + method, read=seconds, body=body, headers=_JSON
            )
        return self._result(status, payload, asked)

    async def events(self, wait: int) -> list[object]:
        """What happens while we wait so many seconds: one event, raw, or none. Raises ZaloError.

        The platform says 408 where nothing happened. One event is what it gives; a list would be taken too.
        """
        raw = await self.call("getUpdates", {"timeout": wait}, seconds=wait + POLL_MARGIN)
        return raw if isinstance(raw, list) else [raw] if isinstance(raw, dict) and raw else []

    async def download(self, url: str, *, largest: int) -> bytes:
        """The content at a photo's temporary address. Raises ZaloFileTooLarge where that is more than `largest` bytes.

        Raises Refused where there is nothing, and ZaloNotConnected and ZaloNoAnswer as `call` does.
        """
        with _as_our_own():
            async with self._session.fetched(url) as answer:
                if answer.status >= 500 or answer.status == TOO_FAST:
                    raise ZaloNoAnswer(f"HTTP {answer.status}")
                if answer.status != 200:
                    raise Refused("the photo is not handed out", code=answer.status)
                return await session.content(answer, largest=largest)

    def _result(self, status: int, payload: bytes, asked: _Json) -> object:
        try:
            parsed = json.loads(payload)
        except (ValueError, RecursionError):
            parsed = None
        if not isinstance(parsed, dict) or "ok" not in parsed:
            if status == TOO_FAST:
                raise ZaloNotConnected("too fast for Zalo", code=TOO_FAST)
            raise ZaloNoAnswer(f"HTTP {status}, and no JSON")
        if parsed["ok"] is not True:
            raise Refused(self._described(parsed, asked), code=_code(parsed))
        return parsed.get("result")

    def _described(self, parsed: _Json, asked: _Json) -> str:
        """The platform's words, fit for a log: without the token, without addresses, without anything we have said."""
        described = parsed.get("description")
        if not isinstance(described, str):
            return ""
        secrets = [self._token, quote(self._token, safe=""), *map(str, asked.values())]
        for secret in sorted(filter(None, secrets), key=len, reverse=True):
            described = described.replace(secret, _MASK)
        described = _ADDRESS_SHAPE.sub(_MASK, _TOKEN_SHAPE.sub(_MASK, described))
        # Masked first and cut afterwards: half a token has no shape any more.
        return " ".join(described.split())[:_LONGEST_REASON]


@contextmanager
def _as_our_own() -> Iterator[None]:
    """Faults of the session as errors of this platform."""
    try:
        yield
    except session.NoConnection as fault:
        raise ZaloNotConnected(str(fault)) from None
    except session.FileTooLarge as fault:
        raise ZaloFileTooLarge(str(fault)) from None
    except session.NoAnswer as fault:
        raise ZaloNoAnswer(str(fault)) from None


def _code(parsed: _Json) -> int:
    """The code, a number or digits, under either of the names that were seen."""
    text = str(parsed.get("error_code", parsed.get("errorCode")))
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
