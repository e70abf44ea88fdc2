"""E-mail addresses and phone numbers as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.contact_details import (
    as_dialled,
    email_problem,
    find_email,
    find_phone,
    phone_problem,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("anna@example.org", "anna@example.org"),
        ("it's Anna.K+jobs@Mail.Example.co.uk.", "anna.k+jobs@mail.example.co.uk"),
        ("użytkownik@przykład.pl", "użytkownik@przykład.pl"),
        ("o'brien@example.org, thanks", "o'brien@example.org"),
        ("anna at example dot org", "anna@example.org"),
        ("anna (at) example.co dot uk", "anna@example.co.uk"),
        ("my mail is priya dot nair at outlook dot com", "priya.nair@outlook.com"),
        ("sam underscore taylor at sign nhs dot net", "sam_taylor@nhs.net"),
        ("anna[at]example[dot]org", "anna@example.org"),
        ("anna @ example . org", "anna@example.org"),
        ("rob@example.org. Thanks. bye", "rob@example.org"),
        ("jo dot lee at gmail.com", "jo.lee@gmail.com"),
    ],
)
def test_an_address_is_found_whole_and_lower_case(text: str, value: str) -> None:
    """Pluses, accents and apostrophes stay; the full stop after it does not."""
    found = find_email(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("anna.example.org", "no_at"),
        ("anna@example", "no_dot"),
        ("anna@@example.org", "unusable"),
        ("an..na@example.org", "unusable"),
        ("I work at York", "no_at"),
        ("I work at leeds.gov.uk", "no_at"),
    ],
)
def test_a_near_miss_says_what_is_wrong(text: str, problem: str) -> None:
    """What is no address is told apart by what it lacks."""
    assert find_email(text) is None
    assert email_problem(text) == problem


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("07700 900123", "+447700900123"),
        ("07700-900-123", "+447700900123"),
        ("+44 (0)7700 900123", "+447700900123"),
        ("0044 7700900123", "+447700900123"),
        ("447700900123", "+447700900123"),
        ("(020) 7946 0018", "+442079460018"),
        ("ring 01632 960001 after 3", "+441632960001"),
        ("+353 1 234 5678", "+35312345678"),
        ("+2348012345678", "+2348012345678"),
        ("oh seven seven double oh nine hundred", None),
        ("oh seven seven double oh nine oh oh one two three", "+447700900123"),
    ],
)
def test_a_number_becomes_e164(text: str, value: str | None) -> None:
    """UK numbers in every writing, numbers from abroad, and numbers spelt out."""
    found = find_phone(text)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "problem"),
    [("ring me", "no_digits"), ("07700 900", "too_short"), ("1" * 17, "too_long")],
)
def test_what_is_no_number_is_told_apart(text: str, problem: str) -> None:
    """Missing, too short and too long each have their own message."""
    assert find_phone(text) is None
    assert phone_problem(text) == problem


@pytest.mark.parametrize("text", ["12/03/2026 - 14:00", "5 years and two kids", "12A3456B", ""])
def test_other_figures_are_no_number(text: str) -> None:
    """Dates, years and PINs are left alone."""
    assert find_phone(text) is None


def test_a_number_is_shown_as_dialled() -> None:
    """British numbers are read back with their nought, others with their country."""
    assert as_dialled("+447700900123") == "07700 900123"
    assert as_dialled("+35312345678") == "+35312345678"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+441914960123", "0191 496 0123"),
        ("+441134960321", "0113 496 0321"),
        ("+442079460123", "020 7946 0123"),
        ("+442890180000", "028 9018 0000"),
        ("+441632960123", "01632 960123"),
        ("+441539560123", "015395 60123"),
        ("+44120450000", "01204 50000"),
        ("+443001231234", "0300 123 1234"),
        ("+448081570123", "0808 157 0123"),
        ("+44800111222", "0800 111222"),
        ("+447700900123", "07700 900123"),
    ],
)
def test_a_number_is_grouped_by_its_area_code(number: str, shown: str) -> None:
    assert as_dialled(number) == shown


@settings(max_examples=80)
@given(st.integers(0, 999))
def test_every_drama_number_is_found_where_it_stands(last: int) -> None:
    """The span found is the number and nothing around it."""
    number = f"07700 900{last:03}"
    text = f"call {number} please"
    found = find_phone(text)
    assert found is not None
    assert text[found.start : found.end] == number


@settings(max_examples=80)
@given(st.from_regex(r"[a-z]{1,10}(\.[a-z]{1,10})?@[a-z]{1,10}\.(org|co\.uk)", fullmatch=True))
def test_every_plain_address_is_found(address: str) -> None:
    """Any simple address in a sentence is found whole."""
    found = find_email(f"it is {address} thanks")
    assert found is not None
    assert found.value == address


@pytest.mark.parametrize("text", ["a" * 50_000, "1 " * 25_000, "a@" * 25_000, "a." * 25_000])
def test_a_very_long_text_is_searched_without_trouble(text: str) -> None:
    """Fifty thousand characters of near misses hold no detail and take no quadratic time."""
    assert find_email(text) is None
    assert find_phone(text) is None
