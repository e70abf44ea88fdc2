"""How close a message is to the nearest training example of each label."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

# Of a vector's directions (384, with tuned layers 768). A third of the reading, for 0.2 points of
# accuracy.
KEPT = 128


class NearestExamples:
    """The training examples' vectors, label by label in the order of the sorted labels.

    A cosine is between unit vectors, or between what is left of them without the `centre`.
    """

    def __init__(
        self, vectors: Matrix, starts: NDArray[np.int64], directions: Matrix, centre: Matrix
    ) -> None:
        self._vectors, self._starts, self._directions = vectors, starts, directions
        self._centre = centre

    @classmethod
    def of(
        cls, vectors: Matrix, labels: Sequence[str], kept: int = KEPT, centred: bool = False
    ) -> NearestExamples:
        """Remember one vector, of any length, for each label of the list.

        Of their directions as many are `kept`. Once `centred`, what all examples have in common
        makes none alike.
        """
        order = np.argsort(np.asarray(labels), kind="stable")
        _, starts = np.unique(np.asarray(labels)[order], return_index=True)
        unit = _unit(vectors[order])
        centre = unit.mean(axis=0) if centred else np.zeros_like(unit[0])
        unit = _unit(unit - centre)
        directions = _directions(unit, kept)
        return cls(unit @ directions, starts, directions, centre)

    @property
    def width(self) -> int:
        """How many numbers a vector has."""
        return len(self._directions)

    @property
    def of_a_label(self) -> float:
        """How many examples a label has on average."""
        return len(self._vectors) / len(self._starts)

    def closeness(self, vectors: Matrix, among: NDArray[np.bool_]) -> Matrix:
        """For each vector a row, for each label a column: the greatest cosine, 0 for below it.

        Only the labels that are true in that row of `among` are looked at; the others have 0.
        """
        kept = _unit(_unit(vectors) - self._centre) @ self._directions
        nearest = np.zeros(among.shape, dtype=np.float32)
        for row, label in np.argwhere(among):
            nearest[row, label] = (self._examples(label) @ kept[row]).max()
        return np.clip(nearest, 0, 1)

    def _examples(self, label: int) -> Matrix:
        end = self._starts[label + 1] if label + 1 < len(self._starts) else None
        return self._vectors[self._starts[label] : end]

    def save(self, path: Path) -> None:
        """Write to an `.npz` file; half precision keeps three digits of a cosine."""
        vectors, directions, centre = (
            kept.astype(np.float16) for kept in (self._vectors, self._directions, self._centre)
        )
        np.savez(path, vectors=vectors, starts=self._starts, directions=directions, centre=centre)

    @classmethod
    def load(cls, path: Path) -> NearestExamples:
        """Read what `save` wrote. Errors: OSError, ValueError."""
        with np.load(path, allow_pickle=False) as kept:
            vectors, directions, centre = (
                kept[name].astype(np.float32) for name in ("vectors", "directions", "centre")
            )
            return cls(vectors, kept["starts"], directions, centre)


def _directions(unit: Matrix, most: int) -> Matrix:
    """The directions the examples differ most in, one a column."""
    _, found = np.linalg.eigh(unit.T @ unit)
    kept: Matrix = np.ascontiguousarray(found[:, -most:], dtype=np.float32)
    return kept


def _unit(vectors: Matrix) -> Matrix:
    lengths = np.sqrt(np.add.reduce(vectors * vectors, axis=1, keepdims=True))
    unit: Matrix = vectors / np.maximum(lengths, np.float32(1e-9))
    return unit
