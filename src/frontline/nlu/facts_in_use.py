"""Rasa component: reports a fact only where the request has a use for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from frontline.nlu.fact_tagger import FACTS_LEARNT
from frontline.nlu.facts.uses import has_use
from frontline.nlu.readings import label_if_sure
from frontline.nlu.request_splitter import REQUESTS

Entity = dict[str, Any]

# A message that is half facts or more is an answer, whatever it was taken for: "4 weeks notice".
LITTLE_ELSE = 0.5


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FactsInUse(GraphComponent):
    """Takes away the facts that `facts/uses.py` names no use for.

    All stay where the intent is less sure than `sure`, since it may be another, and in a message
    that says little else. Each of two requests keeps its own, and the message those of both.
    Where the tagger settled the facts, it has weighed the intent itself, and all stay.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`sure` is a confidence from 0 to 1."""
        return {"sure": 0.5}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FactsInUse:
        return cls(float(config["sure"]))

    def __init__(self, sure: float) -> None:
        self._sure = sure

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `entities` of each message, and those of its requests, anew."""
        for message in messages:
            if message.get(ENTITIES) and not message.get(FACTS_LEARNT):
                self._keep(message)
        return messages

    def _keep(self, message: Message) -> None:
        text, found = message.get(TEXT) or "", list(message.get(ENTITIES))
        requests = [self._of_request(request) for request in message.get(REQUESTS) or ()]
        if requests:
            message.set(REQUESTS, requests, add_to_output=True)
            kept = list(_of_both(found, requests))
        else:
            kept = self._useful(found, text, message)
        message.set(ENTITIES, kept, add_to_output=True)

    def _of_request(self, request: dict[str, Any]) -> dict[str, Any]:
        return {**request, ENTITIES: self._useful(request[ENTITIES], request[TEXT], request)}

    def _useful(self, found: list[Entity], text: str, reading: Any) -> list[Entity]:
        """`reading` has the intent and its answer under Rasa's names."""
        label = label_if_sure(reading, self._sure)
        if label is None or _share(found, text) >= LITTLE_ELSE:
            return found
        return [each for each in found if has_use(each[ENTITY_ATTRIBUTE_TYPE], label, text)]


def _of_both(found: Iterable[Entity], requests: list[dict[str, Any]]) -> Iterable[Entity]:
    """The facts that a request kept, or that stand between the two."""
    kept, spans = set(), []
    for request in requests:
        start = request[ENTITY_ATTRIBUTE_START]
        spans.append((start, request[ENTITY_ATTRIBUTE_END]))
        kept |= {start + each[ENTITY_ATTRIBUTE_START] for each in request[ENTITIES]}
    for each in found:
        begins = each[ENTITY_ATTRIBUTE_START]
        if begins in kept or not any(start <= begins < end for start, end in spans):
            yield each


def _share(found: Iterable[Entity], text: str) -> float:
    covered: int = sum(each[ENTITY_ATTRIBUTE_END] - each[ENTITY_ATTRIBUTE_START] for each in found)
    return covered / max(1, len(text.strip()))
