"""What the program says of a roster's lines in the file that it sends back, in words that are written already. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NoteKind = Literal["fault", "doubt", "new", "changed"]


@dataclass(frozen=True, slots=True)
class RosterNote:
    """One sentence about a line, which counts from 1."""

    line: int
    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class MissingLine:
    """Somebody whom the roster does not name."""

    code: str
    name: str
    unit: str
