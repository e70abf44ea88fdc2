"""The upper layers in TensorFlow, in the exact form the encoder was trained in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from frontline.nlu.encoder.files import TUNED_LAYERS, WIDTH
from frontline.nlu.encoder.graph import EPSILON, HEADS
from frontline.nlu.encoder.weights import Tensor

HEAD_WIDTH = WIDTH // HEADS
# Added to what padding would be given attention for: nothing is left of it.
FAR_BELOW = 1e4
AT_ONCE = 64


class UpperLayers:
    """`TUNED_LAYERS` with weights that can be learnt; `dropout` works while they are."""

    def __init__(self, weights: Mapping[str, Tensor], dropout: float) -> None:
        self._learnt = {name: tf.Variable(value) for name, value in weights.items()}
        self._dropout = dropout

    @property
    def variables(self) -> list[Any]:
        """What is learnt."""
        return list(self._learnt.values())

    def weights(self) -> dict[str, Tensor]:
        """The weights as they are now, named as they were given."""
        return {name: variable.numpy() for name, variable in self._learnt.items()}

    def vectors(self, states: Any, mask: Any, learning: bool) -> Any:
        """For each text a vector of unit length: the mean over its word pieces.

        `states` is what the layers below gave (texts x pieces x 384), `mask` 1 for a piece and 0
        for padding (texts x pieces).
        """
        unseen = (mask[:, None, None, :] - 1) * FAR_BELOW
        for number in TUNED_LAYERS:
            states = self._layer(states, unseen, f"encoder.layer.{number}", learning)
        counted = mask[:, :, None]
        means = tf.reduce_sum(states * counted, 1) / tf.reduce_sum(counted, 1)
        return tf.nn.l2_normalize(means, -1)

    def vectors_of(self, states: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        """The vectors of any number of texts, a row each, from their word pieces' states."""
        found = np.zeros((len(states), WIDTH), dtype=np.float32)
        order = np.argsort([len(each) for each in states], kind="stable")
        for part in np.array_split(order, max(1, len(order) // AT_ONCE)):
            found[part] = self.vectors(*padded([states[place] for place in part]), learning=False)
        return found

    def _layer(self, states: Any, unseen: Any, name: str, learning: bool) -> Any:
        # One long table of word pieces: a product of two tables is faster than one of many.
        rows, shape = tf.reshape(states, [-1, WIDTH]), tf.shape(states)
        joined = self._attention(rows, shape, unseen, f"{name}.attention", learning)
        out = self._linear(joined, f"{name}.attention.output.dense")
        rows = self._norm(self._drop(out, learning) + rows, f"{name}.attention.output.LayerNorm")
        wide = tf.nn.gelu(self._linear(rows, f"{name}.intermediate.dense"), approximate=False)
        narrow = self._linear(wide, f"{name}.output.dense")
        rows = self._norm(self._drop(narrow, learning) + rows, f"{name}.output.LayerNorm")
        return tf.reshape(rows, shape)

    def _attention(self, rows: Any, shape: Any, unseen: Any, name: str, learning: bool) -> Any:
        query, key, value = (
            self._heads(self._linear(rows, f"{name}.self.{part}"), shape)
            for part in ("query", "key", "value")
        )
        likeness = tf.matmul(query, key, transpose_b=True) / np.float32(np.sqrt(HEAD_WIDTH))
        shares = self._drop(tf.nn.softmax(likeness + unseen), learning)
        return tf.reshape(tf.transpose(tf.matmul(shares, value), [0, 2, 1, 3]), [-1, WIDTH])

    def _heads(self, rows: Any, shape: Any) -> Any:
        return tf.transpose(tf.reshape(rows, [shape[0], shape[1], HEADS, HEAD_WIDTH]), [0, 2, 1, 3])

    def _linear(self, rows: Any, name: str) -> Any:
        weight, bias = self._learnt[f"{name}.weight"], self._learnt[f"{name}.bias"]
        return tf.matmul(rows, weight, transpose_b=True) + bias

    def _norm(self, rows: Any, name: str) -> Any:
        centred = rows - tf.reduce_mean(rows, -1, keepdims=True)
        spread = tf.math.rsqrt(tf.reduce_mean(tf.square(centred), -1, keepdims=True) + EPSILON)
        return centred * spread * self._learnt[f"{name}.weight"] + self._learnt[f"{name}.bias"]

    def _drop(self, values: Any, learning: bool) -> Any:
        return tf.nn.dropout(values, self._dropout) if learning else values


def padded(
    states: Sequence[NDArray[np.float32]],
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Texts of several lengths as one table (texts x pieces x 384), and its mask."""
    longest = max(len(each) for each in states)
    table = np.zeros((len(states), longest, WIDTH), dtype=np.float32)
    mask = np.zeros((len(states), longest), dtype=np.float32)
    for row, each in enumerate(states):
        table[row, : len(each)] = each
        mask[row, : len(each)] = 1
    return table, mask
