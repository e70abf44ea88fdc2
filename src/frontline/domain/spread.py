"""Keeps one employer from filling a page."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

IN_A_ROW = 5
MOST_OF_ONE = 2

T = TypeVar("T")


def spread(newest_first: Sequence[T], employer: Callable[[T], Hashable], most: int) -> list[T]:
    """The first `most`, of which any five in a row have at most two of one employer.

    Each is the first that keeps to this; where none does, simply the first. What is passed over
    comes as soon as it fits, so that nothing is lost and the same list gives the same order.
    """
    left = list(newest_first)
    chosen: list[T] = []
    while left and len(chosen) < most:
        before = [employer(each) for each in chosen[1 - IN_A_ROW :]]
        fits = (n for n, each in enumerate(left) if before.count(employer(each)) < MOST_OF_ONE)
        chosen.append(left.pop(next(fits, 0)))
    return chosen
