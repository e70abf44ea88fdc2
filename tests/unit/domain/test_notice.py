"""Notice and start dates in people's words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.notice import find_bare_start, find_notice

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4 weeks", 28),
        ("three months", 90),
        ("12 wks", 84),
        ("a month", 30),
        ("one calendar month", 30),
        ("a couple of weeks", 14),
        ("I have to give 8 weeks' notice", 56),
        ("immediately", 0),
        ("straight away", 0),
        ("ASAP", 0),
        ("no notice", 0),
        ("next week", 7),
    ],
)
def test_a_length_of_notice_is_counted_in_days(text: str, days: int) -> None:
    """Numbers and words, weeks and months, become calendar days."""
    found = find_notice(text, TODAY)
    assert found is not None
    assert (found.days, found.starts_on, found.problem) == (days, None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1st of March", date(2027, 3, 1)),
        ("March 1st 2027", date(2027, 3, 1)),
        ("from 3 January", date(2027, 1, 3)),
        ("24 Nov", date(2026, 11, 24)),
        ("01/03/2027", date(2027, 3, 1)),
        ("1/3", date(2027, 3, 1)),
        ("end of Sept", date(2027, 9, 30)),
        ("mid January", date(2027, 1, 15)),
        ("some time in November", TODAY),
    ],
)
def test_a_date_is_the_next_one_of_that_name(text: str, day: date) -> None:
    """Day first, as in Britain; without a year it is the next such day."""
    found = find_notice(text, TODAY)
    assert found is not None
    assert found.starts_on == day
    assert found.days == (day - TODAY).days


@pytest.mark.parametrize("text", ["29 Feb 2027", "29 February", "31 April", "31/04/2027", "45/13"])
def test_a_day_no_calendar_has_is_a_problem(text: str) -> None:
    """2027 has no 29 February, and no year a 31 April."""
    found = find_notice(text, TODAY)
    assert found is not None
    assert found.problem == "no_such_date"


def test_a_day_gone_by_is_a_problem() -> None:
    """A start in the past is asked about, not taken."""
    found = find_notice("1 June 2025", TODAY)
    assert found is not None
    assert found.problem == "past"


@pytest.mark.parametrize("text", ["", "blah", "24/7", "I know nothing", "my mum", "7.5 hours"])
def test_words_without_a_time_hold_no_notice(text: str) -> None:
    """No time, no notice: nothing is guessed."""
    assert find_notice(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "starts_on"),
    [
        ("the first of March", date(2027, 3, 1)),
        ("the twentieth of December", date(2026, 12, 20)),
        ("I can start on the twenty-first of January 2027", date(2027, 1, 21)),
        ("thirty first of Jan", date(2027, 1, 31)),
        ("the 3rd of May", date(2027, 5, 3)),
    ],
)
def test_a_day_written_in_words_is_that_day(text: str, starts_on: date) -> None:
    """Ordinals in words count as those in figures."""
    found = find_notice(text, TODAY)
    assert found is not None
    assert found.starts_on == starts_on


def test_the_second_may_suit_is_no_day_in_may() -> None:
    """Without "of" an ordinal is no date."""
    assert find_notice("the second may suit me", TODAY) is None


@settings(max_examples=80)
@given(st.integers(1, 99), st.sampled_from(["day", "week", "month"]))
def test_every_number_of_a_unit_is_read(amount: int, unit: str) -> None:
    """Any amount of days, weeks or months is read back as so many days."""
    found = find_notice(f"about {amount} {unit}s I think", TODAY)
    assert found is not None
    assert found.days == amount * {"day": 1, "week": 7, "month": 30}[unit]


@settings(max_examples=80)
@given(st.dates(TODAY, TODAY + timedelta(days=700)))
def test_every_written_date_is_read(day: date) -> None:
    """Any coming day, written out with its year, is found as that day."""
    found = find_notice(f"{day.day} {day:%B %Y}", TODAY)
    assert found is not None
    assert found.starts_on == day


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    """Whatever is typed gives notice, a problem or nothing, and days are never negative."""
    found = find_notice(text, TODAY)
    assert found is None or found.days >= 0


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday", date(2026, 11, 30)),
        ("Wednesday please", date(2026, 11, 25)),
        ("I can start fri", date(2026, 11, 27)),
        ("2027", date(2027, 1, 1)),
        ("in 2027", date(2027, 1, 1)),
        ("sometime in 2026", TODAY),
        ("spring", date(2027, 3, 1)),
        ("next summer", date(2027, 6, 1)),
        ("winter", date(2026, 12, 1)),
    ],
)
def test_an_answer_may_be_as_bare_as_a_day_a_season_or_a_year(text: str, day: date) -> None:
    """Nothing needs to stand before it, and it begins with its first day."""
    found = find_notice(text, TODAY) or find_bare_start(text, TODAY)
    assert found is not None
    assert (found.starts_on, found.problem) == (day, None)
    assert found.days == (day - TODAY).days


@pytest.mark.parametrize(
    "text",
    [
        "not Monday",
        "Mondays",
        "the spring lodge in Hull",
        "I sat down",
        "2027 miles",
        "room 2027 or so",
    ],
)
def test_a_day_by_the_way_is_no_start(text: str) -> None:
    """In a sentence of something else such a word says nothing about a start."""
    assert find_notice(text, TODAY) is None
    assert find_bare_start(text, TODAY) is None


def test_a_year_gone_by_is_a_problem() -> None:
    """Nobody starts in 2020."""
    found = find_bare_start("in 2020", TODAY)
    assert found is not None
    assert found.problem == "past"


@pytest.mark.parametrize(
    "text", ["none", "None.", "nil", "none at all", "no, none", "0", "I've got none"]
)
def test_none_is_how_much_notice_there_is_where_notice_was_asked_for(text: str) -> None:
    """Somebody with no notice to give can start at once."""
    found = find_bare_start(text, TODAY)
    assert found is not None
    assert found.days == 0


@pytest.mark.parametrize("text", ["none of your business", "no", "none that I like", "nonetheless"])
def test_another_no_says_nothing_of_notice(text: str) -> None:
    assert find_bare_start(text, TODAY) is None
