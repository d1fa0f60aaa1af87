"""An invented committee as an Excel roster: five bodies, twenty-four cells, about three hundred people. Pure data.

Everybody belongs to a cell, those who lead a body or the whole committee too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from random import Random

from xlsxwriter import Workbook

ROOT = ("DU", "Đảng bộ Ví dụ")
BODIES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "DB1",
        "Đảng bộ Sở Khoa học mẫu",
        ("Văn phòng Sở", "Quản lý công nghệ", "Sở hữu trí tuệ", "Đo lường", "Đổi mới sáng tạo"),
    ),
    (
        "DB2",
        "Đảng bộ Sở Nông nghiệp và Môi trường mẫu",
        ("Kế hoạch nông nghiệp", "Trồng trọt", "Chăn nuôi", "Thủy lợi", "Kiểm lâm", "Khuyến nông"),
    ),
    ("DB3", "Đảng bộ Văn phòng mẫu", ("Hành chính", "Tổng hợp", "Một cửa", "Quản trị")),
    (
        "DB4",
        "Đảng bộ Trung tâm số mẫu",
        ("Hạ tầng số", "Phần mềm", "An toàn thông tin", "Dữ liệu", "Hỗ trợ người dùng"),
    ),
    (
        "DB5",
        "Đảng bộ Sở Xây dựng mẫu",
        ("Kế hoạch xây dựng", "Vận tải", "Quản lý đường bộ", "An toàn giao thông"),
    ),
)
"""Code, name and cells of each body."""

FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hồ",
    "Đặng",
    "Võ",
    "Bùi",
    "Đinh",
    "Phan",
    "Hoàng",
    "Cao",
    "Thái",
    "Lưu",
)
MEN = ("Văn", "Đức", "Quang", "Hữu", "Minh", "Sỹ", "Xuân", "Đình")
WOMEN = ("Thị", "Thị Thanh", "Thị Hồng", "Thị Minh", "Ngọc", "Thị Mai")
HIS = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Đạt",
    "Hải",
    "Hùng",
    "Khánh",
    "Lâm",
    "Nam",
    "Phúc",
    "Quân",
    "Sơn",
    "Thắng",
    "Vinh",
)
HERS = (
    "Ánh",
    "Bính",
    "Chi",
    "Dung",
    "Hà",
    "Hạnh",
    "Hoa",
    "Lan",
    "Loan",
    "Mai",
    "Nga",
    "Oanh",
    "Phương",
    "Thảo",
    "Yến",
)

LEADERS_CELL, LEADERS_PLACE = "CB31", 1
"""The cell of those who lead the whole committee, and the place among its body's cells of the one a body's secretary
belongs to."""

STORY_BODY, STORY_CELL = "DB1", "CB11"
"""Where the member and the secretary on the page are at home."""

WITHOUT_SECRETARY = "CB54"
"""A cell that lost its secretary: the office is to see such things before it opens a round."""

WITH_ONE_AWAY = "CB13"
PRESENT = "Đang sinh hoạt"

COLUMNS = (
    "STT",
    "Mã đảng viên",
    "Họ và tên",
    "Giới tính",
    "Mã đơn vị",
    "Tên đơn vị",
    "Mã đơn vị cấp trên",
    "Chức vụ Đảng",
    "Loại",
    "Trạng thái",
    "Ngày vào Đảng",
)


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One line of the roster. `leads`: the unit above the own cell whose secretary or deputy this is; `office`: whether
    this is who works in the committee's office. Neither stands in the file: the office gives such rights.
    """

    code: str
    full_name: str
    woman: bool
    unit: str
    unit_name: str
    parent: str
    position: str = ""
    probationary: bool = False
    status: str = PRESENT
    admitted: date | None = None
    leads: str = ""
    office: bool = False


def units() -> tuple[tuple[str, str, str], ...]:
    """Code, name and code above of the units that have no people of their own: the committee and its bodies."""
    return ((*ROOT, ""), *((code, name, ROOT[0]) for code, name, _ in BODIES))


def committee(seed: int = 2026) -> tuple[RosterLine, ...]:
    """The lines of the roster, the same for the same seed."""
    return tuple(_lines(Random(seed)))  # noqa: S311 - invented names, not secrets


def before_the_move(lines: tuple[RosterLine, ...]) -> tuple[RosterLine, ...]:
    """The roster as it was before one of its people moved to the neighbouring cell."""
    moved = next(place for place, line in enumerate(lines) if line.unit == "CB12" and not line.position)
    former = next(line for line in lines if line.unit == STORY_CELL)
    before = replace(lines[moved], unit=former.unit, unit_name=former.unit_name, parent=former.parent)
    return (*lines[:moved], before, *lines[moved + 1 :])


def workbook(lines: tuple[RosterLine, ...]) -> bytes:
    """The roster as an office would send it: a title above the header, dates as dates, a note below."""
    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Danh sách")
    title = book.add_format({"bold": True, "font_size": 14, "align": "center"})
    header = book.add_format({"bold": True, "bg_color": "#F3E9D8", "border": 1, "text_wrap": True})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.merge_range(0, 0, 0, len(COLUMNS) - 1, f"DANH SÁCH ĐẢNG VIÊN – {ROOT[1].upper()}", title)
    sheet.write_row(2, 0, COLUMNS, header)
    for row, unit in enumerate(units(), start=3):
        sheet.write_row(row, 4, unit)
    first = 3 + len(units())
    for row, line in enumerate(lines, start=first):
        sheet.write_number(row, 0, row - first + 1)
        gender, kind = ("Nữ" if line.woman else "Nam"), ("Dự bị" if line.probationary else "Chính thức")
        texts = (line.code, line.full_name, gender, line.unit, line.unit_name, line.parent)
        for column, text in enumerate((*texts, line.position, kind, line.status), start=1):
            sheet.write_string(row, column, text)
        if line.admitted:
            sheet.write_datetime(row, 10, line.admitted, day)
    sheet.freeze_panes(3, 3)
    sheet.autofilter(2, 0, first + len(lines) - 1, len(COLUMNS) - 1)
    for column, width in enumerate((6, 14, 26, 10, 11, 40, 20, 22, 12, 22, 14)):
        sheet.set_column(column, column, width)
    book.close()
    return buffer.getvalue()


class _Names:
    """Invents people, no two with one name."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._used: set[str] = set()

    def person(
        self,
        unit: tuple[str, str, str],
        position: str = "",
        *,
        kind: str = "",
        status: str = PRESENT,
    ) -> RosterLine:
        random = self.random
        woman = random.random() < 0.42
        middle, given = (WOMEN, HERS) if woman else (MEN, HIS)
        name = ""
        while not name or name in self._used:
            name = f"{random.choice(FAMILY)} {random.choice(middle)} {random.choice(given)}"
        self._used.add(name)
        code, unit_name, parent = unit
        return RosterLine(
            code=f"DV{len(self._used):04}",
            full_name=name,
            woman=woman,
            unit=code,
            unit_name=unit_name,
            parent=parent,
            position=position,
            probationary=kind == "Dự bị",
            status=status,
            admitted=date(random.randint(1988, 2024), random.choice((2, 5, 9, 11)), random.randint(1, 28)),
        )


def _lines(random: Random) -> Iterator[RosterLine]:
    names = _Names(random)
    for position in ("Bí thư Đảng ủy", "Phó Bí thư Đảng ủy"):
        yield replace(names.person(_cell_of(LEADERS_CELL), position), leads=ROOT[0])
    yield replace(names.person(_cell_of(LEADERS_CELL), "Đảng ủy viên"), office=True)
    for body, _, cells in BODIES:
        codes = [f"{body.replace('DB', 'CB')}{place + 1}" for place in range(len(cells))]
        yield replace(names.person(_cell_of(codes[LEADERS_PLACE]), "Bí thư Đảng bộ"), leads=body)
        for place, code in enumerate(codes):
            yield from _cell(names, _cell_of(code), place)


def _cell_of(code: str) -> tuple[str, str, str]:
    """Code, name and code above of the cell with this code."""
    body = code[:-1].replace("CB", "DB")
    cells = next(cells for found, _, cells in BODIES if found == body)
    return code, f"Chi bộ {cells[int(code[-1]) - 1]}", body


def _cell(names: _Names, cell: tuple[str, str, str], place: int) -> Iterator[RosterLine]:
    if cell[0] != WITHOUT_SECRETARY:
        yield names.person(cell, "Bí thư")
    if place < 3:
        yield names.person(cell, "Phó Bí thư")
    for _ in range(names.random.randint(8, 13)):
        yield names.person(cell)
    match place:
        case 1:
            yield names.person(cell, kind="Dự bị")
        case 2:
            yield names.person(cell, status="Miễn sinh hoạt")
    if cell[0] == WITH_ONE_AWAY:
        yield names.person(cell, status="Vắng")
