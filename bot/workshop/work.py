"""Which function does which job. Loads all that reads and makes files, so nothing but the workshop imports it."""

from __future__ import annotations

from collections.abc import Callable

from bot.workshop.jobs import (
    Book,
    CardSheet,
    CleanPhoto,
    DrawCharts,
    Job,
    QuestionSheet,
    ReadDocument,
    ReadRoster,
    ReadWorkbook,
    RosterNotes,
    WordDraft,
    YearSheets,
)
from bot.workshop.printing.charts import drawn
from bot.workshop.printing.link_cards import link_cards
from bot.workshop.printing.question_sheet import question_sheet
from bot.workshop.printing.report_sheets import printed
from bot.workshop.printing.roster_notes import roster_notes
from bot.workshop.printing.word_draft import word_draft
from bot.workshop.printing.year_sheets import year_sheets
from bot.workshop.reading.document import read_document
from bot.workshop.reading.excel import read_workbook
from bot.workshop.reading.photo import clean_photo
from bot.workshop.reading.roster import read_roster
from handlers.figures.sheet_context import SayText


def done(job: Job[object], tell: Callable[[str], SayText]) -> object:
    """What the job gives. `tell`: the words of a language. Raises what the job says, and MemoryError."""
    match job:
        case ReadDocument() | ReadRoster() | CleanPhoto() | ReadWorkbook():
            return _read(job)
        case Book():
            return printed(job)
        case DrawCharts():
            return drawn(job)
        case WordDraft():
            return word_draft(job, tell(job.language))
        case YearSheets():
            return year_sheets(job, tell(job.language))
        case RosterNotes():
            return roster_notes(job, tell(job.language))
        case QuestionSheet():
            return question_sheet(job.headings, tell(job.language))
        case CardSheet():
            return link_cards(job, tell(job.language))
        case _:
            raise TypeError(type(job).__name__)


def _read(job: ReadDocument | ReadRoster | CleanPhoto | ReadWorkbook) -> object:
    match job:
        case ReadDocument():
            return read_document(job.name, job.data, job.largest)
        case ReadRoster():
            return read_roster(job)
        case CleanPhoto():
            return clean_photo(job.data)
        case ReadWorkbook():
            return read_workbook(job.source, most_rows=job.most_rows)
