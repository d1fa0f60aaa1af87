"""From a sheet of an Excel file to the roster: read, report every fault or every change, and only then write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.people.roster.change import PersonChange, RosterChange, compare
from domain.people.roster.leading import UnitLeaders, leaders_changed, unread_positions
from domain.people.roster.rows import CellSheet, KnownPerson, RosterFile
from domain.people.roster.sheet import read_rows
from domain.ports import Work
from domain.talk.messages import Argument, Text, say
from handlers.people.actions.roster import apply_roster
from handlers.people.wording import kind_name, role_name, status_name

MOST_NAMED = 50
"""Lines of one kind that a report names; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The report of an import, line by line, and whether the file was fit to be taken."""

    lines: tuple[Text, ...]
    accepted: bool


async def import_roster(
    work: Work,
    sheet: CellSheet,
    *,
    day: date,
    at: datetime,
    dry_run: bool,
    confirmed: bool = False,
    by: str = "cli",
) -> Imported:
    """Bring the committee to what a sheet says, from `day` on. With any fault nothing is written.

    Nor is it where a unit would have two secretaries, or would lose the one it has and that is not `confirmed`.
    """
    known = await work.roster.known(day)
    file = read_rows(sheet.rows, known.units, merged=sheet.merged, epoch=sheet.epoch, today=day)
    if file.faults:
        faults = _some([fault.text for fault in file.faults])
        return Imported(
            (
                *sheet_lines(sheet),
                *_columns(file),
                say("people-import-faults", count=len(file.faults)),
                *faults,
                say("people-import-nothing-written"),
            ),
            accepted=False,
        )
    change = compare(file, known)
    leaders = leaders_changed(change, known)
    report = (
        *sheet_lines(sheet),
        *_columns(file),
        *_doubts(file),
        *_report(file, change),
        *_leading(file, leaders),
    )
    if refused := _refused(leaders, confirmed=confirmed or dry_run):
        return Imported((*report, *refused, say("people-import-nothing-written")), accepted=False)
    if dry_run:
        return Imported((*report, say("people-import-only-looked")), accepted=True)
    look = await apply_roster(work, change, known, by=by, day=day, now=at)
    return Imported((*report, *look, say("people-import-done")), accepted=True)


def sheet_lines(sheet: CellSheet) -> Iterable[Text]:
    """Which sheet of the file was read, and which hidden ones before it were not."""
    if sheet.title:
        passed = ", ".join(sheet.passed_over)
        yield say("people-import-sheet", sheet=sheet.title, passed=passed, hidden=len(sheet.passed_over))


def _doubts(file: RosterFile) -> Iterable[Text]:
    return _some([doubt.text for doubt in file.doubts])


def _leading(file: RosterFile, leaders: Sequence[UnitLeaders]) -> Iterable[Text]:
    """Who will lead what, in full: a right given by mistake is a leak."""
    if leaders:
        yield say("people-import-leaders")
    for led in leaders:
        yield say(
            "people-import-leader",
            unit=led.unit.name,
            code=led.unit.code,
            role=role_name(led.role),
            before=", ".join(led.before) or "–",
            after=", ".join(led.after) or "–",
        )
    unread = unread_positions(file)
    if unread:
        yield say("people-import-positions", count=len(unread))
    for position in unread:
        yield say(
            "people-import-position",
            line=position.line,
            name=position.name,
            position=position.position,
        )


def _refused(leaders: Sequence[UnitLeaders], *, confirmed: bool) -> list[Text]:
    """Why who would lead what cannot be taken over, or not without a second look."""
    twice = [
        say("people-import-two-secretaries", unit=one.unit.name, names=", ".join(one.after))
        for one in leaders
        if one.second_secretary
    ]
    replaced = [one.unit.name for one in leaders if one.replaces_secretary]
    if twice or not replaced or confirmed:
        return twice
    return [say("people-import-secretaries-change", count=len(replaced), units=", ".join(replaced))]


def _columns(file: RosterFile) -> Iterable[Text]:
    if file.dropped_columns:
        yield say("people-import-dropped", columns=", ".join(file.dropped_columns))
    if file.unknown_columns:
        yield say("people-import-unknown", columns=", ".join(file.unknown_columns))
    if file.ignored_lines:
        yield say("people-import-ignored", lines=", ".join(map(str, file.ignored_lines[:MOST_NAMED])))


def _report(file: RosterFile, change: RosterChange) -> Iterable[Text]:
    yield say(
        "people-import-summary",
        people=len(file.rows),
        units=len(file.units),
        new=len(change.new),
        moved=len(change.moved),
        renamed=len(change.renamed),
        missing=len(change.missing),
        unchanged=change.unchanged,
    )
    if change.units_new:
        yield say(
            "people-import-units-new", units=", ".join(unit.name for unit in change.units_new[:MOST_NAMED])
        )
    for unit in change.units_renamed:
        yield say("people-import-unit-renamed", before=unit.before.name, after=unit.after.name)
    for unit in change.units_moved:
        yield say("people-import-unit-moved", unit=unit.after.name, parent=unit.after.parent_code or "–")
    for gone in change.units_missing:
        yield say("people-import-unit-missing", unit=gone.name, code=gone.code)
    if change.unchanged or change.changed or change.missing:
        yield from _some(
            [say("people-import-person-new", name=new.row.full_name, code=new.code) for new in change.new]
        )
    yield from _some([line for one in change.changed for line in _changed(one)])
    yield from _some([_kept(one) for one in change.kept_codes])
    yield from _some([_missing(person) for person in change.missing])


def _changed(one: PersonChange) -> Iterable[Text]:
    before, after = one.before, one.after
    aspects: tuple[tuple[str, Argument, Argument], ...] = (
        ("people-import-person-moved", before.unit_code, after.unit_code),
        ("people-import-person-renamed", before.full_name, after.full_name),
        ("people-import-person-position", before.position, after.position),
        ("people-import-person-kind", kind_name(before.kind), kind_name(after.kind)),
        ("people-import-person-status", status_name(before.status), status_name(after.status)),
    )
    for text_id, was, is_now in aspects:
        if was != is_now:
            args: dict[str, Argument] = {
                "name": before.full_name,
                "code": before.code,
                "before": was or "–",
                "after": is_now or "–",
            }
            yield Text(text_id, args)


def _kept(one: PersonChange) -> Text:
    return say("people-import-code-kept", name=one.before.full_name, code=one.before.code)


def _missing(person: KnownPerson) -> Text:
    return say("people-import-person-missing", name=person.full_name, code=person.code, unit=person.unit_code)


def _some(lines: Sequence[Text]) -> Sequence[Text]:
    if len(lines) <= MOST_NAMED:
        return lines
    return (*lines[:MOST_NAMED], say("people-import-and-more", count=len(lines) - MOST_NAMED))
