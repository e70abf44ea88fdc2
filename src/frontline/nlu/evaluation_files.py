"""Write an evaluation for people and programs: JSON, and pictures drawn by hand.

By hand, because Rasa's stand-in for TensorFlow takes the plotting library away too.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from html import escape
from pathlib import Path

from frontline.application.evaluation.report import Report
from frontline.application.evaluation.shares import Share

REPORT_FILE = "report.json"
CONFUSIONS_FILE = "confusions.svg"
KINDS_FILE = "kinds.svg"
# More labels than this cannot be read in one picture; the worst are drawn, the JSON has all.
MOST_DRAWN = 40

# Of the pictures, in pixels.
CELL, MARGIN, LETTER = 18, 230, 11
ROW, BAR, GAP = 24, 420, 150


class EvaluationFiles:
    """The folder that holds the newest evaluation."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, report: Report) -> Path:
        """Write `report.json`, `confusions.svg` and `kinds.svg` and return the folder."""
        self._folder.mkdir(parents=True, exist_ok=True)
        record = json.dumps(report.as_record(), indent=2, ensure_ascii=False, default=str)
        for name, content in (
            (REPORT_FILE, record + "\n"),
            (CONFUSIONS_FILE, confusion_picture(report)),
            (KINDS_FILE, kinds_picture(report)),
        ):
            (self._folder / name).write_text(content, encoding="utf-8")
        return self._folder


def kinds_picture(report: Report) -> str:
    """An SVG of how much is understood of each kind of message, with its margin of error."""
    shares = {"all messages": report.labels, **report.by_slice()}
    if report.two_requests.total:
        shares["both requests served"] = report.two_requests
    rows = [
        part
        for place, (name, share) in enumerate(shares.items())
        for part in _bar(place, name.replace("_", " "), share)
    ]
    title = "Share of messages understood, by kind; the line is the 95% interval"
    return _svg(GAP + BAR + 110, ROW * (len(shares) + 1), title, rows)


def _bar(place: int, name: str, share: Share) -> list[str]:
    top = ROW * place + ROW // 2
    low, high = (GAP + BAR * end for end in share.interval)
    middle = top + ROW // 3
    return [
        f'<text x="{GAP - 8}" y="{top + 12}" text-anchor="end">{escape(name)}</text>',
        f'<rect x="{GAP}" y="{top}" width="{BAR}" height="{ROW - 8}" fill="#edf2f7"/>',
        f'<rect x="{GAP}" y="{top}" width="{BAR * share.value:.0f}" height="{ROW - 8}"'
        ' fill="#2b6cb0"/>',
        f'<path d="M{low:.0f} {middle}H{high:.0f}" stroke="#1a202c" stroke-width="2"/>',
        f'<text x="{GAP + BAR + 8}" y="{top + 12}">{share.value:.1%} of {share.total}</text>',
    ]


def confused_labels(report: Report) -> list[str]:
    """The labels that take part in a confusion, most often confused first."""
    count: Counter[str] = Counter()
    for expected, got, times in report.confusions():
        count.update({expected: times, got: times})
    return sorted(count, key=lambda label: (-count[label], label))[:MOST_DRAWN]


def confusion_picture(report: Report) -> str:
    """An SVG table of what was meant (rows) and what it was taken for (columns)."""
    labels = sorted(confused_labels(report))
    counts = Counter((each.expected, each.got) for each in report.answered)
    side = MARGIN + CELL * (len(labels) + 1)
    cells = [
        _cell(column, row, counts[meant, taken], meant == taken)
        for row, meant in enumerate(labels)
        for column, taken in enumerate(labels)
        if counts[meant, taken]
    ]
    title = "What the model confuses: rows are meant, columns what it took them for"
    return _svg(side, side, title, [*_names(labels), *cells])


def _svg(width: int, height: int, title: str, parts: Sequence[str]) -> str:
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
            f' font-family="sans-serif" font-size="{LETTER}" role="img">',
            f"<title>{escape(title)}</title>",
            '<rect width="100%" height="100%" fill="#fff"/>',
            *parts,
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
