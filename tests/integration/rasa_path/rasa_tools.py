"""Rasa's own programs on this project, as a Rasa developer would start them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.integration.serving.servers import ROOT


def environment(var: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
        "PYTHONWARNINGS": "ignore",
        "FRONTLINE_VAR_DIR": str(var),
        "RASA_TELEMETRY_ENABLED": "false",
    }


def rasa(*arguments: str, var: Path, said: str = "") -> subprocess.CompletedProcess[str]:
    """`rasa …` in the project's folder, with these lines on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "rasa", *arguments],
        cwd=ROOT,
        env=environment(var),
        input=said,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@contextmanager
def action_server(port: int, settings: Mapping[str, str], log: Path) -> Iterator[None]:
    """`rasa run actions`, answering on loopback."""
    command = [sys.executable, "-m", "rasa", "run", "actions", "--port", str(port)]
    with log.open("wb") as output:
        server = subprocess.Popen(command, cwd=ROOT, env=settings, stdout=output, stderr=output)
        try:
            _wait_for(f"http://127.0.0.1:{port}/health", server, log)
            yield
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    last = time.monotonic() + 90
    while time.monotonic() < last and server.poll() is None:
        try:
            if requests.get(url, timeout=2).ok:
                return
        except requests.ConnectionError:
            time.sleep(0.3)
    raise AssertionError(f"The action server did not start.\n{log.read_text()[-3000:]}")
