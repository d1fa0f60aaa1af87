"""What a caller sees."""

from __future__ import annotations

Scope = tuple[str, ...]
"""Ids of units: these and everything under them on a day."""
