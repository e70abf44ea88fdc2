"""Rasa component: settles the facts of a message by what was learnt from marked examples."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.adapters.english import word_ranks
from frontline.nlu.annotated import annotated
from frontline.nlu.fact_extractor import SIGHT, shared_scan, today_in_uk
from frontline.nlu.facts.fact import fact_of
from frontline.nlu.facts.jobs import JobWords
from frontline.nlu.facts.learnt.clues import LabelAt
from frontline.nlu.facts.learnt.learnt_facts import LearntFacts
from frontline.nlu.facts.lists import (
    keep_job_words,
    kept_job_words,
    lists_fingerprint,
    read_job_words,
)
from frontline.nlu.facts.scan import Sight
from frontline.nlu.meant import words_meant
from frontline.nlu.readings import label_if_sure
from frontline.nlu.request_splitter import REQUESTS, entities_within
from frontline.settings import load_settings

# Set on a message whose facts were settled here.
FACTS_LEARNT = "facts_learnt"
TAGGER_FILE = "facts.crfsuite"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class FactTagger(GraphComponent):
    """Sets `entities` of each message, and of its requests, anew: words and kinds as learnt.

    Values, polarity and the kinds with a closed grammar stay those of the rules. Without marked
    examples (`frontline.nlu.annotated`) nothing is learnt, and the facts stay as they came.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`sure` is a confidence from 0 to 1: a less sure intent is no clue."""
        return {"sure": 0.4}

    def __init__(
        self, sure: float, words: JobWords, storage: ModelStorage, resource: Resource, model: bytes
    ) -> None:
        self._sure = sure
        self._words = words
        self._storage = storage
        self._resource = resource
        self._scan = shared_scan(words)
        self._facts = LearntFacts(word_ranks(), model)
        self._has_learnt = bool(model)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FactTagger:
        """A component that has learnt nothing. Errors: ListError."""
        words = read_job_words(load_settings().data_dir / "_shared")
        return cls(float(config["sure"]), words, model_storage, resource, b"")

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: Any,
    ) -> FactTagger:
        """A component with what the model in the archive learnt."""
        with model_storage.read_from(resource) as folder:
            words, model = kept_job_words(folder), (folder / TAGGER_FILE).read_bytes()
        return cls(float(config["sure"]), words, model_storage, resource, model)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """The lists' hash: Rasa's training cache does not see files by itself."""
        return lists_fingerprint(load_settings().data_dir / "_shared")

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the marked examples, and keep that with the lists."""
        model = self._facts.learn(
            (self._sight(each.message, each.text), each.label, each.facts)
            for each in annotated(training_data)
        )
        with self._storage.write_to(self._resource) as folder:
            keep_job_words(self._words, folder)
            (folder / TAGGER_FILE).write_bytes(model)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Settle the facts of each message that a person typed."""
        for message in messages:
            text = message.get(TEXT) or ""
            if self._has_learnt and text and not text.startswith("/"):
                self._settle(message, text)
        return messages

    def _settle(self, message: Message, text: str) -> None:
        found = [fact_of(entity) for entity in message.get(ENTITIES) or ()]
        facts = self._facts.facts(self._sight(message, text), found, self._label_at(message))
        message.set(ENTITIES, [fact.as_entity(text) for fact in facts], add_to_output=True)
        if message.get(REQUESTS):
            requests = [entities_within(message, each) for each in message.get(REQUESTS)]
            message.set(REQUESTS, requests, add_to_output=True)
        message.set(FACTS_LEARNT, True)

    def _sight(self, message: Message, text: str) -> Sight:
        """What FactExtractor saw, where it went before."""
        return message.get(SIGHT) or self._scan.sight(text, today_in_uk(), words_meant(message))

    def _label_at(self, message: Message) -> LabelAt:
        """Of two requests each has a label of its own; the words between, the message's."""
        whole = label_if_sure(message, self._sure) or ""
        parts = [
            (part[ENTITY_ATTRIBUTE_START], part[ENTITY_ATTRIBUTE_END], part)
            for part in message.get(REQUESTS) or ()
        ]
        labels = [(a, b, label_if_sure(part, self._sure) or "") for a, b, part in parts]

        def label_at(position: int) -> str:
            return next((name for a, b, name in labels if a <= position < b), whole)

        return label_at
