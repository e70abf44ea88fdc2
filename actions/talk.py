"""What an action may know of the talk so far, read from Rasa's tracker."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from datetime import datetime, timedelta
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, SlotSet

from frontline.domain.heard import Heard

FORM = "screening_form"
_BLANK = re.compile(r"\{([^\n{}]{1,40})\}")
FORM_ENDED = (ActiveLoop(None), SlotSet("requested_slot", None))
# A longer silence ends what was being talked about; as session_expiration_time in domain.yml.
_PAUSE = timedelta(hours=1)
_FORGETTING = {"action_delete_my_data", "action_withdraw_consent"}
Event = dict[str, Any]


class Talk:
    """One conversation at the moment an action runs."""

    def __init__(self, tracker: Tracker, domain: Mapping[str, Any] | None = None) -> None:
        self._tracker = tracker
        self._responses: Mapping[str, Any] = (domain or {}).get("responses") or {}
        self._latest: Mapping[str, Any] = tracker.latest_message or {}
        self._changed: Mapping[str, Any] = {}
        self._offer: str | None = None

    def reading(self, part: Mapping[str, Any]) -> Talk:
        """The same talk, with `part` in place of what was understood of this message."""
        other = copy(self)
        other._latest = {"metadata": self._latest.get("metadata"), **part}
        return other

    def meaning(self, intent: str) -> Talk:
        """The same message, taken for this intent and nothing besides."""
        one = {**self._latest, "intent": {"name": intent, "confidence": 1.0}, "requests": []}
        return self.reading(one)

    def pressing(self, payload: str) -> Talk:
        """The same talk, as if the choice with this payload had been pressed."""
        intent, _, values = payload.removeprefix("/").partition("{")
        named = json.loads("{" + values) if values else {}
        # A list stands for several facts of one kind, as Rasa reads it.
        entities = [
            {"entity": name, "value": value}
            for name, values in named.items()
            for value in (values if isinstance(values, list) else [values])
        ]
        understood = {"name": intent, "confidence": 1.0}
        return self.reading({"text": payload, "intent": understood, "entities": entities})

    def naming(self, *entities: Event) -> Talk:
        """The same talk, as if the message had no words but named these."""
        return self.reading({**self._latest, "text": "", "entities": list(entities)})

    def with_entities(self, entities: Sequence[Event]) -> Talk:
        """The same talk, with these entities."""
        return self.reading({**self._latest, "entities": list(entities)})

    def naming_role(self, ref: str) -> Talk:
        """The same message, as if it had named this role by a choice."""
        return self.with_entities([*self.entities, {"entity": "vacancy", "value": ref}])

    def after(self, events: Iterable[Event]) -> Talk:
        """The same talk, with the slots these events set."""
        set_now = {e["name"]: e["value"] for e in events if e.get("event") == "slot"}
        other = copy(self)
        other._changed = {**self._changed, **set_now}
        return other

    def offering(self, offer: str) -> Talk:
        """The same talk, as if this had been offered in the reply just before."""
        other = copy(self)
        other._offer = offer
        return other

    @property
    def requests(self) -> list[Talk]:
        """The two requests of a message that holds two, in order; else this talk alone."""
        return [self.reading(each) for each in self._latest.get("requests") or ()] or [self]

    @property
    def answer_and_request(self) -> list[Talk]:
        """An answer and a question after it, should the first half be what was asked; or none."""
        return [self.reading(each) for each in self._latest.get("answer_and_request") or ()]

    @property
    def id(self) -> str:
        """The conversation's id."""
        return str(self._tracker.sender_id)

    @property
    def message_id(self) -> str | None:
        """The transcript's id of the message being answered; None under Rasa's own tools."""
        found = (self._latest.get("metadata") or {}).get("message_id")
        return str(found) if found else None

    @property
    def is_button(self) -> bool:
        """Whether the visitor pressed a choice: only its payload can begin with a slash."""
        return str(self._latest.get("text") or "").startswith("/")

    @property
    def text(self) -> str:
        """What the visitor typed; empty for a button."""
        return "" if self.is_button else str(self._latest.get("text") or "")

    @property
    def intent(self) -> str:
        return str((self._latest.get("intent") or {}).get("name") or "nlu_fallback")

    @property
    def retrieval(self) -> str | None:
        """The approved answer a retrieval intent picked, as "faq/fees"; None for other intents."""
        picked = (self._latest.get("response_selector") or {}).get(self.intent) or {}
        name = (picked.get("response") or {}).get("utter_action")
        return str(name).removeprefix("utter_") if name else None

    @property
    def passage(self) -> dict[str, Any] | None:
        """The passage of the knowledge base that answers this message, if one does."""
        return self._latest.get("knowledge") or None

    @property
    def passage_before(self) -> str | None:
        """The passage found for the message before this one."""
        heard = [event for event in self.events if event.get("event") == "user"]
        return _passage_of(heard[-2]) if len(heard) > 1 else None

    @property
    def confidence(self) -> float:
        """How sure the likeliest intent is, from 0 to 1; of a fallback, the one behind it."""
        ranked = self._latest.get("intent_ranking") or ()
        sure = (e.get("confidence") for e in ranked if e.get("name") != "nlu_fallback")
        return float(next(sure, 0.0) or 0.0)

    @property
    def language(self) -> str | None:
        """The ISO 639-1 code of the language of the message; None for English."""
        return self._latest.get("language")

    @property
    def ranking(self) -> list[str]:
        """Intents, likeliest first."""
        return [str(each.get("name")) for each in self._latest.get("intent_ranking") or ()]

    @property
    def entities(self) -> list[Event]:
        return list(self._latest.get("entities") or ())

    def entity(self, name: str) -> Any:
        """The value of the first entity of that name, or None."""
        return next((e.get("value") for e in self.entities if e.get("entity") == name), None)

    def entity_values(self, name: str) -> list[Any]:
        return [e.get("value") for e in self.entities if e.get("entity") == name]

    def words_of(self, name: str) -> str:
        """What was typed for the first entity of that name; empty when there is none."""
        named = (e for e in self.entities if e.get("entity") == name)
        return next((_words_of(e, self.text) for e in named), "")

    def words_besides_facts(self) -> str:
        """The text without the words of its entities."""
        rest = list(self.text)
        for entity in self.entities:
            start, end = entity.get("start"), entity.get("end")
            if isinstance(start, int) and isinstance(end, int):
                rest[start:end] = " " * (end - start)
        return "".join(rest)

    def slot(self, name: str) -> Any:
        return self.slots.get(name)

    @property
    def slots(self) -> dict[str, Any]:
        return {**self._tracker.slots, **self._changed}

    def wording(self, response: str) -> str | None:
        """The text of a response, for a piece of a longer one; None when there is no such."""
        variants = self._responses.get(response) or ()
        return next((str(each["text"]) for each in variants if each.get("text")), None)

    @property
    def shown(self) -> list[str]:
        """References of the vacancies last shown, in order."""
        return list(self.slot("shown") or ())

    @property
    def form_is_active(self) -> bool:
        return bool(self._tracker.active_loop_name == FORM)

    @property
    def events(self) -> list[Event]:
        return list(self._tracker.events or ())

    @property
    def answered_already(self) -> bool:
        """Whether another action has dealt with this message, so that the form must not.

        Rasa calls a form's validation again on the way back to it, and when it is started.
        """
        for event in reversed(self.events):
            if event.get("event") == "user":
                return False
            if event.get("event") == "action" and event.get("name") != FORM:
                return True
        return False

    @property
    def offer_made(self) -> str | None:
        """What was offered in the reply to the last message of a session that ends here."""
        return self._offered(messages=0)

    @property
    def offer(self) -> str | None:
        """What a bare "yes" answers now: an offer made in the reply just before this message."""
        return self._offer or self._offered(messages=1)

    def _offered(self, messages: int) -> str | None:
        users = 0
        for event in reversed(self.events):
            users += event.get("event") == "user"
            if event.get("event") == "slot" and event.get("name") == "offer":
                return event.get("value") if users <= messages else None
        return None

    def goes_on(self, now: datetime) -> bool:
        """Whether the visitor's last message is so recent that the talk is still the same."""
        times = [e.get("timestamp") for e in self.events if e.get("event") == "user"]
        last = times[-1] if times else None
        return isinstance(last, (int, float)) and now.timestamp() - last < _PAUSE.total_seconds()

    def said_at_the_end(self) -> list[list[Event]]:
        """What the assistant said in the last two turns of a session that ends here."""
        return [[_brief(event) for event in turn] for turn in self._turns()[-2:]]

    def last_replies(self) -> list[Event]:
        """What the assistant said in answer to the message before this one."""
        return self.said_lately()[0]

    def said_lately(self) -> tuple[list[Event], list[Event]]:
        """What the assistant said in answer to the message before this one, and the one before."""
        before, last = [[], [], *self._turns()[:-1]][-2:]
        return last, before

    def _turns(self) -> list[list[Event]]:
        """What was said to each message; first what ended the session before this one."""
        turns: list[list[Event]] = []
        for event in self.events:
            if event.get("event") == "user":
                turns.append([])
            if event.get("event") == "bot" and turns:
                turns[-1].append(event)
        return [*(self.slot("said_before") or ()), *turns]

    def buttons_offered(self) -> list[Event]:
        """The choices of the last reply that had any, in order."""
        offered = (list((r.get("data") or {}).get("buttons") or ()) for r in self.last_replies())
        return next((buttons for buttons in reversed(list(offered)) if buttons), [])

    def choices_offered(self) -> list[str]:
        """What those choices stand for."""
        return [str(button.get("payload")) for button in self.buttons_offered()]

    def cards_were_shown(self) -> bool:
        """Whether the last replies showed roles as cards."""
        return any(
            ((reply.get("data") or {}).get("custom") or {}).get("cards")
            for reply in self.last_replies()
        )

    def rendered(self, response: str, values: Mapping[str, Any]) -> str:
        """The text of a response with its values filled in, as Rasa will say it."""
        known = {**self.slots, **values}
        template = self.wording(response) or ""
        return _BLANK.sub(lambda blank: str(known.get(blank[1], blank[0])), template)

    def buttons_of(self, response: str) -> list[Event]:
        """The choices that are written with a response."""
        return [
            button
            for variant in self._responses.get(response) or ()
            for button in variant.get("buttons") or ()
        ]

    def is_written(self, response: str) -> bool:
        return bool(self._responses.get(response))

    def said_last(self, *responses: str) -> bool:
        """Whether one of these was among the replies to the message before this one."""
        named = (reply.get("metadata") or {} for reply in self.last_replies())
        return any(each.get("utter_action") in responses for each in named)

    def times_in_a_row(self, actions: Collection[str]) -> int:
        """How many messages just before this one were all answered by one of those actions.

        What a passage of the knowledge base answered does not count.
        """
        turns: list[bool] = []
        answered = False
        for event in self.events:
            if event.get("event") == "user":
                turns.append(False)
                answered = bool(_passage_of(event))
            if event.get("event") == "action" and event.get("name") in actions and turns:
                turns[-1] = not answered
        before = turns[:-1][::-1]
        return before.index(False) if False in before else len(before)

    def heard(self, at: datetime) -> Heard:
        """The message for the screening."""
        pressed = self.entity("answer") if self.is_button else None
        return Heard(
            text=self.text,
            intent=self.intent,
            at=at,
            message_id=self.message_id,
            confidence=float((self._latest.get("intent") or {}).get("confidence") or 0.0),
            facts=() if self.is_button else _facts(self.text, self.entities),
            is_button=self.is_button,
            pressed=str(pressed) if pressed else None,
            language=self.language,
        )

    def heard_before(self, at: datetime) -> list[Heard]:
        """What was typed earlier in this session, oldest first, up to this message.

        A wish to be forgotten is obeyed: nothing said before it is heard again.
        """
        told: list[Heard] = []
        for event in self.events:
            if event.get("event") == "user":
                told.append(_heard_then(event, at))
            if event.get("event") == "action" and event.get("name") in _FORGETTING:
                told.clear()
        return [heard for heard in told[:-1] if not heard.text.startswith("/")]


def _passage_of(event: Event) -> str | None:
    found = (event.get("parse_data") or {}).get("knowledge") or {}
    return found.get("passage")


def _brief(said: Event) -> Event:
    """A reply without what only the store needs of it."""
    return {name: said.get(name) for name in ("event", "text", "data", "metadata")}


def _heard_then(event: Event, at: datetime) -> Heard:
    text, parsed = str(event.get("text") or ""), event.get("parse_data") or {}
    return Heard(
        text=text,
        intent=str((parsed.get("intent") or {}).get("name")),
        at=at,
        message_id=(event.get("metadata") or {}).get("message_id"),
        facts=_facts(text, parsed.get("entities") or ()),
    )


def _facts(text: str, entities: Iterable[Event]) -> tuple[tuple[str, Any, str], ...]:
    return tuple(
        (str(e.get("entity")), e.get("value"), _words_of(e, text))
        for e in entities
        if not e.get("negated")
    )


def _words_of(entity: Mapping[str, Any], text: str) -> str:
    start, end = entity.get("start"), entity.get("end")
    if isinstance(start, int) and isinstance(end, int):
        return text[start:end]
    return str(entity.get("text") or "")
