"""Which messages are about somebody's safety, and which are only about work."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.plain_words import plain_words
from frontline.domain.safety import SafetyKind, SafetySignal, assess
from frontline.domain.safety_phrases.working_talk import is_squeamish

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
    """At least 60 crisis, 60 emergency, 30 concern and 150 working-talk messages are asked for."""
    wanted = {"crisis": 200, "emergency": 150, "concern": 150, "working_talk": 500}
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


UNSEEN = TALK / "unseen"
_POSITIVE = ("crisis", "emergency", "concern")


def _texts(folder: str, name: str) -> list[str]:
    return (TALK / folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("name", "least"), [("crisis", 0.75), ("emergency", 0.9), ("concern", 0.85)]
)
def test_the_lists_alone_know_wordings_nobody_wrote_them_for(name: str, least: float) -> None:
    """Half of a set written before the lists were looked at was never used to improve them."""
    texts = _texts("unseen", name)
    assert sum(assess(text) is not None for text in texts) >= least * len(texts)


def test_working_talk_nobody_wrote_the_lists_for_is_left_alone() -> None:
    """Of nearly three hundred hard lines two borderline ones stop a talk."""
    alarms = [text for text in _texts("unseen", "working_talk") if assess(text)]
    assert len(alarms) <= 2


@pytest.mark.parametrize("folder", [".", "unseen", "sideways"])
def test_cries_for_help_and_working_talk_are_kept_in_balance(folder: str) -> None:
    """Neither side has more than two and a half times as many lines as the other."""
    positives = sum(len(_texts(folder, name)) for name in _POSITIVE)
    assert 0.4 <= positives / len(_texts(folder, "working_talk")) <= 2.5


def test_no_unseen_message_stands_in_another_file() -> None:
    """What the lists and the learnt opinion were made with, and the measure, never overlap."""
    learnt = Path(__file__).parents[3] / "data" / "safety" / "opinion"
    files = sorted(learnt.glob("*.txt"))
    used = _all_of(".") | {
        line.casefold() for path in files for line in path.read_text("utf-8").splitlines()
    }
    kept = _all_of("unseen") | _all_of("sideways")
    assert len(kept) > 1000
    assert kept & used == set()


def _all_of(folder: str) -> set[str]:
    names = (*_POSITIVE, "working_talk")
    return {line.casefold() for name in names for line in _texts(folder, name)}


_LAST_VOWEL = re.compile(r"(?<=[^\Waeiou])([aeiou])(?=[ ,.]|$)")
_DISGUISES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "wide spaces": lambda text: text.replace(" ", "  \n"),
    "full stops": lambda text: f"{text}...!!",
    "emoji": lambda text: f"😢 {text} 💔",
    "zero-width": "\u200b".join,
    "cyrillic letters": lambda text: text.translate(str.maketrans("aeo", "аео")),
    "accents": lambda text: text.replace("i", "í").replace("e", "è"),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "no apostrophes": lambda text: text.replace("'", ""),
    "stretched words": lambda text: _LAST_VOWEL.sub(r"\1\1\1\1", text, count=1),
    "lines": lambda text: text.replace(". ", ".\n\n"),
    "a greeting": lambda text: f"hi. {text}",
}


@pytest.mark.parametrize("disguise", _DISGUISES)
@pytest.mark.parametrize(
    "text", [*_lines("crisis")[::6], *_lines("emergency")[::6], *_lines("concern")[::6]]
)
def test_a_disguise_does_not_change_what_is_heard(text: str, disguise: str) -> None:
    """Case, spacing, signs, emoji, invisible and look-alike characters are evened out."""
    assert _kind(_DISGUISES[disguise](text)) is _kind(text)


@pytest.mark.parametrize("disguise", _DISGUISES)
def test_a_disguise_makes_no_alarm_of_working_talk(disguise: str) -> None:
    """Talk about work stays that in capitals, without apostrophes and after a greeting."""
    texts = _lines("working_talk")[::3]
    assert [text for text in texts if assess(_DISGUISES[disguise](text))] == []


@pytest.mark.parametrize(
    "text",
    [
        "su1c1dal thoughts again",
        "i want to d i e",
        "k1ll myself",
        "gonna kms",
        "i might unalive myself",
        "im going to killl mysellf",
        "i want 2 die",
        "I no want live more",
    ],
)
def test_slang_leetspeak_and_second_language_are_read(text: str) -> None:
    """What young people and people new to English write is a crisis all the same."""
    assert _kind(text) is SafetyKind.CRISIS


@pytest.mark.parametrize(
    "text",
    [
        "she doesn't like blood",
        "I can't stand the sight of blood",
        "my daughter is scared of needles",
        "she's not keen on blood or needles",
        "but he hates blood",
    ],
)
def test_disliking_blood_is_a_taste(text: str) -> None:
    """Who would rather not see blood tells what work suits them."""
    assert is_squeamish(plain_words(text))


@pytest.mark.parametrize(
    "text",
    [
        "she doesn't like blood and now she has fainted",
        "she is bleeding",
        "I can't stop the blood",
        "she can't breathe",
        "he doesn't like the blood coming from his head",
        "I'm scared of the blood, there is so much",
        "I can't stand it any more",
        "I'm scared of him",
    ],
)
def test_blood_that_is_there_is_no_taste(text: str) -> None:
    """Whatever says more than a dislike is left to the lists and the learnt opinion."""
    assert not is_squeamish(plain_words(text))
