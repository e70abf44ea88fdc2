"""A wish to apply, and one to send, wherever it stands in a message."""

from __future__ import annotations

import pytest

from frontline.domain.turn_taking import asks_to_send, ends_applying


@pytest.mark.parametrize(
    "text",
    [
        "machine learning engineer cambridge, apply",
        "EPR trainer job in Peterborough, could I apply?",
        "critical care nurse belfast, want to apply",
    ],
)
def test_a_message_may_end_with_the_wish_to_apply(text: str) -> None:
    assert ends_applying(text)


@pytest.mark.parametrize("text", ["who can apply", "apply", "how do I apply", "when can I apply"])
def test_a_question_about_applying_is_no_wish_at_the_end(text: str) -> None:
    assert not ends_applying(text)


@pytest.mark.parametrize(
    "text", ["send it then", "Perfect, send it please", "send it through please"]
)
def test_small_words_after_it_still_ask_to_send(text: str) -> None:
    assert asks_to_send(text)
