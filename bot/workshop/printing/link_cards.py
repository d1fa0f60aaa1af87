"""Cards with link codes, eight on a sheet of A4, to be cut apart: name, code, a QR code for each channel.

Knows fpdf2 and segno; neither people's rights nor where codes come from. Everything drawn is lines, areas and letters
of an embedded font, so that a sheet is sharp on any printer and needs nothing of the machine it is opened on.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from pathlib import Path

import segno
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from bot.workshop.jobs import CardSheet, LinkCard
from bot.workshop.printing.xlsx_writer import harmless
from domain.people.codes import CARDS_PER_PAGE, format_code
from domain.talk.messages import say
from handlers.figures.sheet_context import SayText

_FONTS = Path(__file__).with_name("fonts")
_FAMILY = "cards"
_COLUMNS, _ROWS = 2, 4
_PAGE_WIDTH, _PAGE_HEIGHT = 210.0, 297.0
_PAGE_LEFT, _PAGE_TOP, _BOTTOM = 8.0, 18.0, 9.0
"""Millimetres that hold no card: what printers cannot reach, and the lines above and below."""
_CARD_WIDTH = (_PAGE_WIDTH - 2 * _PAGE_LEFT) / _COLUMNS
_CARD_HEIGHT = (_PAGE_HEIGHT - _PAGE_TOP - _BOTTOM) / _ROWS
_CARD_PAD = 5.0
_CODE_SIZE = 25.0
"""Points: the code is read off by people without their glasses."""
_QR_SIZE = 26.0
"""With its white border, which may reach into the card's own."""
_INTO_BORDER = 3.0
_INSTRUCTIONS, _FOOT = 10.0, 9.0
"""Points of what to do with the card, and of what it is for."""
_FOOT_LINE = 4.0
_QUIET = 4
"""Modules around a QR code that stay white; ISO/IEC 18004."""
_HAIR_LINE = 0.1
"""By so much a letter may be wider than the font says."""
_GREY, _BLACK = 90, 0
_SPACE = re.compile("[ \t\r\n]+")


def link_cards(sheet: CardSheet, tell: SayText) -> bytes:
    """The PDF: the same bytes for the same sheet. Takes about a second for a hundred cards."""
    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(auto=False)
    pdf.set_creation_date(sheet.issued_at)
    pdf.set_title(tell("people-link-cards-title"))
    pdf.add_font(_FAMILY, "", _FONTS / "DejaVuSansCondensed.ttf")
    pdf.add_font(_FAMILY, "B", _FONTS / "DejaVuSansCondensed-Bold.ttf")
    numbered = list(enumerate(sheet.cards))
    pages = max(1, -(-len(numbered) // CARDS_PER_PAGE))
    for page, cards in groupby(numbered, key=lambda one: one[0] // CARDS_PER_PAGE):
        pdf.add_page()
        _print_head(pdf, sheet, tell, page=page + 1, pages=pages)
        for number, card in cards:
            row, column = divmod(number % CARDS_PER_PAGE, _COLUMNS)
            _print_card(
                pdf,
                card,
                sheet,
                tell,
                left=_PAGE_LEFT + column * _CARD_WIDTH,
                top=_PAGE_TOP + row * _CARD_HEIGHT,
            )
        _print_cutting_lines(pdf)
    return bytes(pdf.output())


def _print_head(pdf: FPDF, sheet: CardSheet, tell: SayText, *, page: int, pages: int) -> None:
    half = (_PAGE_WIDTH - 2 * _PAGE_LEFT) / 2 - _HAIR_LINE
    _print_line(
        pdf, _printable(sheet.organisation).upper(), left=_PAGE_LEFT, top=6, width=half, size=9, bold=True
    )
    title = tell("people-link-cards-title")
    _print_line(pdf, title, left=_PAGE_LEFT + half, top=6, width=half, size=9, bold=True, align="R")
    if sheet.unit != sheet.organisation:
        _print_line(pdf, sheet.unit, left=_PAGE_LEFT, top=11, width=half, size=8)
    about = tell(
        "people-link-cards-about", cards=len(sheet.cards), at=sheet.issued_at, page=page, pages=pages
    )
    _print_line(pdf, about, left=_PAGE_LEFT + half, top=11, width=half, size=8, align="R")
    below = _PAGE_HEIGHT - _BOTTOM + 2
    _print_line(
        pdf,
        tell("people-link-cards-cut"),
        left=_PAGE_LEFT,
        top=below,
        width=2 * half,
        size=7,
        grey=True,
        align="C",
    )


def _print_card(
    pdf: FPDF, card: LinkCard, sheet: CardSheet, tell: SayText, *, left: float, top: float
) -> None:
    x, y, width = left + _CARD_PAD, top + _CARD_PAD - 2, _CARD_WIDTH - 2 * _CARD_PAD
    _print_line(pdf, card.unit, left=x, top=y, width=width, size=8, grey=True)
    _print_line(pdf, card.name, left=x, top=y + 4, width=width, size=13, bold=True)
    _print_line(pdf, format_code(card.code), left=x, top=y + 11.5, width=47, size=_CODE_SIZE, bold=True)
    aside, room = x + 49, width - 49
    _print_line(
        pdf,
        tell("people-link-cards-person", code=card.person_code),
        left=aside,
        top=y + 12,
        width=room,
        size=8,
    )
    until = tell("people-link-cards-until", until=sheet.until)
    _print_block(pdf, until, left=aside, top=y + 15.8, width=room, size=8)
    y += 23
    for place, invitation in enumerate(sheet.invitations[:2]):
        at = x - _INTO_BORDER + place * _QR_SIZE
        _print_qr(pdf, invitation.to(card.secret if invitation.carries_code else ""), left=at, top=y)
        name = tell(f"channels-name-{invitation.channel}")
        _print_line(pdf, name, left=at, top=y + _QR_SIZE - 0.5, width=_QR_SIZE, size=8, bold=True, align="C")
    told = x - _INTO_BORDER + len(sheet.invitations[:2]) * _QR_SIZE + 1 if sheet.invitations else x
    _print_block(
        pdf, _how_to_link(card, sheet, tell), left=told, top=y + 1, width=x + width - told, size=_INSTRUCTIONS
    )
    below = y + _QR_SIZE + _FOOT_LINE - 1
    for place, line in enumerate(_card_foot(sheet, tell)):
        _print_line(pdf, line, left=x, top=below + place * _FOOT_LINE, width=width, size=_FOOT)


def _card_foot(sheet: CardSheet, tell: SayText) -> list[str]:
    """What the card is for, whose it is, and whom to ask."""
    ask = [tell("people-link-cards-ask", contact=sheet.contact)] if sheet.contact else []
    return [tell("people-link-cards-purpose"), tell("people-link-cards-own"), *ask]


def _how_to_link(card: LinkCard, sheet: CardSheet, tell: SayText) -> str:
    """What to do with the card, channel by channel."""
    code = format_code(card.code).replace(" ", "\N{NO-BREAK SPACE}")
    ways = [
        tell(
            "people-link-cards-scan" if one.carries_code else "people-link-cards-type",
            channel=say(f"channels-name-{one.channel}"),
            code=code,
        )
        for one in sheet.invitations[:2]
    ]
    return "\n".join(ways or [tell("people-link-cards-type-only", code=code)])


def _print_line(
    pdf: FPDF,
    text: str,
    *,
    left: float,
    top: float,
    width: float,
    size: float,
    bold: bool = False,
    grey: bool = False,
    align: str = "L",
) -> None:
    """One line in a box so wide: smaller letters for a long text, and dots where even those are too wide."""
    text = _printable(text)
    smallest = size * 0.65
    _print_pen(pdf, size=size, bold=bold, grey=grey)
    while pdf.get_string_width(text) > width - 0.1 and size > smallest:
        size -= 0.25
        pdf.set_font_size(size)
    while pdf.get_string_width(text) > width - 0.1 and len(text) > 1:
        text = text.removesuffix("\u2026")[:-1].rstrip() + "\u2026"
    height = size * 0.45
    pdf.set_xy(left, top)
    pdf.c_margin = 0
    pdf.cell(width, height, text, align=align, new_x=XPos.LEFT, new_y=YPos.NEXT)


def _print_block(pdf: FPDF, text: str, *, left: float, top: float, width: float, size: float) -> None:
    """Several lines in a box so wide."""
    _print_pen(pdf, size=size)
    pdf.set_xy(left, top)
    pdf.c_margin = 0
    paragraphs = "\n".join(_printable(line) for line in text.split("\n"))
    pdf.multi_cell(width, size * 0.43, paragraphs, align="L", new_x=XPos.LEFT, new_y=YPos.NEXT)


def _print_pen(pdf: FPDF, *, size: float, bold: bool = False, grey: bool = False) -> None:
    pdf.set_font(_FAMILY, "B" if bold else "", size)
    pdf.set_text_color(_GREY if grey else _BLACK)


def _printable(text: str) -> str:
    """A person's text as one line of composed letters: the font has these, and no marks that stand alone."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", harmless(text))).strip()


def _print_qr(pdf: FPDF, link: str, *, left: float, top: float) -> None:
    """The link as a QR code with its quiet zone, in a square of `_QR_SIZE`: a black area for each run of modules."""
    matrix = segno.make_qr(link, error="m", boost_error=False).matrix
    module = _QR_SIZE / (len(matrix) + 2 * _QUIET)
    pdf.set_fill_color(_BLACK)
    for row, modules in enumerate(matrix):
        column = 0
        for dark, run in groupby(modules):
            length = sum(1 for _ in run)
            if dark:
                x, y = left + (column + _QUIET) * module, top + (row + _QUIET) * module
                pdf.rect(x, y, length * module, module, style="F")
            column += length


def _print_cutting_lines(pdf: FPDF) -> None:
    pdf.set_draw_color(150)
    pdf.set_line_width(0.15)
    pdf.set_dash_pattern(dash=1.6, gap=1.2)
    for column in range(_COLUMNS + 1):
        x = _PAGE_LEFT + column * _CARD_WIDTH
        pdf.line(x, _PAGE_TOP, x, _PAGE_TOP + _ROWS * _CARD_HEIGHT)
    for row in range(_ROWS + 1):
        y = _PAGE_TOP + row * _CARD_HEIGHT
        pdf.line(_PAGE_LEFT, y, _PAGE_WIDTH - _PAGE_LEFT, y)
    pdf.set_dash_pattern()
