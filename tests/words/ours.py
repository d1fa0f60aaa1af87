"""Our own texts, parsed once for all tests of a process that read through them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fluent.syntax import ast

from bot.words.texts import OURS, Entry, entries


@cache
def our_entries(language: str) -> tuple[tuple[Path, Entry | ast.Junk], ...]:
    """Every message, term and piece of junk in this language, each with its file."""
    return tuple(entries(OURS / language))
