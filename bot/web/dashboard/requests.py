"""What a request to the page must be: of our own forms, short, and in time. Everything else is refused unread."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Mapping
from typing import Literal
from urllib.parse import parse_qsl, urlsplit

from aiohttp import web

from domain.dashboard.session import form_token, is_token
from domain.language.vietnamese import tidy

LARGEST_FORM = 32 * 1024
"""Bytes of a form; the longest remark takes some five thousand."""

READING = 10.0
"""Seconds in which a form must have come."""

LARGEST_TEXT_FORM = 1_000_000
"""Bytes of a form with a long text, where one is asked for: a letter takes one, with marks up to nine."""

MOST_FIELDS = 100

WRITTEN = "text"
"""The field of a long text."""

FORM_TOKEN = "form"  # noqa: S105 - the name of a field
"""The field of every form by which it is ours."""

_URLENCODED = "application/x-www-form-urlencoded"
_HOST_PREFIX = "__Host-"
_USUAL_PORTS = {"http": 80, "https": 443}
"""Which browsers leave out of an origin."""


class RequestRefused(Exception):  # noqa: N818 - it says what became of the request
    """The request is none of ours; `status` is its answer."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def check_origin(request: web.Request, public_url: str) -> None:
    """Raises RequestRefused where a page of another site sent it.

    Browsers say so by themselves (https://www.w3.org/TR/fetch-metadata/). One that is too old for that sends no origin
    from a page without referrers: then the cookie, which goes with no request of another site, and the form's token
    decide.
    """
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin", "null")
    if site != "same-origin" or origin not in ("null", origin_of(public_url)):
        raise RequestRefused(403)


def origin_of(public_url: str) -> str:
    """The origin of our own pages."""
    parts = urlsplit(public_url)
    port = "" if parts.port in (None, _USUAL_PORTS.get(parts.scheme)) else f":{parts.port}"
    return f"{parts.scheme}://{parts.hostname or ''}{port}"


def is_opened(request: web.Request) -> bool:
    """Whether a person's browser opens this page, and no program that looks what is behind a link, nor a browser that
    reads ahead."""
    return (
        request.headers.get("Sec-Fetch-Mode") == "navigate"
        and request.headers.get("Sec-Fetch-Dest", "document") == "document"
        and not request.headers.get("Sec-Purpose", "").startswith("prefetch")
    )


async def form_of(request: web.Request, *, largest: int = LARGEST_FORM) -> list[tuple[str, str]]:
    """The fields of a form in their order. Raises RequestRefused for anything else, and where it is too
    long (more than `largest` bytes) or slow."""
    if request.content_type != _URLENCODED:
        raise RequestRefused(415)
    body = bytearray()
    try:
        async with asyncio.timeout(READING):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > largest:
                    raise RequestRefused(413)
        fields = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
        return [(name, tidy(value)) for name, value in fields]
    except TimeoutError:
        raise RequestRefused(408) from None
    except ValueError:
        raise RequestRefused(400) from None


def check_form(fields: Mapping[str, str], token: str, pepper: bytes) -> None:
    """Raises RequestRefused where the form was not made for the browser that repeats this token."""
    if not is_of_form(fields, token, pepper):
        raise RequestRefused(403)


def is_of_form(fields: Mapping[str, str], token: str, pepper: bytes) -> bool:
    """Whether these fields come from a form that was made for the browser that repeats this token."""
    return hmac.compare_digest(fields.get(FORM_TOKEN, "").encode(), form_token(token, pepper).encode())


class TokenCookie:
    """The cookie in which a browser repeats its token: to us alone, and, where it is strict, never where another
    site leads to us."""

    def __init__(self, bare: str, *, same_site: Literal["Strict", "Lax"] = "Strict") -> None:
        self._bare = bare
        self._same_site = same_site

    def read(self, request: web.Request, public_url: str) -> str:
        """What the browser repeats; empty where it has nothing."""
        given = request.cookies.get(self.name(public_url), "")
        return given if is_token(given) else ""

    def set(self, response: web.StreamResponse, token: str, public_url: str) -> None:
        """Have the browser repeat it until it is closed."""
        response.set_cookie(
            self.name(public_url),
            token,
            path="/",
            secure=is_secure(public_url),
            httponly=True,
            samesite=self._same_site,
        )

    def drop(self, response: web.StreamResponse, public_url: str) -> None:
        """Have it forgotten."""
        response.del_cookie(
            self.name(public_url),
            path="/",
            secure=is_secure(public_url),
            httponly=True,
            samesite=self._same_site,
        )

    def name(self, public_url: str) -> str:
        """What it is called."""
        # Under this prefix a browser takes no cookie that another host or a plain connection sets.
        return (_HOST_PREFIX if is_secure(public_url) else "") + self._bare


def is_secure(public_url: str) -> bool:
    """Whether browsers come by https."""
    return public_url.startswith("https://")
