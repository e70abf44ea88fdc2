"""References and priorities of cases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.case_request import REFERENCE_ALPHABET, find_reference
from frontline.domain.handoff import (
    REFERENCE_BYTES,
    CaseKind,
    Priority,
    case_reference,
    priority_for,
)
from frontline.domain.handoff_words import reason_words, value_words


@settings(max_examples=50)
@given(st.binary(min_size=REFERENCE_BYTES, max_size=32))
def test_a_reference_is_two_groups_of_four_plain_letters(random: bytes) -> None:
    """Any random bytes give a reference that can be said on the phone without mistakes."""
    first, _, second = case_reference(random).partition("-")
    assert len(first) == len(second) == 4
    assert set(first + second) <= set(REFERENCE_ALPHABET)


def test_letters_that_look_alike_are_not_in_references() -> None:
    """No zero or O, no one, I or L, and no vowel that could spell a word."""
    assert set(REFERENCE_ALPHABET) & set("01258AEIOULSZBV") == set()


def test_different_random_bytes_give_different_references() -> None:
    """A thousand numbers give a thousand references."""
    made = {case_reference(number.to_bytes(REFERENCE_BYTES, "big")) for number in range(1000)}
    assert len(made) == 1000


def test_too_little_randomness_is_refused() -> None:
    """A reference that could be guessed is never made."""
    with pytest.raises(ValueError, match="16 random bytes"):
        case_reference(b"short")


@pytest.mark.parametrize(
    ("kind", "reason", "expected"),
    [
        (CaseKind.CONCERN, "", Priority.URGENT),
        (CaseKind.CALL_BACK, "safeguarding", Priority.URGENT),
        (CaseKind.COMPLAINT, "", Priority.HIGH),
        (CaseKind.CALL_BACK, "asked for a person", Priority.HIGH),
        (CaseKind.REGISTRATION, "stuck on a question", Priority.HIGH),
        (CaseKind.APPLICATION, "application", Priority.NORMAL),
        (CaseKind.EMPLOYER_ENQUIRY, "", Priority.NORMAL),
    ],
)
def test_priority_comes_from_the_reason(kind: CaseKind, reason: str, expected: Priority) -> None:
    """How soon a person looks depends on why the case exists."""
    assert priority_for(kind, reason) is expected


def test_a_reason_reads_as_a_sentence_begins() -> None:
    """What is stored as a key is shown as words."""
    assert reason_words("erasure_request") == "Erasure request"


def test_an_understood_answer_is_told_in_words() -> None:
    """A recruiter reads what was understood, never our codes for it."""
    assert value_words("no_limits") == "Yes, with no limits"
    assert value_words("waiting") == "Waiting for a number"
    assert value_words("anna@example.org") == "anna@example.org"


@settings(max_examples=100)
@given(
    st.binary(min_size=REFERENCE_BYTES, max_size=REFERENCE_BYTES),
    st.sampled_from(["-", " ", "", " - ", "\u2013", "\u2011"]),
    st.booleans(),
    st.sampled_from(["{}", "my number is {}.", "it's {}, anna@example.org", "({})", "ref:{}"]),
)
def test_a_reference_is_found_however_it_is_typed(
    random: bytes, between: str, small: bool, around: str
) -> None:
    """Small letters, another dash or none, and words around it change nothing."""
    reference = case_reference(random)
    typed = reference.replace("-", between)
    assert find_reference(around.format(typed.lower() if small else typed)) == reference


@pytest.mark.parametrize(
    "text",
    ["", "K7QM", "K7QM-34RXX", "XK7QM-34RX", "K7QM-34R8", "07700 900123", "the second one", "A&E"],
)
def test_what_is_no_reference_is_not_taken_for_one(text: str) -> None:
    """Too long, too short, or with a letter that no reference has."""
    assert find_reference(text) is None
