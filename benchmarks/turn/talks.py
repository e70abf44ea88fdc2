"""The talk both assistants hear, and how each is spoken to."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any, Protocol

import requests

# A visitor who looks around: what both can do. Two of three messages run the custom action.
TALK = (
    "hello",
    "hybrid clinical informatics roles near Leeds over 45k",
    "any remote nursing jobs",
    "are you a bot?",
    "part time physio jobs in Bristol",
    "show me vacancies in Scotland",
    "band 6 roles near York",
    "find me a job in digital health",
    "jobs near Leeds",
    "any theatre jobs in Manchester",
    "are you human",
    "bye",
)
SECONDS = 120


class Talker(Protocol):
    """One visitor."""

    def say(self, text: str) -> None:
        """Say it and wait for the reply. Errors: RuntimeError when there is none."""


@dataclass
class StockVisitor:
    """Speaks to Rasa's REST channel."""

    base: str
    sender: str = field(default_factory=lambda: uuid.uuid4().hex)
    session: requests.Session = field(default_factory=requests.Session)

    def say(self, text: str) -> None:
        body = {"sender": self.sender, "message": text}
        answer = self.session.post(f"{self.base}/webhooks/rest/webhook", json=body, timeout=SECONDS)
        if not answer.ok:
            raise RuntimeError(answer.text)


class FrontlineVisitor:
    """Speaks to the chat API."""

    def __init__(self, base: str) -> None:
        self._session = requests.Session()
        begun = self._session.post(f"{base}/chat/conversations", json={}, timeout=SECONDS).json()
        self._url = f"{base}/chat/conversations/{begun['conversation_id']}/messages"
        self._session.headers["Authorization"] = f"Bearer {begun['token']}"

    def say(self, text: str) -> None:
        body = {"client_id": uuid.uuid4().hex, "text": text}
        answer = self._session.post(self._url, json=body, timeout=SECONDS)
        if not answer.ok or not answer.json()["messages"] or _is_apology(answer.json()):
            raise RuntimeError(answer.text)


def _is_apology(answer: dict[str, Any]) -> bool:
    """A turn that failed is answered too, and is cheap."""
    choices = [choice for message in answer["messages"] for choice in message["choices"]]
    return any(choice["title"] == "Try again" for choice in choices)
