"""What people may type: commands, answers, numbers, ids, and what no keyboard should produce."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from handlers.modules import commands

SAID = "Lưu vết"
"""In every longer text that is typed: it must not stand in a log."""

SPOKEN = tuple(phrase for command in commands() for phrase in (f"/{command.name}", *command.aliases))
ANSWERS = (
    *(str(number) for number in range(13)),
    "99",
    "1-3",
    "1, 2 và 4",
    "1-2 duyệt, 3 trả: thiếu số liệu",
    "1 trực tiếp, 2-3 vắng",
    "có",
    "không",
    "bỏ qua",
    "xong",
    "tiếp",
    "quay lại",
    "b",
    "50 phần trăm",
    "80%",
    "cuối tháng",
    "hôm nay",
    "17:00 30/11",
    "30/2/2027",
    "31/03/2027",
    "01/01/2027 - 31/03/2027",
    "2027-01-01",
    "Chi bộ Văn phòng",
    "CB1",
    "DV01",
    "Nguyễn Văn An",
    "tài liệu MẬT",
    "https://vidu.example/nq57",
    "12345678",
    "4829 1375",
    "khoong ddoongf ys",
    f"{SAID}: giải quyết trước hạn 30% hồ sơ trong quý, báo cáo ngày 15/12/2026, minh chứng: số liệu một cửa.",
    f"{SAID}: trong quý này tôi lập toàn bộ hồ sơ công việc trên môi trường mạng, mỗi tuần một lần.",
)
STRANGE = (
    "",
    " ",
    "\n\n\n",
    "\x00",
    "\ud800",
    "a\udfffb",
    "\u202eđảo chiều\u202c",
    "\u200b\u2060\ufeff",
    "e\u0301\u0323" * 40,
    "👩‍👩‍👧‍👦" * 30,
    "１２３",
    "٣",
    "²",
    "<b>đậm</b> & &lt; *sao* _gạch_ `mã` [x](y)",
    "=HYPERLINK(1)",
    "{ $name } { -term } %s %(x)s {0}",
    "'; DROP TABLE people; --",
    "../../etc/passwd",
    "/",
    "//",
    "/ menu",
    "/MENU@neu_guong_bot",
    "/khong_co_lenh_nay 1",
    "/start",
    "/start 12345678",
    "/start " + "9" * 200,
    "0" * 5000,
    f"{SAID} " * 600,
    "1." * 900,
)
_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy     \n.,:;-–0123456789/%()“”"


def typed(draw: Random, ids: Sequence[str]) -> str:
    """Something that may be typed; `ids` are those somebody may have heard of."""
    match draw.randrange(10):
        case 0 | 1 | 2:
            return draw.choice(SPOKEN)
        case 3:
            return f"{draw.choice(SPOKEN)} {draw.choice((*ids, *ANSWERS))}"
        case 4:
            return draw.choice(ids)
        case 5 | 6 | 7:
            return draw.choice(ANSWERS)
        case 8:
            return draw.choice(STRANGE)
        case _:
            return _random(draw)


def _random(draw: Random) -> str:
    length = draw.choice((1, 2, 5, 20, 80, 300))
    if draw.randrange(2):
        return "".join(draw.choices(_LETTERS, k=length))
    return "".join(chr(draw.randrange(0x110000)) for _ in range(length))
