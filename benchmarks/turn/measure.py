"""What a turn costs, measured from outside the server."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle, islice

from benchmarks.turn.processes import Server
from benchmarks.turn.talks import TALK, Talker

WARM_UP = 10


@dataclass(frozen=True)
class Measured:
    """CPU in ms a message; p50 and p95 in ms of one visitor; messages a second of eight."""

    name: str
    ready_seconds: float
    ready_cpu: float
    memory_mb: float
    cpu_ms: float
    p50: float
    p95: float
    a_second: float


def measure(name: str, server: Server, visitor: Callable[[], Talker], messages: int) -> Measured:
    """One visitor alone for the times and the CPU, then eight at once for the throughput."""
    for text in islice(cycle(TALK), WARM_UP):
        visitor().say(text)
    times, cpu = _alone(server, visitor, messages)
    return Measured(
        name=name,
        ready_seconds=server.ready_seconds,
        ready_cpu=server.ready_cpu,
        cpu_ms=cpu / messages * 1000,
        p50=statistics.median(times) * 1000,
        p95=statistics.quantiles(times, n=20)[-1] * 1000,
        a_second=_eight_at_once(visitor, messages),
        memory_mb=server.memory_mb(),
    )


def _alone(
    server: Server, visitor: Callable[[], Talker], messages: int
) -> tuple[list[float], float]:
    before = server.cpu_seconds()
    times = []
    for _ in range(messages // len(TALK)):
        talker = visitor()
        times += [_timed(talker, text) for text in TALK]
    return times, server.cpu_seconds() - before


def _timed(talker: Talker, text: str) -> float:
    started = time.perf_counter()
    talker.say(text)
    return time.perf_counter() - started


def _eight_at_once(visitor: Callable[[], Talker], messages: int) -> float:
    def one_visitor(_number: int) -> None:
        talker = visitor()
        for text in islice(cycle(TALK), messages // 8):
            talker.say(text)

    started = time.perf_counter()
    with ThreadPoolExecutor(8) as visitors:
        list(visitors.map(one_visitor, range(8)))
    return messages // 8 * 8 / (time.perf_counter() - started)


def growth(server: Server, talker: Talker, turns: tuple[int, ...]) -> dict[int, float]:
    """CPU ms a message around each of these turns of one conversation, over ten messages."""
    found: dict[int, float] = {}
    said = 0
    texts = cycle(TALK[:-1])
    for turn in turns:
        while said < turn - 10:
            talker.say(next(texts))
            said += 1
        before = server.cpu_seconds()
        for _ in range(20):
            talker.say(next(texts))
        said += 20
        found[turn] = (server.cpu_seconds() - before) / 20 * 1000
    return found
