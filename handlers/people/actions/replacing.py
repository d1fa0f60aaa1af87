"""One secretary in the place of another: both changes, or neither."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from domain.people.person import Person, Unit
from domain.ports import Work
from handlers.action import Refusal

ChangeRole = Callable[[], Awaitable[tuple[Person, Unit] | Refusal]]
"""A change of a role with everything it needs."""


class _HalfDone(Exception):  # noqa: N818 - it says how far it came
    """The one change was made and the other refused."""


async def replace_holder(work: Work, *, end: ChangeRole, give: ChangeRole) -> tuple[Person, Unit] | Refusal:
    """End the role of who holds it, then give it; where either is refused nothing has changed and nobody is told."""
    given: tuple[Person, Unit] | Refusal
    try:
        async with work.savepoint():
            ended = await end()
            given = ended if isinstance(ended, Refusal) else await give()
            if isinstance(given, Refusal):
                raise _HalfDone
    except _HalfDone:
        pass
    return given
