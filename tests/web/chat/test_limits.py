"""How fast a visitor may write."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from frontline.web.chat.limits import Buckets, Rate


class Watch:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_fills_again_with_time() -> None:
    """The wait that is told is the wait that is needed."""
    watch = Watch()
    buckets = Buckets(Rate(per_second=0.5, burst=1), watch)
    assert buckets.take("a") == 0
    wait = buckets.take("a")
    assert wait == 2
    watch.now += wait
    assert buckets.take("a") == 0


def test_threads_that_take_at_once_get_no_more_than_there_is() -> None:
    """Eight threads empty a bucket of a thousand exactly."""
    buckets = Buckets(Rate(per_second=0.001, burst=1_000), Watch())
    with ThreadPoolExecutor(8) as threads:
        waits = list(threads.map(lambda _: buckets.take("a"), range(1_500)))
    assert waits.count(0) == 1_000


def test_keys_do_not_share_a_bucket() -> None:
    """One visitor's haste costs no other anything."""
    buckets = Buckets(Rate(1, 1), Watch())
    assert [buckets.take("a"), buckets.take("b")] == [0, 0]


@given(st.lists(st.floats(min_value=0, max_value=5), max_size=60))
def test_no_pattern_of_waiting_gets_more_than_the_rate(pauses: list[float]) -> None:
    """In any time, at most the burst and what flowed in since is let through."""
    watch = Watch()
    buckets = Buckets(Rate(per_second=1, burst=5), watch)
    let_through = 0
    for pause in pauses:
        watch.now += pause
        let_through += buckets.take("a") == 0
        assert let_through <= 5 + watch.now + 1e-6


def test_a_flood_of_keys_does_not_fill_the_memory() -> None:
    """The number of remembered keys is bounded, and the newest are among them."""
    buckets = Buckets(Rate(0.001, 1), Watch(), keep=100)
    for number in range(1_000):
        buckets.take(f"key {number}")
    assert len(buckets) <= 101
    assert buckets.take("key 999") > 0
