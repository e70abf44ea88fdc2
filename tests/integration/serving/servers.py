"""The product as a process of its own, as its users run it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).parents[3]
START_SECONDS = 90
ANSWER_SECONDS = 40


@dataclass
class RunningServer:
    """A server on loopback, and the process behind it."""

    base: str
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=20)

    def begin(self) -> dict[str, Any]:
        return self._json(requests.post(f"{self.base}/chat/conversations", json={}, timeout=20))

    def send(self, talk: dict[str, Any], client_id: str, text: str) -> requests.Response:
        return requests.post(
            f"{self.base}/chat/conversations/{talk['conversation_id']}/messages",
            json={"client_id": client_id, "text": text},
            headers={"Authorization": f"Bearer {talk['token']}"},
            timeout=ANSWER_SECONDS,
        )

    def history(self, talk: dict[str, Any]) -> list[dict[str, Any]]:
        answer = requests.get(
            f"{self.base}/chat/conversations/{talk['conversation_id']}/messages?after=0",
            headers={"Authorization": f"Bearer {talk['token']}"},
            timeout=20,
        )
        messages: list[dict[str, Any]] = self._json(answer)["messages"]
        return messages

    @staticmethod
    def _json(answer: requests.Response) -> dict[str, Any]:
        answer.raise_for_status()
        body: dict[str, Any] = answer.json()
        return body


@contextmanager
def running_server(
    var: Path, *command: str, port: int | None = None, **settings: str
) -> Iterator[RunningServer]:
    """Start it on an own folder, wait until it is ready, and stop it at the end."""
    port = port or free_port()
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
        "FRONTLINE_VAR_DIR": str(var),
        "FRONTLINE_PORT": str(port),
        "FRONTLINE_RATE_LIMITS": "no",
        **settings,
    }
    module = command or ("frontline.cli", "serve")
    log = (var / f"server-{port}.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", *module], cwd=ROOT, env=environment, stdout=log, stderr=log
    )
    server = RunningServer(f"http://127.0.0.1:{port}", process)
    try:
        _wait_until_ready(server, Path(log.name))
        yield server
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(timeout=40)
        log.close()


def _wait_until_ready(server: RunningServer, log: Path) -> None:
    last = time.monotonic() + START_SECONDS
    while time.monotonic() < last:
        if server.process.poll() is not None:
            raise AssertionError(f"The server ended.\n{log.read_text()}")
        try:
            if requests.get(f"{server.base}/health/ready", timeout=2).ok:
                return
        except requests.ConnectionError:
            time.sleep(0.2)
    raise AssertionError(f"The server was not ready in time.\n{log.read_text()}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
