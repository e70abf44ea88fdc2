"""Several roles asked for in one breath."""

from __future__ import annotations

import pytest

from frontline.domain.several_wanted import means_all, means_both, numbers_in_a_row


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("put me in for 1 and 3", (1, 3)),
        ("apply for the first and the third please", (1, 3)),
        ("the first one and the second one", (1, 2)),
        ("numbers 2 & 3", (2, 3)),
        ("1, 2 and 3", (1, 2, 3)),
        ("roles one and two", (1, 2)),
        ("the first one", ()),
        ("I have 2 and a half years", ()),
        ("2 or 3 days a week", ()),
        ("3 and 4 days", ()),
        ("band 5", ()),
    ],
)
def test_numbers_side_by_side_are_places_in_the_list(text: str, numbers: tuple[int, ...]) -> None:
    """One number alone, and amounts of time, are none."""
    assert numbers_in_a_row(text) == numbers


def test_both_and_all_are_known() -> None:
    """ "Both" is two, "all three" is the whole list."""
    assert means_both("both please")
    assert not means_both("both of my jobs were in Leeds")
    assert means_all("put me in for all three")
    assert not means_all("that is all")
