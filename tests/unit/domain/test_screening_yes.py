"""At the permission and the review: what is a yes, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.unit.domain.screening_talk import ScreeningTalk


def test_at_the_review_everything_is_shown_again_and_sent() -> None:
    """Asked to show it again and send it, both are done in that order."""
    talk = ScreeningTalk().up_to("review")
    step = talk.say("show me again. yep, send it", "affirm")
    assert (talk.said(), step.submit) == (["noted"], True)


@pytest.mark.parametrize("asked", ["consent", "review"])
@pytest.mark.parametrize(
    "text",
    [
        "yes my pin is in date, nothing on it",
        "medicines rounds are fine yeah, and I have done IVs for years",
        "yes driving licence since 2015, no points",
        "yeah I've done a lot of night shifts on that ward",
    ],
)
def test_a_yes_to_something_else_neither_agrees_nor_sends(asked: str, text: str) -> None:
    """What tells of somebody's work is no permission and sends nothing, whatever it opens with."""
    talk = ScreeningTalk().up_to(asked)
    step = talk.say(text, "affirm")
    assert (step.submit, talk.open) == (False, asked)


@pytest.mark.parametrize("asked", ["consent", "review"])
@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "yes I agree, my PIN is in date",
        "that would be lovely",
        "yes that's all correct thank you very much indeed",
        "go ahead and share my registration with them",
        "yes please, all good from my side, thanks for your patience with me",
    ],
)
def test_a_yes_in_many_words_is_one(asked: str, text: str) -> None:
    """Agreeing in one's own words is enough, short or long."""
    talk = ScreeningTalk().up_to(asked)
    step = talk.say(text, "affirm")
    assert step.submit or talk.open != asked
