"""All that somebody can read: messages with their buttons, and what is in the files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from bot.channels.base import File
from domain.talk.messages import Address, Reply
from tests.town import Letterbox, Town


class Overheard:
    """What came to a town's chats since the last look, in full: also what stands on later screens."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._read: dict[Address, tuple[int, int]] = {
            address: (len(box.replies), len(box.files))
            for channel in town.channels.values()
            for address, box in channel.boxes.items()
        }

    def new(self, address: Address) -> list[str]:
        """Messages with the labels of their buttons, and the texts of files, since the last look."""
        box = self._town.channels[address.channel].box(address)
        replies, files = self._read.get(address, (0, 0))
        self._read[address] = len(box.replies), len(box.files)
        return [
            *(self._whole(reply) for reply in box.replies[replies:]),
            *(piece for file in box.files[files:] for piece in texts_of(file)),
        ]

    def box(self, address: Address) -> Letterbox:
        """The letterbox itself."""
        return self._town.channels[address.channel].box(address)

    def _whole(self, reply: Reply) -> str:
        lines = (*reply.lines, *(choice.label for choice in reply.choices))
        return "\n".join(self._town.words.say(line, "vi") for line in lines if line.id)


def texts_of(file: File) -> Iterator[str]:
    """The name of a file, and what is in it: the parts of a workbook, or the bytes as text."""
    yield file.name
    if zipfile.is_zipfile(BytesIO(file.data)):
        with zipfile.ZipFile(BytesIO(file.data)) as package:
            for part in package.namelist():
                yield package.read(part).decode("utf-8", "replace")
    else:
        yield file.data.decode("utf-8", "replace")
