"""What every use case that writes has in common: who acts, and why it may refuse."""

from __future__ import annotations

from dataclasses import dataclass

from domain.talk.messages import Text


@dataclass(frozen=True, slots=True)
class Refusal:
    """The use case was not carried out; `why` is the sentence for the person who asked. Nothing was written."""

    why: Text
