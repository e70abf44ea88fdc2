"""What is said in a conversation, and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any


class Speaker(str, Enum):
    """Who wrote a message. The system speaks of the conversation itself."""

    VISITOR = "visitor"
    ASSISTANT = "assistant"
    RECRUITER = "recruiter"
    SYSTEM = "system"


class TurnState(str, Enum):
    """How far a visitor's message has come. It is acknowledged from RECEIVED on."""

    RECEIVED = "received"
    ANSWERED = "answered"
    FAILED = "failed"


@dataclass(frozen=True)
class Choice:
    """An answer the visitor may press. `payload` never leaves the server; `id` is opaque.

    A choice `on_card` is shown there and not again below the text.
    """

    id: str
    title: str
    payload: str
    on_card: bool = False


@dataclass(frozen=True)
class Utterance:
    """One thing the assistant says, before it is written down: text, choices to press, cards.

    `choices` are (title, payload) pairs; `cards` are JSON objects as the chat API defines them,
    where a card's own choices are again (title, payload) pairs under "choices".
    """

    text: str
    choices: tuple[tuple[str, str], ...] = ()
    cards: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Message:
    """One message of the transcript, as stored. `seq` counts from 1 within the conversation."""

    id: str
    conversation_id: str
    seq: int
    speaker: Speaker
    text: str
    at: datetime
    choices: tuple[Choice, ...] = ()
    cards: tuple[Mapping[str, Any], ...] = ()
    client_id: str | None = None
    reply_to: str | None = None
    state: TurnState | None = None
    payload: str | None = None


@dataclass(frozen=True)
class Conversation:
    """One visitor's talk. `token_digest` is the SHA-256 of the bearer token, never the token.

    `page_url` is where it was opened; `vacancy_ref` names the vacancy on whose page the visitor
    wrote last, if it was one.
    """

    id: str
    token_digest: str
    started_at: datetime
    expires_at: datetime
    page_url: str | None = None
    vacancy_ref: str | None = None


@dataclass(frozen=True)
class PageShown:
    """The page a message was written on: that of a vacancy, or of none."""

    vacancy_ref: str | None
