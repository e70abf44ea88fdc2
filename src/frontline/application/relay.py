"""The relay: the loop that keeps the outbox empty while the product runs."""

from __future__ import annotations

import logging
from threading import Event, Thread

from frontline.application.deliver_handoffs import DeliverHandoffs
from frontline.application.ports import StoreBusy
from frontline.domain.delivery import Channel

logger = logging.getLogger(__name__)


def run_relay(stop: Event, deliver: DeliverHandoffs, pause: float = 1.0) -> None:
    """Deliver until `stop` is set, looking every `pause` seconds. Blocks until all is quiet.

    Each channel has a thread of its own, so a receiver that hangs holds up only its own channel.
    """
    workers = [
        Thread(target=_keep_delivering, args=(stop, deliver, channel, pause), daemon=True)
        for channel in deliver.channels
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def _keep_delivering(stop: Event, deliver: DeliverHandoffs, channel: Channel, pause: float) -> None:
    while not stop.is_set():
        if not _deliver_next(deliver, channel):
            stop.wait(pause)


def _deliver_next(deliver: DeliverHandoffs, channel: Channel) -> bool:
    try:
        return deliver.deliver_next(channel)
    except StoreBusy:
        logger.warning("The database is busy; %s deliveries wait.", channel.value)
    except Exception:  # the relay outlives any single fault; the log has it
        logger.exception("The %s relay failed and goes on", channel.value)
    return False
