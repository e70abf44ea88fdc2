"""Multinomial logistic regression in single precision and in few steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import solve_triangular
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Matrix = NDArray[np.float32]

# Steps whose effect on the loss is below this share of it end the fit.
LOSS_TOLERANCE = 1e-6
# How steeply the loss bends along an example: p (1 - p) for the share p of a label, on average over
# a hundred labels.
BEND = 0.003
# The bend is judged by one example in so many; all of them tell hardly more.
ONE_IN = 3


def fit(
    model: Any,
    rows: Matrix,
    labels: Sequence[str],
    weights: Mapping[str, float],
    most_steps: int,
) -> Any:
    """Train scikit-learn's LogisticRegression `model` in place (C = 1, all labels in one softmax).

    The loss is scikit-learn's and so is the method (L-BFGS). scikit-learn 1.1 turns the rows into
    double precision first, and its steps go straight downhill, which in a narrow valley is across
    it. Here the coefficients are counted in directions in which the loss bends alike, so 35 steps
    do what 120 did. `weights` is how much each example of a label counts.
    """
    found = learn(rows, labels, weights, most_steps)
    model.classes_ = np.array(found.labels)
    model.coef_, model.intercept_ = found.coefficients.T, found.intercept
    model.n_iter_ = np.array([found.steps], dtype=np.int32)
    model.n_features_in_ = rows.shape[1]
    return model


@dataclass(frozen=True)
class Learnt:
    """One column a label, in their order; one row a column of the data."""

    labels: list[str]
    coefficients: Matrix
    intercept: Matrix
    steps: int


def learn(
    rows: Matrix,
    labels: Sequence[str],
    weights: Mapping[str, float],
    most_steps: int,
    counted: csr_matrix | None = None,
    bend: float = BEND,
) -> Learnt:
    """The regression on the rows, and on sparse columns `counted` that stand beside them.

    `bend` is how steeply the loss bends along an example: the less there is to doubt about the
    labels, the less.
    """
    names, targets = np.unique(np.asarray(labels), return_inverse=True)
    counts = np.array([weights[str(label)] for label in names], dtype=np.float32)[targets]
    data = _Data(rows, counted)
    loss = _Loss(data, targets, counts, len(names))
    levelled = _Levelled(loss, *data.directions(bend * counts))
    found = minimize(
        levelled,
        np.zeros(loss.size),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": most_steps, "ftol": LOSS_TOLERANCE, "gtol": 0.0},
    )
    solved = levelled.coefficients(found.x)
    return Learnt([str(name) for name in names], solved[1:], solved[0], int(found.nit))


def softmax(model: Any, rows: Matrix) -> NDArray[np.float64]:
    """What the model's `predict_proba` says: one row each, the shares of all labels.

    Without the checks scikit-learn makes of every input, which cost more than the reckoning.
    """
    logits = rows @ model.coef_.T + model.intercept_
    logits -= logits.max(axis=1, keepdims=True)
    shares: NDArray[np.float64] = np.exp(logits)
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


class _Data:
    """Dense columns, a 1 for the intercept first, and sparse ones behind them, as one matrix."""

    def __init__(self, rows: Matrix, counted: csr_matrix | None) -> None:
        ones = np.ones((len(rows), 1), dtype=np.float32)
        self._dense = np.hstack([ones, rows]).astype(np.float32)
        self._sparse = csr_matrix((len(rows), 0) if counted is None else counted, dtype=np.float32)
        self._turned = self._sparse.T.tocsr()
        self._dense_width = self._dense.shape[1]
        self.shape = (len(rows), self._dense_width + self._sparse.shape[1])

    def times(self, coefficients: Matrix) -> Matrix:
        product: Matrix = self._dense @ coefficients[: self._dense_width]
        if self._sparse.shape[1]:
            product += self._sparse @ coefficients[self._dense_width :]
        return product

    def turned_times(self, shares: Matrix) -> Matrix:
        return np.vstack([self._dense.T @ shares, self._turned @ shares])

    def directions(self, bends: Matrix) -> tuple[Matrix, Matrix]:
        """Directions, one a column, along which the loss bends about alike and by about 1, and the
        lengths of such steps along the sparse columns, which are taken to have little to do with
        one another. `bends` is how steeply the loss bends along each example.

        They are those that the inverse of the bend's Cholesky factor gives: with L L' for the bend,
        the columns of the transposed inverse of L.
        """
        some, counts = self._dense[::ONE_IN], ONE_IN * bends[::ONE_IN, None]
        bend = (some * counts).T @ some
        bend[np.diag_indices_from(bend)] += 1
        factor = np.linalg.cholesky(bend)
        inverse = solve_triangular(factor, np.eye(len(factor), dtype=np.float32), lower=True)
        along = self._turned.multiply(self._turned) @ bends
        lengths = 1 / np.sqrt(1 + along)
        return np.ascontiguousarray(inverse.T, dtype=np.float32), lengths.astype(np.float32)


class _Loss:
    """Weighted cross-entropy plus half the squared coefficients, with its gradient."""

    def __init__(
        self, data: _Data, targets: NDArray[np.int64], counts: Matrix, labels: int
    ) -> None:
        self._data, self._targets, self._counts = data, targets, counts
        self._places = np.arange(len(targets))
        self.shape = (data.shape[1], labels)
        self.size = data.shape[1] * labels

    def __call__(self, coefficients: Matrix) -> tuple[float, Matrix]:
        shares, surprise = self._shares(self._data.times(coefficients))
        shares[self._places, self._targets] -= 1
        shares *= self._counts[:, None]
        gradient = self._data.turned_times(shares)
        # The first row is the intercept, which is not held small.
        gradient[1:] += coefficients[1:]
        penalty = float(np.square(coefficients[1:], dtype=np.float64).sum()) / 2
        return surprise + penalty, gradient

    def _shares(self, logits: Matrix) -> tuple[Matrix, float]:
        logits -= logits.max(axis=1, keepdims=True)
        own = logits[self._places, self._targets]
        np.exp(logits, out=logits)
        totals = logits.sum(axis=1, keepdims=True)
        logits /= totals
        surprise = self._counts * (np.log(totals[:, 0]) - own)
        return logits, float(surprise.sum(dtype=np.float64))


class _Levelled:
    """A loss whose coefficients are counted along directions (columns) and in lengths."""

    def __init__(self, loss: _Loss, directions: Matrix, lengths: Matrix) -> None:
        self._loss, self._directions, self._lengths = loss, directions, lengths[:, None]

    def __call__(self, flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value, gradient = self._loss(self.coefficients(flat))
        dense, sparse = self._parts(gradient)
        along = np.vstack([self._directions.T @ dense, self._lengths * sparse])
        return value, along.ravel().astype(np.float64)

    def coefficients(self, flat: NDArray[np.float64]) -> Matrix:
        """Those of the loss, one row a feature, one column a label."""
        dense, sparse = self._parts(flat.reshape(self._loss.shape).astype(np.float32))
        return np.vstack([self._directions @ dense, self._lengths * sparse])

    def _parts(self, rows: Matrix) -> tuple[Matrix, Matrix]:
        return rows[: len(self._directions)], rows[len(self._directions) :]
