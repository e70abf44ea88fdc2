"""Names, right to work and experience, as people put them."""

from __future__ import annotations

import re

import pytest

from frontline.domain.experience import find_years
from frontline.domain.names import find_introduction, read_name
from frontline.domain.right_to_work import (
    RightToWork,
    find_right_to_work,
    read_right_to_work,
    read_status,
    status_told,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Kowalska", "Anna Kowalska"),
        ("my name is Anna", "Anna"),
        ("I'm Anna Kowalska.", "Anna Kowalska"),
        ("van der Berg", "van der Berg"),
        ("Null", "Null"),
        ("محمد علي", "محمد علي"),
        ("Ọlá Adéyẹmí", "Ọlá Adéyẹmí"),
        ("J.-P. O'Brien (Jo)", "J.-P. O'Brien (Jo)"),
    ],
)
def test_a_name_is_kept_as_typed(text: str, name: str) -> None:
    """Script, case, particles and punctuation stay; only the lead-in goes."""
    assert read_name(text) == name


@pytest.mark.parametrize("text", ["yes", "07700 900123", "a@b.org", "", "...", "no", "word " * 9])
def test_what_is_no_name_is_none(text: str) -> None:
    """A yes, a number, an address, dots and a long sentence are no names."""
    assert read_name(text) is None


def test_an_introduction_is_found_in_a_longer_message() -> None:
    """The name ends where the sentence goes on."""
    assert find_introduction("Hi, my name is Anna Kowalska and I'm an RMN") == "Anna Kowalska"
    assert find_introduction("I'd like to apply") is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes", RightToWork.YES),
        ("no", RightToWork.NO),
        ("yes, no restrictions", RightToWork.NO_LIMITS),
        ("I have indefinite leave to remain", RightToWork.NO_LIMITS),
        ("student visa, 20 hours a week", RightToWork.WITH_LIMITS),
        ("I'd need sponsorship", RightToWork.NEEDS_SPONSORSHIP),
        ("I don’t need sponsorship", RightToWork.YES),
        ("I'd rather talk about it", RightToWork.PREFER_TO_DISCUSS),
        ("spouse visa until 2028", RightToWork.NO_LIMITS),
        ("pre-settled status", RightToWork.NO_LIMITS),
        ("graduate visa til next September", RightToWork.NO_LIMITS),
        ("British so no visa", RightToWork.NO_LIMITS),
        ("I'm Irish", RightToWork.NO_LIMITS),
        ("do I need a visa? I'm Irish", RightToWork.NO_LIMITS),
        ("I don't need a visa", RightToWork.NO_LIMITS),
        ("dependent visa", RightToWork.NO_LIMITS),
        ("I'm on a skilled worker visa, would they sponsor me?", RightToWork.NEEDS_SPONSORSHIP),
        ("need a certificate of sponsorship", RightToWork.NEEDS_SPONSORSHIP),
        ("yes but only 20 hours", RightToWork.WITH_LIMITS),
        ("I have a visa", RightToWork.AS_TYPED),
        ("I was born here", RightToWork.AS_TYPED),
        ("waiting for my settled status", RightToWork.AS_TYPED),
        ("do I need a visa?", None),
        ("purple", None),
    ],
)
def test_the_right_to_work_is_sorted_into_a_category(text: str, answer: RightToWork | None) -> None:
    """A category is taken from what is said; a document or nationality is never asked."""
    assert read_right_to_work(text) is answer


@pytest.mark.parametrize(
    "text",
    [
        "I'm British",
        "Irish passport",
        "UK citizen",
        "I'm Polish with settled status",
        "I'm Spanish",
    ],
)
def test_where_somebody_is_from_is_not_kept(text: str) -> None:
    """The status is kept; of a nationality not a word."""
    status = read_status(text)
    assert status
    assert not re.search(r"british|irish|uk|polish|spanish", status.words, re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [("I have a visa", True), ("EU citizen", True), ("settled status", False), ("ILR", False)],
)
def test_a_status_that_could_be_several_is_doubted(text: str, doubtful: bool) -> None:
    """It is asked about with the choices."""
    status = read_status(text)
    assert status
    assert status.doubtful is doubtful


@pytest.mark.parametrize(
    "text",
    ["do you sponsor visas?", "jobs with visa sponsorship", "my wife is British", "I have a visa"],
)
def test_what_tells_of_nobody_s_own_status_states_none(text: str) -> None:
    """A question, a search and somebody else are not heard as the person's own status."""
    assert status_told(text) is None


def test_a_bare_yes_states_no_right_to_work() -> None:
    """Outside the question a yes says nothing about it."""
    assert find_right_to_work("yes") is None


@pytest.mark.parametrize(
    ("text", "years"),
    [("5 years", 5), ("five yrs", 5), ("10+ years", 10), ("2.5 years", 2.5), ("lots", None)],
)
def test_years_are_read(text: str, years: float | None) -> None:
    """Figures and words, whole and half years."""
    assert find_years(text) == years
