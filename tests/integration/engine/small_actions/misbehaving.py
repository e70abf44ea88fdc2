"""Actions of the small assistant. `FAULTS` lets a test break the form once."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

Events = list[dict[str, Any]]

FAULTS: list[Exception] = []
WAITS: list[float] = []


class Break(Action):
    def name(self) -> str:
        return "action_break"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        dispatcher.utter_message(text="never said")
        raise RuntimeError("broken on purpose")


class Hang(Action):
    def name(self) -> str:
        return "action_hang"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        await asyncio.sleep(30)
        return []


class Sleep(Action):
    def name(self) -> str:
        return "action_sleep"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        time.sleep(WAITS.pop() if WAITS else 0)
        return [SlotSet("remembered", "slept")]


class Quiet(Action):
    def name(self) -> str:
        return "action_quiet"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        return []


class Remember(Action):
    def name(self) -> str:
        return "action_remember"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        domain.clear()
        tracker.events.clear()
        before = int(tracker.get_slot("remembered") or 0)
        dispatcher.utter_message(text=f"Remembered {before}", json_message={"cards": [{"ref": 1}]})
        return [SlotSet("remembered", str(before + 1))]


class ValidateDetails(Action):
    def name(self) -> str:
        return "validate_details_form"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        if FAULTS:
            raise FAULTS.pop()
        return [SlotSet(name, value) for name, value in tracker.slots_to_validate().items()]


class SessionStart(Action):
    def name(self) -> str:
        return "action_session_start"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> Events:
        kept = {k: v for k, v in tracker.slots.items() if v is not None}
        carried = [SlotSet(k, v) for k, v in kept.items() if k != "session_started_metadata"]
        return [SessionStarted(), *carried, ActionExecuted("action_listen")]
