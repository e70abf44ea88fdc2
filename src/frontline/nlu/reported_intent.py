"""The intent a message is reported with and the ranking beside it, which always agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
)
from rasa.shared.nlu.training_data.message import Message


def ranking_of(message: Message) -> list[dict[str, Any]]:
    """The intents the message may have, likeliest first; empty before it is classified."""
    return list(message.get(INTENT_RANKING_KEY) or ())


def report(message: Message, ranking: Sequence[dict[str, Any]]) -> None:
    """Report the first intent of a ranking, and the ranking."""
    message.set(INTENT, dict(ranking[0]), add_to_output=True)
    message.set(INTENT_RANKING_KEY, list(ranking), add_to_output=True)


def report_for_certain(message: Message, intent: str) -> None:
    """This intent for certain; the others stay in the ranking, in their order, without a share."""
    sure = {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: 1.0}
    others = [
        {**each, PREDICTED_CONFIDENCE_KEY: 0.0}
        for each in ranking_of(message)
        if each[INTENT_NAME_KEY] != intent
    ]
    report(message, [sure, *others])
