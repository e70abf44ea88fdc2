"""Names, days of starting and days of availability, told from those of a story."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.nlu.facts.availability import find_availability
from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.mentions import find_mentions
from frontline.nlu.facts.names import find_names, names_beside
from frontline.nlu.facts.scan import FactScan
from frontline.nlu.facts.starting import find_start

TODAY = date(2026, 11, 23)
WORDS = read_job_words(Path(__file__).parents[3] / "data" / "_shared")
SCAN = FactScan(UkGazetteer().scan, WORDS, ordinary_words())


def words_of(kind: str, text: str) -> list[str]:
    """The words of each fact of a kind."""
    facts = SCAN.facts(text, TODAY)
    return [text[fact.start : fact.end] for fact in facts if fact.entity == kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("its Baz but put Barry Quill on the form", ["Baz", "Barry Quill"]),
        ("you have got me down as Ngozi", ["Ngozi"]),
        ("Let me introduce myself: Tunde Bello, I nurse in Crewe", ["Tunde Bello"]),
        ("My good name is Anjali Rao", ["Anjali Rao"]),
        ("Any news? Mairi Sutherland, dietitian, Oban", ["Mairi Sutherland"]),
        ("Oksana Shevchenko", ["Oksana Shevchenko"]),
        ("Kim Min-jun.", ["Kim Min-jun"]),
    ],
)
def test_a_name_is_found_however_it_is_given(text: str, names: list[str]) -> None:
    """For the record, behind a colon, in front of a title, alone."""
    assert words_of("person_name", text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Milton Keynes",
        "Apply Now",
        "Skilled Worker",
        "Night Shifts Only",
        "Good Morning",
        "Mental Health",
        "put me down for Leeds",
        "FULL TIME",
        "Care Homes",
        "أريد وظيفة",
    ],
)
def test_other_words_with_capitals_are_no_name(text: str) -> None:
    """Places, headings and orders."""
    assert words_of("person_name", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I can start 11 January. Thanks", "11 January"),
        ("1 March", "1 March"),
        ("two physios, start of May, in Luton", "start of May"),
        ("Sorry, make it 5th February, I counted wrong", "5th February"),
        ("my contract ends on 31 January", "on 31 January"),
        ("we need three scrub nurses from March", "from March"),
        ("I'm free after Easter", "after Easter"),
    ],
)
def test_a_date_is_a_start_where_starting_is_meant(text: str, words: str) -> None:
    """Said with a start, put right, or hardly anything else; without the full stop."""
    assert words_of("start_date", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "My registration has been with the council since October and nothing came",
        "the savings last until the middle of February at best",
        "That post was advertised in July, wasn't it? Odd that it is back",
        "I sit my exams in June and then we shall see about all of it",
        "Whenever a midwife post comes up, write to me",
        "I want to be told straight away about new ones",
    ],
)
def test_another_date_is_no_start(text: str) -> None:
    """What has a date of its own."""
    assert words_of("start_date", text) == []


def test_a_full_three_months_is_one_length() -> None:
    """The words belong to the length."""
    assert words_of("notice_period", "they want a full three months") == ["a full three months"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mondays and Thursdays, I'm free then", "Mondays and Thursdays"),
        ("Wednesdays are fine", "Wednesdays"),
        ("ring between 1 and 1.30", "between 1 and 1.30"),
        ("any other day", "any other day"),
        ("I can work Saturday", "Saturday"),
    ],
)
def test_days_somebody_can_do_are_availability(text: str, words: str) -> None:
    """As typed."""
    assert words_of("availability", text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "I applied Monday and heard nothing",
        "they said by Wednesday",
        "Fridays are my mum's dialysis days",
        "otherwise we've wasted a Monday",
    ],
)
def test_days_of_a_story_are_none(text: str) -> None:
    """When something was, or is taken by something else."""
    assert words_of("availability", text) == []


HOSTILE = [
    *("Anna Berg, ", "put Anna on ", "the second, ", "the a the b ", "HC-1 ", "HC-8014 "),
    *(
        "between 1 and ",
        "Monday, ",
        "1 May. ",
        "since 1 May ",
        "I'm ",
        "A ",
        "Ab ",
        "theatre nurse ",
    ),
    *("my sister ", "name is ", "a full ", "for Ab ", "no one ", "AB-" * 9, "the first and "),
]


def cost(work: Callable[[], object]) -> float:
    """Seconds of processor time, the least of three."""
    taken = []
    for _ in range(3):
        begin = time.process_time()
        work()
        taken.append(time.process_time() - begin)
    return min(taken)


@pytest.mark.parametrize("unit", HOSTILE)
def test_four_thousand_characters_of_anything_are_read_at_once(unit: str) -> None:
    """Each finder takes under a twentieth of a second for the longest text that is read."""
    text = (unit * 4_000)[:4_000]
    finders: list[Callable[[], object]] = [
        lambda: find_names(text),
        lambda: names_beside(text, [Fact("role", 3_900, 3_910, None)]),
        lambda: find_mentions(text),
        lambda: find_availability(text),
        lambda: find_start(text, TODAY),
    ]
    assert max(map(cost, finders)) < 0.05


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=9), max_size=20).map("".join))
def test_any_mixture_gives_facts_that_stand_in_it(text: str) -> None:
    """Never an error, never a fact that is empty or outside."""
    for fact in [*find_names(text), *find_mentions(text), *find_availability(text)]:
        assert 0 <= fact.start < fact.end <= len(text)
    for fact in find_start(text, TODAY):
        assert 0 <= fact.start < fact.end <= len(text)


@given(
    st.from_regex(r"\A[A-Z]{2,4}-[0-9]{4,6}\Z").filter(
        lambda ref: ref.split("-")[0] not in ("ISO", "BS", "EN", "DCB", "HTM", "SARS", "NICE", "CG")
    )
)
def test_a_reference_is_a_mention_in_any_case_and_sentence(reference: str) -> None:
    """Its value is the reference in capitals, wherever it stands."""
    for text in (reference, f"any news on {reference.lower()}?", f"{reference}: part time?"):
        values = [fact.value for fact in find_mentions(text)]
        assert {"reference": reference} in values


@pytest.mark.parametrize("text", ["covid-19", "ISO-9001", "wound-1234x", "a@hc-8014", "2026-11-23"])
def test_other_codes_are_no_reference(text: str) -> None:
    """Standards, viruses, addresses and dates."""
    assert find_mentions(text) == []
