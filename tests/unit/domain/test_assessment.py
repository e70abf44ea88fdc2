"""What was said against what a role requires."""

from __future__ import annotations

from datetime import date

import pytest

from frontline.domain.assessment import assess
from frontline.domain.handoff import Finding
from frontline.domain.vacancy import RegistrationNeed, Vacancy
from tests.unit.domain.screening_talk import ScreeningTalk, press


def vacancy(*requirements: str, need: RegistrationNeed = RegistrationNeed.NOT_NEEDED) -> Vacancy:
    return Vacancy(
        ref="V1",
        title="Nurse",
        employer="Aire Valley NHS Foundation Trust",
        description="",
        location=None,
        posted=date(2026, 11, 1),
        registration=need,
        registration_body="NMC",
        requirements=requirements,
    )


def found(talk: ScreeningTalk, role: Vacancy) -> dict[str, Finding]:
    return {line.requirement: line.finding for line in assess(talk.draft, role)}


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        ("12A3456B", Finding.UNVERIFIED),
        ("waiting for my PIN", Finding.NOT_MET),
        ("not registered", Finding.NOT_MET),
    ],
)
def test_a_registration_is_never_met_only_unverified(said: str, finding: Finding) -> None:
    """Only the register itself can say that somebody is on it."""
    talk = ScreeningTalk().up_to("registration")
    talk.say(said)
    assert found(talk, vacancy("NMC registration")) == {"NMC registration": finding}


def test_a_registration_the_role_needs_gets_a_line_of_its_own() -> None:
    """Where the advert's list leaves it out, the need of the role is still shown."""
    talk = ScreeningTalk().up_to("right_to_work")
    role = vacancy("Kind", need=RegistrationNeed.REQUIRED)
    assert found(talk, role)["NMC registration (required)"] is Finding.UNVERIFIED


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        ("six years in theatres", Finding.MET),
        ("6 years in theatres", Finding.MET),
        ("2 years", Finding.NOT_MET),
        ("plenty", Finding.UNVERIFIED),
    ],
)
def test_years_are_compared_as_stated(said: str, finding: Finding) -> None:
    """Years given are compared with years asked; vague words are left to the recruiter."""
    talk = ScreeningTalk().up_to("experience")
    talk.say(said)
    assert found(talk, vacancy("3 years in theatres")) == {"3 years in theatres": finding}


def test_a_requirement_nobody_asked_about_says_so() -> None:
    """What was not mentioned is not asked, never not met."""
    talk = ScreeningTalk().up_to("consent")
    assert found(talk, vacancy("Full driving licence")) == {
        "Full driving licence": Finding.NOT_ASKED
    }


def test_the_persons_own_words_stand_beside_the_requirement() -> None:
    """Each line quotes what was said, and when."""
    talk = ScreeningTalk().up_to("notice")
    (line,) = assess(talk.draft, vacancy("Experience in theatres"))
    assert line.words == "six years in theatres"
    assert line.said_at == talk.draft.started_at


@pytest.mark.parametrize("answer", ["no_limits", "needs_sponsorship", "prefer_to_discuss"])
def test_the_right_to_work_never_changes_the_table(answer: str) -> None:
    """The table is the same whatever the right to work: it is no requirement here."""
    talk = ScreeningTalk().up_to("right_to_work")
    talk.hear(press(answer))
    talk.up_to("consent")
    assert found(talk, vacancy("Experience in theatres")) == {
        "Experience in theatres": Finding.UNVERIFIED
    }


@pytest.mark.parametrize("name", ["Anna Kowalska", "محمد علي", "Chukwuemeka Obi", "John Smith"])
def test_a_name_changes_nothing(name: str) -> None:
    """The same answers under any name give the same table."""
    talk = ScreeningTalk()
    talk.say(name)
    talk.up_to("consent")
    role = vacancy("NMC registration", "Experience in theatres")
    assert list(found(talk, role).values()) == [Finding.UNVERIFIED, Finding.UNVERIFIED]
