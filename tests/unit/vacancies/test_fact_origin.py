"""Where a fact comes from is told by reading the advert again."""

from __future__ import annotations

import pytest

from frontline.domain.fact_origin import Origin, origin_of
from frontline.domain.pay import Pay
from frontline.domain.vacancy import Hours, RegistrationNeed, Vacancy
from tests.unit.vacancies.samples import vacancy

SAID = vacancy(
    "A",
    title="Nurse, band 7",
    description="Hybrid working. Permanent post, 37.5 hours a week. NMC registration needed. "
    "We offer visa sponsorship.",
    registration=RegistrationNeed.REQUIRED,
    registration_body="NMC",
    sponsorship=True,
)
BARE = vacancy("A", title="Porter", description="", requirements=(), sponsorship=None, pay=None)


@pytest.mark.parametrize(
    "fact", ["work_mode", "contract", "hours", "bands", "registration", "sponsorship"]
)
def test_what_the_words_of_the_advert_say_is_from_them(fact: str) -> None:
    """The readers of the import find it again."""
    assert origin_of(SAID, fact) is Origin.WORDS


@pytest.mark.parametrize(
    ("shown", "fact"),
    [
        (BARE, "work_mode"),
        (BARE, "contract"),
        (vacancy("A", hours=Hours.PART_TIME, description="37.5 hours a week"), "hours"),
        (SAID, "title"),
        (SAID, "location"),
    ],
)
def test_what_no_words_say_is_from_a_field(shown: Vacancy, fact: str) -> None:
    """Also where the words say something else."""
    assert origin_of(shown, fact) is Origin.FIELD


def test_pay_of_a_band_is_from_the_table_and_nothing_from_nowhere() -> None:
    """A sum that no advert names is told apart from one that it does."""
    of_band = vacancy("A", pay=Pay("Band 6", 38_682, 46_580, basis="NHS band 6 in England"))
    assert origin_of(of_band, "pay") is Origin.BAND_TABLE
    assert origin_of(SAID, "pay") is Origin.FIELD
    for fact in ("pay", "sponsorship", "requirements", "registration"):
        assert origin_of(BARE, fact) is Origin.NOT_STATED
