"""A clock that stands still until told otherwise."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone.utc)


class FixedClock:
    """Implements the port Clock."""

    def __init__(self, at: datetime = NOON) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def advance(self, by: timedelta) -> None:
        self._at += by
