"""`frontline serve`: the web, the engine, the relay and the sweeps of one process."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Callable, Sequence
from types import FrameType

import uvicorn
from starlette.applications import Starlette

from frontline.application.ports import StoreBusy

logger = logging.getLogger(__name__)

SWEEP_SECONDS = 10.0
# How often to look whether a vacancy feed is due.
FEEDS_SECONDS = 20.0
# What is past its closing date is shown to nobody from that day on; closing it tidies the lists.
EXPIRE_SECONDS = 6 * 60 * 60.0
# How soon after the set hour a digest is written.
ALERT_SECONDS = 60.0
# A stream may live for minutes; a stop waits only for the turns under way.
DRAIN_SECONDS = 20


class StoppableServer(uvicorn.Server):
    """Tells the rest of the process as soon as it is asked to stop, so that streams end."""

    def __init__(self, config: uvicorn.Config, stop: threading.Event) -> None:
        super().__init__(config)
        self._stop = stop

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._stop.set()
        super().handle_exit(sig, frame)


def serve(
    app: Starlette,
    host: str,
    port: int,
    stop: threading.Event,
    background: Sequence[Callable[[threading.Event], None]],
) -> None:
    """Answer until a signal ends the process; then let turns finish and stop the rest.

    `stop` is set when the end begins.
    """
    threads = [
        threading.Thread(target=work, args=(stop,), name=f"background-{n}", daemon=True)
        for n, work in enumerate(background)
    ]
    for thread in threads:
        thread.start()
    # What was loaded so far stays for good; the collector need not walk its 360,000 objects again.
    gc.collect()
    gc.freeze()
    # Server-sent events need no websockets, whose version Rasa pins too low for uvicorn.
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        ws="none",
        log_level="warning",
        access_log=False,
        proxy_headers=True,
        server_header=False,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    try:
        StoppableServer(config, stop).run()
    finally:
        stop.set()
        for thread in threads:
            thread.join(timeout=DRAIN_SECONDS)


def every(seconds: float, work: Callable[[], object]) -> Callable[[threading.Event], None]:
    """`work` again and again, until stopped. A busy store is no reason to give up."""

    def keep_going(stop: threading.Event) -> None:
        while not stop.wait(seconds):
            try:
                work()
            except StoreBusy:
                logger.warning("The database is busy; trying again in %g seconds.", seconds)
            except Exception:
                logger.exception("A background task failed; it is tried again.")

    return keep_going
