"""Rasa's working memory in a real SQLite file."""

from __future__ import annotations

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork


def event(kind: str, n: int) -> dict[str, object]:
    return {"event": kind, "timestamp": 1000 - n, "n": n}


def test_events_come_back_in_the_order_they_were_written(units: SqlUnitsOfWork) -> None:
    """Order follows the writing, not the clock, which may have been set back."""
    with units() as work:
        work.trackers.append("talk", [event("session_started", 1), event("user", 2)])
        work.trackers.append("talk", [event("bot", 3)])
        work.commit()
    with units() as work:
        assert [e["n"] for e in work.trackers.load("talk")] == [1, 2, 3]


def test_only_the_latest_session_is_loaded(units: SqlUnitsOfWork) -> None:
    """A new session leaves the earlier ones in the store and out of memory."""
    with units() as work:
        work.trackers.append("talk", [event("session_started", 1), event("user", 2)])
        work.trackers.append("talk", [event("action", 3), event("session_started", 4)])
        work.trackers.append("talk", [event("user", 5)])
        work.commit()
    with units() as work:
        assert [e["n"] for e in work.trackers.load("talk")] == [4, 5]


def test_an_empty_turn_writes_nothing(units: SqlUnitsOfWork) -> None:
    """Saving a tracker without new events leaves no trace."""
    with units() as work:
        work.trackers.append("talk", [])
        work.commit()
    with units() as work:
        assert list(work.trackers.conversation_ids()) == []
