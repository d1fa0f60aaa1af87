"""The HTTP session to a platform: one of aiohttp, honest about whether a request can have arrived.

Knows no platform. URLs hold tokens: none is logged or quoted, and no cause that might quote one is chained.
"""

from __future__ import annotations

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

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
DOWNLOAD_SECONDS = 60.0
"""All of a file, however steadily it drips."""

_CONNECTIONS = 128
# Shorter than any server's own, or a request now and then goes into a connection that is just being closed.
_KEEP_ALIVE_SECONDS = 15.0
_DOWNLOAD_CHUNK = 65536


class SessionError(Exception):
    """No answer; the message names the kind of fault and nothing of what was asked."""


class NoConnection(SessionError):  # noqa: N818  an outcome, like those of `bot.channels.base`
    """No connection came about: certainly nothing arrived."""


class NoAnswer(SessionError):  # noqa: N818
    """The request was on its way and no clear answer came back: it may have been carried out."""


class AnswerTimeout(NoAnswer):
    """No answer in time."""


class FileTooLarge(SessionError):  # noqa: N818
    """There is more to read than is wanted."""


class PlatformSession:
    """One session to one platform, shared by sends and polls."""

    def __init__(
        self, *, connect_seconds: float = CONNECT_SECONDS, read_seconds: float = READ_SECONDS
    ) -> None:
        self._connect_seconds = connect_seconds
        self.read_seconds = read_seconds
        self._usual = self._timeout(read_seconds)
        self._session: ClientSession | None = None

    async def open(self) -> None:
        """Make the session; harmless when there is one."""
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=_CONNECTIONS, keepalive_timeout=_KEEP_ALIVE_SECONDS),
                cookie_jar=DummyCookieJar(),
            )

    async def close(self) -> None:
        """Close the session; harmless when there is none."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def ask(
        self,
        verb: str,
        url: str,
        *,
        read: float | None = None,
        body: FormData | bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[int, bytes]:
        """The status and all of the answer; `read` are the seconds it may take. No redirect is followed.

        Raises NoConnection and NoAnswer (AnswerTimeout).
        """
        timeout = self._usual if read is None else self._timeout(read)
        try:
            async with self._open_session().request(
                verb, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, await answer.read()
        except (ClientError, OSError) as error:
            raise _session_error(error) from None

    @asynccontextmanager
    async def fetched(self, url: str) -> AsyncIterator[ClientResponse]:
        """The answer to a GET of a file, for `content`, while it is being read. Raises as `ask` does."""
        try:
            # What claims to be packed stays packed: a few bytes must not become gigabytes here.
            async with self._open_session().get(
                url,
                headers={"Accept-Encoding": "identity"},
                timeout=self._timeout(self.read_seconds, total=DOWNLOAD_SECONDS),
                allow_redirects=False,
                auto_decompress=False,
            ) as answer:
                yield answer
        except (ClientError, OSError) as error:
            raise _session_error(error) from None

    def _open_session(self) -> ClientSession:
        if self._session is None:
            raise NoConnection("the session is closed")
        return self._session

    def _timeout(self, read: float, *, total: float | None = None) -> ClientTimeout:
        # The total guards against a server that drips bytes; connecting has its own limit within it, so a
        # timeout of the total can only mean a request that was on its way.
        return ClientTimeout(
            total=self._connect_seconds + (read if total is None else total) + 5,
            connect=self._connect_seconds,
            sock_connect=self._connect_seconds,
            sock_read=read,
        )


def _session_error(error: ClientError | OSError) -> SessionError:
    """Whether what was asked can have arrived. TimeoutError is an OSError, so the order matters."""
    if isinstance(error, ClientConnectorError | ConnectionTimeoutError | InvalidURL):
        return NoConnection(type(error).__name__)
    if isinstance(error, TimeoutError):
        return AnswerTimeout("no answer in time")
    return NoAnswer(type(error).__name__)


async def content(answer: ClientResponse, *, largest: int) -> bytes:
    """All of a file, if that is at most `largest` bytes; never reads much more. Raises FileTooLarge."""
    if (answer.content_length or 0) > largest:
        raise FileTooLarge("the file is larger than wanted")
    read = bytearray()
    async for chunk in answer.content.iter_chunked(_DOWNLOAD_CHUNK):
        read += chunk
        if len(read) > largest:
            raise FileTooLarge("the file is larger than wanted")
    return bytes(read)


async def beginning(answer: ClientResponse) -> bytes:
    """What an answer begins with: enough of a refusal to understand it."""
    return await answer.content.read(_DOWNLOAD_CHUNK)
