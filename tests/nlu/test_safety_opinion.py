"""The learnt opinion on calls for help, together with the lists, on messages neither has seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from frontline.adapters.models.registry import ModelRegistry
from frontline.domain.safety import assess
from frontline.nlu.understanding import Understanding
from frontline.settings import load_settings

UNSEEN = Path(__file__).parents[1] / "unit" / "domain" / "safety_talk" / "unseen"
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


def _texts(name: str) -> list[str]:
    return (UNSEEN / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("name", "least"), [("crisis", 0.9), ("emergency", 0.95), ("concern", 0.9)]
)
def test_lists_and_opinion_together_hear_what_lists_miss(
    understanding: Understanding, name: str, least: float
) -> None:
    """By a card or by a line of help, nine in ten unseen calls for help are met."""
    texts = _texts(name)
    heard = [text for text in texts if assess(text) or understanding.suspicion(text)]
    assert len(heard) >= least * len(texts)


def test_few_hard_lines_of_working_talk_get_a_line_of_help(understanding: Understanding) -> None:
    """At most one in twenty of the hardest (requirement SG-05); none is interrupted by it."""
    texts = _texts("working_talk")
    assert len([t for t in texts if understanding.suspicion(t)]) <= 0.05 * len(texts)
