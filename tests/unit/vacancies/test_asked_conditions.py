"""Since when adverts are wanted, and whether with a registration, is read from the words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.posted_since import posted_since
from frontline.domain.registration_wanted import body_wanted, registration_wanted

# A Monday.
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("what's new today", TODAY),
        ("anything new today?", TODAY),
        ("jobs posted since yesterday", date(2026, 11, 22)),
        ("nurse roles added this week", TODAY),
        ("what came in this week", TODAY),
        ("new nursing jobs this month", date(2026, 11, 1)),
        ("roles posted last week", date(2026, 11, 16)),
        ("roles posted in the last week", date(2026, 11, 16)),
        ("advertised in the last 3 days", date(2026, 11, 20)),
        ("posted in the past two weeks", date(2026, 11, 9)),
        ("new jobs in the last 24 hours", date(2026, 11, 22)),
        ("posted since Wednesday", date(2026, 11, 18)),
        ("new since Monday", TODAY),
        ("jobs from last month", date(2026, 10, 1)),
        ("listed since 3 November", date(2026, 11, 3)),
        ("added since 28th of December", date(2025, 12, 28)),
        ("this week's jobs", TODAY),
        ("today’s new vacancies", TODAY),
    ],
)
def test_the_first_day_of_the_adverts_is_read(text: str, since: date) -> None:
    """In the words people use."""
    assert posted_since(text, TODAY) == since


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I can start this week",
        "I need a new job this month",
        "I have been a nurse since 2019",
        "I've been out of work since Monday",
        "a post in the last hospital I worked at",
        "newly qualified this year",
        "posted since 31 February",
        "posted in the last 999 weeks",
        "nurse jobs in March",
        "when was it posted",
    ],
)
def test_other_times_are_not_when_an_advert_came(text: str) -> None:
    """Starting days, careers and wishes are no criterion; nor are days that cannot be."""
    assert posted_since(text, TODAY) is None


@given(st.text(max_size=400), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_text_is_read_and_never_into_the_future(text: str, today: date) -> None:
    """Whatever was typed."""
    for said in (text, f"posted since {text}", f"new {text} this week"):
        since = posted_since(said, today)
        assert since is None or since <= today


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("jobs with no registration needed", False),
        ("roles that don't need a PIN", False),
        ("work without NMC registration", False),
        ("unregistered roles in Leeds", False),
        ("registration not needed", False),
        ("roles that need registration", True),
        ("jobs requiring an NMC pin", True),
        ("nurse jobs in Leeds", None),
        ("I am registered with the NMC, jobs in Leeds", None),
        ("registered nurse roles", None),
    ],
)
def test_whether_registration_is_wanted_is_read(text: str, wanted: bool | None) -> None:
    """What somebody is says nothing of what they want."""
    assert registration_wanted(text) is wanted


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("NMC jobs near York", "NMC"),
        ("roles for gphc registrants", "GPhC"),
        ("jobs that require HCPC", "HCPC"),
        ("Social Work England roles", "Social Work England"),
        ("I'm NMC registered and live in York", None),
        ("jobs without NMC", None),
    ],
)
def test_the_regulator_wanted_is_read(text: str, body: str | None) -> None:
    """As adverts name it."""
    assert body_wanted(text) == body
