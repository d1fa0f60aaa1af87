"""A roster sent back: its own lines, coloured, with one sentence about each that is wrong or changes something.

Everything is written as a text, so that nothing of a person's sheet is ever a formula.
"""

from __future__ import annotations

from collections import defaultdict
from io import BytesIO
from textwrap import wrap

from bot.workshop.jobs import RosterNotes
from bot.workshop.printing.xlsx_writer import (
    LINE,
    TALLEST,
    XlsxFormat,
    XlsxSheet,
    XlsxWorkbook,
    harmless,
    in_our_font,
    new_workbook,
)
from domain.people.roster.notes import NoteKind
from handlers.figures.sheet_context import SayText

_COLOURS: dict[NoteKind, str] = {
    "fault": "#F8D0CB",
    "doubt": "#FCE5C0",
    "changed": "#FFF6B8",
    "new": "#DCEFD8",
}
"""The first that a line has is the one it gets."""
_NOTE_WIDTH, _WIDEST = 70, 40


def roster_notes(job: RosterNotes, tell: SayText) -> bytes:
    """The file: the sheet with its notes, and those who are missing on a second one."""
    buffer = BytesIO()
    workbook = new_workbook(buffer)
    workbook.set_properties({"title": tell("people-roster-notes-title")})
    _print_lines(workbook, job, tell)
    if job.missing:
        _print_missing(workbook, job, tell)
    workbook.close()
    return buffer.getvalue()


def _print_lines(workbook: XlsxWorkbook, job: RosterNotes, tell: SayText) -> None:
    sheet = workbook.add_worksheet(tell("people-roster-notes-sheet"))
    width = max(map(len, job.texts), default=0)
    for place in range(width):
        longest = max(
            (len(row[place]) for row in job.texts[job.heading - 1 :] if place < len(row)), default=0
        )
        sheet.set_column(place, place, max(8, min(_WIDEST, longest + 2)))
    sheet.set_column(width, width, _NOTE_WIDTH)
    heading = _heading_look(workbook)
    plain = in_our_font(workbook)
    looks = {kind: _line_look(workbook, colour) for kind, colour in _COLOURS.items()}
    said: dict[int, list[str]] = defaultdict(list)
    kinds: dict[int, set[NoteKind]] = defaultdict(set)
    for note in job.notes:
        said[note.line].append(note.text)
        kinds[note.line].add(note.kind)
    for line, row in enumerate(job.texts, start=1):
        look = next((looks[kind] for kind in _COLOURS if kind in kinds[line]), plain)
        if line == job.heading:
            look = heading
            sheet.write_string(line - 1, width, tell("people-roster-notes-column"), heading)
        for place in range(width):
            _write(sheet, line - 1, place, row[place] if place < len(row) else "", look)
        if said[line]:
            note_text = " ".join(said[line])
            if line == job.heading:
                note_text = f"{tell('people-roster-notes-column')}: {note_text}"
            sheet.write_string(line - 1, width, harmless(note_text), look)
            sheet.set_row(line - 1, min(TALLEST, LINE * len(wrap(note_text, _NOTE_WIDTH)) + 4))
    sheet.freeze_panes(job.heading, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(job.heading - 1, job.heading - 1)


def _print_missing(workbook: XlsxWorkbook, job: RosterNotes, tell: SayText) -> None:
    sheet = workbook.add_worksheet(tell("people-roster-notes-missing-sheet"))
    look = _heading_look(workbook)
    names = ("code", "full-name", "unit-name")
    for place, (name, width) in enumerate(zip(names, (18, 34, 60), strict=True)):
        sheet.write_string(0, place, tell(f"people-roster-column-{name}"), look)
        sheet.set_column(place, place, width)
    plain = in_our_font(workbook, border=1, border_color="#A6B1BC")
    for row, missing in enumerate(job.missing, start=1):
        for place, text in enumerate((missing.code, missing.name, missing.unit)):
            sheet.write_string(row, place, harmless(text), plain)
    sheet.freeze_panes(1, 0)
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _write(sheet: XlsxSheet, row: int, place: int, text: str, look: XlsxFormat) -> None:
    if text:
        sheet.write_string(row, place, harmless(text), look)
    else:
        sheet.write_blank(row, place, None, look)


def _heading_look(workbook: XlsxWorkbook) -> XlsxFormat:
    return in_our_font(
        workbook,
        bold=True,
        align="center",
        text_wrap=True,
        border=1,
        bg_color="#DDE6F0",
        border_color="#7F8C99",
    )


def _line_look(workbook: XlsxWorkbook, colour: str) -> XlsxFormat:
    return in_our_font(
        workbook, bg_color=colour, border=1, border_color="#A6B1BC", text_wrap=True, num_format="@"
    )
