"""One thing to be sent to one receiver, at least once, with a stable id."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, Mapping, Optional


class Channel(str, Enum):
    EMAIL = "email"
    WEBHOOK = "webhook"


class DeliveryState(str, Enum):
    WAITING = "waiting"
    DELIVERED = "delivered"
    DEAD = "dead"


@dataclass(frozen=True)
class Delivery:
    """`id` is the idempotency key a receiver sees; `document` is what is sent."""

    id: str
    channel: Channel
    case_id: str
    document: Mapping[str, Any]
    created_at: datetime
    due_at: datetime
    state: DeliveryState = DeliveryState.WAITING
    attempts: int = 0
    last_error: Optional[str] = None
    delivered_at: Optional[datetime] = None
