"""Talks as a trainer writes them, and how they are played through the chat API."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from starlette.testclient import TestClient

HERE = Path(__file__).parent
KEYS = {"visitor", "press", "page", "says", "not", "cards", "choices", "asks_once"}


@dataclass(frozen=True)
class Talk:
    """One file's talk. Each turn is what the visitor does and what must come back.

    `page` is the vacancy on whose page the visitor is from that turn on; null is any other page.
    """

    name: str
    turns: list[dict[str, Any]]


def all_talks() -> Iterator[Talk]:
    """Every talk under tests/conversations, by folder and file name."""
    for path in sorted(HERE.glob("*/*.yml")):
        for number, written in enumerate(YAML(typ="safe").load(path), start=1):
            name = f"{path.parent.name}/{path.stem}-{number}: {written['talk']}"
            yield Talk(name, written["turns"])


@dataclass
class Visitor:
    """Somebody who chats through the API."""

    client: TestClient
    page: dict[str, Any] = field(default_factory=dict)
    transcript: list[str] = field(default_factory=list)
    sent: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        begun = self.client.post("/chat/conversations", json=self.page).json()
        self.conversation_id: str = begun["conversation_id"]
        self.token: str = begun["token"]
        self.last: list[dict[str, Any]] = begun["messages"]
        self._note(self.last)

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def url(self) -> str:
        return f"/chat/conversations/{self.conversation_id}/messages"

    def say(self, text: str) -> str:
        """Type it; everything the assistant then says, as one text."""
        self.transcript.append(f"Visitor:   {text}")
        return self._send({"text": text})

    def press(self, title: str) -> str:
        """Press the choice with this title, on a message or a card, newest first."""
        self.transcript.append(f"Visitor:   [{title}]")
        return self._send({"choice": self._choice(title)})

    def _choice(self, title: str) -> str:
        for message in reversed(self.last):
            offered = list(message["choices"])
            for card in message["cards"]:
                offered += card["choices"]
            for choice in offered:
                if choice["title"].casefold() == title.casefold():
                    return str(choice["id"])
        raise AssertionError(f"Nobody offered “{title}”.\n{self.told()}")

    def _send(self, what: dict[str, str]) -> str:
        self.sent = {"client_id": uuid.uuid4().hex, **what, **self.page}
        return self.send_again()

    def send_again(self) -> str:
        """The same message with the same id, as after a broken connection."""
        body = self.sent
        answer = self.client.post(self.url, json=body, headers=self.headers)
        assert answer.status_code == 200, f"{answer.text}\n{self.told()}"
        self.last = answer.json()["messages"]
        self._note(self.last)
        return self.text()

    def history(self) -> list[dict[str, Any]]:
        """What a page that is loaded anew shows."""
        shown: list[dict[str, Any]] = self.client.get(self.url, headers=self.headers).json()[
            "messages"
        ]
        return shown

    def text(self) -> str:
        return "\n".join(message["text"] for message in self.last)

    def cards(self) -> list[dict[str, Any]]:
        return [card for message in self.last for card in message["cards"]]

    def choices(self) -> list[str]:
        return [choice["title"] for message in self.last for choice in message["choices"]]

    def _note(self, messages: list[dict[str, Any]]) -> None:
        for message in messages:
            self.transcript.append(f"Assistant: {message['text']}")
            self.transcript += [f"           * {card['title']}" for card in message["cards"]]
            titles = " | ".join(choice["title"] for choice in message["choices"])
            if titles:
                self.transcript.append(f"           [{titles}]")

    def told(self) -> str:
        return "\n".join(self.transcript)


def play(talk: Talk, client: TestClient) -> None:
    """Errors: AssertionError that shows the whole talk."""
    visitor = Visitor(client)
    for turn in talk.turns:
        unknown = set(turn) - KEYS
        assert not unknown, f"{talk.name}: a turn has no {', '.join(sorted(unknown))}"
        if "page" in turn:
            visitor.page = {"vacancy_ref": turn["page"]}
        if "visitor" in turn:
            visitor.say(turn["visitor"])
        else:
            visitor.press(turn["press"])
        _check(turn, visitor)


def _check(turn: dict[str, Any], visitor: Visitor) -> None:
    heard = visitor.text()
    for wanted in _as_list(turn.get("says")):
        assert _holds(heard, wanted), f"“{wanted}” was not said.\n{visitor.told()}"
    for unwanted in _as_list(turn.get("not")):
        assert not _holds(heard, unwanted), f"“{unwanted}” was said.\n{visitor.told()}"
    for wanted in _as_list(turn.get("choices")):
        assert wanted in visitor.choices(), f"“{wanted}” was not offered.\n{visitor.told()}"
    for question in _as_list(turn.get("asks_once")):
        count = len(re.findall(re.escape(question), heard, re.IGNORECASE))
        assert count == 1, f"“{question}” was asked {count} times.\n{visitor.told()}"
    if "cards" in turn:
        count = len(visitor.cards())
        assert count >= turn["cards"], f"{count} cards were shown.\n{visitor.told()}"


def _holds(heard: str, wanted: str) -> bool:
    return wanted.casefold() in heard.casefold()


def _as_list(value: Any) -> list[str]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
