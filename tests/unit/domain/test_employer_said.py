"""Each part of what an employer says goes to the question it answers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.employer_said import employer_said, read_organisation
from frontline.domain.heard import Heard
from tests.clock import NOON

NURSES = ("role", {"title": "Registered nurse"}, "nurses")
HULL = ("place", {"name": "Hull"}, "Hull")


def heard(text: str, *facts: tuple[str, Any, str]) -> Heard:
    return Heard(text, "inform", NOON, facts=facts)


def said(text: str, asked: str | None, *facts: tuple[str, Any, str]) -> dict[str, str]:
    return {key: each.value for key, each in employer_said(heard(text, *facts), asked).items()}


@pytest.mark.parametrize(
    ("text", "name", "organisation"),
    [
        ("Joan Pickering, manager, Seaview Lodge", "Joan Pickering", "Seaview Lodge"),
        ("joan pickering, manager, seaview lodge", "joan pickering", "seaview lodge"),
        ("Seaview Lodge - Joan Pickering (deputy manager)", "Joan Pickering", "Seaview Lodge"),
        ("Mrs P. Okoro, deputy matron at The Larches", "Mrs P. Okoro", "The Larches"),
        ("Hi I'm Rob from Castle Street Pharmacy", "Hi I'm Rob", "Castle Street Pharmacy"),
        ("My name is Tunde Bello and I run Oakfield House", "Tunde Bello", "Oakfield House"),
        ("Practice manager Helen Tyson, Lakeside Surgery", "Helen Tyson", "Lakeside Surgery"),
    ],
)
def test_who_writes_and_for_whom_are_told_apart(text: str, name: str, organisation: str) -> None:
    """A name, a job and an organisation in one message are three things."""
    found = said(text, "organisation")
    assert (found["name"], found["organisation"]) == (name.removeprefix("Hi I'm "), organisation)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("temp to perm", "name"),
        ("as soon as possible", "name"),
        ("from next Monday", "organisation"),
        ("I'm the practice manager", "organisation"),
        ("we're a small care home", "organisation"),
        ("the ward manager", "name"),
    ],
)
def test_what_fits_another_question_is_no_name(text: str, asked: str) -> None:
    """A contract, a time, a job or a kind of place names neither a person nor an organisation."""
    assert asked not in said(text, asked)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("temp to perm", "staff_contract", "Temporary to permanent"),
        ("from next Monday", "staff_start", "next Monday"),
        ("as soon as possible", "staff_start", "as soon as possible"),
        ("from 1 February", "staff_start", "1 February"),
    ],
)
def test_a_contract_or_a_start_counts_whenever_it_is_said(text: str, key: str, value: str) -> None:
    """Whichever question is open, these go to their own."""
    assert said(text, "email")[key] == value


def test_either_is_a_contract_only_where_one_was_asked_for() -> None:
    """Elsewhere it may be about anything."""
    assert said("either would do", "name").get("staff_contract") is None
    assert read_organisation(heard("either would do please")).problem == "organisation"


def test_staff_organisation_and_town_come_out_of_one_message() -> None:
    """ "Northgate Surgery in Hull. We need 2 nurses" is three answers."""
    text = "Northgate Surgery in Hull. We need 2 nurses from 5 December"
    found = said(text, "organisation", HULL, NURSES)
    assert found == {
        "organisation": "Northgate Surgery",
        "staff_place": "Hull",
        "needs": "2 × Registered nurse",
        "staff_start": "5 December",
    }


def test_a_town_in_a_name_is_no_place_of_work() -> None:
    """Hull Royal Infirmary is called so wherever the staff will work."""
    found = said("I work for Hull Royal Infirmary", "organisation", HULL)
    assert found == {"organisation": "Hull Royal Infirmary"}


@given(
    st.sampled_from(["Oak Lodge", "The Larches", "Castle Street Surgery", "Bupa"]),
    st.sampled_from(["Joan Pickering", "Tunde Bello", "Mrs Okoro"]),
    st.sampled_from(["manager", "the matron", "HR"]),
    st.randoms(use_true_random=False),
)
def test_no_part_ends_up_in_another_answer(
    organisation: str, name: str, job: str, order: Any
) -> None:
    """In whatever order they stand, no answer holds what belongs to another."""
    parts = [organisation, name, job]
    order.shuffle(parts)
    found = said(", ".join(parts), "organisation", ("employer", organisation, organisation))
    assert found.get("organisation") in {organisation, None}
    assert found.get("name") in {name, None}
    assert organisation in found.values()


def test_a_name_that_begins_like_i_am_stays_whole() -> None:
    """Imran is not "I'm ran"."""
    assert said("Imran Sheikh, head of operations", "name")["name"] == "Imran Sheikh"
