"""What a roster file would change of what is known: people and units, new, moved, renamed, missing. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from domain.language.vietnamese import NameKey, fold, name_key
from domain.people.person import GONE
from domain.people.roster.rows import KnownPerson, KnownRoster, KnownUnit, RosterFile, RosterRow


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody the database does not know yet, with the code they get."""

    code: str
    row: RosterRow


@dataclass(frozen=True, slots=True)
class PersonChange:
    """What is known of a person, and what the file says; `after` keeps the id and the known code."""

    line: int
    before: KnownPerson
    after: KnownPerson


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A unit before and after."""

    before: KnownUnit
    after: KnownUnit


@dataclass(frozen=True, slots=True)
class RosterChange:
    """What a file would change. Who changes in several ways stands in several lists, and once in `changed`.

    `changed_status` holds changes of the status or of the kind. `missing` are known people, not gone yet,
    whom the file does not name: reported, never deleted. `kept_codes` are people found by their name for
    whom the file has another code: theirs stays. `units_new` come parents first. `units_ended` are no more, which no
    file says: with all that was done there they come under the unit that stands above them afterwards.
    """

    new: tuple[NewPerson, ...] = ()
    moved: tuple[PersonChange, ...] = ()
    renamed: tuple[PersonChange, ...] = ()
    changed_status: tuple[PersonChange, ...] = ()
    changed_position: tuple[PersonChange, ...] = ()
    missing: tuple[KnownPerson, ...] = ()
    kept_codes: tuple[PersonChange, ...] = ()
    units_new: tuple[KnownUnit, ...] = ()
    units_renamed: tuple[UnitChange, ...] = ()
    units_moved: tuple[UnitChange, ...] = ()
    units_missing: tuple[KnownUnit, ...] = ()
    units_ended: tuple[UnitChange, ...] = ()
    unchanged: int = 0

    @property
    def changed(self) -> tuple[PersonChange, ...]:
        """Everybody with any change, once, in the order of the file."""
        lists = (self.moved, self.renamed, self.changed_status, self.changed_position)
        once = {change.before.id: change for changes in lists for change in changes}
        return tuple(sorted(once.values(), key=lambda change: change.line))

    @property
    def empty(self) -> bool:
        """Whether importing the file would change nothing."""
        return not (self.new or self.changed or self.units_new or self.units_renamed or self.units_moved)


def only_new(change: RosterChange) -> RosterChange:
    """Of the change what adds people and the units they need, and touches nobody who is known."""
    return RosterChange(new=change.new, units_new=change.units_new)


def compare(file: RosterFile, known: KnownRoster) -> RosterChange:
    """What importing the file would change.

    People are found by code, else by name in the same unit, else by a name that only one person has here
    and there (who has then moved). By name nobody is found who left or died: a namesake must not raise the
    dead. Who has no code gets the next free `<unit code>-<n>`; codes are never given twice.
    """
    matches = _matched_people(file.rows, known.people)
    changes = [
        PersonChange(row.line, person, _person_after(row, person))
        for row in file.rows
        if (person := matches.get(row.line)) is not None
    ]
    found = {change.before.id for change in changes}
    differing = {change.before.id for change in changes if change.before != change.after}
    codes = {row.line: row.code for row in file.rows}
    units = {unit.code: unit for unit in known.units}
    both = [UnitChange(units[unit.code], unit) for unit in file.units if unit.code in units]
    named = {unit.code for unit in file.units}
    return RosterChange(
        new=_newcomers([row for row in file.rows if row.line not in matches], known, file.rows),
        moved=tuple(c for c in changes if c.before.unit_code != c.after.unit_code),
        renamed=tuple(c for c in changes if c.before.full_name != c.after.full_name),
        changed_status=tuple(
            c for c in changes if (c.before.status, c.before.kind) != (c.after.status, c.after.kind)
        ),
        changed_position=tuple(c for c in changes if c.before.position != c.after.position),
        missing=tuple(p for p in known.people if p.id not in found and p.status not in GONE),
        kept_codes=tuple(c for c in changes if codes[c.line] not in {None, c.before.code}),
        units_new=tuple(unit for unit in file.units if unit.code not in units),
        units_renamed=tuple(c for c in both if c.before.name != c.after.name),
        units_moved=tuple(c for c in both if c.before.parent_code != c.after.parent_code),
        units_missing=tuple(unit for unit in known.units if unit.code not in named),
        unchanged=len(changes) - len(differing),
    )


def _person_after(row: RosterRow, person: KnownPerson) -> KnownPerson:
    return KnownPerson(
        id=person.id,
        code=person.code,
        full_name=row.full_name,
        unit_code=row.unit_code,
        position=row.position,
        kind=row.kind,
        status=row.status,
    )


def _matched_people(rows: Sequence[RosterRow], people: Sequence[KnownPerson]) -> dict[int, KnownPerson]:
    """Known people by the line that means them. Surer ways first; a name two people bear decides nothing."""
    by_code = {person.code.upper(): person for person in people}
    found = {row.line: by_code[row.code] for row in rows if row.code and row.code in by_code}
    rounds: tuple[tuple[bool, bool], ...] = ((True, True), (False, True), (True, False), (False, False))
    for exact, same_unit in rounds:
        taken = {person.id for person in found.values()}
        here = [row for row in rows if row.line not in found and (same_unit or row.code is None)]
        there = [person for person in people if person.id not in taken and person.status not in GONE]
        if not same_unit:  # a name must be the only one of its kind in the whole roster, found or not
            names = Counter(fold(row.full_name) for row in rows)
            known = Counter(fold(person.full_name) for person in people)
            here = [row for row in here if names[fold(row.full_name)] == 1]
            there = [person for person in there if known[fold(person.full_name)] == 1]
        found |= _paired_people(here, there, exact=exact, same_unit=same_unit)
    return found


def _paired_people(
    rows: Sequence[RosterRow], people: Sequence[KnownPerson], *, exact: bool, same_unit: bool
) -> dict[int, KnownPerson]:
    def key(one: RosterRow | KnownPerson) -> tuple[str, NameKey | str]:
        name = name_key(one.full_name) if exact else fold(one.full_name)
        return (one.unit_code if same_unit else "", name)

    lines, persons = Counter(map(key, rows)), Counter(map(key, people))
    by_key = {key(person): person for person in people}
    return {row.line: by_key[key(row)] for row in rows if lines[key(row)] == 1 == persons[key(row)]}


def _newcomers(
    newcomers: Sequence[RosterRow], known: KnownRoster, rows: Sequence[RosterRow]
) -> tuple[NewPerson, ...]:
    used = {code.upper() for code in known.used_codes}
    used |= {person.code.upper() for person in known.people} | {row.code for row in rows if row.code}
    made = []
    numbers: Counter[str] = Counter()
    for row in newcomers:
        code = row.code
        while code is None or (row.code is None and code in used):
            numbers[row.unit_code] += 1
            code = f"{row.unit_code}-{numbers[row.unit_code]}"
        used.add(code)
        made.append(NewPerson(code, row))
    return tuple(made)
