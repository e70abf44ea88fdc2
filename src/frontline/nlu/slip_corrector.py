"""Rasa component: slips of the keyboard and short forms put right for what reads the meaning."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.adapters.english import word_ranks
from frontline.nlu.fact_extractor import GAZETTEER
from frontline.nlu.facts.lists import lists_fingerprint, read_job_words
from frontline.nlu.facts.spelling import TERMS
from frontline.nlu.meant import MEANT, WAY_BACK
from frontline.nlu.slips.correction import Correction
from frontline.settings import load_settings

WORDS_FILE = "words.json"
# A word in so many examples is right, whatever the dictionary says.
USED_OFTEN = 5
SHORTEST = 3
_LETTERS = re.compile(r"[a-z]+")


# A featurizer by name, so that Rasa runs it over the training data before the others.
@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER,
    is_trainable=True,
)
class SlipCorrector(GraphComponent):
    """Sets the text as it was meant beside the text (`frontline.nlu.meant`).

    The text itself stays as typed, for the facts and their places. English words, words of
    the trainers' lists, names of places and what the examples use stay as they are.
    """

    def __init__(
        self,
        model_storage: ModelStorage,
        resource: Resource,
        correction: Correction | None = None,
    ) -> None:
        self._model_storage = model_storage
        self._resource = resource
        self._correction = correction

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SlipCorrector:
        """A component that knows no examples yet."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: Any,
    ) -> SlipCorrector:
        """A component with the words of the examples it was trained on."""
        with model_storage.read_from(resource) as folder:
            words = json.loads((folder / WORDS_FILE).read_text(encoding="utf-8"))
        return cls(model_storage, resource, _correction(words["field"], words["kept"]))

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The lists' hash: Rasa's training cache does not see files by itself."""
        return lists_fingerprint(load_settings().data_dir / "_shared")

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the words of the lists and of the examples in the model archive."""
        texts = [example.get(TEXT) or "" for example in training_data.training_examples]
        used = Counter(word for text in texts for word in _LETTERS.findall(text.lower()))
        often = {word for word, count in used.items() if count >= USED_OFTEN}
        field = _words_of_the_field() | {word for word in often if len(word) > SHORTEST + 1}
        kept = often | (used.keys() & word_ranks().keys())
        self._correction = _correction(field, kept)
        with self._model_storage.write_to(self._resource) as folder:
            words = {"field": sorted(field), "kept": sorted(kept)}
            (folder / WORDS_FILE).write_text(json.dumps(words), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """As `process`, so that the examples are read as messages will be."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Set what each message means to say, where that is not what was typed."""
        if self._correction is None:
            return messages
        for message in messages:
            read = self._correction.read(message.get(TEXT) or "")
            if read.shifts:
                message.set(MEANT, read.text)
                message.set(WAY_BACK, read)
        return messages


def _correction(field: Iterable[str], kept: Iterable[str]) -> Correction:
    towns, names = GAZETTEER.large_towns(), GAZETTEER.words_of_names()
    return Correction(word_ranks(), {*field, *towns}, {*kept, *names})


def _words_of_the_field() -> set[str]:
    lists = read_job_words(load_settings().data_dir / "_shared")
    phrases = [*lists.roles, *lists.specialties, *lists.attributes, TERMS]
    words = {word for phrase in phrases for word in _LETTERS.findall(phrase.lower())}
    return {word for word in words if len(word) >= SHORTEST}
