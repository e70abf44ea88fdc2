"""What is taken out of a message before it is kept, and what stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.masking import Category, Masked, mask, without_marks

TALK = Path(__file__).parent / "masking_talk"


def _lines(name: str) -> list[str]:
    return (TALK / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("text", _lines("health"))
def test_volunteered_health_information_is_taken_out(text: str) -> None:
    """What a visitor tells of their own or their family's health is not kept."""
    assert mask(text).categories == (Category.HEALTH,)


@pytest.mark.parametrize("text", _lines("conviction"))
def test_volunteered_convictions_are_taken_out(text: str) -> None:
    """What a visitor tells of their criminal record is not kept."""
    assert mask(text).categories == (Category.CONVICTION,)


@pytest.mark.parametrize("text", _lines("age"))
def test_a_volunteered_age_is_taken_out(text: str) -> None:
    """How old a visitor says they are is not kept."""
    assert mask(text).categories == (Category.AGE,)


@pytest.mark.parametrize("text", _lines("faith"))
def test_a_volunteered_faith_is_taken_out(text: str) -> None:
    """What a visitor tells of their religion is not kept."""
    assert mask(text).categories == (Category.FAITH,)


def test_age_and_faith_in_one_message_are_both_taken_out() -> None:
    """One after the other, with what stands beside them kept as typed."""
    masked = mask("I\u2019m 58 and Muslim, a nurse in O\u2019Neill\u2019s team")
    assert masked.categories == (Category.AGE, Category.FAITH)
    assert masked.text.endswith(", a nurse in O\u2019Neill\u2019s team")


@pytest.mark.parametrize("text", _lines("working_talk"))
def test_working_talk_and_contact_details_stay(text: str) -> None:
    """Clinical experience, register numbers, phones, e-mails and pay are kept as typed."""
    assert mask(text) == Masked(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I have epilepsy", "[health information removed]"),
        (
            "I have epilepsy. Does that matter?",
            "[health information removed]. Does that matter?",
        ),
        (
            "I'm Sam, I have depression and anxiety, band 6 in Leeds",
            "I'm Sam, [health information removed], band 6 in Leeds",
        ),
        (
            "I was convicted of theft in 2010 but I'm a good nurse",
            "[criminal record information removed] but I'm a good nurse",
        ),
        ("my share code is W12 345 67A thanks", "my share code is [share code removed] thanks"),
        ("share code: abcdefghi", "share code: [share code removed]"),
        ("here you go WAB12CD34", "here you go [share code removed]"),
        ("W2X-44K-9PT", "[share code removed]"),
        ("NI QQ123456C", "NI [National Insurance number removed]"),
        ("ni number is qq 12 34 56 c", "ni number is [National Insurance number removed]"),
        ("card 4111 1111 1111 1111 exp 12/29", "card [card number removed] exp 12/29"),
        ("5500-0000-0000-0004", "[card number removed]"),
        ("378282246310005", "[card number removed]"),
        ("my passport number is 123456789", "my passport number is [passport number removed]"),
        ("Passport no: AB1234567", "Passport no: [passport number removed]"),
    ],
)
def test_a_mark_stands_where_something_was(text: str, kept: str) -> None:
    """Only the sensitive words go; the rest of the sentence still reads."""
    assert mask(text).text == kept


def test_a_long_number_that_is_no_card_stays() -> None:
    """Sixteen digits whose check digit is wrong are nobody's card."""
    assert mask("4111 1111 1111 1112").categories == ()


def test_several_things_are_taken_out_at_once() -> None:
    """One message may hold a share code, a card and a disclosure."""
    masked = mask("I'm diabetic, share code WAB12CD34, card 4111111111111111, PIN 12A3456B")
    assert masked.categories == (Category.SHARE_CODE, Category.CARD, Category.HEALTH)
    assert "12A3456B" in masked.text


@settings(max_examples=80)
@given(st.text(max_size=200))
def test_masked_text_needs_no_further_masking(text: str) -> None:
    """Masking again finds nothing more, whatever was typed."""
    assert mask(mask(text).text).categories == ()


@pytest.mark.parametrize("piece", ["1", "1 ", "i have ", "I was a bit ", "W12 ", "my spent old "])
def test_long_texts_are_masked_to_the_end(piece: str) -> None:
    """A disclosure after fifty thousand characters is still taken out."""
    masked = mask(piece * (50_000 // len(piece)) + "\n. I have epilepsy")
    assert masked.text.endswith("[health information removed]")


def test_the_marks_come_out_again_for_the_understanding() -> None:
    """What else was said stays; where nothing else was said nothing is left."""
    assert without_marks("[share code removed], is that ok?") == ", is that ok?"
    assert without_marks("[share code removed].") == ""
    assert without_marks("any jobs  in Leeds?") == "any jobs in Leeds?"
