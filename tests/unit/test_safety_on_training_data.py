"""The safety check and the mask against every example sentence of the training data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML

from frontline.domain.masking import Category, mask
from frontline.domain.safety import assess
from frontline.nlu.marks import plain_text

DATA = Path(__file__).parents[2] / "data"
ABOUT_SAFETY = {"crisis", "emergency", "report_concern"}
# Somebody asking for medical advice, or giving facts of their own, may well tell of their health.
MAY_TELL_OF_HEALTH = {"medical_advice", "inform", "faq/adjustments_and_accessibility"}

# Others tell of it on the way to what they want, and are masked as they should be.
TOLD_BY_THE_WAY = re.compile(
    r"expecting|chronic fatigue|after my stroke|bad back|deaf in|disabled daughter|wheelchair"
    r"|was in prison|maternity leave|arthritis|had cancer|kid has diabetes|diabetic teenagers"
    r"|pregnant|migraine|dyslexi[ac]|my breakdown|disabled lad|shoplifting|chemo"
    r"|my MS\b|cancer treatment|asthma|my disability|my health condition|my conviction|depressed",
    re.IGNORECASE,
)


def _examples() -> Iterator[tuple[str, str]]:
    for path in sorted([*DATA.glob("*/nlu.yml"), *DATA.glob("*/marked.yml")]):
        for entry in YAML(typ="safe").load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in entry.get("examples", "").splitlines():
                yield entry["intent"], plain_text(line.removeprefix("- "))


EXAMPLES = list(_examples())


def test_no_other_intent_raises_an_alarm() -> None:
    """Thousands of things visitors say about work stop nothing."""
    ordinary = [text for intent, text in EXAMPLES if intent not in ABOUT_SAFETY]
    assert len(ordinary) > 3000
    assert [text for text in ordinary if assess(text)] == []


def test_most_safety_examples_are_caught_before_the_engine() -> None:
    """Of the sentences written for the classifier, the first net holds nineteen in twenty.

    The lists were extended from the kinds of wording among them, so this shows that none is lost
    again; how the lists do on wordings they were not made from is measured on `safety_talk/unseen`.
    """
    wanted = [(intent, text) for intent, text in EXAMPLES if intent in ABOUT_SAFETY]
    caught = [text for intent, text in wanted if (s := assess(text)) and s.kind.value == intent]
    assert len(caught) >= 0.95 * len(wanted)


def test_ordinary_messages_are_kept_as_typed() -> None:
    """Nothing is masked in messages that hold neither health, convictions nor numbers.

    People tell their age and faith wherever they like; `test_masking` holds those.
    """
    ordinary = [text for intent, text in EXAMPLES if intent not in MAY_TELL_OF_HEALTH]
    masked = [
        text for text in ordinary if {*mask(text).categories} - {Category.AGE, Category.FAITH}
    ]
    assert [text for text in masked if not TOLD_BY_THE_WAY.search(text)] == []
