"""A town that counts what somebody does in it, and what they are shown meanwhile."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from domain.talk.messages import Address, Content, Said
from tests.town import Town


@dataclass(slots=True)
class Effort:
    """What one way asks of a person.

    `taps`: presses of a button, or of the keyboard's key that sends; `typed`: characters; `screens`: messages that came
    meanwhile.
    """

    taps: int = 0
    typed: int = 0
    screens: int = 0


class CountingTown(Town):
    """The town, which counts while it is told to."""

    _counted: tuple[Address, Effort] | None = None

    async def hear(self, *events: tuple[Address, Content]) -> None:
        """Count what the watched one does, and let it happen."""
        for address, content in events:
            if self._counted is not None and address == self._counted[0]:
                effort = self._counted[1]
                effort.taps += 1
                effort.typed += len(content.text) if isinstance(content, Said) else 0
        await super().hear(*events)

    @contextmanager
    def counting(self, code: str) -> Iterator[Effort]:
        """What the person with this code does until the end, on the first channel."""
        address = Address("telegram", code)
        box, effort = self.channel.box(address), Effort()
        before, self._counted = len(box.replies), (address, effort)
        yield effort
        effort.screens, self._counted = len(box.replies) - before, None


async def played(
    story: Callable[[CountingTown], Awaitable[Effort]], folder: Path, *, buttons: bool
) -> Effort:
    """What the story takes in a town of its own, in this folder; without `buttons` all of it is typed."""
    town = CountingTown(folder, buttons=buttons)
    await town.settle()
    try:
        return await story(town)
    finally:
        await town.close()
