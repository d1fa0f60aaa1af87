"""`verify`: whether anybody changed the audit log, or a text that somebody's proof of study was given for."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from bot.commands.database import CLI, CommandRefused, Print, opened
from bot.settings import Settings
from domain.ports import Clock
from domain.study.edition import digest_of
from storage.engine.database import Database
from storage.work import SqlWork, reading, writing

SHOWN = 5
"""Faults named in the one line; the rest is counted."""


async def main(chosen: Namespace, settings: Settings, tell: Print, clock: Clock) -> int:
    """Check the chain of the audit log and every proof; with a code, show that proof; with a file, write the log there.
    Raises CommandRefused at a fault."""
    async with opened(settings) as database:
        if chosen.log:
            await _note_export(database, settings, clock)
        async with reading(database) as work:
            if chosen.proof:
                await _show(work, chosen.proof.strip().upper(), tell)
                return 0
            if chosen.log:
                await _write_log(work, chosen.log)
            await _check(work, tell)
    return 0


async def _check(work: SqlWork, tell: Print) -> None:
    broken = await work.audit.verify()
    if broken is not None:
        raise CommandRefused(
            f"the audit log is broken at entry {broken}: restore a backup and find out who wrote there"
        )
    tell("the audit log is whole")
    if (root := await work.audit.root()) is not None:
        tell(f"{root.number} entries, root {root.digest}")
    faults = await work.studies.faults()
    if faults:
        more = f" and {len(faults) - SHOWN} more" if len(faults) > SHOWN else ""
        raise CommandRefused(
            f"texts of resolutions are not those that proofs were given for: {', '.join(faults[:SHOWN])}{more}; "
            "restore a backup and find out who wrote there"
        )
    tell("every proof of study carries the hash of its stored text")


async def _note_export(database: Database, settings: Settings, clock: Clock) -> None:
    """Taking the log along is an entry of it, too."""
    at = clock.now()
    async with writing(database) as work:
        root = await work.people.root(at.astimezone(settings.timezone).date())
        unit = root.id if root else ""
        await work.audit.record(at=at, actor=CLI, action="export.audit", subject=unit, detail="everything")


async def _write_log(work: SqlWork, path: Path) -> None:
    """For nobody else's eyes: it names people by their ids and accounts."""
    try:
        opened_file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(opened_file, "w", encoding="utf-8") as file:
            async for line in work.audit.exported():
                file.write(line + "\n")
    except OSError as fault:
        raise CommandRefused(f"{path} cannot be written: {fault.strerror}") from None


async def _show(work: SqlWork, code: str, tell: Print) -> None:
    """The proof with this code, and its hash computed anew from the stored text."""
    proof = await work.studies.proof(code)
    if proof is None:
        raise CommandRefused(f"there is no proof with the code {code}: check it with whoever holds it")
    answer = proof.answer
    edition = await work.studies.edition(answer.round_id, answer.edition)
    computed = digest_of(edition.text) if edition else ""
    tell(f"{code}: {proof.resolution.number}, edition {answer.edition}, {answer.at:%Y-%m-%d %H:%M:%S} UTC")
    tell(f"hash in the proof: {answer.digest}")
    tell(f"hash of the text:  {computed or '(the text is gone)'}")
    if computed != answer.digest:
        raise CommandRefused("the stored text is not the one this proof was given for: restore a backup")
