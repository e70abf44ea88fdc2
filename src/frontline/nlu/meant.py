"""The message property that holds a text as it was meant, slips and short forms put right."""

from __future__ import annotations

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from frontline.nlu.facts.rewritten import Rewritten

MEANT = "text_as_meant"
# The same with the way back to what was typed.
WAY_BACK = "text_as_meant_from_typed"


def text_meant(message: Message) -> str:
    """What the message means to say; what was typed where nothing was put right."""
    return str(message.get(MEANT) or message.get(TEXT) or "")


def words_meant(message: Message) -> Rewritten:
    """The message as it was meant, with the way back to what was typed."""
    return message.get(WAY_BACK) or Rewritten(message.get(TEXT) or "")
