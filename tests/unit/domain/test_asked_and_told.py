"""What of a message asks is told from what of it tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.asked_and_told import asks_anything, parts_of, told_in


@pytest.mark.parametrize(
    "text",
    [
        "also could I work part time as I've got kids",
        "and can I do nights",
        "is it ok if I start in May",
        "will I have to move house",
        "fine but do I need to drive",
        "btw how much holiday do you get",
        "just wondering if there is parking",
        "do nurses get paid weekly",
        "12 weeks?",
    ],
)
def test_a_question_is_one_without_its_sign_too(text: str) -> None:
    """Whatever stands in front of it."""
    assert asks_anything(text)


@pytest.mark.parametrize(
    "text",
    [
        "can start Monday",
        "do nights and weekends",
        "have worked 3 years in ICU",
        "have a car",
        "would like to start in June",
        "when I left Leeds I did agency",
        "what I do is project work",
        "did two years in ICU",
        "not sure when I can start",
        "Will Grace",
        "Can Yilmaz",
    ],
)
def test_a_statement_that_begins_like_a_question_is_none(text: str) -> None:
    """People leave out the "I"."""
    assert not asks_anything(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("do I need a visa? I'm Irish", "I'm Irish"),
        ("I'm Irish, do I need a visa", "I'm Irish"),
        ("my notice is 8 weeks, and could I do compressed hours?", "my notice is 8 weeks"),
        ("anna@example.org. do you charge", "anna@example.org."),
        ("nobody called me, is that normal", "nobody called me"),
        ("can I register, I'm Anna, a nurse, no limits", "I'm Anna, a nurse, no limits"),
        ("how long does it take?", ""),
    ],
)
def test_what_is_told_beside_a_question_is_found(text: str, told: str) -> None:
    """Before it or behind it."""
    assert told_in(text) == told


@given(st.text(max_size=200))
def test_nothing_of_a_message_is_lost(text: str) -> None:
    """Every sign is in one part, in order, but for the comma or dash where a part begins."""
    parts = "".join(part.text for part in parts_of(text))
    assert _signs(parts) == _signs(text)


def _signs(text: str) -> str:
    return "".join(sign for sign in text if not sign.isspace() and sign not in ",-\u2013")
