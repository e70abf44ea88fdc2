"""How much of a week is worked, and where: sessions, and days on site with the rest at home."""

from __future__ import annotations

import pytest

from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.negation import mark_negated
from frontline.nlu.facts.working_terms import find_hours, find_work_modes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("GP work, about 4 sessions", {"kind": "part_time", "days_a_week": 2.0}),
        ("two sessions a week", {"kind": "part_time", "days_a_week": 1.0}),
        ("4 to 6 sessions please", {"kind": "part_time", "days_a_week": 3.0}),
        ("9 sessions", {"kind": "full_time", "days_a_week": 4.5}),
    ],
)
def test_a_session_is_half_a_day(text: str, value: dict[str, object]) -> None:
    """Nine of them are a general practitioner's full time."""
    assert [fact.value for fact in find_hours(text)] == [value]


def test_sessions_of_another_kind_are_no_hours() -> None:
    """What somebody had with a physio is not how much they work."""
    assert find_hours("3 sessions with my physio") == []


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("two days on site rest at home", ["hybrid"]),
        ("2 days a week in the office", ["hybrid"]),
        ("half the week at home", ["hybrid"]),
        ("some days at home", ["hybrid"]),
        ("five days on site", ["on_site"]),
        ("on site", ["on_site"]),
    ],
)
def test_days_here_and_the_rest_at_home_are_hybrid(text: str, modes: list[str]) -> None:
    """Five days are the whole week; days in the office are no part time."""
    assert [fact.value for fact in find_work_modes(text)] == modes
    assert find_hours(text) == []


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("physio near Leeds, I don't drive", False),
        ("physio near Leeds, I don't mind travelling", False),
        ("Leeds I don't want", True),
        ("others outside Leeds", True),
        ("just outside Leeds", False),
    ],
)
def test_a_town_is_refused_only_where_it_is_meant(text: str, negated: bool) -> None:
    """What is said of oneself after a town refuses nothing."""
    start = text.index("Leeds")
    (fact,) = mark_negated(text, [Fact("place", start, start + 5, "Leeds")])
    assert fact.negated is negated
