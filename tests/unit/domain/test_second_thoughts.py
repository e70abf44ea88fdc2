"""A length taken back in the same breath."""

from __future__ import annotations

import pytest

from tests.unit.domain.screening_talk import ScreeningTalk


@pytest.mark.parametrize(
    "text",
    [
        "2 weeks notice, no hang on its 4 weeks",
        "two weeks, sorry, I mean 4 weeks",
        "2 weeks actually make that 4 weeks",
        "3 months.. wait, it's 4 weeks",
    ],
)
def test_the_second_notice_is_the_one(text: str) -> None:
    talk = ScreeningTalk().up_to("notice")
    talk.say(text)
    assert talk.value("notice") == "28 days"


def test_told_elsewhere_it_is_the_second_as_well() -> None:
    talk = ScreeningTalk().up_to("phone")
    talk.say("2 weeks notice, no hang on its 4 weeks")
    assert talk.value("notice") == "28 days"


@pytest.mark.parametrize("text", ["4 weeks", "4 weeks, sorry for the wait", "4 weeks actually"])
def test_one_notice_stays(text: str) -> None:
    talk = ScreeningTalk().up_to("notice")
    talk.say(text)
    assert talk.value("notice") == "28 days"
