"""What a message costs, from a thousand members to a million: planned, and delivered where the platform is instant.

Costs are CPU seconds, the database server's included: they say the same on a machine that others use as well.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log10
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import App
from tests.bench.planning import Base, Counting, bases, plan, province_due
from tests.bench.spent import spent

SIZES = (1_000, 10_000, 100_000, 1_000_000)
WARMING = 200
"""Messages that go before anything is measured: connections get opened, code gets warm."""

DELIVERED = 2_000
"""Messages whose delivery is measured, where there are so many."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU a message on one database, in a province of so many members."""

    base: str
    people: int
    planned: float
    delivered: float


async def costs(sizes: Sequence[int], folder: Path) -> list[Cost]:
    """Settle a province of each size on each database, plan its day and deliver a part of it."""
    measured = []
    for people in sizes:
        with TemporaryDirectory(dir=folder) as name, bases(Path(name)) as found:
            for base in found:
                async with province_due(base, Path(name), people) as (app, channel):
                    measured.append(await _cost(base, app, channel, people))
    return measured


async def _cost(base: Base, app: App, channel: Counting, people: int) -> Cost:
    began = spent(base.server)
    assert await plan(app) == people
    planned = spent(base.server) - began
    # Whatever a claim takes at once: as the assistant does it, beside the sending of what was claimed before.
    delivering = asyncio.create_task(app.delivery.run())
    try:
        await channel.carried(WARMING)
        before, began = channel.count, spent(base.server)
        await channel.carried(min(before + DELIVERED, people))
        delivered, count = spent(base.server) - began, channel.count - before
    finally:
        delivering.cancel()
    await app.delivery.finish()
    return Cost(base.name, people, planned / people, delivered / count)


# ------------------------------------------------------------------ the picture

_WIDTH, _HEIGHT = 860, 520
_LEFT, _RIGHT, _TOP, _BOTTOM = 84, 40, 92, 96
_COLOURS = {"SQLite": "#0f766e", "PostgreSQL": "#b45309"}


def plot(measured: Sequence[Cost], caption: str) -> str:
    """The picture as SVG: members on a logarithmic axis, milliseconds of CPU a message on a linear one."""
    sizes = sorted({one.people for one in measured})
    step = _step(max(max(one.planned, one.delivered) for one in measured) * 1000)
    most = step * ceil(max(max(one.planned, one.delivered) for one in measured) * 1000 / step + 0.2)
    low, high = log10(sizes[0]), log10(sizes[-1])
    width, height = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM

    def x(people: int) -> float:
        return _LEFT + width * ((log10(people) - low) / (high - low) if high > low else 0.5)

    def y(milliseconds: float) -> float:
        return _TOP + height * (1 - milliseconds / most)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        'font-family="system-ui, Segoe UI, Roboto, sans-serif" font-size="14" fill="#1f2933">',
        "<title>CPU a message, by members</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="32" font-size="20" font-weight="600">'
        "What a message costs, by the number of members</text>",
        f'<text x="{_LEFT}" y="54" fill="#52606d">CPU of the assistant and the database, a message, '
        "on the day on which everybody is reminded</text>",
        f'<text x="20" y="{_TOP - 12}" fill="#52606d">ms of CPU a message</text>',
    ]
    for number in range(round(most / step) + 1):
        level = number * step
        parts += [
            f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(level):.1f}" y2="{y(level):.1f}" stroke="#e4e7eb"/>',
            f'<text x="{_LEFT - 10}" y="{y(level) + 5:.1f}" text-anchor="end">{level:g}</text>',
        ]
    parts += [
        f'<text x="{x(people):.1f}" y="{_HEIGHT - _BOTTOM + 24}" text-anchor="middle">{people:,}</text>'
        for people in sizes
    ]
    parts.append(
        f'<text x="{_LEFT + width / 2:.1f}" y="{_HEIGHT - _BOTTOM + 48}" text-anchor="middle" fill="#52606d">'
        "members (logarithmic)</text>"
    )
    labels: list[tuple[float, str, str]] = []
    for base, colour in _COLOURS.items():
        line = [one for one in measured if one.base == base]
        if not line:
            continue
        for name, dash, values in (
            ("delivered", "", [one.delivered * 1000 for one in line]),
            ("planned", "6 5", [one.planned * 1000 for one in line]),
        ):
            points = [(x(one.people), y(value)) for one, value in zip(line, values, strict=True)]
            path = " ".join(f"{left:.1f},{top:.1f}" for left, top in points)
            parts.append(
                f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.5"'
                + (f' stroke-dasharray="{dash}"' if dash else "")
                + "/>"
            )
            parts += [
                f'<circle cx="{left:.1f}" cy="{top:.1f}" r="4" fill="{colour}"/>' for left, top in points
            ]
            labels.append((points[-1][1], f"{name}, {base}: {values[-1]:.2f} ms", colour))
    for top, words, colour in _apart(labels):
        parts.append(
            f'<text x="{_WIDTH - _RIGHT - 6}" y="{top - 10:.1f}" text-anchor="end" font-weight="600" '
            f'fill="{colour}" stroke="#ffffff" stroke-width="4" paint-order="stroke">{words}</text>'
        )
    parts += [
        f'<text x="{_LEFT}" y="{_HEIGHT - 16}" font-size="12" fill="#52606d">{caption}</text>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _step(most: float) -> float:
    """A round distance between lines, for about five of them."""
    rough = most / 5
    power: float = 10.0 ** (ceil(log10(rough)) - 1)
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)


def _apart(labels: Sequence[tuple[float, str, str]]) -> list[tuple[float, str, str]]:
    """The labels, lowest on the page first, none over another."""
    placed: list[tuple[float, str, str]] = []
    for top, words, colour in sorted(labels, reverse=True):
        least = placed[-1][0] - 20 if placed else top
        placed.append((min(top, least), words, colour))
    return placed
