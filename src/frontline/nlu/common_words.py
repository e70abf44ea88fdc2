"""Rasa featurizer: how often each of the commonest words stands in a message."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
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

from frontline.application.manage_models import ModelError
from frontline.nlu.meant import text_meant

WORDS_FILE = "words.json"
# Every whole number counts as one word: "5 miles" and "10 miles" ask alike.
NUMBER = "0"
_WORD = re.compile(r"\w+")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class CommonWords(DenseFeaturizer, GraphComponent):
    """Adds one sentence feature (1 x the number of words, float32) to every message.

    What Rasa's CountVectorsFeaturizer gives for the commonest words, as a plain row: sparse
    matrices, one a word and one a message, took 0.4 ms of CPU a message, this takes 0.01. Setting
    `words` is how many words are counted.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """config.yml says how the number was chosen."""
        return {**DenseFeaturizer.get_default_config(), "words": 300}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Errors: ModelError when `words` is no number of words."""
        most = config.get("words", 1)
        if not isinstance(most, int) or most < 1:
            raise ModelError(
                f"config.yml: CommonWords' words must be a whole number from 1, not {most}."
            )

    def __init__(
        self,
        config: dict[str, Any],
        name: str,
        model_storage: ModelStorage,
        resource: Resource,
        words: Sequence[str] = (),
    ) -> None:
        super().__init__(name, {**self.get_default_config(), **config})
        self._model_storage = model_storage
        self._resource = resource
        self._place = {word: at for at, word in enumerate(words)}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CommonWords:
        """A component that knows no word yet."""
        return cls(config, execution_context.node_name, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: Any,
    ) -> CommonWords:
        """A component on the words in the model archive."""
        with model_storage.read_from(resource) as folder:
            words = json.loads((folder / WORDS_FILE).read_text(encoding="utf-8"))
        return cls(config, execution_context.node_name, model_storage, resource, words)

    def train(self, training_data: TrainingData) -> Resource:
        """Choose the words and keep them in the model archive."""
        texts = map(text_meant, training_data.training_examples)
        words = commonest(texts, self._config["words"])
        self._place = {word: at for at, word in enumerate(words)}
        with self._model_storage.write_to(self._resource) as folder:
            text = json.dumps(words, ensure_ascii=False)
            (folder / WORDS_FILE).write_text(text, encoding="utf-8")
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
        row = np.zeros((1, len(self._place)), dtype=np.float32)
        for word in words_of(text):
            at = self._place.get(word)
            if at is not None:
                row[0, at] += 1
        return Features(row, FEATURE_TYPE_SENTENCE, TEXT, self._identifier)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, in order, with `NUMBER` for each whole number."""
    return [NUMBER if word.isdecimal() else word for word in _WORD.findall(text.lower())]


def commonest(texts: Iterable[str], most: int) -> list[str]:
    """At most so many words of the texts, the commonest first; equally common ones by name."""
    counts = Counter(word for text in texts for word in words_of(text))
    return sorted(counts, key=lambda word: (-counts[word], word))[:most]
