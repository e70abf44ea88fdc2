"""Where a fact begins and ends, and slips in words that no list of facts holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.learnt.reading import Reader
from frontline.nlu.facts.learnt.settling import settled, within_one
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.rewritten import Rewritten, both, rewritten
from frontline.nlu.facts.scan import FactScan

TODAY = date(2026, 11, 23)
LISTS = read_job_words(Path(__file__).parents[3] / "data" / "_shared")
SCAN = FactScan(UkGazetteer().scan, LISTS, ordinary_words())


def slips(text: str, **meant: str) -> Rewritten:
    """The text with words put another way."""
    places = sorted((text.index(typed), typed, words) for typed, words in meant.items())
    return rewritten(text, [(at, at + len(typed), words) for at, typed, words in places])


@pytest.mark.parametrize(
    ("text", "learnt", "whole"),
    [
        ("over 45k", "45k", "over 45k"),
        ("£21 an hour or more would do", "£21 an hour", "£21 an hour or more"),
        ("less than 10 miles from York", "10 miles", "less than 10 miles"),
        ("within 20 miles", "within 20 miles", "within 20 miles"),
    ],
)
def test_a_comparator_belongs_to_pay_and_to_a_distance(text: str, learnt: str, whole: str) -> None:
    """Whatever was learnt of it; how it limits the search is the rules' to say."""
    sight = SCAN.sight(text, TODAY)
    kind = next(fact.entity for fact in sight.hints if fact.entity in ("salary", "distance"))
    reader = Reader(text, sight.hints, sight.listed, lambda words: sight.of(words).hints)
    start = text.index(learnt)
    (fact,) = reader.read((start, start + len(learnt), kind))
    assert text[fact.start : fact.end] == whole


def test_what_the_rules_see_as_one_is_one() -> None:
    """ "Bands 2, 3 and 4" is one fact, however many pieces of it were learnt."""
    facts = [Fact("pay_band", 0, 16, ["2", "3", "4"])]
    pieces = [(0, 7, "pay_band"), (9, 16, "pay_band")]
    assert within_one(pieces, facts) == [(0, 16, "pay_band")]


def test_what_the_rules_see_apart_stays_apart() -> None:
    """Two places, two kinds, and pieces no rule holds together."""
    places = [Fact("place", 0, 5, {}), Fact("place", 9, 13, {})]
    spans = [(0, 5, "place"), (9, 13, "place"), (14, 20, "role")]
    assert within_one(spans, places) == spans
    assert within_one(spans, []) == spans


def test_a_slip_in_any_word_is_read_where_a_fact_is_looked_for() -> None:
    """The words stay where they were typed, with what they were read as beside them."""
    text = "avialable form janury"
    sight = SCAN.sight(text, TODAY, slips(text, avialable="available", form="from"))
    assert "available" in sight.read.text
    (start,) = [fact for fact in sight.facts if fact.entity == "start_date"]
    assert text[start.start : start.end].endswith("janury")


def test_what_the_words_of_facts_say_comes_first() -> None:
    """A slip both know is put right once, and short words and figures stay."""
    text = "CoS 4 stff nurse"
    own, other = slips(text, stff="staff"), slips(text, CoS="because", stff="stuff")
    assert both(text, own, other).text == "CoS 4 staff nurse"
    assert both(text, own, Rewritten(text)) is own


def test_a_name_is_read_back_as_typed() -> None:
    """Nobody's name is a slip, however near it is to a word."""
    text = "Marcus Nite works nites"
    read = slips(text, Nite="Night", nites="nights")
    facts = [Fact("person_name", 0, 11, "Marcus Nite"), Fact("hours", 18, 23, "nights")]
    spans = [(0, 11, "person_name"), (18, 23, "hours")]
    kept = settled(text, spans, facts, lambda span: [f for f in facts if f.entity == span[2]], read)
    assert [(fact.entity, fact.read) for fact in kept] == [("person_name", ""), ("hours", "nights")]
