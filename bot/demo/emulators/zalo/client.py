"""The emulator's HTTP client: reaches this machine only. Public names can be given an address here.

`hosts["bot.example.vn"] = "http://127.0.0.1:8080"` lets an address that looks public lead to a server of a test.
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

import aiohttp

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
AGENT = "Java/1.8.0_192"


class LocalClient:
    """One client session and the names it resolves."""

    def __init__(self) -> None:
        self.hosts: dict[str, str] = {}
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Let go of every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def post(self, url: str, *, body: bytes, secret: str) -> tuple[int, str]:
        """POST as Zalo's webhooks come: the status, or 0 and the outcome that names the fault."""
        local = self.local(url)
        if local is None:
            return 0, "webhook.err.dns"
        headers = {
            "User-Agent": AGENT,
            "Content-Type": "application/json",
            "X-Bot-Api-Secret-Token": secret,
        }
        try:
            async with self._open().post(local, data=body, headers=headers, allow_redirects=False) as answer:
                return answer.status, outcome_of(answer.status)
        except TimeoutError:
            return 0, "webhook.err.timeout"
        except (aiohttp.ClientError, OSError):
            return 0, "webhook.err.unreachable"

    def local(self, url: str) -> str | None:
        """Where this address leads on this machine; None for anywhere else."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return None
        host = parts.hostname or ""
        if host in self.hosts:
            query = f"?{parts.query}" if parts.query else ""
            return f"{self.hosts[host].rstrip('/')}{parts.path}{query}"
        return url if host in LOOPBACK else None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        return self._session


def is_public(url: str) -> bool:
    """Whether `setWebhook` takes it: HTTPS, and neither this machine nor a private network."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = parts.hostname or ""
    if parts.scheme != "https" or host in LOOPBACK or "." not in host:
        return False
    try:
        return ip_address(host).is_global
    except ValueError:
        return True


def outcome_of(status: int) -> str:
    """How the platform names this status of a webhook."""
    if 200 <= status < 300:
        return "webhook.ok"
    if status in (403, 404):
        return f"webhook.http.{status}"
    return "webhook.http.5xx" if 500 <= status < 600 else "webhook.http.other"
