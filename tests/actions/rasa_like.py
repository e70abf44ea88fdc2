"""Plays messages through the actions as Rasa's rules and form do, without a model.

What Rasa does is written down here as far as our actions rely on it (rasa 3.6.21,
core/actions/forms.py); tests/conversations plays the same talks through Rasa itself.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import pkgutil
from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.utils import all_subclasses

import actions
from actions.by_intent import action_for
from actions.desk import DeskAction
from actions.talk import FORM
from frontline.application.front_desk import FrontDesk

Event = dict[str, Any]


def all_actions(desk: FrontDesk) -> dict[str, DeskAction]:
    """Every action of the product, by name."""
    for module in pkgutil.iter_modules(actions.__path__):
        importlib.import_module(f"actions.{module.name}")
    classes = [each for each in all_subclasses(DeskAction) if not inspect.isabstract(each)]
    made: list[DeskAction] = [each(desk) for each in classes]
    return {action.name(): action for action in made}


class RasaLike:
    """One conversation. `said` are the messages of the last turn as the dispatcher got them.

    `said_with` gives responses the text and choices that Rasa would find in the data.
    """

    def __init__(self, desk: FrontDesk, responses: dict[str, Any] | None = None) -> None:
        self._actions = all_actions(desk)
        self._domain = {"responses": responses or {}}
        self._events: list[Event] = []
        self._form = False
        self.slots: dict[str, Any] = {}
        self.said: list[dict[str, Any]] = []
        self.said_with: Mapping[str, tuple[str, list[dict[str, str]]]] = {}

    def send(
        self,
        text: str,
        intent: str,
        *entities: Event,
        confidence: float = 0.9,
        answer: str | None = None,
        requests: Sequence[dict[str, Any]] = (),
        if_awaited: Sequence[dict[str, Any]] = (),
    ) -> list[str]:
        """One message of the visitor; the names of the responses and texts said to it.

        `answer` is the approved answer a retrieval intent picked, such as "faq/fees"; `requests`
        are the two of a message that holds two, `if_awaited` an answer and a question after
        it, should that answer have been asked for.
        """
        self.said, self._asked = [], False
        parse: dict[str, Any] = {
            "text": text,
            "intent": {"name": intent, "confidence": confidence},
            "intent_ranking": [{"name": intent, "confidence": confidence}],
            "entities": list(entities),
            "metadata": {"message_id": f"m{len(self._events)}"},
        }
        if requests:
            parse["requests"] = list(requests)
        if if_awaited:
            parse["answer_and_request"] = list(if_awaited)
        if answer:
            picked = {"response": {"utter_action": f"utter_{answer}"}}
            parse["response_selector"] = {intent: picked}
        action = action_for(intent)
        self._latest = parse
        self._events.append({"event": "user", "text": text, "parse_data": parse})
        if not self._form:
            self._run(action)
        elif self._validate():
            self._ask()
        else:
            self._run(action)
            if self._form:
                assert self._validate() is False, "the form took a message twice"
                self._ask()
        return [message["response"] or message["text"] for message in self.said]

    def press(self, payload: str) -> list[str]:
        """Press a choice, as the web layer passes its payload on."""
        intent, _, values = payload[1:].partition("{")
        pressed = json.loads("{" + values) if values else {}
        entities = [{"entity": name, "value": value} for name, value in pressed.items()]
        return self.send(payload, intent, *entities, confidence=1.0)

    def buttons(self) -> list[tuple[str, str]]:
        """The choices of the last message said."""
        return [(each["title"], each["payload"]) for each in self.said[-1]["buttons"]]

    @property
    def cards(self) -> list[dict[str, Any]]:
        return [card for message in self.said for card in message["custom"].get("cards", ())]

    @property
    def form_is_active(self) -> bool:
        return self._form

    def _validate(self) -> bool:
        """Whether the form took the message for itself alone."""
        events = self._call("validate_screening_form")
        self._events.append({"event": "action", "name": FORM})
        self._apply(events)
        claimed = any(e["event"] == "slot" and e["name"] != "requested_slot" for e in events)
        return claimed and not any(e["event"] == "action_execution_rejected" for e in events)

    def _ask(self) -> None:
        if self._asked:
            return
        self._asked = True
        if self.slots.get("screening_done") is None:
            self._apply(self._call("action_ask_screening_done"))
            if self.slots.get("requested_slot") is None:
                self._form = False
        else:
            self._form = False
            self.slots["requested_slot"] = None

    def _run(self, name: str) -> None:
        if name not in self._actions:
            self.said.append({"response": name, "text": None, "buttons": [], "custom": {}})
            self._events.append({"event": "action", "name": name})
            return
        events = self._call(name)
        self._events.append({"event": "action", "name": name})
        self._apply(events)
        follow = next((e["name"] for e in events if e["event"] == "followup"), None)
        if follow == FORM:
            self._open()
        elif follow:
            self._run(follow)

    def _open(self) -> None:
        if not self._form:
            self._form = True
            self._apply(self._call("validate_screening_form"))
        self.slots["requested_slot"] = "screening_done"
        self._ask()

    def _call(self, name: str) -> list[Event]:
        dispatcher = CollectingDispatcher()
        tracker = Tracker(
            "c1",
            dict(self.slots),
            self._latest,
            list(self._events),
            False,
            None,
            {"name": FORM} if self._form else {},
            None,
        )
        events = asyncio.run(self._actions[name].run(dispatcher, tracker, self._domain))
        self.said += dispatcher.messages
        for message in dispatcher.messages:
            text, buttons = self.said_with.get(message["response"], (message["response"], []))
            named = {"utter_action": message["response"]}
            sent = {"buttons": message["buttons"] or buttons, "custom": message["custom"]}
            text = message["text"] or text
            self._events.append({"event": "bot", "text": text, "data": sent, "metadata": named})
        return list(events)

    def _apply(self, events: list[Event]) -> None:
        for event in events:
            self._events.append(event)
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            if event["event"] == "active_loop" and event["name"] is None:
                self._form = False
