"""Rasa entity extractor: the facts of a message, by rules."""

from __future__ import annotations

import json
from datetime import date, datetime, timezone
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.adapters.english import ordinary_words
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.domain.uk_time import uk_date
from frontline.nlu.annotated import all_marked
from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.features import FEATURES, fact_features
from frontline.nlu.facts.jobs import JobWords
from frontline.nlu.facts.lists import (
    ListError,
    keep_job_words,
    kept_job_words,
    lists_fingerprint,
    read_job_words,
)
from frontline.nlu.facts.scan import FactScan
from frontline.nlu.meant import text_meant, words_meant
from frontline.settings import load_settings

FEATURES_FILE = "features.json"
# Loaded once per process: several agents share it while a new model takes over.
GAZETTEER = UkGazetteer()
# The message property that holds what the rules saw, for the tagger, which would see the same.
SIGHT = "facts_seen"


def today_in_uk() -> date:
    """The calendar day in the United Kingdom."""
    return uk_date(datetime.now(timezone.utc))


# The lists of the rules made last, and the rules.
_made_last: list[tuple[JobWords, FactScan]] = []


def shared_scan(words: JobWords) -> FactScan:
    """The rules with these lists; components with equal lists share one, which takes a second to
    make.
    """
    for known, scan in _made_last:
        if known == words:
            return scan
    made = FactScan(GAZETTEER.scan, words, ordinary_words())
    _made_last[:] = [(words, made)]
    return made


# A featurizer as well, so that Rasa runs it over the training data. Trainable only so that the
# model archive carries the word lists it was trained with.
@DefaultV1Recipe.register(
    [
        DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER,
        DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR,
    ],
    is_trainable=True,
)
class FactExtractor(GraphComponent):
    """Sets `entities` on each message, in the order of the text, without overlaps.

    Values are normalised (docs/understanding.md has each shape); a fact the visitor
    does not want carries `negated`. Text is never changed. Also adds one sentence feature, which
    kinds of fact there are, because "07700 900123" says more to a classifier as a phone number
    than as words (1.3 points in cross-validation on the training data).
    """

    def __init__(self, words: JobWords, model_storage: ModelStorage, resource: Resource) -> None:
        self._words = words
        self._model_storage = model_storage
        self._resource = resource
        self._scan = shared_scan(words)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FactExtractor:
        """A component on the lists of the data folder. Errors: ListError."""
        words = read_job_words(load_settings().data_dir / "_shared")
        return cls(words, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: Any,
    ) -> FactExtractor:
        """A component on the lists in the model archive.

        Errors: ListError when the classifier beside it learnt from other features than these.
        """
        with model_storage.read_from(resource) as folder:
            learnt = folder / FEATURES_FILE
            if not learnt.is_file() or json.loads(learnt.read_text("utf-8")) != list(FEATURES):
                raise ListError(
                    "The model was trained by another version of Frontline. "
                    "Train again: frontline model train"
                )
            words = kept_job_words(folder)
        return cls(words, model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The lists' hash: Rasa's training cache does not see files by itself."""
        return lists_fingerprint(load_settings().data_dir / "_shared")

    def train(self, training_data: TrainingData) -> Resource:
        """Put the lists and the names of the features into the model archive."""
        with self._model_storage.write_to(self._resource) as folder:
            (folder / FEATURES_FILE).write_text(json.dumps(FEATURES), encoding="utf-8")
            keep_job_words(self._words, folder)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the feature to every training example; annotated entities stay as they are."""
        today = today_in_uk()
        for message in training_data.training_examples:
            sight = self._scan.sight(message.get(TEXT) or "", today, words_meant(message))
            message.add_features(_features(text_meant(message), sight.facts))
            if all_marked(message):
                message.set(SIGHT, sight)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the facts of each message and add the feature."""
        today = today_in_uk()
        for message in messages:
            text = message.get(TEXT) or ""
            sight = self._scan.sight(text, today, words_meant(message))
            found = [fact.as_entity(text) for fact in sight.facts]
            message.set(ENTITIES, found, add_to_output=True)
            message.add_features(_features(text_meant(message), sight.facts))
            message.set(SIGHT, sight)
        return messages


def _features(text: str, facts: list[Fact]) -> Features:
    row = np.array([fact_features(text, facts)], dtype=np.float32)
    return Features(row, FEATURE_TYPE_SENTENCE, TEXT, FactExtractor.__name__)
