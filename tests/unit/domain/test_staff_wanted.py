"""What an employer asks for, taken from one message or several."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.heard import Heard
from frontline.domain.staff_wanted import (
    StaffRole,
    is_urgent,
    roles_code,
    roles_in,
    roles_of,
    staff_facts,
)
from tests.clock import NOON

Facts = tuple[tuple[str, Any, str], ...]


def role(title: str, words: str) -> tuple[str, Any, str]:
    return ("role", {"title": title, "profession": "nurse"}, words)


def heard(text: str, *facts: tuple[str, Any, str]) -> Heard:
    return Heard(text, "hire_staff", NOON, facts=facts)


@pytest.mark.parametrize(
    ("text", "facts", "code"),
    [
        ("three theatre nurses", (role("Theatre nurse", "theatre nurses"),), "3 × Theatre nurse"),
        ("2 band 6 physios and one OT",
         (role("Physiotherapist", "physios"), role("Occupational therapist", "OT")),
         "2 × Physiotherapist; 1 × Occupational therapist"),
        ("nurses and 3 midwives", (role("Nurse", "nurses"), role("Midwife", "midwives")),
         "Nurse; 3 × Midwife"),
        ("a couple of radiographers", (role("Radiographer", "radiographers"),),
         "2 × Radiographer"),
        ("5x ODPs", (role("Operating department practitioner", "ODPs"),),
         "5 × Operating department practitioner"),
        ("band 6 nurses", (role("Nurse", "nurses"),), "Nurse"),
        ("we have 40 beds and need nurses", (role("Nurse", "nurses"),), "Nurse"),
        ("short of carers", (role("Healthcare assistant", "carers"),), "Healthcare assistant"),
        ("somebody good", (), ""),
    ],
)  # fmt: skip
def test_each_role_has_the_number_said_before_it(text: str, facts: Facts, code: str) -> None:
    """A band, a count of beds and another role's number are not its own."""
    assert roles_code(roles_in(heard(text, *facts))) == code


@given(
    st.lists(
        st.builds(
            StaffRole,
            st.sampled_from(["Theatre nurse", "Midwife", "Clinical coder (band 4)"]),
            st.one_of(st.none(), st.integers(1, 999)),
        ),
        max_size=5,
    )
)
def test_roles_written_down_read_back(roles: list[StaffRole]) -> None:
    """What the case holds is what was understood."""
    assert roles_of(roles_code(roles)) == tuple(roles)


def test_place_start_and_contract_are_taken_with_the_roles() -> None:
    """In one message everything an employer says is kept under its own question."""
    facts = (
        role("Theatre nurse", "theatre nurses"),
        ("place", {"name": "York"}, "York"),
        ("start_date", {"date": "2027-03-01"}, "from March"),
        ("contract_type", "temporary", "temps"),
    )
    found = staff_facts(heard("three theatre nurses in York from March, temps", *facts))
    assert {key: reading.value for key, reading in found.items()} == {
        "staff_place": "York",
        "staff_start": "from March",
        "staff_contract": "Temporary",
    }


def test_a_place_within_a_name_is_not_where_they_work() -> None:
    """ "Aire Valley Care" lies in no Valley."""
    facts = (role("Nurse", "nurse"), ("place", {"name": "Valley"}, "Valley"))
    assert staff_facts(heard("Aire Valley Care needs a nurse", *facts)) == {}


def test_a_message_without_a_role_says_nothing_of_staff() -> None:
    """A place alone may be anything."""
    assert staff_facts(heard("in York", ("place", {"name": "York"}, "York"))) == {}


@pytest.mark.parametrize(
    ("text", "urgent"),
    [
        ("urgently please", True),
        ("asap", True),
        ("two for tonight", True),
        ("from March", False),
        ("three nurses for our emergency department", False),
        ("we offer urgent care at the centre", True),
    ],
)
def test_urgency_is_what_they_say(text: str, urgent: bool) -> None:
    """It only says how soon to look, so a doubtful one counts."""
    assert is_urgent(text) is urgent
