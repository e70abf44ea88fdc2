"""Gathers what the assistant says in a turn; it is sent only after the turn is committed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa.core.channels.channel import OutputChannel

from frontline.domain.conversation import Utterance

_QUESTION = "utter_screening_ask_"
# What a choice may open that is neither the question nor a way out of it.
_LEADS_AWAY = frozenset(
    (
        *("/search_vacancies", "/latest_vacancies", "/register_interest", "/apply", "/hire_staff"),
        *("/job_alert", "/application_status", "/interview_change", "/withdraw_application"),
        *("/complain", "/help", "/faq"),
    )
)


class TurnChannel(OutputChannel):
    """Keeps each response whole: its text, its buttons and its cards belong together."""

    def __init__(self) -> None:
        self.utterances: list[Utterance] = []
        self._asks = False

    @classmethod
    def name(cls) -> str:
        return "frontline"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        utterance = as_utterance(message)
        says_something = bool(utterance.text or utterance.cards)
        # Two rules may answer one message, but nobody is told the same thing twice over.
        if says_something and utterance not in self.utterances:
            self.utterances.append(utterance)
            self._asks = str(message.get("utter_action") or "").startswith(_QUESTION)

    @property
    def said(self) -> list[Utterance]:
        """All of it. Where a question of the form comes last, the choices before it lead nowhere
        else, so that what is pressed belongs to the question.
        """
        if not self._asks:
            return self.utterances
        return [*map(beside_a_question, self.utterances[:-1]), *self.utterances[-1:]]


def as_utterance(message: Mapping[str, Any]) -> Utterance:
    """One Rasa response: its custom JSON may hold "cards" as the chat API defines them."""
    custom = message.get("custom") or {}
    return Utterance(
        text=message.get("text") or "",
        choices=tuple((b["title"], b["payload"]) for b in message.get("buttons") or ()),
        cards=tuple(custom.get("cards", ())),
    )


def beside_a_question(said: Utterance) -> Utterance:
    """The same without the choices that would lead away; a list of roles keeps its own."""
    if said.cards:
        return said
    kept = tuple(each for each in said.choices if each[1].partition("{")[0] not in _LEADS_AWAY)
    return replace(said, choices=kept)
