"""What the workshop needs for the papers of a Monday: charts, and the first document that somebody sends afterwards."""

from __future__ import annotations

import time
from dataclasses import dataclass
from decimal import Decimal
from zoneinfo import ZoneInfo

from bot.workshop.jobs import DrawCharts, Job, ReadDocument, Result
from bot.workshop.process import Workshop
from domain.figures.chart import Chart, ChartBar

UNITS = 12
_CHART = Chart(
    "Đơn vị, tỷ lệ thấp xếp trước",
    bars=tuple(
        ChartBar(f"Đảng bộ cơ sở số {n}", Decimal(n * 8), f"{n}/12", "near", Decimal(50))
        for n in range(UNITS)
    ),
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Seconds of one run: a PNG and an SVG, the process being started for each, and a short text read after them."""

    png: float
    svg: float
    text: float


async def drawing_times(runs: int) -> list[Drawn]:
    """Draw and read so many times, in a workshop of its own each."""
    return [await _run() for _ in range(runs)]


async def _run() -> Drawn:
    workshop = Workshop(zone=ZoneInfo("Asia/Ho_Chi_Minh"))
    try:
        return Drawn(
            png=await _seconds(workshop, DrawCharts((_CHART,))),
            svg=await _seconds(workshop, DrawCharts((_CHART,), "svg")),
            text=await _seconds(workshop, ReadDocument("nq.txt", b"1", 1000)),
        )
    finally:
        workshop.close()


async def _seconds(workshop: Workshop, job: Job[Result]) -> float:
    began = time.perf_counter()
    await workshop.do(job)
    return time.perf_counter() - began
