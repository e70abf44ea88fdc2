"""The roles that one side of a comparison speaks of."""

from __future__ import annotations

import pytest

from frontline.domain.role_said import spoken_of, words_naming
from frontline.domain.vacancy import ContractType, Location
from tests.unit.vacancies.samples import vacancy

YORK = vacancy("Y", title="Mental Health Nurse", location=Location("York", "YO1"))
BANK = vacancy(
    "B",
    title="RMN, Crisis Team",
    location=Location("Bradford", "BD1"),
    contract=ContractType.BANK,
)
LONDON = vacancy("L", title="CT Radiographer, Senior", location=Location("London", "SE1"))


@pytest.mark.parametrize(
    ("said", "refs"),
    [
        ("which is better paid, York", "Y"),
        ("the bank", "B"),
        (" London CT", "L"),
        ("which closes first, the crisis one", "B"),
        ("the Leeds one", ""),
        ("which pays more", ""),
        ("it", ""),
    ],
)
def test_a_side_means_the_roles_that_hold_all_its_words(said: str, refs: str) -> None:
    """Words that only ask or compare name nothing."""
    assert "".join(role.ref for role in spoken_of(said, [YORK, BANK, LONDON])) == refs


def test_the_words_of_comparing_name_no_role() -> None:
    """What is left is what the role is called."""
    assert words_naming("how does it compare with the Bath neuro job for money") == [
        "bath",
        "neuro",
    ]
