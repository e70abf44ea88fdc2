"""The live model on talk it has never seen, and the product's own output format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from frontline.adapters.models.registry import ModelRegistry
from frontline.application.evaluation.evaluate import evaluate
from frontline.application.evaluation.facts import overall_facts
from frontline.application.evaluation.report import Report
from frontline.nlu.heldout import HeldOutTalk
from frontline.nlu.understanding import Understanding, as_output
from frontline.settings import load_settings

HELD_OUT = HeldOutTalk(Path(__file__).parent / "heldout")
# Below the newest honest run (85.7 % of 2,154 messages, 715 of them asked for with slips,
# roundabout or long; facts of every kind 0.82); may only rise.
ACCURACY_FLOOR = 0.84
FACTS_FLOOR = 0.80
LIVE = ModelRegistry(load_settings().models_dir).live()

needs_model = pytest.mark.skipif(LIVE is None, reason="no model is trained (make model)")


@pytest.fixture(scope="module")
def understanding() -> Iterator[Understanding]:
    """The live model, loaded once."""
    assert LIVE is not None
    loaded = Understanding(LIVE)
    yield loaded
    loaded.close()


@pytest.fixture(scope="module")
def report(understanding: Understanding) -> Report:
    """The whole held-out talk, measured once."""
    return evaluate(understanding.understand, HELD_OUT.messages(), HELD_OUT.facts())


@pytest.mark.model
@needs_model
def test_unseen_talk_is_understood(report: Report) -> None:
    """Intent and, where there is one, the approved answer are right."""
    assert report.labels.value >= ACCURACY_FLOOR


@pytest.mark.model
@needs_model
def test_unseen_facts_are_found(report: Report) -> None:
    """Kind and words of the facts agree with the annotators."""
    assert overall_facts(report.facts).f1 >= FACTS_FLOOR


@pytest.mark.model
@needs_model
def test_the_search_of_the_front_page_is_understood(understanding: Understanding) -> None:
    """A whole search in one sentence: intent and every criterion."""
    parsed = understanding.parse("hybrid clinical informatics roles near Leeds over 45k")
    assert parsed["intent"]["name"] == "search_vacancies"
    values = {entity["entity"]: entity["value"] for entity in parsed["entities"]}
    assert values["work_mode"] == "hybrid"
    assert values["specialty"] == "clinical_informatics"
    assert values["place"]["name"] == "Leeds"
    assert values["salary"]["annual_minimum"] == 45_000


@pytest.mark.model
@needs_model
def test_an_approved_answer_is_named(understanding: Understanding) -> None:
    """`retrieval` carries the full name of the answer."""
    assert understanding.parse("do I need a dbs check?")["retrieval"] == "faq/dbs"


def test_the_output_has_the_documented_shape() -> None:
    """Rasa's parse is turned into the format of `frontline nlu parse --json`."""
    parsed = {
        "intent": {"name": "faq", "confidence": 0.9, "full_retrieval_intent_name": "faq/dbs"},
        "entities": [{"entity": "place", "start": 0, "end": 5, "value": {"name": "Leeds"}}],
        "intent_ranking": [{"name": "faq", "confidence": 0.9, "id": "1"}],
    }
    assert as_output("leeds dbs", parsed) == {
        "text": "leeds dbs",
        "intent": {"name": "faq", "confidence": 0.9},
        "retrieval": "faq/dbs",
        "entities": [
            {"entity": "place", "text": "leeds", "start": 0, "end": 5, "value": {"name": "Leeds"}}
        ],
        "ranking": [{"name": "faq", "confidence": 0.9}],
        "knowledge": None,
    }
