"""Charts as pictures: their words can be read, and nothing of a name is followed."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

from PIL import Image

from bot.workshop.jobs import DrawCharts
from bot.workshop.printing.charts import SCALE, drawn
from domain.figures.chart import Chart, ChartBar, ChartLine

NAME = "Đảng bộ Sở Nông nghiệp & <Môi trường> {datum.x}"
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
)


def test_the_page_gets_letters_and_the_chat_a_picture_as_wide_as_a_phone() -> None:
    page = drawn(DrawCharts(CHARTS, "svg")).decode()
    picture = Image.open(BytesIO(drawn(DrawCharts(CHARTS))))

    for said in ("Kết quả các đợt", "128/310 (41,29%)", "Diễn biến theo tuần", "Quý IV/2026", "T47", "75%"):
        assert f">{said}<" in page
    assert ">Đảng bộ Sở Nông nghiệp &amp; &lt;Môi trường&gt; {datum.x}<" in page
    assert abs(picture.width / SCALE - 390) < 8
