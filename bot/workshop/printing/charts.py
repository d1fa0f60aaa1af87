"""Charts as a picture, drawn by Vega-Lite without a browser: below each other, as wide as a phone.

Knows vl-convert, no figures. Names and figures are data or literal texts to it, never expressions, and nothing is
fetched.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import wrap

import vl_convert

from bot.workshop.jobs import DrawCharts
from bot.workshop.printing.xlsx_writer import harmless
from domain.figures.chart import Chart, ChartBar, ChartLine
from domain.figures.pace import Keeping

WIDTH = 366
"""Of what is drawn, in the points of a picture that is 390 wide with its borders."""
SCALE = 2.0
"""Dots of a PNG to a point: sharp on a phone, and on paper 15 cm wide."""

_FONT = "DejaVu Sans, sans-serif"
_TEXT, _SMALL = 13, 12
_STEP, _BAR, _FULL = 44, 14, 224
"""Points from one bar to the next, of the bar itself, and of a full one: its name stands above it, its figures
behind."""
_LETTERS = 48
"""Letters of a line of this width."""
_AXIS = 40
"""Points of what is written at the right of lines."""
_FILLS: Mapping[Keeping, str] = {"ahead": "#2E7D4F", "near": "#C98A00", "behind": "#B3362B"}
_LINES = ("#1F5F99", "#B3362B", "#2E7D4F", "#7A4FA3", "#C98A00")
_INK, _GREY, _RAIL = "#1B2733", "#4A5866", "#E3E8ED"

_FORBIDDEN = re.compile("[\x00-\x1f]")


def drawn(job: DrawCharts) -> bytes:
    """The picture; the same bytes for the same charts on one machine. Raises ValueError where the library cannot."""
    vl_convert.register_font_directory(str(Path(__file__).with_name("fonts")))
    spec = {
        "background": "#FFFFFF",
        "padding": 12,
        "vconcat": [_panel(chart) for chart in job.charts],
        "spacing": 26,
        "config": {"font": _FONT, "view": {"stroke": None}, "concat": {"spacing": 26}},
    }
    if job.picture == "svg":
        return vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]).encode()
    return vl_convert.vegalite_to_png(spec, scale=SCALE, allowed_base_urls=[])


def _panel(chart: Chart) -> dict[str, object]:
    marks = _line_marks(chart.lines) if chart.lines else _bar_marks(chart.bars)
    return {
        "width": WIDTH - (_AXIS if chart.lines else 0),
        "title": {
            "text": _text_lines((chart.title,)),
            "subtitle": _text_lines(chart.notes),
            "anchor": "start",
            "frame": "bounds",
            "fontSize": 15,
            "color": _INK,
            "subtitleFontSize": _SMALL,
            "subtitleColor": _GREY,
            "subtitleLineHeight": 16,
            "subtitlePadding": 4,
            "offset": 10,
        },
        **marks,
    }


def _bar_marks(bars: Sequence[ChartBar]) -> dict[str, object]:
    rows = [
        {
            "place": place,
            "label": _text(bar.label),
            "told": _text(bar.told),
            "percent": float(bar.percent),
            "whole": 100,
            "fill": _FILLS[bar.keeping],
            "expected": None if bar.expected is None else float(bar.expected),
        }
        for place, bar in enumerate(bars)
    ]
    y = {"field": "place", "type": "ordinal", "axis": None}

    def x(field: str) -> dict[str, object]:
        scale = {"domain": [0, 100], "range": [0, _FULL]}
        return {"field": field, "type": "quantitative", "axis": None, "scale": scale}

    rail = {"type": "bar", "height": _BAR, "yOffset": 9, "color": _RAIL, "cornerRadius": 2}
    name = {"type": "text", "align": "left", "dy": -8, "fontSize": _TEXT, "color": _INK}
    told = {**name, "align": "right", "dy": 9, "fontWeight": "bold"}
    due = {"type": "tick", "size": _BAR + 2, "thickness": 3, "yOffset": 9, "color": _INK}
    return {
        "height": {"step": _STEP},
        "data": {"values": rows},
        "encoding": {"y": y},
        "layer": [
            {"mark": rail, "encoding": {"x": x("whole")}},
            {
                "mark": {**rail, "color": None},
                "encoding": {"x": x("percent"), "color": {"field": "fill", "type": "nominal", "scale": None}},
            },
            {
                "transform": [{"filter": {"field": "expected", "valid": True}}],
                "mark": due,
                "encoding": {"x": x("expected")},
            },
            {
                "mark": {**name, "limit": WIDTH},
                "encoding": {"x": {"value": 0}, "text": {"field": "label"}},
            },
            {"mark": told, "encoding": {"x": {"value": WIDTH}, "text": {"field": "told"}}},
        ],
    }


def _line_marks(lines: Sequence[ChartLine]) -> dict[str, object]:
    order = list(dict.fromkeys(label for line in lines for label, _ in line.points))
    rows = [
        {"line": _text(line.label), "at": label, "percent": float(percent)}
        for line in lines
        for label, percent in line.points
    ]
    names = [_text(line.label) for line in lines]
    axis = {"labelFontSize": _SMALL, "labelColor": _INK, "title": None, "gridColor": _RAIL, "domain": False}
    legend = {
        "orient": "bottom",
        "direction": "vertical",
        "title": None,
        "labelFontSize": _TEXT,
        "labelLimit": WIDTH - 30,
        "symbolStrokeWidth": 3,
        "symbolType": "stroke",
    }
    return {
        "height": 170,
        "data": {"values": rows},
        "mark": {"type": "line", "point": {"size": 50}, "strokeWidth": 2.5, "interpolate": "linear"},
        "encoding": {
            "x": {
                "field": "at",
                "type": "ordinal",
                "sort": order,
                "axis": {**axis, "grid": False, "labelAngle": 0, "tickSize": 0, "labelPadding": 6},
            },
            "y": {
                "field": "percent",
                "type": "quantitative",
                "scale": {"domain": [0, 100]},
                "axis": {
                    **axis,
                    "orient": "right",
                    "values": [0, 25, 50, 75, 100],
                    "tickSize": 0,
                    "labelExpr": "datum.value + '%'",
                },
            },
            "color": {
                "field": "line",
                "type": "nominal",
                "scale": {"domain": names, "range": [_LINES[i % len(_LINES)] for i in range(len(names))]},
                "legend": legend,
            },
        },
    }


def _text(text: str) -> str:
    return _FORBIDDEN.sub(" ", harmless(text))


def _text_lines(texts: Sequence[str]) -> list[str]:
    return [line for text in texts for line in wrap(_text(text), _LETTERS)]
