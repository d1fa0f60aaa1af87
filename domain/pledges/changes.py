"""What differs between two versions of a pledge, short enough to be read on a phone. Pure; has no words of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Literal

from domain.pledges.pledge import Deed

Field = Literal["group", "deed", "result", "until", "evidence"]

_CHANGE_CONTEXT = 4
"""Words kept on each side of a changed place, so that it can be found in the whole text."""
_NEW_TEXT = 0.4
"""Below this likeness a text was written anew, and marks in it would only confuse."""
_CHANGE_GAP = "\u2026"


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs. Texts are shortened to the changed places, which are in square brackets.

    `group` has numbers, `until` has days, the others have texts; an empty text is a field that was left out.
    """

    field: Field
    before: str | int | date
    after: str | int | date


def changes(before: Deed, after: Deed) -> tuple[Change, ...]:
    """The fields in which the versions differ, in the order of the form. Spaces and line breaks do not count."""
    found: list[Change] = []
    if before.group != after.group:
        found.append(Change("group", before.group, after.group))
    found += _changed_texts("deed", before.deed, after.deed)
    found += _changed_texts("result", before.result, after.result)
    if before.until != after.until:
        found.append(Change("until", before.until, after.until))
    found += _changed_texts("evidence", before.evidence, after.evidence)
    return tuple(found)


def _changed_texts(field: Field, before: str, after: str) -> list[Change]:
    old, new = before.split(), after.split()
    if old == new:
        return []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    if matcher.ratio() < _NEW_TEXT:
        return [Change(field, " ".join(old), " ".join(new))]
    spans = matcher.get_opcodes()
    return [
        Change(
            field,
            _marked_change(old, [(tag != "equal", start, end) for tag, start, end, _, _ in spans]),
            _marked_change(new, [(tag != "equal", start, end) for tag, _, _, start, end in spans]),
        )
    ]


def _marked_change(words: list[str], spans: list[tuple[bool, int, int]]) -> str:
    """The changed words in brackets, each with a little of the words around it."""
    pieces: list[str] = []
    for place, (changed, start, end) in enumerate(spans):
        stretch = words[start:end]
        if changed:
            if stretch:
                pieces.append(f"[{' '.join(stretch)}]")
            continue
        head = stretch[:_CHANGE_CONTEXT] if place > 0 else []
        tail = stretch[-_CHANGE_CONTEXT:] if place < len(spans) - 1 else []
        if len(head) + len(tail) >= len(stretch):
            pieces += stretch
        else:
            pieces += [*head, _CHANGE_GAP, *tail]
    return " ".join(pieces)
