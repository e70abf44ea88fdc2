"""Rasa featurizer: a message's vectors from the prepared encoder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.nlu.encoder.files import (
    BELOW_TUNED,
    READ_LAYERS,
    WIDTH,
    EncoderError,
    EncoderFiles,
    encoder_files,
    fingerprint,
)
from frontline.nlu.encoder.kept_vectors import kept_vectors
from frontline.nlu.encoder.session import Vector, shared_encoder, unit_means
from frontline.nlu.encoder.tuned import TunedLayers
from frontline.nlu.meant import text_meant
from frontline.nlu.tuning.process import tune
from frontline.settings import load_settings

FINGERPRINT_FILE = "encoder_fingerprint.txt"
TUNED_FILE = "tuned.onnx"


# Trainable so that the model archive remembers which encoder it was trained with, and has the
# layers that were tuned.
@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER,
    is_trainable=True,
)
class SentenceEncoder(DenseFeaturizer, GraphComponent):
    """Adds one sentence feature (1 x 1152, float32) to every message, an empty one included:
    the vectors of three of the encoder's layers side by side, the last layer's first. With
    `tuned`, the vector of the layers tuned on the training data stands after the first one.

    The encoder's files are found when the component is made (FRONTLINE_ENCODER_PATH, or the
    models folder), never from a path baked into the model. A model refuses to load beside
    another encoder than it was trained with. Setting `scale` is the length of the last layer's
    vector, `lower_layers` that of the others as a share of it.
    """

    @staticmethod
    def required_packages() -> list[str]:
        """Packages whose versions belong to the training cache's key."""
        return ["onnxruntime", "tokenizers"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Vectors of length 5: Rasa's logistic regression has no setting for C, which is 1;
        features times s act as C = s squared. config.yml has the length that measured best.
        """
        return {
            **DenseFeaturizer.get_default_config(),
            "scale": 5.0,
            "lower_layers": 0.7,
            "tuned": False,
        }

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Errors: EncoderError when a length is not a positive number."""
        for name in ("scale", "lower_layers"):
            length = config.get(name, 1.0)
            if not isinstance(length, (int, float)) or not length > 0:
                raise EncoderError(
                    f"config.yml: SentenceEncoder's {name} must be above 0, not {length}."
                )

    def __init__(
        self,
        config: dict[str, Any],
        name: str,
        model_storage: ModelStorage,
        resource: Resource,
        files: EncoderFiles,
    ) -> None:
        super().__init__(name, {**self.get_default_config(), **config})
        self._model_storage = model_storage
        self._resource = resource
        self._files = files
        self._fingerprint = fingerprint(files)
        self._encoder = shared_encoder(files)
        self._tuned: TunedLayers | None = None
        self._scale = np.float32(self._config["scale"])
        self._lower = np.float32(self._config["lower_layers"])

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceEncoder:
        """A component on this installation's encoder. Errors: EncoderError if there is none."""
        files = encoder_files(load_settings())
        return cls(config, execution_context.node_name, model_storage, resource, files)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: Any,
    ) -> SentenceEncoder:
        """As `create`. Errors: EncoderError when the model was trained with other files.

        A classifier fed by another encoder gives confident nonsense, so this stops the start.
        """
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            trained_with = (folder / FINGERPRINT_FILE).read_text(encoding="ascii")
            if (folder / TUNED_FILE).is_file():
                component._tuned = TunedLayers(folder / TUNED_FILE)
        if trained_with != component._fingerprint:
            raise EncoderError(
                "The model was trained with another sentence encoder than the one in "
                f"{component._files.folder}. Train again: frontline model train"
            )
        return component

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The encoder's hashes: Rasa's training cache does not see files by itself."""
        return fingerprint(encoder_files(load_settings()))

    def train(self, training_data: TrainingData) -> Resource:
        """Remember the encoder in the model archive, and tune it if `tuned` is set.

        Errors: EncoderError when the tuning failed.
        """
        with self._model_storage.write_to(self._resource) as folder:
            (folder / FINGERPRINT_FILE).write_text(self._fingerprint, encoding="ascii")
            if self._config["tuned"]:
                tune(labelled_texts(training_data), self._files, folder / TUNED_FILE)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the feature to every training example."""
        if self._tuned is not None:
            # The tuned layers go on from hidden states, which are too large to keep.
            self.process(training_data.training_examples)
            return training_data
        with kept_vectors(self._files) as vectors:
            for example in training_data.training_examples:
                example.add_features(self._features(vectors.layers(text_meant(example))))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the feature to each message."""
        for message in messages:
            states = self._encoder.states(text_meant(message))
            tuned = [] if self._tuned is None else [self._tuned.vector(states[BELOW_TUNED])]
            message.add_features(self._features(unit_means(states), tuned))
        return messages

    def _features(self, layers: Vector, tuned: Sequence[Vector] = ()) -> Features:
        *lower, last = layers
        meaning = [last, *tuned]
        row = np.concatenate([*meaning, *(each * self._lower for each in reversed(lower))])
        return Features(self._scale * row[None], FEATURE_TYPE_SENTENCE, TEXT, self._identifier)


def sentence_vector(message: Message) -> Vector:
    """The last layer's vector of a message, of unit length whatever `scale` is; 0 without one."""
    rows = _sentence_features(message)
    if not rows:
        return np.zeros(WIDTH, dtype=np.float32)
    # The last layer stands first in what SentenceEncoder gives.
    vector: Vector = rows[0][0, :WIDTH]
    length = np.float32(np.linalg.norm(vector))
    return vector / length if length else vector


def layer_vectors(message: Message) -> Vector:
    """A message's vectors of unit length, one a row, the last layer's first; zeros without one.

    A tuned layer, which knows nothing but the intents, is left out.
    """
    rows = _sentence_features(message)
    if not rows:
        return np.zeros((len(READ_LAYERS), WIDTH), dtype=np.float32)
    row = rows[0][0]
    lower = row[len(row) - (len(READ_LAYERS) - 1) * WIDTH :]
    layers = np.concatenate([row[:WIDTH], lower]).reshape(len(READ_LAYERS), WIDTH)
    lengths = np.sqrt(np.add.reduce(layers * layers, axis=1, keepdims=True))
    vectors: Vector = layers / np.where(lengths, lengths, 1).astype(np.float32)
    return vectors


def sentence_row(message: Message) -> Vector:
    """All sentence features of a message side by side (1 x their widths, float32), the encoder's
    first.

    As Rasa's `get_dense_features` gives them, which copies each deeply first.
    """
    rows = _sentence_features(message)
    return np.hstack(rows) if rows else np.zeros((1, 0), dtype=np.float32)


def meaning_width(message: Message) -> int:
    """How many of a row's first numbers tell what the message means: one vector, or with tuned
    layers two.
    """
    return encoder_width(message) - (len(READ_LAYERS) - 1) * WIDTH


def encoder_width(message: Message) -> int:
    """How many of a row's first numbers come from the encoder, of all its layers."""
    return int(_sentence_features(message)[0].shape[1])


def _sentence_features(message: Message) -> list[Vector]:
    return [
        each.features
        for each in message.features
        if each.attribute == TEXT and each.type == FEATURE_TYPE_SENTENCE and each.is_dense()
    ]


def labelled_texts(training_data: TrainingData) -> list[tuple[str, str]]:
    """Each example of an intent, as it was meant, with its full label."""
    return [
        (text_meant(example), example.get_full_intent())
        for example in training_data.intent_examples
        if example.get(TEXT)
    ]
