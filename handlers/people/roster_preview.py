"""What a roster that was sent would change, before anything is written: counts for the chat, a sentence a line for the
file that goes back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from domain.people.person import GONE, Role, Scope
from domain.people.roster.change import PersonChange, RosterChange, compare, only_new
from domain.people.roster.leading import UnitLeaders, leaders_changed, unread_positions
from domain.people.roster.notes import NoteKind
from domain.people.roster.own_units import foreign_faults
from domain.people.roster.rows import KnownRoster, KnownUnit, RosterSheet, RowFault
from domain.ports import Work
from domain.talk.messages import BLANK, Argument, Text, say
from handlers.people.actions.leaving import holders_beyond
from handlers.people.wording import kind_name, role_name, status_name

SHOWN_FAULTS = 5
SHOWN_DOUBTS = 3
SHOWN_LEADERS = 10
SHOWN_UNITS = 5


@dataclass(frozen=True, slots=True)
class LineNote:
    """What is said of a line, in one text or several."""

    line: int
    kind: NoteKind
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """A roster beside what is known. With `faults` it changes nothing; `last_office`: it would leave nobody there;
    `beyond`: who would have left and holds a role outside the sender's units."""

    sheet: RosterSheet
    known: KnownRoster
    faults: tuple[RowFault, ...]
    change: RosterChange
    last_office: bool = False
    beyond: tuple[str, ...] = ()

    def chosen(self, how: str) -> RosterChange:
        """All of the change, or what is new alone."""
        return only_new(self.change) if how == "new" else self.change

    def leaders(self, how: str = "") -> tuple[UnitLeaders, ...]:
        """Who would lead what."""
        return leaders_changed(self.chosen(how), self.known)

    @property
    def mark(self) -> str:
        """Differs where the roster would change something else than it did."""
        return sha256(repr((self.faults, self.change, self.leaders())).encode()).hexdigest()[:12]


async def roster_preview(work: Work, sheet: RosterSheet, *, scope: Scope, day: date) -> RosterPreview:
    """Compare it with what belongs to the units of the scope."""
    known = await work.office_rosters.known(scope, day)
    faults = (*sheet.file.faults, *foreign_faults(sheet.file, known))
    if faults:
        return RosterPreview(sheet, known, faults, RosterChange())
    change = compare(sheet.file, known)
    beyond = await holders_beyond(work, change.changed, scope, day)
    return RosterPreview(sheet, known, (), change, await _ends_last_office(work, change, day), beyond)


async def _ends_last_office(work: Work, change: RosterChange, day: date) -> bool:
    """Whether everybody who holds the committee's office would be gone."""
    root = await work.people.root(day)
    offices = await work.people.holders(root.id, (Role.OFFICE,), day) if root else []
    gone = {one.after.id for one in change.changed if one.after.status in GONE}
    return bool(offices) and {person.id for person in offices} <= gone


def refusals(preview: RosterPreview, how: str = "") -> list[Text]:
    """Why it cannot be taken over as it is."""
    twice = [
        say("people-import-two-secretaries", unit=one.unit.name, names=", ".join(one.after))
        for one in preview.leaders(how)
        if one.second_secretary
    ]
    if how == "new":
        return twice
    beyond = [say("people-roster-rights-beyond", names=", ".join(preview.beyond))] if preview.beyond else []
    last = [say("people-roster-last-office")] if preview.last_office else []
    return [*twice, *beyond, *last]


def secretaries_replaced(preview: RosterPreview, how: str) -> list[Text]:
    """The units whose secretary would be another one, or nobody."""
    return [
        say(
            "people-roster-secretary" if one.after else "people-roster-no-secretary",
            unit=one.unit.name,
            before=", ".join(one.before),
            after=", ".join(one.after),
        )
        for one in preview.leaders(how)
        if one.replaces_secretary
    ]


def fault_lines(preview: RosterPreview) -> tuple[Text, ...]:
    """The first faults and how many more; or what else keeps it from being taken."""
    if not preview.faults:
        return tuple(refusals(preview))
    more = len(preview.faults) - SHOWN_FAULTS
    return (
        say("people-import-faults", count=len(preview.faults)),
        *(fault.text for fault in preview.faults[:SHOWN_FAULTS]),
        *_and_more(more),
    )


def column_lines(sheet: RosterSheet) -> Iterable[Text]:
    """Which sheet was read, and what of it was not."""
    yield say(
        "people-import-sheet",
        sheet=sheet.title,
        passed=", ".join(sheet.passed_over),
        hidden=len(sheet.passed_over),
    )
    if sheet.file.dropped_columns:
        yield say("people-import-dropped", columns=", ".join(sheet.file.dropped_columns))
    if sheet.file.unknown_columns:
        yield say("people-import-unknown", columns=", ".join(sheet.file.unknown_columns))


def change_lines(preview: RosterPreview) -> tuple[Text, ...]:
    """How many people and units change how, and who will lead what."""
    change, file = preview.change, preview.sheet.file
    doubts = file.doubts
    return (
        say("people-roster-read", people=len(file.rows), units=len(file.units)),
        say("people-roster-new", count=len(change.new)),
        say(
            "people-roster-changed",
            count=len(change.changed),
            moved=len(change.moved),
            renamed=len(change.renamed),
            status=len(change.changed_status),
            position=len(change.changed_position),
        ),
        say("people-roster-unchanged", count=change.unchanged),
        *([say("people-roster-missing", count=len(change.missing))] if change.missing else ()),
        *([say("people-roster-codes-kept", count=len(change.kept_codes))] if change.kept_codes else ()),
        *_unit_lines(change),
        *(doubt.text for doubt in doubts[:SHOWN_DOUBTS]),
        *_and_more(len(doubts) - SHOWN_DOUBTS),
        *_leader_lines(preview),
    )


def _unit_lines(change: RosterChange) -> Iterable[Text]:
    if change.units_new:
        names = ", ".join(unit.name for unit in change.units_new[:SHOWN_UNITS])
        yield say("people-roster-units-new", count=len(change.units_new), units=names)
    for unit in change.units_renamed[:SHOWN_UNITS]:
        yield say("people-import-unit-renamed", before=unit.before.name, after=unit.after.name)
    yield from _and_more(len(change.units_renamed) - SHOWN_UNITS)
    for unit in change.units_moved[:SHOWN_UNITS]:
        yield say("people-import-unit-moved", unit=unit.after.name, parent=unit.after.parent_code or "–")
    yield from _and_more(len(change.units_moved) - SHOWN_UNITS)


def _leader_lines(preview: RosterPreview) -> Iterable[Text]:
    leaders = preview.leaders()
    if leaders:
        yield from (BLANK, say("people-import-leaders"))
    for led in leaders[:SHOWN_LEADERS]:
        yield say(
            "people-import-leader",
            unit=led.unit.name,
            code=led.unit.code,
            role=role_name(led.role),
            before=", ".join(led.before) or "–",
            after=", ".join(led.after) or "–",
        )
    yield from _and_more(len(leaders) - SHOWN_LEADERS)
    if unread := unread_positions(preview.sheet.file):
        yield say("people-roster-positions", count=len(unread))


def line_notes(preview: RosterPreview) -> list[LineNote]:
    """What is said of each line that is wrong, doubtful or changes something."""
    change = preview.change
    unread = unread_positions(preview.sheet.file) if not preview.faults else ()
    units = {unit.code: unit.name for unit in (*preview.known.units, *preview.sheet.file.units)}
    heading = preview.sheet.heading
    return [
        *(LineNote(one.line or heading, "fault", (one.text,)) for one in preview.faults),
        *(LineNote(one.line, "doubt", (one.text,)) for one in preview.sheet.file.doubts),
        *(
            LineNote(new.row.line, "new", (say("people-roster-note-new", code=new.code),))
            for new in change.new
        ),
        *(LineNote(one.line, "changed", tuple(aspect_texts(one, units))) for one in change.changed),
        *(
            LineNote(one.line, "changed", (say("people-roster-note-code", code=one.before.code),))
            for one in change.kept_codes
        ),
        *(
            LineNote(one.line, "doubt", (say("people-roster-note-position", position=one.position),))
            for one in unread
        ),
        *_unit_notes(preview.sheet, change),
    ]


def _unit_notes(sheet: RosterSheet, change: RosterChange) -> Iterable[LineNote]:
    lines = sheet.file.unit_lines
    for unit in change.units_new:
        yield _unit_note(lines, unit, "new", say("people-roster-note-unit-new", unit=unit.name))
    for one in change.units_renamed:
        renamed = say("people-import-unit-renamed", before=one.before.name, after=one.after.name)
        yield _unit_note(lines, one.after, "changed", renamed)
    for one in change.units_moved:
        moved = say("people-import-unit-moved", unit=one.after.name, parent=one.after.parent_code or "–")
        yield _unit_note(lines, one.after, "changed", moved)


def _unit_note(lines: Mapping[str, int], unit: KnownUnit, kind: NoteKind, text: Text) -> LineNote:
    return LineNote(lines[unit.code], kind, (text,))


def aspect_texts(one: PersonChange, units: Mapping[str, str]) -> Iterable[Text]:
    """What changes of a person, aspect by aspect. `units`: names by code."""
    before, after = one.before, one.after
    aspects: Sequence[tuple[str, Argument, Argument]] = (
        ("unit", units.get(before.unit_code, before.unit_code), units.get(after.unit_code, after.unit_code)),
        ("name", before.full_name, after.full_name),
        ("position", before.position or "–", after.position or "–"),
        ("kind", kind_name(before.kind), kind_name(after.kind)),
        ("status", status_name(before.status), status_name(after.status)),
    )
    for aspect, was, will_be in aspects:
        if was != will_be:
            yield say(f"people-roster-aspect-{aspect}", before=was, after=will_be)


def _and_more(count: int) -> tuple[Text, ...]:
    return (say("people-import-and-more", count=count),) if count > 0 else ()
