"""The wire under `telegram.Bot`: one aiohttp session, honest about whether a request can have arrived.

URLs hold the token: none is logged or quoted, and no cause that might quote one is chained. Bodies hold
people's texts: none is logged either, which is why answers are parsed here and not by the library.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    InvalidURL,
    TCPConnector,
)
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
UPLOAD_SECONDS = 120.0
"""A workbook over a slow line; a text never takes so long."""
DOWNLOAD_SECONDS = 60.0
"""All of a document, however steadily it drips."""

_CONNECTIONS = 128
# Shorter than any server's own, or a request now and then goes into a connection that is just being closed.
_KEEP_ALIVE_SECONDS = 15.0
_JSON = {"Content-Type": "application/json"}
_AS_IT_IS = {"Accept-Encoding": "identity"}
_CHUNK = 65536


class NeverConnected(NetworkError):  # noqa: N818  named as the library names its own
    """No connection came about: certainly nothing arrived."""


class ServerFault(NetworkError):  # noqa: N818
    """The server answered with a fault of its own (5xx, or an answer that is none): it may have done it."""


class TooLarge(NetworkError):  # noqa: N818
    """The server does not take so much (413): certainly not done, and never will be."""


class Overflow(NetworkError):  # noqa: N818
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
        uploads = request_data is not None and request_data.contains_files
        timeout = self._usual
        if isinstance(read_timeout, int | float):
            timeout = self._timeout(float(read_timeout))
        elif uploads:
            timeout = self._timeout(UPLOAD_SECONDS)
        body = None if request_data is None else _form(request_data) if uploads else _json(request_data)
        headers = None if body is None or uploads else _JSON
        async with self._asked(method, url, body=body, headers=headers, timeout=timeout) as answer:
            status, payload = answer.status, await answer.read()
        _refuse_faults(status, payload)
        return status, payload

    async def download(self, url: str, *, largest: int) -> bytes:
        """What a GET of this address gives, if that is at most `largest` bytes; never reads much more than that.

        Raises Overflow; BadRequest where the server has no such file; NeverConnected, Throttled, TimedOut,
        ServerFault and NetworkError as `do_request` does.
        """
        timeout = self._timeout(self._read, total=DOWNLOAD_SECONDS)
        async with self._asked("GET", url, headers=_AS_IT_IS, timeout=timeout) as answer:
            if answer.status != 200:
                _refuse_faults(answer.status, await answer.content.read(_CHUNK))
                raise BadRequest(f"the file is not handed out ({answer.status})")
            if (answer.content_length or 0) > largest:
                raise Overflow("the file is larger than wanted")
            content = bytearray()
            async for chunk in answer.content.iter_chunked(_CHUNK):
                content += chunk
                if len(content) > largest:
                    raise Overflow("the file is larger than wanted")
        return bytes(content)

    @asynccontextmanager
    async def _asked(
        self,
        method: str,
        url: str,
        *,
        timeout: ClientTimeout,  # noqa: ASYNC109  the whole request's, not a call's
        body: FormData | bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> AsyncIterator[ClientResponse]:
        """The answer, while it is being read. Faults of the line become the library's errors."""
        if self._session is None:
            raise NeverConnected("the session is closed")
        try:
            # What claims to be packed stays packed: a few bytes must not become gigabytes here.
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
                auto_decompress=headers is not _AS_IT_IS,
            ) as answer:
                yield answer
        except (ClientConnectorError, ConnectionTimeoutError, InvalidURL) as error:
            raise NeverConnected(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except (ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None

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

    def _timeout(self, read: float, *, total: float | None = None) -> ClientTimeout:
        # The total guards against a server that drips bytes; connecting has its own limit within it, so a
        # timeout of the total can only mean a request that was on its way.
        whole = self._connect + (read if total is None else total) + 5
        return ClientTimeout(total=whole, connect=self._connect, sock_connect=self._connect, sock_read=read)


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
