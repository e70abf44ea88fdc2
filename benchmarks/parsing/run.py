"""What a parse and a training cost: `python -m benchmarks.parsing.run [--training]`.

`--write FILE` keeps the figures, `--against FILE` prints ratios to kept ones. Times belong to a
machine and to how busy it is: beside them stands what the sentence encoder alone takes for twelve
word pieces at the same time, which only a faster or quieter machine changes.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from frontline.adapters.models.registry import ModelRegistry
from frontline.nlu import training
from frontline.nlu.encoder.files import EncoderFiles
from frontline.nlu.heldout import HeldOutTalk
from frontline.nlu.understanding import Understanding
from frontline.settings import Settings, load_settings

YARDSTICK = "will you check my criminal record before I start"
STORY = (
    "I am a band 6 nurse in Leeds and have worked on a busy respiratory ward for five years, "
    "mostly nights. My contract ends in March and I want something closer to Bradford. "
)
LONG = (STORY * 12)[:2000]
REPEATS = 30
# Messages whose parse warms caches and is not counted.
WARM_UP = 60

Figures = dict[str, dict[str, float]]


def parsing(settings: Settings, archive: Path) -> Figures:
    """Milliseconds of CPU a message of the held-out talk, and for the longest message there is."""
    # After TensorFlow is stood in for, which `Understanding` does.
    understanding = Understanding(archive, settings.stub_tensorflow)
    from benchmarks.parsing.costs import by_step, cpu_of, median_and_tail  # noqa: PLC0415

    talk = HeldOutTalk(settings.project_dir / "tests" / "nlu" / "heldout")
    texts = [message.text for message in talk.messages()]
    for text in texts[:WARM_UP]:
        understanding.parse(text)
    p50, p95 = median_and_tail([cpu_of(partial(understanding.parse, text)) for text in texts])
    long, _ = median_and_tail([cpu_of(lambda: understanding.parse(LONG)) for _ in range(REPEATS)])
    encoder = _encoder(settings)
    yardstick, _ = median_and_tail(
        [cpu_of(lambda: encoder.encode(YARDSTICK)) for _ in range(REPEATS)]
    )
    with by_step(time.thread_time) as steps:
        for text in texts:
            understanding.parse(text)
    return {
        "parse": {"p50": p50, "p95": p95, "2,000 characters": long, "encoder alone": yardstick},
        "steps of a parse": {name: 1e3 * spent / len(texts) for name, spent in steps.items()},
    }


def _encoder(settings: Settings) -> Any:
    from frontline.nlu.encoder.files import encoder_files  # noqa: PLC0415 - as above
    from frontline.nlu.encoder.session import shared_encoder  # noqa: PLC0415

    return shared_encoder(encoder_files(settings))


def training_costs(settings: Settings) -> Figures:
    """Seconds of CPU of two whole trainings into a folder of their own: the first with no vector
    kept, the second with all. Measuring the model on held-out talk, which a training ends with, is
    left out.
    """
    with tempfile.TemporaryDirectory(prefix="frontline-training-") as name:
        there = replace(settings, models_dir=Path(name))
        _take_encoder(settings, there)
        first, _ = _one_training(there)
        again, steps = _one_training(there)
    whole = {"the first": first, "the next, with vectors kept": again}
    return {"training": whole, "steps of the next training": steps}


def _one_training(settings: Settings) -> tuple[float, dict[str, float]]:
    from benchmarks.parsing.costs import by_step, cpu_of  # noqa: PLC0415 - as above

    registry = ModelRegistry(settings.models_dir)
    nowhere = patch.object(training, "HELD_OUT", Path("no-talk"))
    with nowhere, by_step(time.process_time) as steps:
        whole = cpu_of(lambda: training.train(settings, registry, tune=False, say=_say))
    return whole, dict(steps)


def _take_encoder(settings: Settings, there: Settings) -> None:
    """The encoder itself, and nothing that was kept beside it."""
    files = EncoderFiles(there.models_dir / "encoder")
    files.folder.mkdir()
    ours = EncoderFiles(settings.models_dir / "encoder")
    for source in (ours.graph, ours.tokenizer, ours.card):
        (files.folder / source.name).symlink_to(source.resolve())


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def main() -> int:
    """Measure, print and, where asked to, keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--training", action="store_true", help="measure a training too")
    parser.add_argument("--write", type=Path, help="where to keep the figures")
    parser.add_argument("--against", type=Path, help="figures kept before")
    options = parser.parse_args()
    settings = load_settings()
    registry = ModelRegistry(settings.models_dir)
    live = registry.live()
    if live is None:
        sys.stderr.write("There is no trained model. Run: make model\n")
        return 1
    before = json.loads(options.against.read_text("utf-8")) if options.against else {}
    figures = parsing(settings, live)
    if options.training:
        figures |= training_costs(settings)
    _print(figures, before)
    if options.write:
        options.write.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def _print(figures: Figures, before: Figures) -> None:
    from benchmarks.parsing.costs import table  # noqa: PLC0415 - as above

    for name, costs in figures.items():
        unit = "s" if "training" in name else "ms"
        sys.stdout.write(f"{name}\n{table(costs, before.get(name, {}), unit)}\n")


if __name__ == "__main__":
    sys.exit(main())
