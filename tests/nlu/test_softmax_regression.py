"""The classifier's fit against scikit-learn's own."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from frontline.nlu.softmax_regression import fit, learn, softmax

LABELS = ("apply", "faq/dbs", "greet")


def examples(count: int) -> tuple[NDArray[np.float32], list[str]]:
    """Overlapping clouds, one around a corner for each label."""
    chance = np.random.default_rng(0)
    labels = [LABELS[number % len(LABELS)] for number in range(count)]
    corners = np.eye(len(LABELS), 8)[[LABELS.index(label) for label in labels]]
    return (corners + chance.normal(0, 0.6, corners.shape)).astype(np.float32), labels


def test_the_fit_is_that_of_scikit_learn() -> None:
    """Single precision gives the same confidences, with labels that count differently too."""
    rows, labels = examples(300)
    weights = {"apply": 1.0, "faq/dbs": 2.0, "greet": 0.5}
    theirs = LogisticRegression(class_weight=weights, tol=1e-6, max_iter=1_000).fit(rows, labels)
    ours = fit(LogisticRegression(), rows, labels, weights, most_steps=1_000)
    assert list(ours.classes_) == list(theirs.classes_)
    assert ours.predict_proba(rows) == pytest.approx(theirs.predict_proba(rows), abs=0.01)
    assert softmax(ours, rows) == pytest.approx(ours.predict_proba(rows), abs=1e-5)


def test_narrow_valleys_take_no_more_steps() -> None:
    """Features that go together, as the numbers of a vector do, are solved in few steps too."""
    clouds, labels = examples(300)
    mixed = np.random.default_rng(1).normal(size=(8, 40)) * np.logspace(0, -2, 8)[:, None]
    rows = (clouds @ mixed * 7).astype(np.float32)
    weights = dict.fromkeys(LABELS, 1.0)
    theirs = LogisticRegression(tol=1e-6, max_iter=10_000).fit(rows, labels)
    ours = fit(LogisticRegression(), rows, labels, weights, most_steps=50)
    assert ours.predict_proba(rows) == pytest.approx(theirs.predict_proba(rows), abs=0.01)


def test_a_fit_that_may_not_step_knows_nothing() -> None:
    """`most_steps` bounds the work, whatever the data."""
    rows, labels = examples(30)
    model = fit(LogisticRegression(), rows, labels, dict.fromkeys(LABELS, 1.0), most_steps=1)
    assert model.n_iter_[0] == 1


def test_counted_words_stand_beside_the_rows() -> None:
    """Sparse columns are learnt as if they were part of the rows."""
    rows, labels = examples(300)
    words = csr_matrix(np.random.default_rng(2).random((300, 20)) > 0.8, dtype=np.float32)
    weights = dict.fromkeys(LABELS, 1.0)
    theirs = LogisticRegression(tol=1e-6, max_iter=1_000).fit(hstack([rows, words]), labels)
    ours = learn(rows, labels, weights, 1_000, words)
    assert ours.labels == list(theirs.classes_)
    assert pytest.approx(theirs.coef_, abs=0.02) == ours.coefficients.T
    assert ours.intercept - ours.intercept.mean() == pytest.approx(
        theirs.intercept_ - theirs.intercept_.mean(), abs=0.02
    )
