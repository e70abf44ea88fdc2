"""Days named without a date, and years of experience counted from one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.coming_days import easter, find_named_day
from frontline.domain.experience import all_years, find_years, years_since

TODAY = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("next Monday", date(2026, 11, 30)),
        ("this Friday", date(2026, 11, 27)),
        ("end of the month", date(2026, 11, 30)),
        ("start of next month", date(2026, 12, 1)),
        ("in the new year", date(2027, 1, 1)),
        ("after Christmas", date(2026, 12, 27)),
        ("after Easter", date(2027, 3, 30)),
        ("in the spring", date(2027, 3, 1)),
        ("early next year", date(2027, 1, 1)),
    ],
)
def test_a_named_day_is_the_coming_one(text: str, day: date) -> None:
    """Bank holidays put the first working day behind the feast."""
    found = find_named_day(text, TODAY)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)), (2026, date(2026, 4, 5))],
)
def test_easter_is_reckoned(year: int, day: date) -> None:
    """As the Church of England's calendar has it."""
    assert easter(year) == day


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    """Never before 22 March nor after 25 April."""
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@given(st.text(max_size=150), st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_a_named_day_is_never_past(text: str, today: date) -> None:
    """Whatever is typed, on whatever day."""
    found = find_named_day(text, today)
    assert found is None or found.day >= today


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("two and a half years", 2.5),
        ("a decade", 10.0),
        ("18 months experience", 1.5),
        ("a year and a half", 1.5),
        ("twenty-five years", 25.0),
        ("over 8 yrs", 8.0),
        ("a 12 month contract", None),
        ("no idea", None),
    ],
)
def test_years_are_read_in_words_and_figures(text: str, years: float | None) -> None:
    """Halves, decades and months of experience."""
    assert find_years(text) == years


def test_years_since_a_year_are_counted_to_today() -> None:
    """A year to come, or one before anybody's working life, is no beginning."""
    since = years_since("doing this since 2019", TODAY)
    assert since is not None
    assert since.years == 7.0
    assert years_since("since 2031", TODAY) is None


@given(st.integers(1, 60))
def test_every_number_of_years_comes_back(number: int) -> None:
    """Written in figures."""
    assert [found.years for found in all_years(f"I have {number} years in theatres")] == [number]


@given(st.text(max_size=150))
def test_any_text_gives_years_that_stand_in_it(text: str) -> None:
    """Spans are inside the text and the years can be lived."""
    assert all(0 <= f.start < f.end <= len(text) and f.years <= 60 for f in all_years(text))
