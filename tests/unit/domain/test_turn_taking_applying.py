"""A wish to apply, and one to send, wherever it stands in a message."""

from __future__ import annotations

import pytest

from frontline.domain.turn_taking import asks_to_send, ends_applying, refuses_to_apply


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


@pytest.mark.parametrize(
    "text",
    [
        "no don't apply me, just looking",
        "please do not put me forward yet",
        "I'm not applying, only having a nosey",
        "I don't want to apply for that one",
        "don’t sign me up",
    ],
)
def test_a_refusal_is_no_application(text: str) -> None:
    """Who says that they are not applying does not apply."""
    assert refuses_to_apply(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don't know how to apply",
        "why not apply me for it",
        "apply for it, I'm not fussy",
        "I've never worked nights but put me forward",
        "don't forget to put me forward",
        "I don't mind nights, can I apply?",
        "do I not apply here?",
    ],
)
def test_a_no_to_something_else_is_no_refusal_to_apply(text: str) -> None:
    """A no about anything else leaves the wish to apply as it is."""
    assert not refuses_to_apply(text)
