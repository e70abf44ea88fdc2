"""The facts of the messages the rules were worked on with: a check against going back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.application.evaluation.facts import overall_facts, score_facts
from frontline.application.evaluation.talk import Fact, Understood
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.scan import FactScan
from frontline.nlu.facts.uses import has_use
from frontline.nlu.heldout import HeldOutTalk

SEEN = Path(__file__).parent / "development" / "streets.yml"
LISTS = Path(__file__).parents[2] / "data" / "_shared"
SCAN = FactScan(UkGazetteer().scan, read_job_words(LISTS), ordinary_words())
TODAY = date(2026, 11, 23)
# Of every kind, with the request known. These messages were looked at, so this may only rise.
FLOOR = 0.90


def rows() -> list[dict[str, Any]]:
    """The messages as they stand in the file."""
    found: list[dict[str, Any]] = YAML(typ="safe").load(SEEN.read_text("utf-8"))
    return found


LABELS = {row["text"]: [row["label"], *([row["also"]] if "also" in row else [])] for row in rows()}


def understood(text: str) -> Understood:
    """What the rules find, of what the requests of the message have a use for."""
    facts = [
        Fact(fact.entity, text[fact.start : fact.end].casefold(), fact.value, fact.negated)
        for fact in SCAN.facts(text, TODAY)
        if any(has_use(fact.entity, label, text) for label in LABELS[text])
    ]
    return Understood(label=LABELS[text][0], confidence=1.0, facts=facts, seconds=0.0)


def test_the_facts_of_messages_once_looked_at_are_found() -> None:
    """Kind and words both."""
    scores, _ = score_facts(understood, HeldOutTalk.facts_of(SEEN))
    assert overall_facts(scores).f1 >= FLOOR


def test_each_annotated_fact_stands_in_its_message() -> None:
    """Its words are really there."""
    for row in rows():
        assert all(fact["text"] in row["text"] for fact in row["entities"])
