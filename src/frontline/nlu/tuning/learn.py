"""Change the upper layers until examples of one label lie together, and apart from the rest."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from frontline.nlu.encoder.files import WIDTH
from frontline.nlu.encoder.weights import Tensor
from frontline.nlu.labels import label_weights
from frontline.nlu.tuning.batches import Indices, batches
from frontline.nlu.tuning.network import UpperLayers, padded
from frontline.nlu.tuning.pace import passes, step_length

States = NDArray[np.float32]
Say = Callable[[str], None]

SEED = 0
BATCH = 64
DROPOUT = 0.1
# A label's own vector starts as a mean and has further to go than a layer.
LABEL_STEP = 10
# Cosines times this are what labels are chosen by; a twentieth of each answer stays open.
SHARPNESS, LEFT_OPEN = 20, 0.05
# How much it counts that a batch's examples of one label are nearer than the others, and how
# sharply that is looked at.
NEIGHBOURS, NEIGHBOUR_SHARPNESS = 0.5, 1 / 0.07


def learn(
    weights: Mapping[str, Tensor], states: Sequence[States], labels: Sequence[str], say: Say
) -> UpperLayers:
    """The upper layers, tuned on what the layers below gave for each example.

    The same examples give the same weights on the same machine. `say` gets a line an epoch.
    """
    tf.keras.utils.set_random_seed(SEED)
    chance = np.random.RandomState(SEED)
    names, targets = np.unique(np.asarray(labels), return_inverse=True)
    layers = UpperLayers(weights, DROPOUT)
    learner = _Learner(layers, _means(layers, states, targets), _counts(labels, names))
    epochs = passes(len(states))
    lengths = [len(each) for each in states]
    started = time.process_time()
    for epoch in range(epochs):
        losses = []
        parts = batches(targets, lengths, BATCH, chance)
        for number, part in enumerate(parts):
            length = step_length((epoch + number / len(parts)) / epochs)
            table, mask = padded([states[place] for place in part])
            losses.append(float(learner.step(table, mask, targets[part], tf.constant(length))))
        spent = time.process_time() - started
        say(f"  pass {epoch + 1} of {epochs}, loss {np.mean(losses):.2f}, {spent:.0f} s of CPU")
    return layers


class _Learner:
    """One step at a time; the labels have a vector each, which is learnt as well and forgotten."""

    def __init__(self, layers: UpperLayers, means: Tensor, counts: Tensor) -> None:
        self._layers, self._counts = layers, counts
        self._labels = tf.Variable(means)
        self._length = tf.Variable(0.0)
        adam = tf.keras.optimizers.legacy.Adam
        self._adapt_layers = adam(lambda: self._length)
        self._adapt_labels = adam(lambda: self._length * LABEL_STEP)

    @tf.function(
        autograph=False,
        input_signature=[
            tf.TensorSpec([None, None, WIDTH]),
            tf.TensorSpec([None, None]),
            tf.TensorSpec([None], tf.int64),
            tf.TensorSpec([]),
        ],
    )
    def step(self, states: Any, mask: Any, targets: Any, length: Any) -> Any:
        """Learn from one batch, and say how far off it was."""
        with tf.GradientTape() as tape:
            vectors = self._layers.vectors(states, mask, learning=True)
            loss = self._surprise(vectors, targets) + NEIGHBOURS * strangeness(vectors, targets)
        learnt = [*self._layers.variables, self._labels]
        gradients, _ = tf.clip_by_global_norm(tape.gradient(loss, learnt), 1.0)
        self._length.assign(length)
        self._adapt_layers.apply_gradients(zip(gradients[:-1], learnt[:-1]))
        self._adapt_labels.apply_gradients([(gradients[-1], self._labels)])
        return loss

    def _surprise(self, vectors: Any, targets: Any) -> Any:
        directions = tf.nn.l2_normalize(self._labels, -1)
        logits = SHARPNESS * tf.matmul(vectors, directions, transpose_b=True)
        count = len(self._counts)
        wanted = tf.one_hot(targets, count) * (1 - LEFT_OPEN) + LEFT_OPEN / count
        each = tf.nn.softmax_cross_entropy_with_logits(wanted, logits)
        return tf.reduce_mean(tf.gather(self._counts, targets) * each)


def strangeness(vectors: Any, targets: Any) -> Any:
    """How much nearer others of the batch are to an example than those of its own label.

    The supervised contrastive loss of Khosla et al., 2020 (arXiv:2004.11362, equation 2); an
    example without a companion in the batch counts nothing.
    """
    itself = tf.eye(tf.shape(vectors)[0])
    likeness = tf.matmul(vectors, vectors, transpose_b=True) * NEIGHBOUR_SHARPNESS - 1e9 * itself
    own = tf.cast(targets[:, None] == targets[None, :], tf.float32) - itself
    shares = likeness - tf.reduce_logsumexp(likeness, 1, keepdims=True)
    companions = tf.reduce_sum(own, 1)
    missed = -tf.reduce_sum(tf.where(own > 0, shares, 0.0), 1) / tf.maximum(companions, 1.0)
    return tf.reduce_sum(missed) / tf.maximum(tf.reduce_sum(tf.cast(companions > 0, tf.float32)), 1)


def _means(layers: UpperLayers, states: Sequence[States], targets: Indices) -> Tensor:
    vectors = layers.vectors_of(states)
    return np.stack([vectors[targets == target].mean(axis=0) for target in np.unique(targets)])


def _counts(labels: Sequence[str], names: Sequence[str]) -> Tensor:
    """How much an example of each label counts, 1 for an average example."""
    weights = label_weights(labels)
    average = float(np.mean([weights[label] for label in labels]))
    return np.array([weights[name] / average for name in names], dtype=np.float32)
