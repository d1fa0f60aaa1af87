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
_AXIS = 44
"""Points of what is written at the right of lines."""
_MANY = 16
"""Places of a line from which on dots are small."""
_HALF = 18
"""Points of half a label below the first or the last place."""
_LABELS = 8
"""Labels that find room beside each other below lines."""
_DASHES = (6, 4)
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
        # Each chart of lines has colours and a legend of its own.
        "resolve": {"scale": {"color": "independent", "strokeDash": "independent"}},
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
    names = [_text(line.label) for line in lines]
    rows = [
        {
            "line": name,
            "at": label,
            "percent": float(percent),
            "told": _text(line.told) if (label, percent) == line.points[-1] else "",
            "early": order.index(label) * 2 < len(order),
        }
        for name, line in zip(names, lines, strict=True)
        for label, percent in line.points
    ]
    axis = {"labelFontSize": _SMALL, "labelColor": _INK, "title": None, "gridColor": _RAIL, "domain": False}
    labels = order[:: -(-len(order) // _LABELS)]
    narrow = {"range": [_HALF, WIDTH - _AXIS - _HALF], "padding": 0}
    return {
        "height": 170,
        "data": {"values": rows},
        "encoding": {
            "x": {
                "field": "at",
                "type": "ordinal",
                "sort": order,
                "scale": narrow if len(order) > _LABELS else {},
                "axis": {
                    **axis,
                    "grid": False,
                    "labelAngle": 0,
                    "tickSize": 0,
                    "labelPadding": 6,
                    "values": labels,
                },
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
        },
        "layer": [
            _strokes(names, [line.expected for line in lines]),
            _dots([name for name, line in zip(names, lines, strict=True) if line.expected], len(order)),
            *_told_at_ends(),
        ],
    }


def _strokes(names: Sequence[str], expected: Sequence[bool]) -> dict[str, object]:
    """The lines by their names, those of what is expected grey and dashed; and the legend."""
    colours = iter(_LINES * len(names))
    ranges = [_GREY if dashed else next(colours) for dashed in expected]
    dashes = [_DASHES if dashed else (1, 0) for dashed in expected]
    legend = {
        "orient": "bottom",
        "direction": "vertical",
        "title": None,
        "labelFontSize": _TEXT,
        "labelLimit": WIDTH - 60,
        "symbolStrokeWidth": 3,
        "symbolType": "stroke",
        "symbolSize": 500,
    }
    by_name = {"field": "line", "type": "nominal"}
    return {
        "mark": {"type": "line", "strokeWidth": 2.5, "interpolate": "linear"},
        "encoding": {
            "color": {**by_name, "scale": {"domain": names, "range": ranges}, "legend": legend},
            "strokeDash": {**by_name, "scale": {"domain": names, "range": dashes}},
        },
    }


def _dots(expected: Sequence[str], places: int) -> dict[str, object]:
    """A dot at each point but of the lines of these names; small ones where there are many."""
    return {
        "transform": [{"filter": {"not": {"field": "line", "oneOf": expected}}}],
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 50 if places <= _MANY else 14},
        "encoding": {"color": {"field": "line", "type": "nominal"}},
    }


def _told_at_ends() -> list[dict[str, object]]:
    """What is written at the end of a line, on a white edge; at the side on which there is room for it."""
    letters: dict[str, object] = {"type": "text", "dy": -10, "fontSize": _TEXT, "fontWeight": "bold"}
    edge: dict[str, object] = {"stroke": "#FFFFFF", "strokeWidth": 5, "strokeJoin": "round"}
    ink: dict[str, object] = {"color": _INK}
    return [
        {
            "transform": [{"filter": f"datum.told != '' && datum.early == {early}"}],
            "mark": {**letters, **look, "align": align, "dx": aside},
            "encoding": {"text": {"field": "told"}},
        }
        for look in (edge, ink)
        for early, align, aside in (("true", "left", -4), ("false", "right", 4))
    ]


def _text(text: str) -> str:
    return _FORBIDDEN.sub(" ", harmless(text))


def _text_lines(texts: Sequence[str]) -> list[str]:
    return [line for text in texts for line in wrap(_text(text), _LETTERS)]
