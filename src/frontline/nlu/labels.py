"""Full labels (`apply`, `faq/dbs`), their intents and the families they answer in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping


def best_per_intent(shares: Mapping[str, float]) -> dict[str, float]:
    """The share of each intent: its own, or that of its likeliest answer.

    Not the sum over its answers: a family of thirty would draw in everything unclear. Measured
    against the sum in cross-validation, 0.3 points more messages right and, at the same share of
    right ones asked about, 7 points more messages out of scope noticed.
    """
    best: dict[str, float] = defaultdict(float)
    for label, share in shares.items():
        intent = label.split("/")[0]
        best[intent] = max(best[intent], share)
    return dict(best)


def by_family(shares: Mapping[str, float]) -> dict[str, dict[str, float]]:
    """For each retrieval intent, its full labels with their shares within the family (sum 1)."""
    families: dict[str, dict[str, float]] = defaultdict(dict)
    for label, share in shares.items():
        if "/" in label:
            families[label.split("/")[0]][label] = share
    return {family: _scaled(within) for family, within in families.items()}


def rank(shares: Mapping[str, float]) -> list[tuple[str, float]]:
    """Names with their shares, largest first; equal shares by name."""
    return sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))


def _scaled(shares: Mapping[str, float]) -> dict[str, float]:
    total = sum(shares.values())
    if not total:
        return dict.fromkeys(shares, 1 / len(shares))
    return {label: share / total for label, share in shares.items()}
