"""Rasa classifier: intents and approved answers in one logistic regression."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.nlu.constants import (
    RESPONSE_SELECTOR_PREDICTION_KEY,
    RESPONSE_SELECTOR_PROPERTY_NAME,
    RESPONSE_SELECTOR_RANKING_KEY,
    RESPONSE_SELECTOR_RESPONSES_KEY,
    RESPONSE_SELECTOR_RETRIEVAL_INTENTS,
    RESPONSE_SELECTOR_UTTER_ACTION_KEY,
)
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    INTENT_RESPONSE_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.nlu.labels import best_per_intent, by_family, label_weights, rank

# Answers kept per family: they are stored with each message of a conversation.
ANSWERS_KEPT = 3


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentAndAnswerClassifier(LogisticRegressionClassifier):
    """Learns full labels (`apply`, `faq/dbs`) and reports intents with their best answers.

    A retrieval intent's confidence is that of its likeliest answer. The message property
    `response_selector` is filled the way Rasa's ResponseSelector fills it, so that `utter_faq`
    and its like work without TensorFlow (rasa 3.6.21: ActionRetrieveResponse,
    _update_full_retrieval_intent).
    """

    def _create_X(self, messages: list[Message]) -> NDArray[np.float32]:  # noqa: N802 - Rasa's name
        # Dense rows: Rasa's own wraps each vector into sparse matrices, at ten times the cost.
        return np.vstack([_row(message) for message in messages])

    def _create_training_matrix(
        self, training_data: TrainingData
    ) -> tuple[NDArray[np.float32], list[str]]:
        examples = [e for e in training_data.intent_examples if e.get(INTENT) and e.get(TEXT)]
        labels = [example.get_full_intent() for example in examples]
        # In place of Rasa's "balanced".
        self.clf.class_weight = label_weights(labels)
        return self._create_X(examples), labels

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `intent`, `intent_ranking` and `response_selector` on each message."""
        if messages:
            rows = self.clf.predict_proba(self._create_X(messages)).tolist()
            for message, row in zip(messages, rows, strict=True):
                self._report(message, dict(zip(self.clf.classes_, row, strict=True)))
        return messages

    def _report(self, message: Message, shares: dict[str, float]) -> None:
        ranking = [
            {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: share}
            for name, share in rank(best_per_intent(shares))
        ]
        message.set(INTENT, dict(ranking[0]), add_to_output=True)
        kept = self.config["ranking_length"] or len(ranking)
        message.set(INTENT_RANKING_KEY, ranking[:kept], add_to_output=True)
        message.set(RESPONSE_SELECTOR_PROPERTY_NAME, answers(shares), add_to_output=True)


def _row(message: Message) -> NDArray[np.float32]:
    dense = message.get_dense_features(TEXT)[1].features
    words = message.get_sparse_features(TEXT)[1]
    return np.hstack([dense, words.features.toarray()]) if words else dense


def answers(shares: dict[str, float]) -> dict[str, Any]:
    """The `response_selector` property for the shares of all labels."""
    families = by_family(shares)
    selected = {family: _selection(rank(within)) for family, within in families.items()}
    return {RESPONSE_SELECTOR_RETRIEVAL_INTENTS: sorted(families), **selected}


def _selection(ranking: list[tuple[str, float]]) -> dict[str, Any]:
    best, share = ranking[0]
    return {
        RESPONSE_SELECTOR_PREDICTION_KEY: {
            INTENT_RESPONSE_KEY: best,
            RESPONSE_SELECTOR_UTTER_ACTION_KEY: f"utter_{best}",
            PREDICTED_CONFIDENCE_KEY: share,
            RESPONSE_SELECTOR_RESPONSES_KEY: [],
        },
        RESPONSE_SELECTOR_RANKING_KEY: [
            {INTENT_RESPONSE_KEY: name, PREDICTED_CONFIDENCE_KEY: share}
            for name, share in ranking[:ANSWERS_KEPT]
        ],
    }
