"""Servers as processes of their own, and what they cost the machine."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A running server. `ready_seconds` and `ready_cpu` are from start to the first answer."""

    pids: tuple[int, ...]
    ready_seconds: float
    ready_cpu: float

    def cpu_seconds(self) -> float:
        return sum(_cpu_seconds(pid) for pid in self.pids)

    def memory_mb(self) -> float:
        return sum(_memory_mb(pid) for pid in self.pids)


@contextmanager
def running(
    commands: Sequence[Sequence[str]],
    folder: Path,
    environment: Mapping[str, str],
    is_ready: Callable[[], bool],
    log: Path | None = None,
    most_seconds: float = 300,
) -> Iterator[Server]:
    """Start the commands, wait until they answer, and stop them by process id at the end."""
    output = (log or Path(os.devnull)).open("wb")
    started = time.monotonic()
    processes = [
        subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=output, stderr=output
        )
        for command in commands
    ]
    try:
        while not is_ready():
            if any(p.poll() is not None for p in processes):
                raise RuntimeError(f"A server ended before it was ready; see {log}.")
            if time.monotonic() - started > most_seconds:
                raise RuntimeError(
                    f"A server was not ready in {most_seconds:g} seconds; see {log}."
                )
            time.sleep(0.2)
        pids = tuple(p.pid for p in processes)
        cpu = sum(_cpu_seconds(pid) for pid in pids)
        yield Server(pids, time.monotonic() - started, cpu)
    finally:
        for process in processes:
            process.send_signal(signal.SIGTERM)
        for process in processes:
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
        output.close()


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _memory_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
