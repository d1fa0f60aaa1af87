"""What an office further down may not touch with its roster: units of others, and people of theirs. Pure."""

from __future__ import annotations

from domain.people.roster.rows import KnownRoster, RosterFile, RowFault


def foreign_faults(file: RosterFile, own: KnownRoster) -> tuple[RowFault, ...]:
    """The lines that name a unit which is not the office's, or a person's code that is in use elsewhere.

    `own`: what the office has, with all codes that were ever given. A fault says nothing of the units or people of
    others but that they are not this office's.
    """
    known = {unit.code: unit for unit in own.units}
    new = {unit.code for unit in file.units} - {*known} - own.used_unit_codes
    foreign = {unit.code for unit in file.units if unit.code not in known and unit.code not in new}
    misplaced = {
        unit.code
        for unit in file.units
        if unit.code not in foreign
        and unit.parent_code not in {*known, *new}
        and not (unit.code in known and unit.parent_code == known[unit.code].parent_code)
    }
    wrong = foreign | misplaced
    lines = {row.line for row in file.rows if row.unit_code in wrong}
    lines |= {file.unit_lines[code] for code in wrong if code in file.unit_lines}
    codes = {person.code.upper() for person in own.people}
    used = {code.upper() for code in own.used_codes} - codes
    return (
        *(RowFault(line, "unit-code", "people-roster-fault-foreign-unit") for line in sorted(lines)),
        *(
            RowFault(row.line, "code", "people-roster-fault-code-elsewhere", {"value": row.code})
            for row in file.rows
            if row.code and row.code in used and row.line not in lines
        ),
    )
