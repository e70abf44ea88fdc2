"""What never reaches the engine, and what is not kept."""

from __future__ import annotations

import logging

import pytest

from frontline.application.converse import (
    Begun,
    Converse,
)
from frontline.application.ports import CallForHelp, TurnFailed
from frontline.domain.conversation import Speaker
from frontline.domain.safety import SafetyKind
from tests.integration.converse.scripted import ScriptedEngine


def test_a_crisis_is_answered_without_the_engine(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """Even with the engine down the card comes, and nothing is asked."""
    engine.troubles = [TurnFailed()] * 9
    said = converse.say(begun.conversation, "1", text="I want to end my life")
    assert said.messages[0].text == f"Card for {SafetyKind.CRISIS.value}."
    assert engine.heard == []


def _payloads(converse: Converse, begun: Begun) -> list[str | None]:
    history = converse.history(begun.conversation)
    return [m.payload for m in history if m.speaker is Speaker.VISITOR]


def test_a_second_crisis_gets_other_words(converse: Converse, begun: Begun) -> None:
    """Each message is counted with those of its kind before it in the talk."""
    said = [
        converse.say(begun.conversation, number, text=text).messages[0].text
        for number, text in (("1", "I want to die"), ("2", "my dad cant breathe"), ("3", "kms"))
    ]
    assert said == ["Card for crisis.", "Card for emergency.", "Card for crisis. Again."]


def test_a_call_for_help_that_the_engine_noticed_is_treated_like_any(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """The same card, and the same mark in the transcript."""
    engine.troubles = [CallForHelp(SafetyKind.CRISIS)]
    said = converse.say(begun.conversation, "1", text="words no list knows")
    assert [m.text for m in said.messages] == ["Card for crisis."]
    assert said.status == "answered"
    assert _payloads(converse, begun) == ["/crisis"]
    again = converse.say(begun.conversation, "2", text="I want to die")
    assert again.messages[0].text == "Card for crisis. Again."


def test_of_somebody_under_18_nothing_is_kept(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """What was said before is gone, and of the message itself only that they are under 18."""
    converse.say(begun.conversation, "1", text="my name is Sam Smith")
    said = converse.say(begun.conversation, "2", text="I'm 15, call me on 07700 900123")
    assert [m.text for m in said.messages] == ["Nothing is taken of you."]
    kept = " ".join(m.text for m in converse.history(begun.conversation))
    assert "Sam" not in kept
    assert "07700" not in kept
    assert engine.heard == ["my name is Sam Smith"]


def test_a_crisis_of_somebody_under_18_is_a_crisis(converse: Converse, begun: Begun) -> None:
    """Help comes before age."""
    said = converse.say(begun.conversation, "1", text="im 15 and i want to die")
    assert said.messages[0].text == "Card for crisis."


def test_working_talk_reaches_the_engine(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """A nurse who speaks of work is not interrupted."""
    converse.say(begun.conversation, "1", text="I nurse overdose patients in A&E")
    assert engine.heard == ["I nurse overdose patients in A&E"]


def test_a_message_that_is_all_masked_gets_the_note_alone(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """Nothing is left to understand, and the person is still answered."""
    said = converse.say(begun.conversation, "1", text="I have epilepsy")
    assert [m.text for m in said.messages] == ["I have not kept that."]
    assert engine.heard == []


def test_a_share_code_is_masked_before_it_is_stored(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """What must not be kept is neither in the transcript nor heard by the engine."""
    said = converse.say(begun.conversation, "1", text="my share code is W12 3AB 4CD")
    assert said.messages[0].text == "I have not kept that."
    kept = converse.history(begun.conversation)[1].text
    assert "3AB" not in kept
    assert engine.heard == ["my share code is"]


def test_the_engine_hears_what_was_said_beside_the_masked(
    converse: Converse, engine: ScriptedEngine, begun: Begun
) -> None:
    """A question in a message with health details is answered as the question it is."""
    converse.say(begun.conversation, "1", text="I have epilepsy, can I apply?")
    assert engine.heard == [", can I apply?"]
    assert "epilepsy" not in converse.history(begun.conversation)[1].text


@pytest.mark.parametrize("text", ["I want to die, my zebra is gone", "zebra cant breathe, help"])
def test_nothing_of_a_call_for_help_is_logged(
    converse: Converse, begun: Begun, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    """Logs leave the product's own store, where the words are kept for the person alone (SG-08)."""
    caplog.set_level(logging.DEBUG)
    converse.say(begun.conversation, "1", text=text)
    assert "zebra" not in caplog.text
    assert "zebra" in " ".join(m.text for m in converse.history(begun.conversation))
