"""Plays a quarter and prints each phone and what each person got: `python -m tests.quarter`."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.words.texts import LANGUAGES
from tests.quarter.changes import CHANGES
from tests.quarter.counting import table
from tests.quarter.phones import SAID, Phones
from tests.quarter.play import ROUNDS
from tests.quarter.story import Story, play

STORIES = {"rounds": ROUNDS, "changes": CHANGES}


def main(arguments: Sequence[str] | None = None) -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.quarter", description=__doc__.partition("\n")[0])
    parser.add_argument("--story", default="rounds", choices=STORIES, help="what happens in it")
    parser.add_argument("--phone", action="append", metavar="CODE", help="print this phone only")
    parser.add_argument("--language", default="vi", choices=LANGUAGES, help="the language of the phones")
    parser.add_argument("--not-late", action="store_true", help="the round takes nothing after its deadline")
    parser.add_argument("--unasked", action="store_true", help="leave out what answers what somebody said")
    parser.add_argument("--table", action="store_true", help="print the table alone")
    wanted = parser.parse_args(arguments)
    story = STORIES[wanted.story]
    if unknown := set(wanted.phone or ()) - story.names.keys():
        parser.error(f"nobody has the code {', '.join(sorted(unknown))}; there are {', '.join(story.names)}")
    logging.disable(logging.WARNING)
    with TemporaryDirectory() as folder:
        phones = asyncio.run(_played(Path(folder), story, accepts_late=not wanted.not_late))
    if not wanted.table:
        for code in wanted.phone or story.names:
            sys.stdout.writelines(_phone(phones, code, wanted.language, unasked=wanted.unasked))
    sys.stdout.write("\n".join(table(phones)) + "\n")


async def _played(folder: Path, story: Story, *, accepts_late: bool) -> Phones:
    quarter = await play(folder, story, accepts_late=accepts_late)
    await quarter.town.close()
    return quarter.phones


def _phone(phones: Phones, code: str, language: str, *, unasked: bool) -> Iterator[str]:
    yield f"\n{'=' * 20} {phones.names[code]} ({code})\n"
    for one in phones.came(code) if unasked else phones.of(code):
        yield f"\n{one.at:%a %d/%m %H:%M} {one.kind}\n"
        mark = "    » " if one.kind == SAID else "    "
        yield from (f"{mark}{line}\n" for line in one.texts[language].splitlines())


if __name__ == "__main__":
    main()
