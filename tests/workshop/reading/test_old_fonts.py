"""Text for the fonts before Unicode: recognised by its words and by the name of its font, and refused by its place."""

from __future__ import annotations

import pytest

from bot.workshop.reading.document import read_document
from bot.workshop.reading.old_fonts import OldFont, converted, old_font
from domain.talk.messages import Fetched

LARGEST = 2 * 1024 * 1024
VNI = "Nghò quyeát veà xaây döïng vöôøn maãu ôû caùc baûn vuøng cao"


@pytest.mark.parametrize(
    ("text", "font", "unicode"),
    [
        ("NguyÔn V¨n ¸nh", "tcvn3", "Nguyễn Văn ánh"),
        ("Chi bé b¶n ThÝ NghiÖm", "tcvn3", "Chi bộ bản Thí Nghiệm"),
        ("§¶ng céng s¶n ViÖt Nam quang vinh mu«n n¨m", "tcvn3", "Đảng cộng sản Việt Nam quang vinh muôn năm"),
        (VNI, "vni", "Nghị quyết về xây dựng vườn mẫu ở các bản vùng cao"),
        ("Nguyeãn Vaên Nam", "vni", "Nguyễn Văn Nam"),
        ("ÑAÛNG BOÄ XAÕ", "vni", "ĐẢNG BỘ XÃ"),
    ],
)
def test_old_text_is_recognised_and_reads_in_unicode(text: str, font: OldFont, unicode: str) -> None:
    assert (old_font(text), converted(text, font)) == (font, unicode)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("t03.txt", f"Ngày 5 tháng 10\n{VNI}\n".encode("cp1252")),
        ("t03.txt", f"Ngày 5 tháng 10\n{VNI}\n".encode()),
        ("t03.txt", f"Nghị quyết\n\n{VNI}\n".encode()),
    ],
)
def test_t03_a_paragraph_in_vni_is_named(name: str, data: bytes) -> None:
    assert read_document(name, data, LARGEST) == Fetched(
        name, fault="old-font", place="Nghị quyết về xây dựng vườn mẫu ở các bản vùng cao"
    )
