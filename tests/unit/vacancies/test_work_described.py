"""Work that is described by what is done in it, and what is asked of a whole list."""

from __future__ import annotations

import pytest

from frontline.domain.list_questions import asks_for_another_place, asks_if_none, place_too_far
from frontline.domain.list_words import goes_back_to
from frontline.domain.work_described import work_described


@pytest.mark.parametrize(
    "text", ["like looking after people", "I love helping people", "a job caring for the elderly"]
)
def test_who_likes_caring_is_looking_for_care_work(text: str) -> None:
    """No title is needed."""
    assert "support worker" in work_described(text)


@pytest.mark.parametrize("text", ["who looks after people's data?", "help me", "nurse in Leeds"])
def test_other_talk_describes_no_work(text: str) -> None:
    """Only what somebody likes doing does."""
    assert work_described(text) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kirkcaldys too far for me sorry", "kirkcaldy"),
        ("oh, York is way too far", "york"),
        ("nurse jobs in York", ""),
    ],
)
def test_a_town_can_be_too_far(text: str, name: str) -> None:
    """Its name is read out of it."""
    assert place_too_far(text).lower() == name


def test_doubting_that_there_is_none_is_a_question() -> None:
    """ "Nothing remote" without a question mark is a wish."""
    assert asks_if_none("so nothing fully remote at all?")
    assert not asks_if_none("nothing fixed term please")


def test_another_place_is_asked_for_with_instead() -> None:
    """Whatever stands behind it."""
    assert asks_for_another_place("is there anything in Glasgow instead, my partner's moving")
    assert not asks_for_another_place("do you have anything on relocation")


def test_going_back_to_a_place_names_it_and_refusing_to_does_not() -> None:
    """ "I won't go back to Plymouth" is no wish to see that list."""
    assert goes_back_to("hm ok go back to plymouth, what does it pay") == "plymouth"
    assert goes_back_to("I won't go back to Plymouth") == ""
