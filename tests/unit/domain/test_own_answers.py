"""Answers to a vacancy's own questions are read as people give them."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.heard import Heard
from frontline.domain.met_rule import UNCLEAR
from frontline.domain.own_answers import read_own
from frontline.domain.spoken_numbers import find_amounts
from frontline.domain.vacancy_question import USUAL_SHIFTS, QuestionKind, VacancyQuestion

AT = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)
CAR, NO_CAR, NONE = "Licence and a car", "Licence, no car", "No licence"


def asked(kind: QuestionKind, *options: str, unit: str = "") -> VacancyQuestion:
    return VacancyQuestion("key", "Question?", kind, "It is so.", "Label", True, options, unit)


def value(question: VacancyQuestion, text: str, intent: str = "inform") -> str:
    return read_own(question, Heard(text, intent, AT)).value


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("yes", "Yes"), ("yep, two years of it", "Yes"), ("I have", "Yes"), ("I do", "Yes"),
        ("I’ve done that", "Yes"), ("of course", "Yes"), ("no", "No"), ("nope", "No"),
        ("I haven’t", "No"), ("not yet", "No"), ("never", "No"), ("I don't", "No"),
        ("unfortunately not yet", "No"), ("sorry no", "No"), ("I can't", "No"),
        ("I've never done it", "No"), ("it depends", UNCLEAR), ("sort of", UNCLEAR),
        ("yes and no", UNCLEAR), ("nearly, I finish in June", UNCLEAR), ("I'm not sure", UNCLEAR),
        ("bananas", ""), ("no problem", "Yes"), ("y", "Yes"),
    ],
)  # fmt: skip
def test_yes_and_no_in_words(text: str, read: str) -> None:
    assert value(asked(QuestionKind.YES_NO), text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Band 6", "Band 6"), ("band 6 please", "Band 6"), ("the second one", "Band 6"),
        ("option 1", "Band 5"), ("2", "Band 6"), ("In training", "In training"),
        ("I'm still in training", "In training"), ("training", "In training"),
        ("band 5 or band 6", ""), ("something else", ""), ("not sure", UNCLEAR),
    ],
)  # fmt: skip
def test_one_of_several_by_words_or_number(text: str, read: str) -> None:
    assert value(asked(QuestionKind.ONE_OF, "Band 5", "Band 6", "In training"), text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("nights and weekends", "Nights | Weekends"), ("night", "Nights"), ("all of them", "all"),
        ("any", "all"), ("I'm flexible", "all"), ("days, not nights", "Days"),
        ("anything but nights", "Days | Evenings | Weekends | Bank holidays"),
        ("everything except nights or weekends", "Days | Evenings | Bank holidays"),
        ("not nights", "Days | Evenings | Weekends | Bank holidays"),
        ("none of them", "None of these"), ("no", "None of these"), ("2", "Evenings"),
        ("bank holidays", "Bank holidays"), ("depends on the rota", UNCLEAR), ("purple", ""),
    ],
)  # fmt: skip
def test_several_of_them_and_what_is_left_out(text: str, read: str) -> None:
    wanted = " | ".join(USUAL_SHIFTS) if read == "all" else read
    assert value(asked(QuestionKind.AVAILABILITY, *USUAL_SHIFTS), text) == wanted


@pytest.mark.parametrize(
    ("text", "unit", "read"),
    [
        ("4", "years", "4"), ("four years", "years", "4"), ("about 2.5", "years", "2.5"),
        ("18 months", "years", "1.5"), ("two and a half years", "years", "2.5"),
        ("none", "years", "0"), ("I have never", "people", "0"), ("twenty-five", "miles", "25"),
        ("1,200", "beds", "1200"), ("2 or 3", "years", UNCLEAR), ("depends", "nights", UNCLEAR),
        ("loads", "people", ""), ("a couple", "nights", "2"), ("a dozen people", "people", "12"),
    ],
)  # fmt: skip
def test_numbers_in_figures_and_words(text: str, unit: str, read: str) -> None:
    assert value(asked(QuestionKind.NUMBER, unit=unit), text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [("1 March 2027", "2027-03-01"), ("in two weeks", "2026-12-07"), ("purple", "")],
)
def test_days_in_words(text: str, read: str) -> None:
    assert value(asked(QuestionKind.DATE), text) == read


def test_a_day_there_is_not_is_told() -> None:
    reading = read_own(asked(QuestionKind.DATE), Heard("30 February 2027", "inform", AT))
    assert reading.problem == "date_no_such_date"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("yes, I drive and have a car", CAR), ("full licence and my own car", CAR), ("both", CAR),
        ("I have a licence but no car", NO_CAR), ("licence only", NO_CAR),
        ("I can drive but I don't have a car", NO_CAR), ("no", NONE), ("I don't drive", NONE),
        ("I drive, full clean licence, and I've my own wee Skoda insured for work", CAR),
        ("licence yes, and a Corsa", CAR), ("I've got business insurance", CAR),
        ("I can drive but only have my own bike", "unclear"),
        ("I've a provisional licence", NONE), ("I'm learning to drive", NONE), ("purple", ""),
    ],
)  # fmt: skip
def test_driving_in_words(text: str, read: str) -> None:
    assert value(asked(QuestionKind.DRIVING), text) == read


def test_a_bare_yes_to_driving_is_doubted_once() -> None:
    """It says nothing of the car; said once more it is taken as it stands."""
    reading = read_own(asked(QuestionKind.DRIVING), Heard("yes", "affirm", AT))
    assert (reading.value, reading.problem) == (UNCLEAR, "own_driving_car")


def test_a_pressed_choice_counts_as_it_stands() -> None:
    question = asked(QuestionKind.ONE_OF, "Band 5", "Band 6")
    heard = Heard("", "inform", AT, is_button=True, pressed="Band 6")
    assert read_own(question, heard).value == "Band 6"
    forged = Heard("", "inform", AT, is_button=True, pressed="Band 9")
    assert read_own(question, forged).problem == "own_one_of"


KINDS = sorted(set(QuestionKind) - {QuestionKind.REGISTRATION, QuestionKind.RIGHT_TO_WORK})


@given(kind=st.sampled_from([k for k in KINDS if k is not QuestionKind.SHORT_TEXT]), text=st.text())
def test_any_text_is_an_answer_or_told_why_not(kind: QuestionKind, text: str) -> None:
    """What is taken is kept in the person's own words."""
    reading = read_own(asked(kind, "A one", "B two", unit="years"), Heard(text, "inform", AT))
    assert reading.value or reading.problem
    if reading.value and not reading.problem:
        assert reading.words == text.replace("\u2019", "'").strip()


@given(st.integers(0, 9_999_999))
def test_a_number_in_figures_is_found(number: int) -> None:
    assert find_amounts(f"about {number} of them") == [float(number)]


@given(st.integers(0, 99))
def test_a_number_in_words_is_found(number: int) -> None:
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    small = [*ones.split(), "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    ten, one = divmod(number, 10)
    said = small[number] if number < 20 else tens[ten - 2] + (f" {small[one]}" if one else "")
    assert find_amounts(f"I think {said}") == [float(number)]
