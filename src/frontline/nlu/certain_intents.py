"""Rasa component: the intents that need no learning."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from frontline.domain.instructions import gives_instructions
from frontline.domain.languages import foreign_language
from frontline.domain.safety import SAFETY_INTENTS
from frontline.nlu.reported_intent import ranking_of, report, report_for_certain

LANGUAGE = "language"
# Nobody is called to order on a guess: less sure of an insult than this, it was not understood.
SURE_OF_ABUSE = 0.5


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class CertainIntents(GraphComponent):
    """`other_language` for what is surely not English, `out_of_scope` for orders to a machine.

    The encoder knows English: what it makes of another language is chance. Which language it is
    goes under `language`. A call for help stays one. An insult that is only guessed is none.
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
            elif _guesses_abuse(message):
                _take_back(message)
        return messages


def _guesses_abuse(message: Message) -> bool:
    intent = message.get(INTENT) or {}
    sure = float(intent.get(PREDICTED_CONFIDENCE_KEY) or 0.0)
    return intent.get(INTENT_NAME_KEY) == "abuse" and sure < SURE_OF_ABUSE


def _take_back(message: Message) -> None:
    name = {INTENT_NAME_KEY: DEFAULT_NLU_FALLBACK_INTENT_NAME}
    not_understood = {**name, PREDICTED_CONFIDENCE_KEY: 1 - SURE_OF_ABUSE}
    report(message, [not_understood, *ranking_of(message)])
