"""Figures for the operator, in Prometheus text on a port of their own."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial

from prometheus_client import Counter, Gauge, Histogram, start_http_server

from frontline.application.ports import CallForHelp, DialogueEngine, StoreBusy, TurnFailed
from frontline.application.watch_deliveries import WatchDeliveries
from frontline.domain.conversation import Utterance
from frontline.domain.delivery import DeliveryState

TURNS = Counter("frontline_turns_total", "Turns by how they ended", ["outcome"])
SECONDS = Histogram("frontline_turn_seconds", "Seconds a turn took in the engine")
DELIVERIES = Gauge("frontline_deliveries", "Handoff deliveries by state", ["state"])


class MeasuredDialogue:
    """A dialogue engine whose turns are counted and timed. Holds no word that was said."""

    def __init__(self, engine: DialogueEngine) -> None:
        self._engine = engine

    def reply(self, conversation_id: str, text: str, message_id: str) -> Sequence[Utterance]:
        started = time.perf_counter()
        outcome = "answered"
        try:
            return self._engine.reply(conversation_id, text, message_id)
        except (CallForHelp, TurnFailed, StoreBusy) as error:
            outcome = type(error).__name__
            raise
        finally:
            TURNS.labels(outcome).inc()
            SECONDS.observe(time.perf_counter() - started)


def serve_metrics(port: int, deliveries: WatchDeliveries) -> None:
    """Answer /metrics on this port of the loopback address until the process ends."""
    for state in DeliveryState:
        DELIVERIES.labels(state.value).set_function(partial(_count, deliveries, state))
    start_http_server(port, addr="127.0.0.1")


def _count(deliveries: WatchDeliveries, wanted: DeliveryState) -> float:
    return float(sum(1 for one in deliveries.all() if one.state is wanted))
