"""Gathers what the assistant says in a turn; it is sent only after the turn is committed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.core.channels.channel import OutputChannel

from frontline.domain.conversation import Utterance


class TurnChannel(OutputChannel):
    """Keeps each response whole: its text, its buttons and its cards belong together."""

    def __init__(self) -> None:
        self.utterances: list[Utterance] = []

    @classmethod
    def name(cls) -> str:
        return "frontline"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        utterance = as_utterance(message)
        says_something = bool(utterance.text or utterance.cards)
        # Two rules may answer one message, but nobody is told the same thing twice over.
        if says_something and utterance not in self.utterances:
            self.utterances.append(utterance)


def as_utterance(message: Mapping[str, Any]) -> Utterance:
    """One Rasa response: its custom JSON may hold "cards" as the chat API defines them."""
    custom = message.get("custom") or {}
    return Utterance(
        text=message.get("text") or "",
        choices=tuple((b["title"], b["payload"]) for b in message.get("buttons") or ()),
        cards=tuple(custom.get("cards", ())),
    )
