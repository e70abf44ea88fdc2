"""Rasa component: whether a message is about somebody's safety, by lists and a learnt opinion."""

from __future__ import annotations

import json
from collections.abc import Sequence
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
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.domain.canonical import canonical
from frontline.domain.plain_words import plain_words
from frontline.domain.safety import SafetyKind, assess_plain
from frontline.domain.safety_phrases.working_talk import is_squeamish
from frontline.engine.turn import SUSPICION
from frontline.nlu.encoder.files import WIDTH, encoder_files
from frontline.nlu.encoder.kept_vectors import kept_vectors
from frontline.nlu.phrase_weights import Phrases, learn_phrases
from frontline.nlu.reported_intent import ranking_of, report, report_for_certain
from frontline.nlu.sentence_encoder import layer_vectors
from frontline.nlu.softmax_regression import learn
from frontline.settings import load_settings

NEUTRAL = "working_talk"
_DANGERS = tuple(kind.value for kind in SafetyKind)
_LABELS = (NEUTRAL, *_DANGERS)
_WEIGHTS_FILE, _PHRASES_FILE = "safety_opinion.npz", "safety_phrases.json"
# How much the last layer, the lower layers and the phrases have to say. Chosen, like the number of
# neutral examples, by leaving one author of data/safety/opinion out after the other.
_LAST_LAYER, _LOWER_LAYERS, _PHRASES = 7.0, 4.9, 5.0
# Of the thousands of neutral examples those that are most like a call for help teach most; a share
# of the others tells what is far from one, such as names and numbers.
MOST_NEUTRAL = 5000
ONE_IN = 3
# In so few words a call for help is one the lists know, and a name is likelier.
FEWEST_WORDS = 3
# The loss is then 1 % lower than after eighty steps of scikit-learn, at a quarter of the CPU.
MOST_STEPS, BEND = 30, 0.0003
# A missed call for help is worse than a line too many.
_CLASS_WEIGHT = {NEUTRAL: 1.0, **{kind.value: 3.0 for kind in SafetyKind}}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SafetyOpinion(GraphComponent):
    """Decides last whether a message's intent is crisis, emergency or report_concern.

    It is, with confidence 1, where a list knows the wording, and where the learnt opinion is as
    sure as `certain`. Anything else is not, so that nobody's
    talk about work is stopped; from `suspected` on the message is noted as a suspicion.

    The opinion is a logistic regression on the encoder's layers and on phrases of one to three
    words. It learns from those three intents, from all others as neutral, and from
    data/safety/opinion/*.txt, one message a line, a file a kind.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"suspected": 0.75, "certain": 0.97}

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._suspected = float(config["suspected"])
        self._certain = float(config["certain"])
        self._model_storage = model_storage
        self._resource = resource
        self._weights: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._bias: NDArray[np.float32] = np.zeros(0, dtype=np.float32)
        self._labels: list[str] = []
        self._phrases = Phrases({}, np.zeros(0, dtype=np.float32))

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
        with model_storage.read_from(resource) as folder:
            phrases = json.loads((folder / _PHRASES_FILE).read_text(encoding="utf-8"))
            with np.load(folder / _WEIGHTS_FILE) as kept:
                component._weights, component._bias = kept["weights"], kept["bias"]
                component._labels = [str(label) for label in kept["labels"]]
                columns = {phrase: at for at, phrase in enumerate(phrases)}
                component._phrases = Phrases(columns, kept["rarity"])
        return component

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The lines it learns from, which Rasa's training cache does not see by itself."""
        return "\n".join(f"{label}: {text}" for text, label in opinion_lines())

    def train(self, training_data: TrainingData) -> Resource:
        """Learn, and keep what was learnt in the model archive."""
        texts, layers, labels = _most_telling(*self._examples(training_data))
        self._phrases, counted = learn_phrases([_plain(text) for text in texts])
        learnt = learn(layers, labels, _CLASS_WEIGHT, MOST_STEPS, counted * _PHRASES, BEND)
        self._weights, self._bias = learnt.coefficients, learnt.intercept
        self._labels = learnt.labels
        self._keep()
        return self._resource

    def _keep(self) -> None:
        columns = self._phrases.columns
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(
                folder / _WEIGHTS_FILE,
                weights=self._weights,
                bias=self._bias,
                labels=np.array(self._labels),
                rarity=self._phrases.rarity,
            )
            text = json.dumps(sorted(columns, key=columns.__getitem__), ensure_ascii=False)
            (folder / _PHRASES_FILE).write_text(text, encoding="utf-8")

    def _examples(
        self, training_data: TrainingData
    ) -> tuple[list[str], NDArray[np.float32], list[str]]:
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        lines = opinion_lines()
        rows = [_levelled(layer_vectors(example)) for example in examples]
        with kept_vectors(encoder_files(load_settings())) as vectors:
            rows += [_levelled(vectors.layers(text)[::-1]) for text, _ in lines]
        texts = [str(example.get(TEXT)) for example in examples] + [text for text, _ in lines]
        labels = [_label(example.get(INTENT)) for example in examples]
        return texts, np.vstack(rows), labels + [label for _, label in lines]

    def process(self, messages: list[Message]) -> list[Message]:
        """Settle the intent of each message, and set the suspicion where there is one."""
        for message in messages:
            if message.get(TEXT):
                self._settle(message)
        return messages

    def _settle(self, message: Message) -> None:
        plain = _plain(message.get(TEXT))
        signal = assess_plain(plain)
        if signal:
            report_for_certain(message, signal.kind.value)
            return
        harmless = len(message.get(TEXT).split()) < FEWEST_WORDS or is_squeamish(plain)
        shares = dict.fromkeys(_DANGERS, 0.0) if harmless else self._opinion(message, plain)
        sure, likeliest = sum(shares.values()), max(_DANGERS, key=shares.__getitem__)
        if sure >= self._certain:
            report_for_certain(message, likeliest)
            return
        _take_back(message)
        if sure >= self._suspected:
            message.set(SUSPICION, likeliest, add_to_output=True)

    def _opinion(self, message: Message, plain: str) -> dict[str, float]:
        """How likely the message, in plain words, is of each dangerous kind."""
        layers = _levelled(layer_vectors(message))
        at, counted = self._phrases.counted(plain)
        phrases = self._weights[len(layers) + at] * counted[:, None] * np.float32(_PHRASES)
        odds = layers @ self._weights[: len(layers)] + phrases.sum(axis=0) + self._bias
        shares = np.exp(odds - odds.max())
        shares /= shares.sum()
        by_kind = {label: float(p) for label, p in zip(self._labels, shares, strict=True)}
        return {kind: by_kind[kind] for kind in _DANGERS}


def _plain(text: str) -> str:
    return plain_words(canonical(text))


def _levelled(layers: NDArray[np.float32]) -> NDArray[np.float32]:
    """The vectors of the layers, the last one first, as one row."""
    weights = np.full((len(layers), 1), _LOWER_LAYERS, dtype=np.float32)
    weights[0] = _LAST_LAYER
    row: NDArray[np.float32] = (layers * weights).ravel()
    return row


def _most_telling(
    texts: Sequence[str], rows: NDArray[np.float32], labels: Sequence[str]
) -> tuple[list[str], NDArray[np.float32], list[str]]:
    """All examples of danger, the neutral ones most like one of them, and a share of the others."""
    dangerous = np.array([label != NEUTRAL for label in labels])
    last = rows[:, :WIDTH]
    alike = np.full(len(rows), np.inf, dtype=np.float32)
    alike[~dangerous] = (last[~dangerous] @ last[dangerous].T).max(axis=1)
    order = np.argsort(-alike, kind="stable")
    most = int(dangerous.sum()) + MOST_NEUTRAL
    kept = np.sort(np.concatenate([order[:most], order[most::ONE_IN]]))
    return [texts[at] for at in kept], rows[kept], [labels[at] for at in kept]


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
