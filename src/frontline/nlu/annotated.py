"""Training examples that have all their facts marked: `I'm a [staff nurse](profession)`.

A block of examples in `data/<skill>/*.yml` says so with `metadata: {facts: annotated}`. Rasa takes
the marks out of the text and keeps them as entities.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    INTENT,
    INTENT_RESPONSE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

# Where Rasa puts what stands beside `intent:` in a block of examples.
METADATA, OF_THE_BLOCK = "metadata", "intent"
FACTS, ALL_MARKED = "facts", "annotated"

Span = tuple[int, int, str]


@dataclass(frozen=True)
class Annotated:
    """A text, its full label (`faq/dbs`), and all its facts: first and last character and kind.

    `message` is the example as Rasa has it.
    """

    text: str
    label: str
    facts: tuple[Span, ...]
    message: Message = field(compare=False)


def annotated(training_data: TrainingData) -> Iterator[Annotated]:
    """The examples of blocks that say that all facts are marked, in their order."""
    for message in training_data.training_examples:
        if all_marked(message):
            yield Annotated(message.get(TEXT), _label(message), _facts(message), message)


def all_marked(message: Message) -> bool:
    """Whether the example's block says that all facts are marked."""
    block = (message.get(METADATA) or {}).get(OF_THE_BLOCK)
    said = isinstance(block, dict) and block.get(FACTS) == ALL_MARKED
    return said and bool(message.get(TEXT))


def _label(message: Message) -> str:
    return str(message.get(INTENT_RESPONSE_KEY) or message.get(INTENT))


def _facts(message: Message) -> tuple[Span, ...]:
    return tuple(
        (
            int(entity[ENTITY_ATTRIBUTE_START]),
            int(entity[ENTITY_ATTRIBUTE_END]),
            str(entity[ENTITY_ATTRIBUTE_TYPE]),
        )
        for entity in message.get(ENTITIES) or ()
    )
