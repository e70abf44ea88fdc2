"""Addresses and numbers are held against what is known of mail and of numbering plans."""

from __future__ import annotations

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from frontline.adapters.contact_rules import LibraryContactRules
from frontline.domain.contact_details import find_phone
from tests.unit.domain.screening_talk import ScreeningTalk, heard

RULES = LibraryContactRules()


@pytest.mark.parametrize(
    "number",
    ["+447700900123", "+441632960123", "+442079460000", "+2348031234567", "+353871234567"],
)
def test_numbers_of_any_country_and_of_drama_are_good(number: str) -> None:
    """Mobile, geographic, foreign and Ofcom's example numbers pass."""
    assert RULES.phone_problem(number) is None


@pytest.mark.parametrize(
    ("number", "problem"),
    [("+4479999", "too_short"), ("+4477009001234567", "too_long"), ("+441000123456", "unknown")],
)
def test_a_wrong_number_is_told_what_is_wrong(number: str, problem: str) -> None:
    """Length is certain; an unknown range is only a doubt."""
    assert RULES.phone_problem(number) == problem


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("anna@gmial.com", "anna@gmail.com"),
        ("anna@hotnail.com", "anna@hotmail.com"),
        ("anna@gmail.com", None),
        ("anna@ymail.com", None),
        ("anna@nhs.net", None),
    ],
)
def test_likely_slips_are_noticed(address: str, meant: str | None) -> None:
    """One letter off a common provider is a slip, a provider of its own is none."""
    assert RULES.email_meant(address) == meant


def test_an_address_nothing_can_reach_is_unusable() -> None:
    """Names reserved for no one, as .test is, take no mail; anything else may."""
    assert RULES.email_problem("anna@firm.test") == "unusable"
    assert RULES.email_problem("o'brien+jobs@example.org") is None


def test_a_slip_is_asked_about_and_put_right_by_yes() -> None:
    """The address is saved as typed, and a yes changes it with the old one on record."""
    talk = ScreeningTalk().up_to("email")
    talk.say("anna@gmial.com", contacts=RULES)
    assert (talk.open, talk.value("email")) == ("check:email", "anna@gmial.com")
    talk.say("yes", "affirm", contacts=RULES)
    assert (talk.open, talk.value("email")) == ("phone", "anna@gmail.com")
    assert [change.before for change in talk.draft.corrections] == ["anna@gmial.com"]


@pytest.mark.parametrize(
    ("text", "phone"), [("no", None), ("it is right", None), ("07700 900123", "+447700900123")]
)
def test_anything_but_a_yes_leaves_the_address(text: str, phone: str | None) -> None:
    """A no keeps it, and whatever else is said is heard as ever."""
    talk = ScreeningTalk().up_to("email")
    talk.say("anna@gmial.com", contacts=RULES)
    talk.hear(heard(text, "inform", contacts=RULES))
    assert (talk.value("email"), talk.value("phone")) == ("anna@gmial.com", phone)


def test_an_unknown_number_is_taken_when_it_is_said_again() -> None:
    """One clear doubt, and then the person knows best."""
    talk = ScreeningTalk().up_to("phone")
    talk.say("01000 123456", contacts=RULES)
    assert talk.said() == ["invalid_phone_unknown"]
    talk.say("01000 123456", contacts=RULES)
    assert talk.value("phone") == "+441000123456"


EVERYWHERE = sorted(phonenumbers.SUPPORTED_REGIONS)


@pytest.mark.parametrize("region", EVERYWHERE)
def test_a_number_of_every_country_is_read_however_it_is_written(region: str) -> None:
    """With a plus or 00, with gaps or hyphens, in a sentence: each is found and counts as good."""
    for kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE):
        example = phonenumbers.example_number_for_type(region, kind)
        if example is None:
            continue
        plain = phonenumbers.format_number(example, PhoneNumberFormat.E164)
        gaps = phonenumbers.format_number(example, PhoneNumberFormat.INTERNATIONAL)
        hyphens = phonenumbers.format_number(example, PhoneNumberFormat.RFC3966)
        for typed in (plain, gaps, hyphens.removeprefix("tel:"), "00" + plain[1:]):
            found = find_phone(f"my number is {typed}, thanks")
            assert found is not None, typed
            assert found.value == plain
            assert RULES.phone_problem(found.value) is None
