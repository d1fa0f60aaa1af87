"""Who did what."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Audit(Protocol):
    """Who did what. Append-only, chained by digests; holds ids and numbers, never people's texts."""

    async def record(
        self, *, at: datetime, actor: str, action: str, subject: str, detail: str = ""
    ) -> None: ...
