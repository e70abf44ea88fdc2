"""What a message, or one of its two requests, was understood as: its full label, and how surely."""

from __future__ import annotations

from typing import Any

from rasa.nlu.constants import (
    RESPONSE_SELECTOR_PREDICTION_KEY,
    RESPONSE_SELECTOR_PROPERTY_NAME,
)
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RESPONSE_KEY,
    PREDICTED_CONFIDENCE_KEY,
)


def label_if_sure(reading: Any, sure: float) -> str | None:
    """The full label (`apply`, `faq/dbs`); None where the intent is less sure than `sure`.

    `reading` is a message or a request: it has the intent and its answer under Rasa's names.
    """
    intent = reading.get(INTENT) or {}
    if float(intent.get(PREDICTED_CONFIDENCE_KEY) or 0.0) < sure:
        return None
    name = str(intent.get(INTENT_NAME_KEY))
    picked = (reading.get(RESPONSE_SELECTOR_PROPERTY_NAME) or {}).get(name) or {}
    prediction = picked.get(RESPONSE_SELECTOR_PREDICTION_KEY) or {}
    return str(prediction.get(INTENT_RESPONSE_KEY) or name)
