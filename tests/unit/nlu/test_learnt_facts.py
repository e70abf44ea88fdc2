"""What is learnt from marked examples: words and kinds; values and polarity stay the rules'."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.english import ordinary_words, word_ranks
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.nlu.facts.fact import Fact, fact_of
from frontline.nlu.facts.learnt.learnt_facts import LearntFacts
from frontline.nlu.facts.learnt.settling import settled
from frontline.nlu.facts.learnt.tokens import OUTSIDE, spans_of, tags_of, tokens_of
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.rewritten import Rewritten, rewritten
from frontline.nlu.facts.scan import FactScan

TODAY = date(2026, 11, 23)
LISTS = read_job_words(Path(__file__).parents[3] / "data" / "_shared")
SCAN = FactScan(UkGazetteer().scan, LISTS, ordinary_words())
RULES = LearntFacts(word_ranks())


def marked(text: str, *words: str) -> list[tuple[int, int, str]]:
    """Spans over "kind: words"."""
    pairs = (each.split(": ", 1) for each in words)
    return [(text.index(said), text.index(said) + len(said), kind) for kind, said in pairs]


LESSONS = [
    (SCAN.sight(text, TODAY), label, marked(text, *facts))
    for text, label, facts in (
        ("I work at Brindle House as a flurbist", "inform", ("employer: Brindle House",)),
        ("I work at Otter Lodge as a nurse", "inform", ("employer: Otter Lodge",)),
        ("any flurbist jobs in Leeds", "search_vacancies", ("role: flurbist", "place: Leeds")),
        ("any grommeteer jobs in York", "search_vacancies", ("role: grommeteer", "place: York")),
        ("grommeteer jobs not in Hull", "search_vacancies", ("role: grommeteer", "place: Hull")),
        ("my daughter wants to nurse", "out_of_scope", ()),
        ("is there a nurse about", "out_of_scope", ()),
        ("is there a doctor about", "out_of_scope", ()),
        ("is there a nurse about", "search_vacancies", ("role: nurse",)),
        ("is there a doctor about", "search_vacancies", ("role: doctor",)),
        ("hello there", "greet", ()),
    )
]
MODEL = RULES.learn(LESSONS)
LEARNT = LearntFacts(word_ranks(), MODEL)


def facts(text: str, label: str = "search_vacancies") -> list[Fact]:
    """The facts of a text as learnt from the lessons."""
    return LEARNT.facts(SCAN.sight(text, TODAY), SCAN.facts(text, TODAY), lambda _: label)


def test_a_job_no_list_knows_is_learnt_from_the_words_around_it() -> None:
    """Its title is its own words."""
    (role, _) = facts("any wibblist jobs in Leeds")
    assert (role.entity, role.value) == ("role", {"title": "Wibblist", "profession": "other"})


def test_a_value_is_that_of_the_rules() -> None:
    """The place is looked up, whoever found it."""
    (_, place) = facts("any wibblist jobs in York")
    assert place.value["name"] == "York"


def test_the_intent_decides_where_the_words_do_not() -> None:
    """In talk that is out of scope a nurse is no job sought."""
    asked = "is there a dentist about"
    assert facts(asked, "out_of_scope") == []
    assert [fact.entity for fact in facts(asked, "search_vacancies")] == ["role"]


def test_without_examples_nothing_is_learnt() -> None:
    """The facts stay those of the rules."""
    assert RULES.learn([]) == b""
    text = "nurse jobs in Leeds"
    found = SCAN.facts(text, TODAY)
    assert RULES.facts(SCAN.sight(text, TODAY), found, lambda _: "") == found


def test_the_same_examples_give_the_same_model() -> None:
    """Byte for byte."""
    assert RULES.learn(LESSONS) == MODEL


def test_a_closed_kind_stays_where_the_rules_found_it() -> None:
    """An e-mail address is one, whatever was learnt."""
    text = "hello, write to anna@example.org about whatever you like please"
    assert [(f.entity, f.value) for f in facts(text, "greet")] == [("email", "anna@example.org")]


def test_an_answer_of_little_else_keeps_what_the_rules_found() -> None:
    """In a form "staff nurse" is an answer, whatever it was taken for."""
    assert [f.value["title"] for f in facts("staff nurse", "out_of_scope")] == ["Registered nurse"]


def test_polarity_stays_a_rule() -> None:
    """What is refused is never wanted, also where only the words around it told what it is."""
    assert [(f.entity, f.negated) for f in facts("any wibblist jobs, not in Leeds")] == [
        ("role", False),
        ("place", True),
    ]


def test_a_learnt_fact_of_a_closed_grammar_needs_a_value() -> None:
    """Words of which nothing can be made are no start date."""
    span = (0, 8, "start_date")
    assert settled("whenever", [span], [], lambda _: [], Rewritten("whenever")) == []


def test_a_learnt_fact_says_what_its_slips_were_read_as() -> None:
    """The search looks for what was meant."""
    text = "senior stff nrse"
    found = [Fact("role", 0, 16, {"title": "Registered nurse"})]
    read = rewritten(text, [(7, 11, "staff"), (12, 16, "nurse")])
    (fact,) = settled(text, [(0, 16, "role")], [], lambda _: found, read)
    assert (fact.start, fact.end, fact.read) == (0, 16, "senior staff nurse")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["search_vacancies", "inform", ""]))
def test_any_text_gives_facts_that_stand_in_it(text: str, label: str) -> None:
    """Never an exception; spans are exact, in order, apart; values are JSON and come back."""
    end = 0
    for fact in facts(text, label):
        assert end <= fact.start < fact.end <= len(text)
        assert json.loads(json.dumps(fact.value)) == fact.value
        assert fact_of(fact.as_entity(text)) == fact
        end = fact.end


@settings(max_examples=100)
@given(st.text(alphabet="ab .-'9", max_size=60), st.data())
def test_tags_lead_back_to_the_spans_they_were_made_of(text: str, data: st.DataObject) -> None:
    """Of whole words that do not touch one of the same kind."""
    tokens = tokens_of(text, Rewritten(text))
    kinds = data.draw(
        st.lists(
            st.sampled_from([OUTSIDE, "role", "place"]),
            min_size=len(tokens),
            max_size=len(tokens),
        )
    )
    assert tags_of(tokens, spans_of(tokens, kinds)) == kinds


def test_behind_the_part_a_visitor_may_have_typed_the_rules_decide() -> None:
    """A pasted document costs little, and loses none of the facts that the rules find."""
    text = "hello " * 200 + "any wibblist jobs in Leeds"
    assert [(f.entity, text[f.start : f.end]) for f in facts(text)] == [("place", "Leeds")]


@pytest.mark.parametrize("unit", ["any wibblist ", "a", "not York, ", "9 ", "é-", "\ud800", "\0"])
def test_a_long_repetition_gives_facts_and_no_error(unit: str) -> None:
    """Four thousand characters of any one thing are read to the end."""
    text = (unit * 4_000)[:4_000]
    assert all(0 <= fact.start < fact.end <= 4_000 for fact in facts(text))
