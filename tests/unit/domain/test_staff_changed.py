"""A request for staff takes a new number, more staff and details, and stays one request."""

from __future__ import annotations

import pytest

from frontline.domain.heard import Heard
from frontline.domain.staff_changed import details_in, numbered, renumbered, with_more
from tests.clock import NOON

WORDS = "We're down two night nurses and a senior carer"
CODE = "2 \u00d7 Registered nurse; 1 \u00d7 Senior carer"


@pytest.mark.parametrize(
    "told",
    [
        "actually make that 3 night nurses",
        "looks right but it's 3 nurses",
        "it's 3 nurses not 2",
        "sorry, 3 nurses please",
    ],
)
def test_another_number_stands_in_the_words_and_in_the_code(told: str) -> None:
    renewed = renumbered(WORDS, CODE, told)
    assert renewed == (WORDS.replace("two", "3"), CODE.replace("2", "3"))


@pytest.mark.parametrize(
    "told",
    [
        "band 5, for 6 months",
        "2 nights a week",
        "about 4 sessions",
        "3 physios as well",
        "yes send it",
        "from 3 March",
        "not 2 nurses",
    ],
)
def test_other_figures_count_no_staff(told: str) -> None:
    assert renumbered(WORDS, CODE, told) is None


def test_a_band_is_no_number_of_staff() -> None:
    code = "2 \u00d7 Physiotherapist; 1 \u00d7 Occupational therapist"
    told = renumbered("2 band 6 physios and one OT", code, "make it 4 physios")
    assert told == ("4 band 6 physios and one OT", code.replace("2 \u00d7", "4 \u00d7"))


def test_staff_not_counted_before_are_counted() -> None:
    told = numbered("we need locum GPs", "General practitioner", "2 GPs")
    assert told == ("we need locum GPs; 2 GPs", "2 \u00d7 General practitioner")
    assert numbered("we need locum GPs", "General practitioner", "2 sites") is None


def test_more_staff_are_added() -> None:
    radiographers = ("role", {"title": "Radiographer"}, "radiographers")
    heard = Heard("two radiographers as well", "hire_staff", NOON, facts=(radiographers,))
    words, code = with_more("5 ODPs", "5 \u00d7 Operating department practitioner", heard)
    assert words == "5 ODPs; two radiographers as well"
    assert code == "5 \u00d7 Operating department practitioner; 2 \u00d7 Radiographer"


@pytest.mark.parametrize(
    ("text", "known", "left"),
    [
        (
            "start of Feb if you can, 6 months fixed term, band 5",
            ("start of Feb", "fixed term"),
            "6 months fixed term, band 5",
        ),
        ("locum, about 4 sessions a week", ("locum",), "about 4 sessions a week"),
        ("part time, 20 hours", (), "part time, 20 hours"),
        ("Dr Tom Ellis", (), ""),
        ("in Plymouth", ("in Plymouth",), ""),
        ("07700 900123", (), ""),
        ("for 6 months", ("for 6 months",), ""),
    ],
)
def test_details_of_the_work_are_not_lost(text: str, known: tuple[str, ...], left: str) -> None:
    assert details_in(text, known) == left
