"""What somebody tells of themselves in one breath, unasked."""

from __future__ import annotations

import pytest

from frontline.domain.experience import find_years
from frontline.domain.name_by_address import name_by_address
from frontline.domain.notice import find_bare_start
from frontline.domain.right_to_work import find_right_to_work
from frontline.domain.stated_facts import facts_in
from tests.unit.domain.screening_talk import NOON, heard


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("im Keeley Marsden keeley.marsden@example.com", "Keeley Marsden"),
        ("put me fwd im Keeley Marsden, keeley.m@example.com", "Keeley Marsden"),
        ("priyanka solanki p.solanki22@example.com", "priyanka solanki"),
        ("Bob Marsh - bmarsh@example.org", "Bob Marsh"),
        ("RGN here. Ada Obi, my email is ada@example.org", "Ada Obi"),
    ],
)
def test_a_name_is_known_by_the_address_beside_it(text: str, name: str) -> None:
    assert name_by_address(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "contact me at j.smith@example.org",
        "Nurse manager office@example.org",
        "my e-mail is anna@example.org",
        "the ward is ward7@example.org",
        "Anna Kowalska",
    ],
)
def test_what_is_not_in_the_address_is_no_name(text: str) -> None:
    assert name_by_address(text) is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("consultant for twenty-four years", 24),
        ("thirty one years", 31),
        ("nineteen years a nurse", 19),
        ("twenty years", 20),
    ],
)
def test_years_in_words_are_counted_whole(text: str, years: int) -> None:
    assert find_years(text) == years


@pytest.mark.parametrize(
    "text",
    ["9 years ICU nurse", "RGN 12 years", "registered nurse 19 years", "physio with 5 years"],
)
def test_years_beside_the_work_are_experience(text: str) -> None:
    assert "experience" in facts_in(heard(text))


@pytest.mark.parametrize("text", ["my mum was a nurse 30 years", "nurse on a 2 years contract"])
def test_years_of_something_else_are_none(text: str) -> None:
    assert "experience" not in facts_in(heard(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I'm a final year physio student", "final year physio student"),
        ("student physio in Leeds", "student physio"),
        ("physio trainee at York", "physio trainee"),
        ("retired physio", "retired physio"),
        ("I'm a physio on a student visa", "physio"),
    ],
)
def test_a_student_is_told_from_who_does_it_already(text: str, words: str) -> None:
    told = heard(text, facts=(("profession", {"title": "Physio"}, "physio"),))
    assert facts_in(told)["profession"].words == words


@pytest.mark.parametrize(
    "text", ["registered nurse, British, based in Carlisle", "RGN, British. four weeks", "a, Irish"]
)
def test_a_nation_between_commas_is_the_right_to_work(text: str) -> None:
    assert find_right_to_work(text) == "no_limits"


@pytest.mark.parametrize(
    "text",
    [
        "Graduate route visa valid till August, afterwards sponsorship will be needed",
        "graduate visa until 2027 and then I need sponsorship",
        "on a PSW visa for now, will need sponsorship later",
    ],
)
def test_a_visa_that_ends_and_a_sponsor_after_it_needs_sponsorship(text: str) -> None:
    """A yes without limits would tell the employer the opposite."""
    assert find_right_to_work(text) == "needs_sponsorship"


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("March, not before", 3),
        ("March", 3),
        ("from May onwards", 5),
        ("probably March", 3),
        ("september", 9),
        ("May at the earliest", 5),
    ],
)
def test_a_month_alone_is_a_start(text: str, month: int) -> None:
    found = find_bare_start(text, NOON.date())
    assert found is not None
    assert found.starts_on is not None
    assert found.starts_on.month == month


@pytest.mark.parametrize("text", ["I may have to ask", "we march on", "may I ask something"])
def test_a_verb_is_no_month(text: str) -> None:
    assert find_bare_start(text, NOON.date()) is None
