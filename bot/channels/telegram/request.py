"""The HTTP requests under `telegram.Bot`: our session, its faults told as the library tells them.

Bodies hold people's texts: none is logged, which is why answers are parsed here and not by the library.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from aiohttp import FormData
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData

from bot.channels import session
from bot.channels.session import CONNECT_SECONDS, READ_SECONDS, PlatformSession

UPLOAD_SECONDS = 120.0
"""A workbook over a slow network; a text never takes so long."""

_JSON = {"Content-Type": "application/json"}


class TelegramNotConnected(NetworkError):  # noqa: N818  named as the library names its own
    """No connection came about: certainly nothing arrived."""


class ServerFault(NetworkError):  # noqa: N818
    """The server answered with a fault of its own (5xx, or an answer that is none): it may have done it."""


class RequestTooLarge(NetworkError):  # noqa: N818
    """The server does not take so much (413): certainly not done, and never will be."""


class TelegramFileTooLarge(NetworkError):  # noqa: N818
    """There is more to read than the caller takes."""


class Throttled(TelegramError):  # noqa: N818
    """Too many requests (429): certainly not done. `retry_after` in seconds, None where none was named.

    The library's own RetryAfter warns of a deprecation whenever it is made.
    """

    def __init__(self, retry_after: float | None) -> None:
        super().__init__("too many requests")
        self.retry_after = retry_after


class AiohttpRequest(BaseRequest):
    """Requests over one session, shared by sends and polls."""

    def __init__(
        self, *, connect_seconds: float = CONNECT_SECONDS, read_seconds: float = READ_SECONDS
    ) -> None:
        self._session = PlatformSession(connect_seconds=connect_seconds, read_seconds=read_seconds)

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer where a call says nothing else."""
        return self._session.read_seconds

    async def initialize(self) -> None:
        """Make the session; harmless when there is one."""
        await self._session.open()

    async def shutdown(self) -> None:
        """Close the session; harmless when there is none."""
        await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  a whole request has one limit here
        connect_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """The status and body of the answer, for the library to judge.

        Raises TelegramNotConnected, Throttled and RequestTooLarge (certainly not done), TimedOut, ServerFault and plain
        NetworkError (may be done).
        """
        uploads = request_data is not None and request_data.contains_files
        read = UPLOAD_SECONDS if uploads else None
        if isinstance(read_timeout, int | float):
            read = float(read_timeout)
        body = None if request_data is None else _form(request_data) if uploads else _json(request_data)
        headers = None if body is None or uploads else _JSON
        with _as_the_library_says():
            status, payload = await self._session.ask(method, url, read=read, body=body, headers=headers)
        _refuse_faults(status, payload)
        return status, payload

    async def ask(self, url: str, fields: Mapping[str, object], *, read: float | None = None) -> object:
        """The `result` of a method that takes no files; `read`: the seconds to wait, if not the usual time.

        Past the library, which would wrap and copy every field on its way. Raises what it would: BadRequest, Forbidden,
        InvalidToken, Conflict, ChatMigrated; and what `do_request` raises.
        """
        body = json.dumps(fields).encode()
        with _as_the_library_says():
            status, payload = await self._session.ask("POST", url, read=read, body=body, headers=_JSON)
        _refuse_faults(status, payload)
        if status >= 400:
            raise _refusal(status, payload)
        return self.parse_json_payload(payload)["result"]

    async def download(self, url: str, *, largest: int) -> bytes:
        """What a GET of this address gives, if that is at most `largest` bytes; never reads much more than that.

        Raises TelegramFileTooLarge; BadRequest where the server has no such file; TelegramNotConnected, Throttled,
        TimedOut, ServerFault and NetworkError as `do_request` does.
        """
        with _as_the_library_says():
            async with self._session.fetched(url) as answer:
                if answer.status != 200:
                    _refuse_faults(answer.status, await session.beginning(answer))
                    raise BadRequest(f"the file is not handed out ({answer.status})")
                return await session.content(answer, largest=largest)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        """The answer's envelope, reduced to what the library relies on. Raises ServerFault if it is none."""
        try:
            parsed = json.loads(payload.decode())  # as text: nothing is guessed about its encoding
        except ValueError:
            parsed = None
        if not isinstance(parsed, dict):
            raise ServerFault("the answer is not the Bot API's")
        parsed.setdefault("result", None)
        if not isinstance(parsed.get("description"), str):
            parsed["description"] = ""
        migrated = _parameter(parsed, "migrate_to_chat_id")
        parsed["parameters"] = {} if migrated is None else {"migrate_to_chat_id": migrated}
        return parsed


@contextmanager
def _as_the_library_says() -> Iterator[None]:
    """Faults of the session as the library's errors."""
    try:
        yield
    except session.NoConnection as fault:
        raise TelegramNotConnected(str(fault)) from None
    except session.FileTooLarge as fault:
        raise TelegramFileTooLarge(str(fault)) from None
    except session.AnswerTimeout:
        raise TimedOut from None
    except session.NoAnswer as fault:
        raise NetworkError(str(fault)) from None


def _refuse_faults(status: int, payload: bytes) -> None:
    """Raise for the answers that the library would blur into one NetworkError that quotes the body."""
    if status == 429:
        try:
            parsed = json.loads(payload)
        except ValueError:
            parsed = None
        raise Throttled(_parameter(parsed, "retry_after"))
    if status == 413:
        raise RequestTooLarge("413")
    if status >= 500 or 300 <= status < 400:
        raise ServerFault(str(status))


_REFUSALS: Mapping[int, type[TelegramError]] = {
    400: BadRequest,
    401: InvalidToken,
    403: Forbidden,
    404: InvalidToken,
    409: Conflict,
}
"""What the library makes of a status (https://core.telegram.org/bots/api#making-requests)."""


def _refusal(status: int, payload: bytes) -> TelegramError:
    try:
        parsed = AiohttpRequest.parse_json_payload(payload)
    except ServerFault:
        parsed = {}
    migrated = _parameter(parsed, "migrate_to_chat_id")
    if migrated is not None:
        return ChatMigrated(migrated)
    return _REFUSALS.get(status, NetworkError)(str(parsed.get("description") or f"HTTP {status}"))


def _parameter(parsed: object, name: str) -> int | None:
    parameters = parsed.get("parameters") if isinstance(parsed, dict) else None
    value = parameters.get(name) if isinstance(parameters, dict) else None
    return value if isinstance(value, int) else None


def _json(request_data: RequestData) -> bytes:
    return json.dumps(request_data.parameters).encode()


def _form(request_data: RequestData) -> FormData:
    form = FormData(quote_fields=False)  # Telegram takes Vietnamese file names as they are
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, media_type) in request_data.multipart_data.items():
        printable = "".join(letter for letter in file_name if letter.isprintable())
        form.add_field(name, content, filename=printable, content_type=media_type)
    return form
