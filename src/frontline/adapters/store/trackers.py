"""Rasa's working memory in the database: one row a turn, never rewritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.conversations import tracker_batch

SESSION_STARTED = "session_started"

# Made once, as those of the transcript are. `one` is the conversation.
_LATEST_START = (
    select(func.coalesce(func.max(tracker_batch.c.id), 0))
    .where(
        tracker_batch.c.conversation_id == bindparam("one"),
        tracker_batch.c.starts_session.is_(True),
    )
    .scalar_subquery()
)
_LATEST_SESSION = (
    select(tracker_batch.c.events)
    .where(tracker_batch.c.conversation_id == bindparam("one"), tracker_batch.c.id >= _LATEST_START)
    .order_by(tracker_batch.c.id)
)
_ADD_BATCH = insert(tracker_batch)


class SqlTrackerEvents:
    """Implements the port TrackerEvents. Rows are ordered by number, never by the clock."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self, conversation_id: str) -> list[dict[str, Any]]:
        rows = self._connection.execute(_LATEST_SESSION, {"one": conversation_id})
        events = [event for batch in rows.scalars() for event in batch]
        return events[_latest_session(events) :]

    def append(self, conversation_id: str, events: Sequence[Mapping[str, Any]]) -> None:
        if not events:
            return
        batch = {
            "conversation_id": conversation_id,
            "starts_session": any(event["event"] == SESSION_STARTED for event in events),
            "events": [dict(event) for event in events],
        }
        self._connection.execute(_ADD_BATCH, batch)

    def conversation_ids(self) -> Sequence[str]:
        query = select(tracker_batch.c.conversation_id).distinct()
        return [str(found) for found in self._connection.execute(query).scalars()]


def _latest_session(events: Sequence[Mapping[str, Any]]) -> int:
    """Where the latest session begins; the action that started it stands one place earlier."""
    for index in range(len(events) - 1, -1, -1):
        if events[index]["event"] == SESSION_STARTED:
            return index
    return 0
