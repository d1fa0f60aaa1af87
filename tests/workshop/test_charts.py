"""Charts as pictures: their words can be read, and nothing of a name is followed."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

from PIL import Image

from bot.workshop.jobs import DrawCharts
from bot.workshop.printing.charts import SCALE, drawn
from domain.figures.chart import Chart, ChartBar, ChartLine

NAME = "Đảng bộ Sở Nông nghiệp & <Môi trường> {datum.x}"
DAYS = ["01/11", "05/11", "09/11", "13/11", "17/11", "21/11", "25/11", "29/11"]
"""Those that find room below thirty days."""
CHARTS = (
    Chart(
        "Kết quả các đợt",
        ("Vạch đứng: mức cần đạt đến nay",),
        bars=(ChartBar(NAME, Decimal("41.29"), "128/310 (41,29%)", "behind", Decimal("57.14")),),
    ),
    Chart(
        "Diễn biến theo tuần",
        lines=(ChartLine("Quý IV/2026", (("T46", Decimal(10)), ("T47", Decimal("41.29")))),),
    ),
    Chart(
        "Diễn biến từng ngày",
        lines=(
            ChartLine("Mức cần đạt", tuple((f"{n:02}/11", Decimal(n)) for n in range(1, 31)), expected=True),
            ChartLine("Kết quả", (("01/11", Decimal(0)), ("20/11", Decimal("41.29"))), told="9/21 (42,86%)"),
        ),
    ),
)


def test_the_page_gets_letters_and_the_chat_a_picture_as_wide_as_a_phone() -> None:
    page = drawn(DrawCharts(CHARTS, "svg")).decode()
    picture = Image.open(BytesIO(drawn(DrawCharts(CHARTS))))

    for said in ("Kết quả các đợt", "128/310 (41,29%)", "Diễn biến theo tuần", "Quý IV/2026", "T47", "75%"):
        assert f">{said}<" in page
    assert page.count(">9/21 (42,86%)<") == 2  # its white edge, and itself
    assert [f"{n:02}/11" for n in range(1, 31) if f">{n:02}/11<" in page] == DAYS
    assert 'stroke-dasharray="6,4"' in page
    assert ">Đảng bộ Sở Nông nghiệp &amp; &lt;Môi trường&gt; {datum.x}<" in page
    assert abs(picture.width / SCALE - 390) < 8
