"""Rasa's tracker store on the unit of work of the turn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from frontline.application.ports import UnitsOfWork

STORED = "_frontline_stored_events"

# What understanding says of a message beyond what was taken from it: a third of a tracker by size,
# and of use only while the message is answered.
_OF_THE_MOMENT = frozenset({"intent_ranking", "response_selector", "text_tokens"})


class TurnTrackerStore(TrackerStore):
    """Loads and saves trackers within the turn's own transaction.

    A tracker remembers how many of its events came from the store, so saving writes only what is
    new and trusts neither row counts nor the clock, both of which lose events in Rasa's own store.
    Of what was understood it keeps intent and facts, not the guesses that were not followed.
    """

    def __init__(self, units: UnitsOfWork, domain: Domain | None = None) -> None:
        super().__init__(domain)
        self.domain = domain or Domain.empty()
        self._units = units

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        with self._units() as work:
            events = work.trackers.load(sender_id)
        if not events:
            return None
        tracker = DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        setattr(tracker, STORED, len(events))
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        new = list(tracker.events)[getattr(tracker, STORED, 0) :]
        with self._units() as work:
            work.trackers.append(tracker.sender_id, [_as_stored(event) for event in new])
            work.commit()
        setattr(tracker, STORED, len(tracker.events))

    async def keys(self) -> Iterable[str]:
        with self._units() as work:
            return work.trackers.conversation_ids()


def _as_stored(event: Any) -> dict[str, Any]:
    stored: dict[str, Any] = event.as_dict()
    if "parse_data" in stored:
        parsed = stored["parse_data"].items()
        stored["parse_data"] = {name: said for name, said in parsed if name not in _OF_THE_MOMENT}
    return stored
