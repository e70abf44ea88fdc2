"""A relay in a process of its own, which a test ends with SIGKILL: DATABASE_URL WEBHOOK_URL."""

from __future__ import annotations

import sys
from datetime import datetime, timezone

from frontline.adapters.notify.webhook import WebhookReceiver
from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.deliver_handoffs import DeliverHandoffs
from frontline.domain.delivery import Channel
from tests.clock import FixedClock
from tests.integration.handoff.receivers import SECRET


def main(database_url: str, webhook_url: str) -> None:
    """Send what is due, once."""
    clock = FixedClock(datetime.now(timezone.utc))
    receiver = WebhookReceiver(webhook_url, SECRET, clock, allow_private=True)
    units = SqlUnitsOfWork(open_database(database_url))
    senders = {Channel.WEBHOOK: receiver}
    DeliverHandoffs(units, clock, senders, lambda: 0.5).deliver_next(Channel.WEBHOOK)


if __name__ == "__main__":
    main(*sys.argv[1:])
