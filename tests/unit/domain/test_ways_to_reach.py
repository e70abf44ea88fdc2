"""Who will not be called, or not written to, is heard; and a "don't ring" is no wish for a call."""

from __future__ import annotations

import pytest

from frontline.domain.call_words import asks_for_a_call
from frontline.domain.enquiry_reached import is_hour_of_a_call
from frontline.domain.ways_to_reach import EMAIL, PHONE, refused_ways


@pytest.mark.parametrize(
    "text",
    [
        "sorry, don't ring me, e-mail only",
        "can't take calls at work so mail me",
        "I never answer phones",
        "please don't call",
        "no calls please",
    ],
)
def test_no_call(text: str) -> None:
    assert refused_ways(text) == {PHONE}
    assert not asks_for_a_call(text)


@pytest.mark.parametrize("text", ["no e-mail please", "I don't have email", "phone only"])
def test_no_letter(text: str) -> None:
    assert refused_ways(text) == {EMAIL}


@pytest.mark.parametrize(
    "text", ["ring my mobile please", "can someone call me back", "not the desk, call my mobile"]
)
def test_a_call_is_wanted(text: str) -> None:
    assert asks_for_a_call(text)
    assert not refused_ways(text)


@pytest.mark.parametrize("text", ["tomorrow after 2", "Thursday morning", "at 3pm"])
def test_an_hour_of_a_day_is_for_a_call(text: str) -> None:
    assert is_hour_of_a_call(text)


@pytest.mark.parametrize(
    "text", ["from tomorrow", "start Monday morning", "in March", "after 3 weeks", "morning shifts"]
)
def test_a_start_is_no_hour_of_a_call(text: str) -> None:
    assert not is_hour_of_a_call(text)
