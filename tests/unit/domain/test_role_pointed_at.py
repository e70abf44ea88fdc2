"""Roles of a list pointed at by what their adverts say."""

from __future__ import annotations

import pytest

from frontline.domain.comparison import (
    Comparison,
    Measure,
    comparison_named,
    comparisons_asked,
    order_asked,
)
from frontline.domain.pay_text import parse_pay
from frontline.domain.role_pointed_at import (
    chooses,
    described,
    goes_to_a_role,
    leaves_out,
    pointed_at,
    standing_out,
    work_and_place,
)
from frontline.domain.vacancy import ContractType, Hours, Location, WorkMode
from tests.unit.vacancies.samples import vacancy

WARD = vacancy("W", title="Staff Nurse, Orthopaedics", bands=("5",), work_mode=WorkMode.ON_SITE)
BANK = vacancy(
    "B",
    title="Scrub Nurse",
    employer="Irwell Teaching Hospitals",
    location=Location("Salford", "M6"),
    contract=ContractType.BANK,
    hours=Hours.PART_TIME,
    work_mode=WorkMode.ON_SITE,
    bands=("6",),
    pay=parse_pay("£24 to £29 an hour"),
    sponsorship=True,
)
HOME = vacancy(
    "H",
    title="Triage Nurse",
    work_mode=WorkMode.REMOTE,
    contract=ContractType.FIXED_TERM,
    bands=(),
    pay=parse_pay("£31,000 to £36,000 a year"),
)
LIST = [WARD, BANK, HOME]


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("the permanent one", "W"),
        ("tell me about the bank one please", "B"),
        ("what about the fixed-term one", "H"),
        ("is the part time one near a station", "B"),
        ("the one at Irwell", "B"),
        ("that Salford job", "B"),
        ("the scrub one at Salford", "B"),
        ("the ortho one", "W"),
        ("the band 6 one", "B"),
        ("the one that pays 31k?", "H"),
        ("the £24 an hour one", "B"),
        ("the one from home", "H"),
        ("the one that's remote", "H"),
        ("the one that sponsors", "B"),
        ("the full time one", "WH"),
        ("the renal one", ""),
        ("the band 9 one", ""),
    ],
)
def test_every_word_of_the_description_fits(text: str, refs: str) -> None:
    """By title, employer, town, band, contract, hours, way of working and pay."""
    pointed = pointed_at(text)
    assert pointed is not None
    assert "".join(role.ref for role in described(pointed.said, LIST)) == refs


@pytest.mark.parametrize(
    "text",
    [
        "the second one",
        "the last one",
        "is this the right job for me",
        "tell me about that one",
        "what is the role like",
        "do you have nurse jobs",
        "anything at Irwell",
    ],
)
def test_what_describes_no_advert_points_at_none(text: str) -> None:
    """A place in the list and plain talk are no description."""
    assert pointed_at(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I'll go for the cheaper one", Comparison(Measure.PAY, most=False)),
        ("apply for the best paid one", Comparison(Measure.PAY, most=True)),
        ("the higher paying job please", Comparison(Measure.PAY, most=True)),
        ("how about the one that closes first", Comparison(Measure.CLOSES, most=False)),
        ("the nearest one", Comparison(Measure.DISTANCE, most=False)),
        ("the newest one", Comparison(Measure.POSTED, most=True)),
        ("highest paid first", None),
        ("the permanent one", None),
        ("how do I get a better paid career", None),
    ],
)
def test_a_comparison_picks_one(text: str, named: Comparison | None) -> None:
    """ "The cheaper one" is one role; "highest paid first" orders a list."""
    assert comparison_named(text) == named
    assert named is None or order_asked(text) is None


def test_choosing_and_leaving_out_are_told_from_reading() -> None:
    """Only who takes a role applies for it, and "not the bank one" wants the others."""
    assert chooses("I'll go for the permanent one")
    assert chooses("ok go with the Leeds one")
    assert not chooses("what about the bank one")
    assert not chooses("where do I go for the interview")
    assert leaves_out("not the bank one")
    assert not leaves_out("the bank one")


def test_all_that_one_question_compares_by_is_known() -> None:
    """Each is answered, in the order of the question."""
    asked = comparisons_asked("which is the best paid and which closes first")
    assert asked == [Comparison(Measure.PAY, most=True), Comparison(Measure.CLOSES, most=False)]


LEEDS = vacancy("L", title="Support Worker, Supported Living", location=Location("Leeds", "LS7"))
NEAR = vacancy("N", title="Peer Support Worker", location=Location("Wakefield", "WF1"))
FROM_HOME = vacancy("R", title="Telehealth Support Worker", location=Location("Exeter", "EX1"))
NIGHTS = vacancy("G", title="Support Worker, Nights", location=Location("Leeds", "LS9"))
ROYAL = vacancy("T", title="Staff Nurse", location=Location("Royal Tunbridge Wells", "TN4"))


def test_of_roles_around_a_town_the_one_in_it_stands_out() -> None:
    assert standing_out("support worker", "Leeds", [FROM_HOME, NEAR, LEEDS]) == LEEDS


def test_of_two_in_the_town_the_one_with_the_words_in_its_title_stands_out() -> None:
    assert standing_out("night support worker", "Leeds", [LEEDS, NIGHTS]) == NIGHTS


def test_of_two_alike_in_the_town_none_stands_out() -> None:
    assert standing_out("support worker", "Leeds", [LEEDS, NIGHTS]) is None


@pytest.mark.parametrize("place", ["", "Bradford", "Kent"])
def test_without_its_town_none_stands_out(place: str) -> None:
    assert standing_out("support worker", place, [LEEDS, NEAR]) is None


def test_a_town_is_known_by_its_shorter_name() -> None:
    assert standing_out("nurse", "Tunbridge Wells", [ROYAL, LEEDS]) == ROYAL


@pytest.mark.parametrize(
    ("said", "work", "place"),
    [
        ("the night hca job in gateshead", "night hca", "gateshead"),
        ("night hca job in gateshead", "night hca", "gateshead"),
        ("the ODP post at Canterbury", "ODP", "Canterbury"),
        ("the simulation technician job", "the simulation technician job", ""),
        ("bank one in Bradford", "bank", "Bradford"),
    ],
)
def test_work_and_place_of_a_role_are_told_apart(said: str, work: str, place: str) -> None:
    assert work_and_place(said) == (work, place)


@pytest.mark.parametrize("more", [" as well", " too please", " instead", ""])
def test_words_behind_a_description_are_none_of_it(more: str) -> None:
    found = pointed_at(f"put me forward for the bank one in Bradford{more}")
    assert found is not None
    assert found.said == "bank in Bradford"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("charge nurse one, how much", "charge nurse"),
        ("the Bradford bank thing", "Bradford bank"),
        ("How many days are in the office for the Manchester one?", "Manchester"),
        ("which one", None),
        ("any one of them", None),
        ("no one", None),
        ("the main thing for me is pay", None),
    ],
)
def test_a_description_stands_without_the_and_behind_another_the(
    text: str, said: str | None
) -> None:
    """As people type on a phone, and with nothing of the question in it."""
    pointed = pointed_at(text)
    assert (pointed.said if pointed else None) == said


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("go back to the phone nurse one", True),
        ("remind me about the Bradford bank thing", True),
        ("go back to the start", False),
        ("the phone nurse one", False),
    ],
)
def test_what_is_pointed_at_may_be_asked_to_be_shown(text: str, goes: bool) -> None:
    """Whatever the message is otherwise taken for."""
    assert goes_to_a_role(text) is goes
