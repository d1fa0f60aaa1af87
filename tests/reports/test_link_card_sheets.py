"""Cards with link codes: drawn, looked at as a picture, and scanned as a telephone would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
import zxingcpp
from PIL.Image import Image

from bot.words.texts import LANGUAGES, FluentWords
from bot.workshop.jobs import CardSheet, LinkCard
from bot.workshop.printing.link_cards import link_cards
from domain.people.codes import CARDS_PER_PAGE
from domain.policy import Invitation
from handlers.figures.sheet_context import teller

WORDS = FluentWords(zone=ZoneInfo("Asia/Ho_Chi_Minh"), strict=True)
AT = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
TELEGRAM = Invitation("telegram", "https://t.me/neu_guong_bot?start=", carries_code=True)
ZALO = Invitation("zalo", "https://zalo.me/neuguong", carries_code=False)
UOC = LinkCard("Chi bộ Văn phòng", "Võ Văn Ước", "DV03", "48291375", "pW3vJ0pX1yQm5sT8uR2zAg")
LONG = LinkCard(
    "Chi bộ Quản lý công nghệ và Đổi mới sáng tạo thuộc Đảng bộ Sở Khoa học và Công nghệ tỉnh " * 3,
    "Nguyễn Phúc Bảo Hoàng Thị Minh Nguyệt Ánh Hồng " * 2,
    "DV0123-DB1/2026-0000000000",
    "00000042",
    "AAAAAAAAAAAAAAAAAAAAKg",
)


MILLIMETRE = 72 / 25.4
PAGE = [
    "ĐẢNG ỦY VÍ DỤ PHIẾU LIÊN KẾT TÀI KHOẢN NÊU GƯƠNG",
    "Chi bộ Văn phòng 1 phiếu, cấp lúc 09:30, 23/11/2026 – trang 1/1",
    "Cắt theo đường kẻ, giao tận tay từng đồng chí. Không chụp, không gửi phiếu vào nhóm chung.",
    "Chi bộ Văn phòng",
    "Võ Văn Ước",
    "4829 1375 Mã đảng viên: DV03",
    "Mã dùng một lần, đến 09:30,",
    "30/11/2026",
    "Telegram Zalo",
    "• Telegram: mở máy",
    "ảnh, quét mã QR, chọn",
    "Bắt đầu (Start).",
    "• Zalo: quét mã QR,",
    "nhắn mã: 4829 1375",
    "Dùng để đăng ký nêu gương, học tập nghị quyết.",
    "Phiếu chỉ dành cho đồng chí có tên trên.",
    "Hỏi: Văn phòng Đảng ủy, 0238 000 000",
]
"""The texts of a page with one card, as a reader for the blind has them."""


def sheet(cards: Sequence[LinkCard], *invitations: Invitation) -> CardSheet:
    return CardSheet(
        "Đảng ủy Ví dụ",
        "Chi bộ Văn phòng",
        cards,
        AT + timedelta(days=7),
        AT,
        invitations,
        "vi",
        contact="Văn phòng Đảng ủy, 0238 000 000",
    )


def printed(cards: Sequence[LinkCard], *invitations: Invitation, language: str = "vi") -> bytes:
    return link_cards(sheet(cards, *invitations), teller(WORDS, language))


def pictures(pdf: bytes) -> list[Image]:
    """The pages as a printer of 200 dots an inch would show them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=200 / 72).to_pil() for page in document]
    finally:
        document.close()


def words(pdf: bytes) -> list[str]:
    """The lines of text on each page, as the file has them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def scanned(pdf: bytes) -> list[list[str]]:
    """What the QR codes on each page say, sorted."""
    return [sorted(found.text for found in zxingcpp.read_barcodes(page)) for page in pictures(pdf)]


def test_each_card_is_scanned_as_the_links_of_its_person() -> None:
    cards = [replace(UOC, secret=f"{number:022d}") for number in range(CARDS_PER_PAGE + 1)]

    pages = scanned(printed(cards, TELEGRAM, ZALO))

    links = [TELEGRAM.to(card.secret) for card in cards]
    assert pages == [
        sorted([*links[:CARDS_PER_PAGE], *[ZALO.link] * CARDS_PER_PAGE]),
        sorted([links[CARDS_PER_PAGE], ZALO.link]),
    ]


@pytest.mark.parametrize(
    ("invitations", "links"),
    [((TELEGRAM,), [TELEGRAM.to(UOC.secret)]), ((ZALO,), [ZALO.link]), ((), [])],
)
def test_only_links_that_are_there_are_printed(invitations: tuple[Invitation, ...], links: list[str]) -> None:
    assert scanned(printed([UOC], *invitations)) == [links]


def test_a_card_says_what_is_needed() -> None:
    [page] = words(printed([UOC], TELEGRAM, ZALO))

    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in page.splitlines()] == PAGE


def test_long_names_stay_on_their_card() -> None:
    pdf = printed([LONG, LONG], TELEGRAM, ZALO)

    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    boxes = [page.get_charbox(place) for place in range(page.count_chars())]
    document.close()
    ends = [(right / MILLIMETRE, bottom / MILLIMETRE) for _, bottom, right, _ in boxes]
    assert [right for right, above in ends if above > 20 and (105 < right < 108 or right > 202)] == []
    assert scanned(pdf) == [sorted([TELEGRAM.to(LONG.secret), ZALO.link] * 2)]


@pytest.mark.parametrize("name", ["Nguye\u0302\u0303n Va\u0306n", "A\x00\nB", "Ünlü-O’Neil", "漢字"])
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_strange_names_stop_nothing(name: str) -> None:
    assert len(pictures(printed([replace(UOC, name=name)], TELEGRAM))) == 1


def test_marks_written_apart_are_put_together() -> None:
    [page] = words(printed([replace(UOC, name="Nguye\u0302\u0303n Va\u0306n An")]))

    assert "Nguyễn Văn An" in {line.strip() for line in page.splitlines()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_the_same_each_time(language: str) -> None:
    first, second = (printed([UOC, LONG], TELEGRAM, ZALO, language=language) for _ in range(2))

    assert first == second
    assert len(first) < 60_000
