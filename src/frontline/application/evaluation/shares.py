"""Shares with their margin of error, and how well a number tells two groups apart."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Two-sided 95 % of the normal distribution, for Wilson's interval.
Z = 1.959964


@dataclass(frozen=True)
class Share:
    """`right` of `total`, with Wilson's 95 % interval."""

    right: int
    total: int

    @classmethod
    def of(cls, outcomes: Iterable[bool]) -> Share:
        """How many of the outcomes are true."""
        known = list(outcomes)
        return cls(sum(known), len(known))

    @property
    def value(self) -> float:
        """Between 0 and 1; 0 for nothing of nothing."""
        return self.right / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper end (E. B. Wilson, 1927)."""
        if not self.total:
            return 0.0, 1.0
        n, p = self.total, self.value
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return max(0.0, middle - half), min(1.0, middle + half)


def auroc(above: Sequence[float], below: Sequence[float]) -> float | None:
    """How often a number of `above` is larger than one of `below`; a tie counts half.

    0.5 is chance, 1 tells them apart always. None when a side is empty. This is the area under
    the receiver operating characteristic (Hanley and McNeil, 1982).
    """
    if not above or not below:
        return None
    ordered = sorted(below)
    wins = sum(bisect_left(ordered, x) + bisect_right(ordered, x) for x in above) / 2
    return wins / (len(above) * len(below))


def chance_of_luck(wins: int, losses: int) -> float:
    """How likely two equally good models differ at least so much: McNemar's exact test.

    Between 0 and 1; below 0.05 the difference is usually called real.
    """
    changed = wins + losses
    tail = sum(math.comb(changed, k) for k in range(min(wins, losses) + 1))
    return min(1.0, 2.0 * tail / 2.0**changed)
