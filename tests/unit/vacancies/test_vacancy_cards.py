"""Cards and single facts say what the advert says, and nothing else."""

from __future__ import annotations

import json
from datetime import date

import pytest

from frontline.application.vacancy_cards import answer_about, card
from frontline.domain.pay_text import parse_pay
from frontline.domain.vacancy import RegistrationNeed, Vacancy
from tests.unit.vacancies.samples import PLAIN, vacancy

SITE = "https://linq.example"
BARE = Vacancy("FD-2", "Porter", "Aire Valley", "", None, date(2026, 11, 1))


def test_a_card_has_the_facts_a_visitor_decides_by() -> None:
    """Title, employer, place, pay and short facts stand on the card."""
    shown = card(PLAIN, SITE)
    assert shown["kind"] == "vacancy"
    assert shown["place"] == "Leeds, LS1 4AP"
    assert shown["pay"] == "£47,810 to £54,710 a year"
    assert shown["facts"] == [
        *("Hybrid", "Permanent", "Full time", "Band 7", "Closes 10 December 2026"),
    ]


def test_choices_carry_the_reference_even_with_quotes_in_it() -> None:
    """A payload stays valid whatever a feed puts into a reference."""
    for choice in card(vacancy('a"b\\c'), SITE)["choices"]:
        _, payload = choice
        assert json.loads(payload[payload.index("{") :]) == {"vacancy": 'a"b\\c'}


def test_a_bare_advert_makes_a_card_without_inventions() -> None:
    """Facts the advert does not state are absent."""
    shown = card(BARE, SITE)
    assert (shown["place"], shown["pay"], shown["facts"]) == (None, None, [])


@pytest.mark.parametrize(
    ("attribute", "answer"),
    [
        ("pay", "£47,810 to £54,710 a year, band 7"),
        ("place", "Leeds, LS1 4AP"),
        ("closes", "10 December 2026"),
        ("contract_type", "permanent"),
        ("hours", "full time"),
        ("work_mode", "hybrid"),
        ("requirements", "• Current NMC registration"),
        ("employer", "Aire Valley NHS Foundation Trust"),
        ("sponsorship", None),
        ("registration", None),
        ("pension", None),
    ],
)
def test_a_fact_is_answered_from_the_advert(attribute: str, answer: str | None) -> None:
    """Where the advert is silent the answer is none."""
    assert answer_about(PLAIN, attribute) == answer


def test_nothing_is_known_of_a_bare_advert() -> None:
    """No attribute of an empty advert is answered but its employer and its day."""
    silent = ("pay", "place", "closes", "contract", "hours", "work_mode", "requirements")
    assert [answer_about(BARE, attribute) for attribute in silent] == [None] * len(silent)


def test_sponsorship_and_registration_are_said_as_the_advert_has_them() -> None:
    """Offered and not offered, required and welcome are told apart."""
    assert answer_about(vacancy("1", sponsorship=False), "sponsorship") == (
        "no visa sponsorship is offered"
    )
    needs = vacancy("1", registration=RegistrationNeed.REQUIRED, registration_body="NMC")
    assert answer_about(needs, "registration") == "registration with the NMC is required"
    welcome = vacancy("1", registration=RegistrationNeed.DESIRABLE)
    assert answer_about(welcome, "registration") == "registration is welcome but not required"


def test_hourly_pay_on_a_card_names_its_assumption() -> None:
    """A visitor sees what the yearly figure rests on."""
    shown = card(vacancy("1", pay=parse_pay("£20 an hour")), SITE)
    assert "counting 37.5 hours a week" in shown["pay"]


def test_a_card_leads_to_the_advert() -> None:
    """A card links to the advert at its source, else to its page on the public site."""
    assert card(vacancy("1", url="https://jobs.example/1"), SITE)["url"] == "https://jobs.example/1"
    assert card(vacancy("A/1", url=None), SITE)["url"] == "https://linq.example/vacancies/A%2F1"
