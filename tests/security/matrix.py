"""Every command × every role × every foreign id, in each way in which an id can be given."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.people.codes import read_code
from domain.talk.messages import Address, Content, Pressed, Said, say
from handlers.modules import commands
from tests.security.outsiders import CALLERS, FAILED, Beyond, kept, shows
from tests.security.overheard import Overheard
from tests.town import Town

NAMES = tuple(command.name for command in commands())
_TOKEN = re.compile(r"[A-Za-z0-9_./-]{1,48}")
_LEAVE = Said("/huy")
_TAKE_CODES = ("lienket", "start")
_FREE = ("baocao",)
"""Commands whose first question takes any words for the caller's own unit, and keeps them at once."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A command with the foreign id `given`, which is that of `what`."""

    command: str
    what: str
    given: str


def trials(beyond: Beyond) -> list[Trial]:
    """The whole matrix; each of its trials is made by every caller."""
    return [Trial(command, what, given) for command in NAMES for what, given in _ids(beyond, command)]


def _ids(beyond: Beyond, command: str) -> list[tuple[str, str]]:
    """The foreign ids that are given to this command: eight digits are a wrong code to some, which is counted."""
    ids = sorted(beyond.known.items())
    return [one for one in ids if read_code(one[1]) is None] if command in _TAKE_CODES else ids


def sampled(beyond: Beyond, a_command: int, seed: int) -> list[Trial]:
    """So many ids for each command."""
    draw = random.Random(seed)  # noqa: S311  no secret
    return [
        Trial(command, what, given)
        for command in NAMES
        for what, given in draw.sample(_ids(beyond, command), a_command)
    ]


async def leaks(town: Town, made: Sequence[Trial]) -> list[str]:
    """Make these trials, by every caller at once; returns what was shown or written that must not be, and what failed.

    Callers begin a trial at rest, and leave what it opened.
    """
    overheard = Overheard(town)
    callers = [Address("telegram", code) for code in CALLERS]
    found: list[str] = []
    before = await kept(town.app.database)
    apology = town.words.say(say(FAILED), "vi")

    def wrong(text: str) -> bool:
        return shows(text) or apology in text

    for trial in made:
        for content in _ways(trial):
            await town.hear(*((address, content) for address in callers))
            for address in callers:
                said = overheard.new(address)
                if not said:
                    found.append(f"{address.chat} was not answered: {trial}, {content}")
                found += [f"{address.chat} read of {trial}, {content}: {one}" for one in said if wrong(one)]
        for answer in (_pressed,) if trial.command in _FREE else (_typed, _pressed):
            await town.hear(*((address, answer(overheard, address, trial)) for address in callers))
            for address in callers:
                said = overheard.new(address)
                found += [f"{address.chat} read of {trial}, answered: {one}" for one in said if wrong(one)]
        await town.hear(*((address, _LEAVE) for address in callers))
        for address in callers:
            overheard.new(address)
        after = await kept(town.app.database)
        found += [f"{trial} wrote into {table}" for table in after if after[table] != before[table]]
        before = after
    return found


def _ways(trial: Trial) -> Iterator[Content]:
    """Typed after the command; on a button that was never offered; on one with more behind it."""
    yield Said(f"/{trial.command} {trial.given}")
    for token in (f"/{trial.command}.{trial.given}", f"/{trial.command}.{trial.given}/again"):
        if _TOKEN.fullmatch(token):
            yield _LEAVE
            yield Pressed(0, token, "1")
    yield _LEAVE
    yield Said(f"/{trial.command}")


def _typed(_overheard: Overheard, _address: Address, trial: Trial) -> Content:
    """The id as an answer to the command's first question."""
    return Said(trial.given)


def _pressed(overheard: Overheard, address: Address, trial: Trial) -> Content:
    """The id as a choice of the question that is open now."""
    replies = overheard.box(address).replies
    token = trial.given if _TOKEN.fullmatch(trial.given) else "1"
    return Pressed(replies[-1].turn if replies else 0, token, "1")
