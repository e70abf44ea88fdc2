"""What a visitor does not want is never taken for what they want."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.application.read_search import ReadSearch
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.scan import FactScan

TODAY = date(2026, 11, 23)
UK = UkGazetteer()
LISTS = Path(__file__).parents[3] / "data" / "_shared"
SCAN = FactScan(UK.scan, read_job_words(LISTS), ordinary_words())

NOT_WANTED = [
    ("not London or Kent", ["London", "Kent"]),
    ("not London, Leeds or York", ["London", "Leeds", "York"]),
    ("Glasgow but not Paisley, Ayr or Irvine", ["Paisley", "Ayr", "Irvine"]),
    ("not Leeds and not York but Hull", ["Leeds", "York"]),
    ("neither Leeds nor York", ["Leeds", "York"]),
    ("not nights but weekends fine", ["nights"]),
    ("without nights, weekends or on call", ["nights", "weekends", "on call"]),
    ("remote, not hybrid or on-site, in theatres", ["hybrid", "on-site"]),
    ("instead of Leeds try Bradford", ["Leeds"]),
    ("Birmingham rather than Coventry", ["Coventry"]),
    ("there's nothing in Hull, try Leeds", []),
    ("nothing in London, but Surrey would be ok", ["London"]),
    ("anywhere bar Slough", ["Slough"]),
    ("all but London", ["London"]),
    ("avoid Oldham and Rochdale", ["Oldham", "Rochdale"]),
    ("Kent except Dover", ["Dover"]),
    ("get me out of London", ["London"]),
    ("never again in Croydon", ["Croydon"]),
    ("I would not want to move to Hull or Grimsby", ["Hull", "Grimsby"]),
    ("I'd rather not travel to Swansea", ["Swansea"]),
    ("Leeds is too far, York is fine", ["Leeds"]),
    ("nights aren't an option", ["nights"]),
    ("London no thanks", ["London"]),
    ("no bank or agency work in Leeds", ["bank", "agency"]),
    ("not agency hybrid please", ["agency"]),
    ("I don't want a full time remote job", ["full time", "remote"]),
    ("I'm not looking for agency, I'd like permanent", ["agency"]),
    ("no more nights please", ["nights"]),
    ("sick of agency work", ["agency"]),
    ("not band 5 or 6", ["band 5 or 6"]),
    ("anything but Spire", ["Spire"]),
    ("I'm not a nurse", ["nurse"]),
    ("I'm not registered with the NMC", ["NMC"]),
    ("I can't do Mondays", ["Mondays"]),
    ("dont want nights or weekends", ["nights", "weekends"]),
    ("leave out anything at Bupa", ["Bupa"]),
    ("take London out of it, show Leeds", ["London"]),
    ("take Swansea off the list", ["Swansea"]),
    ("please remove nights", ["nights"]),
    ("forget Slough, try Reading", ["Slough"]),
    ("don't forget Leeds", []),
    ("Scotland, bar Glasgow", ["Glasgow"]),
    ("strip out anything from Spire", ["Spire"]),
    ("scrap what I said about nights", ["nights"]),
    ("part time in place of full time", ["full time"]),
    ("I'm just out of London", []),
]
STILL_WANTED = [
    "isn't there anything in Luton?",
    "why is there nothing in Oxford",
    "do you not have anything in Leeds",
    "I can't find anything in Hull",
    "it doesn't have to be Leeds",
    "not a problem to work in Dundee",
    "nothing but remote",
    "don't rule out Leeds",
    "I can't wait to work in Leeds",
    "no, Leeds",
    "No I said Leeds",
    "I don't drive so Leeds only",
    "not only Leeds but York as well",
    "I'm not fussed about remote",
    "not much in Kent is there",
    "not before 3pm",
    "not sure about Leeds",
]


@pytest.mark.parametrize(("text", "words"), NOT_WANTED)
def test_a_no_reaches_what_it_is_said_of_and_no_further(text: str, words: list[str]) -> None:
    """Lists, clauses and turns of phrase."""
    assert [text[f.start : f.end] for f in SCAN.facts(text, TODAY) if f.negated] == words


@pytest.mark.parametrize("text", STILL_WANTED)
def test_a_question_or_a_shrug_refuses_nothing(text: str) -> None:
    """A "not" that asks, complains or does not mind."""
    assert not any(fact.negated for fact in SCAN.facts(text, TODAY))


WORDS = {
    "place": ["Leeds", "York", "Hull", "Manchester", "Kent"],
    "work_mode": ["remote", "hybrid"],
    "contract_type": ["bank", "locum", "agency", "permanent"],
    "employer": ["Spire", "Bupa"],
}
REFUSALS = [
    "not ",
    "no ",
    "except ",
    "anything but ",
    "I don't want ",
    "avoid ",
    "never ",
    "without ",
]


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(sorted(WORDS)),
    st.sampled_from(REFUSALS),
    st.integers(1, 3),
    st.randoms(use_true_random=False),
)
def test_a_negated_value_is_never_a_filter(
    kind: str, refusal: str, count: int, chance: random.Random
) -> None:
    """However it is refused, alone or in a list, it is not searched for."""
    words = chance.sample(WORDS[kind], min(count, len(WORDS[kind])))
    text = f"{refusal}{', '.join(words[:-1])}{' or ' if words[1:] else ''}{words[-1]}"
    entities = [fact.as_entity(text) for fact in SCAN.facts(text, TODAY)]
    criteria = ReadSearch(UK, lambda: TODAY).criteria(entities, text)
    assert [*criteria.places, *criteria.work_modes, *criteria.contracts] == []
    assert criteria.employer is None
