"""Rasa component: how like a call for help a message is, where no list knows its wording."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression

from frontline.domain.safety import SafetyKind
from frontline.engine.turn import SUSPICION
from frontline.nlu.encoder.files import WIDTH, encoder_files
from frontline.nlu.encoder.session import shared_encoder
from frontline.settings import load_settings

NEUTRAL = "working_talk"
_LABELS = (NEUTRAL, *(kind.value for kind in SafetyKind))
_WEIGHTS_FILE = "safety_opinion.npz"
_SCALE = 7.0
# A missed call for help is worse than a line too many.
_CLASS_WEIGHT = {NEUTRAL: 1.0, **{kind.value: 3.0 for kind in SafetyKind}}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SafetyOpinion(GraphComponent):
    """Notes on a message which danger it may be about. It changes neither intent nor facts.

    A logistic regression on the sentence vector of SentenceEncoder, which must stand before it. It
    learns from the intents crisis, emergency and report_concern, from all others as neutral, and
    from data/safety/opinion/*.txt, one message a line, a file a kind. Setting `threshold`: how
    likely it must be that a message is about anybody's safety at all.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"threshold": 0.8}

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._threshold = float(config["threshold"])
        self._model_storage = model_storage
        self._resource = resource
        self._weights: NDArray[np.float64] = np.zeros((0, 0))
        self._bias: NDArray[np.float64] = np.zeros(0)
        self._labels: list[str] = []

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SafetyOpinion:
        """A component that knows nothing yet."""
        return cls({**cls.get_default_config(), **config}, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: Any,
    ) -> SafetyOpinion:
        """The component with what it learnt."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder, np.load(folder / _WEIGHTS_FILE) as kept:
            component._weights, component._bias = kept["weights"], kept["bias"]
            component._labels = [str(label) for label in kept["labels"]]
        return component

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The lines it learns from, which Rasa's training cache does not see by itself."""
        return "\n".join(f"{label}: {text}" for text, label in opinion_lines())

    def train(self, training_data: TrainingData) -> Resource:
        """Learn, and keep what was learnt in the model archive."""
        rows, labels = self._examples(training_data)
        learnt = LogisticRegression(max_iter=150, tol=1e-2, class_weight=_CLASS_WEIGHT)
        learnt.fit(rows, labels)
        self._weights, self._bias = learnt.coef_, learnt.intercept_
        self._labels = [str(label) for label in learnt.classes_]
        with self._model_storage.write_to(self._resource) as folder:
            kept = {"weights": self._weights, "bias": self._bias, "labels": np.array(self._labels)}
            np.savez(folder / _WEIGHTS_FILE, **kept)
        return self._resource

    def _examples(self, training_data: TrainingData) -> tuple[NDArray[np.float32], list[str]]:
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        rows = [_vector(example) for example in examples]
        labels = [_label(example.get(INTENT)) for example in examples]
        encoder = shared_encoder(encoder_files(load_settings()))
        lines = opinion_lines()
        rows += [encoder.encode(text) * np.float32(_SCALE) for text, _ in lines]
        return np.vstack(rows), labels + [label for _, label in lines]

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing is added to the examples."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the suspicion on messages that are likely about somebody's safety."""
        for message in messages:
            kind = self._suspected(message) if message.get(TEXT) else None
            if kind:
                message.set(SUSPICION, kind, add_to_output=True)
        return messages

    def _suspected(self, message: Message) -> str | None:
        odds = self._weights @ _vector(message) + self._bias
        shares = np.exp(odds - odds.max())
        by_kind = dict(zip(self._labels, shares / shares.sum(), strict=True))
        if 1 - by_kind.pop(NEUTRAL) < self._threshold:
            return None
        return max(by_kind, key=lambda kind: by_kind[kind])


def _vector(message: Message) -> NDArray[np.float32]:
    """The sentence vector at the length this was measured with, whatever config.yml's scale is."""
    vector: NDArray[np.float32] = message.get_dense_features(TEXT)[1].features[0][:WIDTH]
    length = float(np.linalg.norm(vector))
    return vector * np.float32(_SCALE / length) if length else vector


def _label(intent: str | None) -> str:
    return intent if intent in _LABELS else NEUTRAL


def opinion_lines() -> list[tuple[str, str]]:
    """The lines of data/safety/opinion with the kind their file is named after."""
    folder: Path = load_settings().data_dir / "safety" / "opinion"
    return [
        (line, label)
        for label in _LABELS
        for line in (folder / f"{label}.txt").read_text(encoding="utf-8").splitlines()
        if line
    ]
