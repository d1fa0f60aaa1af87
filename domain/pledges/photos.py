"""Photographs as evidence: of what a pledge promises, and of what became of it."""

from __future__ import annotations

from typing import Literal

PhotoPart = Literal["pledge", "result"]
"""What the photograph shows; there is one of each at most."""
