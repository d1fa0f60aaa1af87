"""An invented committee of any size as a roster: cells of twenty-five under bodies of forty cells. Pure data."""

from __future__ import annotations

from bot.demo.committee.roster import FAMILY, HERS, HIS, MEN, WOMEN
from domain.people.roster.rows import KnownUnit, RosterFile, RosterRow

CELL = 25
"""Members of a cell."""

CELLS_OF_A_BODY = 40

ROOT = "TU"
SECRETARY = "Bí thư"


def province(members: int, *, leaderless: int = 0) -> RosterFile:
    """A roster of so many people; the first is the office, the first of each cell its secretary.

    Every `leaderless`-th cell has no secretary (0: each has one). The same every time.
    """
    cells = -(-members // CELL)
    bodies = -(-cells // CELLS_OF_A_BODY)
    units = (
        KnownUnit(ROOT, "Đảng bộ tỉnh", None),
        *(KnownUnit(f"DB{number}", f"Đảng bộ số {number + 1}", ROOT) for number in range(bodies)),
        *(
            KnownUnit(f"CB{number}", f"Chi bộ số {number + 1}", f"DB{number // CELLS_OF_A_BODY}")
            for number in range(cells)
        ),
    )
    rows = tuple(_person(number, units, bodies, leaderless) for number in range(members))
    return RosterFile(rows=rows, units=units)


def code_of(number: int) -> str:
    """The code on the roster of the person with this number, from 0."""
    return f"DV{number:06}"


def _person(number: int, units: tuple[KnownUnit, ...], bodies: int, leaderless: int) -> RosterRow:
    cell = number // CELL
    unit = units[0] if number == 0 else units[1 + bodies + cell]
    leads = number % CELL == 1 and not (leaderless and cell % leaderless == leaderless - 1)
    return RosterRow(
        line=number + 2,
        code=code_of(number),
        full_name=_name(number),
        unit_code=unit.code,
        unit_name=unit.name,
        parent_code=unit.parent_code,
        position="Đảng ủy viên" if number == 0 else SECRETARY if leads else "",
    )


def _name(number: int) -> str:
    """One of some thousands of names: a province has many people of one name."""
    middle, given = (WOMEN, HERS) if number % 5 < 2 else (MEN, HIS)
    return f"{FAMILY[number % len(FAMILY)]} {middle[number % len(middle)]} {given[number // 7 % len(given)]}"
