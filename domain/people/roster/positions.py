"""Which role a Party position gives at the own unit, read from whole forms that are listed here. Pure.

A right not given can be granted, one given by mistake is a leak: what is not listed gives none, and is named.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from domain.language.vietnamese import fold
from domain.people.person import Role


class _PositionLevel(Enum):
    """Of which unit a form speaks."""

    OWN = auto()
    CELL = auto()
    COMMITTEE = auto()


def _position_form(text: str) -> str:
    """A form as it is compared: folded, with single spaces for whatever stands between the words."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def _position_forms(*texts: str) -> frozenset[str]:
    return frozenset(_position_form(text) for text in texts)


_LEADING_POSITIONS: Mapping[Role, frozenset[str]] = {
    Role.SECRETARY: _position_forms("bi thu", "BT"),
    Role.DEPUTY: _position_forms(
        "pho bi thu", "p bi thu", "pho BT", "PBT", "p BT",
        "pho bi thu thuong truc", "p bi thu thuong truc", "PBT thuong truc", "PBTTT",
    ),
}  # fmt: skip
_POSITION_LEVELS: Mapping[_PositionLevel, frozenset[str]] = {
    _PositionLevel.OWN: frozenset({""}),
    _PositionLevel.CELL: _position_forms("chi bo", "chi uy", "CB"),
    _PositionLevel.COMMITTEE: _position_forms(
        "dang uy", "dang bo", "DU", "DB", "ban thuong vu dang uy", "ban chap hanh dang bo", "dang uy bo phan",
        "dang bo bo phan", "dang bo co so", "dang uy co so",
    ),
}  # fmt: skip
_COMMITTEES_ABOVE = _position_forms("tinh uy", "thanh uy", "huyen uy")
"""Committees that are units of ours only where a unit bears the name."""

_WITHOUT_RIGHT = _position_forms(
    "dang vien", "DV", "dang vien du bi", "dang vien chinh thuc",
    "chi uy vien", "CUV", "chi UV", "uy vien chi uy", "uy vien", "UV",
    "dang uy vien", "DUV", "uy vien ban chap hanh", "UVBCH", "UV BCH", "uy vien BCH", "uy vien ban chap hanh dang bo",
    "UVBCH dang bo", "uy vien BCH dang bo", "uy vien ban thuong vu", "UVBTV", "UV BTV", "uy vien BTV", "UVTV",
    "uy vien ban thuong vu dang uy", "UVBTV dang uy", "uy vien BTV dang uy", "uy vien thuong vu",
    "tinh uy vien", "thanh uy vien", "huyen uy vien",
    "chu nhiem uy ban kiem tra", "chu nhiem UBKT", "pho chu nhiem uy ban kiem tra", "pho chu nhiem UBKT",
    "uy vien uy ban kiem tra", "UV UBKT", "UVUBKT",
    "truong ban", "pho truong ban", "pho ban", "chanh van phong", "pho chanh van phong",
    "truong phong", "pho truong phong", "pho phong", "to truong to dang", "to pho to dang", "to truong", "to pho",
    "giam doc", "pho giam doc", "hieu truong", "pho hieu truong", "chu tich", "pho chu tich", "chuyen vien",
    "bi thu doan", "pho bi thu doan", "bi thu doan thanh nien", "pho bi thu doan thanh nien", "bi thu chi doan",
    "pho bi thu chi doan", "bi thu dang doan", "nguyen bi thu", "nguyen pho bi thu", "nguyen bi thu chi bo",
    "nguyen pho bi thu chi bo", "cuu bi thu",
)  # fmt: skip
"""What is well known, and leads no unit of ours."""

_FORMER_POSITIONS = ("nguyen ", "cuu ")
"""How what somebody was begins."""

# Between two posts of one person. A stroke or a hyphen without spaces belongs to the form: "P/Bi thu", "Pho-Bi thu".
_BETWEEN_POSITIONS = re.compile(r"\s*[,;+&]\s*|\s+[-\u2013\u2014/]\s+|\s+kiem\s+")


_DOUBTFUL_POSITION = re.compile(r"[^\w\s,;+&/.()\-\u2010-\u2015]")
"""What no form has: question marks, crosses, strokes laid over letters."""


@dataclass(frozen=True, slots=True)
class PositionReading:
    """The role that a position gives at the own unit. `understood`: every part of it is a form that is listed, and
    means this unit or no unit at all."""

    role: Role | None
    understood: bool


def read_position(position: str, unit_name: str) -> PositionReading:
    """What a cell with a position gives somebody of the unit with this name.

    One part that is not listed, or two roles at once, and the whole gives nothing. Nor does it where one part is what
    somebody was: of "nguyen pho bi thu, bi thu" nobody knows how far the first word goes. The secretary of a committee
    who sits in a cell is not that cell's secretary, nor a cell's secretary the committee's.
    """
    if _DOUBTFUL_POSITION.search(unicodedata.normalize("NFC", position)):
        return PositionReading(None, understood=False)
    parts = [_position_form(part) for part in _BETWEEN_POSITIONS.split(fold(position))]
    parts = [part for part in parts if part]
    if parts == ["khong"]:
        return PositionReading(None, understood=True)
    roles, elsewhere = set(), False
    former = any(part.startswith(_FORMER_POSITIONS) for part in parts)
    for part in parts:
        if part in _WITHOUT_RIGHT:
            continue
        found = _leading_role(part, unit_name)
        if found is None:
            return PositionReading(None, understood=False)
        if former:
            return PositionReading(None, understood=False)
        role, here = found
        if here:
            roles.add(role)
        else:
            elsewhere = True
    if len(roles) > 1:
        return PositionReading(None, understood=False)
    return PositionReading(next(iter(roles), None), understood=bool(roles) or not elsewhere)


def role_of(position: str, unit_name: str) -> Role | None:
    """The role alone."""
    return read_position(position, unit_name).role


def _leading_role(part: str, unit_name: str) -> tuple[Role, bool] | None:
    """The role that one form names, and whether it is one of the unit itself; None for a form that is not listed."""
    unit = _position_form(unit_name)
    for role, forms in _LEADING_POSITIONS.items():
        for rest in _position_rests(part, forms):
            if rest == "" or (rest == unit and not rest.endswith(" doan")):
                return role, True
            if rest in _COMMITTEES_ABOVE:
                return role, unit == rest or unit.startswith(rest + " ")
            for level in (_PositionLevel.CELL, _PositionLevel.COMMITTEE):
                if rest in _POSITION_LEVELS[level]:
                    return role, (level is _PositionLevel.COMMITTEE) == _is_committee(unit)
    return None


def _position_rests(part: str, forms: Iterable[str]) -> Iterable[str]:
    """What follows one of the forms at the beginning of the part."""
    for form in forms:
        if part == form:
            yield ""
        elif part.startswith(form + " "):
            yield part[len(form) + 1 :]


def _is_committee(unit: str) -> bool:
    return unit.split(" ", maxsplit=1)[0] == "dang" or unit.startswith(("tinh uy", "thanh uy", "huyen uy"))
