"""How fast a visitor may write. After OWASP ASVS 5.0, 2.4.1."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from frontline.web.errors import Refusal


@dataclass(frozen=True)
class Rate:
    """`burst` at once, then `per_second` more each second."""

    per_second: float
    burst: int


class Buckets:
    """One token bucket a key. Remembers at most `keep` keys and forgets the full ones first.

    Threads may take at the same time.
    """

    def __init__(self, rate: Rate, seconds: Callable[[], float], keep: int = 10_000) -> None:
        self._rate = rate
        self._seconds = seconds
        self._keep = keep
        self._levels: dict[str, tuple[float, float]] = {}
        self._taking = Lock()

    def __len__(self) -> int:
        return len(self._levels)

    def take(self, key: str) -> float:
        """Take one; 0 when there was one, else the seconds until there will be."""
        with self._taking:
            return self._take(key, self._seconds())

    def _take(self, key: str, now: float) -> float:
        level = self._level(key, now)
        if level < 1:
            return (1 - level) / self._rate.per_second
        self._levels.pop(key, None)
        self._levels[key] = (level - 1, now)
        self._forget(now)
        return 0.0

    def _level(self, key: str, now: float) -> float:
        level, then = self._levels.get(key, (float(self._rate.burst), now))
        return min(self._rate.burst, level + (now - then) * self._rate.per_second)

    def _forget(self, now: float) -> None:
        if len(self._levels) <= self._keep:
            return
        waiting = {k: v for k, v in self._levels.items() if self._level(k, now) < self._rate.burst}
        newest = list(waiting.items())[-self._keep // 2 :]
        self._levels = dict(newest)


@dataclass(frozen=True)
class Rates:
    """The three limits of the chat API.

    Generous, because a hospital's staff share one address, and a visitor who presses
    choices is quicker than one who types.
    """

    per_conversation: Rate = field(default_factory=lambda: Rate(2, 40))
    per_address: Rate = field(default_factory=lambda: Rate(5, 300))
    openings_per_address: Rate = field(default_factory=lambda: Rate(1, 60))


_ANY = Rate(1e9, 10**9)
# For a measurement on loopback, or where a proxy in front holds floods back.
NO_LIMITS = Rates(_ANY, _ANY, _ANY)


class Limits:
    """Refuses what comes too fast with 429 and the seconds to wait."""

    def __init__(self, rates: Rates, seconds: Callable[[], float] = time.monotonic) -> None:
        self._conversations = Buckets(rates.per_conversation, seconds)
        self._addresses = Buckets(rates.per_address, seconds)
        self._openings = Buckets(rates.openings_per_address, seconds)

    def opening(self, address: str) -> None:
        """Errors: Refusal 429."""
        _refuse_after(self._openings.take(address), "Too many chats were opened from here.")

    def message(self, conversation_id: str, address: str) -> None:
        """Errors: Refusal 429."""
        wait = max(self._conversations.take(conversation_id), self._addresses.take(address))
        _refuse_after(wait, "You are writing faster than we can read.")


def _refuse_after(wait: float, reason: str) -> None:
    if wait > 0:
        raise Refusal(429, "too_many", f"{reason} Please wait a moment, then try again.", wait)
