"""The real time."""

from __future__ import annotations

from datetime import datetime, timezone


class SystemClock:
    """Implements the port Clock."""

    def now(self) -> datetime:
        return datetime.now(timezone.utc)
