"""A hand-written stand-in for the conversation use case, with answers a test can rely on."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from frontline.application.converse import Begun, NotAllowed, Said
from frontline.application.ports import StoreBusy
from frontline.application.visitor_words import TooLong, Unprocessable
from frontline.domain.conversation import Choice, Conversation, Message, PageShown, Speaker

MARKED = (
    "**We look after**\n\n- nurses\n- analysts\n\n1. Talk\n2. Apply\n\n"
    "Call [us](tel:01632960000) or read [how we work](https://linq.example/how)."
)
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=timezone.utc)
GREETING = (
    "Hello, I am an automated assistant, not a person. **Ask me about healthcare roles**, or say "
    "that you want to talk to a person at any time. See our [privacy notice](/privacy)."
)
QUESTION = "Do you have the right to work in the UK? We ask everyone this in the same words."
ANSWERS = (
    "Yes, with no limits",
    "Yes, with limits",
    "I need sponsorship",
    "I would rather discuss it",
)
ROLES = (
    ("LDS-101", "Clinical Informatics Lead", "Leeds", "£46,148 to £52,809 a year"),
    (
        "LDS-102",
        "Digital Nurse Specialist with responsibility for electronic records",
        "Wakefield",
        "",
    ),
    ("LDS-103", "EPR Configuration Analyst", "Bradford", "£47,500 a year"),
)


class ScriptedConverse:
    """Answers by a word in the message; keeps everything in memory.

    "roles" brings cards, "apply" a question with choices, "list" every kind of Markdown, "slow"
    two seconds of thought, "busy" one refusal by the store, "person" a queue, "break" a fault.
    """

    def __init__(self, thinking: float = 0.0) -> None:
        self.said: list[tuple[str, str | None, str | None]] = []
        self.pages: list[PageShown | None] = []
        self.begun_with: list[tuple[str | None, str | None]] = []
        self._thinking = thinking
        self._tokens: dict[str, str] = {}
        self._talks: dict[str, list[Message]] = {}
        self._answers: dict[tuple[str, str], Said] = {}
        self._refused: set[str] = set()

    def begin(self, page_url: str | None, vacancy_ref: str | None) -> Begun:
        self.begun_with.append((page_url, vacancy_ref))
        number = len(self._tokens) + 1
        talk = Conversation(f"c{number}", "digest", NOW, NOW + timedelta(hours=24))
        self._tokens[talk.id] = f"token-{number}"
        self._talks[talk.id] = []
        greeting = self._write(talk, Speaker.ASSISTANT, GREETING)
        return Begun(talk, self._tokens[talk.id], (greeting,))

    def conversation_for(self, conversation_id: str, token: str) -> Conversation:
        if self._tokens.get(conversation_id) != token:
            raise NotAllowed
        return Conversation(conversation_id, "digest", NOW, NOW + timedelta(hours=24))

    def say(
        self,
        conversation: Conversation,
        client_id: str,
        text: str | None = None,
        choice: str | None = None,
        page: PageShown | None = None,
    ) -> Said:
        known = self._answers.get((conversation.id, client_id))
        if known:
            return known
        words = text if text is not None else self._chosen(conversation, choice)
        self._refuse(client_id, words)
        self.said.append((client_id, text, choice))
        self.pages.append(page)
        self._write(conversation, Speaker.VISITOR, words, client_id=client_id)
        time.sleep(2.0 if "slow" in words else self._thinking)
        said = self._answer(conversation, words.lower())
        self._answers[conversation.id, client_id] = said
        return said

    def history(self, conversation: Conversation, after: int = 0) -> Sequence[Message]:
        return [m for m in self._talks.get(conversation.id, ()) if m.seq > after]

    def export(self, conversation: Conversation) -> Mapping[str, Any]:
        return {"said": [message.text for message in self.history(conversation)]}

    def erase(self, conversation: Conversation) -> None:
        del self._tokens[conversation.id], self._talks[conversation.id]

    def recruiter_says(self, conversation: Conversation, text: str) -> Message:
        """A message that comes without the visitor having said anything."""
        return self._write(conversation, Speaker.RECRUITER, text)

    def _refuse(self, client_id: str, words: str) -> None:
        if not words.strip():
            raise Unprocessable("Please type a message.")
        if len(words) > 2_000:
            raise TooLong("Your message is too long. Please keep it under 2,000 characters.")
        if "break" in words:
            raise RuntimeError("a fault of ours, with a secret inside")
        if "busy" in words and client_id not in self._refused:
            self._refused.add(client_id)
            raise StoreBusy

    def _chosen(self, conversation: Conversation, choice: str | None) -> str:
        offered = (c for m in self._talks[conversation.id] for c in m.choices)
        for known in offered:
            if known.id == choice:
                return known.title
        raise Unprocessable("That choice is not part of this conversation. Please type instead.")

    def _answer(self, talk: Conversation, words: str) -> Said:
        if "person" in words:
            told = self._write(talk, Speaker.SYSTEM, "A recruiter will join you soon.")
            return Said((told,), "queued")
        if "roles" in words:
            return Said((self._roles(talk),), "answered")
        if "apply" in words:
            return Said((self._question(talk),), "answered")
        text = MARKED if "list" in words else f"You said: {words}"
        return Said((self._write(talk, Speaker.ASSISTANT, text),), "answered")

    def _question(self, talk: Conversation) -> Message:
        choices = tuple(
            Choice(
                f"{talk.id}-{len(self._talks[talk.id])}-{at}", title, f'/inform{{"answer":"{at}"}}'
            )
            for at, title in enumerate(ANSWERS)
        )
        return self._write(talk, Speaker.ASSISTANT, QUESTION, choices=choices)

    def _roles(self, talk: Conversation) -> Message:
        cards, offered = [], []
        for ref, title, place, pay in ROLES:
            pressed = [
                Choice(
                    f"{talk.id}-{ref}-{verb}", words, f'/{verb}{{"vacancy":"{ref}"}}', on_card=True
                )
                for verb, words in (("vacancy_details", "Read more"), ("apply", "Apply"))
            ]
            offered.extend(pressed)
            cards.append(
                {
                    "kind": "vacancy",
                    "ref": ref,
                    "title": title,
                    "employer": "Aire Valley NHS Foundation Trust (sample)",
                    "place": place,
                    "pay": pay or None,
                    "facts": ["Hybrid", "Permanent", "Full time"],
                    "url": f"/vacancies/{ref}",
                    "choices": [
                        {"id": c.id, "title": c.title, "payload": c.payload} for c in pressed
                    ],
                }
            )
        text = "I found **3 roles** for: hybrid, Leeds, 20 miles."
        return self._write(
            talk, Speaker.ASSISTANT, text, choices=tuple(offered), cards=tuple(cards)
        )

    def _write(self, talk: Conversation, speaker: Speaker, text: str, **more: Any) -> Message:
        written = self._talks[talk.id]
        seq = len(written) + 1
        message = Message(f"{talk.id}-m{seq}", talk.id, seq, speaker, text, NOW)
        written.append(replace(message, **more))
        return written[-1]


def is_urgent(text: str) -> bool:
    """Stands in for the safety check: one phrase is enough here."""
    return "cannot go on" in text
