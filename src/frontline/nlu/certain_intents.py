"""Rasa component: the intents that need no learning."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from frontline.domain.instructions import gives_instructions
from frontline.domain.languages import foreign_language
from frontline.domain.safety import SAFETY_INTENTS
from frontline.nlu.reported_intent import report_for_certain

LANGUAGE = "language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class CertainIntents(GraphComponent):
    """`other_language` for what is surely not English, `out_of_scope` for orders to a machine.

    The encoder knows English: what it makes of another language is chance. Which language it is
    goes under `language`. A call for help stays one.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CertainIntents:
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if (message.get(INTENT) or {}).get(INTENT_NAME_KEY) in SAFETY_INTENTS:
                continue
            text = message.get(TEXT) or ""
            language = foreign_language(text)
            if language:
                message.set(LANGUAGE, language, add_to_output=True)
                report_for_certain(message, "other_language")
            elif gives_instructions(text):
                report_for_certain(message, "out_of_scope")
        return messages
