"""The wire under `telegram.Bot`: one aiohttp session, honest about whether a request can have arrived.

URLs hold the token: none is logged or quoted, and no cause that might quote one is chained. Bodies hold
people's texts: none is logged either, which is why answers are parsed here and not by the library.
"""

from __future__ import annotations

import json

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    InvalidURL,
    TCPConnector,
)
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
UPLOAD_SECONDS = 120.0
"""A workbook over a slow line; a text never takes so long."""

_CONNECTIONS = 128
# Shorter than any server's own, or a request now and then goes into a connection that is just being closed.
_KEEP_ALIVE_SECONDS = 15.0
_JSON = {"Content-Type": "application/json"}


class NeverConnected(NetworkError):  # noqa: N818  named as the library names its own
    """No connection came about: certainly nothing arrived."""


class ServerFault(NetworkError):  # noqa: N818
    """The server answered with a fault of its own (5xx, or an answer that is none): it may have done it."""


class TooLarge(NetworkError):  # noqa: N818
    """The server does not take so much (413): certainly not done, and never will be."""


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
        self._connect = connect_seconds
        self._read = read_seconds
        self._usual = self._timeout(read_seconds)
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer where a call says nothing else."""
        return self._read

    async def initialize(self) -> None:
        """Make the session; harmless when there is one."""
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=_CONNECTIONS, keepalive_timeout=_KEEP_ALIVE_SECONDS),
                cookie_jar=DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        """Close the session; harmless when there is none."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

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

        Raises NeverConnected, Throttled and TooLarge (certainly not done), TimedOut, ServerFault and plain
        NetworkError (may be done).
        """
        if self._session is None:
            raise NeverConnected("the session is closed")
        uploads = request_data is not None and request_data.contains_files
        timeout = self._usual
        if isinstance(read_timeout, int | float):
            timeout = self._timeout(float(read_timeout))
        elif uploads:
            timeout = self._timeout(UPLOAD_SECONDS)
        body = None if request_data is None else _form(request_data) if uploads else _json(request_data)
        headers = None if body is None or uploads else _JSON
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                status, payload = answer.status, await answer.read()
        except (ClientConnectorError, ConnectionTimeoutError, InvalidURL) as error:
            raise NeverConnected(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except (ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None
        _refuse_faults(status, payload)
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        """The answer's envelope, reduced to what the library relies on. Raises ServerFault if it is none."""
        try:
            parsed = json.loads(payload)
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

    def _timeout(self, read: float) -> ClientTimeout:
        # The total guards against a server that drips bytes; connecting has its own limit within it, so a
        # timeout of the total can only mean a request that was on its way.
        total = self._connect + read + 5
        return ClientTimeout(total=total, connect=self._connect, sock_connect=self._connect, sock_read=read)


def _refuse_faults(status: int, payload: bytes) -> None:
    """Raise for the answers that the library would blur into one NetworkError that quotes the body."""
    if status == 429:
        try:
            parsed = json.loads(payload)
        except ValueError:
            parsed = None
        raise Throttled(_parameter(parsed, "retry_after"))
    if status == 413:
        raise TooLarge("413")
    if status >= 500 or 300 <= status < 400:
        raise ServerFault(str(status))


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
