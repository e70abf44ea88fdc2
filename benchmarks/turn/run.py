"""A turn of Frontline against a turn of a stock Rasa assistant, in one run, with ratios.

    make bench-turn

Both are servers of their own and hear the same talk over HTTP. Ours keeps everything in SQLite;
stock keeps nothing. The two are measured in turn, `ROUNDS` times, and the medians compared.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import matplotlib
import requests

from benchmarks.turn.measure import Measured, growth, measure
from benchmarks.turn.processes import Server, running
from benchmarks.turn.stock import make_stock_assistant
from benchmarks.turn.talks import FrontlineVisitor, StockVisitor

matplotlib.use("svg")
import matplotlib.pyplot as plt

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "results" / "turn"
STOCK, OURS = "http://localhost:5056", "http://localhost:5058"
ROUNDS = 3
MESSAGES = 120
TURNS = (10, 50, 100, 250, 500)
STOCK_TURNS = (10, 50, 100)
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}

# How each figure reads, and its aim as a ratio to stock.
FIGURES = {
    "cpu_ms": ("CPU a message, ms", 0.25),
    "p50": ("p50, ms", None),
    "p95": ("p95, ms", None),
    "a_second": ("messages a second, 8 visitors", None),
    "ready_seconds": ("seconds to ready", None),
    "ready_cpu": ("CPU seconds to ready", 1 / 3),
    "memory_mb": ("memory, MB", 0.5),
}


def main() -> None:
    RESULTS.mkdir(parents=True, exist_ok=True)
    make_stock_assistant(RESULTS / "stock")
    stock, ours = [], []
    for number in range(1, ROUNDS + 1):
        print(f"Round {number} of {ROUNDS}", flush=True)
        with stock_server() as server:
            stock.append(measure("stock", server, lambda: StockVisitor(STOCK), MESSAGES))
            if number == ROUNDS:
                stock_growth = growth(server, StockVisitor(STOCK), STOCK_TURNS)
        with our_server() as server:
            ours.append(measure("frontline", server, lambda: FrontlineVisitor(OURS), MESSAGES))
            if number == ROUNDS:
                our_growth = growth(server, FrontlineVisitor(OURS), TURNS)
    report(stock, ours, stock_growth, our_growth)


@contextmanager
def stock_server() -> Iterator[Server]:
    """`rasa run` and `rasa run actions`; its figures are those of both processes together."""
    folder = RESULTS / "stock"
    rasa = [sys.executable, "-m", "rasa", "run"]
    commands = [
        [*rasa, "actions", "--port", "5057"],
        [
            *rasa,
            "--port",
            "5056",
            "--endpoints",
            "endpoints.yml",
            "--credentials",
            "credentials.yml",
        ],
    ]
    ready = lambda: _answers(f"{STOCK}/") and _answers("http://localhost:5057/health")  # noqa: E731
    with running(
        commands, folder, {**QUIET, "PYTHONPATH": str(folder)}, ready, RESULTS / "stock.log"
    ) as server:
        yield server


@contextmanager
def our_server() -> Iterator[Server]:
    """`frontline serve` on a new database with the sample vacancies."""
    with tempfile.TemporaryDirectory() as var:
        environment = {
            **QUIET,
            "FRONTLINE_VAR_DIR": var,
            "FRONTLINE_PORT": "5058",
            "FRONTLINE_RATE_LIMITS": "no",
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
        }
        ours = [sys.executable, "-m", "frontline.cli"]
        _run_once([*ours, "vacancies", "load-sample"], environment)
        ready = lambda: _answers(f"{OURS}/health/ready")  # noqa: E731
        with running([[*ours, "serve"]], ROOT, environment, ready, RESULTS / "ours.log") as server:
            yield server


def _run_once(command: list[str], environment: dict[str, str]) -> None:
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True)


def _answers(url: str) -> bool:
    try:
        return requests.get(url, timeout=5).ok
    except requests.ConnectionError:
        return False


def report(
    stock: list[Measured],
    ours: list[Measured],
    stock_growth: dict[int, float],
    our_growth: dict[int, float],
) -> None:
    print(f"\n{platform.machine()}, Python {platform.python_version()}, median of {ROUNDS} rounds")
    print(f"{'':32}{'stock':>10}{'frontline':>11}{'ratio':>8}{'aim':>7}   spread of the ratio")
    for name, (label, aim) in FIGURES.items():
        _print_row(label, [getattr(m, name) for m in stock], [getattr(m, name) for m in ours], aim)
    for label, grown in (("stock", stock_growth), ("frontline", our_growth)):
        figures = ", ".join(f"{turn}: {cpu:.1f}" for turn, cpu in grown.items())
        print(f"CPU ms a message at turn of one talk, {label}: {figures}")
    print(f"frontline, turn 500 ÷ turn 10: {our_growth[500] / our_growth[10]:.2f} (aim 1.3)")
    everything = {
        "stock": [asdict(m) for m in stock],
        "frontline": [asdict(m) for m in ours],
        "growth": {"stock": stock_growth, "frontline": our_growth},
    }
    (RESULTS / "turn.json").write_text(json.dumps(everything, indent=2))
    _draw(stock_growth, our_growth)
    print(f"Written to {RESULTS}/turn.json and turn.svg")


def _print_row(label: str, stock: list[float], ours: list[float], aim: float | None) -> None:
    ratios = sorted(b / a for a, b in zip(stock, ours))
    middle = statistics.median
    print(
        f"{label:32}{middle(stock):10.1f}{middle(ours):11.1f}{middle(ratios):8.3f}"
        f"{f'{aim:.2f}' if aim else '':>7}   {ratios[0]:.3f} to {ratios[-1]:.3f}"
    )


def _draw(stock: dict[int, float], ours: dict[int, float]) -> None:
    figure, axes = plt.subplots(figsize=(7, 4))
    axes.plot(list(stock), list(stock.values()), "o--", label="stock Rasa")
    axes.plot(list(ours), list(ours.values()), "o-", label="Frontline")
    axes.set(xlabel="message of one conversation", ylabel="CPU, ms a message", ylim=(0, None))
    axes.set_title("What a message costs as the talk grows")
    axes.legend()
    figure.savefig(RESULTS / "turn.svg")


if __name__ == "__main__":
    main()
