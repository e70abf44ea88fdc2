"""Charts of bars, as numbers for an SVG image that the server writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Units of the image; the page stretches it.
WIDTH, HEIGHT = 720, 240
# Two lines of label fit below the columns.
_TOP, _BOTTOM, _SIDE = 24, 46, 4
_ROW = 34
_LABELS = 190
_NUMBERS = 56


@dataclass(frozen=True)
class Bar:
    """A rectangle with its label and number; `label_x` and `label_y` are where the label stands."""

    label: str
    value: int
    x: float
    y: float
    width: float
    height: float
    label_x: float
    label_y: float


@dataclass(frozen=True)
class BarChart:
    """Bars whose length is in proportion to their number."""

    width: int
    height: int
    bars: Sequence[Bar]


def columns(values: Sequence[tuple[str, int]]) -> BarChart:
    """Bars side by side, from the left."""
    most = max((value for _, value in values), default=0)
    room, step = HEIGHT - _TOP - _BOTTOM, (WIDTH - 2 * _SIDE) / max(1, len(values))
    bars = []
    for place, (label, value) in enumerate(values):
        high = round(room * value / most, 1) if most else 0.0
        x, width = round(_SIDE + place * step + step * 0.12, 1), round(step * 0.76, 1)
        y, middle = round(_TOP + room - high, 1), round(x + width / 2, 1)
        bars.append(Bar(label, value, x, y, width, high, middle, HEIGHT - _BOTTOM + 19))
    return BarChart(WIDTH, HEIGHT, bars)


def rows(values: Sequence[tuple[str, int]]) -> BarChart:
    """Bars below one another, from the top."""
    most = max((value for _, value in values), default=0)
    room = WIDTH - _LABELS - _NUMBERS
    bars = []
    for place, (label, value) in enumerate(values):
        long = round(room * value / most, 1) if most else 0.0
        y = place * _ROW + 4.0
        bars.append(Bar(label, value, _LABELS, y, long, _ROW - 10.0, _LABELS - 8.0, y + 17.0))
    return BarChart(WIDTH, max(_ROW, len(values) * _ROW), bars)
