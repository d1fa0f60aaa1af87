"""`python -m tests.effort`: the table of what each way asks of people, played on the town."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.effort.counting import Effort, played
from tests.effort.stories import STORIES

WIDTH = 26


def row(name: str, buttons: Effort, typed: Effort | None) -> str:
    """A line of the table."""
    columns = "".join(
        f"{one.taps:>6}{one.typed:>7}{one.screens:>9}" if one else f"{'-':>6}{'-':>7}{'-':>9}"
        for one in (buttons, typed)
    )
    return f"{name:<{WIDTH}}{columns}"


async def main() -> None:
    """Play every story with buttons and without, and print what was counted."""
    head = "".join(f"{'taps':>6}{'typed':>7}{'screens':>9}" for _ in range(2))
    lines = [f"{'':<{WIDTH}}{'with buttons':>22}{'by number':>22}", f"{'':<{WIDTH}}{head}"]
    for story in STORIES:
        with TemporaryDirectory() as buttons_in, TemporaryDirectory() as typed_in:
            buttons = await played(story.play, Path(buttons_in), buttons=True)
            typed = await played(story.play, Path(typed_in), buttons=False) if story.typed else None
        lines.append(row(story.name, buttons, typed))
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    asyncio.run(main())
