"""Pay and bands in visitors' own words, and what their normal form is."""

from __future__ import annotations

import pytest

from frontline.nlu.facts.bands import find_bands
from frontline.nlu.facts.money import find_salaries


@pytest.mark.parametrize(
    ("text", "minimum", "maximum", "period", "annual"),
    [
        ("over 45k", 45_000, None, "year", 45_000),
        ("45-50k", 45_000, 50_000, "year", 45_000),
        ("£45,000 - £52,000 pa", 45_000, 52_000, "year", 45_000),
        ("£22 an hour", 22, None, "hour", 43_016),
        ("at least £400 a session", 400, None, "session", 187_704),
        ("over £11,000 per session", 11_000, None, "weekly session", 99_000),
        ("over £300 a day", 300, None, "day", 78_210),
        ("salary between 40 and 50", 40_000, 50_000, "year", 40_000),
        ("up to 30k", None, 30_000, "year", None),
        ("min 30000 salary", 30_000, None, "year", 30_000),
        ("450 a day or above", 450, None, "day", 117_315),
        ("at least forty thousand pounds", 40_000, None, "year", 40_000),
        ("twenty-two to twenty five thousand", 22_000, 25_000, "year", 22_000),
        ("a hundred and fifty pounds a day", 150, None, "day", 39_105),
        ("40,000 pounds", 40_000, None, "year", 40_000),
    ],
)
def test_pay_is_read_with_its_comparator_and_period(
    text: str, minimum: float | None, maximum: float | None, period: str, annual: float | None
) -> None:
    """Pay keeps its own unit and carries the yearly floor a search needs."""
    (value,) = (fact.value for fact in find_salaries(text))
    assert (value["minimum"], value["maximum"]) == (minimum, maximum)
    assert (value["period"], value["annual_minimum"]) == (period, annual)


@pytest.mark.parametrize(
    "text",
    [
        "within 45 miles",
        "3 days a week",
        "12 hour shifts",
        "can start in 2027",
        "band 6",
        "call 07700 900123",
        "£1e309",
        "50 beds",
        "two thousand patients",
        "I lost two pounds",
        "forty years a nurse",
    ],
)
def test_other_numbers_are_no_pay(text: str) -> None:
    """A number is pay only with a pound sign, a k, a unit or a comparator of that size."""
    assert find_salaries(text) == []


@pytest.mark.parametrize(
    ("text", "bands"),
    [
        ("band 6", ["6"]),
        ("band 6 or 7", ["6", "7"]),
        ("B5/6", ["5", "6"]),
        ("bands 7 to 8b", ["7", "8a", "8b"]),
        ("8a and up", ["8a", "8b", "8c", "8d", "9"]),
        ("band 8", ["8a", "8b", "8c", "8d"]),
        ("nothing below band 8c", ["8c", "8d", "9"]),
        ("above band 8b", ["8c", "8d", "9"]),
        ("band five or six", ["5", "6"]),
        ("afc 7", ["7"]),
    ],
)
def test_bands_become_a_list(text: str, bands: list[str]) -> None:
    """Ranges and comparators are spelt out as the bands they mean."""
    assert [fact.value for fact in find_bands(text)] == [bands]


@pytest.mark.parametrize("text", ["6 nurses", "8 years", "I need two", "at 8am"])
def test_a_bare_number_is_no_band(text: str) -> None:
    """Only "band", "b" or a letter behind the 8 makes a number a band."""
    assert find_bands(text) == []
