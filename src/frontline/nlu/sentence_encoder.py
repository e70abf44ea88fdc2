"""Rasa featurizer: a message's vectors from the prepared encoder."""

from __future__ import annotations

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
    READ_LAYERS,
    WIDTH,
    EncoderError,
    EncoderFiles,
    encoder_files,
    fingerprint,
)
from frontline.nlu.encoder.session import Vector, shared_encoder
from frontline.nlu.meant import text_meant
from frontline.settings import load_settings

FINGERPRINT_FILE = "encoder_fingerprint.txt"


# Registered as trainable only so that the model archive can remember which encoder it was
# trained with; nothing is learnt.
@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER,
    is_trainable=True,
)
class SentenceEncoder(DenseFeaturizer, GraphComponent):
    """Adds one sentence feature (1 x 1152, float32) to every message, an empty one included:
    the vectors of three of the encoder's layers side by side, the last layer's first.

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
        return {**DenseFeaturizer.get_default_config(), "scale": 5.0, "lower_layers": 0.7}

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
        scale, lower = self._config["scale"], self._config["scale"] * self._config["lower_layers"]
        lengths = [scale, *[lower] * (len(READ_LAYERS) - 1)]
        self._lengths = np.array(lengths, dtype=np.float32).reshape(-1, 1)

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
        """Remember the encoder in the model archive."""
        with self._model_storage.write_to(self._resource) as folder:
            (folder / FINGERPRINT_FILE).write_text(self._fingerprint, encoding="ascii")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the feature to every training example."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the feature to each message."""
        for message in messages:
            message.add_features(self._features(text_meant(message)))
        return messages

    def _features(self, text: str) -> Features:
        vectors = self._encoder.encode_layers(text)[::-1] * self._lengths
        return Features(vectors.reshape(1, -1), FEATURE_TYPE_SENTENCE, TEXT, self._identifier)


def sentence_vector(message: Message) -> Vector:
    """The last layer's vector of a message, of unit length whatever `scale` is; 0 without one."""
    row = sentence_row(message)
    if not row.size:
        return np.zeros(WIDTH, dtype=np.float32)
    # The last layer stands first in what SentenceEncoder gives.
    vector: Vector = row[0, :WIDTH]
    length = np.float32(np.linalg.norm(vector))
    return vector / length if length else vector


def sentence_row(message: Message) -> Vector:
    """All sentence features of a message side by side (1 x their widths, float32), the encoder's
    first.

    As Rasa's `get_dense_features` gives them, which copies each deeply first.
    """
    rows = [
        each.features
        for each in message.features
        if each.attribute == TEXT and each.type == FEATURE_TYPE_SENTENCE and each.is_dense()
    ]
    return np.hstack(rows) if rows else np.zeros((1, 0), dtype=np.float32)
