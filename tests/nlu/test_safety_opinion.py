"""The learnt opinion on calls for help, together with the lists, on messages neither has seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from frontline.adapters.models.registry import ModelRegistry
from frontline.domain.safety import SAFETY_INTENTS, assess
from frontline.nlu.understanding import Understanding
from frontline.settings import load_settings

TALK = Path(__file__).parents[1] / "unit" / "domain" / "safety_talk"
LIVE = ModelRegistry(load_settings().models_dir).live()

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(LIVE is None, reason="no model is trained (make model)"),
]


@pytest.fixture(scope="module")
def understanding() -> Iterator[Understanding]:
    assert LIVE is not None
    loaded = Understanding(LIVE)
    yield loaded
    loaded.close()


def _texts(name: str, folder: str = "unseen") -> list[str]:
    return (TALK / folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def _gets_a_card(understanding: Understanding, text: str) -> bool:
    return understanding.parse(text)["intent"]["name"] in SAFETY_INTENTS


@pytest.mark.parametrize(
    ("folder", "name", "card", "noticed"),
    [
        ("unseen", "crisis", 0.86, 0.9),
        ("unseen", "emergency", 0.95, 0.98),
        ("unseen", "concern", 0.88, 0.92),
        ("sideways", "crisis", 0.62, 0.8),
        ("sideways", "emergency", 0.82, 0.92),
        ("sideways", "concern", 0.6, 0.75),
    ],
)
def test_a_card_or_a_line_of_help_meets_what_nobody_wrote_the_nets_for(
    understanding: Understanding, folder: str, name: str, card: float, noticed: float
) -> None:
    """Lists and opinion together, on unseen calls for help; half of `sideways` only hint at it."""
    texts = _texts(name, folder)
    cards = [text for text in texts if _gets_a_card(understanding, text)]
    lines = [text for text in texts if understanding.suspicion(text)]
    assert len(cards) >= card * len(texts)
    assert len(cards) + len(lines) >= noticed * len(texts)


@pytest.mark.parametrize(("folder", "stopped"), [("unseen", 0.0125), ("sideways", 0.04)])
def test_few_hard_lines_of_working_talk_get_a_line_of_help(
    understanding: Understanding, folder: str, stopped: float
) -> None:
    """At most one in twenty of the hardest (requirement SG-05); one in a hundred is stopped.

    Those of `sideways` were made as like a call for help as their author could.
    """
    texts = _texts("working_talk", folder)
    assert len([t for t in texts if understanding.suspicion(t)]) <= 0.05 * len(texts)
    assert len([t for t in texts if _gets_a_card(understanding, t)]) <= stopped * len(texts)


@pytest.mark.parametrize(
    "text", ["I want to end my life", "my dad cant breathe", "a nurse hits the residents, band 6?"]
)
def test_what_a_list_knows_is_the_intent_for_certain(
    understanding: Understanding, text: str
) -> None:
    """`nlu parse` says what the product does, and its ranking begins with it."""
    signal = assess(text)
    assert signal is not None
    parsed = understanding.parse(text)
    assert parsed["intent"] == {"name": signal.kind.value, "confidence": 1.0}
    assert parsed["ranking"][0] == parsed["intent"]
    names = [each["name"] for each in parsed["ranking"]]
    assert len(names) == len(set(names))
