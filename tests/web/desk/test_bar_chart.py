"""Bars are as long as their numbers say, and stay in the image."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.web.recruiter_desk.bar_chart import columns, rows

VALUES = st.lists(st.tuples(st.text(max_size=5), st.integers(0, 10**6)), max_size=15)


@given(VALUES)
def test_columns_are_in_proportion_and_inside(values: Sequence[tuple[str, int]]) -> None:
    """Each stands on the same line; none overlaps its neighbour."""
    chart = columns(values)
    most = max((value for _, value in values), default=0)
    tallest = max((bar.height for bar in chart.bars), default=0)
    for bar, (label, value) in zip(chart.bars, values):
        assert (bar.label, bar.value) == (label, value)
        assert bar.height == pytest.approx(tallest * value / most if most else 0, abs=0.2)
        assert 0 <= bar.x <= bar.x + bar.width <= chart.width
        assert 0 < bar.y <= bar.y + bar.height < bar.label_y <= chart.height
    for one, other in zip(chart.bars, chart.bars[1:]):
        assert one.x + one.width <= other.x


@given(VALUES)
def test_rows_are_in_proportion_and_inside(values: Sequence[tuple[str, int]]) -> None:
    """With room for the number beside the longest."""
    chart = rows(values)
    most = max((value for _, value in values), default=0)
    longest = max((bar.width for bar in chart.bars), default=0)
    for bar, (_, value) in zip(chart.bars, values):
        assert bar.width == pytest.approx(longest * value / most if most else 0, abs=0.2)
        assert bar.x + bar.width + 50 <= chart.width
        assert bar.y + bar.height <= chart.height
    for one, other in zip(chart.bars, chart.bars[1:]):
        assert one.y + one.height <= other.y
