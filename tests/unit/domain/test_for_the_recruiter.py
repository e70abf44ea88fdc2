"""What is to be passed on to the recruiter, told from what answers or asks."""

from __future__ import annotations

import pytest

from frontline.domain.for_the_recruiter import PassedOn, to_pass_on
from tests.unit.domain.screening_talk import ScreeningTalk


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("please ask them to ring after 5", PassedOn("please ask them to ring after 5", "")),
        ("can they call me in the evening?", PassedOn("can they call me in the evening?", "")),
        ("07700 900123 but only ring after 5", PassedOn("only ring after 5", "07700 900123")),
        ("yes and tell them I prefer email", PassedOn("tell them I prefer email", "yes")),
        ("could you add that I have my own car", PassedOn("I have my own car", "")),
        ("don't ring me at work please", PassedOn("don't ring me at work please", "")),
        ("please don't call, email only", PassedOn("please don't call, email only", "")),
        ("I can only talk after 6", PassedOn("I can only talk after 6", "")),
    ],
)
def test_a_wish_is_told_apart_from_the_rest(text: str, passed: PassedOn) -> None:
    found = to_pass_on(text)
    assert found is not None
    assert (found.words, found.rest.strip()) == (passed.words, passed.rest)


@pytest.mark.parametrize(
    "text",
    [
        "call me Dot",
        "people call me after my grandmother",
        "tell me about the role",
        "ask a recruiter",
        "I call patients every morning",
        "can someone call me back tomorrow",
        "text me on 07700 900123",
        "put me down as a nurse",
        "say that again",
        "will they ring after 5?",
        "I contact families by phone in the evenings",
    ],
)
def test_what_only_sounds_like_one_is_left(text: str) -> None:
    assert to_pass_on(text) is None


def test_it_goes_to_the_recruiter_and_the_permission_stays_open() -> None:
    talk = ScreeningTalk().up_to("consent")
    step = talk.say("please ask them to ring after 5", "talk_to_human", confidence=0.9)
    assert [say.key for say in step.says] == ["limit_noted"]
    assert (talk.value("note"), talk.open) == ("please ask them to ring after 5", "consent")


def test_a_second_wish_is_added_and_the_yes_beside_it_counts() -> None:
    talk = ScreeningTalk().up_to("consent")
    talk.say("please ask them to ring after 5")
    talk.say("yes and tell them I prefer email", "affirm")
    assert talk.value("note") == "please ask them to ring after 5; tell them I prefer email"
    assert talk.open == "review"
