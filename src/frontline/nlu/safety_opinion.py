"""Rasa component: whether a message is about somebody's safety, by lists and a learnt opinion."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression

from frontline.domain.canonical import canonical
from frontline.domain.safety import SafetyKind, assess
from frontline.engine.turn import SUSPICION
from frontline.nlu.encoder.files import encoder_files
from frontline.nlu.encoder.session import shared_encoder
from frontline.nlu.reported_intent import ranking_of, report, report_for_certain
from frontline.nlu.sentence_encoder import sentence_vector
from frontline.nlu.softmax_regression import fit
from frontline.settings import load_settings

NEUTRAL = "working_talk"
_DANGERS = tuple(kind.value for kind in SafetyKind)
_LABELS = (NEUTRAL, *_DANGERS)
_WEIGHTS_FILE = "safety_opinion.npz"
_SCALE = 7.0
MOST_STEPS = 50
# A missed call for help is worse than a line too many.
_CLASS_WEIGHT = {NEUTRAL: 1.0, **{kind.value: 3.0 for kind in SafetyKind}}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SafetyOpinion(GraphComponent):
    """Decides last whether a message's intent is crisis, emergency or report_concern.

    It is, with confidence 1, where a list knows the wording, and where the learnt opinion and the
    classifier before it are on average as sure as `certain`. Anything else is not, so that nobody's
    talk about work is stopped; from `suspected` on the message is noted as a suspicion.

    The opinion is a logistic regression on the sentence vector. It learns from those three intents,
    from all others as neutral, and from data/safety/opinion/*.txt, one message a line, a file a
    kind.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"suspected": 0.65, "certain": 0.87}

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._suspected = float(config["suspected"])
        self._certain = float(config["certain"])
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
        learnt = fit(LogisticRegression(), rows, labels, _CLASS_WEIGHT, MOST_STEPS)
        self._weights, self._bias = learnt.coef_, learnt.intercept_
        self._labels = [str(label) for label in learnt.classes_]
        with self._model_storage.write_to(self._resource) as folder:
            kept = {"weights": self._weights, "bias": self._bias, "labels": np.array(self._labels)}
            np.savez(folder / _WEIGHTS_FILE, **kept)
        return self._resource

    def _examples(self, training_data: TrainingData) -> tuple[NDArray[np.float32], list[str]]:
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        rows = [sentence_vector(example) * np.float32(_SCALE) for example in examples]
        labels = [_label(example.get(INTENT)) for example in examples]
        encoder = shared_encoder(encoder_files(load_settings()))
        lines = opinion_lines()
        rows += [encoder.encode(text) * np.float32(_SCALE) for text, _ in lines]
        return np.vstack(rows), labels + [label for _, label in lines]

    def process(self, messages: list[Message]) -> list[Message]:
        """Settle the intent of each message, and set the suspicion where there is one."""
        for message in messages:
            if message.get(TEXT):
                self._settle(message)
        return messages

    def _settle(self, message: Message) -> None:
        signal = assess(canonical(message.get(TEXT)))
        if signal:
            report_for_certain(message, signal.kind.value)
            return
        shares = _mean(self._opinion(message), _classified(message))
        sure, likeliest = sum(shares.values()), max(_DANGERS, key=shares.__getitem__)
        if sure >= self._certain:
            report_for_certain(message, likeliest)
            return
        _take_back(message)
        if sure >= self._suspected:
            message.set(SUSPICION, likeliest, add_to_output=True)

    def _opinion(self, message: Message) -> dict[str, float]:
        """How likely the message is of each dangerous kind."""
        odds = self._weights @ (sentence_vector(message) * np.float32(_SCALE)) + self._bias
        shares = np.exp(odds - odds.max())
        shares /= shares.sum()
        by_kind = {label: float(p) for label, p in zip(self._labels, shares, strict=True)}
        return {kind: by_kind[kind] for kind in _DANGERS}


def _classified(message: Message) -> dict[str, float]:
    """The classifier's shares of the dangerous kinds; what it did not rank has next to none."""
    shares = {each[INTENT_NAME_KEY]: each[PREDICTED_CONFIDENCE_KEY] for each in ranking_of(message)}
    return {kind: shares.get(kind, 0.0) for kind in _DANGERS}


def _mean(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    return {kind: (one[kind] + other[kind]) / 2 for kind in _DANGERS}


def _take_back(message: Message) -> None:
    """The classifier's best guess among the other intents, should it have guessed a danger."""
    ranking = ranking_of(message)
    if not ranking or ranking[0][INTENT_NAME_KEY] not in _DANGERS:
        return
    harmless = [each for each in ranking if each[INTENT_NAME_KEY] not in _DANGERS]
    report(message, harmless or ranking)


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
