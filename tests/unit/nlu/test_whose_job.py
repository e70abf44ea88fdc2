"""Whose job a title is, and what of a sentence belongs to it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.jobs import JobFinder, jobs_among
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.scan import FactScan
from frontline.nlu.facts.whose_job import outside, whole_titles

TODAY = date(2026, 11, 23)
WORDS = read_job_words(Path(__file__).parents[3] / "data" / "_shared")
SCAN = FactScan(UkGazetteer().scan, WORDS, ordinary_words())
JOBS = JobFinder(WORDS)


def jobs(text: str) -> list[tuple[str, str]]:
    """(entity, words) of the jobs and fields found, in order."""
    return [
        (fact.entity, text[fact.start : fact.end])
        for fact in SCAN.facts(text, TODAY)
        if fact.entity in ("role", "profession", "specialty")
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("renal nurse, Sunderland", "renal nurse"),
        ("oncology pharmacist wanted", "oncology pharmacist"),
        ("theatre porter nights", "theatre porter"),
        ("population health data scientist", "population health data scientist"),
        ("any maternity support worker jobs", "maternity support worker"),
        ("pharmcy dispenser in Bude", "pharmcy dispenser"),
    ],
)
def test_a_field_in_front_of_a_job_is_part_of_its_title(text: str, title: str) -> None:
    """It is no field of its own then, slips and all."""
    assert jobs(text) == [("role", title)]


def test_a_field_that_stands_apart_stays_one() -> None:
    """ "A support worker in mental health" has a job and a field."""
    assert jobs("support worker in mental health") == [
        ("role", "support worker"),
        ("specialty", "mental health"),
    ]


def test_a_job_inside_a_fields_name_is_none() -> None:
    """A GP surgery is a place to work, not a doctor's job."""
    assert jobs("admin jobs in a GP surgery") == [("role", "admin"), ("specialty", "GP surgery")]


@pytest.mark.parametrize("contract", ["bank", "agency", "locum"])
def test_the_contract_in_front_of_a_job_does_not_hide_it(contract: str) -> None:
    """ "Bank nurse" is a contract and a role."""
    found = {f.entity for f in SCAN.facts(f"any {contract} nurse jobs in Leeds", TODAY)}
    assert found == {"contract_type", "role", "place"}


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("am a radiographer like, ten years", "radiographer"),
        ("Retired district nurse here", "district nurse"),
        ("My husband is podiatrist, where can he work?", "podiatrist"),
        ("a health visitor, that's me", "health visitor"),
        ("Anywhere a midwife could work without nights?", "midwife"),
        ("owt part time for a dietitian in Hull", "dietitian"),
        ("How do I look? Adaeze Okafor, paramedic, Truro", "paramedic"),
    ],
)
def test_what_somebody_is_who_looks_for_work_is_a_profession(text: str, own: str) -> None:
    """Said of oneself in any of the ways people say it."""
    assert jobs(text) == [("profession", own)]


@pytest.mark.parametrize(
    "text",
    [
        "I want to be a health visitor",
        "I'd love to become a midwife",
        "my son hopes to be a paramedic",
        "I am looking for dental nurse work",
    ],
)
def test_what_somebody_wants_to_be_is_a_role(text: str) -> None:
    """The job sought, though "be a" stands before it."""
    assert [kind for kind, _ in jobs(text)] == ["role"]


@pytest.mark.parametrize(
    "text",
    [
        "My sister has a flat in Oban",
        "I'll read it when sister isn't looking",
        "my sister in law told me about you",
        "our matron says eight weeks",
        "she is a paramedic too",
        "I ended up teaching the consultants",
        "my physio degree is from Lahore",
        "I've a GP appointment at two",
        "scrub that, I meant March",
        "Thursdays are chemo days with my mum",
    ],
)
def test_a_job_spoken_of_by_the_way_is_no_fact(text: str) -> None:
    """A relative, a superior, a degree, a verb."""
    assert jobs(text) == []


@pytest.mark.parametrize("text", ["ward sister jobs", "I was an F grade sister", "sister, ICU"])
def test_a_sister_on_duty_is_one(text: str) -> None:
    """The title stays one where no family is spoken of."""
    assert any(words.endswith("sister") for _, words in jobs(text))


def test_somebodys_own_care_home_is_no_field_of_work() -> None:
    """It says who hires."""
    assert jobs("I run a care home and need two carers") == [("role", "carers")]


SPANS = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 6)), max_size=12)


def laid_out(spans: list[tuple[int, int]], entity: str) -> list[Fact]:
    """Facts one behind the other, with the gaps and lengths given."""
    facts, position = [], 0
    for gap, length in spans:
        start = position + gap
        facts.append(Fact(entity, start, start + length, None))
        position = start + length
    return facts


@given(SPANS, SPANS, st.text(alphabet="ab -", min_size=140, max_size=140))
def test_a_title_only_grows_to_the_front_and_never_over_a_gap(
    fields: list[tuple[int, int]], titles: list[tuple[int, int]], text: str
) -> None:
    """Its end stays, and what it takes in is the field that touches it."""
    there, named = laid_out(fields, "specialty"), laid_out(titles, "role")
    for before, after in zip(named, whole_titles(text, named, there), strict=True):
        assert (after.end, after.value) == (before.end, before.value)
        taken = [field for field in there if field.start == after.start]
        assert after.start == before.start or before.start - taken[0].end <= 1


@given(SPANS, SPANS)
def test_titles_outside_the_fields_all_stay(
    fields: list[tuple[int, int]], titles: list[tuple[int, int]]
) -> None:
    """What is dropped lies inside a longer field."""
    there, named = laid_out(fields, "specialty"), laid_out(titles, "role")
    kept = outside(there, named)
    for title in named:
        inside = any(
            field.start <= title.start
            and title.end <= field.end
            and field.end - field.start > title.end - title.start
            for field in there
        )
        assert (title in kept) is not inside


@given(st.text(max_size=120))
def test_any_text_gives_jobs_that_stand_in_it(text: str) -> None:
    """Never an error."""
    found = jobs_among(text, JOBS.titles(text), JOBS.fields(text))
    assert all(0 <= f.start < f.end <= len(text) for f in found)
