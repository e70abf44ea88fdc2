"""How sure the classifier is, from the regression's shares and the nearest examples."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from frontline.nlu.intent_classifier import (
    STEEPNESS,
    confidences,
    likely,
    likeness,
    steepness,
)
from frontline.nlu.nearest_examples import NearestExamples

ROWS = arrays(np.float64, (3, 4), elements=st.floats(0, 1))


def test_a_familiar_message_keeps_its_share() -> None:
    """Near an example of each label alike, the regression alone decides."""
    shares = np.array([[0.7, 0.3]])
    near = np.array([[0.8, 0.8]], dtype=np.float32)
    assert confidences(shares, near, near)[0] == pytest.approx([0.7, 0.3])


def test_a_message_like_no_example_is_not_sure_of_anything() -> None:
    """However the shares add up, talk unlike the training data stays below the fallback."""
    shares = np.array([[0.98, 0.02]])
    far = np.array([[0.15, 0.1]], dtype=np.float32)
    assert confidences(shares, far, far).max() < 0.3


def test_between_two_equal_labels_the_nearer_example_decides() -> None:
    """The nearest example breaks what the regression cannot."""
    shares = np.array([[0.5, 0.5]])
    near = np.array([[0.6, 0.9]], dtype=np.float32)
    assert confidences(shares, near, near)[0].argmax() == 1


def test_the_more_alike_example_decides_and_the_meaning_tells_how_sure() -> None:
    """Alike in all layers, yet of a meaning nobody has taught: the right guess, and not sure."""
    shares, meaning = np.array([[0.5, 0.5]]), np.array([[0.3, 0.3]], dtype=np.float32)
    got = confidences(shares, meaning, np.array([[0.4, 0.9]], dtype=np.float32))
    assert got[0].argmax() == 1
    assert got.max() < 0.51


def test_examples_are_asked_only_between_several_likely_labels() -> None:
    """A label that alone is likely has nobody to be told from; of two the examples tell."""
    examples = np.eye(3, dtype=np.float32)
    nearest = NearestExamples.of(examples, ["apply", "greet", "thank"])
    among = np.array([[False, True, False], [True, True, False]])
    alike = likeness(nearest, examples[[0, 0]], among)
    assert alike[0].tolist() == [0, 1, 0]
    assert alike[1] == pytest.approx([1, 0, 0], abs=1e-3)


def test_the_nearest_of_few_examples_says_less() -> None:
    """With ten of a label it moves the regression's guess less than with forty, from where on more
    change nothing.
    """
    shares, near = np.array([[0.6, 0.4]]), np.array([[0.7, 0.8]], dtype=np.float32)
    few, many = (confidences(shares, near, near, steepness(count))[0] for count in (10, 40))
    assert few.argmax() == 0
    assert many.argmax() == 1
    assert steepness(40) == steepness(400) == STEEPNESS


@given(ROWS, ROWS, ROWS)
def test_confidences_lie_between_nothing_and_all(
    shares: NDArray[np.float64], closeness: NDArray[np.float64], alike: NDArray[np.float64]
) -> None:
    """Zeros everywhere included."""
    got = confidences(shares, closeness.astype(np.float32), alike.astype(np.float32))
    assert np.isfinite(got).all()
    assert got.min() >= 0
    assert got.max() <= 1 + 1e-9


def test_the_nearest_example_of_each_label_counts() -> None:
    """Labels come in alphabetical order, as the regression has them, whatever order was learnt."""
    vectors = np.array([[0, 2], [3, 0], [1, 1]], dtype=np.float32)
    nearest = NearestExamples.of(vectors, ["thanks", "greet", "greet"])
    got = nearest.closeness(np.array([[0, 5]], dtype=np.float32), np.ones((1, 2), dtype=np.bool_))
    assert got[0] == pytest.approx([np.sqrt(0.5), 1.0], abs=1e-6)


def test_what_all_examples_share_makes_none_alike() -> None:
    """Without the middle of all examples, opposite ones are no longer close."""
    vectors = np.array([[9, 1], [9, -1]], dtype=np.float32)
    among = np.ones((1, 2), dtype=np.bool_)
    plain, centred = (
        NearestExamples.of(vectors, ["greet", "thanks"], centred=each).closeness(vectors[:1], among)
        for each in (False, True)
    )
    assert plain[0].min() > 0.9
    assert centred[0] == pytest.approx([1, 0], abs=1e-3)


@pytest.mark.parametrize("centred", [False, True])
def test_examples_are_read_as_they_were_saved(tmp_path: Path, centred: bool) -> None:
    """Half precision keeps three digits of a cosine."""
    vectors = np.random.default_rng(0).normal(size=(20, 8)).astype(np.float32)
    labels = [f"label {number % 3}" for number in range(20)]
    nearest = NearestExamples.of(vectors, labels, centred=centred)
    nearest.save(tmp_path / "examples.npz")
    again = NearestExamples.load(tmp_path / "examples.npz")
    among = np.ones((len(vectors), 3), dtype=np.bool_)
    assert again.closeness(vectors, among) == pytest.approx(
        nearest.closeness(vectors, among), abs=2e-3
    )


def test_only_likely_labels_are_compared_with_examples() -> None:
    """The likeliest sixteen of a message; with fewer labels, all with a share to speak of."""
    shares = np.arange(1, 41, dtype=np.float64).reshape(1, 40) / 820
    assert np.flatnonzero(likely(shares)[0]).tolist() == list(range(24, 40))
    assert likely(shares[:, :10]).all()
    assert likely(np.array([[0.9, 0.099, 0.001]]))[0].tolist() == [True, True, False]


def test_a_label_nobody_asks_about_is_not_close() -> None:
    """What is not looked at stays 0, whatever its examples."""
    nearest = NearestExamples.of(np.eye(2, dtype=np.float32), ["greet", "thanks"])
    among = np.array([[True, False]])
    got = nearest.closeness(np.array([[1, 1]], dtype=np.float32), among)
    assert got[0, 0] == pytest.approx(0.5**0.5, abs=1e-3)
    assert got[0, 1] == 0
