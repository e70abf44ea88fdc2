"""How deliveries are retried, and when they are given up."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.delivery import (
    ATTEMPT_SCHEDULE,
    ERROR_LENGTH,
    DeliveryState,
    Failure,
    delivered,
    failed,
    replayed,
    wait_before_attempt,
)
from tests.clock import NOON
from tests.sample_case import sample_delivery

NO_JITTER = 0.5
DOWN = Failure("The receiver answered 500.")


def test_the_second_attempt_comes_after_five_seconds() -> None:
    """The schedule of Standard Webhooks begins at once, then 5 seconds, then 5 minutes."""
    once = failed(sample_delivery(), DOWN, NOON, NO_JITTER)
    assert once.due_at - NOON == timedelta(seconds=5)
    twice = failed(once, DOWN, NOON, NO_JITTER)
    assert twice.due_at - NOON == timedelta(minutes=5)


def test_ten_failed_attempts_over_three_days_make_a_dead_letter() -> None:
    """A receiver has 75 hours to come back before a person must look."""
    delivery, now = sample_delivery(), NOON
    for _ in ATTEMPT_SCHEDULE:
        assert delivery.state is DeliveryState.WAITING
        now = max(now, delivery.due_at)
        delivery = failed(delivery, DOWN, now, NO_JITTER)
    assert delivery.state is DeliveryState.DEAD
    assert delivery.attempts == 10
    assert now - NOON > timedelta(days=3)


@settings(max_examples=50)
@given(st.integers(1, len(ATTEMPT_SCHEDULE) - 1), st.floats(0, 1))
def test_jitter_moves_a_wait_by_at_most_a_tenth(attempts: int, jitter: float) -> None:
    """Receivers are spread out, yet nobody waits much longer than promised."""
    wait = wait_before_attempt(attempts, jitter)
    assert wait is not None
    assert ATTEMPT_SCHEDULE[attempts] * 0.89 < wait < ATTEMPT_SCHEDULE[attempts] * 1.11


def test_a_receiver_that_is_gone_is_not_tried_again() -> None:
    """410 Gone makes a dead letter at the first attempt."""
    gone = failed(sample_delivery(), Failure("Gone.", for_good=True), NOON, NO_JITTER)
    assert (gone.state, gone.attempts) == (DeliveryState.DEAD, 1)


def test_a_receiver_may_ask_for_a_longer_wait() -> None:
    """Retry-After is kept to when it is longer than our own wait."""
    busy = Failure("Busy.", retry_after=timedelta(minutes=7))
    assert failed(sample_delivery(), busy, NOON, NO_JITTER).due_at - NOON == timedelta(minutes=7)


def test_a_receiver_cannot_ask_for_ever() -> None:
    """No Retry-After puts a delivery off for more than a day, and none makes it hurry."""
    for_years = Failure("Busy.", retry_after=timedelta(days=999))
    assert failed(sample_delivery(), for_years, NOON, NO_JITTER).due_at - NOON == timedelta(days=1)
    at_once = Failure("Busy.", retry_after=timedelta(seconds=-60))
    assert failed(sample_delivery(), at_once, NOON, NO_JITTER).due_at > NOON


def test_a_long_error_is_cut() -> None:
    """What a receiver says cannot fill the store."""
    noted = failed(sample_delivery(), Failure("x" * 5000), NOON, NO_JITTER)
    assert noted.last_error == "x" * ERROR_LENGTH


def test_a_replayed_delivery_starts_again_under_its_own_id() -> None:
    """The receiver can still tell that it is the same thing."""
    dead = failed(sample_delivery(), Failure("Gone.", for_good=True), NOON, NO_JITTER)
    later = NOON + timedelta(days=2)
    again = replayed(dead, later)
    assert (again.id, again.state, again.attempts) == (dead.id, DeliveryState.WAITING, 0)
    assert again.due_at == later


def test_a_delivered_delivery_keeps_no_old_error() -> None:
    """Once it arrived, the desk shows no fault."""
    sent = delivered(failed(sample_delivery(), DOWN, NOON, NO_JITTER), NOON)
    assert (sent.state, sent.attempts) == (DeliveryState.DELIVERED, 2)
    assert sent.last_error is None
