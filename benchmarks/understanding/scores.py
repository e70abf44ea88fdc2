"""What the answers of one pipeline on one data set come to."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.metrics import roc_auc_score

from benchmarks.understanding.datasets import OUT_OF_SCOPE, Labelled
from frontline.application.evaluation.shares import Share

KEPT = 0.95


@dataclass(frozen=True)
class Scores:
    """`accuracy` over messages in scope. AUROC and `rejected` (the share of messages out of scope
    below the confidence that keeps 95 % of those in scope) are None without such messages.
    CPU in seconds to train and milliseconds a message.
    """

    accuracy: Share
    auroc: float | None
    rejected: Share | None
    training_cpu: float
    p50: float
    p95: float


def score(messages: list[Labelled], result: dict[str, Any]) -> Scores:
    got, confidences, times = zip(*result["answers"])
    sure = np.array(confidences)
    inside = np.array([message.intent != OUT_OF_SCOPE for message in messages])
    right = sum(message.intent == name for message, name in zip(messages, got))
    outside = not inside.all()
    return Scores(
        accuracy=Share(right, int(inside.sum())),
        auroc=float(roc_auc_score(inside, sure)) if outside else None,
        rejected=_rejected(sure[inside], sure[~inside]) if outside else None,
        training_cpu=result["training_cpu_seconds"],
        p50=statistics.median(times),
        p95=statistics.quantiles(times, n=20)[-1],
    )


def _rejected(inside: Any, outside: Any) -> Share:
    threshold = np.quantile(inside, 1 - KEPT)
    return Share(int((outside < threshold).sum()), len(outside))
