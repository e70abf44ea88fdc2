"""The pipelines, each as its own configuration says, and how one is run on one data set."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from benchmarks.understanding.datasets import Labelled, write_training_data
from frontline.nlu.tuning.configuration import write_tuned

ROOT = Path(__file__).parents[2]
CODE = ROOT / "src" / "frontline" / "nlu"


@dataclass(frozen=True)
class Pipeline:
    """`state` changes with everything besides the data that a result depends on. `tuned`: with
    the upper layers of the encoder tuned on the training messages.
    """

    name: str
    config: Path
    tensorflow: bool
    state: str
    tuned: bool = False


def frontline() -> Pipeline:
    """The product's: config.yml as it stands, with the components of src/frontline/nlu."""
    config = ROOT / "config.yml"
    files_read = [config, *sorted(CODE.rglob("*.py"))]
    state = hashlib.sha256(b"".join(path.read_bytes() for path in files_read)).hexdigest()
    return Pipeline("frontline", config, False, state)


def tuned() -> Pipeline:
    """The product's, as `frontline model train --tune` trains it."""
    return replace(frontline(), name="tuned", tuned=True)


def stock() -> Pipeline:
    """Rasa's own default pipeline (DIET), from the package."""
    config = Path(str(files("rasa.engine.recipes.config_files") / "default_config.yml"))
    return Pipeline("stock", config, True, hashlib.sha256(config.read_bytes()).hexdigest())


def run(
    pipeline: Pipeline,
    training: list[Labelled],
    messages: list[Labelled],
    record: Path,
    again: bool,
) -> dict[str, Any]:
    """Train and parse in a process of its own, or read what an equal run wrote to `record`."""
    key = _key(pipeline, training, messages)
    if not again and (found := _read(record, key)):
        print(f"  {pipeline.name}: as measured before ({record.name})", flush=True)
        return found
    print(f"  {pipeline.name}: training, then {len(messages)} messages …", flush=True)
    result = _measure(pipeline, training, messages, record)
    record.write_text(json.dumps({"key": key, **result}), encoding="utf-8")
    return result


def _key(pipeline: Pipeline, training: list[Labelled], messages: list[Labelled]) -> str:
    return hashlib.sha256(repr((pipeline.state, training, messages)).encode()).hexdigest()


def _read(record: Path, key: str) -> dict[str, Any] | None:
    if not record.is_file():
        return None
    found: dict[str, Any] = json.loads(record.read_text(encoding="utf-8"))
    return found if found["key"] == key else None


def _measure(
    pipeline: Pipeline, training: list[Labelled], messages: list[Labelled], record: Path
) -> dict[str, Any]:
    beside = record.with_suffix("")
    beside.mkdir(parents=True, exist_ok=True)
    config, nlu, texts = (beside / name for name in ("config.yml", "nlu.yml", "texts.json"))
    settings = YAML(typ="safe").load(pipeline.config)
    YAML().dump({**settings, "assistant_id": "benchmark", "policies": []}, config)
    if pipeline.tuned:
        write_tuned(config, config)
    write_training_data(training, nlu)
    texts.write_text(json.dumps([message.text for message in messages]), encoding="utf-8")
    command = [sys.executable, "-m", "benchmarks.understanding.side", str(config), str(nlu)]
    result = beside / "result.json"
    options = ["--tensorflow"] if pipeline.tensorflow else []
    environment = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "RASA_TELEMETRY_ENABLED": "false"}
    quiet = {"SQLALCHEMY_SILENCE_UBER_WARNING": "1", "TF_CPP_MIN_LOG_LEVEL": "3"}
    with (beside / "log.txt").open("wb") as log:
        subprocess.run(
            [*command, str(texts), str(result), *options],
            cwd=ROOT,
            env={**os.environ, **environment, **quiet, "LOG_LEVEL": "ERROR"},
            stdout=log,
            stderr=log,
            check=True,
        )
    found: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
    return found
