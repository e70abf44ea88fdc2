"""Rasa's message processor and agent, with the two changes a transactional turn needs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from frontline.application.ports import CallForHelp
from frontline.domain.safety import SAFETY_INTENTS, SafetyKind
from frontline.engine.turn import SUSPICION, note_suspicion

# Chosen so that a form is never cut and a talk of any length costs the same a turn: stock Rasa
# costs 15 times as much at message 250 as at message 10, because it replays the whole talk.
MESSAGES_A_SESSION = 6


class TurnProcessor(MessageProcessor):
    """Starts a new session when the current one is long and no form is open.

    `action_session_start` of `actions/` carries over the last value of each slot, not every value
    ever set: with Rasa's own, sessions would grow until each message started a new one.
    """

    async def parse_message(self, *arguments: Any, **named: Any) -> dict[str, Any]:
        """As Rasa's, and noted for the turn whether it may be a call for help.

        Errors: CallForHelp when it is one; then nothing of the message reaches the dialogue.
        """
        parsed: dict[str, Any] = await super().parse_message(*arguments, **named)
        intent = (parsed.get("intent") or {}).get("name")
        if intent in SAFETY_INTENTS:
            raise CallForHelp(SafetyKind(intent))
        note_suspicion(parsed.get(SUSPICION))
        return parsed

    def _has_session_expired(self, tracker: DialogueStateTracker) -> bool:
        # A form that waits is never cut, however long the visitor was away.
        if tracker.active_loop_name:
            return False
        spoken = sum(1 for event in tracker.events if isinstance(event, UserUttered))
        return spoken >= MESSAGES_A_SESSION or bool(super()._has_session_expired(tracker))


class TurnAgent(Agent):
    """Rasa's agent without the fail-safe around the store.

    Rasa wraps every store so that a failed load looks like a new visitor and a failed save goes
    to memory and is lost. Here both errors reach the turn, which is rolled back.
    """

    @staticmethod
    def _create_tracker_store(store: TrackerStore | None, domain: Domain) -> TrackerStore:
        if store is None:
            raise ValueError("The engine needs the tracker store of the turn.")
        return store

    def load_model(self, model_path: str | Path, fingerprint: str | None = None) -> None:
        self.processor = TurnProcessor(
            model_path=str(model_path),
            tracker_store=self.tracker_store,
            lock_store=self.lock_store,
            action_endpoint=self.action_endpoint,
            generator=self.nlg,
        )
        self.domain = self.processor.domain
        self._set_fingerprint(fingerprint)
        self.tracker_store.domain = self.domain
        nlg: Any = self.nlg
        nlg.responses = self.domain.responses
