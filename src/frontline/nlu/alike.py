"""Putting texts that ask for nearly the same together, by their sentence vectors."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from frontline.nlu.encoder.session import Vector

# Cosine from which two questions count as one: "is there parking" and "can I park there" do, and
# "is there a bus" does not.
ALIKE = 0.7


def group_alike(texts: Sequence[str], encode: Callable[[str], Vector]) -> list[list[int]]:
    """Positions of the texts in groups; each position stands in exactly one.

    A text joins the group whose first text is nearest, if that is near enough. Equal texts are
    encoded once.
    """
    known: dict[str, int] = {}
    groups: list[list[int]] = []
    leaders: list[Vector] = []
    for at, text in enumerate(texts):
        key = " ".join(text.casefold().split())
        if key not in known:
            vector = encode(text)
            known[key] = _nearest(leaders, vector)
            if known[key] == len(leaders):
                leaders.append(vector)
                groups.append([])
        groups[known[key]].append(at)
    return groups


def _nearest(leaders: Sequence[Vector], vector: Vector) -> int:
    """The group this vector belongs to; one after the last for a new one."""
    if not leaders:
        return 0
    near = np.stack(leaders) @ vector
    best = int(near.argmax())
    return best if float(near[best]) >= ALIKE else len(leaders)
