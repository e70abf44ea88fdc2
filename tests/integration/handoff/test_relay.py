"""From the case handed over to the receiver, with everything that can go wrong between."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from threading import Event, Thread

import pytest

from frontline.adapters.notify.webhook import WebhookReceiver
from frontline.adapters.store.database import Database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.deliver_handoffs import (
    LEASE,
    DeliverHandoffs,
    DeliveryFailed,
    Sender,
)
from frontline.application.hand_over import HandOver
from frontline.application.ports import StoreBusy, UnitOfWork
from frontline.application.relay import run_relay
from frontline.application.watch_deliveries import DeliveryNotFound, WatchDeliveries
from frontline.domain.delivery import Channel, Delivery, DeliveryState, Failure
from tests.clock import FixedClock
from tests.integration.handoff.receivers import SECRET, Received, webhook_receiver
from tests.sample_case import sample_case

ROOT = Path(__file__).parents[3]


class FakeSender:
    """Takes everything, unless told to fail."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.failures: list[Exception] = []
        self.before_taking: Callable[[], object] = lambda: None

    def send(self, delivery: Delivery) -> None:
        self.before_taking()
        if self.failures:
            raise self.failures.pop(0)
        self.taken.append(delivery.id)


def now() -> FixedClock:
    """A clock at the real time, which receivers compare signatures with."""
    return FixedClock(datetime.now(timezone.utc))


def hand_over(units: SqlUnitsOfWork, clock: FixedClock, *channels: Channel) -> HandOver:
    numbers = itertools.count(1)
    return HandOver(
        units, clock, lambda size: next(numbers).to_bytes(size, "big"), channels, "http://localhost"
    )


def relay(
    units: SqlUnitsOfWork, clock: FixedClock, sender: Sender, channel: Channel = Channel.WEBHOOK
) -> DeliverHandoffs:
    return DeliverHandoffs(units, clock, {channel: sender}, jitter=lambda: 0.5)


def webhook(received: Received, clock: FixedClock) -> WebhookReceiver:
    return WebhookReceiver(received.url, SECRET, clock, allow_private=True)


def only_delivery(units: SqlUnitsOfWork) -> Delivery:
    with units() as work:
        (delivery,) = work.outbox.all()
    return delivery


def test_a_case_and_its_deliveries_are_written_together(
    units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """One case makes one delivery a channel, each with an id of its own."""
    hand_over(units, clock, Channel.EMAIL, Channel.WEBHOOK).submit(sample_case())
    with units() as work:
        assert [case.id for case in work.cases.by_arrival()] == ["case_1"]
        deliveries = work.outbox.of_case("case_1")
    assert [one.channel for one in deliveries] == [Channel.EMAIL, Channel.WEBHOOK]
    assert len({one.id for one in deliveries}) == 2
    assert all(one.due_at == clock.now() for one in deliveries)


def test_a_turn_that_fails_hands_nothing_over(units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """Inside a turn the handover belongs to the turn and goes with it."""

    def failing_turn() -> None:
        with units.turn():
            hand_over(units, clock, Channel.EMAIL).submit(sample_case())
            raise RuntimeError("a later action fails")

    with pytest.raises(RuntimeError):
        failing_turn()
    with units() as work:
        assert list(work.cases.by_arrival()) == []
        assert list(work.outbox.all()) == []


def test_every_case_gets_numbers_of_its_own(units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """Two cases share neither id nor reference."""
    desk = hand_over(units, clock)
    first, second = desk.new_numbers(), desk.new_numbers()
    assert first.id != second.id
    assert first.reference != second.reference


def test_a_receiver_that_recovers_gets_the_case_under_the_same_id(units: SqlUnitsOfWork) -> None:
    """After 500 comes another attempt five seconds later, with the same webhook-id."""
    clock = now()
    hand_over(units, clock, Channel.WEBHOOK).submit(sample_case())
    with webhook_receiver() as received:
        deliver = relay(units, clock, webhook(received, clock))
        received.answer_next(500)
        assert deliver.deliver_next(Channel.WEBHOOK)
        assert only_delivery(units).last_error == "The receiver answered 500."
        assert not deliver.deliver_next(Channel.WEBHOOK)
        clock.advance(timedelta(seconds=5))
        assert deliver.deliver_next(Channel.WEBHOOK)
    first, second = received.ids
    assert first == second == only_delivery(units).id
    assert only_delivery(units).state is DeliveryState.DELIVERED


def test_a_receiver_that_is_gone_makes_a_dead_letter_that_can_be_replayed(
    units: SqlUnitsOfWork,
) -> None:
    """410 ends it at once; a person sends it again, and it arrives under the old id."""
    clock = now()
    hand_over(units, clock, Channel.WEBHOOK).submit(sample_case())
    watch = WatchDeliveries(units, clock)
    with webhook_receiver() as received:
        deliver = relay(units, clock, webhook(received, clock))
        received.answer_next(410)
        deliver.deliver_next(Channel.WEBHOOK)
        assert only_delivery(units).state is DeliveryState.DEAD
        assert not deliver.deliver_next(Channel.WEBHOOK)
        assert [one.id for one in watch.replay_dead()] == received.ids
        assert deliver.deliver_next(Channel.WEBHOOK)
    assert received.ids == [only_delivery(units).id] * 2
    assert only_delivery(units).state is DeliveryState.DELIVERED


@contextmanager
def relay_process(database: Database, received: Received) -> Iterator[subprocess.Popen[bytes]]:
    """A relay that sends what is due from a process of its own."""
    url = database.engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-m", "tests.integration.handoff.relay_to_kill", url, received.url]
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": "src:."}) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_relay_killed_while_sending_is_followed_by_another(
    database: Database, units: SqlUnitsOfWork
) -> None:
    """After kill -9 the lease runs out, and the next relay sends under the same webhook-id."""
    clock = now()
    hand_over(units, clock, Channel.WEBHOOK).submit(sample_case())
    with webhook_receiver() as received:
        received.hang.set()
        with relay_process(database, received):
            assert wait_until(lambda: len(received.ids) == 1, seconds=30)
        received.hang.clear()
        received.let_go.set()
        clock.advance(timedelta(seconds=60))
        survivor = relay(units, clock, webhook(received, clock))
        assert not survivor.deliver_next(Channel.WEBHOOK)
        clock.advance(LEASE)
        assert survivor.deliver_next(Channel.WEBHOOK)
    assert received.ids == [only_delivery(units).id] * 2
    assert only_delivery(units).state is DeliveryState.DELIVERED


def test_a_slow_relay_does_not_undo_what_another_finished(
    units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """When our lease ran out and another delivered, our own failure counts for nothing."""
    hand_over(units, clock, Channel.WEBHOOK).submit(sample_case())
    slow, quick = FakeSender(), FakeSender()

    def another_relay_delivers() -> None:
        clock.advance(LEASE)
        relay(units, clock, quick).deliver_next(Channel.WEBHOOK)

    slow.before_taking = another_relay_delivers
    slow.failures = [DeliveryFailed(Failure("too late"))]
    relay(units, clock, slow).deliver_next(Channel.WEBHOOK)
    assert only_delivery(units).state is DeliveryState.DELIVERED


def test_a_sender_with_a_fault_of_its_own_is_a_failed_attempt(
    units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """An unforeseen error is noted by its kind, and the delivery is tried again later."""
    hand_over(units, clock, Channel.WEBHOOK).submit(sample_case())
    faulty = FakeSender()
    faulty.failures = [KeyError("anna@example.org")]
    relay(units, clock, faulty).deliver_next(Channel.WEBHOOK)
    assert only_delivery(units).last_error == "Unexpected KeyError."
    clock.advance(timedelta(seconds=5))
    assert relay(units, clock, faulty).deliver_next(Channel.WEBHOOK)
    assert len(faulty.taken) == 1


def test_what_was_taken_is_not_sent_again(units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """One attempt that arrives is the last."""
    hand_over(units, clock, Channel.WEBHOOK).submit(sample_case())
    deliver = relay(units, clock, FakeSender())
    assert deliver.deliver_next(Channel.WEBHOOK)
    clock.advance(timedelta(days=2))
    assert not deliver.deliver_next(Channel.WEBHOOK)
    assert only_delivery(units).attempts == 1


def test_one_delivery_can_be_sent_again_by_its_id(units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """Even one that arrived: its receiver may have lost it."""
    hand_over(units, clock, Channel.WEBHOOK).submit(sample_case())
    sender = FakeSender()
    deliver, watch = relay(units, clock, sender), WatchDeliveries(units, clock)
    deliver.deliver_next(Channel.WEBHOOK)
    watch.replay(only_delivery(units).id)
    deliver.deliver_next(Channel.WEBHOOK)
    assert sender.taken == [only_delivery(units).id] * 2
    with pytest.raises(DeliveryNotFound):
        watch.replay("msg_nobody")


def wait_until(reached: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Whether something comes about in good time."""
    until = time.monotonic() + seconds
    while not reached() and time.monotonic() < until:
        time.sleep(0.02)
    return reached()


@contextmanager
def running(deliver: DeliverHandoffs) -> Iterator[None]:
    """A relay at work in a thread of its own, stopped at the end."""
    stop = Event()
    thread = Thread(target=run_relay, args=(stop, deliver, 0.02), daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(20)
    assert not thread.is_alive()


def test_a_hanging_receiver_does_not_delay_the_other_channel(units: SqlUnitsOfWork) -> None:
    """While the webhook hangs, every e-mail still goes out."""
    clock = now()
    mail = FakeSender()
    desk = hand_over(units, clock, Channel.WEBHOOK, Channel.EMAIL)
    with webhook_receiver() as received:
        received.hang.set()
        senders: dict[Channel, Sender] = {
            Channel.WEBHOOK: webhook(received, clock),
            Channel.EMAIL: mail,
        }
        with running(DeliverHandoffs(units, clock, senders, lambda: 0.5)):
            for number in (1, 2, 3):
                desk.submit(sample_case(number))
            assert wait_until(lambda: len(mail.taken) == 3 and len(received.ids) == 1)
            with units() as work:
                states = {one.channel: one.state for one in work.outbox.all()}
            assert states[Channel.WEBHOOK] is DeliveryState.WAITING
            received.hang.clear()
            received.let_go.set()


def test_the_relay_outlives_a_busy_store(
    database: Database, units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """A database that does not answer for a while only makes deliveries wait."""
    hand_over(units, clock, Channel.EMAIL).submit(sample_case())
    trouble = [StoreBusy("locked"), RuntimeError("strange")]

    class SometimesBusy(SqlUnitsOfWork):
        def __call__(self) -> UnitOfWork:
            if trouble:
                raise trouble.pop(0)
            return super().__call__()

    mail = FakeSender()
    with running(
        DeliverHandoffs(SometimesBusy(database), clock, {Channel.EMAIL: mail}, lambda: 0.5)
    ):
        assert wait_until(lambda: len(mail.taken) == 1)
