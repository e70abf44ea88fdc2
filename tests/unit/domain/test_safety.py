"""Which messages are about somebody's safety, and which are only about work."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.safety import SafetyKind, SafetySignal, assess

TALK = Path(__file__).parent / "safety_talk"


def _lines(name: str) -> list[str]:
    return (TALK / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def _kind(text: str) -> SafetyKind | None:
    signal = assess(text)
    return signal.kind if signal else None


@pytest.mark.parametrize("text", _lines("crisis"))
def test_a_cry_for_help_is_heard(text: str) -> None:
    """Signs of self-harm, abuse or despair are a crisis, however they are spelt."""
    assert _kind(text) is SafetyKind.CRISIS


@pytest.mark.parametrize("text", _lines("emergency"))
def test_an_emergency_is_heard(text: str) -> None:
    """A medical emergency happening now is one, the visitor's own or another's."""
    assert _kind(text) is SafetyKind.EMERGENCY


@pytest.mark.parametrize("text", _lines("concern"))
def test_a_concern_is_heard(text: str) -> None:
    """A report about somebody in care being harmed is a concern."""
    assert _kind(text) is SafetyKind.CONCERN


@pytest.mark.parametrize("text", _lines("working_talk"))
def test_working_talk_is_no_alarm(text: str) -> None:
    """What clinicians say about their work and everyday idioms stop nothing."""
    assert _kind(text) is None


def test_the_tables_are_as_long_as_the_requirement_asks() -> None:
    """At least 60 crisis, 60 emergency, 30 concern and 150 working-talk messages are held."""
    wanted = {"crisis": 60, "emergency": 60, "concern": 30, "working_talk": 150}
    assert [name for name, least in wanted.items() if len(set(_lines(name))) < least] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I’m going to kill myself", SafetyKind.CRISIS),
        ("I WANT TO DIE!!!", SafetyKind.CRISIS),
        ("i   want\nto   die", SafetyKind.CRISIS),
        ("i want to dieeee", SafetyKind.CRISIS),
        ("ｉ ｗａｎｔ ｔｏ ｄｉｅ", SafetyKind.CRISIS),
        ("*cant* breathe", SafetyKind.EMERGENCY),
    ],
)
def test_how_it_is_typed_does_not_matter(text: str, kind: SafetyKind) -> None:
    """Apostrophes, capitals, spacing, full-width letters and stretched words are evened out."""
    assert _kind(text) is kind


@pytest.mark.parametrize("text", _lines("crisis")[::8])
@pytest.mark.parametrize("around", ["hi, {}", "{}. what does band 6 pay?", "my name is Sam. {} !"])
def test_a_cry_for_help_is_heard_inside_other_talk(text: str, around: str) -> None:
    """A sentence before or after does not hide it."""
    assert _kind(around.format(text)) is not None


def test_an_overdose_just_taken_is_an_emergency_rather_than_a_crisis() -> None:
    """Where both fit, the card with 999 first is the one to show."""
    assert assess("I want to die, I've just taken an overdose") == SafetySignal(
        SafetyKind.EMERGENCY
    )


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_text_can_be_assessed(text: str) -> None:
    """No text whatever makes the check fail, and it always gives the same answer."""
    assert assess(text) == assess(text)


@pytest.mark.parametrize("piece", ["a ", "i want to ", "my patients who ", "kill ", "i" * 50 + " "])
def test_long_texts_are_read_to_the_end(piece: str) -> None:
    """A sign after fifty thousand characters of repeated words is still found."""
    assert _kind(piece * (50_000 // len(piece)) + ". I feel suicidal") is SafetyKind.CRISIS
