"""Which role a Party position gives at the own unit, read from whole forms that are listed here. Pure.

A right not given can be granted, one given by mistake is a leak: what is not listed gives none, and is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from domain.language.vietnamese import fold
from domain.people.person import Role


class _Level(Enum):
    """Of which unit a form speaks."""

    OWN = auto()
    CELL = auto()
    COMMITTEE = auto()


def _form(text: str) -> str:
    """A form as it is compared: folded, with single spaces for whatever stands between the words."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def _forms(*texts: str) -> frozenset[str]:
    return frozenset(_form(text) for text in texts)


_LEADING: Mapping[Role, frozenset[str]] = {
    Role.SECRETARY: _forms("bí thư", "BT"),
    Role.DEPUTY: _forms(
        "phó bí thư", "p bí thư", "phó BT", "PBT", "p BT",
        "phó bí thư thường trực", "p bí thư thường trực", "PBT thường trực", "PBTTT",
    ),
}  # fmt: skip
_LEVELS: Mapping[_Level, frozenset[str]] = {
    _Level.OWN: frozenset({""}),
    _Level.CELL: _forms("chi bộ", "chi ủy", "CB"),
    _Level.COMMITTEE: _forms(
        "đảng ủy", "đảng bộ", "ĐU", "ĐB", "ban thường vụ đảng ủy", "ban chấp hành đảng bộ", "đảng ủy bộ phận",
        "đảng bộ bộ phận", "đảng bộ cơ sở", "đảng ủy cơ sở", "tỉnh ủy", "thành ủy", "huyện ủy",
    ),
}  # fmt: skip
_WITHOUT_RIGHT = _forms(
    "đảng viên", "ĐV", "đảng viên dự bị", "đảng viên chính thức", "không",
    "chi ủy viên", "CUV", "chi UV", "ủy viên chi ủy", "ủy viên", "UV",
    "đảng ủy viên", "ĐUV", "ủy viên ban chấp hành", "UVBCH", "UV BCH", "ủy viên BCH", "ủy viên ban chấp hành đảng bộ",
    "UVBCH đảng bộ", "ủy viên BCH đảng bộ", "ủy viên ban thường vụ", "UVBTV", "UV BTV", "ủy viên BTV", "UVTV",
    "ủy viên ban thường vụ đảng ủy", "UVBTV đảng ủy", "ủy viên BTV đảng ủy", "ủy viên thường vụ",
    "tỉnh ủy viên", "thành ủy viên", "huyện ủy viên",
    "chủ nhiệm ủy ban kiểm tra", "chủ nhiệm UBKT", "phó chủ nhiệm ủy ban kiểm tra", "phó chủ nhiệm UBKT",
    "ủy viên ủy ban kiểm tra", "UV UBKT", "UVUBKT",
    "trưởng ban", "phó trưởng ban", "phó ban", "chánh văn phòng", "phó chánh văn phòng",
    "trưởng phòng", "phó trưởng phòng", "phó phòng", "tổ trưởng tổ đảng", "tổ phó tổ đảng", "tổ trưởng", "tổ phó",
    "giám đốc", "phó giám đốc", "hiệu trưởng", "phó hiệu trưởng", "chủ tịch", "phó chủ tịch", "chuyên viên",
    "bí thư đoàn", "phó bí thư đoàn", "bí thư đoàn thanh niên", "phó bí thư đoàn thanh niên", "bí thư chi đoàn",
    "phó bí thư chi đoàn", "bí thư đảng đoàn", "nguyên bí thư", "nguyên phó bí thư", "nguyên bí thư chi bộ",
    "nguyên phó bí thư chi bộ", "cựu bí thư",
)  # fmt: skip
"""What is well known, and leads no unit of ours."""

# Between two posts of one person. A stroke or a hyphen without spaces belongs to the form: "P/Bí thư", "Phó-Bí thư".
_BETWEEN = re.compile(r"\s*[,;+&]\s*|\s+[-\u2013\u2014/]\s+|\s+kiem\s+")


@dataclass(frozen=True, slots=True)
class PositionReading:
    """The role that a position gives at the own unit. `understood`: every part of it is a form that is listed, and
    means this unit or no unit at all."""

    role: Role | None
    understood: bool


def read_position(position: str, unit_name: str) -> PositionReading:
    """What a cell with a position gives somebody of the unit with this name.

    One part that is not listed, or two roles at once, and the whole gives nothing. The secretary of a committee who
    sits in a cell is not that cell's secretary, nor a cell's secretary the committee's.
    """
    parts = [_form(part) for part in _BETWEEN.split(fold(position))]
    parts = [part for part in parts if part]
    roles, elsewhere = set(), False
    for part in parts:
        if part in _WITHOUT_RIGHT:
            continue
        found = _leading(part, unit_name)
        if found is None:
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


def _leading(part: str, unit_name: str) -> tuple[Role, bool] | None:
    """The role that one form names, and whether it is one of the unit itself; None for a form that is not listed."""
    unit = _form(unit_name)
    for role, forms in _LEADING.items():
        for rest in _rests(part, forms):
            if rest in {"", unit}:
                return role, True
            for level in (_Level.CELL, _Level.COMMITTEE):
                if rest in _LEVELS[level]:
                    return role, (level is _Level.COMMITTEE) == _is_committee(unit)
    return None


def _rests(part: str, forms: Iterable[str]) -> Iterable[str]:
    """What follows one of the forms at the beginning of the part."""
    for form in forms:
        if part == form:
            yield ""
        elif part.startswith(form + " "):
            yield part[len(form) + 1 :]


def _is_committee(unit: str) -> bool:
    return unit.split(" ", maxsplit=1)[0] == "dang" or unit.startswith(("tinh uy", "thanh uy", "huyen uy"))
