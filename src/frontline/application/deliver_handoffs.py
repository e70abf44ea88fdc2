"""Sending what the outbox holds: at least once each, and one dead receiver delays nobody else."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Protocol

from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.domain.delivery import (
    Channel,
    Delivery,
    DeliveryState,
    Failure,
    delivered,
    failed,
)

logger = logging.getLogger(__name__)

# Longer than the slowest sender may take, so that no second relay sends the same thing meanwhile.
LEASE = timedelta(minutes=2)


class DeliveryFailed(Exception):
    """A receiver did not take a delivery."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.reason)
        self.failure = failure


class Sender(Protocol):
    """Sends over one channel."""

    def send(self, delivery: Delivery) -> None:
        """Return once the receiver has taken it. Errors: DeliveryFailed."""


class DeliverHandoffs:
    """Leases due deliveries, sends them, and writes down how it went."""

    def __init__(
        self,
        units: UnitsOfWork,
        clock: Clock,
        senders: Mapping[Channel, Sender],
        jitter: Callable[[], float],
    ) -> None:
        self._units = units
        self._clock = clock
        self._senders = dict(senders)
        self._jitter = jitter

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels somebody has set up."""
        return tuple(self._senders)

    def deliver_next(self, channel: Channel) -> bool:
        """Send the delivery now due on a channel; False when none is. Errors: StoreBusy."""
        leased = self._lease(channel)
        if leased is None:
            return False
        self._settle(leased, self._attempt(leased))
        return True

    def _lease(self, channel: Channel) -> Delivery | None:
        now = self._clock.now()
        with self._units() as work:
            due = work.outbox.lease_due(now, now + LEASE, 1, channel)
            work.commit()
        return due[0] if due else None

    def _attempt(self, delivery: Delivery) -> Failure | None:
        try:
            self._senders[delivery.channel].send(delivery)
        except DeliveryFailed as error:
            return error.failure
        except Exception as error:  # one bad delivery must not stop the others
            logger.exception("Delivery %s failed in an unexpected way", delivery.id)
            return Failure(f"Unexpected {type(error).__name__}.")
        return None

    def _settle(self, sent: Delivery, failure: Failure | None) -> None:
        now = self._clock.now()
        after = (
            delivered(sent, now) if failure is None else failed(sent, failure, now, self._jitter())
        )
        with self._units() as work:
            stored = work.outbox.get(sent.id)
            if stored is not None and _still_ours(stored, sent):
                _write(work, after)
            work.commit()
        if after.state is DeliveryState.DEAD:
            logger.error("Delivery %s is dead: %s", after.id, after.last_error)


def _write(work: UnitOfWork, after: Delivery) -> None:
    if after.state is DeliveryState.DELIVERED and not after.is_kept:
        work.outbox.remove(after.id)
    else:
        work.outbox.save(after)


def _still_ours(stored: Delivery, sent: Delivery) -> bool:
    """False when another relay finished it after our lease ran out, or a person started it anew."""
    return stored.state is DeliveryState.WAITING and stored.attempts == sent.attempts
