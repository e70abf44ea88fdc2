"""Short phrases counted as scikit-learn counts them, in a fraction of the time."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from frontline.nlu.phrase_weights import Phrases, learn_phrases, phrases_of

TEXTS = [
    "i wont be here next week",
    "i wont be here next month i am in spain",
    "no nights please no nights",
    "nights are fine next week",
]


def test_phrases_are_runs_of_one_to_three_words() -> None:
    """No phrase goes beyond three words, and none is left out."""
    assert list(phrases_of("a b c d")) == [
        "a",
        "b",
        "c",
        "d",
        "a b",
        "b c",
        "c d",
        "a b c",
        "b c d",
    ]


def test_a_phrase_of_one_text_alone_is_not_learnt() -> None:
    """ "in spain" may be its author's; "wont be here" is said by two."""
    phrases, _ = learn_phrases(TEXTS)
    assert "wont be here" in phrases.columns
    assert "in spain" not in phrases.columns


def test_a_text_is_counted_as_in_training() -> None:
    """What the weights were learnt with is what they meet later."""
    phrases, rows = learn_phrases(TEXTS)
    for text, row in zip(TEXTS, rows.toarray(), strict=True):
        at, weights = phrases.counted(text)
        counted = np.zeros(len(phrases.columns), dtype=np.float32)
        counted[at] = weights
        assert np.allclose(counted, row, atol=1e-6)


@given(st.text())
def test_any_text_counts_for_one_or_for_nothing(text: str) -> None:
    """Lengths never tell, and an unknown text weighs nothing."""
    phrases, _ = learn_phrases(TEXTS)
    at, weights = phrases.counted(text)
    assert len(at) == len(set(at.tolist()))
    assert np.isclose(np.linalg.norm(weights), 1.0) or not len(at)


def test_nothing_known_counts_nothing() -> None:
    """Before training there are no phrases."""
    at, weights = Phrases({}, np.zeros(0, dtype=np.float32)).counted("help me")
    assert (len(at), len(weights)) == (0, 0)
