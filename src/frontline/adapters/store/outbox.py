"""The outbox in the database: what is to be sent, and who is sending it now."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.outbox import delivery as table
from frontline.domain.delivery import Channel, Delivery, DeliveryState


class SqlOutbox:
    """Deliveries of one transaction. Implements the port Outbox."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, delivery: Delivery) -> None:
        """Write a new delivery. Its id must be new."""
        self._connection.execute(insert(table).values(id=delivery.id, **_values(delivery)))

    def lease_due(
        self, now: datetime, until: datetime, limit: int, channel: Channel | None = None
    ) -> Sequence[Delivery]:
        """Due deliveries, oldest due first, which no other relay sees before `until`.

        One statement finds and takes them, so that two relays never hold the same row: PostgreSQL
        skips rows another relay has locked, SQLite lets one writer in at a time.
        """
        free = or_(table.c.leased_until.is_(None), table.c.leased_until <= now)
        due = select(table.c.id).where(
            table.c.state == DeliveryState.WAITING.value, table.c.due_at <= now, free
        )
        if channel is not None:
            due = due.where(table.c.channel == channel.value)
        # Mostly there is none, and only to look takes no lock from the visitors' turns.
        if self._connection.execute(due.limit(1)).first() is None:
            return []
        due = (
            due.order_by(table.c.due_at, table.c.id).limit(limit).with_for_update(skip_locked=True)
        )
        lease = secrets.token_hex(16)
        self._connection.execute(
            update(table).where(table.c.id.in_(due)).values(lease=lease, leased_until=until)
        )
        return self._read(select(table).where(table.c.lease == lease).order_by(table.c.due_at))

    def save(self, delivery: Delivery) -> None:
        """Write how a delivery stands now and give up the lease on it."""
        changed = {**_values(delivery), "lease": None, "leased_until": None}
        self._connection.execute(update(table).where(table.c.id == delivery.id).values(**changed))

    def remove(self, delivery_id: str) -> None:
        """Forget a delivery."""
        self._connection.execute(delete(table).where(table.c.id == delivery_id))

    def remove_alerts_before(self, moment: datetime) -> None:
        """Forget e-mails to people who look for work from before then, sent or not."""
        self._connection.execute(
            delete(table).where(table.c.case_id.is_(None), table.c.created_at < moment)
        )

    def all(self) -> Sequence[Delivery]:
        """Every delivery, oldest first."""
        return self._read(select(table).order_by(table.c.created_at, table.c.id))

    def of_case(self, case_id: str) -> Sequence[Delivery]:
        """The deliveries of one case, by channel."""
        return self._read(select(table).where(table.c.case_id == case_id).order_by(table.c.channel))

    def get(self, delivery_id: str) -> Delivery | None:
        """The delivery, or None."""
        found = self._read(select(table).where(table.c.id == delivery_id))
        return found[0] if found else None

    def _read(self, query: Any) -> list[Delivery]:
        return [_delivery(row) for row in self._connection.execute(query).mappings()]


def _values(delivery: Delivery) -> dict[str, Any]:
    return {
        "channel": delivery.channel.value,
        "case_id": delivery.case_id,
        "alert_id": delivery.alert_id,
        "conversation_id": delivery.conversation_id,
        "document": dict(delivery.document),
        "created_at": delivery.created_at,
        "due_at": delivery.due_at,
        "state": delivery.state.value,
        "attempts": delivery.attempts,
        "last_error": delivery.last_error,
        "delivered_at": delivery.delivered_at,
    }


def _delivery(row: Any) -> Delivery:
    return Delivery(
        id=row["id"],
        channel=Channel(row["channel"]),
        case_id=row["case_id"],
        alert_id=row["alert_id"],
        conversation_id=row["conversation_id"],
        document=row["document"],
        created_at=row["created_at"],
        due_at=row["due_at"],
        state=DeliveryState(row["state"]),
        attempts=row["attempts"],
        last_error=row["last_error"],
        delivered_at=row["delivered_at"],
    )
