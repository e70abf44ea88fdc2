"""The table a person reads, and the picture of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import matplotlib

from benchmarks.understanding.scores import Scores

matplotlib.use("svg")
import matplotlib.pyplot as plt

# Each pipeline, as the picture names it.
SIDES = {
    "stock": "Rasa's default pipeline",
    "frontline": "Frontline",
    "tuned": "Frontline, tuned",
}

HEADINGS = (
    "data",
    "pipeline",
    "right",
    "95 % interval",
    "AUROC",
    "rejected at 95 % kept",
    "CPU to train, s",
    "CPU a message p50 / p95, ms",
)


@dataclass(frozen=True)
class Row:
    """One pipeline on one data set."""

    data: str
    pipeline: str
    scores: Scores


def table(rows: Sequence[Row]) -> str:
    """The rows in Markdown, and after each of ours what it is as a share of stock's."""
    lines = [HEADINGS, ("---",) * len(HEADINGS)]
    for row in rows:
        lines.append(_cells(row))
        stock = next((r for r in rows if r.data == row.data and r.pipeline == "stock"), None)
        if stock and row is not stock:
            lines.append(_ratios(stock.scores, row.scores))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cells(row: Row) -> tuple[str, ...]:
    scores = row.scores
    low, high = scores.accuracy.interval
    return (
        row.data,
        row.pipeline,
        f"{scores.accuracy.value:.2%}",
        f"{low:.1%} to {high:.1%}",
        "" if scores.auroc is None else f"{scores.auroc:.3f}",
        "" if scores.rejected is None else f"{scores.rejected.value:.1%}",
        f"{scores.training_cpu:.1f}",
        f"{scores.p50:.2f} / {scores.p95:.2f}",
    )


def _ratios(stock: Scores, ours: Scores) -> tuple[str, ...]:
    errors = (1 - ours.accuracy.value) / (1 - stock.accuracy.value)
    return (
        "",
        "ratio",
        f"{errors:.2f} of the errors",
        "",
        "",
        "",
        f"{ours.training_cpu / stock.training_cpu:.2f}",
        f"{ours.p50 / stock.p50:.2f} / {ours.p95 / stock.p95:.2f}",
    )


def draw(rows: Sequence[Row], path: Path) -> None:
    """A bar for each pipeline and data set: messages right, with their intervals."""
    figure, axes = plt.subplots(figsize=(7, 4))
    names = list(dict.fromkeys(row.data for row in rows))
    width = 0.8 / len(SIDES)
    for place, (pipeline, label) in enumerate(SIDES.items()):
        own = [row for row in rows if row.pipeline == pipeline]
        shares = [100 * row.scores.accuracy.value for row in own]
        ends = [row.scores.accuracy.interval for row in own]
        spread = [
            [share - 100 * low for share, (low, _) in zip(shares, ends)],
            [100 * high - share for share, (_, high) in zip(shares, ends)],
        ]
        middles = [names.index(row.data) + width * (place - 1) for row in own]
        bars = axes.bar(middles, shares, width=width - 0.02, yerr=spread, capsize=3, label=label)
        axes.bar_label(bars, fmt="%.1f", label_type="center", color="white")
    axes.set(ylim=(0, 100), ylabel="messages understood, %", xticks=range(len(names)))
    axes.set_xticklabels(names)
    axes.set_title("Ten training messages an intent, official tests")
    axes.legend(loc="lower right")
    # Without the moment it was drawn: an equal result is an equal file.
    figure.savefig(path, metadata={"Date": None})
