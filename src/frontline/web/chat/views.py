"""The JSON shapes of the chat API. What a choice does never leaves the server, only its id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from frontline.application.converse import Begun, Said
from frontline.domain.conversation import Choice, Message
from frontline.domain.languages import foreign_language

Json = dict[str, Any]

# No answer in another language is longer, and long adverts need not be looked through.
_LONGEST_FOREIGN = 400
_CARD_FACTS = ("kind", "ref", "title", "employer", "place", "pay", "facts", "url")


def begun_json(begun: Begun) -> Json:
    conversation = begun.conversation
    return {
        "conversation_id": conversation.id,
        "token": begun.token,
        "messages": messages_json(begun.messages),
        "expires_at": conversation.expires_at.isoformat(),
    }


def said_json(said: Said) -> Json:
    return {"messages": messages_json(said.messages), "status": said.status}


def messages_json(messages: Sequence[Message]) -> list[Json]:
    return [message_json(message) for message in messages]


def message_json(message: Message) -> Json:
    """One message as a visitor may see it; `client_id` is there on the visitor's own only."""
    shown: Json = {
        "id": message.id,
        "seq": message.seq,
        "from": message.speaker.value,
        "text": message.text,
        "choices": [_choice_json(choice) for choice in message.choices if not choice.on_card],
        "cards": [_card_json(card) for card in message.cards],
        "at": message.at.isoformat(),
    }
    if message.client_id is not None:
        shown["client_id"] = message.client_id
    # A screen reader has to be told the language to pronounce it (WCAG 2.2, 3.1.2).
    language = foreign_language(message.text) if len(message.text) <= _LONGEST_FOREIGN else None
    return {**shown, "lang": language} if language else shown


def _choice_json(choice: Choice) -> Json:
    return {"id": choice.id, "title": choice.title}


def _card_json(card: Mapping[str, Any]) -> Json:
    shown: Json = {name: card.get(name) for name in _CARD_FACTS}
    shown["choices"] = [
        {"id": choice["id"], "title": choice["title"]} for choice in card.get("choices") or ()
    ]
    return shown


def event(message: Message, data: str) -> str:
    """One server-sent event. `data` must be a single line, as JSON without newlines is."""
    return f"id: {message.seq}\nevent: message\ndata: {data}\n\n"
