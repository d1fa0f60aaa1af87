"""`verify`: whether anybody changed the audit log."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.opening import Refusal, Tell, opened
from bot.settings import Settings
from storage.work import reading


async def main(_chosen: Namespace, settings: Settings, tell: Tell) -> int:
    """Check the chain of the audit log. Raises Refusal where it is broken."""
    async with opened(settings) as database, reading(database) as work:
        broken = await work.audit.verify()
    if broken is not None:
        raise Refusal(
            f"the audit log is broken at entry {broken}: restore a backup and find out who wrote there"
        )
    tell("the audit log is whole")
    return 0
