"""One pipeline on one data set, in a process of its own, so that its CPU time is its own.

    python -m benchmarks.understanding.side CONFIG TRAINING TEST RESULT [--tensorflow]

Each file is written by run.py. Trains inside Rasa, parses each test message alone, and writes
what was understood and what it cost as JSON.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import resource
import tempfile
import time
from pathlib import Path
from typing import Any

from frontline.engine.preparation import prepare_rasa

FALLBACK = "nlu_fallback"
WARM_UP = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("config", "training", "test", "result"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--tensorflow", action="store_true", help="the pipeline needs the real one")
    options = parser.parse_args()
    prepare_rasa(stub_tensorflow=not options.tensorflow)
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        archive, cpu = train(options.config, options.training, folder)
        texts = json.loads(options.test.read_text(encoding="utf-8"))
        answers = asyncio.run(parse_all(archive, texts))
    result = {"training_cpu_seconds": cpu, "answers": answers}
    options.result.write_text(json.dumps(result), encoding="utf-8")


def train(config: Path, training: Path, folder: str) -> tuple[str, float]:
    """The trained archive, and the CPU seconds it took with the processes it started, the imports
    of Rasa left out.
    """
    from rasa.model_training import train_nlu  # noqa: PLC0415 - after TensorFlow is stood in for

    started = cpu_seconds()
    archive = train_nlu(str(config), str(training), folder)
    if archive is None:
        raise SystemExit(f"{config} could not be trained.")
    return str(archive), cpu_seconds() - started


def cpu_seconds() -> float:
    """What this process has used, and those it waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


async def parse_all(archive: str, texts: list[str]) -> list[list[Any]]:
    """Intent, confidence and CPU milliseconds of each message."""
    from rasa.core.agent import Agent  # noqa: PLC0415 - after TensorFlow is stood in for

    agent = Agent.load(archive)
    for text in texts[:WARM_UP]:
        await agent.parse_message(text)
    return [await parse(agent, text) for text in texts]


async def parse(agent: Any, text: str) -> list[Any]:
    started = time.process_time()
    parsed = await agent.parse_message(text)
    milliseconds = (time.process_time() - started) * 1000
    # A fallback stands in front of the ranking; which threshold it had is not compared here.
    best = next(each for each in parsed["intent_ranking"] if each["name"] != FALLBACK)
    return [best["name"], best["confidence"], milliseconds]


if __name__ == "__main__":
    main()
