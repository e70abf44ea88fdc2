"""An intent that is certain, and the ranking beside it."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.training_data.message import Message

from frontline.nlu.certain_intents import CertainIntents
from frontline.nlu.reported_intent import ranking_of, report, report_for_certain


def classified(text: str) -> Message:
    """A message the classifier took for small talk, or else for thanks."""
    guesses = [{"name": "greet", "confidence": 0.6}, {"name": "thank", "confidence": 0.4}]
    return Message({"text": text, "intent": dict(guesses[0]), "intent_ranking": guesses})


def test_what_is_certain_leads_the_ranking_too() -> None:
    """Another language: whoever reads the ranking sees what the intent says."""
    message = classified("bonjour je cherche un emploi")
    CertainIntents().process([message])
    assert message.get("intent") == {"name": "other_language", "confidence": 1.0}
    assert [(each["name"], each["confidence"]) for each in ranking_of(message)] == [
        ("other_language", 1.0),
        ("greet", 0.0),
        ("thank", 0.0),
    ]


def test_an_intent_stands_in_the_ranking_once() -> None:
    """Also when the classifier had it in second place."""
    message = classified("ta")
    report_for_certain(message, "thank")
    assert [each["name"] for each in ranking_of(message)] == ["thank", "greet"]


@pytest.mark.parametrize(("sure", "reported"), [(0.25, "nlu_fallback"), (0.9, "abuse")])
def test_nobody_is_called_to_order_on_a_guess(sure: float, reported: str) -> None:
    """ "Blorp" is not understood rather than an insult."""
    message = Message.build("blorp")
    report(message, [{"name": "abuse", "confidence": sure}, {"name": "pause", "confidence": 0.1}])
    CertainIntents().process([message])
    assert message.get("intent")["name"] == reported
    assert [each["name"] for each in ranking_of(message)][-2:] == ["abuse", "pause"]
