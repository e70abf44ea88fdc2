"""Agenda for Change bands are read as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.pay_bands import BANDS, bands_in, describe_bands


@pytest.mark.parametrize(
    ("text", "bands"),
    [
        ("Band 5", ("5",)),
        ("band 5/6 nurse", ("5", "6")),
        ("Bands 7 to 8b", ("7", "8a", "8b")),
        ("Band 8", ("8a", "8b", "8c", "8d")),
        ("AfC Band 8a/b", ("8a", "8b")),
        ("band 6 or 7", ("6", "7")),
        ("Agenda for Change Band 3", ("3",)),
        ("band 5 8 weeks", ("5",)),
        ("Band 12", ()),
        ("5 nurses", ()),
    ],
)
def test_bands_are_read(text: str, bands: tuple[str, ...]) -> None:
    """Lists, ranges and a plain band 8 give every band meant, lowest first."""
    assert bands_in(text) == bands


@given(st.text(max_size=80), st.sampled_from(BANDS))
def test_a_named_band_is_always_known(noise: str, band: str) -> None:
    """Any text gives only bands that exist, and one named on its own line is found."""
    assert set(bands_in(noise)) <= set(BANDS)
    assert band in bands_in(f"band {band}\n")


def test_bands_are_described_with_or() -> None:
    """Several bands are joined as a person would say them."""
    assert describe_bands(("6",)) == "band 6"
    assert describe_bands(("6", "7", "8a")) == "band 6, 7 or 8a"
