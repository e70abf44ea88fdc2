"""Nobody has to be on a register, and a number is only of the register that it is."""

from __future__ import annotations

import pytest

from frontline.domain.answers import read_answer
from frontline.domain.registration import find_registration_numbers
from frontline.domain.screening import REGISTRATION
from tests.unit.domain.screening_talk import ScreeningTalk, heard


@pytest.mark.parametrize(
    "text",
    [
        "I don't need one",
        "coders don't register",
        "I'm not registered",
        "HCAs don't need to be registered",
        "still a student",
        "I'm a student nurse",
        "not qualified yet",
        "no pin",
        "I have my ORE part 1, no GDC yet",
        "n/a",
        "there isn't one for what I do",
        "doesn't apply to me",
        "haven't got one yet",
        "I'm non clinical",
        "we don't register, we're admin",
    ],
)
def test_that_there_is_none_is_an_answer(text: str) -> None:
    assert read_answer(REGISTRATION, heard(text)).value == "none"


@pytest.mark.parametrize(
    "text",
    [
        "I dont need sponsorship, I have ILR",
        "I don't have a car",
        "I don't need a visa",
        "I'm on a student visa",
        "I don't have any notice to give",
        "I trained in Leeds",
        "I don't have it with me",
    ],
)
def test_what_is_not_needed_of_other_things_says_nothing_of_it(text: str) -> None:
    assert read_answer(REGISTRATION, heard(text)).value != "none"


def test_it_is_left_open_rather_than_asked_a_third_time() -> None:
    talk = ScreeningTalk().up_to("registration")
    talk.say("ward work")
    step = talk.say("honestly just a ward job")
    assert [say.key for say in step.says] == ["registration_left_open"]
    assert (talk.value("registration"), talk.open) == ("not_given", "right_to_work")


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("my GDC number is 254321", "GDC 254321"),
        ("SW123456", "SWE SW123456"),
        ("GPhC no 5012345", "GPhC 5012345"),
        ("HCPC PA12345", "HCPC PA12345"),
    ],
)
def test_a_number_told_unasked_is_of_the_body_named(text: str, given: str) -> None:
    found = find_registration_numbers(text)
    assert [f"{each.body.value} {each.number}" for each in found] == [given]


@pytest.mark.parametrize(
    "text", ["I live in SW19 5AE", "the GDC rules of 2015", "ring 0191 496 0123"]
)
def test_other_figures_are_no_register_numbers(text: str) -> None:
    assert find_registration_numbers(text) == []


@pytest.mark.parametrize(
    ("profession", "number", "given"),
    [
        ("dentist", "254321", "GDC 254321"),
        ("pharmacy technician", "5012345", "GPhC 5012345"),
        ("social worker", "SW98765", "SWE SW98765"),
        ("paramedic", "PA12345", "HCPC PA12345"),
        ("consultant physician", "7012345", "GMC 7012345"),
    ],
)
def test_a_number_is_of_the_register_of_the_profession(
    profession: str, number: str, given: str
) -> None:
    """Also where the role itself is for nurses."""
    talk = ScreeningTalk().up_to("profession")
    talk.say(profession)
    talk.say(number)
    assert talk.value("registration") == given


def test_which_register_it_is_is_asked_once() -> None:
    talk = ScreeningTalk().up_to("profession")
    talk.say("hospital work")
    talk.say("7012345")
    assert talk.open == "check:registration"
    talk.say("the GMC")
    assert (talk.value("registration"), talk.open) == ("GMC 7012345", "right_to_work")


def test_a_yes_to_which_register_answers_nothing_else() -> None:
    talk = ScreeningTalk().up_to("profession")
    talk.say("hospital work")
    talk.say("7012345")
    talk.say("yes", "affirm")
    assert (talk.value("registration"), talk.open) == ("7012345", "right_to_work")
    assert talk.value("right_to_work") is None
