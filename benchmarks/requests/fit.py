"""What the evidence for two requests weighs, and how many it finds; needs half an hour.

    python -m benchmarks.requests.fit

Trains a model on two thirds of the examples, three times, and reads with it the other third: as
they stand (one request each) and joined to pairs (two). With the messages of
tests/nlu/development, three times over, they fit two logistic regressions: where a message may be
cut, and whether both halves are requests. Five-fold cross-validation, by message, tells how many of
two are found at how many single ones cut. Writes src/frontline/nlu/request_weights.py.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from ruamel.yaml import YAML
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.requests.pairs import Pairs
from benchmarks.requests.readings import Halved, Reader, leave_out
from frontline.nlu.request_evidence import Evidence, of_form, of_reading
from frontline.nlu.requests import MOST_CUTS, Pair, can_be_two
from frontline.settings import load_settings

ROOT = Path(__file__).parents[2]
DEVELOPMENT = ROOT / "tests" / "nlu" / "development"
WEIGHTS = ROOT / "src" / "frontline" / "nlu" / "request_weights.py"
FOLDS = 3
PAIRS, SINGLES = 900, 2600
# Strangers' messages count so many times; how strongly the weights are held down.
REAL = 3.0
FORM_C, READING_C = 0.3, 0.15
# Places less likely than this are not read: three in ten single messages have a likelier one.
FORM_LEAST = -2.0
# So many single messages may be taken for two; some of them do hold two.
MOST_FALSE = 0.01
PARTS = 5

Weigh = Callable[[Sequence[Evidence]], NDArray[np.float64]]


@dataclass(frozen=True)
class Place:
    """One place of a message: its evidence, whether it is the right one, and rightly read."""

    form: Evidence
    reading: Evidence
    pair: Pair
    is_there: bool
    is_read: bool


@dataclass(frozen=True)
class Message:
    places: tuple[Place, ...]
    is_two: bool
    is_real: bool


def message(
    read: Halved, labels: set[str], meets: tuple[int, int] | None, is_real: bool
) -> Message:
    places = []
    for cut, pair in read.halves:
        form = of_form(pair[0].text, pair[1].text, cut, len(read.halves))
        is_read = len(labels) > 1 and {each.label for each in pair} == labels
        is_there = is_read or meets == (cut.ends, cut.starts)
        reading = {**form, **of_reading(read.whole, *pair)}
        places.append(Place(form, reading, pair, is_there, is_read))
    return Message(tuple(places), len(labels) > 1, is_real)


def messages() -> list[Message]:
    settings, found = load_settings(), []
    for fold in range(FOLDS):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "data"
            left = leave_out(settings.data_dir, data, FOLDS, fold)
            reader = Reader(settings, data, Path(folder))
        found += of_examples(reader, left, fold)
        found += of_strangers(reader) if fold == 0 else []
        say(f"{len(found)} messages read")
    return found


def of_examples(reader: Reader, left: list[tuple[str, str]], seed: int) -> list[Message]:
    pairs = Pairs(left, seed)
    drawn = [pairs.draw() for _ in range(PAIRS)]
    two = [message(reader.halved(t), {a, b}, place, False) for t, a, b, place in drawn]
    random.Random(seed).shuffle(left)
    return two + [message(reader.halved(t), {a}, None, False) for a, t in left[:SINGLES]]


def of_strangers(reader: Reader) -> list[Message]:
    rows = [
        row for path in sorted(DEVELOPMENT.glob("*.yml")) for row in YAML(typ="safe").load(path)
    ]
    return [
        message(
            reader.halved(row["text"]), {row["label"], row.get("also", row["label"])}, None, True
        )
        for row in rows
        if "label" in row
    ]


def regression(rows: Sequence[Evidence], right: Sequence[bool], counts: Sequence[float], c: float):  # type: ignore[no-untyped-def]
    columns = DictVectorizer()
    model = LogisticRegression(C=c, penalty="l1", solver="liblinear", max_iter=500)
    model.fit(columns.fit_transform(rows), right, sample_weight=counts)
    return columns, model


class Gate:
    """Both regressions, fitted to messages."""

    def __init__(self, learnt: Sequence[Message]) -> None:
        every = [(place, REAL if m.is_real else 1.0) for m in learnt for place in m.places]
        read = [(place, count) for place, count in every if can_be_two(place.pair)]
        self.form = regression(
            [p.form for p, _ in every],
            [p.is_there for p, _ in every],
            [c for _, c in every],
            FORM_C,
        )
        self.reading = regression(
            [p.reading for p, _ in read],
            [p.is_read for p, _ in read],
            [c for _, c in read],
            READING_C,
        )

    def surest(self, one: Message) -> tuple[float, bool]:
        """How sure the surest place is, and whether it is rightly read."""
        columns, model = self.form
        likely = [
            (model.decision_function(columns.transform([place.form]))[0], n)
            for n, place in enumerate(one.places)
        ]
        kept = [n for score, n in sorted(likely, reverse=True)[:MOST_CUTS] if score > FORM_LEAST]
        fit = [one.places[n] for n in kept if can_be_two(one.places[n].pair)]
        columns, model = self.reading
        scored = [(model.decision_function(columns.transform([p.reading]))[0], p) for p in fit]
        score, place = max(scored, key=lambda each: each[0], default=(-np.inf, None))
        return float(score), bool(place and place.is_read)


def table(name: str, said: str, fitted: tuple[DictVectorizer, LogisticRegression]) -> str:
    columns, model = fitted
    named = sorted(zip(columns.get_feature_names_out(), model.coef_[0], strict=True))
    kept = [("", model.intercept_[0]), *((n, w) for n, w in named if abs(w) >= 0.03)]
    lines = "".join(f'    "{n}": {w:.2f},\n' for n, w in kept)
    return f"# {said}\n{name} = {{\n{lines}}}\n"


def cross_validated(found: Sequence[Message]) -> list[tuple[Message, float, bool]]:
    parts = [random.Random(n).randrange(PARTS) for n in range(len(found))]
    told = []
    for part in range(PARTS):
        gate = Gate([m for m, p in zip(found, parts, strict=True) if p != part])
        told += [(m, *gate.surest(m)) for m, p in zip(found, parts, strict=True) if p == part]
    return told


def threshold(told: Sequence[tuple[Message, float, bool]]) -> float:
    single = sorted((score for m, score, _ in told if not m.is_two), reverse=True)
    return single[int(MOST_FALSE * len(single))]


def main() -> None:
    found = messages()
    told = cross_validated(found)
    least, gate = threshold(told), Gate(found)
    for real in (True, False):
        two = [(score, right) for m, score, right in told if m.is_two and m.is_real is real]
        both = sum(score > least and right for score, right in two)
        say(f"{'strangers' if real else 'joined'}: both understood in {both} of {len(two)}")
    said = '"""What the evidence for two requests weighs; `python -m benchmarks.requests.fit`."""\n'
    WEIGHTS.write_text(
        f"{said}\n{table('FORM', 'Whether two requests may meet there, by the words.', gate.form)}"
        f"# Places below it are not looked at.\nFORM_LEAST = {FORM_LEAST}\n"
        f"{table('READING', 'Whether both halves are requests, rightly read.', gate.reading)}"
        f"# Believed from here on.\nREADING_LEAST = {least:.2f}\n",
        encoding="utf-8",
    )
    say(f"Written: {WEIGHTS}, threshold {least:.2f}")


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
