"""Short words about the search itself."""

from __future__ import annotations

import pytest

from frontline.domain.search_asides import asks_what_was_searched, bare_miles


@pytest.mark.parametrize(
    ("text", "miles"),
    [
        ("make it 30", 30),
        ("wat about 40", 40),
        ("40?", 40),
        ("ok try 15 then", 15),
        ("within 5 miles", 5),
        ("i can do 25 max", 25),
        ("make it 30k", None),
        ("make it 30 hours", None),
        ("band 6", None),
        ("what about 2027", None),
        ("the 2nd", None),
        ("make it 0", None),
    ],
)
def test_a_bare_number_is_miles(text: str, miles: float | None) -> None:
    """Only where the message says nothing else."""
    assert bare_miles(text) == miles


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("what did you actually look for", True),
        ("what was my search", True),
        ("are you sure?", True),
        ("you sure about that", True),
        ("are you sure it is permanent", False),
        ("what are you looking for in a candidate?", False),
        ("what is a search firm", False),
        ("search nurses", False),
    ],
)
def test_what_was_looked_for_may_be_asked(text: str, asks: bool) -> None:
    """And doubted in so many words."""
    assert asks_what_was_searched(text) is asks
