"""CPU time by part, and how two measurements compare."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from rasa.engine.graph import GraphNode

Costs = Mapping[str, float]


@contextmanager
def by_step(clock: Callable[[], float]) -> Iterator[dict[str, float]]:
    """Adds up what each step of Rasa's graph takes while the block runs, by the clock's seconds."""
    spent: dict[str, float] = defaultdict(float)
    original = GraphNode.__call__

    def timed(node: Any, *inputs: Any) -> Any:
        started = clock()
        result = original(node, *inputs)
        spent[_plain(node._node_name)] += clock() - started
        return result

    GraphNode.__call__ = timed
    try:
        yield spent
    finally:
        GraphNode.__call__ = original


def _plain(step: str) -> str:
    """`run_frontline.nlu.x.X3` as `run X`."""
    kind, _, name = step.partition("_")
    return f"{kind} {name.rsplit('.')[-1]}".rstrip("0123456789")


def cpu_of(work: Callable[[], Any]) -> float:
    """Processor seconds of all threads for one run of the work."""
    started = time.process_time()
    work()
    return time.process_time() - started


def median_and_tail(seconds: Sequence[float]) -> tuple[float, float]:
    """Median and 95th percentile, in milliseconds."""
    ordered = sorted(seconds)
    return 1e3 * statistics.median(ordered), 1e3 * ordered[int(0.95 * len(ordered))]


def table(costs: Costs, before: Costs, unit: str) -> str:
    """One line a part, dearest first; with its ratio to an earlier measurement where there is."""
    lines = []
    for name, cost in sorted(costs.items(), key=lambda pair: -pair[1]):
        ratio = f"  x {cost / before[name]:.2f}" if before.get(name) else ""
        lines.append(f"  {name:45}{cost:9.2f} {unit}{ratio}")
    return "\n".join(lines)
