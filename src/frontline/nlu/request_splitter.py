"""Rasa components: two requests in one message, each read by the same pipeline.

`RequestSplitter` stands first and adds the halves of a message that may hold two requests to the
messages under way; every component reads them like any other. `RequestJoiner` stands last, takes
them away and keeps what they say where they are two requests indeed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import (
    RESPONSE_SELECTOR_PREDICTION_KEY,
    RESPONSE_SELECTOR_PROPERTY_NAME,
    RESPONSE_SELECTOR_RANKING_KEY,
)
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    INTENT_RESPONSE_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from frontline.domain.safety import SAFETY_INTENTS
from frontline.nlu.request_evidence import Evidence, Piece
from frontline.nlu.requests import ANSWERS, Pair, answer_and_request, places, two_requests

REQUESTS = "requests"
IF_AWAITED = "answer_and_request"
_SPAN = "half_of"
_FORM = "form_of_cut"
_READING = (INTENT, INTENT_RANKING_KEY, RESPONSE_SELECTOR_PROPERTY_NAME)

Span = tuple[int, int]


class _WithoutSettings(GraphComponent):
    """A component that neither learns nor has settings."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> _WithoutSettings:
        return cls()


# Registered as classifiers because Rasa leaves those that learn nothing out of training.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class RequestSplitter(_WithoutSettings):
    """Adds, behind the messages, two halves for each place where one may be cut."""

    def process(self, messages: list[Message]) -> list[Message]:
        """The messages, and their halves, each with the span it has in its message."""
        halves = [half for number, m in enumerate(messages) for half in _halves(number, m)]
        return [*messages, *halves]


def _halves(number: int, message: Message) -> list[Message]:
    text = message.get(TEXT) or ""
    if text.startswith("/"):
        return []
    return [
        _half(number, text, span, place.form)
        for place in places(text)
        for span in ((place.begins, place.cut.ends), (place.cut.starts, len(text)))
    ]


def _half(number: int, text: str, span: Span, form: Evidence) -> Message:
    half = Message.build(text=text[span[0] : span[1]])
    half.set(_SPAN, (number, *span))
    half.set(_FORM, form)
    return half


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class RequestJoiner(_WithoutSettings):
    """Keeps the two requests of a message under `requests`; its intent is that of the first.

    Where the first is an answer or a fact of oneself, the intent is that of the request after it.
    Each request is a dict: `text`, its `start` and `end`, `intent`, `intent_ranking`,
    `response_selector`, and `entities` with positions in its own text.

    Where that is not sure, but the message may be an answer with a question after it, both are
    under `answer_and_request`, for a form that waits for such an answer.
    """

    def process(self, messages: list[Message]) -> list[Message]:
        """The messages without the halves."""
        whole = [message for message in messages if not message.get(_SPAN)]
        for number, message in enumerate(whole):
            halves = [m for m in messages if m.get(_SPAN) and m.get(_SPAN)[0] == number]
            if halves:
                _join(message, list(zip(halves[::2], halves[1::2], strict=True)))
        return whole


def _join(message: Message, pairs: list[tuple[Message, Message]]) -> None:
    if (message.get(INTENT) or {}).get(INTENT_NAME_KEY) in SAFETY_INTENTS:
        return
    whole = _piece(message)
    halves = [(a.get(_FORM), (_piece(a), _piece(b))) for a, b in pairs]
    believed = two_requests(whole, halves)
    awaited = None if believed else answer_and_request(whole, halves)
    if believed:
        _read_as(message, believed)
    if awaited:
        message.set(IF_AWAITED, _requests(message, awaited), add_to_output=True)


def _read_as(message: Message, believed: Pair) -> None:
    meant = believed[1] if believed[0].intent in ANSWERS else believed[0]
    requests = _requests(message, believed)
    for name in _READING:
        message.set(name, meant.read_from.get(name), add_to_output=True)
    message.set(REQUESTS, requests, add_to_output=True)


def _requests(message: Message, pair: Pair) -> list[dict[str, Any]]:
    return [_request(message, piece) for piece in pair]


def _piece(message: Message) -> Piece:
    span = message.get(_SPAN) or (0, 0)
    return replace(piece_of(message.data), start=span[1], read_from=message)


def piece_of(read: Mapping[str, Any]) -> Piece:
    """What was read of a message by itself: its parse, or a message's own properties."""
    intent = read.get(INTENT) or {}
    name = str(intent.get(INTENT_NAME_KEY))
    picked = (read.get(RESPONSE_SELECTOR_PROPERTY_NAME) or {}).get(name) or {}
    label = (picked.get(RESPONSE_SELECTOR_PREDICTION_KEY) or {}).get(INTENT_RESPONSE_KEY) or name
    confidence = float(intent.get(PREDICTED_CONFIDENCE_KEY) or 0.0)
    return Piece(str(read.get(TEXT) or ""), label, confidence, support=_support(read))


def _support(read: Mapping[str, Any]) -> dict[str, float]:
    """What the classifier thought of, with its confidence: intents, and each family's answers."""
    selected = read.get(RESPONSE_SELECTOR_PROPERTY_NAME) or {}
    told: dict[str, float] = {}
    for each in read.get(INTENT_RANKING_KEY) or ():
        name, confidence = each[INTENT_NAME_KEY], float(each[PREDICTED_CONFIDENCE_KEY])
        answers = (selected.get(name) or {}).get(RESPONSE_SELECTOR_RANKING_KEY) or ()
        best = max((a[PREDICTED_CONFIDENCE_KEY] for a in answers), default=0.0) or 1.0
        told.update(
            {
                a[INTENT_RESPONSE_KEY]: confidence * a[PREDICTED_CONFIDENCE_KEY] / best
                for a in answers
            }
            or {name: confidence}
        )
    return told


def _request(message: Message, piece: Piece) -> dict[str, Any]:
    """What an action needs of one request."""
    request = {
        TEXT: piece.text,
        ENTITY_ATTRIBUTE_START: piece.start,
        ENTITY_ATTRIBUTE_END: piece.start + len(piece.text),
        **{name: piece.read_from.get(name) for name in _READING},
    }
    return entities_within(message, request)


def entities_within(message: Message, request: dict[str, Any]) -> dict[str, Any]:
    """The request with the entities the message has there, which saw more around them."""
    start, end = request[ENTITY_ATTRIBUTE_START], request[ENTITY_ATTRIBUTE_END]
    inside = [
        _moved(entity, -start)
        for entity in message.get(ENTITIES) or ()
        if start <= entity[ENTITY_ATTRIBUTE_START] < end
    ]
    return {**request, ENTITIES: inside}


def _moved(entity: dict[str, Any], by: int) -> dict[str, Any]:
    places = (ENTITY_ATTRIBUTE_START, ENTITY_ATTRIBUTE_END)
    return {**entity, **{name: entity[name] + by for name in places}}
