"""Distances and postcodes."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.place import (
    box_around,
    in_the_uk,
    mended_postcode,
    miles_between,
    outward_code,
    postcode_area,
    sensible_miles,
    tidy_postcode,
)


def test_leeds_to_york_is_about_twenty_two_miles() -> None:
    """The great-circle distance agrees with the map."""
    assert miles_between(53.7965, -1.5478, 53.9576, -1.0827) == pytest.approx(22.1, abs=0.5)


@given(st.floats(50, 60), st.floats(-8, 1.8), st.floats(1, 80), st.floats(0, 2 * math.pi))
def test_the_box_holds_the_circle(lat: float, lon: float, miles: float, angle: float) -> None:
    """Every point inside the radius lies inside the box that is searched first."""
    south, north, west, east = box_around(lat, lon, miles)
    up = math.sin(angle) * miles / 69.1
    across = math.cos(angle) * miles / (69.2 * math.cos(math.radians(lat)))
    if miles_between(lat, lon, lat + up, lon + across) <= miles * 0.99:
        assert south <= lat + up <= north
        assert west <= lon + across <= east


@pytest.mark.parametrize(
    ("miles", "searched"), [(0, 1), (-5, 1), (1e9, 600), (math.inf, 600), (math.nan, 1), (20, 20)]
)
def test_an_impossible_radius_is_brought_into_bounds(miles: float, searched: float) -> None:
    """Nobody can ask for less than a mile or more than the length of the country."""
    assert sensible_miles(miles) == searched


@pytest.mark.parametrize(
    ("text", "postcode"),
    [
        ("SO225DG", "SO22 5DG"),
        ("ls1 4ap", "LS1 4AP"),
        (" EX2 ", "EX2"),
        ("EC1A 1BB", "EC1A 1BB"),
        ("hello", None),
        ("A" * 10_000, None),
        ("", None),
    ],
)
def test_postcodes_are_tidied(text: str, postcode: str | None) -> None:
    """A postcode is taken however it is spaced, and nothing else is taken for one."""
    assert tidy_postcode(text) == postcode


@pytest.mark.parametrize(
    ("text", "postcode"),
    [
        ("S022 5DG", "SO22 5DG"),
        ("LS1-4AP", "LS1 4AP"),
        ("LSI 4AP", "LS1 4AP"),
        ("LS1 4AP.", "LS1 4AP"),
        ("SE1 gRT", None),
        ("LEEDS", None),
        ("Trustwide", None),
        ("12345", None),
    ],
)
def test_slips_in_postcodes_are_mended(text: str, postcode: str | None) -> None:
    """A letter for a digit and signs between are put right; nothing else is made a postcode."""
    mended = mended_postcode(text)
    assert mended == postcode


@given(st.text(max_size=30))
def test_a_mended_postcode_is_one(text: str) -> None:
    """Whatever is written, what comes out has the form of a full postcode, or nothing does."""
    mended = mended_postcode(text)
    assert mended is None or (tidy_postcode(mended) == mended and " " in mended)


def test_the_channel_islands_can_be_recruited_for() -> None:
    """Jersey and Guernsey are let in, the coast of Normandy between them and us is not."""
    assert in_the_uk(49.18, -2.1)
    assert in_the_uk(49.46, -2.54)
    assert not in_the_uk(49.18, -0.37)


def test_a_postcode_names_its_district_and_area() -> None:
    """The outward code and the area are read off a tidy postcode."""
    assert (outward_code("LS1 4AP"), postcode_area("LS1 4AP")) == ("LS1", "LS")


def test_jersey_by_mistake_at_latitude_24_is_not_in_the_uk() -> None:
    """The box around the country leaves out faulty coordinates."""
    assert in_the_uk(53.8, -1.55)
    assert not in_the_uk(24.6, -2.1)
