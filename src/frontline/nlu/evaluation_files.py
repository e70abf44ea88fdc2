"""Write an evaluation for people and programs: JSON, and a picture of the confusions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from frontline.application.evaluate_understanding import Report

REPORT_FILE = "report.json"
PICTURE_FILE = "confusions.svg"
# More labels than this cannot be read in one picture; the worst are drawn, the JSON has all.
MOST_DRAWN = 40


class EvaluationFiles:
    """The folder that holds the newest evaluation."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, report: Report) -> Path:
        """Write `report.json` and `confusions.svg` and return the folder."""
        self._folder.mkdir(parents=True, exist_ok=True)
        record = json.dumps(report.as_record(), indent=2, ensure_ascii=False)
        (self._folder / REPORT_FILE).write_text(record + "\n", encoding="utf-8")
        _draw(report, self._folder / PICTURE_FILE)
        return self._folder


def confused_labels(report: Report) -> list[str]:
    """The labels that take part in a confusion, most often confused first."""
    count: dict[str, int] = {}
    for expected, got, times in report.confusions():
        for label in (expected, got):
            count[label] = count.get(label, 0) + times
    return sorted(count, key=lambda label: (-count[label], label))[:MOST_DRAWN]


def _draw(report: Report, path: Path) -> None:
    labels = sorted(confused_labels(report))
    place = {label: index for index, label in enumerate(labels)}
    grid = [[0] * len(labels) for _ in labels]
    for each in report.answered:
        if each.expected in place and each.got in place:
            grid[place[each.expected]][place[each.got]] += 1
    _plot(labels, grid, path)


def _plot(labels: list[str], grid: list[list[int]], path: Path) -> None:
    side = max(4.0, 0.28 * len(labels) + 2.5)
    figure: Any = Figure(figsize=(side, side), layout="constrained")
    axes = figure.subplots()
    axes.imshow(grid or [[0]], cmap="Blues")
    ticks = range(len(labels))
    axes.set_xticks(ticks, labels, rotation=90, fontsize=7)
    axes.set_yticks(ticks, labels, fontsize=7)
    axes.set_xlabel("taken for")
    axes.set_ylabel("meant")
    axes.set_title("Labels the model confuses")
    for row, counts in enumerate(grid):
        for column, count in enumerate(counts):
            if count:
                axes.text(column, row, str(count), ha="center", va="center", fontsize=6)
    FigureCanvasSVG(figure).print_svg(str(path))
