"""Write an evaluation for people and programs: JSON, and a picture of the confusions."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from html import escape
from pathlib import Path

from frontline.application.evaluate_understanding import Report

REPORT_FILE = "report.json"
PICTURE_FILE = "confusions.svg"
# More labels than this cannot be read in one picture; the worst are drawn, the JSON has all.
MOST_DRAWN = 40

# Of the picture, in pixels.
CELL, MARGIN, LETTER = 18, 230, 11


class EvaluationFiles:
    """The folder that holds the newest evaluation."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, report: Report) -> Path:
        """Write `report.json` and `confusions.svg` and return the folder."""
        self._folder.mkdir(parents=True, exist_ok=True)
        record = json.dumps(report.as_record(), indent=2, ensure_ascii=False)
        (self._folder / REPORT_FILE).write_text(record + "\n", encoding="utf-8")
        (self._folder / PICTURE_FILE).write_text(confusion_picture(report), encoding="utf-8")
        return self._folder


def confused_labels(report: Report) -> list[str]:
    """The labels that take part in a confusion, most often confused first."""
    count: Counter[str] = Counter()
    for expected, got, times in report.confusions():
        count.update({expected: times, got: times})
    return sorted(count, key=lambda label: (-count[label], label))[:MOST_DRAWN]


def confusion_picture(report: Report) -> str:
    """An SVG table of what was meant (rows) and what it was taken for (columns).

    Drawn by hand: Rasa's stand-in for TensorFlow takes the plotting library away too.
    """
    labels = sorted(confused_labels(report))
    counts = Counter((each.expected, each.got) for each in report.answered)
    side = MARGIN + CELL * (len(labels) + 1)
    cells = [
        _cell(column, row, counts[meant, taken], meant == taken)
        for row, meant in enumerate(labels)
        for column, taken in enumerate(labels)
        if counts[meant, taken]
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"'
            f' font-family="sans-serif" font-size="{LETTER}" role="img">',
            "<title>What the model confuses: rows are meant, columns what it took them for</title>",
            '<rect width="100%" height="100%" fill="#fff"/>',
            *_names(labels),
            *cells,
            "</svg>\n",
        ]
    )


def _names(labels: Sequence[str]) -> list[str]:
    rows = [
        f'<text x="{MARGIN - 6}" y="{_middle(place)}" text-anchor="end">{escape(label)}</text>'
        for place, label in enumerate(labels)
    ]
    columns = [
        f'<text transform="translate({_middle(place)},{MARGIN - 6}) rotate(-90)">'
        f"{escape(label)}</text>"
        for place, label in enumerate(labels)
    ]
    return rows + columns


def _cell(column: int, row: int, count: int, right: bool) -> str:
    x, y = MARGIN + CELL * column, MARGIN + CELL * row
    # Paler for fewer, so that the frequent confusions stand out without reading numbers.
    strength = min(1.0, 0.25 + count / 8)
    colour = "#2b6cb0" if right else "#c53030"
    return (
        f'<rect x="{x}" y="{y}" width="{CELL - 1}" height="{CELL - 1}" fill="{colour}"'
        f' fill-opacity="{strength:.2f}"/><text x="{x + CELL // 2}" y="{_middle(row)}"'
        f' text-anchor="middle">{count}</text>'
    )


def _middle(place: int) -> int:
    return MARGIN + CELL * place + CELL // 2 + LETTER // 3
