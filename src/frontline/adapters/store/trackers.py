"""Rasa's working memory in the database: one row a turn, never rewritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.engine import Connection

from frontline.adapters.store.prepared import Prepared
from frontline.adapters.store.tables.conversations import tracker_batch

SESSION_STARTED = "session_started"

# `one` is the conversation.
_LATEST_START = (
    select(func.coalesce(func.max(tracker_batch.c.id), 0))
    .where(
        tracker_batch.c.conversation_id == bindparam("one"),
        tracker_batch.c.starts_session.is_(True),
    )
    .scalar_subquery()
)
_LATEST_SESSION = Prepared(
    select(tracker_batch.c.events)
    .where(tracker_batch.c.conversation_id == bindparam("one"), tracker_batch.c.id >= _LATEST_START)
    .order_by(tracker_batch.c.id)
)
_ADD_BATCH = Prepared(insert(tracker_batch), ("conversation_id", "starts_session", "events"))


class SqlTrackerEvents:
    """Implements the port TrackerEvents. Rows are ordered by number, never by the clock."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self, conversation_id: str) -> list[dict[str, Any]]:
        batches = _LATEST_SESSION.all(self._connection, one=conversation_id)
        events = [event for batch in batches for event in batch.events]
        return events[_latest_session(events) :]

    def append(self, conversation_id: str, events: Sequence[Mapping[str, Any]]) -> None:
        if not events:
            return
        _ADD_BATCH.run(
            self._connection,
            conversation_id=conversation_id,
            starts_session=any(event["event"] == SESSION_STARTED for event in events),
            events=[dict(event) for event in events],
        )

    def conversation_ids(self) -> Sequence[str]:
        query = select(tracker_batch.c.conversation_id).distinct()
        return [str(found) for found in self._connection.execute(query).scalars()]


def _latest_session(events: Sequence[Mapping[str, Any]]) -> int:
    """Where the latest session begins; the action that started it stands one place earlier."""
    for index in range(len(events) - 1, -1, -1):
        if events[index]["event"] == SESSION_STARTED:
            return index
    return 0
