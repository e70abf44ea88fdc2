"""A part of an answer put right, and several answers in one breath."""

from __future__ import annotations

import pytest

from frontline.domain.endings import with_last_digits, with_other_domain
from tests.unit.domain.screening_talk import ScreeningTalk

ADDRESS = "keeley.marsden@example.com"


@pytest.mark.parametrize(
    "text",
    [
        "omg wait that email shud be .org at the end not com",
        "it ends in .org",
        "sorry, dot org, not dot com",
        ".org, not .com",
        "the email should have been .org instead of .com",
        "that's .org on the end",
    ],
)
def test_the_ending_of_an_address_is_put_right(text: str) -> None:
    assert with_other_domain(ADDRESS, text) == "keeley.marsden@example.org"


@pytest.mark.parametrize("text", ["the email is wrong", "use k@example.org", "it's .org or .net"])
def test_no_ending_is_guessed(text: str) -> None:
    assert with_other_domain(ADDRESS, text) is None


def test_an_ending_in_two_parts_is_one() -> None:
    assert with_other_domain(ADDRESS, "it's .co.uk") == "keeley.marsden@example.co.uk"


@pytest.mark.parametrize(
    "text",
    [
        "whoa phone's wrong, last three are 167",
        "the last 3 digits should be 167",
        "it ends in 167",
        "my number's wrong, the end is 167",
    ],
)
def test_the_last_digits_of_a_number_are_put_right(text: str) -> None:
    assert with_last_digits("+447700900761", text) == "+447700900167"


@pytest.mark.parametrize("text", ["my last job was in 2019", "the last two years", "phone's wrong"])
def test_no_digits_are_guessed(text: str) -> None:
    assert with_last_digits("+447700900761", text) is None


def test_three_edits_at_the_review_are_all_made() -> None:
    talk = ScreeningTalk().up_to("review")
    talk.say("whoa phone's wrong, last three are 167", "correct")
    talk.say("and make it 5 years, and notice is eight weeks they changed our contract", "correct")
    assert (talk.value("phone") or "").endswith("167")
    assert (talk.value("experience"), talk.value("notice")) == ("5 years", "56 days")
    assert talk.open == "review"


@pytest.mark.parametrize(
    "text",
    [
        "No sorry, 8 is only in UK, together with Poland is 12",
        "sorry, 12 years in total, the 8 is just here",
    ],
)
def test_years_counted_in_all_take_the_place_of_a_part(text: str) -> None:
    talk = ScreeningTalk().up_to("experience")
    talk.say("8 years")
    talk.say(text, "correct")
    assert talk.value("experience") == "12 years"
