"""UK time."""

from __future__ import annotations

from datetime import datetime, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.uk_time import to_uk, uk_day, uk_time


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (utc(2026, 11, 23, 14, 5), "23 November 2026 at 2:05pm"),
        (utc(2026, 7, 1, 23, 30), "2 July 2026 at 12:30am"),
        (utc(2026, 3, 29, 0, 59), "29 March 2026 at 12:59am"),
        (utc(2026, 3, 29, 1, 0), "29 March 2026 at 2:00am"),
        (utc(2026, 10, 25, 0, 59), "25 October 2026 at 1:59am"),
        (utc(2026, 10, 25, 1, 0), "25 October 2026 at 1:00am"),
        (utc(2026, 1, 1, 12, 0), "1 January 2026 at 12:00pm"),
    ],
)
def test_times_read_as_clocks_in_the_uk_show_them(at: datetime, expected: str) -> None:
    """Summer time begins and ends at one o'clock in the morning, UTC."""
    assert uk_time(at) == expected


@settings(max_examples=100)
@given(st.datetimes(datetime(2000, 1, 1), datetime(2037, 12, 31)))
def test_uk_time_agrees_with_the_time_zone_database(naive: datetime) -> None:
    """At any moment since 2000 we show what Europe/London shows."""
    try:
        london = ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:
        pytest.skip("This machine has no time zone files to compare with.")
    at = naive.replace(tzinfo=timezone.utc)
    assert to_uk(at).replace(tzinfo=None) == at.astimezone(london).replace(tzinfo=None)


def test_only_dates_are_rewritten() -> None:
    """A date reads as a date; anything else a person said stays as it is."""
    assert uk_day("2026-12-21") == "21 December 2026"
    assert uk_day("after Christmas") == "after Christmas"
