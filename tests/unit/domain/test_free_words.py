"""Which words answer a question that takes any words: those of its own field, and no others."""

from __future__ import annotations

import pytest

from frontline.domain.free_words import fitting_words
from frontline.domain.screening import EXPERIENCE, PROFESSION
from tests.unit.domain.screening_talk import ScreeningTalk, heard


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("barista", "barista"),
        ("I'm a software engineer, 7 years with FHIR", "software engineer"),
        ("GP, GMC 7654321", "GP"),
        ("physio, HCPC PH123456", "physio"),
        ("I already said I'm a nurse", "nurse"),
        ("senior staff nurse at Leeds General", "senior staff nurse at Leeds General"),
        ("I work with kids in a nursery", "I work with kids in a nursery"),
        ("not working at the moment", "not working at the moment"),
        ("scrum master", "scrum master"),
        ("eight years as a nurse", "nurse"),
    ],
)
def test_a_job_is_a_profession_without_what_was_said_beside_it(text: str, words: str) -> None:
    """A number of a register, a length and "I'm a" are no part of the job."""
    assert fitting_words(PROFESSION, heard(text)) == words


@pytest.mark.parametrize(
    "text",
    [
        "no I don't need sponsorship",
        "yes send it",
        "not sure when I can start, my notice is 3 months but I have holiday owing",
        "fifteen years in the NHS",
        "British",
        "tomorrow morning",
        "also could I work part time",
        "I'm looking for nurse jobs in Leeds",
        "that's fine",
        "yes I have indefinite leave to remain",
    ],
)
def test_what_tells_something_else_is_no_profession(text: str) -> None:
    """A status, a start, a length, a search, a question and a courtesy are what they are."""
    assert not fitting_words(PROFESSION, heard(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("about 6 years, 2 of them in theatre", "about 6 years, 2 of them in theatre"),
        ("none really, I'm new to care", "none really, I'm new to care"),
        ("15", "15"),
        ("4 years, and I can start Monday", "4 years"),
        ("bits and bobs here and there", "bits and bobs here and there"),
    ],
)
def test_experience_is_kept_in_the_person_s_words(text: str, words: str) -> None:
    """Without what else was said."""
    assert fitting_words(EXPERIENCE, heard(text)) == words


@pytest.mark.parametrize(
    "text",
    [
        "also could I work part time as I've got kids",
        "I can start in 4 weeks",
        "I don't need sponsorship",
        "I have three kids",
    ],
)
def test_what_tells_something_else_is_no_experience(text: str) -> None:
    """A question, a start, a status and a family."""
    assert not fitting_words(EXPERIENCE, heard(text))


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("no I don't need sponsorship", "right_to_work", "yes"),
        ("my notice is 3 months but I have holiday owing", "notice", "90 days"),
        ("yes I have indefinite leave to remain", "right_to_work", "no_limits"),
        ("fifteen years in the NHS", "experience", "15 years"),
        ("3 yrs", "experience", "3 years"),
        ("HCPC PH123456", "registration", "HCPC PH123456"),
    ],
)
def test_what_answers_another_question_is_noted_there(text: str, key: str, value: str) -> None:
    """The person is told what was noted, and the open question stands."""
    talk = ScreeningTalk().up_to("profession")
    talk.say(text)
    assert (talk.value(key), talk.value("profession")) == (value, None)
    assert (talk.said(), talk.open) == (["noted_facts"], "profession")


@pytest.mark.parametrize("question", ["profession", "experience"])
def test_words_that_fit_nothing_are_asked_about_and_taken_the_second_time(question: str) -> None:
    """Nobody is stuck, and nothing is taken for an answer unasked."""
    odd = "blue green purple yellow orange pink"
    talk = ScreeningTalk().up_to(question)
    talk.say(odd, "faq", confidence=0.9)
    assert talk.value(question) is None
    talk.say(odd, "out_of_scope")
    talk.say(odd, "out_of_scope")
    assert talk.value(question) == odd


def test_a_number_beside_a_job_is_noted_where_the_role_asks_for_none() -> None:
    """ "GP, GMC 7654321" fills both."""
    talk = ScreeningTalk().up_to("profession")
    talk.say("GP, GMC 7654321")
    assert (talk.value("profession"), talk.value("registration")) == ("GP", "GMC 7654321")
