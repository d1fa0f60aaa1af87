"""A Party body and its committee by name: "dang bo" is the organisation, "dang uy" the committee that leads it."""

from __future__ import annotations

from typing import Final

_BODY: Final = "\u0110\u1ea3ng b\u1ed9 "
_COMMITTEE: Final = "\u0110\u1ea3ng \u1ee7y "
"""How such a name begins."""


def issuing_committee(name: str) -> str:
    """Who issues a report on the unit of this name: the committee of a body; a cell itself."""
    return _COMMITTEE + name.removeprefix(_BODY) if name.startswith(_BODY) else name


def superior_body(name: str) -> str:
    """What stands above the issuer: the body of this name, or the body of this committee."""
    return _BODY + name.removeprefix(_COMMITTEE) if name.startswith(_COMMITTEE) else name
