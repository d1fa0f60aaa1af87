"""`verify`: whether anybody changed the audit log, or a text that somebody's proof of study was given for."""

from __future__ import annotations

from argparse import Namespace

from bot.commands.database import CommandRefused, Print, opened
from bot.settings import Settings
from domain.ports import Clock
from domain.study.edition import digest_of
from storage.work import SqlWork, reading

SHOWN = 5
"""Faults named in the one line; the rest is counted."""


async def main(chosen: Namespace, settings: Settings, tell: Print, _clock: Clock) -> int:
    """Check the chain of the audit log and every proof; with a code, show that proof. Raises CommandRefused at a
    fault."""
    async with opened(settings) as database, reading(database) as work:
        if chosen.proof:
            await _show(work, chosen.proof.strip().upper(), tell)
            return 0
        broken = await work.audit.verify()
        if broken is not None:
            raise CommandRefused(
                f"the audit log is broken at entry {broken}: restore a backup and find out who wrote there"
            )
        tell("the audit log is whole")
        faults = await work.studies.faults()
        if faults:
            more = f" and {len(faults) - SHOWN} more" if len(faults) > SHOWN else ""
            raise CommandRefused(
                f"texts of resolutions are not those that proofs were given for: {', '.join(faults[:SHOWN])}{more}; "
                "restore a backup and find out who wrote there"
            )
        tell("every proof of study carries the hash of its stored text")
    return 0


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
