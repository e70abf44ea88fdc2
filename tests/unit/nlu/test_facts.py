"""What counts as a fact, in visitors' own words, and what its normal form is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.nlu.facts.bands import find_bands
from frontline.nlu.facts.employers import find_employers, find_headcount
from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.mentions import find_mentions
from frontline.nlu.facts.money import find_salaries
from frontline.nlu.facts.names import find_names
from frontline.nlu.facts.people import find_experience
from frontline.nlu.facts.scan import FactScan
from frontline.nlu.facts.where import find_distances
from frontline.nlu.facts.working_terms import find_contracts, find_hours, find_sponsorship

TODAY = date(2026, 11, 23)
LISTS = Path(__file__).parents[3] / "data" / "_shared"
SCAN = FactScan(UkGazetteer().scan, read_job_words(LISTS), ordinary_words())


def found(text: str) -> list[tuple[str, str]]:
    """(entity, text) of every fact, in order."""
    return [(fact.entity, text[fact.start : fact.end]) for fact in SCAN.facts(text, TODAY)]


def not_wanted(text: str) -> list[str]:
    """The words of the negated facts."""
    return [text[fact.start : fact.end] for fact in SCAN.facts(text, TODAY) if fact.negated]


@pytest.mark.parametrize(
    ("text", "miles"),
    [("within 20 miles", 20.0), ("10 km", 6.2), ("a mile", 1.0), ("5-mile radius", 5.0)],
)
def test_distances_are_miles(text: str, miles: float) -> None:
    """Kilometres are turned into miles."""
    assert [fact.value for fact in find_distances(text)] == [miles]


@pytest.mark.parametrize("text", ["0 miles", "9999 miles", "20 minutes", "miles better"])
def test_impossible_distances_are_none(text: str) -> None:
    """A radius of nothing or of half the globe is not taken from a text."""
    assert find_distances(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("part-time", "part_time"),
        ("3 days a week", {"kind": "part_time", "days_a_week": 3.0}),
        ("2-3 days a week", {"kind": "part_time", "days_a_week": 3.0}),
        ("37.5 hours a week", {"kind": "full_time", "hours_a_week": 37.5}),
        ("30 hrs", {"kind": "part_time", "hours_a_week": 30.0}),
        ("0.6 WTE", {"kind": "part_time", "hours_a_week": 22.5}),
        ("fulltime", "full_time"),
        ("night shifts", "nights"),
    ],
)
def test_hours_have_one_code(text: str, value: Any) -> None:
    """Hours counted by the week are full time from 35 hours or 5 days."""
    assert [fact.value for fact in find_hours(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("agency", "temporary"),
        ("bank", "bank"),
        ("fixed-term", "fixed_term"),
        ("perm", "permanent"),
    ],
)
def test_contracts_have_one_code(text: str, value: str) -> None:
    """The market's words for a contract map to the vacancy's own kinds."""
    assert [fact.value for fact in find_contracts(text)] == [value]


@pytest.mark.parametrize("text", ["bank holiday", "my bank details", "blood bank"])
def test_other_banks_are_no_contract(text: str) -> None:
    """A bank holiday is no bank work."""
    assert find_contracts(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("do they sponsor visas", True),
        ("I would need visa sponsorship", True),
        ("I don't need sponsorship", False),
        ("no visa sponsorship needed", False),
    ],
)
def test_sponsorship_is_true_or_false(text: str, wanted: bool) -> None:
    """Not needing sponsorship is an answer of its own."""
    assert [fact.value for fact in find_sponsorship(text)] == [wanted]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("not nights, not London", ["nights", "London"]),
        ("not London or Leeds", ["London", "Leeds"]),
        ("not London, Leeds please", ["London"]),
        ("hybrid not remote", ["remote"]),
        ("anywhere but Scotland", ["Scotland"]),
        ("anything but agency, permanent only", ["agency"]),
        ("I can't do weekends", ["weekends"]),
        ("Leeds is too far", ["Leeds"]),
        ("without nights", ["nights"]),
        ("nowhere in Coventry", ["Coventry"]),
        ("no jobs in London please", ["London"]),
        ("not mental health in Leeds", ["mental health"]),
        ("no nights in the Leeds area", ["nights"]),
        ("not dementia care in Hull", ["dementia"]),
        ("not bedside care in Hull", []),
    ],
)
def test_what_is_not_wanted_is_marked(text: str, words: list[str]) -> None:
    """Polarity comes from the sentence and reaches over "or"."""
    assert not_wanted(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "not only remote",
        "I don't mind nights",
        "not far from York",
        "no problem with weekends",
        "I'm not sure, maybe Leeds",
        "nowhere but Leeds",
    ],
)
def test_a_yes_in_the_shape_of_a_no_stays_wanted(text: str) -> None:
    """Phrases such as "don't mind" negate nothing."""
    assert not_wanted(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [("hca work in hudersfield", "Huddersfield"), ("jobs near Nottinghm", "Nottingham")],
)
def test_a_misspelt_town_is_still_a_place(text: str, place: str) -> None:
    """Behind "in" or "near" a letter or two may be wrong."""
    facts = SCAN.facts(text, TODAY)
    assert [fact.value["name"] for fact in facts if fact.entity == "place"] == [place]


@pytest.mark.parametrize("text", ["jobs in banking", "paid in sterling", "is it in working hours"])
def test_an_english_word_is_no_misspelt_town(text: str) -> None:
    """Words a letter or two away from a town keep their own meaning."""
    assert "place" not in dict(found(text))


def test_the_islands_outside_the_united_kingdom_are_places() -> None:
    """Visitors ask for work on the Isle of Man and the Channel Islands as well."""
    assert found("the Isle of Man or Jersey") == [("place", "Isle of Man"), ("place", "Jersey")]


def test_pay_in_words_stands_where_it_was_typed() -> None:
    """The words of an amount are the visitor's own, also behind other numbers in words."""
    text = "two nurses, thirty five thousand pounds or forty grand each"
    assert found(text) == [
        ("role", "nurses"),
        ("salary", "thirty five thousand pounds"),
        ("salary", "forty grand"),
    ]


def test_a_role_is_what_is_sought_and_a_profession_what_somebody_is() -> None:
    """The same word is told apart by who it is said of."""
    assert found("I'm an RMN, anything in Kent?") == [("profession", "RMN"), ("place", "Kent")]
    assert found("any RMN jobs?") == [("role", "RMN")]


def test_a_whole_introduction_is_read_at_once() -> None:
    """Name, profession, e-mail and start stand side by side."""
    assert found("I'm Anna Kowalska, RMN, anna@example.org, can start in 4 weeks") == [
        ("person_name", "Anna Kowalska"),
        ("profession", "RMN"),
        ("email", "anna@example.org"),
        ("start_date", "in 4 weeks"),
    ]


def test_notice_is_told_from_a_start() -> None:
    """A length is notice unless it says when somebody can start."""
    assert found("my notice is 3 months") == [("notice_period", "3 months")]
    assert found("I could start in 3 months") == [("start_date", "in 3 months")]


@pytest.mark.parametrize("text", ["a 12 month contract", "3 days a week", "37.5 hours a week"])
def test_other_lengths_are_no_notice(text: str) -> None:
    """How long a job lasts or a week is worked says nothing about notice."""
    assert "notice_period" not in dict(found(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("in two weeks", "start_date"),
        ("straight away", "start_date"),
        ("4 weeks", "notice_period"),
        ("my notice is up in 4 weeks", "notice_period"),
        ("free from 4th January", "start_date"),
    ],
)
def test_how_soon_is_a_start_and_how_long_a_notice(text: str, kind: str) -> None:
    """Unless notice is spoken of."""
    assert [name for name, _ in found(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "is there a 12 month fixed-term going",
        "it took three weeks",
        "for the last two months",
        "I've waited 10 days",
    ],
)
def test_how_long_something_took_or_lasts_is_neither(text: str) -> None:
    """No start is worked out from it."""
    assert not {"notice_period", "start_date"} & set(dict(found(text)))


@pytest.mark.parametrize("text", ["which agency are you", "Leeds or Hull would suit us both"])
def test_the_agency_as_a_firm_and_both_of_us_are_no_facts(text: str) -> None:
    """Agency work and both of two roles are."""
    assert not {"contract_type", "mention"} & set(dict(found(text)))
    assert dict(found("your agency shifts"))["contract_type"] == "agency"
    assert dict(found("tell me about both"))["mention"] == "both"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the remote's under the sofa", "work_mode"),
        ("running late cos of the trains", "sponsorship"),
        ("what is a values based interview", "attribute"),
        ("PIN lapsed 2015", "attribute"),
        ("I was made redundant from the bank", "contract_type"),
    ],
)
def test_everyday_words_are_no_terms_of_a_job(text: str, kind: str) -> None:
    """A telly's remote, because, a high street bank."""
    assert kind not in dict(found(text))


def test_attributes_yield_to_values() -> None:
    """A value word keeps its own entity; the attribute is the fact named without a value."""
    assert found("what does it pay?") == [("attribute", "pay")]
    assert ("attribute", "pay") not in found("does it pay over 45k?")


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("I'd like to work at Ashdown Valley NHS Trust", "employer"),
        ("we are Oakfield Care Home and need 2 HCAs", "organisation"),
        ("I know the manager at Ashdale Lodge", "employer"),
        ("the interview at Pratt & Hume is off", "employer"),
        ("looking to hire, RMNs for Kestrel Ward", "organisation"),
    ],
)
def test_an_employer_is_told_from_the_visitors_own_organisation(text: str, entity: str) -> None:
    """`organisation` needs somebody who hires."""
    assert [fact.entity for fact in find_employers(text)] == [entity]


@pytest.mark.parametrize(
    "text",
    ["Leeds and the hospital is in London", "jobs in a GP surgery", "Did the practice write"],
)
def test_a_house_without_a_name_is_no_employer(text: str) -> None:
    """A place, "the" and a kind of house make no name."""
    assert find_employers(text) == []


def test_headcount_needs_somebody_who_hires() -> None:
    """A number of people is a headcount only in an employer's mouth."""
    assert [fact.value for fact in find_headcount("we need three theatre nurses")] == [3]
    assert find_headcount("I managed three nurses") == []
    assert [fact.value for fact in find_headcount("I own a clinic and want two carers")] == [2]
    assert find_headcount("I run the rota but I'm an RMN by training, two nurses short") == []


def test_experience_is_years_of_it_and_no_age() -> None:
    """Years count unless they are an age, a contract or a rate."""
    assert [fact.value for fact in find_experience("8 years in A&E", TODAY)] == [8.0]
    assert find_experience("I'm 45 years old on 40k a year", TODAY) == []


@pytest.mark.parametrize("text", ["I'm looking for work", "I'm RMN", "I'm not sure", "I'm a nurse"])
def test_being_something_is_no_name(text: str) -> None:
    """Only a capitalised word that is no abbreviation follows "I'm" as a name."""
    assert find_names(text) == []


PIECES = st.sampled_from(
    [
        *("a", "1", ",", "£", " ", "@", ".", "not ", "the ", "band ", "or ", "London ", "I'm A"),
        *("45k ", "Trust ", "years ", "12A3456", "first ", "-", "’", "é", "\n", "Monday and "),
        *("forty ", "hundred ", "thousand ", "in hudersfeld "),
    ]
)


@settings(max_examples=15, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8))
def test_no_finder_stumbles_over_fifty_thousand_characters(pieces: list[str]) -> None:
    """Every finder reads a huge repetitive text to its end and stays inside it."""
    unit = "".join(pieces)
    text = (unit * (50_000 // len(unit) + 1))[:50_000]
    finders: list[Callable[[str], list[Fact]]] = [
        *(find_salaries, find_bands, find_mentions, find_distances, find_hours, find_contracts),
        *(find_sponsorship, find_employers, find_headcount, find_names),
    ]
    for finder in finders:
        assert all(0 <= fact.start < fact.end <= len(text) for fact in finder(text))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80) | st.lists(PIECES, max_size=20).map("".join))
def test_facts_never_share_a_character(text: str) -> None:
    """Whatever the text, the facts follow one another."""
    facts = SCAN.facts(text, TODAY)
    assert all(a.end <= b.start for a, b in pairwise(facts))
    assert all(fact.as_entity(text)["text"] == text[fact.start : fact.end] for fact in facts)
