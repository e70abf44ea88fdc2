"""Frontline's understanding against Rasa's default pipeline, ten examples for each intent.

    make bench-understanding

Prints a table with ratios, and draws it. A pipeline that has not changed since it was measured is
not run again; `--again` runs them all.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.understanding import datasets, pipelines, report
from benchmarks.understanding.report import Row, draw, table
from benchmarks.understanding.scores import score

RESULTS = pipelines.ROOT / "results" / "understanding"
PICTURE = pipelines.ROOT / "docs" / "pictures" / "understanding.svg"
DATA = pipelines.ROOT.parent / "shared" / "data" / "intents"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the CSV files")
    parser.add_argument("--sets", nargs="+", choices=datasets.SETS, default=list(datasets.SETS))
    parser.add_argument("--sides", nargs="+", choices=report.SIDES, default=None)
    parser.add_argument("--validation", action="store_true", help="not the tests: for tuning")
    parser.add_argument("--again", action="store_true", help="forget what was measured before")
    options = parser.parse_args()
    RESULTS.mkdir(parents=True, exist_ok=True)
    rows = [row for name in options.sets for row in compare(name, options)]
    print(f"\n{table(rows)}\n")
    if not options.validation and options.sides is None and len(options.sets) == len(datasets.SETS):
        draw(rows, PICTURE)
        print(f"Drawn in {PICTURE}")


def compare(name: str, options: argparse.Namespace) -> list[Row]:
    """The pipelines on one data set, stock first."""
    print(datasets.SETS[name], flush=True)
    training = datasets.read(datasets.training_file(options.data, name))
    which = datasets.validation if options.validation else datasets.tests
    messages = which(options.data, name)
    rows = []
    for pipeline in (pipelines.stock(), pipelines.frontline(), pipelines.tuned()):
        if options.sides is None or pipeline.name in options.sides:
            kind = "-validation" if options.validation else ""
            record = RESULTS / f"{pipeline.name}-{name}{kind}.json"
            result = pipelines.run(pipeline, training, messages, record, options.again)
            rows.append(Row(datasets.SETS[name], pipeline.name, score(messages, result)))
    return rows


if __name__ == "__main__":
    main()
