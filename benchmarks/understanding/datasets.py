"""The public data sets: ten training messages for each intent, and the official tests."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

SETS = {"banking77": "BANKING77", "hwu64": "HWU64", "clinc150": "CLINC150"}
OUT_OF_SCOPE = "oos"

# In Rasa's training files these mark an entity.
MARKUP = str.maketrans("[]{}", "()()")


@dataclass(frozen=True)
class Labelled:
    """A message and the intent its authors gave it; `oos` for none of the set's intents."""

    text: str
    intent: str


def training_file(folder: Path, name: str) -> Path:
    return folder / f"{name}_train_10.csv"


def read(path: Path) -> list[Labelled]:
    with path.open(encoding="utf-8", newline="") as file:
        return [Labelled(_plain(row["text"]), row["intent"]) for row in csv.DictReader(file)]


def tests(folder: Path, name: str) -> list[Labelled]:
    """The official test messages, and those out of scope where the set has them."""
    outside = folder / f"{name}_oos_test.csv"
    return read(folder / f"{name}_test.csv") + (read(outside) if outside.is_file() else [])


def validation(folder: Path, name: str) -> list[Labelled]:
    """What settings may be chosen on: training messages beyond the ten, never the tests.

    CLINC150's is only the talk out of scope, because its further training messages are not here.
    """
    shots = set(read(training_file(folder, name)))
    found: list[Labelled] = []
    for path in (folder / f"{name}_train.csv", folder / f"{name}_oos_valid.csv"):
        found += read(path) if path.is_file() else []
    return [message for message in found if message not in shots]


def write_training_data(messages: list[Labelled], path: Path) -> None:
    """The messages as a Rasa training file."""
    intents: dict[str, list[str]] = {}
    for message in messages:
        intents.setdefault(message.intent, []).append(f"- {message.text.translate(MARKUP)}\n")
    nlu = [{"intent": name, "examples": "".join(lines)} for name, lines in intents.items()]
    YAML().dump({"version": "3.1", "nlu": nlu}, path)


def _plain(text: str) -> str:
    return " ".join(text.split())
