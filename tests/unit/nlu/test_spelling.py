"""Slips of the keyboard are read, and ordinary words stay what they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.rewritten import rewritten
from frontline.nlu.facts.scan import FactScan
from frontline.nlu.facts.spelling import SHORT_FORMS, Spelling
from frontline.nlu.marks import plain_text

TODAY = date(2026, 11, 23)
DATA = Path(__file__).parents[3] / "data"
LISTS = read_job_words(DATA / "_shared")
UK = UkGazetteer()
SCAN = FactScan(UK.scan, LISTS, ordinary_words())
SPELLING = Spelling([*LISTS.roles, *LISTS.specialties], ordinary_words())

# Slips that stand in the training data on purpose, and three Spanish words; the rest is as meant.
SLIPS_IN_TRAINING = """
    hybrd physo phyiso helthcare permenant radiografer pharmasist ocupational asistant informaton
    recepionist immdediately thusday locul theater theaters matrona auxiliar
    hospitais sifter medicali
    agencys apointmnets argumented secnd consultnt contct helth hologrms hospitel hosptal
    hosptial infomation
    interoprability learnin lerning maternty metavers mnday notic nursey peple phlebotmy
    physiotherpist prmanent radiograhper shft simulaton skils softwre surgry technicain telehelth
    teusday therepy trainin wrkers
    agnecy analst apllied cahnge caryr chagne chareg cliniacl comunity contarct contratc
    contrcat dentista dentl dentsit detals digtal distrcit febuary frist helath heslthcare
    houurs informtion interopreability medcal meidcal menatl metavrese monady mronings nigths
    notcie nruses nurisng nursng olderp orthpaedic pahrmacist pateint pateints patiemt
    permananet permanant pharmasict pharmcy phlebotmist phramacy poeple radigrapher registerd
    regstered remtoe resercher saftey scietist servic speclaist sponosr sponsership stfaf
    sugreons suport surgens talkin technicans tecnology threapy trainign vidoe wrker wsrds
"""


def found(text: str) -> list[tuple[str, str]]:
    """(entity, text as typed) of every fact, in order."""
    return [(fact.entity, text[fact.start : fact.end]) for fact in SCAN.facts(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "lokking 4 bnd 5 stff nurse jbs nr brum",
            [
                ("pay_band", "bnd 5"),
                ("role", "stff nurse"),
                ("distance", "nr"),
                ("place", "brum"),
            ],
        ),
        ("physo in manchster", [("role", "physo"), ("place", "manchster")]),
        ("hybrd, permenant", [("work_mode", "hybrd"), ("contract_type", "permenant")]),
        ("part tme radiografer", [("hours", "part tme"), ("role", "radiografer")]),
        ("edinbrough or southhampton", [("place", "edinbrough"), ("place", "southhampton")]),
        ("ocupational therapist", [("role", "ocupational therapist")]),
    ],
)
def test_a_slip_is_read_and_stands_where_it_was_typed(
    text: str, facts: list[tuple[str, str]]
) -> None:
    """The span is the visitor's own spelling."""
    assert found(text) == facts


@pytest.mark.parametrize(
    "text",
    [
        "I had a bath and read in bed",
        "what a hassle with the hording of papers",
        "my sister Rehan Portman is remorseful",
        "the weekender was permanently partial to hybridised matter",
        "we are lending a hand with the banding and the brooming",
        "Deliveroo and Fortnite are on tonight",
        "can you deal with this in a fair way and ring me",
        "accidentally I broke the radiator in my car",
    ],
)
def test_ordinary_words_are_neither_places_nor_slips(text: str) -> None:
    """No ordinary word becomes a place, a role or a term of work by a change of letters."""
    kinds = {"place", "work_mode", "contract_type", "hours", "specialty"}
    assert not [fact for fact in found(text) if fact[0] in kinds]


def test_no_ordinary_english_word_is_put_right() -> None:
    """Each of the forty thousand commonest words stays as typed, whatever is on the lists."""
    changed = [word for word in ordinary_words() if SPELLING.read(word).text != word]
    assert set(changed) <= set(SHORT_FORMS)


def test_no_ordinary_english_word_is_a_misspelt_town() -> None:
    """Behind "in" a word of the language is not read as a town with another letter."""
    known = {key[0] for key in UK._by_name if len(key) == 1}
    words = sorted(ordinary_words() - known)[::7]
    assert not [word for word in words if UK.scan(f"jobs in {word}")]


def test_the_training_data_is_read_as_it_was_typed() -> None:
    """What trainers wrote holds only the slips they meant to write."""
    changed = {
        text[start:end].lower()
        for text in _training_texts()
        for _, _, start, end in SPELLING.read(text).shifts
    }
    assert changed <= {*SLIPS_IN_TRAINING.split(), *SHORT_FORMS}


def _training_texts() -> Iterator[str]:
    for path in sorted([*DATA.glob("*/nlu.yml"), *DATA.glob("*/marked.yml")]):
        for entry in YAML(typ="safe").load(path.read_text("utf-8"))["nlu"]:
            yield from plain_text(str(entry.get("examples", ""))).splitlines()


@settings(max_examples=150)
@given(st.text(max_size=60), st.data())
def test_the_way_back_leads_to_what_was_typed(text: str, data: st.DataObject) -> None:
    """Every part that was not replaced is found again at its own place."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    now = rewritten(text, [(start, end, "word")] if start < end else [])
    for position, letter in enumerate(now.text):
        typed = now.start(position)
        inside = start <= typed < end or typed == start < end
        assert inside or text[typed] == letter


def test_a_fact_typed_with_a_slip_says_what_it_was_read_as() -> None:
    """For the reply, whose words are tidy; a fact typed right says nothing twice."""
    text = "bnd 5 stff nurse in York"
    read = {fact.entity: fact.as_entity(text).get("read") for fact in SCAN.facts(text, TODAY)}
    assert read == {"pay_band": "band 5", "role": "staff nurse", "place": None}
