"""Roles pointed at: by number, place, kind or reference."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.mentions import find_mentions
from frontline.nlu.facts.scan import FactScan

TODAY = date(2026, 11, 23)
LISTS = Path(__file__).parents[3] / "data" / "_shared"
SCAN = FactScan(UkGazetteer().scan, read_job_words(LISTS), ordinary_words())


def found(text: str) -> list[tuple[str, str]]:
    """(entity, text) of every fact, in order."""
    return [(fact.entity, text[fact.start : fact.end]) for fact in SCAN.facts(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tell me about the second one", {"ordinal": 2}),
        ("3rd", {"ordinal": 3}),
        ("option two", {"ordinal": 2}),
        ("#4", {"ordinal": 4}),
        ("the last one please", {"last": True}),
        ("which of the first two pays more", {"ordinal": 1, "count": 2}),
        ("compare the top three", {"ordinal": 1, "count": 3}),
        ("the first couple of jobs", {"ordinal": 1, "count": 2}),
        ("nights is it, that third one?", {"ordinal": 3}),
        ("what is this job, the second one", {"ordinal": 2}),
        ("teh fourth please", {"ordinal": 4}),
        ("send me FD-2002", {"reference": "FD-2002"}),
    ],
)
def test_roles_are_pointed_at_by_number(text: str, value: dict[str, Any]) -> None:
    """A mention counts from 1 in the list shown last."""
    assert [fact.value for fact in find_mentions(text)] == [value]


@pytest.mark.parametrize(
    "text", ["no one rang", "rent is due on the first and I'm skint", "we're both nurses"]
)
def test_words_like_these_point_at_no_role(text: str) -> None:
    """Nobody, a date, two people."""
    assert find_mentions(text) == []


def test_a_slip_in_what_points_at_a_role_is_read() -> None:
    """And the mention stands where it was typed."""
    assert found("aplyin for the secnd one") == [("mention", "the secnd one")]


def test_of_two_determiners_the_one_beside_the_place_counts() -> None:
    """ "That versus the Usk one" points at the Usk one."""
    assert found("that versus the Usk one") == [("mention", "the Usk one")]


def test_a_title_between_the_and_job_is_a_role_beside_its_place() -> None:
    """ "The Derby porter job" names a place and a role."""
    assert found("the Derby porter job") == [("place", "Derby"), ("role", "porter")]


def test_the_leeds_one_takes_the_place_inside_it() -> None:
    """A place inside a mention belongs to the mention alone."""
    facts = SCAN.facts("put me forward for the Leeds one", TODAY)
    assert [(fact.entity, fact.value) for fact in facts] == [("mention", {"place": "Leeds"})]
