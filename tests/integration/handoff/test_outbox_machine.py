"""Whatever order things happen in, the outbox loses nothing and sends nothing twice at once."""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.watch_deliveries import WatchDeliveries
from frontline.domain.delivery import (
    ATTEMPT_SCHEDULE,
    Delivery,
    DeliveryState,
    Failure,
    delivered,
    failed,
)
from tests.clock import FixedClock
from tests.sample_case import sample_delivery

LEASE = timedelta(minutes=2)


class OutboxMachine(RuleBasedStateMachine):
    """Two relays, a clock, receivers that fail, and a person who replays."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = open_database(f"sqlite:///{Path(self.folder.name) / 'outbox.db'}")
        self.database.create_tables()
        self.units, self.clock = SqlUnitsOfWork(self.database), FixedClock()
        self.held: dict[str, tuple[Delivery, datetime]] = {}
        self.written = 0

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()

    @rule()
    def hand_over(self) -> None:
        self.written += 1
        with self.units() as work:
            now = self.clock.now()
            work.outbox.add(sample_delivery(id=f"msg_{self.written}", created_at=now, due_at=now))
            work.commit()

    @rule(limit=st.integers(1, 3))
    def lease(self, limit: int) -> None:
        now = self.clock.now()
        with self.units() as work:
            leased = work.outbox.lease_due(now, now + LEASE, limit)
            work.commit()
        assert len(leased) <= limit
        for one in leased:
            assert one.state is DeliveryState.WAITING
            assert one.due_at <= now
            assert one.id not in self.held or self.held[one.id][1] <= now, "leased twice at once"
            self.held[one.id] = (one, now + LEASE)

    @precondition(lambda self: self.held)
    @rule(arrives=st.booleans())
    def settle(self, arrives: bool) -> None:
        one, _until = self.held.pop(min(self.held))
        now = self.clock.now()
        down = Failure("The receiver answered 500.")
        with self.units() as work:
            work.outbox.save(delivered(one, now) if arrives else failed(one, down, now, 0.5))
            work.commit()

    @precondition(lambda self: self.held)
    @rule()
    def relay_dies(self) -> None:
        self.held.pop(min(self.held))
        self.clock.advance(LEASE)

    @rule(seconds=st.sampled_from([1, 6, 330, 9_000, 90_000]))
    def time_passes(self, seconds: int) -> None:
        self.clock.advance(timedelta(seconds=seconds))
        now = self.clock.now()
        self.held = {name: held for name, held in self.held.items() if held[1] > now}

    @rule()
    def replay_the_dead(self) -> None:
        WatchDeliveries(self.units, self.clock).replay_dead()

    @invariant()
    def nothing_is_lost(self) -> None:
        with self.units() as work:
            stored = work.outbox.all()
        assert len(stored) == self.written
        for one in stored:
            assert one.attempts <= len(ATTEMPT_SCHEDULE)
            assert (one.delivered_at is not None) == (one.state is DeliveryState.DELIVERED)


OutboxMachine.TestCase.settings = settings(max_examples=8, stateful_step_count=25, deadline=None)
test_the_outbox_never_loses_a_delivery = OutboxMachine.TestCase
