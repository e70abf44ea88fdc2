"""Multinomial logistic regression in single precision, much faster than in double."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Matrix = NDArray[np.float32]

# Steps whose effect on the loss is below this share of it end the fit.
LOSS_TOLERANCE = 1e-6


def fit(
    model: Any,
    rows: Matrix,
    labels: Sequence[str],
    weights: Mapping[str, float],
    most_steps: int,
) -> Any:
    """Train scikit-learn's LogisticRegression `model` in place (C = 1, all labels in one softmax).

    scikit-learn 1.1 turns the rows into double precision first. The same loss minimised by the
    same method (L-BFGS) in single precision took 10 s of CPU in place of 34 and gave the same
    answers. `weights` is how much each example of a label counts.
    """
    model.classes_, targets = np.unique(np.asarray(labels), return_inverse=True)
    counts = np.array([weights[label] for label in model.classes_], dtype=np.float32)[targets]
    loss = _Loss(_with_one(rows), targets, counts, len(model.classes_))
    found = minimize(
        loss,
        np.zeros(loss.size),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": most_steps, "ftol": LOSS_TOLERANCE, "gtol": 0.0},
    )
    solved = found.x.reshape(loss.shape)
    single = solved.astype(np.float32)
    model.coef_, model.intercept_ = single[:-1].T, single[-1]
    model.n_iter_ = np.array([found.nit], dtype=np.int32)
    model.n_features_in_ = rows.shape[1]
    return model


def softmax(model: Any, rows: Matrix) -> NDArray[np.float64]:
    """What the model's `predict_proba` says: one row each, the shares of all labels.

    Without the checks scikit-learn makes of every input, which cost more than the reckoning.
    """
    logits = rows @ model.coef_.T + model.intercept_
    logits -= logits.max(axis=1, keepdims=True)
    shares: NDArray[np.float64] = np.exp(logits)
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


class _Loss:
    """Weighted cross-entropy plus half the squared coefficients, with its gradient."""

    def __init__(
        self, rows: Matrix, targets: NDArray[np.int64], counts: Matrix, labels: int
    ) -> None:
        self._rows, self._targets, self._counts = rows, targets, counts
        self._places = np.arange(len(rows))
        self.shape = (rows.shape[1], labels)
        self.size = rows.shape[1] * labels

    def __call__(self, flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        coefficients = flat.reshape(self.shape).astype(np.float32)
        shares, surprise = self._shares(self._rows @ coefficients)
        shares[self._places, self._targets] -= 1
        shares *= self._counts[:, None]
        # The last row is the intercept, which is not held small.
        coefficients[-1] = 0
        gradient = self._rows.T @ shares + coefficients
        penalty = float(np.square(coefficients, dtype=np.float64).sum()) / 2
        return surprise + penalty, gradient.ravel().astype(np.float64)

    def _shares(self, logits: Matrix) -> tuple[Matrix, float]:
        logits -= logits.max(axis=1, keepdims=True)
        own = logits[self._places, self._targets]
        np.exp(logits, out=logits)
        totals = logits.sum(axis=1, keepdims=True)
        logits /= totals
        surprise = self._counts * (np.log(totals[:, 0]) - own)
        return logits, float(surprise.sum(dtype=np.float64))


def _with_one(rows: Matrix) -> Matrix:
    return np.hstack([rows, np.ones((len(rows), 1), dtype=np.float32)]).astype(np.float32)
