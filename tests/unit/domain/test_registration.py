"""Numbers of the statutory registers, found and checked by their formats."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.register_slips import misread, wrong_character
from frontline.domain.registers import (
    HCPC_CODES,
    REGISTER_LINKS,
    Body,
    body_of_profession,
    register_link,
)
from frontline.domain.registration import find_registration_numbers, read_registration


@pytest.mark.parametrize(
    ("text", "body", "number"),
    [
        ("my PIN is 12A3456B", Body.NMC, "12A3456B"),
        ("12a 3456 b", Body.NMC, "12A3456B"),
        ("PH123456", Body.HCPC, "PH123456"),
        ("pyl123456 is mine", Body.HCPC, "PYL123456"),
        ("ODP 12345", Body.HCPC, "ODP12345"),
        ("I'm HCPC registered, OT 12", Body.HCPC, "OT12"),
        ("GMC 7012345", Body.GMC, "7012345"),
        ("consultant, C7012345", Body.GMC, "7012345"),
        ("GPhC number 2098765", Body.GPHC, "2098765"),
    ],
)
def test_a_number_is_found_with_its_body(text: str, body: Body, number: str) -> None:
    """Each register's format is recognised in a sentence, spaces and case apart."""
    (found,) = find_registration_numbers(text)
    assert (found.body, found.number) == (body, number)


@pytest.mark.parametrize(
    "text",
    [
        "call 7012345",
        "in PA 12 months",
        "band 5 or 6 physio",
        "or 2000",
        "A12345678",
        "1234567890",
        "",
    ],
)
def test_other_numbers_are_no_registration(text: str) -> None:
    """Seven digits without a regulator, and look-alikes, are left alone."""
    assert find_registration_numbers(text) == []


def test_seven_digits_count_as_an_answer() -> None:
    """Asked for the number, seven digits are of the register that is expected, and of no other."""
    gmc, gphc = read_registration("7012345", Body.GMC), read_registration("2098765", Body.GPHC)
    assert gmc is not None
    assert gphc is not None
    assert (gmc.body, gphc.body) == (Body.GMC, Body.GPHC)


def test_a_short_hcpc_number_counts_as_an_answer() -> None:
    """Asked for the number, "OT 12" alone is one, though elsewhere too short to be sure."""
    found = read_registration("ot 12")
    assert found is not None
    assert (found.body, found.number) == (Body.HCPC, "OT12")
    assert find_registration_numbers("ot 12") == []


@pytest.mark.parametrize(
    ("text", "position", "expected", "suggestion"),
    [
        ("98I23450", 8, "a letter", "O"),
        ("9812345O", 3, "a letter", "I"),
        ("O8I2345O", 1, "a number", "0"),
        ("98I2E45O", 5, "a number", None),
    ],
)
def test_the_wrong_character_of_a_pin_is_named(
    text: str, position: int, expected: str, suggestion: str | None
) -> None:
    """The first character that cannot stand there is told, with what it was probably meant as."""
    wrong = wrong_character(text)
    assert wrong is not None
    assert (wrong.position, wrong.expected, wrong.suggestion) == (position, expected, suggestion)


def test_a_right_pin_has_no_wrong_character() -> None:
    """Nothing is pointed out in a number that fits."""
    assert wrong_character("98I2345O") is None


@pytest.mark.parametrize("text", ["GPhC 3012345", "12A34567", "GMC 701234", "PIN 1A34567B"])
def test_a_number_that_misses_its_format_is_not_found(text: str) -> None:
    """A digit too few, a letter out of place or another first digit: no number."""
    assert find_registration_numbers(text) == []


def test_every_body_has_a_register_to_look_in() -> None:
    """A recruiter gets a link for each body known, and none for others."""
    assert all(register_link(body.value.lower()) == REGISTER_LINKS[body] for body in Body)
    assert register_link("Guild of Nobody") is None


@settings(max_examples=60)
@given(
    st.tuples(
        st.integers(10, 99), st.sampled_from("ABCI"), st.integers(1000, 9999), st.sampled_from("EO")
    )
)
def test_every_pin_of_the_format_is_found(parts: tuple[int, str, int, str]) -> None:
    """Whatever digits and letters, a PIN in a sentence is found whole."""
    pin = "".join(map(str, parts))
    found = find_registration_numbers(f"it is {pin}, thanks")
    assert [each.number for each in found] == [pin]
    assert f"it is {pin}, thanks"[found[0].start : found[0].end] == pin


@pytest.mark.parametrize("letters", HCPC_CODES)
def test_the_letters_of_every_hcpc_profession_are_known(letters: str) -> None:
    """Two letters or three, with a gap, in small letters: each is a number of the HCPC."""
    for typed in (f"{letters}123456", f"{letters} 12345", f"{letters.lower()}1234"):
        found = read_registration(typed, Body.HCPC)
        assert found is not None, typed
        assert (found.body, found.number[: len(letters)]) == (Body.HCPC, letters)
        assert misread(typed, Body.HCPC) is None


@pytest.mark.parametrize(
    ("text", "body", "problem"),
    [
        ("12A34567", Body.NMC, "character"),
        ("98I23450", Body.NMC, "look_alike"),
        ("12A345B", Body.NMC, "length"),
        ("123456", Body.GMC, "length"),
        ("70I2345", Body.GMC, "look_alike"),
        ("C701234X", Body.GMC, "character"),
        ("3098765", Body.GPHC, "character"),
        ("XX123456", Body.HCPC, "letters"),
        ("PH12E456", Body.HCPC, "character"),
        ("PH1234567", Body.HCPC, "length"),
        ("my number is SW12O45", Body.SWE, "look_alike"),
        ("98765", Body.SWE, "letters"),
    ],
)
def test_what_looks_wrong_is_told_for_each_register(text: str, body: Body, problem: str) -> None:
    """Too short, wrong letters or one wrong character: each register by its own shape."""
    wrong = misread(text, body)
    assert wrong is not None
    assert wrong.problem == problem


def test_the_place_of_a_wrong_character_counts_from_the_first_letter() -> None:
    """In PH12E456 the E is the fifth."""
    wrong = misread("ph12E456", Body.HCPC)
    assert wrong is not None
    assert wrong.wrong is not None
    assert (wrong.wrong.position, wrong.wrong.found, wrong.wrong.expected) == (5, "E", "a number")


@pytest.mark.parametrize(
    ("text", "body", "number"),
    [
        ("SW12345", Body.SWE, "SW12345"),
        ("GDC 123456", Body.GDC, "123456"),
        ("my GOC number is 01-12345", Body.GOC, "0112345"),
        ("general osteopathic council 8765", Body.GOSC, "8765"),
        ("PSNI 4321", Body.PSNI, "4321"),
    ],
)
def test_numbers_of_the_smaller_registers_are_taken(text: str, body: Body, number: str) -> None:
    """Where no format is published the number is kept as typed, with the register to look in."""
    found = read_registration(text, body)
    assert found is not None
    assert (found.body, found.number) == (body, number)


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("mental health nurse", Body.NMC),
        ("Community Midwife", Body.NMC),
        ("dental nurse", Body.GDC),
        ("veterinary nurse", None),
        ("healthcare assistant", None),
        ("consultant psychiatrist", Body.GMC),
        ("GP", Body.GMC),
        ("pharmacist", Body.GPHC),
        ("physio, ten years", Body.HCPC),
        ("occupational therapist", Body.HCPC),
        ("social worker", Body.SWE),
        ("optometrist", Body.GOC),
        ("osteopath", Body.GOSC),
        ("data analyst", None),
    ],
)
def test_a_profession_tells_its_register(words: str, body: Body | None) -> None:
    """The one regulator of a profession is known; where there may be none or several, it is not."""
    assert body_of_profession(words) is body


@settings(max_examples=200)
@given(st.sampled_from(list(Body)), st.text(max_size=40))
def test_no_text_breaks_the_reading_of_a_number(body: Body, text: str) -> None:
    """Whatever is typed, a number found fits, and what is doubted was not taken."""
    found = read_registration(text, body)
    if found and found.body is body:
        assert misread(found.number, body) is None
