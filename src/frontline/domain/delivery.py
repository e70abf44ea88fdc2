"""One thing to be sent to one receiver, at least once, with a stable id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import Any


class Channel(str, Enum):
    """How a case is sent to recruiters; the others are e-mails to somebody who looks for a job.

    ALERT is of a job alert, LETTER of a talk: a code for another device, a copy of what was sent.
    """

    EMAIL = "email"
    WEBHOOK = "webhook"
    ALERT = "alert"
    LETTER = "letter"


class DeliveryState(str, Enum):
    """Dead: given up after the last attempt, until somebody sends it again.

    Stopped: not to be sent any more, because the person withdrew or took
    their permission back.
    """

    WAITING = "waiting"
    DELIVERED = "delivered"
    DEAD = "dead"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Delivery:
    """`id` is the idempotency key a receiver sees; `document` is what is sent.

    It is of a case, of a job alert, or a letter to the person of a conversation.
    """

    id: str
    channel: Channel
    document: Mapping[str, Any]
    created_at: datetime
    due_at: datetime
    case_id: str | None = None
    alert_id: str | None = None
    conversation_id: str | None = None
    state: DeliveryState = DeliveryState.WAITING
    attempts: int = 0
    last_error: str | None = None
    delivered_at: datetime | None = None

    @property
    def is_kept(self) -> bool:
        """What was sent of a case is on record; what was sent to a person is theirs alone."""
        return self.channel not in {Channel.ALERT, Channel.LETTER}


# Standard Webhooks, "Deliverability and reliability": wait before each attempt.
ATTEMPT_SCHEDULE = (
    timedelta(0),
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
_LONGEST_WAIT = ATTEMPT_SCHEDULE[-1]
_SPREAD = 0.2
ERROR_LENGTH = 500


@dataclass(frozen=True)
class Failure:
    """Why an attempt failed, in one plain line.

    `for_good` means that trying again is pointless: the receiver said it is gone. `retry_after`
    is how long the receiver asked us to wait.
    """

    reason: str
    for_good: bool = False
    retry_after: timedelta | None = None


def wait_before_attempt(attempts: int, jitter: float) -> timedelta | None:
    """How long to wait after `attempts` attempts, or None when there were enough.

    `jitter` from 0 to 1 spreads the wait by a tenth either way, so that receivers coming back
    are not hit by everything at once.
    """
    if attempts >= len(ATTEMPT_SCHEDULE):
        return None
    return ATTEMPT_SCHEDULE[attempts] * (1 - _SPREAD / 2 + _SPREAD * jitter)


def delivered(delivery: Delivery, at: datetime) -> Delivery:
    """The delivery once a receiver has taken it."""
    return replace(
        delivery,
        state=DeliveryState.DELIVERED,
        attempts=delivery.attempts + 1,
        delivered_at=at,
        last_error=None,
    )


def failed(delivery: Delivery, failure: Failure, at: datetime, jitter: float) -> Delivery:
    """The delivery after a failed attempt: due again later, or dead."""
    attempts = delivery.attempts + 1
    noted = replace(delivery, attempts=attempts, last_error=failure.reason[:ERROR_LENGTH])
    wait = None if failure.for_good else wait_before_attempt(attempts, jitter)
    if wait is None:
        return replace(noted, state=DeliveryState.DEAD)
    if failure.retry_after is not None:
        wait = max(wait, min(failure.retry_after, _LONGEST_WAIT))
    return replace(noted, due_at=at + wait)


def replayed(delivery: Delivery, at: datetime) -> Delivery:
    """The delivery made to start again from its first attempt, under the same id."""
    return replace(delivery, state=DeliveryState.WAITING, attempts=0, due_at=at, delivered_at=None)


def stopped(delivery: Delivery, why: str) -> Delivery:
    """The delivery, not to be sent any more; one that was sent stays as it was."""
    if delivery.state is DeliveryState.DELIVERED:
        return delivery
    return replace(delivery, state=DeliveryState.STOPPED, last_error=why[:ERROR_LENGTH])
