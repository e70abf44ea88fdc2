"""Questions without an answer, as trainers may see them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.unanswered import LONGEST, without_personal_details


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("is there parking, mail me at anna@example.org", "is there parking, mail me at …"),
        ("ring 07700 900123 about the crèche?", "ring … about the crèche?"),
        ("call +44 (0)7700-900-123", "call …"),
        ("is 45,000 a year usual for 12 weeks?", "is 45,000 a year usual for 12 weeks?"),
        ("do band 8a staff get 33 days", "do band 8a staff get 33 days"),
        ("two\nlines  of it", "two lines of it"),
    ],
)
def test_addresses_and_long_numbers_are_left_out(typed: str, shown: str) -> None:
    """A trainer sees what was asked, and not who asked it."""
    assert without_personal_details(typed, []) == shown


def test_what_was_found_to_be_personal_is_left_out() -> None:
    """Names stand where the extractor found them."""
    text = "I'm Anna Kowalska, is there parking"
    assert without_personal_details(text, [(4, 17)]) == "I'm …, is there parking"


@given(
    text=st.text(max_size=2000), places=st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)))
)
def test_no_message_is_too_long_or_too_odd(text: str, places: list[tuple[int, int]]) -> None:
    """Whatever is typed becomes one line of bounded length."""
    shown = without_personal_details(text, [(min(each), max(each)) for each in places])
    assert len(shown) <= LONGEST
    assert "\n" not in shown
    assert "@" not in shown


@pytest.mark.parametrize("text", ["1" * 2000, "1 " * 1000, "@" * 2000, "a@" * 1000, "+1(" * 600])
def test_hostile_text_takes_no_time(text: str) -> None:
    """Repetitions are bounded; a pattern that ran away would never come back."""
    assert len(without_personal_details(text, [])) <= LONGEST
