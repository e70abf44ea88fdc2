"""The message property that holds a text as it was meant, slips and short forms put right."""

from __future__ import annotations

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

MEANT = "text_as_meant"


def text_meant(message: Message) -> str:
    """What the message means to say; what was typed where nothing was put right."""
    return str(message.get(MEANT) or message.get(TEXT) or "")
