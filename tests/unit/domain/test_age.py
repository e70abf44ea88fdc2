"""Who says that they are under 18, and who only speaks of numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.age import says_under_18


@pytest.mark.parametrize(
    "text",
    [
        "I'm 15",
        "im 15",
        "I am fifteen",
        "I'm 15 years old",
        "I'm only 17",
        "i am 16 can i work here",
        "I'm 14, can I volunteer?",
        "hi, I'm 16 and want to be a nurse",
        "im 17 turning 18 next month",
        "I'm 16 now",
        "15 years old",
        "16yo",
        "my age is 15",
        "age 17",
        "I turn 16 in May",
        "I'll be 17 next week",
        "I just turned 16",
        "I'm under 18",
        "I'm not 18 yet",
        "im nearly 18",
        "I don't turn 18 until June, I turn 18 in June",
        "I'm a 16 year old looking for work",
        "I want to apply but I'm 15",
        "I'm in year 10",
        "im only a kid",
        "I’m 13 … is there anything for me",
        "I am 17 years of age",
        "IM 15!!!",
        "I'm Tom, I'm 15",
    ],
)
def test_somebody_who_says_that_they_are_a_child_is_heard(text: str) -> None:
    """In figures or words, in chat spelling, soon to be older or not."""
    assert says_under_18(text)


@pytest.mark.parametrize(
    "text",
    [
        "15 years' experience",
        "I have 15 years' experience",
        "I'm 15 years in nursing",
        "I'm 15 years qualified",
        "I'm 16 years into my career",
        "I am 12 years post registration",
        "band 15",
        "I'm band 7",
        "I'm a band 7",
        "my son is 15",
        "my daughter is 16 and wants to be a nurse",
        "I work with a 15 year old",
        "I look after 16 year olds",
        "I'm 15 miles from Leeds",
        "I'm 15 minutes away",
        "im 16 weeks pregnant",
        "I'm 15 stone",
        "I'm on 17 an hour",
        "I'm 18",
        "I'm 45",
        "I'm 18 years old",
        "I'm over 18",
        "I've been a carer since I was 16",
        "when I was 15 I wanted to be a nurse",
        "I started when I was just 17",
        "I'm 17 weeks from qualifying",
        "I'm 12 hours behind",
        "I do 15 hours a week",
        "under 18s ward",
        "I'm a children's nurse for under 18s",
        "I'm under 18k at the moment",
        "is 16 too young to apply",
        "do I have to be 18",
        "I'm 16th in line",
        "I'm a kid at heart",
        "in 15 years",
        "15",
        "I'm in ward 12",
        "the 15th of June",
        "I'm 10 minutes late",
        "I am 15 mins from the hospital",
        "I'm 10 out of 10 interested",
        "I'm 11-7 every day",
        "I'm 12 months into a contract",
        "I'm one of 12 and looking for work",
        "I'm 10 and a half miles away",
        "I'm 12 or 13 miles away",
        "I'm 15 and a bit years qualified",
    ],
)
def test_other_numbers_are_nobodys_age(text: str) -> None:
    """Experience, bands, distances, pay, hours, and the ages of others or of long ago."""
    assert not says_under_18(text)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """No text makes it fail, and it always gives the same answer."""
    assert says_under_18(text) == says_under_18(text)
