"""What people ask once something is sent is told from what else sounds like it."""

from __future__ import annotations

import pytest

from frontline.domain.after_sending import (
    asks_how_long,
    asks_if_anything_sent,
    asks_if_done,
    asks_to_send_again,
    asks_when_answered,
    asks_whether_to_call,
    asks_who_reads,
)
from frontline.domain.case_request import odd_reference


@pytest.mark.parametrize(
    "text",
    [
        "when will I hear",
        "when will they get back to me?",
        "how long until I hear something",
        "when can I expect to hear",
        "when will it be sorted",
        "what happens next?",
        "and what happens now",
        "when will someone call me",
        "any idea when ill hear",
        "yes send it and tell me when I'll hear",
    ],
)
def test_when_they_will_hear_is_asked_in_many_ways(text: str) -> None:
    """All of these want to know when somebody answers."""
    assert asks_when_answered(text)


@pytest.mark.parametrize(
    "text",
    [
        "when does it close",
        "when can I start",
        "how long is the contract",
        "when is the interview",
        "how long does it take to become a nurse",
        "what happens at the interview",
    ],
)
def test_other_times_are_not_meant(text: str) -> None:
    """A closing date, a start and a contract are facts of a role."""
    assert not asks_when_answered(text)
    assert not asks_how_long(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("are you sure that's gone?", True),
        ("are you sure that's set up", True),
        ("did it go through", True),
        ("has it been sent", True),
        ("did you get that", True),
        ("are you sure that's all", False),
        ("are you sure these are the only ones", False),
        ("I know it was sent by post last year and nobody has answered me since then", False),
    ],
)
def test_whether_it_is_done_is_told_from_whether_it_is_all(text: str, asked: bool) -> None:
    """ "Are you sure that's all" is about a list."""
    assert asks_if_done(text) is asked


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("I applied last week and heard nothing, my ref is FL-2K7M", "FL-2K7M"),
        ("FL-ABCDE", "FL-ABCDE"),
        ("the reference number is 48213", "48213"),
        ("ref: APP/2291", "APP/2291"),
        ("FD-1002", "FD-1002"),
        ("K7QM-34RX", None),
        ("my reference is K7QM 34RX", None),
        ("my number is 07700 900123", None),
        ("I got another job", None),
        ("the number is on the letter", None),
        ("Chris Dunn", None),
    ],
)
def test_a_number_that_is_none_of_ours_is_named(text: str, number: str | None) -> None:
    """Ours are two groups of four; phone numbers and words are no reference."""
    assert odd_reference(text) == number


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("did anything get sent?", True),
        ("has anything been sent", True),
        ("and the recruiters never got it?", True),
        ("did they send anybody a letter", False),
        ("has anything opened in Leeds", False),
        ("they never got back to me", False),
    ],
)
def test_whether_anything_went_out_is_asked_in_many_ways(text: str, asked: bool) -> None:
    """A reply that never came is something else."""
    assert asks_if_anything_sent(text) is asked


@pytest.mark.parametrize(
    ("text", "again", "call", "who"),
    [
        ("do I need to send it again if i dont hear", True, False, False),
        ("should I apply again?", True, False, False),
        ("should I ring them too?", False, True, False),
        ("do i need to call the recruiter as well", False, True, False),
        ("so who looks at this?", False, False, True),
        ("who deals with complaints", False, False, True),
        ("do I need to send a passport", False, False, False),
        ("who looks after the patients", False, False, False),
        ("should I call an ambulance for her", False, False, False),
    ],
)
def test_what_more_there_is_to_do(text: str, again: bool, call: bool, who: bool) -> None:
    """Sending twice, calling besides, and who reads it are three questions of their own."""
    asked = (asks_to_send_again(text), asks_whether_to_call(text), asks_who_reads(text))
    assert asked == (again, call, who)
