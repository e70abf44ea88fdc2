"""Looking after handoffs: which were sent, which wait, which died, and sending one again."""

from __future__ import annotations

from collections.abc import Sequence

from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.domain.delivery import Delivery, DeliveryState, replayed


class DeliveryNotFound(Exception):
    """There is no delivery with this id."""


class DeliveryStopped(Exception):
    """The delivery may not be sent: the person took their permission back."""


class WatchDeliveries:
    """What became of the deliveries, and a second chance for those that failed."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def all(self) -> Sequence[Delivery]:
        """Every delivery of a case, oldest first."""
        with self._units() as work:
            return _of_cases(work)

    def replay(self, delivery_id: str) -> Delivery:
        """Send one again under its old id, whatever became of it.

        Errors: DeliveryNotFound, DeliveryStopped.
        """
        with self._units() as work:
            delivery = work.outbox.get(delivery_id)
            if delivery is None:
                raise DeliveryNotFound(delivery_id)
            if delivery.state is DeliveryState.STOPPED:
                raise DeliveryStopped(delivery_id)
            again = replayed(delivery, self._clock.now())
            work.outbox.save(again)
            work.commit()
        return again

    def replay_dead(self) -> Sequence[Delivery]:
        """Send every dead delivery again; returns them."""
        with self._units() as work:
            dead = [one for one in _of_cases(work) if one.state is DeliveryState.DEAD]
            again = [replayed(one, self._clock.now()) for one in dead]
            for one in again:
                work.outbox.save(one)
            work.commit()
        return again


def _of_cases(work: UnitOfWork) -> list[Delivery]:
    return [one for one in work.outbox.all() if one.case_id]
